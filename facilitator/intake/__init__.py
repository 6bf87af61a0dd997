"""What comes in from outside: a day from JSON; later people from lists and notes from files."""
