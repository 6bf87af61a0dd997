"""The report: its blocks, the words in them, what it looks like on paper, and making it."""
