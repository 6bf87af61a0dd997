"""All keys of the window on one sheet (F1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QTableView, QWidget

from ui.desk.theme.look import current, dress
from ui.desk.widgets.parts import button, column, label, row

Index = QModelIndex | QPersistentModelIndex

SIZE_PX = (1_120, 660)


@dataclass(frozen=True, slots=True)
class Shortcut:
    """Keys that do the same, as Qt writes them, and what they do. span: the first to the last of a row of keys."""

    keys: tuple[str, ...]
    words: str
    span: bool = False

    @property
    def shown(self) -> str:
        """The keys as this computer names them. The large key is Enter, as everywhere else in the window."""
        wanted = [QKeySequence(keys.replace("Return", "Enter")) for keys in self.keys]
        named = [keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in wanted]
        return f"{named[0]} … {named[-1]}" if self.span else ", ".join(named)


@dataclass(frozen=True, slots=True)
class Group:
    """The keys of one place. stage: the value of its `StageName`; "" for what works in all of them."""

    stage: str
    words: str
    shortcuts: tuple[Shortcut, ...]


class _Words(QObject):
    """The table of all keys, in the language of the window. A test compares it with the keys there really are."""

    def groups(self) -> tuple[Group, ...]:
        return (
            Group("", self.tr("Everywhere"), self._everywhere()),
            Group("", self.tr("In a list"), self._in_a_list()),
            Group("preparation", self.tr("Preparation"), self._preparation()),
            Group("seating", self.tr("Seating"), self._seating()),
            Group("rounds", self.tr("Rounds"), self._rounds()),
            Group("rounds", self.tr("Rounds: read in notes"), self._notes()),
            Group("rounds", self.tr("Rounds: photos of sheets"), self._photos()),
            Group("plenary", self.tr("Plenary"), self._plenary()),
            Group("report", self.tr("Report"), self._report()),
        )

    def _everywhere(self) -> tuple[Shortcut, ...]:
        return (
            Shortcut(("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5"), self.tr("Go to a stage"), span=True),
            Shortcut(("F5", "PgDown"), self.tr("GO, or the next table; also by clicker")),
            Shortcut(("F4", "PgUp"), self.tr("Table before; also by clicker")),
            Shortcut(("Shift+F5",), self.tr("GO, whatever the stage")),
            Shortcut(("Ctrl+G",), self.tr("Gong")),
            Shortcut(("F6",), self.tr("Show on the projector what you are at")),
            Shortcut((".", "F10"), self.tr("Projector: black, or as before")),
            Shortcut(("Ctrl+F9",), self.tr("Projector: frozen, or follows you")),
            Shortcut(("Ctrl+F10",), self.tr("Projector: free for slides, or follows you")),
            Shortcut(("F9",), self.tr("Swap the two screens")),
            Shortcut(("F11",), self.tr("Small clock on top")),
            Shortcut(("Ctrl+K",), self.tr("Search, or give a command")),
            Shortcut(("F8",), self.tr("Write down a lesson")),
            Shortcut(("Ctrl+H",), self.tr("History of the text you are in")),
            Shortcut(("Ctrl+Z",), self.tr("Undo")),
            Shortcut(("Ctrl+Y", "Ctrl+Shift+Z"), self.tr("Redo")),
            Shortcut(("Esc",), self.tr("Close what was opened, leave as is")),
            Shortcut(("Ctrl+0",), self.tr("Close this day")),
            Shortcut(("F1",), self.tr("These keys")),
        )

    def _in_a_list(self) -> tuple[Shortcut, ...]:
        return (
            Shortcut(("Return", "F2"), self.tr("Open or edit")),
            Shortcut(("Del",), self.tr("Take away")),
            Shortcut(("Alt+Up", "Alt+Down"), self.tr("Move up or down")),
            Shortcut(("Alt+Home", "Alt+End"), self.tr("Move to the beginning or the end")),
        )

    def _preparation(self) -> tuple[Shortcut, ...]:
        return (
            Shortcut(("Alt+1", "Alt+2", "Alt+3", "Alt+4"), self.tr("The day, programme, tables, people"), span=True),
            Shortcut(("Ctrl+N",), self.tr("Add one")),
            Shortcut(("Ctrl+V",), self.tr("Paste a programme or a table list")),
            Shortcut(("Ctrl+Return",), self.tr("One more topic at this table")),
            Shortcut(("Alt+Down",), self.tr("Pick a date")),
            Shortcut(
                ("Alt+Up", "Alt+Down", "Alt+Left", "Alt+Right"), self.tr("Move a table on the floor plan"), span=True
            ),
        )

    def _seating(self) -> tuple[Shortcut, ...]:
        return (
            Shortcut(("Alt+1", "Alt+2", "Alt+3"), self.tr("The seating, the door, who meets whom")),
            Shortcut(("Ctrl+Return",), self.tr("Make a plan")),
            Shortcut(("Ctrl+F",), self.tr("Find someone in the plan")),
            Shortcut(("Return", "F2"), self.tr("Take someone to another table")),
            Shortcut(("L", "Ctrl+Shift+L"), self.tr("Lock the seat, or let it go")),
            Shortcut(("T", "Ctrl+Shift+T"), self.tr("Lock the table in this round")),
            Shortcut(("R", "Ctrl+Shift+R"), self.tr("Lock the round")),
            Shortcut(("B", "Ctrl+Shift+B"), self.tr("Stays here from now on")),
        )

    def _rounds(self) -> tuple[Shortcut, ...]:
        return (
            Shortcut(
                ("Alt+1", "Alt+2", "Alt+3", "Alt+4"), self.tr("Clock and tables, all points, phones, photos"), span=True
            ),
            Shortcut(("F7",), self.tr("Let someone speak now")),
            Shortcut(("Ctrl+-", "Ctrl++", "Ctrl+="), self.tr("A minute less or more")),
            Shortcut(("Alt+5",), self.tr("Five minutes more")),
            Shortcut(("Return",), self.tr("Write the point down")),
            Shortcut(("Alt+Left", "Alt+Right"), self.tr("Other round")),
            Shortcut(("Ctrl+PgUp", "Ctrl+PgDown"), self.tr("Other round, while typing")),
            Shortcut(("Ctrl+F",), self.tr("Look for words")),
            *self._of_points("S", "E", "X", "C", "V", "H"),
        )

    def _notes(self) -> tuple[Shortcut, ...]:
        return (
            Shortcut(("Ctrl+V",), self.tr("Paste notes")),
            Shortcut(("Space",), self.tr("Tick a line, or not")),
            Shortcut(("Return",), self.tr("Split a line where the cursor is")),
            Shortcut(("Backspace",), self.tr("Join a line to the one before")),
            Shortcut(("Ctrl+Return",), self.tr("Read in what is ticked")),
        )

    def _photos(self) -> tuple[Shortcut, ...]:
        return (
            Shortcut(("Return",), self.tr("Write the point down")),
            Shortcut(("Ctrl+Return",), self.tr("Photo typed, to the next one")),
            Shortcut(("Alt+Left", "Alt+Right"), self.tr("Photo before, or the next one")),
            Shortcut(("Alt+Up", "Alt+Down"), self.tr("Photo up or down")),
            Shortcut(("Ctrl+-", "Ctrl++", "Ctrl+="), self.tr("Photo smaller or larger")),
            Shortcut(("Ctrl+Shift+W",), self.tr("Photo as wide as there is room for")),
            Shortcut(("R", "Ctrl+Shift+R"), self.tr("Turn the photo")),
        )

    def _plenary(self) -> tuple[Shortcut, ...]:
        return (
            Shortcut(("Ctrl+Down",), self.tr("Next table")),
            Shortcut(("Ctrl+Up",), self.tr("Table before")),
            *self._captures(),
            Shortcut(("Ctrl+Return",), self.tr("Add the agreement or the date")),
            Shortcut(("Ctrl+Shift+I",), self.tr("Mark the chosen words as an intention")),
            *self._of_points("S", "M", "L", "E", "X", "V", "A", "T", "H"),
        )

    def _captures(self) -> tuple[Shortcut, ...]:
        return (
            Shortcut((self.tr("Alt+P", "keys of Point"),), self.tr("Point")),
            Shortcut((self.tr("Alt+R", "keys of Reaction"),), self.tr("Reaction")),
            Shortcut((self.tr("Alt+W", "keys of Closing word"),), self.tr("Closing word")),
            Shortcut((self.tr("Alt+L", "keys of Lesson"),), self.tr("Lesson")),
            Shortcut((self.tr("Alt+Q", "keys of Quotation"),), self.tr("Quotation")),
            Shortcut((self.tr("Alt+A", "keys of Agreement"),), self.tr("Agreement")),
            Shortcut((self.tr("Alt+N", "keys of What’s next"),), self.tr("What’s next")),
        )

    def _of_points(self, *letters: str) -> tuple[Shortcut, ...]:
        """What is done with the chosen points: the letter alone works in their list."""
        words = {
            "S": self.tr("Star, or no star"),
            "E": self.tr("Edit the point"),
            "X": self.tr("Leave out of the report, or put back"),
            "C": self.tr("Cue"),
            "V": self.tr("Move to another table"),
            "M": self.tr("Merge points"),
            "L": self.tr("Take apart again"),
            "A": self.tr("Make an agreement of it"),
            "T": self.tr("Add to a common thread"),
            "H": self.tr("History"),
        }
        return tuple(Shortcut((letter, f"Ctrl+Shift+{letter}"), words[letter]) for letter in letters)

    def _report(self) -> tuple[Shortcut, ...]:
        return (
            Shortcut(("Ctrl+Return",), self.tr("Make the report")),
            Shortcut(("Ctrl+N",), self.tr("Add a block")),
            Shortcut(("Alt+1", "Alt+2"), self.tr("The preview, the checks")),
            Shortcut(("H", "Alt+H"), self.tr("Leave the block out, or put it back")),
            Shortcut(("Ctrl+B", "Ctrl+I"), self.tr("Bold, italic")),
            Shortcut(("Ctrl+Shift+L",), self.tr("Link")),
            Shortcut(("Ctrl+Shift+O", "Ctrl+Shift+N"), self.tr("List with bullets, with numbers")),
            Shortcut(("Ctrl+]", "Ctrl+["), self.tr("Deeper in a list, or back")),
            Shortcut(("Ctrl++", "Ctrl+-"), self.tr("Larger or smaller, in the preview")),
        )


def groups() -> tuple[Group, ...]:
    """All keys, by the place they work in."""
    return _Words().groups()


class KeysModel(QAbstractTableModel):
    """Groups of keys as the rows of a table: what they do, and the keys. A heading is a row of its own."""

    def __init__(self, shown: Sequence[Group], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Shortcut | Group] = []
        for group in shown:
            self.rows += [group, *group.shortcuts]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's own name and default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's own name and default
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole if index.column():
                return row.shown if isinstance(row, Shortcut) else ""
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return row.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.words}: {row.shown}" if isinstance(row, Shortcut) else row.words
            case Qt.ItemDataRole.FontRole:
                look = current()
                return look.font(15, 600) if isinstance(row, Group) else look.font(14, 500 if index.column() else 400)
        return None


class ShortcutSheet(QDialog):
    """The sheet. It stands beside the work and stops nothing; Escape closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self)
        self.setWindowTitle(self.tr("Keys"))
        self.setWindowModality(Qt.WindowModality.NonModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._groups = groups()
        split = _middle(self._groups)
        self.tables = [self._table(part) for part in (self._groups[:split], self._groups[split:])]
        copy = button(self.tr("Copy as text"), self._copy, icon="copy", tip=self.tr("To print it, or to send it"))
        close = button(self.tr("Close"), self.close)
        hint = label(
            self.tr("A letter alone works in the list of points. The other keys work in the whole stage."), "small"
        )
        inside = column(row(*self.tables, gap=24), hint, row(None, copy, close), gap=12)
        inside.setContentsMargins(24, 20, 24, 20)
        self.setLayout(inside)
        self.resize(self._size())
        self.tables[0].setFocus()

    def _size(self) -> QSize:
        """Room for most of it, within the window it belongs to."""
        wanted = QSize(current().px(SIZE_PX[0]), current().px(SIZE_PX[1]))
        over = self.parentWidget()
        return wanted if over is None else wanted.boundedTo(over.window().size() - QSize(40, 40))

    def _table(self, shown: Sequence[Group]) -> QTableView:
        made = QTableView()
        model = KeysModel(shown, made)
        made.setModel(model)
        made.setAccessibleName(", ".join(group.words for group in shown))
        made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.setTabKeyNavigation(False)
        made.setShowGrid(False)
        made.horizontalHeader().hide()
        made.verticalHeader().hide()
        made.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        made.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        made.verticalHeader().setDefaultSectionSize(current().px(28))
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for number, one in enumerate(model.rows):
            if isinstance(one, Group):
                made.setSpan(number, 0, 1, 2)
        return made

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(as_text(self._groups))


def as_text(shown: Sequence[Group]) -> str:
    """The sheet as plain text."""
    blocks = ([group.words, *(f"  {one.shown}\t{one.words}" for one in group.shortcuts)] for group in shown)
    return "\n\n".join("\n".join(lines) for lines in blocks) + "\n"


def _middle(shown: Sequence[Group]) -> int:
    """Where to split the groups into two columns of about the same length."""
    lengths = [len(group.shortcuts) + 1 for group in shown]
    return min(range(1, len(shown)), key=lambda place: abs(sum(lengths[:place]) - sum(lengths[place:])))
