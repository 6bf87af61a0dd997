"""The live day: the clock with its one large button, and the tables beside it."""
