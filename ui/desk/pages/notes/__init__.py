"""Notes from elsewhere: look at what becomes of them, line by line, before they are points."""
