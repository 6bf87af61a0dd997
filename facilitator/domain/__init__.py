"""The day itself: frozen records and pure functions. Knows no file, no window, no renderer."""
