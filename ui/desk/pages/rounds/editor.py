"""One point from close by: its wording beside what the table wrote, its cue, and what is said of it."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QScrollArea, QSizePolicy, QWidget

from facilitator.domain.conversations import Tag, Takeaway
from facilitator.domain.identity import TakeawayId
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.pages.rounds.choicebox import CueBox
from ui.desk.pages.rounds.news import PointNews
from ui.desk.pages.rounds.views import point
from ui.desk.pages.rounds.words import place_words, tag_words
from ui.desk.widgets.fields import LineField, TextField
from ui.desk.widgets.parts import Elided, button, column, label, row, scrolling


class PointEditor(QFrame):
    """The point that is chosen in the list. Words go into the day by themselves; the table's own text always stays."""

    showAsked = Signal(str)  # noqa: N815 - signals are named as Qt's are
    leftForList = Signal()  # noqa: N815

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened = desk.opened
        self.key = ""
        self._chosen = 0
        self.setProperty("card", "true")
        self._build(desk)
        self.news.showAsked.connect(self.showAsked)
        self.news.settled.connect(self.refresh)
        self.cue_line.returnPressed.connect(self.leftForList)
        self.cue.textActivated.connect(self._take_usual_cue)
        self._show_nothing()

    # -- building ----------------------------------------------------------------------------------------------

    def _build(self, desk: Desk) -> None:
        self.place, self.topic = Elided("", "h2"), Elided("", "muted")
        self.news = PointNews(desk)
        self.wording = TextField(desk, self.tr("Wording"), lines=3, most_lines=10)
        self.cue_line = LineField(desk, self.tr("Cue"))
        self.cue = CueBox(self.cue_line, self._opened.day.event.language)
        self._build_marks()
        self.done = button(
            self.tr("Done"), self._leave, icon="check", kind="quiet", tip=self.tr("Back to the list (Ctrl+Enter)")
        )
        heading = row(column(self.place, self.topic, gap=0), self.done)
        heading.setStretch(0, 1)
        inside = column(
            heading,
            6,
            self.news,
            2,
            label(self.tr("Wording"), "over", of=self.wording),
            self.wording,
            self._build_raw(),
            label(self.tr("Cue"), "over", of=self.cue),
            self.cue,
            4,
            self.starred,
            self.left_out,
            4,
            label(self.tr("What it is"), "over"),
            self._build_tags(),
            None,
            gap=4,
        )
        inside.setContentsMargins(16, 12, 16, 12)
        self.content = QWidget()
        self.content.setLayout(inside)
        self._build_beside()
        self.room: QScrollArea = scrolling(self.content)
        self.room.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)  # it scrolls, not the page
        for ground in (self.content, self.room.viewport()):
            ground.setAutoFillBackground(False)
        self.setLayout(column(self.room, self.beside, gap=0))

    def _build_beside(self) -> None:
        """What stands there instead of a point, when none is chosen or several are."""
        self.several, self.hint = label("", "h2", wrap=True), label("", "muted", wrap=True)
        for words in (self.several, self.hint):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside = column(None, self.several, self.hint, None, gap=4)
        inside.setContentsMargins(16, 12, 16, 12)
        self.beside = QWidget()
        self.beside.setAutoFillBackground(False)
        self.beside.setLayout(inside)

    def _build_marks(self) -> None:
        self.starred = QCheckBox(self.tr("Star: the hall should hear this"))
        self.left_out = QCheckBox(self.tr("Left out of the report"))
        self.starred.clicked.connect(self._star)
        self.left_out.clicked.connect(self._leave_out)

    def _build_raw(self) -> QWidget:
        self.raw = label("", wrap=True)
        self.raw.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.raw.setAccessibleName(self.tr("As the table wrote it"))
        self.back_to_raw = button(self.tr("Back to these words"), self._go_back_to_raw, kind="link")
        self.raw_part = QWidget()
        self.raw_part.setLayout(
            column(label(self.tr("As the table wrote it"), "over"), self.raw, row(self.back_to_raw, None), gap=2)
        )
        return self.raw_part

    def _build_tags(self) -> QGridLayout:
        tags = QGridLayout()
        tags.setContentsMargins(0, 0, 0, 0)
        tags.setVerticalSpacing(2)
        self.tags: dict[Tag, QCheckBox] = {}
        for number, (tag, words) in enumerate(tag_words().items()):
            self.tags[tag] = QCheckBox(words)
            self.tags[tag].clicked.connect(self._tag)
            tags.addWidget(self.tags[tag], *divmod(number, 2))
        return tags

    # -- showing -----------------------------------------------------------------------------------------------

    def show_chosen(self, key: str, chosen: int) -> None:
        """Show the point with this key; "" = none. Of several chosen points only their number: words are of one.

        What was being typed in the point before goes into the day.
        """
        if (key, chosen) != (self.key, self._chosen):
            self.key, self._chosen = key, chosen
            self.refresh()
            self.room.verticalScrollBar().setValue(0)

    @Slot()
    def refresh(self) -> None:
        """Show the point as it is now."""
        takeaway = self._opened.day.takeaway.get(TakeawayId(self.key))
        if takeaway is None or self._chosen > 1:
            self._show_nothing()
            return
        self.room.show()
        self.beside.hide()
        self._show_place(takeaway)
        self.news.show_point(self._opened.day, takeaway)
        self._show_words(takeaway)
        self._show_marks(takeaway)

    def _show_nothing(self) -> None:
        self.wording.bind(None, "", None)
        self.cue_line.bind(None, "", None)
        self.several.setVisible(self._chosen > 1)
        if self._chosen > 1:
            self.several.setText(self.tr("%n point(s) chosen", "", self._chosen))
            self.hint.setText(self.tr("The buttons below the list are for all of them. Choose one point to edit it."))
        else:
            self.hint.setText(self.tr("Choose a point to read and edit it here."))
        self.room.hide()
        self.beside.show()

    def _show_place(self, takeaway: Takeaway) -> None:
        shown = point(self._opened.day, takeaway)
        place = " · ".join(place_words(shown))
        self.place.say(place)
        self.topic.say(shown.topic)
        self.topic.setVisible(bool(shown.topic) and shown.topic not in place)

    def _show_words(self, takeaway: Takeaway) -> None:
        key = takeaway.id
        self.wording.bind(Spot(Kind.TAKEAWAY, key, "edited"), takeaway.wording, partial(self._reword, key))
        self.cue.speak(self._opened.day.event.language)
        self.cue_line.bind(Spot(Kind.TAKEAWAY, key, "cue"), takeaway.cue, partial(self._write_cue, key))
        self.raw.setText(takeaway.text)
        self.raw_part.setVisible(takeaway.wording != takeaway.text)

    def _show_marks(self, takeaway: Takeaway) -> None:
        self.starred.setChecked(takeaway.starred)
        self.left_out.setChecked(takeaway.left_out)
        for tag, box in self.tags.items():
            box.setChecked(tag in takeaway.tags)

    # -- the keys ----------------------------------------------------------------------------------------------

    def take_keys(self, field: str = "edited") -> None:
        """The keys go to the wording, or to the cue."""
        if field == "cue":
            self.cue.setFocus(Qt.FocusReason.OtherFocusReason)
            self.cue_line.selectAll()
        else:
            self.wording.setFocus(Qt.FocusReason.OtherFocusReason)
        self.room.ensureWidgetVisible(self.cue if field == "cue" else self.wording)

    def field_with_keys(self) -> str:
        """The field the chair is typing in; "" when it is none of these."""
        if self.wording.hasFocus():
            return "edited"
        return "cue" if self.cue.hasFocus() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Ctrl+Enter is done here: Enter alone is a new paragraph in the wording."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._leave()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _leave(self) -> None:
        self.leftForList.emit()

    # -- the deeds ---------------------------------------------------------------------------------------------

    def _reword(self, key: str, wording: str, within: str | None) -> Pending[Any]:
        return self._opened.takeaways.reword(key, wording, within=within)

    def _write_cue(self, key: str, cue: str, within: str | None) -> Pending[Any]:
        return self._opened.takeaways.change(key, within=within, cue=cue)

    @Slot()
    def _take_usual_cue(self) -> None:
        self.cue_line.typing.edited()
        self.cue_line.typing.finish()

    @Slot()
    def _go_back_to_raw(self) -> None:
        self.wording.typing.finish()
        self._opened.watch(self._opened.takeaways.reword(self.key, None), self._show_again)

    def _show_again(self, _: object) -> None:
        self.refresh()

    @Slot(bool)
    def _star(self, on: bool) -> None:
        self._opened.watch(self._opened.takeaways.star(self.key, on))

    @Slot(bool)
    def _leave_out(self, on: bool) -> None:
        self._opened.watch(self._opened.takeaways.leave_out(self.key, on))

    @Slot()
    def _tag(self) -> None:
        tags = tuple(tag for tag, box in self.tags.items() if box.isChecked())
        self._opened.watch(self._opened.takeaways.change(self.key, tags=tags))
