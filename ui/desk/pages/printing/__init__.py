"""What is printed for the hall: cards, badges, lists."""
