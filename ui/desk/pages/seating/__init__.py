"""Seating: how people find their table, with a list of names and without one."""
