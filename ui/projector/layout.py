"""Where everything stands in a picture for the hall, at any size: big, calm, aligned, and readable from 20 m.

Sizes are shares of the height. Nothing is smaller than a thirtieth of it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from ui.projector.changelist import change_pieces
from ui.projector.columns import list_pieces
from ui.projector.fitting import Fitted, fit, metrics_of
from ui.projector.handing import code_pieces
from ui.projector.model import PAST, HallPlan, Mark, Scene, Tone, View
from ui.projector.namelist import name_pieces
from ui.projector.pieces import Align, Bar, Box, Code, Digit, Fill, Frame, Piece, Sign, TableSign, Words
from ui.projector.planpieces import plan_pieces

SMALLEST = 1 / 30
LEAST_PX = 32
"""In a smaller picture nothing could be read: it has its colour alone."""
MARGIN, MARGIN_ON_TOP = 0.06, 0.045
OVER, CHIP, CHIP_WORDS = 0.042, 0.066, 0.038
CONTENT_TOP, CONTENT_BOTTOM = 0.125, 0.875
MESSAGE_TOP, MESSAGE = 0.892, 0.052
"""The message has a place of its own: nothing else ever stands there."""
HEADING, DIGITS, BAR, SMALL = 0.072, 0.40, 0.024, 0.05
SMALL_GAP = 0.012
DIGITS_WEIGHT = 600
BIG, BIG_HEADING, LEAD = 0.145, 0.058, 0.062
LIST_HEADING, LIST_BIG, LIST_LEAD, LIST = 0.058, 0.078, 0.052, 0.056
WIDE, WORDS_BESIDE, WORDS_BESIDE_CODE, WORDS_ABOVE, PLAN_GAP = 1.5, 0.4, 0.52, 0.42, 0.035
"""From this shape on a floor plan or code stands beside the words, which have so much of the width; else below."""
LIST_BESIDE_CODE = 0.6
WIDE_FOR_CODE = 1.2
"""A code is a square: it has a place beside the words on 4:3 too."""
LIST_ROOMY = 0.042
"""Below this a list would rather have the room of its own head."""

_ICONS = {
    Mark.TALK: "users",
    Mark.WRAP_UP: "hourglass",
    Mark.LAST_MINUTE: "timer",
    Mark.TIME_UP: "bell",
    Mark.CHANGEOVER: "shuffle",
    Mark.BREAK: "coffee",
    Mark.STILL: "pause",
    Mark.ASIDE: "mic",
}
_SOFT = {Tone.CALM: "sunken", Tone.ACCENT: "accent_soft", Tone.OK: "ok_soft", Tone.WARN: "warn_soft"}
_SOFT[Tone.DANGER] = "danger_soft"
_INSTRUCTIONS = frozenset({Scene.ROUND, Scene.CHANGEOVER})
_LISTS = frozenset({Scene.SEATS, Scene.TABLE, Scene.AGREEMENTS, Scene.THREADS, Scene.THANKS})


@lru_cache(maxsize=16)
def lay_out(view: View, width: int, height: int) -> tuple[Piece, ...]:
    """All pieces of a picture of `width` by `height` pixels, in the order in which they are painted."""
    return tuple(_Picture(view, width, height).pieces())


class _Picture:
    """Puts the pieces of one view at their places."""

    def __init__(self, view: View, width: int, height: int) -> None:
        self._view, self._width, self._height = view, width, height
        self._margin = self._px(MARGIN)
        self._smallest = math.ceil(height * SMALLEST)
        self._pieces: list[Piece] = []
        top, bottom = self._px(CONTENT_TOP), self._px(CONTENT_BOTTOM)
        self._content = Box(self._margin, top, width - 2 * self._margin, bottom - top)

    def pieces(self) -> Sequence[Piece]:
        """Background, top, content, message."""
        view = self._view
        self._background()
        if min(self._width, self._height) < LEAST_PX:
            return self._pieces
        self._top()
        if view.clock:
            self._clock()
        elif view.scene is Scene.CHANGES:
            self._changes()
        elif view.plan is not None:
            self._plan(view.plan)
        elif view.code and view.groups and self._width >= self._height * WIDE_FOR_CODE:
            self._list_beside_code(view.code)
        elif view.code:
            self._code(view.code)
        elif self._is_by_name:
            self._names()
        elif view.scene in _LISTS and (view.groups or view.scene is not Scene.THANKS):
            self._list()
        else:
            self._words()
        self._message()
        return self._pieces

    def _px(self, share: float) -> int:
        return round(self._height * share)

    def _fit(self, words: str, weight: int, share: float, lines: int, height: int, *, even: bool = True) -> Fitted:
        return fit(
            words, weight, self._content.width, max(1, height), self._px(share), self._smallest, lines, even=even
        )

    def _put(self, fitted: Fitted, top: int, weight: int, colour: str, align: Align = Align.MIDDLE) -> None:
        box = Box(self._content.left, top, self._content.width, fitted.height)
        self._pieces.append(Words(box, fitted.lines, fitted.size, weight, colour, align, fitted.line_height))

    # -- around ------------------------------------------------------------------------------------------------

    def _background(self) -> None:
        whole, lit = Box(0, 0, self._width, self._height), self._view.lit
        self._pieces.append(Fill(whole, "danger_soft" if lit else "bg"))
        if lit:
            self._pieces.append(Frame(whole, "danger", max(1, self._px(0.016))))

    def _top(self) -> None:
        """The title of the day on the left, the phase on the right: a shape, a word and a colour."""
        chip = self._chip() if self._view.phase else self._width - self._margin
        if self._view.over:
            room = max(1, chip - self._margin - self._px(0.04))
            over = fit(self._view.over, 500, room, self._px(0.1), self._px(OVER), self._smallest, 1)
            top = self._px(MARGIN_ON_TOP) + (self._px(CHIP) - over.line_height) // 2
            box = Box(self._margin, top, room, over.line_height)
            self._pieces.append(Words(box, over.lines, over.size, 500, "text2", Align.LEFT, over.line_height))

    def _chip(self) -> int:
        """The phase. Where it begins."""
        view, high = self._view, self._px(CHIP)
        size = max(self._smallest, self._px(CHIP_WORDS))
        words = fit(view.phase, 600, self._width // 2, high * 2, size, size, 1)
        wide = math.ceil(metrics_of(size, 600).horizontalAdvance(words.lines[0]))
        icon, pad = round(size * 1.15), round(high * 0.38)
        whole = pad + icon + pad // 2 + wide + pad
        left, top = self._width - self._margin - whole, self._px(MARGIN_ON_TOP)
        self._pieces.append(Fill(Box(left, top, whole, high), _SOFT[view.tone], high // 2))
        place = Box(left + pad, top + (high - icon) // 2, icon, icon)
        self._pieces.append(Sign(place, _ICONS[view.mark], view.tone))
        box = Box(place.right + pad // 2, top + (high - words.line_height) // 2, wide + 1, words.line_height)
        self._pieces.append(Words(box, words.lines, size, 600, view.tone, Align.LEFT, words.line_height))
        return left

    def _message(self) -> None:
        if not self._view.message:
            return
        top = self._px(MESSAGE_TOP)
        band = Box(0, top, self._width, self._height - top)
        words = fit(self._view.message, 600, self._content.width, band.height, self._px(MESSAGE), self._smallest, 1)
        self._pieces.append(Fill(band, "accent"))
        place = Box(self._margin, top + (band.height - words.height) // 2, self._content.width, words.height)
        self._pieces.append(Words(place, words.lines, words.size, 600, "on_accent", Align.MIDDLE, words.line_height))

    # -- the clock ---------------------------------------------------------------------------------------------

    def _clock(self) -> None:
        """Heading, digits, bar, lines: in the middle, one under the other."""
        content = self._content
        heading = self._fit(self._view.heading, 600, HEADING, 1, self._px(0.12)) if self._view.heading else None
        lead = self._fit(self._view.lead, 600, LEAD, 2, self._px(0.16)) if self._view.lead else None
        small = self._small_lines(self._px(0.14))
        bar = 0 if self._view.progress is None else self._px(BAR)
        above, below, gap = self._px(0.042), self._px(0.058), self._px(0.035 if bar else 0.055)
        around = self._height_of(small) + (heading.height + above if heading else 0)
        around += (bar + below if bar else 0) + (gap if small else 0) + (lead.height + gap if lead else 0)
        size, digits = self._digit_size(content.height - around)
        top = content.top + max(0, content.height - around - digits) // 2
        if heading is not None:
            self._put(heading, top, 600, "text")
            top += heading.height + above
        self._digits(size, digits, top)
        top += digits
        if bar:
            self._bar(top + below, bar)
            top += below + bar
        if lead is not None:
            self._put(lead, top + gap, 600, "text")
            top += gap + lead.height
        self._put_small(small, top + gap)

    def _digit_size(self, room: int) -> tuple[int, int]:
        """The size of the font and the height of its digits: 40 % of the picture, as far as the width allows."""
        high = min(self._px(DIGITS), max(1, room))
        cap = metrics_of(1000, DIGITS_WEIGHT, figures=True).capHeight() / 1000
        wide = sum(_advance(sign, 1000) for sign in self._view.clock) / 1000
        size = min(high / cap, self._content.width / wide)
        return int(size), math.ceil(size * cap)

    def _digits(self, size: int, high: int, top: int) -> None:
        """Each in a cell of its own: a second later only the cells that differ are painted."""
        widths = [_advance(sign, size) for sign in self._view.clock]
        left = (self._width - sum(widths)) / 2
        toned = self._view.mark in (Mark.WRAP_UP, Mark.LAST_MINUTE, Mark.STILL) or self._view.clock.startswith(PAST)
        colour = str(self._view.tone) if toned else "text"
        for sign, wide in zip(self._view.clock, widths, strict=True):
            box = Box(math.floor(left), top, math.ceil(left + wide) - math.floor(left), high)
            self._pieces.append(Digit(box, sign, size, colour))
            left += wide

    def _bar(self, top: int, high: int) -> None:
        wide = round(self._content.width * 0.8)
        box = Box(self._content.left + (self._content.width - wide) // 2, top, wide, high)
        self._pieces.append(Bar(box, round(self._view.progress or 0.0, 4), self._view.tone, self._view.mark))

    def _small_lines(self, room: int) -> list[Fitted]:
        lines = self._view.small
        return [self._fit(line, 400, SMALL, 2, room // len(lines)) for line in lines]

    def _height_of(self, lines: Sequence[Fitted]) -> int:
        return sum(line.height for line in lines) + self._px(SMALL_GAP) * max(0, len(lines) - 1)

    def _put_small(self, lines: Sequence[Fitted], top: int) -> None:
        for line in lines:
            self._put(line, top, 400, "text2")
            top += line.height + self._px(SMALL_GAP)

    # -- words -------------------------------------------------------------------------------------------------

    def _words(self) -> None:
        """A large line in the middle, with what belongs to it above and below."""
        view, content, gap = self._view, self._content, self._px(0.03)
        heading = self._fit(view.heading, 600, BIG_HEADING, 1, self._px(0.09)) if view.heading else None
        lead = self._fit(view.lead, 500, LEAD, 2, self._px(0.17)) if view.lead else None
        small = self._small_lines(self._px(0.3))
        bar = 0 if view.progress is None else self._px(BAR)
        others = sum(one.height + gap for one in (heading, lead) if one is not None)
        others += (self._height_of(small) + gap if small else 0) + (bar + 2 * gap if bar else 0)
        big = self._fit_big(content.height - others)
        top = content.top + max(0, content.height - others - big.height) // 2
        if heading is not None:
            self._put(heading, top, 600, view.tone)
            top += heading.height + gap
        self._put(big, top, 600, "text")
        top += big.height
        if lead is not None:
            self._put(lead, top + gap, 500, "text" if view.scene is Scene.WELCOME else "text2")
            top += lead.height + gap
        if bar:
            self._bar(top + 2 * gap, bar)
            top += bar + 2 * gap
        self._put_small(small, top + gap)

    def _fit_big(self, room: int) -> Fitted:
        """The large line. Our own instructions break where a breath is taken."""
        words = self._view.big
        alone = self._view.scene in _INSTRUCTIONS and self._view.plan is None
        parts = re.split(r"(?<=[.:]) ", words) if alone else [words]
        if len(parts) == 1:
            return self._fit(words, 600, BIG, 4, room)
        size = min(self._fit(part, 600, BIG, 1, room // len(parts)).size for part in parts)
        return Fitted(size, tuple(self._fit(part, 600, size / self._height, 1, room).lines[0] for part in parts))

    def _plan(self, plan: HallPlan) -> None:
        """Where the tables stand: under a line that says so, or in the room that the words leave."""
        content, gap = self._content, self._px(PLAN_GAP)
        if self._view.scene is Scene.MAP:
            head, top = self._list_head(compact=True)
            box = Box(content.left, top + gap // 2, content.width, max(1, content.bottom - top - gap // 2))
            self._pieces += (*head, *plan_pieces(plan, box, self._smallest))
            return
        self._pieces += plan_pieces(plan, self._picture_beside_words(WORDS_BESIDE), self._smallest)

    def _code(self, text: str) -> None:
        """What phones scan, as large as the words leave room for."""
        self._pieces.append(Code(self._picture_beside_words(WORDS_BESIDE_CODE, WIDE_FOR_CODE), text))

    def _list_beside_code(self, text: str) -> None:
        """What comes next on the left, what phones scan on the right, with its own words."""
        content, view, gap = self._content, self._view, self._px(PLAN_GAP)
        left = round(content.width * LIST_BESIDE_CODE)
        right = Box(content.left + left + gap, content.top, content.width - left - gap, content.height)
        self._content = Box(content.left, content.top, left, content.height)
        self._view = replace(view, lead="", small=())
        self._list()
        self._content, self._view = content, view
        self._pieces += code_pieces(view.lead, " ".join(view.small), text, right, self._height, self._smallest)

    def _picture_beside_words(self, share: float, wide: float = WIDE) -> Box:
        """Put the words in a share of the width, or above on a narrower picture. Gives the room that is left."""
        content, gap = self._content, self._px(PLAN_GAP)
        if self._width >= self._height * wide:
            words, top = round(content.width * share), content.top + gap // 2
            box = Box(content.left + words + gap, top, content.width - words - gap, content.bottom - top)
            self._content = Box(content.left, top, words, box.height)
        else:
            words = round(content.height * WORDS_ABOVE)
            box = Box(content.left, content.top + words + gap, content.width, content.height - words - gap)
            self._content = Box(content.left, content.top, content.width, words)
            self._view = replace(self._view, small=(" · ".join(self._view.small),) if self._view.small else ())
        self._words()
        self._content = content
        return box

    def _changes(self) -> None:
        """Who goes where, under a line that says so."""
        head, top = self._list_head(compact=False)
        content, gap = self._content, self._px(0.015)
        box = Box(content.left, top + gap, content.width, max(1, content.bottom - top - gap))
        self._pieces += (
            *head,
            *(piece for group in self._view.groups for piece in change_pieces(group, box, self._smallest)),
        )

    # -- lists -------------------------------------------------------------------------------------------------

    @property
    def _is_by_name(self) -> bool:
        """Whether it is who sits where, by surname."""
        groups = self._view.groups
        return self._view.scene is Scene.SEATS and len(groups) == 1 and groups[0].table is None

    def _names(self) -> None:
        """Names in columns, under a line that says from which letter to which."""
        head, top = self._list_head(compact=False)
        content = self._content
        box = Box(content.left, top, content.width, max(1, content.bottom - top))
        self._pieces += (*head, *name_pieces(self._view.groups[0].entries, box, self._smallest))

    def _list(self) -> None:
        """From the left: what it is about, then its lines. With many words the head makes room for them."""
        for compact in (False, True):
            head, top = self._list_head(compact=compact)
            content, gap = self._content, self._px(0.02)
            box = Box(content.left, top + gap, content.width, max(1, content.bottom - top - gap))
            listed = list_pieces(self._view.groups, self._view.scene, box, self._px(LIST), self._smallest)
            if listed.size >= self._px(LIST_ROOMY):
                break
        self._pieces += (*head, *listed.pieces)

    def _list_head(self, *, compact: bool) -> tuple[list[Piece], int]:
        """What stands above the lines, and where it ends."""
        kept, self._pieces = self._pieces, []
        view, gap = self._view, self._px(0.02)
        top = self._content.top + self._px(0.015)
        together = compact and view.heading and view.big
        if view.heading and not together:
            top = self._list_heading(top) + gap
        if view.big:
            share, words = (LIST_HEADING, f"{view.heading} · {view.big}") if together else (LIST_BIG, view.big)
            marked = self._view.table is not None and bool(together)
            room = self._content.width - (self._mark_room(self._px(share)) if marked else 0)
            big = fit(words, 600, max(1, room), self._px(0.2), self._px(share), self._smallest, 2)
            self._put_named(big, top, "text") if marked else self._put(big, top, 600, "text", Align.LEFT)
            top += big.height + gap
        if view.lead:
            top = self._quoted(view.lead, top, OVER if compact else LIST_LEAD) + gap
        made, self._pieces = self._pieces, kept
        return made, top

    def _list_heading(self, top: int) -> int:
        """With the letters and the number of the page on the right. Where it ends."""
        high, right, ends = self._px(0.09), self._content.right, []
        for words, weight, colour, share in self._at_the_end():
            end = self._fit(words, weight, share, 1, high, even=False)
            wide = math.ceil(metrics_of(end.size, weight).horizontalAdvance(end.lines[0]))
            ends.append((end, weight, colour, right))
            right -= wide + self._px(0.03)
        size, named = self._px(LIST_HEADING), self._view.table is not None
        room = right - self._content.left - (self._mark_room(size) if named else 0)
        heading = fit(self._view.heading, 600, max(1, room), high, size, self._smallest, 1)
        foot = top + max(heading.height, *(end.height for end, *_ in ends)) if ends else top + heading.height
        if named:
            self._put_named(heading, foot - heading.height, "text")
        else:
            self._put(heading, foot - heading.height, 600, self._view.tone, Align.LEFT)
        for end, weight, colour, until in ends:
            top = foot - end.height - _below(heading) + _below(end)  # on one line, whatever their size
            box = Box(self._content.left, top, max(1, until - self._content.left), end.height)
            self._pieces.append(Words(box, end.lines, end.size, weight, colour, Align.RIGHT, end.line_height))
        return foot

    def _at_the_end(self) -> list[tuple[str, int, str, float]]:
        """What stands at the end of the line of the heading, from the right: words, weight, colour and size."""
        page = [(line, 500, "text2", OVER) for line in self._view.small[:1]]
        letters = [(self._view.groups[0].heading, 700, "text", LIST_HEADING)] if self._is_by_name else []
        return page + [one for one in letters if one[0]]

    @staticmethod
    def _mark_room(size: int) -> int:
        """What the mark of a table takes in front of words of this size."""
        return round(size * 1.25)

    def _put_named(self, fitted: Fitted, top: int, colour: str) -> None:
        """Words that name a table, behind its mark."""
        content, room, side = self._content, self._mark_room(fitted.size), round(fitted.size * 0.92)
        if self._view.table is not None:
            place = Box(content.left, top + (fitted.line_height - side) // 2, side, side)
            self._pieces.append(TableSign(place, self._view.table))
        box = Box(content.left + room, top, max(1, content.width - room), fitted.height)
        self._pieces.append(Words(box, fitted.lines, fitted.size, 600, colour, Align.LEFT, fitted.line_height))

    def _quoted(self, words: str, top: int, share: float) -> int:
        """The one sentence of a table, beside a line. Where it ends."""
        content, thick = self._content, max(2, self._px(0.008))
        indent = thick + self._px(0.025)
        said = fit(words, 500, content.width - indent, self._px(0.22), self._px(share), self._smallest, 3)
        self._pieces.append(Fill(Box(content.left, top, thick, said.height), "accent", thick // 2))
        box = Box(content.left + indent, top, content.width - indent, said.height)
        self._pieces.append(Words(box, said.lines, said.size, 500, "text", Align.LEFT, said.line_height))
        return top + said.height


def _below(words: Fitted) -> int:
    """From the foot of the letters of the last line to where it ends."""
    metrics = metrics_of(words.size, 600)
    return round((words.line_height - metrics.ascent() - metrics.descent()) / 2 + metrics.descent())


def _advance(sign: str, size: int) -> float:
    """How wide a sign of the clock is. Only digits are in the font of equally wide ones."""
    return metrics_of(size, DIGITS_WEIGHT, figures=sign.isdigit()).horizontalAdvance(sign)
