"""What can be said about one person."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QVBoxLayout, QWidget

from facilitator.domain.day import Day
from facilitator.domain.identity import ConversationId, PersonId, new_id
from facilitator.domain.people import Consent, Person, PersonKind
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.errors import FacilitatorError
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.pages.hall.choices import FacilityField
from ui.desk.pages.hall.views import company_of
from ui.desk.pages.hall.wishfields import MissedRounds, WishFields
from ui.desk.pages.hall.words import consent_words, kind_words
from ui.desk.pages.prepare.part import labelled
from ui.desk.widgets.fields import LineField
from ui.desk.widgets.flow import Flow
from ui.desk.widgets.parts import Elided, button, column, label, row, scrolling, tab_in_order
from ui.desk.widgets.people import PersonField, known_people

_TYPED = ("name", "role", "organisation", "group", "email", "remarks")
"""The fields of a person in which words are typed."""


class PersonFields(QWidget):
    """The fields of the person who is chosen in the list."""

    remove_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._opened = desk.opened
        self._person: Person | None = None
        self._sending = 0
        self._build()
        self.companion.picked.connect(self._choose_companion)
        self.present.clicked.connect(self._choose_present)
        self.wishes.asked.connect(self._choose_wishes)
        self.missed.asked.connect(self._choose_missed)
        self.consent.idClicked.connect(self._choose_consent)

    def _build(self) -> None:
        self.heading = Elided("", "h2")
        self.remove_button = button(
            "", self.remove_asked.emit, icon="trash-2", kind="icon", name=self.tr("Remove (Delete in the list)")
        )
        self.lines = {
            "name": LineField(self._desk, self.tr("Name")),
            "role": LineField(self._desk, self.tr("Role"), self.tr("in their own words: chair, resident")),
            "organisation": LineField(self._desk, self.tr("Organisation")),
            "group": LineField(self._desk, self.tr("Mixing group"), self.tr("people of one group are spread")),
            "email": LineField(self._desk, self.tr("E-mail"), self.tr("for you alone, in no output")),
            "remarks": LineField(self._desk, self.tr("Remarks"), self.tr("for you alone: diet and the like")),
        }
        self.name = self.lines["name"]
        self.needs = FacilityField(self._desk, self.tr("Needs at the table"))
        self.companion = PersonField(
            self._desk,
            self.tr("Comes along with"),
            self.tr("name of whom they accompany"),
            Spot(Kind.PERSON, "", "accompanies"),
            self._make_person,
        )
        self.wishes = WishFields()
        self.missed = MissedRounds()
        self.company = label("", "muted", wrap=True)
        self.present = QCheckBox(self.tr("Is here today"))
        heading = row(self.heading, self.present, self.remove_button, gap=12)
        heading.setStretch(0, 1)
        inside = column(
            labelled(self.tr("Name"), self.name),
            row(*self._labelled_lines("role", "organisation"), gap=12),
            self._titled(self.tr("What they do on the day"), self._build_kinds()),
            self._titled(self.tr("May be named in the report"), self._build_consent()),
            self._titled(self.tr("Needs at the table"), self.needs),
            column(labelled(self.tr("Comes along with"), self.companion), self.company, gap=4),
            *self._labelled_lines("group"),
            self._titled(self.tr("Wants to sit at"), self.wishes),
            self._titled(self.tr("Comes later or leaves early"), self.missed),
            row(*self._labelled_lines("email", "remarks"), gap=12),
            None,
            gap=14,
        )
        inside.setContentsMargins(0, 0, 12, 0)
        page = QWidget()
        page.setLayout(inside)
        scroll = scrolling(page)
        page.setAutoFillBackground(False)  # the card shows through
        whole = column(heading, scroll, gap=10)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _labelled_lines(self, *names: str) -> list[QVBoxLayout]:
        return [labelled(self.lines[name].accessibleName(), self.lines[name]) for name in names]

    @staticmethod
    def _titled(words: str, part: QWidget) -> QVBoxLayout:
        """Several fields under the words that say what they are for."""
        return column(label(words, "over"), part, gap=4)

    def _build_kinds(self) -> QWidget:
        self.kinds = {kind: QCheckBox(_capital(kind_words(kind))) for kind in PersonKind}
        flow = Flow(gap=8)
        for kind, box in self.kinds.items():
            box.clicked.connect(partial(self._tick_kind, kind))
            flow.addWidget(box)
        whole = QWidget()
        whole.setLayout(flow)
        return whole

    def _build_consent(self) -> QWidget:
        self.consent = QButtonGroup(self)
        self.answers: dict[Consent, QRadioButton] = {}
        flow = Flow(gap=12)
        asked = self.tr("May be named in the report")
        for number, consent in enumerate(Consent):
            answer = QRadioButton(consent_words(consent))
            answer.setAccessibleName(f"{asked}: {answer.text()}")
            self.consent.addButton(answer, number)
            self.answers[consent] = answer
            flow.addWidget(answer)
        whole = QWidget()
        whole.setLayout(flow)
        return whole

    # -- showing -----------------------------------------------------------------------------------------------

    def show_person(self, person: Person) -> None:
        """Show somebody as they are now."""
        if self._person is None or self._person.id != person.id:
            self._sending = 0
        self._person = person
        self.heading.say(person.name)
        for name in _TYPED:
            self.lines[name].bind(self._spot(name), getattr(person, name), partial(self._change, person.id, name))
        self.needs.bind_list(self._spot("needs"), person.needs, partial(self._change, person.id, "needs"))
        if not self._sending:
            self._show_choices(self._opened.day, person)
        self._show_company(self._opened.day, person)
        self.wishes.show_person(self._opened.day, person)
        if self.missed.show_person(self._opened.day.rounds, person):
            tab_in_order(self.wishes, self.missed, self.lines["email"], self.lines["remarks"])

    def _show_choices(self, day: Day, person: Person) -> None:
        for kind, box in self.kinds.items():
            box.setChecked(kind in person.kinds or (kind is PersonKind.CHAIR and person.id in day.event.chairs))
        with QSignalBlocker(self.consent):
            self.answers[person.consent].setChecked(True)
        self.present.setChecked(person.present)

    def _show_company(self, day: Day, person: Person) -> None:
        self.companion.offer(known_people(one for one in day.people if one.id != person.id))
        self.companion.show_person(self._spot("accompanies"), person.accompanies or "")
        pairs = company_of(day, person)
        said = self.tr("{name} comes with {companion}. They always share a table.")
        self.company.setText("\n".join(said.format(name=name, companion=companion) for name, companion in pairs))
        self.company.setVisible(bool(pairs))

    def field(self, name: str) -> QWidget:
        """The field that holds this of a person; the name when there is none."""
        others: dict[str, QWidget] = {
            "kinds": self.kinds[PersonKind.PARTICIPANT],
            "consent": self.consent.checkedButton() or self.answers[Consent.YES],
            "needs": self.needs,
            "accompanies": self.companion,
            "present": self.present,
            "wishes": self.wishes.boxes[0],
        }
        return others.get(name) or self.lines.get(name, self.name)

    def field_in_use(self) -> str:
        """Which field has the keys; "" = none."""
        typed = next((name for name in _TYPED if self.lines[name].hasFocus()), "")
        return typed or next((name for name in ("accompanies", "present") if self.field(name).hasFocus()), "")

    def _spot(self, name: str) -> Spot:
        return Spot(Kind.PERSON, "" if self._person is None else self._person.id, name)

    # -- acting ------------------------------------------------------------------------------------------------

    def _change(self, key: str, name: str, value: Any, within: str | None) -> Pending[Person]:
        return self._opened.people.change(key, within=within, **{name: value})

    def _send(self, pending: Pending[Any]) -> None:
        """What is ticked after each other is all kept: the boxes are shown anew once everything is on the disk."""
        self._sending += 1
        self._opened.watch(pending, partial(self._done, self._person), partial(self._refused, self._person))

    def _done(self, person: Person | None, _: object = None) -> None:
        now = self._opened.day.person.get(self._person.id) if self._person else None
        if person is None or now is None or person.id != now.id:
            return
        self._sending = max(0, self._sending - 1)
        if not self._sending:
            self._show_choices(self._opened.day, now)

    def _refused(self, person: Person | None, error: FacilitatorError) -> None:
        self._done(person)
        self._desk.refuse(error)

    def _tick_kind(self, kind: PersonKind) -> None:
        """Somebody does one thing more, or less. Who chairs the day stands among its facts."""
        if self._person is None:
            return
        person, on = self._person, self.kinds[kind].isChecked()
        if kind is PersonKind.CHAIR and on is not (person.id in self._opened.day.event.chairs):
            self._seat_chair(person.id, on=on)
        if kind is not PersonKind.CHAIR or kind in person.kinds:
            ticked = (one for one, box in self.kinds.items() if box.isChecked() and self._is_kind(one))
            self._send(self._change(person.id, "kinds", tuple(ticked), None))

    def _is_kind(self, kind: PersonKind) -> bool:
        """Whether a tick is one among the kinds: chairing the day alone is not."""
        return kind is not PersonKind.CHAIR or (self._person is not None and kind in self._person.kinds)

    def _seat_chair(self, key: PersonId, *, on: bool) -> None:
        others = [one for one in self._opened.day.event.chairs if one != key]
        self._send(self._opened.facts.choose_chairs([*others, key] if on else others))

    @Slot(int)
    def _choose_consent(self, number: int) -> None:
        if self._person is not None:
            self._send(self._change(self._person.id, "consent", list(Consent)[number], None))

    @Slot(bool)
    def _choose_present(self, on: bool) -> None:
        if self._person is not None:
            self._send(self._change(self._person.id, "present", on, None))

    @Slot(tuple)
    def _choose_wishes(self, wishes: tuple[ConversationId, ...]) -> None:
        if self._person is not None:
            self._opened.watch(self._change(self._person.id, "wishes", wishes, None))

    @Slot(tuple)
    def _choose_missed(self, rounds: tuple[str, ...]) -> None:
        """Their seats in these rounds come free, in the same act."""
        if self._person is not None:
            self._opened.watch(self._opened.door.leave(self._person.id, rounds))

    @Slot(str)
    def _choose_companion(self, key: str) -> None:
        if self._person is not None:
            self._opened.watch(self._change(self._person.id, "accompanies", PersonId(key) if key else None, None))

    def _make_person(self, name: str) -> Pending[Person]:
        return self._opened.people.add(Person(PersonId(new_id()), name))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
