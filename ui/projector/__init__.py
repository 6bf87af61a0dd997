"""The second screen: what the hall sees, and never more than was released to it."""
