"""The preparation: everything about the day that is known before it begins."""
