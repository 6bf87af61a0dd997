"""The attendance list on paper: a box, the name with its surname in bold, and the first table."""

from __future__ import annotations

from exports.model import Inline, Run
from exports.pdf.lists import Column, draw_list
from exports.pdf.righttoleft import is_right_to_left
from exports.pdf.sheets import Paper
from exports.sheets.attendance import Attendance, Attendant
from exports.sheets.words import word
from exports.surnames import letter_of, parts_of
from facilitator.domain.language import Language

BOX = "☐"
_BOX_SIZE = 15.0


def draw_attendance(paper: Paper, attendance: Attendance, day_title: str, language: Language) -> None:
    """The whole list."""
    heads = [("tick", 0.06, _BOX_SIZE), ("name", 0.34, 0.0), ("organisation", 0.3, 0.0), ("group", 0.17, 0.0)]
    columns = [Column(word(language, key), share, size) for key, share, size in heads]
    if attendance.first_round:
        columns.append(Column(attendance.first_round, 0.13))
    else:
        columns[1] = Column(columns[1].head, 0.47)
    count = len(attendance.people)
    people = word(language, "people-one") if count == 1 else word(language, "people", n=count)
    below = " · ".join(part for part in (day_title, people) if part)
    rows = [_row(person, language, bool(attendance.first_round)) for person in attendance.people]
    letters = [letter_of(person.name) for person in attendance.people]
    draw_list(paper, word(language, "attendance"), below, columns, rows, language, letters=letters)


def _name(name: str) -> list[Run]:
    """The name with its surname in bold; in one piece when it is written from the right, to keep its order."""
    if any(map(is_right_to_left, name)):
        return [Run(name, bold=True)]
    before, surname, after = parts_of(name)
    return [Run(before), Run(surname, bold=True), Run(after)]


def _row(person: Attendant, language: Language, with_table: bool) -> list[Inline]:
    name = _name(person.name)
    if person.part:
        name.append(Run(f" ({person.part})", italic=True))
    table = word(language, "no-seat") if person.table is None else word(language, "table-of", n=person.table)
    last = word(language, "absent") if person.absent else table
    group = (Run(person.group),)
    cells: list[Inline] = [(Run(BOX),), tuple(name), (Run(person.organisation),), group]
    if with_table:
        cells.append((Run(last),))
    elif person.absent:
        cells[1] = (*cells[1], Run(f" ({last})", italic=True))
    return cells
