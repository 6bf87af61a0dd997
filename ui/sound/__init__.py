"""The gongs: what they sound like, and how a computer is made to sound them. No Qt: the window shows its own gong."""
