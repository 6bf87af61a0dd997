"""The history of a text: who wrote what when, what became different, and the way back to earlier words."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QDateTime, QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from ui.desk.borrowed import BorrowedKeys
from ui.desk.desk import Deed, Desk
from ui.desk.restoring import can_restore, restore
from ui.desk.theme.look import current
from ui.desk.versions import Mark, Piece, Version, compare, versions, with_words, word_count
from ui.desk.widgets.announce import announce
from ui.desk.widgets.escape import claims_escape
from ui.desk.widgets.parts import button, column, label, row
from ui.desk.widgets.reorder import Line, OrderList
from ui.words import NOUNS, act_words, actor_words

WIDTH_PX = 460
ROW_PX, FEWEST_ROWS, MOST_ROWS = 44, 2, 7


class HistoryPanel(QFrame):
    """A panel at the right side of `over`, on top of what stands there. Escape closes it.

    `show_history` is what `Desk.history_asked` asks for.
    """

    def __init__(self, desk: Desk, over: QWidget) -> None:
        super().__init__(over)
        self._desk = desk
        self._opened = desk.opened
        self._over = over
        self._spot: Spot | None = None
        self._versions: dict[str, Version] = {}
        self._borrowed = BorrowedKeys(self)
        self.setProperty("card", "true")
        self.setAccessibleName(self.tr("History"))
        self._build()
        self.list.currentKeyChanged.connect(self._show_words)
        self.list.editAsked.connect(self.put_back)
        self._opened.changed.connect(self._on_changed)
        over.installEventFilter(self)
        self.hide()

    def _build(self) -> None:
        self.about = label("", "small")
        self.close_button = button("", self.put_away, icon="x", kind="icon", name=self.tr("Close the history (Escape)"))
        self.list = OrderList(self.tr("Versions, newest first"), reorderable=False)
        self.empty = label(self.tr("Nothing was written here yet."), "muted", wrap=True)
        self.different = label("", "small", wrap=True)
        self.words = QTextEdit()
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(self.tr("The words as they were, with what became different"))
        self.back_button = button(
            self.tr("Put these words back"),
            self.put_back,
            icon="undo-2",
            tip=self.tr("Puts these words in the field again (Enter in the list)"),
        )
        head = row(column(label(self.tr("History"), "h2"), self.about, gap=0), None, self.close_button)
        inside = column(head, self.empty, self.list, self.different, gap=10)
        inside.addWidget(self.words, 1)
        inside.addLayout(row(None, self.back_button))
        inside.setContentsMargins(16, 14, 12, 16)
        self.setLayout(inside)

    # -- coming and going --------------------------------------------------------------------------------------

    @Slot(object)
    def show_history(self, spot: Spot) -> None:
        """Come up with the history of the words at a spot, or of the words its record is known by."""
        self._borrowed.borrow()
        self._spot = with_words(spot)
        self.about.setText(NOUNS[self._desk.language][spot.kind].capitalize())
        self._read()
        self.list.select(next(iter(self._versions), ""))
        self._show_words()
        self._fit()
        self.show()
        self.raise_()
        (self.list if self._versions else self.close_button).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def put_away(self) -> None:
        """Go; the keys go back to where they were."""
        self._borrowed.give_back()
        self.hide()
        self._spot = None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Escape is for here while the keys are here, whatever the stage behind does with it."""
        return claims_escape(event) or super().event(event)

    # -- showing -----------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_changed(self, kinds: frozenset[Kind]) -> None:
        if self._spot is not None and self._spot.kind in kinds:
            self._read()
            self._show_words()

    def _read(self) -> None:
        """Read the log again. It has an index on records: an act takes some 0.06 ms, and few records have a hundred."""
        assert self._spot is not None
        history = self._opened.file.history(self._spot.kind, self._spot.record)
        self._versions = {version.act.act: version for version in versions(history, self._spot)}
        newest = next(iter(self._versions), "")
        self.list.show_rows([self._line(version, version.act.act == newest) for version in self._versions.values()])
        rows = min(max(len(self._versions), FEWEST_ROWS), MOST_ROWS)
        self.list.setFixedHeight(rows * current().px(ROW_PX))
        self.empty.setVisible(not self._versions)
        for part in (self.list, self.words, self.different):
            part.setVisible(bool(self._versions))

    def _line(self, version: Version, newest: bool) -> Line:
        language, act = self._desk.language, version.act
        what = act_words(act.name, act.args, language)
        if act.undoes is not None:
            what = self.tr("taken back or done again: {act}").format(act=what)
        who = actor_words(act.actor, language)
        chip = ("ok", self.tr("now")) if newest else ("", "")
        return Line(act.act, self._when(version.at), f"{who} · {what}", chip=chip)

    def _when(self, at: str) -> str:
        when = QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs).toLocalTime()
        time = self._desk.locale.toString(when, "HH:mm")
        if when.date() == QDateTime.currentDateTime().date():
            return self.tr("today {time}").format(time=time)
        return f"{self._desk.locale.toString(when, 'ddd d MMMM yyyy')} {time}"

    @Slot()
    def _show_words(self) -> None:
        version = self._chosen()
        pieces = compare(version.before, version.words) if version is not None else ()
        self.words.setHtml("".join(_html(piece) for piece in pieces))
        self.different.setText(self._difference(version, pieces) if version is not None else "")
        self.back_button.setVisible(self._can_put_back(version))

    def _chosen(self) -> Version | None:
        return self._versions.get(self.list.current_key())

    def _difference(self, version: Version, pieces: tuple[Piece, ...]) -> str:
        if not version.before:
            return self.tr("The first words")
        added, gone = word_count(pieces, Mark.ADDED), word_count(pieces, Mark.GONE)
        parts = (
            self.tr("%n word(s) added (underlined)", "", added) if added else "",
            self.tr("%n word(s) gone (struck through)", "", gone) if gone else "",
        )
        return " · ".join(filter(None, parts)) or self.tr("Only marks and white space are different")

    # -- putting back ------------------------------------------------------------------------------------------

    def _can_put_back(self, version: Version | None) -> bool:
        if version is None or self._spot is None:
            return False
        now = next(iter(self._versions.values()))
        return version.words != now.words and can_restore(self._spot, self._opened.day)

    @Slot()
    def put_back(self) -> None:
        """Have the field say again what it said in the chosen version."""
        version = self._chosen()
        if version is not None and self._spot is not None and self._can_put_back(version):
            self._opened.watch(restore(self._opened, self._spot, version.value), self._say_put_back)

    def _say_put_back(self, _: object) -> None:
        if self._versions:
            self.list.select(next(iter(self._versions)))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._desk.tell(self.tr("These words are back."), "ok", Deed(self.tr("Undo"), self._opened.undo))
        announce(self, self.tr("These words are back."))

    # -- fitting -----------------------------------------------------------------------------------------------

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """What it stands over got another size."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._fit()
        return False

    def _fit(self) -> None:
        over = self._over.rect()
        width = min(current().px(WIDTH_PX), over.width() - 16)
        self.setGeometry(over.width() - width - 8, 8, width, over.height() - 16)


_STYLES = {
    Mark.SAME: ("", ""),
    Mark.ADDED: ("ok", "underline"),
    Mark.GONE: ("danger", "line-through"),
}


def _html(piece: Piece) -> str:
    """A piece as it is shown: the mark is a line as well as a colour."""
    words = escape(piece.words).replace("\n", "<br>")
    colour, line = _STYLES[piece.mark]
    if not line:
        return words
    return f'<span style="color: {current().colour(colour).name()}; text-decoration: {line}">{words}</span>'
