"""People from a list: read it, look at what becomes of it, answer what is unclear, and put them in with one act."""
