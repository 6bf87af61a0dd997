"""From pasted text to a preview: a programme or a list of tables, out of a mail, a document or a sheet.

Every line that says something comes back in the preview, with what was read from it and, where something is not
right, a `Problem`. `services.pasting` makes one act of what the chair agrees with.
"""
