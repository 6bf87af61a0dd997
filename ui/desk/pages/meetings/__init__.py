"""Who met whom, as a picture and as a list."""
