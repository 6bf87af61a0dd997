"""The start check: what is tried before the doors open, each ended by a person's yes or no."""
