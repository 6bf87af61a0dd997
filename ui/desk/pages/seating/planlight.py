"""Who is followed and who was found, lit in a plan that is shown already."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator.domain.folding import folded
from facilitator.domain.identity import PersonId

if TYPE_CHECKING:  # the view itself is lit before it is handed out
    from ui.desk.pages.seating.planview import Cell, PersonLine, PlanView, TableRow


def lit(view: PlanView, follow: PersonId | None, search: str) -> PlanView:
    """The same plan with somebody else followed or looked for. What does not change by that stays the same object."""
    if (follow, search) == (view.follow, view.search):
        return view
    sought = folded(search).split()
    found = {line.person for line in view.people if sought and _is_meant(line.sought, sought)}
    again = _meetings_again(view, follow)
    rows = tuple(_lit_row(row, follow, found, again) for row in view.rows)
    people = tuple(_lit_line(line, follow, found) for line in view.people)
    return replace(view, rows=rows, people=people, follow=follow, search=search)


def hits(view: PlanView) -> tuple[PersonId, ...]:
    """Whom the search found, by surname."""
    return tuple(line.person for line in view.people if line.found)


def _is_meant(words: Sequence[str], sought: Sequence[str]) -> bool:
    return all(any(word.startswith(one) for word in words) for one in sought)


def _meetings_again(view: PlanView, follow: PersonId | None) -> set[tuple[int, PersonId]]:
    """Per round whom the followed person sat with before. Who belongs together anyway does not count."""
    if follow is None:
        return set()
    seen: set[PersonId] = set()
    again: set[tuple[int, PersonId]] = set()
    apart_from = view.mates.get(follow, frozenset()) | {follow}
    for column in range(len(view.columns)):
        company = next((c for c in _companies(view, column) if follow in c), frozenset()) - apart_from
        again |= {(column, person) for person in company & seen}
        seen |= company
    return again


def _companies(view: PlanView, column: int) -> Iterable[frozenset[PersonId]]:
    rows = (row for row in view.rows if row.table is not None)
    return (frozenset(chip.person for chip in row.cells[column].chips) for row in rows)


def _lit_row(
    row: TableRow, follow: PersonId | None, found: set[PersonId], again: set[tuple[int, PersonId]]
) -> TableRow:
    cells = tuple(_lit_cell(cell, column, follow, found, again) for column, cell in enumerate(row.cells))
    return row if all(new is old for new, old in zip(cells, row.cells, strict=True)) else replace(row, cells=cells)


def _lit_cell(
    cell: Cell, column: int, follow: PersonId | None, found: set[PersonId], again: set[tuple[int, PersonId]]
) -> Cell:
    chips, touched = list(cell.chips), False
    for place, chip in enumerate(chips):
        person = chip.person
        light = (person in found, person == follow, (column, person) in again)
        if light != (chip.found, chip.followed, chip.again):
            chips[place] = replace(chip, found=light[0], followed=light[1], again=light[2])
            touched = True
    return replace(cell, chips=tuple(chips)) if touched else cell


def _lit_line(line: PersonLine, follow: PersonId | None, found: set[PersonId]) -> PersonLine:
    light = (line.person in found, line.person == follow)
    return line if light == (line.found, line.followed) else replace(line, found=light[0], followed=light[1])
