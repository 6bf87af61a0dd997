"""Running late, and what to do about it."""
