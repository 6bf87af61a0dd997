"""The hall and the people: two parts of the preparation."""
