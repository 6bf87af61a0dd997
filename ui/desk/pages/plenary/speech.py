"""Where the chair types what a person says: a reaction, a closing word, a lesson or a quotation."""

from __future__ import annotations

from collections.abc import Set
from itertools import pairwise

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFontMetrics, QTextCursor
from PySide6.QtWidgets import QCheckBox, QTextEdit, QWidget

from facilitator.domain.identity import PersonId, new_id
from facilitator.domain.people import Person, PersonKind
from facilitator.domain.plenary import Contribution, ContributionKind
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.domain.text import is_blank
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.pages.plenary.utterance import Utterance
from ui.desk.pages.plenary.views import newest_words
from ui.desk.theme.look import current
from ui.desk.widgets.fields import LineField, TextField
from ui.desk.widgets.parts import at_once, button, chip, column, label, row, shown_keys
from ui.desk.widgets.people import PersonField, known_people

SPEAKS_AS = {
    ContributionKind.REACTION: PersonKind.RESPONDENT,
    ContributionKind.REFLECTION: PersonKind.SPEAKER,
    ContributionKind.LESSON: PersonKind.PARTICIPANT,
    ContributionKind.QUOTATION: PersonKind.PARTICIPANT,
}
"""What somebody does on the day who is named here for the first time. A lesson is learnt from anyone."""


class SpeakerField(PersonField):
    """Whose words they are. Tab takes up a new name as Enter does."""

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        words = self.words()
        if forward and not is_blank(words) and not self.names.called(words.strip()):
            self.enter()
            return True
        return super().focusNextPrevChild(forward)


class Speech(QWidget):
    """Words of one kind. They belong to a contribution from the first letter on, also without a name.

    Words that were typed without a name are given to whoever is named next; otherwise another name goes on with what
    that person said before, and what stood in the field is in the day by then.
    """

    def __init__(self, desk: Desk, kind: ContributionKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._opened = desk.opened
        self.kind = kind
        self._utterance = Utterance(self._opened, kind, None)
        self._giving = False
        self._nameless: Utterance | None = None  # waits for a new name, which is on its way to the disk:
        self._new_person: PersonId | None = None  # theirs
        self._build()
        self._go_on_with(self._utterance)

    def _build(self) -> None:
        who, what = self._words_of_kind()
        spot = Spot(Kind.CONTRIBUTION, self._utterance.key, "person")
        self.speaker = SpeakerField(self._desk, who, who, spot, self._make_person)
        self.speaker.setMinimumWidth(current().px(150))
        self.speaker.setMaximumWidth(current().px(280))
        self.speaker.picked.connect(self._on_picked)
        self.speaker.making.connect(self._on_new_name)
        self.speaker.returnPressed.connect(self._on_entered)
        self.speaker.take_words = self._take_words
        self.words = TextField(self._desk, what, what, lines=2, most_lines=6)
        self.words.typed.connect(self._on_typed)
        self.words.typing.kept.connect(self._show_again)
        self.printed = LineField(self._desk, self.tr("Name in the report"), self.tr("Name in the report"))
        self.printed.setToolTip(self.tr("How the name prints. Empty: the name itself."))
        self.printed.setMaximumWidth(current().px(220))
        self.agreed = QCheckBox(self.tr("The speaker agrees"))
        self.agreed.clicked.connect(self._on_agreed)
        self.another = button(self._words_for_another(), self._begin_another, icon="plus", kind="quiet")
        self.kept = label("", "small")
        self.kept.setMinimumWidth(QFontMetrics(current().font(13)).horizontalAdvance(self.tr("Kept")) + 2)
        self.intention = button(
            self.tr("Intention"),
            self._mark_intention,
            kind="quiet",
            icon="hand-helping",
            tip=self.tr("Mark the selected words as an intention ({keys})").format(keys=shown_keys("Ctrl+Shift+I")),
        )
        at_once(self, "Ctrl+Shift+I", self.intention.click)
        self.intentions = chip("", "accent")
        top = row(
            self.speaker, self.printed, self.another, self.agreed, self.kept, None, self.intentions, self.intention
        )
        for place in (0, 1):
            top.setStretch(place, 3)
        self.setLayout(column(top, self.words, None))
        self.agreed.setVisible(self.kind is ContributionKind.QUOTATION)
        self.intention.setVisible(self.kind is not ContributionKind.QUOTATION)
        in_order = (self.speaker, self.words, self.printed, self.another, self.agreed, self.intention)
        for before, after in pairwise(in_order):
            QWidget.setTabOrder(before, after)

    def _words_of_kind(self) -> tuple[str, str]:
        """What is asked for in the field of the name, and in that of the words."""
        match self.kind:
            case ContributionKind.REACTION:
                return self.tr("Who reacts?"), self.tr("Type what is said. Enter begins a new paragraph.")
            case ContributionKind.REFLECTION:
                return self.tr("Who has the closing word?"), self.tr("Type what is said. Enter begins a new paragraph.")
            case ContributionKind.LESSON:
                return self.tr("Learnt from whom?"), self.tr("What have you learnt?")
            case ContributionKind.QUOTATION:
                return self.tr("Who said it?"), self.tr("The words as they were said")

    def _words_for_another(self) -> str:
        match self.kind:
            case ContributionKind.REACTION:
                return self.tr("New reaction")
            case ContributionKind.REFLECTION:
                return self.tr("New closing word")
            case ContributionKind.LESSON:
                return self.tr("New lesson")
            case ContributionKind.QUOTATION:
                return self.tr("New quotation")

    # -- showing -----------------------------------------------------------------------------------------------

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show the day as it is now."""
        if Kind.PERSON in kinds:
            self.speaker.offer(known_people(self._opened.day.people))
        if kinds & {Kind.CONTRIBUTION, Kind.PERSON}:
            self._show(self._utterance.record())

    @Slot()
    def _show_again(self) -> None:
        """What was written and taken back in one breath is no longer there by the time it is known to be written."""
        self._show(self._utterance.record())

    def _show(self, record: Contribution | None) -> None:
        if record is not None:
            self._utterance.person = record.person
            self._utterance.agreed = record.agreed
        self.speaker.show_person(Spot(Kind.CONTRIBUTION, self._utterance.key, "person"), self._utterance.person or "")
        self.agreed.setChecked(self._utterance.agreed)
        self.words.bind(self.spot(), record.text if record else "", self._utterance.write)
        printed = Spot(Kind.CONTRIBUTION, self._utterance.key, "printed_name") if record else None
        self.printed.bind(printed, (record and record.printed_name) or "", self._utterance.print_as)
        self._show_intentions(record.intentions if record else ())
        self._show_kept(record)

    def _show_kept(self, record: Contribution | None) -> None:
        """Say quietly that what stands in the field is in the day."""
        kept = record is not None and not is_blank(record.text) and record.text == self.words.words()
        self.kept.setText(self.tr("Kept") if kept else "")

    def _show_intentions(self, passages: tuple[str, ...]) -> None:
        self.intentions.setText(self.tr("%n intention(s)", "", len(passages)))
        self.intentions.setVisible(bool(passages))
        self.words.setExtraSelections([self._marked(passage) for passage in passages])

    def _marked(self, passage: str) -> QTextEdit.ExtraSelection:
        marked = QTextEdit.ExtraSelection()
        shown = passage.replace("\n\n", "\u2029").replace("\n", "\u2028")
        at = self.words.document().toRawText().find(shown)
        cursor = QTextCursor(self.words.document())
        cursor.setPosition(max(at, 0))
        cursor.setPosition(at + len(shown) if at >= 0 else 0, QTextCursor.MoveMode.KeepAnchor)
        marked.cursor = cursor
        marked.format.setBackground(current().colour("accent_soft"))
        marked.format.setFontUnderline(True)
        return marked

    def spot(self) -> Spot:
        """The field of the words."""
        return Spot(Kind.CONTRIBUTION, self._utterance.key, "text")

    def begin(self) -> None:
        """Give the keys to the name, or to the words when the name is there. A lesson begins with its words."""
        named = self._utterance.person or self._utterance.is_made()
        field = self.words if named or self.kind is ContributionKind.LESSON else self.speaker
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def open(self, contribution: Contribution) -> None:
        """Go on with something that was said before."""
        self._go_on_with(Utterance(self._opened, self.kind, contribution.person, contribution.id))
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_who(self) -> None:
        """These words are somebody else's: the next name gets them."""
        self._giving = True
        self.speaker.selectAll()
        self.speaker.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on_with(self, utterance: Utterance) -> None:
        """Binding another field brings in what was typed in this one. The chair goes on where the words end."""
        self._giving = False
        self._utterance = utterance
        self._show(utterance.record())
        self.words.moveCursor(QTextCursor.MoveOperation.End)

    # -- acting ------------------------------------------------------------------------------------------------

    @Slot()
    def _on_typed(self) -> None:
        """The first letter makes the contribution."""
        self.kept.setText("")
        if not self._utterance.is_made():
            self.words.typing.finish()

    @Slot(str)
    def _on_picked(self, key: str) -> None:
        """Words without a name get this one; else it is the next speaker's turn. An emptied name takes it off."""
        who, utterance = PersonId(key) if key else None, self._utterance
        if self._nameless is not None and who == self._new_person:
            self._name_at_last(who)
        elif who is None or (utterance.is_made() and (utterance.person is None or self._giving)):
            self._giving = False
            utterance.give_to(who)
        elif who != utterance.person:
            before = newest_words(self._opened.day, self.kind, who)
            self._go_on_with(Utterance(self._opened, self.kind, who, before.id if before else ""))
        if who is not None and self.window().focusWidget() is self.speaker:
            self.words.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _on_new_name(self) -> None:
        """Somebody new speaks: the keys go to their words at once, and the name comes when it is on the disk."""
        if self._utterance.person is not None and not self._giving:
            self._go_on_with(Utterance(self._opened, self.kind, None))
        self._giving = False
        self._nameless = self._utterance
        self.words.setFocus(Qt.FocusReason.TabFocusReason)

    def _name_at_last(self, who: PersonId | None) -> None:
        """The new name is there. It is for the words it was typed with, also if the chair went on elsewhere."""
        utterance, self._nameless = self._nameless, None
        assert utterance is not None
        utterance.give_to(who)
        self._show(self._utterance.record())

    @Slot()
    def _on_entered(self) -> None:
        """Enter on the name that is there already goes on to the words."""
        person = self._utterance.person
        if person and self.speaker.words() == self.speaker.with_name(person):
            self.words.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_words(self, words: str) -> None:
        """What was typed as a name turns out to be what was said."""
        self.words.moveCursor(QTextCursor.MoveOperation.End)
        self.words.insertPlainText(words)
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_person(self, name: str) -> Pending[Person]:
        self._new_person = PersonId(new_id())
        return self._opened.people.add(Person(self._new_person, name, kinds=(SPEAKS_AS[self.kind],)))

    @Slot()
    def _begin_another(self) -> None:
        """The same person says something else."""
        self._go_on_with(Utterance(self._opened, self.kind, self._utterance.person))
        self.begin()

    @Slot(bool)
    def _on_agreed(self, on: bool) -> None:
        self._utterance.agree(on)

    @Slot()
    def _mark_intention(self) -> None:
        """Mark the selected words, or take the mark off words that have it."""
        passage = self.words.textCursor().selectedText().replace("\u2029", "\n\n").replace("\u2028", "\n").strip()
        if is_blank(passage):
            self._desk.tell(self.tr("Select the words first that are an intention."))
            return
        self.words.typing.finish()
        record = self._utterance.record()
        marked = record is not None and passage in record.intentions
        self._opened.watch(self._opened.contributions.mark_intention(self._utterance.key, passage, not marked))
