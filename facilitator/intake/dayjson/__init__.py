"""A day as JSON, in and out, without loss: `"format": "tafelronde-day/1"`.

It carries state, not history, drafts or access keys. Logos and pictures lie beside it by name. Every field of every
record is in it under the field's own name; the exceptions are in `layout.py`.
"""
