"""What comes in from outside: a day from JSON, pasted lists; later people from lists and notes from files."""
