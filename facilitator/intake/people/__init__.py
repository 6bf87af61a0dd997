"""From any list to people: a file or pasted text becomes a sheet, its columns are guessed, and a proposal is made.

`sheets.read_sheets` -> `guessing.guess_columns` -> `proposals.propose`; `services.importing` makes one act of what the
chair agrees with, and `answers` keeps what was decided for the next version of the list. `guests` reads a walk-in in
one line, `door` finds people by first letters.
"""
