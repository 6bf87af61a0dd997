"""Planning again while the day is on: what may change, who moves, and how the hall hears of it."""
