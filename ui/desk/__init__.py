"""The chair's window: its pages, what they are made of, and how they look."""
