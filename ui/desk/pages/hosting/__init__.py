"""Another host for a table in one step, at the door and while a round runs."""
