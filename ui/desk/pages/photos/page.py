"""The photos of sheets: the photo on the left, on the right what is typed from it."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QStackedWidget, QWidget

from facilitator.domain.kinds import Kind
from facilitator.domain.onphones import PHONES
from facilitator.domain.spots import Spot
from facilitator.errors import FacilitatorError
from ui.desk.desk import Desk
from ui.desk.pages.photos.gone import GonePhotos
from ui.desk.pages.photos.listing import PhotoList
from ui.desk.pages.photos.midsentence import MidSentence
from ui.desk.pages.photos.moving import WhoseSheet
from ui.desk.pages.photos.sight import PhotoSight, photo_in
from ui.desk.pages.photos.typing import SheetTyping
from ui.desk.pages.photos.views import Photo, first_of, next_to_type, photos_of, photos_place, step_from, to_type
from ui.desk.pages.photos.words import title_words
from ui.desk.pages.plenary.takingback import TakingBack
from ui.desk.pages.rounds.folding import Folding
from ui.desk.places import place_of
from ui.desk.theme.look import current
from ui.desk.widgets.parts import (
    Elided,
    at_once,
    button,
    chip,
    column,
    label,
    row,
    scrolling,
    set_chip,
    shown_keys,
    tab_in_order,
)
from ui.jobs import Job

KIND = "sheet-photo"
SIDE_PX, NARROW_SIDE_PX, ROOMY_PX, NARROW_PX = 400, 330, 1080, 700
"""How broad the right side is, below which width (at 100 % text) it is narrower, and below which it stands below."""
LIST_PX, LEAST_LIST_PX, SIGHT_PX = 148, 92, 240
UNLIMITED_PX = 16_777_215  # QWIDGETSIZE_MAX, which PySide does not tell
SHOWN_KINDS = frozenset({Kind.ATTACHMENT, Kind.TABLE, Kind.ITEM, Kind.INITIATIVE, Kind.CONVERSATION, Kind.TAKEAWAY})
LARGER, SMALLER, FIT, TURN, NEXT, BACK = "Ctrl++", "Ctrl+-", "Ctrl+Shift+W", "Ctrl+Shift+R", "Alt+Right", "Alt+Left"
FINISH, UP, DOWN = "Ctrl+Return", "Alt+Up", "Alt+Down"


class PhotosPage(QWidget):
    """One photo at a time, until all are typed. It holds the photo in sight alone."""

    clock_asked = Signal()
    points_asked = Signal(str)
    """Somebody wants to work on a point (key)."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self._opened = desk, desk.opened
        self._photos: tuple[Photo, ...] = ()
        self._shown: Photo | None = None
        self._loading: Job[QImage] | None = None
        self._finishing = ""
        self._back = TakingBack(desk, self)
        self._mid_sentence = MidSentence(self)
        self._build()
        self._bind_keys()
        self.list.currentKeyChanged.connect(self._show_key)
        self.list.editAsked.connect(self.typing.take_keys)
        self.list.removeAsked.connect(self.take_away)
        self.sight.turnAsked.connect(self.turn)
        self.list.pressed.connect(self._mid_sentence.end)
        self.typing.sent.connect(self._on_sent)
        self.gone.point_asked.connect(self.points_asked)
        self.typing.words.typed.connect(self._type_on)
        self.typing.finish_asked.connect(self.finish)
        self.typing.edit_asked.connect(self.points_asked)
        self.typing.remove_asked.connect(self._take_back)
        self.whose.done.connect(self._type_or_choose)
        self._opened.changed.connect(self._on_changed)

    # -- building ----------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.to_clock = button(
            self.tr("Clock and tables"), self.clock_asked.emit, icon="arrow-left", kind="quiet", tip="Alt+1"
        )
        self.left_to_do = chip("", "warn")
        self.sight = PhotoSight(self.tr("Photo of the sheet"))
        self.sight.setMinimumHeight(current().px(SIGHT_PX))
        self.whose = WhoseSheet(self.desk)
        self.tools = self._build_tools()
        left = column(self.tools, self.sight, self.whose, gap=6)
        left.setStretch(1, 1)
        self.side = self._build_side()
        self.halves = Folding(left, self.side, gap=16)
        self.stack = QStackedWidget()
        self.stack.addWidget(scrolling(self.halves))
        self.stack.addWidget(scrolling(self._build_empty()))
        whole = column(row(self.to_clock, None, self.left_to_do, gap=12), self.stack, gap=8)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        tab_in_order(self.to_clock, self.tools, self.sight, self.whose, self.side)

    def _build_tools(self) -> QWidget:
        self.title = Elided("", "h2")
        self.smaller = _tool("zoom-out", self.tr("Smaller"), SMALLER, self.zoom_out)
        self.larger = _tool("zoom-in", self.tr("Larger"), LARGER, self.zoom_in)
        self.fit = _tool("move-horizontal", self.tr("As wide as there is room for"), FIT, self.fit_width)
        self.turn_button = _tool("rotate-cw", self.tr("Turn a quarter to the right"), TURN, self.turn)
        made = QWidget()
        inside = row(self.title, self.smaller, self.larger, self.fit, self.turn_button, gap=4)
        inside.setStretch(0, 1)
        made.setLayout(inside)
        return made

    def _build_side(self) -> QFrame:
        made = QFrame()
        made.setProperty("card", "true")
        self.list = PhotoList(self.tr("Photos of sheets"), self.desk.locale)
        self.typing = SheetTyping(self.desk)
        self.gone = GonePhotos(self.desk, self.typing)
        self.done_button = button(self.tr("Typed"), self.finish, icon="check", kind="primary")
        self.again_button = button(self.tr("Not typed yet after all"), self._open_again, icon="undo-2", kind="quiet")
        self.move_button = button(self.tr("Other table"), self._ask_whose, icon="move-right", kind="quiet")
        self.away_button = button(self.tr("Take away"), self._take_shown_away, icon="trash-2", kind="quiet")
        deeds = row(self.move_button, self.away_button, None, gap=4)
        whole = column(self.list, self.typing, self.done_button, self.again_button, deeds, gap=8)
        whole.setStretch(1, 1)
        whole.setContentsMargins(16, 12, 16, 10)
        made.setLayout(whole)
        return made

    def _build_empty(self) -> QFrame:
        made = QFrame()
        made.setProperty("card", "true")
        words = self.no_photos = label(self.tr("No photos yet."), "h2")
        how = label(self.tr("A host photographs the sheet on the phone. A helper can do it for every table."), "muted")
        there = label(self.tr("The photo comes in here, to be typed."), "muted")
        self.to_phones = button(self.tr("Phones of the tables"), self._go_to_phones, icon="smartphone")
        for one in (words, how, there):
            one.setAlignment(Qt.AlignmentFlag.AlignCenter)
            one.setWordWrap(True)
        inside = column(None, words, how, there, row(None, self.to_phones, None), None, gap=10)
        inside.setContentsMargins(24, 24, 24, 24)
        made.setLayout(inside)
        return made

    def _bind_keys(self) -> None:
        deeds = {SMALLER: self.zoom_out, LARGER: self.zoom_in, "Ctrl+=": self.zoom_in, FIT: self.fit_width}
        deeds |= {TURN: self.turn, NEXT: self.step_on, BACK: self.step_back, FINISH: self.finish}
        deeds |= {UP: self.move_up, DOWN: self.move_down}
        for keys, do in deeds.items():
            at_once(self, keys, do)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """With little room the right side is narrower, with less it stands below the photo."""
        super().resizeEvent(event)
        look, width = current(), self.width()
        folded = width < look.px(NARROW_PX)
        side = UNLIMITED_PX if folded else look.px(SIDE_PX if width >= look.px(ROOMY_PX) else NARROW_SIDE_PX)
        self.side.setMinimumWidth(0 if folded else side)
        self.side.setMaximumWidth(side)
        self.halves.fold(folded)

    # -- showing -----------------------------------------------------------------------------------------------

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show the day as it is now. The photo in sight stays, while it is there."""
        if SHOWN_KINDS.isdisjoint(kinds):
            return
        day = self._opened.day
        before, self._photos = self._photos, photos_of(day, self._opened.now().wall.tzinfo)
        interrupted = self._save_from_gone(before)
        self.stack.setCurrentIndex(0 if self._photos else 1)
        left = to_type(day)
        set_chip(self.left_to_do, self.tr("%n photo(s) to type", "", left) if left else "", "warn")
        self.list.show_photos(self._photos)
        self._fit_list()
        if self._shown is None and self._photos:
            self.list.select(next_to_type(self._photos) or self._photos[0].key)
        self._show_key(self.list.current_key())
        if interrupted:
            self._mid_sentence.rest_at(self.list if self._photos else self.no_photos)

    @Slot(object)
    def _on_changed(self, kinds: Set[Kind]) -> None:
        """Out of sight it is not refreshed, and the report may be made before somebody comes back here."""
        if Kind.ATTACHMENT in kinds and not self.isVisible():
            self.gone.save_all_but({one.id for one in self._opened.day.photos}, {one.key: one for one in self._photos})

    def _save_from_gone(self, before: Sequence[Photo]) -> bool:
        """Before another photo is shown. before: the photos as they were. Gives whether that interrupts somebody."""
        there, seen = {one.key for one in self._photos}, {one.key: one for one in before}
        saved = self.gone.save_all_but(there, seen)
        keys = self.window().focusWidget()
        busy = keys is not None and (keys is self.typing.words or self.whose.isAncestorOf(keys))
        if self._shown is None or self._shown.key in there or not busy:
            return False
        if self._shown.key not in saved:  # else it is said once the words are where they go
            self.desk.tell(self.tr("The photo was taken away."), "warn")
        return True

    def _fit_list(self) -> None:
        """As high as its photos, up to a few; where there is little room two of them."""
        rows = len(self._photos) * self.list.sizeHintForRow(0) + current().px(4)
        self.list.setMinimumHeight(min(rows, current().px(LEAST_LIST_PX)))
        self.list.setMaximumHeight(min(rows, current().px(LIST_PX)))

    @Slot(str)
    def _show_key(self, key: str) -> None:
        photo = next((one for one in self._photos if one.key == key), None)
        before, self._shown = self._shown, photo
        if photo is None:
            self._let_go()
            return
        if before is None or (before.key, before.sha256) != (photo.key, photo.sha256):
            self._finishing = ""
            self._load(photo)
        self._show_facts(photo)

    def _show_facts(self, photo: Photo) -> None:
        self.title.say(title_words(photo, self.desk.locale))
        self.typing.show_photo(photo)
        self.whose.about(photo.key)
        more = next_to_type(self._photos, photo.key) not in ("", photo.key)
        words = self.tr("Typed, next photo") if more else self.tr("Typed")
        self.done_button.setText(words)
        self.done_button.setAccessibleName(words)
        self.done_button.setToolTip(f"{words} ({shown_keys(FINISH)})")
        self.done_button.setVisible(not photo.typed)
        self.again_button.setVisible(photo.typed)

    def _load(self, photo: Photo) -> None:
        """Only what is in sight is kept: the photo before it goes at once."""
        self.sight.say(self.tr("The photo is being opened …"))
        work = partial(photo_in, self._opened.file, photo.sha256)
        self._loading = self.desk.jobs.start(KIND, work, partial(self._take, photo.key), self._not_opened)

    def _take(self, key: str, picture: QImage) -> None:
        self._loading = None
        if self._shown is None or self._shown.key != key:
            return
        if picture.isNull():
            self.sight.say(self.tr("This photo cannot be shown. The host still has the sheet."))
        else:
            self.sight.show_photo(picture, self._opened.turned.get(key, 0))

    def _not_opened(self, error: BaseException) -> None:
        self._loading = None
        if not isinstance(error, FacilitatorError):
            raise error
        self.sight.say(self.desk.sentence(error))

    def _let_go(self) -> None:
        if self._loading is not None:
            self._loading.cancel()
            self._loading = None
        self.sight.say("")

    # -- going somewhere ---------------------------------------------------------------------------------------

    def reach(self, spot: Spot | None) -> None:
        """A photo, else the first to type of a table, else where the typing is; with the keys in the field."""
        key = ""
        if spot is not None and spot.kind is Kind.ATTACHMENT:
            key = spot.record or (first_of(self._photos, spot.within) if spot.within else "")
        if key:
            self.list.select(key)
        elif self._shown is not None and self._shown.typed:
            self.list.select(next_to_type(self._photos, self._shown.key))
        self.take_keys()

    def spot(self) -> Spot:
        """The photo in sight."""
        return photos_place(photo="" if self._shown is None else self._shown.key)

    def take_keys(self) -> None:
        """To the field; without a table to the question whose sheet it is; without photos to the phones."""
        if self._shown is None:
            self.to_phones.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._shown.table is None:
            self._ask_whose()
        else:
            self.typing.take_keys()

    @Slot()
    def _type_or_choose(self) -> None:
        """To the field; while nobody said whose sheet it is, that takes no keys: then to the list."""
        if self._shown is not None and self._shown.table is not None:
            self.typing.take_keys()
        else:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _go_to_phones(self) -> None:
        self.desk.go(place_of(Spot(Kind.PHONES, PHONES, "")))

    @Slot()
    def step_on(self) -> None:
        """The next photo in the list."""
        self._step(1)

    @Slot()
    def step_back(self) -> None:
        """The photo before it."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if self._shown is not None:
            self.list.select(step_from(self._photos, self._shown.key, by))

    # -- the photo ---------------------------------------------------------------------------------------------

    @Slot()
    def zoom_in(self) -> None:
        """Larger."""
        self.sight.zoom_in()

    @Slot()
    def zoom_out(self) -> None:
        """Smaller."""
        self.sight.zoom_out()

    @Slot()
    def fit_width(self) -> None:
        """As wide as there is room for."""
        self.sight.fit_width()

    @Slot()
    def move_down(self) -> None:
        """Show what is further down, while the keys stay in the field."""
        self.sight.move_down(1)

    @Slot()
    def move_up(self) -> None:
        """And further up."""
        self.sight.move_down(-1)

    @Slot()
    def turn(self) -> None:
        """Turn it a quarter to the right, and keep it so as long as the day is open."""
        if self._shown is not None:
            self._opened.turned[self._shown.key] = self.sight.turn()

    # -- typing it over ----------------------------------------------------------------------------------------

    @Slot()
    def finish(self) -> None:
        """All of it is typed: what still stands in the field is sent first, then the next photo comes."""
        photo = self._shown
        if photo is None or photo.table is None:
            self.take_keys()
            return
        self._finishing = photo.key
        if self.typing.words.capture.empty:
            self._on_sent()
        else:
            self.typing.send()

    @Slot()
    def _on_sent(self) -> None:
        key, self._finishing = self._finishing, ""
        if key and self._shown is not None and self._shown.key == key:
            self._opened.watch(self._opened.photos.say_typed(key), partial(self._go_on, key))

    @Slot()
    def _type_on(self) -> None:
        """Whoever types on is not done."""
        self._finishing = ""

    def _go_on(self, key: str, _: Any) -> None:
        if self._shown is None or self._shown.key != key:
            return
        following = next_to_type(self._photos, key)
        if following:
            self.list.select(following)
        else:
            self.desk.tell(self.tr("All photos have been typed."), "ok")
        self.take_keys()

    @Slot()
    def _open_again(self) -> None:
        if self._shown is not None:
            self._opened.watch(self._opened.photos.say_typed(self._shown.key, on=False))
            self.typing.take_keys()

    @Slot(str)
    def _take_back(self, point: str) -> None:
        pending = self._opened.takeaways.take_back(point)
        words = self.tr("Taken back. The words stay in the file.")
        self._opened.watch(pending, partial(self._back.offer, words, pending.act))

    @Slot()
    def _ask_whose(self) -> None:
        if self._shown is not None:
            self.whose.ask(self._shown)

    @Slot()
    def _take_shown_away(self) -> None:
        if self._shown is not None:
            self.take_away(self._shown.key)

    @Slot(str)
    def take_away(self, key: str) -> None:
        """A photo that is none of a sheet, or came twice. The way back stands in the strip.

        What was typed from it becomes a point first, so that taking the photo away is what Undo takes back.
        """
        if key in self.gone.waiting():
            self.gone.save(key, next((one for one in self._photos if one.key == key), None))
        pending = self._opened.photos.take_back(key)
        words = self.tr("The photo is taken away. Its points stay.")
        self._opened.watch(pending, partial(self._taken_away, words, pending.act))

    def _taken_away(self, words: str, act: str, _: Any) -> None:
        self._back.offer(words, act)
        self.take_keys()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape goes to the field, and from there to the clock."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._shown is None or self.typing.words.hasFocus():
            self.clock_asked.emit()
        else:
            self.take_keys()


def _tool(icon: str, name: str, keys: str, clicked: Any) -> QPushButton:
    return button("", clicked, icon=icon, kind="icon", name=name, tip=f"{name} ({shown_keys(keys)})")
