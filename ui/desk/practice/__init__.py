"""Practising: the whole day, fast, on a copy that nothing is kept of."""
