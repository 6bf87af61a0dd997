"""Notes from elsewhere that become points of a table: the file of a phone, plain text, a Word document."""
