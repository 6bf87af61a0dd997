"""The page for table hosts, and the small server behind it. No Qt."""
