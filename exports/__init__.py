"""From a day to its documents: one document tree, drawn as PDF, Markdown and whatever comes after."""
