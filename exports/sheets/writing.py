"""The sheets for the hall as files: what to print, whether there is anything, and the PDF of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from exports.model import Notice
from exports.sheets.attendance import attendance_of
from exports.sheets.badges import badges_of
from exports.sheets.cards import blank_card, cards_of
from exports.sheets.slips import slips_of
from exports.sheets.tables import HostLink, table_sheets
from exports.sheets.words import word
from exports.tokens import title_of
from exports.writing import Progress, whole_file
from facilitator.domain.day import Day
from facilitator.domain.language import Language
from facilitator.errors import FacilitatorError

if TYPE_CHECKING:
    from exports.pdf.sheets import Order, Paper

SUFFIX = ".pdf"


class What(StrEnum):
    """What can be printed for the hall."""

    CARDS = "cards"
    SLIPS = "slips"
    BADGES = "badges"
    ATTENDANCE = "attendance"
    SIGNS = "signs"
    HOST_CARDS = "host-cards"


@dataclass(frozen=True, slots=True)
class NothingToPrint:
    """There is nothing of this kind. sentence: why, and what to do about it."""

    sentence: str


def nothing_to_print(day: Day, what: What, language: Language) -> NothingToPrint | None:
    """Why there would be no sheet; None when there is one. language: of the sentence."""
    match what:
        case What.CARDS:
            found = bool(day.rounds)
        case What.SLIPS:
            found = bool(slips_of(day))
        case What.BADGES | What.ATTENDANCE:
            found = bool(day.people) if what is What.ATTENDANCE else any(person.present for person in day.people)
        case What.SIGNS | What.HOST_CARDS:
            found = bool(day.tables)
        case _:
            assert_never(what)
    return None if found else NothingToPrint(word(language, f"no-{what}"))


def write_sheets(
    day: Day,
    what: What,
    path: Path,
    *,
    language: Language | None = None,
    created: datetime | None = None,
    stacked: bool = False,
    links: Sequence[HostLink] = (),
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[Notice, ...]:
    """Write sheets as a tagged PDF. Returns what is worth knowing about it.

    language: None = the document's own. created: the moment it says it was made, None = now. stacked: in the order in
    which the whole stack is cut at once. links: the way to the hosts' page of each table, for signs and host cards;
    tables without one get no QR code. Ask `nothing_to_print` first: without content there is one empty page. Fails
    as `whole_file`, or with `unknown-format` (format, known).
    """
    if path.suffix.lower() != SUFFIX:
        raise FacilitatorError("unknown-format", format=path.suffix or path.name, known=SUFFIX)
    from exports.pdf.sheets import A4, A4_ACROSS, Order, Paper  # noqa: PLC0415  # reportlab takes as long to load as a whole window

    speaks = language or day.event.language
    title = " ".join(title_of(day).split())
    paper = Paper(
        " – ".join(part for part in (word(speaks, what), title) if part),
        speaks.tag,
        author=" / ".join(organiser.name for organiser in day.organisers),
        page_size=A4_ACROSS if what in {What.SIGNS, What.HOST_CARDS} else A4,
        created=created,
        progress=progress,
        cancelled=cancelled,
    )
    _draw(paper, day, what, speaks, title, Order.STACKS if stacked else Order.PAGES, links)
    if not paper.pages:
        paper.next_page()
    with whole_file(path) as file:
        file.write(paper.finish())
    return paper.notices()


def _draw(
    paper: Paper, day: Day, what: What, language: Language, title: str, order: Order, links: Sequence[HostLink]
) -> None:
    match what:
        case What.CARDS:
            from exports.pdf.routecards import draw_cards  # noqa: PLC0415

            draw_cards(paper, cards_of(day, language), language, blank=blank_card(day, language), order=order)
        case What.SLIPS:
            from exports.pdf.slipsheets import draw_list_to_read, draw_slips  # noqa: PLC0415

            slips = slips_of(day, language)
            draw_slips(paper, slips, language, order=order)
            if slips:
                draw_list_to_read(paper, slips, language)
        case What.BADGES:
            from exports.pdf.badgesheets import draw_badges  # noqa: PLC0415

            draw_badges(paper, badges_of(day, language), title, language, order=order)
        case What.ATTENDANCE:
            from exports.pdf.doorlist import draw_attendance  # noqa: PLC0415

            draw_attendance(paper, attendance_of(day, language), title, language)
        case What.SIGNS:
            from exports.pdf.tablesigns import draw_signs  # noqa: PLC0415

            draw_signs(paper, table_sheets(day, language, links), language)
        case What.HOST_CARDS:
            from exports.pdf.hostcards import draw_host_cards  # noqa: PLC0415

            draw_host_cards(paper, table_sheets(day, language, links), title, language, order=order)
        case _:
            assert_never(what)
