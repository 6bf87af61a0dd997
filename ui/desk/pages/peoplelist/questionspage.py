"""Who may be somebody we know already, or another row: one question after the other, with the keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.desk.desk import Desk
from ui.desk.pages.peoplelist.drafts import Question, questions
from ui.desk.pages.peoplelist.review import Review
from ui.desk.pages.peoplelist.rowlines import Facts, RowLines
from ui.desk.theme.look import current
from ui.desk.widgets.announce import announce
from ui.desk.widgets.flow import Flow
from ui.desk.widgets.parts import button, column, label, row, scrolling
from ui.desk.widgets.reorder import Line, OrderList

YES_KEYS, NO_KEYS = ("y", "j"), ("n",)
"""In both languages, whatever the language of the window: a chair may know either."""
_MOST_FACTS = 3


class Beside(QFrame):
    """Somebody as a small card: where they stand, their name, and what there is to tell them apart by."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.where = label("", "over")
        self.who = label("", "item", wrap=True)
        self.facts = [label("", "muted", wrap=True) for _ in range(_MOST_FACTS)]
        inside: QVBoxLayout = column(self.where, self.who, *self.facts, None, gap=4)
        inside.setContentsMargins(12, 10, 12, 12)
        self.setLayout(inside)

    def show_facts(self, where: str, facts: Facts) -> None:
        """Show somebody."""
        self.where.setText(where)
        self.who.setText(facts.name)
        for number, made in enumerate(self.facts):
            words = facts.lines[number] if number < len(facts.lines) else ""
            made.setText(words)
            made.setVisible(bool(words))


class QuestionsPage(QWidget):
    """The questions on the left, the one that is chosen on the right. After an answer the next open one comes."""

    answered_all = Signal()
    """The last open question has its answer."""

    def __init__(self, desk: Desk, review: Review) -> None:
        super().__init__()
        self._desk = desk
        self._review = review
        self._questions: dict[str, Question] = {}
        self._build()
        self.list.currentKeyChanged.connect(self._show_chosen)
        self.list.letterPressed.connect(self._press)

    def _build(self) -> None:
        self.list = OrderList(self.tr("Questions"), reorderable=False)
        self.nothing = label(self.tr("No questions: everybody was recognised, or is new."), "muted", wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.asked = label(self.tr("Is this the same person?"), "h2", wrap=True)
        self.listed, self.known = Beside(), Beside()
        self.yes_button = button(self.tr("Yes, combine"), self.say_yes, icon="merge", tip=self.tr("Yes, combine (Y)"))
        self.no_button = button(self.tr("No, two people"), self.say_no, icon="split", tip=self.tr("No, two people (N)"))
        self.more = label("", "small", wrap=True)
        self.hint = label(self.tr("Press Y or N. Without an answer they become two people."), "small", wrap=True)
        answers = Flow(gap=12)
        for made in (self.yes_button, self.no_button):
            answers.addWidget(made)
        beside = column(self.listed, self.known, self.more, self.hint, None, gap=10)
        beside.setContentsMargins(0, 0, 12, 0)
        content = QWidget()
        content.setLayout(beside)
        area = scrolling(content)
        content.setAutoFillBackground(False)
        self._side = QWidget()
        self._side.setLayout(column(self.asked, answers, area, gap=10))  # the answers are in sight in any size
        self._side.setMinimumWidth(current().px(240))
        whole = row(self.list, self.nothing, self._side, gap=20)
        whole.setStretch(0, 2)
        whole.setStretch(1, 2)
        whole.setStretch(2, 3)
        self.setLayout(whole)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """What changed out of sight is shown now."""
        super().showEvent(event)
        self.refresh()

    # -- showing -----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the questions as they are now."""
        draft = self._review.draft
        found = () if draft is None else questions(draft, self._review.proposal)
        self._questions = {str(one.row): one for one in found}
        made = RowLines(self._review.proposal, self._desk.opened.day)
        self.list.show_rows([self._line(one, made) for one in found])
        if found and not self.list.current_key():
            self._go_on()
        for part in (self.list, self._side):
            part.setVisible(bool(found))
        self.nothing.setVisible(not found)
        self._show_chosen()

    def _line(self, question: Question, made: RowLines) -> Line:
        chips = {
            None: ("warn", self.tr("Open")),
            True: ("ok", self.tr("Combined")),
            False: ("plain", self.tr("Two people")),
        }
        chip, name = chips[question.answer], made.facts(question.row).name
        detail = self.tr("perhaps {name}").format(name=made.facts(question.other).name)
        spoken = ", ".join((name, detail, chip[1]))
        return Line(str(question.row), name, detail, chip=chip, dimmed=question.answer is not None, spoken=spoken)

    @Slot()
    def _show_chosen(self) -> None:
        question = self._chosen()
        if question is None:
            return
        made = RowLines(self._review.proposal, self._desk.opened.day)
        self.listed.show_facts(self.tr("On the list, row {n}").format(n=question.row), made.facts(question.row))
        where = self.tr("In the day")
        if isinstance(question.other, int):
            where = self.tr("On the list, row {n}").format(n=question.other)
        self.known.show_facts(where, made.facts(question.other))
        self.more.setText(self.tr("It may be %n more.", "", question.left) if question.left else "")
        self.more.setVisible(question.left > 0)

    def _chosen(self) -> Question | None:
        return self._questions.get(self.list.current_key())

    def begin(self) -> None:
        """Give the keys to the list, at the first question that is open."""
        self._go_on()
        self.list.setFocus()

    def _go_on(self) -> None:
        """To the next open question: below this one, else from the top."""
        keys = list(self._questions)
        here = self.list.current_key()
        at = keys.index(here) if here in self._questions else 0
        turned = (*keys[at:], *keys[:at])
        wanted = next((key for key in turned if self._questions[key].answer is None), here or next(iter(keys), ""))
        self.list.select(wanted)

    # -- acting ------------------------------------------------------------------------------------------------

    @Slot()
    def say_yes(self) -> None:
        """They are one person."""
        self._answer(same=True)

    @Slot()
    def say_no(self) -> None:
        """They are two people, or it is somebody else than the one that is shown."""
        self._answer(same=False)

    def _answer(self, *, same: bool) -> None:
        question = self._chosen()
        if question is None:
            return
        had_open = question.answer is None
        self._review.answer(question, same=same)
        self.refresh()
        self._go_on()
        still = sum(one.answer is None for one in self._questions.values())
        announce(self.list, self.tr("%n question(s) left", "", still))
        if had_open and not still:
            self.answered_all.emit()

    @Slot(str)
    def _press(self, letter: str) -> None:
        if letter in YES_KEYS:
            self.say_yes()
        elif letter in NO_KEYS:
            self.say_no()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The letters work wherever the keys are on this page."""
        letter = event.text().lower()
        if not event.modifiers() and letter in (*YES_KEYS, *NO_KEYS):
            self._press(letter)
        else:
            super().keyPressEvent(event)
