"""What a person can do, one module per subject. Window, phones, import and command line use the same services."""
