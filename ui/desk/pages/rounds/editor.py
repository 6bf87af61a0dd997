"""One point from close by: its wording beside what the table wrote, its cue, and what is said of it."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QScrollArea, QWidget

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
        inside = column(
            row(column(self.place, self.topic, gap=0)),
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
        self.hint = label(self.tr("Choose a point to read and edit it here."), "muted", wrap=True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.room: QScrollArea = scrolling(self.content)
        for ground in (self.content, self.room.viewport()):
            ground.setAutoFillBackground(False)
        self.setLayout(column(self.room, self.hint, gap=0))

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

    def show_point(self, key: str) -> None:
        """Show another point; "" = none. What was being typed in the one before goes into the day."""
        self.key = key
        self.refresh()
        self.room.verticalScrollBar().setValue(0)

    @Slot()
    def refresh(self) -> None:
        """Show the point as it is now."""
        takeaway = self._opened.day.takeaway.get(TakeawayId(self.key))
        if takeaway is None:
            self._show_nothing()
            return
        self.room.show()
        self.hint.hide()
        self._show_place(takeaway)
        self.news.show_point(self._opened.day, takeaway)
        self._show_words(takeaway)
        self._show_marks(takeaway)

    def _show_nothing(self) -> None:
        self.wording.bind(None, "", None)
        self.cue_line.bind(None, "", None)
        self.room.hide()
        self.hint.show()

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
