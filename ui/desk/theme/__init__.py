"""How the window looks: colours, type, icons and one style sheet, in three themes and at any text size."""
