"""Who met whom: a picture to look at, sentences under it, and everybody's own meetings in a list."""

from __future__ import annotations

from collections.abc import Set
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout, QLineEdit, QPushButton, QScrollArea, QWidget

from facilitator.domain.folding import folded
from facilitator.domain.kinds import Kind
from facilitator.domain.spots import Spot
from facilitator.seating.ofday import rounds_now
from ui.desk.desk import Deed, Desk
from ui.desk.filing import proposed_folder, proposed_name
from ui.desk.pages.meetings.mixtable import MixTable
from ui.desk.pages.meetings.picture import MeetingPicture
from ui.desk.pages.meetings.views import MeetingsView, Someone, meetings_view
from ui.desk.pages.meetings.words import MOST_SENTENCES, MeetingWords
from ui.desk.places import Place, StageName
from ui.desk.theme.look import current
from ui.desk.widgets.parts import button, card, column, label, row, scrolling
from ui.desk.widgets.reorder import Line, OrderList
from ui.jobs import Job

JOB = "meetings"
LIST_PX, ASIDE_PX = (200, 256), (215, 270)
"""The widths between which they give way to the picture."""
ONE_LINE_SCALE = 1.3
"""With larger letters than that they stand under each other."""
PICTURE_PX, LIST_HIGH_PX = 320, 180
MATTERING = frozenset({Kind.PERSON, Kind.SEAT, Kind.TABLE, Kind.ITEM, Kind.CONVERSATION, Kind.STEP, Kind.BOND})


class MeetingsPage(QWidget):
    """The map of the rounds so far or of the whole plan."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.opened = desk, desk.opened
        self._words = MeetingWords(desk.locale, self)
        self.view: MeetingsView | None = None
        self._whole: bool | None = None
        self._job: Job[MeetingsView] | None = None
        self._build()

    def _build(self) -> None:
        self.picture = MeetingPicture()
        self.picture.picked.connect(self._pick)
        self.empty = label(self.tr("As soon as people have seats by name, you see here who meets whom."), wrap=True)
        self.body = self._beside() if current().scale <= ONE_LINE_SCALE else self._below()
        whole = column(self.empty, self.body, gap=8)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _beside(self) -> QWidget:
        """The picture with the names and the figures beside it."""
        made = QWidget()
        parts = row(card(column(self.picture)), card(column(self._list())), card(column(self._aside())), gap=12)
        parts.setStretch(0, 1)
        made.setLayout(parts)
        return made

    def _below(self) -> QWidget:
        """With large letters they stand under the picture, and the page scrolls up and down."""
        self.picture.setFixedHeight(current().px(PICTURE_PX))
        parts = row(card(column(self._list(narrow=False))), card(column(self._aside(narrow=False))), gap=12)
        inside = column(card(column(self.picture)), parts, gap=12)
        made = QWidget()
        made.setLayout(inside)
        return scrolling(made)

    def _list(self, *, narrow: bool = True) -> QWidget:
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find a name"))
        self.field.setAccessibleName(self.tr("Find a name"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._show_people)
        self.list = OrderList(self.tr("Who met whom"), reorderable=False)
        self.list.currentKeyChanged.connect(self._choose)
        self.list.editAsked.connect(self._follow)
        self.list.setToolTip(self.tr("Enter shows their day in the plan."))
        self.list.setAccessibleDescription(self.list.toolTip())
        self.field.returnPressed.connect(self._choose_first)
        self.whom = label("", "muted", wrap=True)
        self.whom.setAlignment(Qt.AlignmentFlag.AlignTop)
        area = _scrolled(column(self.whom, None))
        area.setFixedHeight(current().px(150))
        made = QWidget()
        lines = column(self.field, self.list, area, gap=8)
        lines.setStretch(1, 1)
        made.setLayout(lines)
        if narrow:
            _between(made, LIST_PX)
        else:
            self.list.setMinimumHeight(current().px(LIST_HIGH_PX))
        return made

    def _aside(self, *, narrow: bool = True) -> QWidget:
        self.so_far = self._tab(self.tr("So far"), whole=False)
        self.all = self._tab(self.tr("The whole plan"), whole=True)
        self.sentences = [label("", wrap=True) for _ in range(MOST_SENTENCES)]
        self.mix = MixTable(self._words)
        self.mix_head = label(self.tr("Meetings between groups; 100 % is as even as can be"), "small", wrap=True)
        self.save = button(self.tr("Save as picture"), self._save, icon="image")
        figures = column(column(*self.sentences, gap=6), self.mix_head, self.mix, None, gap=12)
        made, tabs, save = QWidget(), row(self.so_far, self.all, None, gap=4), row(self.save, None)
        if narrow:
            self._scrolled = _scrolled(figures)
        whole = column(tabs, self._scrolled if narrow else figures, save, gap=12)
        whole.setStretch(1, 1)
        made.setLayout(whole)
        self._figures = made if narrow else None
        if narrow:
            _between(made, ASIDE_PX)
        return made

    def _tab(self, words: str, *, whole: bool) -> QPushButton:
        made = button(words, partial(self.choose_rounds, whole), kind="tab")
        made.setCheckable(True)
        return made

    # -- showing -----------------------------------------------------------------------------------------------

    def refresh(self, kinds: Set[Kind]) -> None:
        """Have the map drawn of the day as it is now."""
        if kinds & MATTERING:
            self._ask()

    def _ask(self) -> None:
        day = self.opened.day
        rounds, held = rounds_now(day, self.opened.now())
        whole = not held if self._whole is None else self._whole or not held
        self.so_far.setChecked(not whole)
        self.all.setChecked(whole)
        self.so_far.setEnabled(held > 0)
        self.body.setVisible(bool(day.seats and rounds))
        self.empty.setVisible(not (day.seats and rounds))
        if day.seats and rounds:
            upto = len(rounds) if whole else held
            work = partial(_work, partial(meetings_view, day, rounds, held, upto, self.desk.language))
            self._job = self.desk.jobs.start(JOB, work, self._show, self._fail)

    def _show(self, view: MeetingsView) -> None:
        self.view = view
        words = self._words
        labels = [words.arc(view, arc) for arc in range(len(view.groups))]
        self.picture.show_map(view.map, labels, words.description(view))
        said = words.sentences(view)
        for place, sentence in enumerate(self.sentences):
            sentence.setText(said[place] if place < len(said) else "")
            sentence.setVisible(place < len(said))
        self.mix.show_mix(view)
        self.mix_head.setVisible(not self.mix.isHidden())
        if self._figures is not None and not self.mix.isHidden():  # what scrolls down is not cut off at its side
            wide = self.mix.least_width() + self._scrolled.verticalScrollBar().sizeHint().width()
            _between_pixels(self._figures, max(current().px(ASIDE_PX[0]), wide), max(current().px(ASIDE_PX[1]), wide))
        self._show_people()
        self._choose(self.list.current_key())

    @Slot()
    def _show_people(self) -> None:
        if self.view is None:
            return
        typed = folded(self.field.text())
        view = self.view
        self.list.show_rows(
            [
                Line(
                    one.key,
                    one.name,
                    self._words.person(view, one),
                    spoken=f"{one.name}, {self._words.person(view, one)}",
                )
                for one in view.people
                if typed in folded(one.name)
            ]
        )

    def _fail(self, error: BaseException) -> None:
        raise error

    def reach(self, spot: Spot | None) -> bool:
        """Nothing can be changed here; None: the keys go to where work begins."""
        if spot is not None:
            return False
        self.field.setFocus() if self.body.isVisibleTo(self) else self.setFocus()
        return True

    def spot(self) -> Spot | None:
        """Nothing can be changed here."""
        return None

    # -- choosing ----------------------------------------------------------------------------------------------

    def choose_rounds(self, whole: bool) -> None:
        """Show the rounds so far, or all of the plan."""
        self._whole = whole
        self._ask()

    @Slot(str)
    def _choose(self, key: str) -> None:
        """Light the meetings of somebody; nobody: all lines are equal."""
        one = self._someone(key)
        self.picture.light(None if one is None else one.number)
        if self.view is None or one is None:
            self.whom.setText(self.tr("Choose somebody: the people they meet light up."))
        else:
            self.whom.setText(self._words.whom(self.view, one))

    @Slot(str)
    def _follow(self, key: str) -> None:
        """Show somebody's day in the plan."""
        self.desk.go(Place(StageName.SEATING, Spot(Kind.SEAT, "", "table", key)))

    @Slot()
    def _choose_first(self) -> None:
        """Enter behind a name chooses who was found, and hands the keys over to the list."""
        if self.list.records.rows:
            self.list.select(self.list.records.rows[0].key)
            self.list.setFocus()

    def _someone(self, key: str) -> Someone | None:
        people = () if self.view is None else self.view.people
        return next((one for one in people if one.key == key), None)

    @Slot(int)
    def _pick(self, number: int) -> None:
        """Somebody was pointed at in the picture."""
        key = next((one.key for one in self.view.people if one.number == number), "") if self.view else ""
        if key:
            self.field.clear()
            self.list.select(key)
        else:
            self.picture.light(None)
            self.list.clearSelection()
            self.whom.setText(self.tr("Choose somebody: the people they meet light up."))

    # -- saving ------------------------------------------------------------------------------------------------

    @Slot()
    def _save(self) -> None:
        """Keep the picture: no names are in it."""
        if self.view is None:
            return
        described = self._words.description(self.view)
        name = proposed_name(self.opened.day, self.tr("day"))
        place = proposed_folder(self.opened.file.path) / f"{name} {self.tr('who met whom')}.png"
        path = self.desk.dialogs.name_file(self.tr("Save as picture"), place, self.tr("Picture") + " (*.png)")
        image = self.picture.image(described)
        if path is None or image is None:
            return
        if not image.save(str(path)):
            self.desk.tell(
                self.tr("“{file}” could not be written. Try another place.").format(file=path.name), "danger"
            )
            return
        copy = Deed(self.tr("Copy the description"), partial(_copy, described))
        words = self.tr("“{file}” is there. A description for who cannot see it is in it.")
        self.desk.tell(words.format(file=path.name), "ok", copy)


def _scrolled(layout: QLayout) -> QScrollArea:
    """On the ground of the card it is in; it scrolls where letters are large."""
    inside = QWidget()
    inside.setLayout(layout)
    area = scrolling(inside)
    for see_through in (inside, area.viewport()):
        see_through.setAutoFillBackground(False)
    return area


def _work(make: partial[MeetingsView], _job: object) -> MeetingsView:
    return make()


def _copy(words: str) -> None:
    QGuiApplication.clipboard().setText(words)


def _between(part: QWidget, widths: tuple[int, int]) -> None:
    narrowest, widest = widths
    _between_pixels(part, current().px(narrowest), current().px(widest))


def _between_pixels(part: QWidget, narrowest: int, widest: int) -> None:
    part.setMinimumWidth(narrowest)
    part.setMaximumWidth(widest)
