"""The projector as the chair's own window shows it: one control, a thumbnail, a panel, a question and a small clock."""
