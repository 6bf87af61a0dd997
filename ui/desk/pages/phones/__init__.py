"""The hosts' page in the window: the codes that phones scan, and who is there."""
