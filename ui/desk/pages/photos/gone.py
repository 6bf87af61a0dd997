"""What was typed from a photo that is taken away: it becomes a point, so that no word goes with the photo."""

from __future__ import annotations

from collections.abc import Set
from functools import partial

from PySide6.QtCore import QObject, Signal

from facilitator.domain.conversations import Takeaway
from facilitator.domain.spots import Spot
from facilitator.errors import FacilitatorError
from ui.desk.desk import Deed, Desk
from ui.desk.pages.photos.typing import SheetTyping, spot_of
from ui.desk.pages.photos.views import Photo
from ui.desk.pages.rounds.views import NO_TABLE, table_number
from ui.desk.places import TYPED_PHOTO


class GonePhotos(QObject):
    """Makes points of what was typed from photos, of the table and round they had, and says where those are.

    Where nobody knows whose sheet it was, the point is of no table: it stands among the points, to be given a table.
    """

    point_asked = Signal(str)
    """Somebody wants to see the point (key) that was made."""

    def __init__(self, desk: Desk, typing: SheetTyping) -> None:
        super().__init__(typing)
        self._desk, self._opened, self._typing = desk, desk.opened, typing

    def waiting(self) -> tuple[str, ...]:
        """The photos (keys) from which something was typed that is no point yet, whether they are there or not."""
        self._typing.words.capture.finish()
        return tuple(one.within for one in self._opened.drafts if one.record == TYPED_PHOTO)

    def save_all_but(self, there: Set[str], seen: dict[str, Photo]) -> Set[str]:
        """Save what was typed from photos that are not there any more. Gives their keys. seen: as they were."""
        gone = {key for key in self.waiting() if key not in there}
        for key in gone:
            self.save(key, seen.get(key))
        return gone

    def save(self, key: str, photo: Photo | None) -> None:
        """Make a point of what was typed from one. photo: as it was last seen; None = nobody knows whose it was."""
        spot, under_way, field = spot_of(key), self._typing.under_way(key), self._typing.words
        field.capture.finish()
        words = (self._opened.draft(spot) or "").removeprefix(under_way).strip()
        if spot == field.capture.spot:
            field.put_words("")
        if words:
            self._write(spot, photo, words)
        if not under_way:  # behind the point: a laptop that stops in between has the words twice, not never
            self._opened.drop_draft(spot)
        elif words:
            self._opened.keep_draft(spot, under_way)

    def _write(self, spot: Spot, photo: Photo | None, words: str) -> None:
        pending = self._typing.point_of(photo, words)
        self._opened.watch(pending, self._say_where_it_is, partial(self._refused, spot, photo, words))

    def _refused(self, spot: Spot, photo: Photo | None, words: str, error: FacilitatorError) -> None:
        """Its place went at the same moment: then it is a point of no table. Else it waits for the next change."""
        if photo is not None and error.code in ("gone", "not-a-round"):
            self._write(spot, None, words)
        else:
            self._opened.keep_draft(spot, words)
            self._desk.refuse(error)

    def _say_where_it_is(self, point: Takeaway) -> None:
        day = self._opened.day
        number = NO_TABLE if point.conversation is None else table_number(day, day.conversation[point.conversation])
        if number == NO_TABLE:
            words = self.tr("The photo was taken away. What you typed is with the points without a table.")
        else:
            words = self.tr("The photo was taken away. What you typed is at table {n}.").format(n=number)
        self._desk.tell(words, "warn", Deed(self.tr("Show the point"), partial(self.point_asked.emit, point.id)))
