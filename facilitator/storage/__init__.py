"""The event file: one SQLite file with a log of everything anyone did, and the tables that follow from it."""
