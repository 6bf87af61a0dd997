"""What the pages of the window are built from."""
