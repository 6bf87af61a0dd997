"""Whatever a day holds and whatever is chosen: nothing is shown to the hall that was not released."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.clock import clock_at
from facilitator.domain.conversations import Takeaway
from facilitator.domain.day import Day
from facilitator.domain.event import Attribution
from facilitator.domain.hall import ItemKind
from facilitator.domain.language import Language
from facilitator.domain.people import Consent, PersonKind
from facilitator.domain.plenary import ContributionKind
from facilitator.domain.projector import Projector, Shows
from facilitator.domain.steps import Step, StepKind
from tests.factories import (
    make_agreement,
    make_contribution,
    make_conversation,
    make_day,
    make_item,
    make_person,
    make_seat,
    make_table,
    make_takeaway,
    make_thread,
)
from tests.ui.projector.conftest import at, step
from ui.projector.model import Scene
from ui.projector.view import derive

SUBJECTS = ["c1", "c2", "x1", "x2", "w1", "without-table", "gone", None]


@dataclass
class Told:
    """A day in which every text is a word of its own, and which of those words are nobody's business.

    unasked: names of people who neither said yes nor no; only the list of seats has them.
    """

    day: Day
    private: set[str] = field(default_factory=set)
    unasked: set[str] = field(default_factory=set)


@st.composite
def told_days(draw: st.DrawFn) -> Told:
    told, people = Told(make_day()), _people(draw)
    keys = [person.id for person in people]
    items = [_item(draw, number) for number in range(draw(st.integers(0, 6)))]
    tables = [make_table(number, f"t{number}") for number in (1, 2)]
    takeaways = [_takeaway(draw, number) for number in range(draw(st.integers(0, 8)))]
    conversations = [_conversation(draw, number, keys) for number in (1, 2)]
    contributions = [
        make_contribution(
            f"gezegd{number}",
            f"x{number}",
            kind=draw(st.sampled_from(ContributionKind)),
            person=draw(st.sampled_from([*keys, None])),
            intentions=(f"voornemen{number}",),
        )
        for number in (1, 2)
    ]
    agreements = [
        make_agreement(f"afspraak{number}", owner=draw(st.sampled_from([p.name for p in people])), note=f"note{number}")
        for number in range(draw(st.integers(0, 2)))
    ]
    thread = make_thread("draad", takeaways=tuple(one.id for one in takeaways))
    rounds = [item.id for item in items if item.kind is ItemKind.ROUND]
    seats = [make_seat(key, draw(st.sampled_from(["t1", "t2"])), round_) for key in keys for round_ in rounds]
    records = (*people, *items, *tables, *conversations, *takeaways, *contributions, *agreements, thread, *seats)
    told.day = replace(
        make_day(*records, attribution=draw(st.sampled_from(Attribution)), language=draw(st.sampled_from(Language))),
        steps=tuple(_steps(draw, items, keys)),
        projectors=(_asked(draw),),
    )
    told.private |= {f"notitie{number}" for number in range(6)} | {f"proza{number}" for number in (1, 2)}
    told.private |= {f"{what}{number}" for what in ("gezegd", "voornemen", "note") for number in range(3)}
    told.private |= {text for one in takeaways for text in _unreleased(one)}
    told.private |= {person.name for person in people if person.consent is Consent.NO}
    told.unasked |= {person.name for person in people if person.consent is Consent.UNKNOWN}
    return told


def _people(draw: st.DrawFn) -> list[Any]:
    return [
        make_person(
            f"Persoon{number} Achternaam{number}",
            f"p{number}",
            consent=draw(st.sampled_from(Consent)),
            role=draw(st.sampled_from(["", "wethouder", f"buur van Persoon{number}"])),
            kinds=tuple(draw(st.sets(st.sampled_from(PersonKind), max_size=2))),
        )
        for number in range(3)
    ]


def _item(draw: st.DrawFn, number: int) -> Any:
    kind = draw(st.sampled_from(ItemKind))
    return make_item(
        kind,
        f"i{number}",
        minutes=draw(st.sampled_from([None, 0, 1, 5, 25])),
        title=draw(st.sampled_from(["", f"titel{number}"])),
        notes=f"notitie{number}",
        round=number if kind is ItemKind.ROUND else None,
    )


def _takeaway(draw: st.DrawFn, number: int) -> Takeaway:
    return make_takeaway(
        f"ruw{number}",
        f"w{number}",
        conversation=draw(st.sampled_from(["c1", "c2", None])),
        starred=draw(st.booleans()),
        left_out=draw(st.booleans()),
        removed=draw(st.booleans()),
        edited=draw(st.sampled_from([None, f"bewoord{number}"])),
        merged_into=draw(st.sampled_from([None, None, *(f"w{other}" for other in range(number))])),
    )


def _unreleased(takeaway: Takeaway) -> set[str]:
    """The texts of a point that the hall may not see, said once more in other words than the app's."""
    number = takeaway.id[1:]
    if not takeaway.starred or takeaway.left_out or takeaway.removed or takeaway.merged_into:
        return {f"ruw{number}", f"bewoord{number}"}
    return set() if takeaway.edited is None else {f"ruw{number}"}


def _conversation(draw: st.DrawFn, number: int, keys: list[str]) -> Any:
    return make_conversation(
        f"onderwerp{number}",
        f"c{number}",
        table=draw(st.sampled_from([None, "t1", "t2"])),
        headline=draw(st.sampled_from(["", f"kernzin{number}"])),
        prose=f"proza{number}",
        hosts=(draw(st.sampled_from(keys)),),
    )


def _steps(draw: st.DrawFn, items: list[Any], keys: list[str]) -> list[Step]:
    made, when = [], 0.0
    for _ in range(draw(st.integers(0, 6))):
        when += draw(st.sampled_from([0.0, 1.0, 59.0, 240.0, 1600.0]))
        kind = draw(st.sampled_from([StepKind.GO, StepKind.GO, StepKind.STOP, StepKind.ASIDE, StepKind.END]))
        item = draw(st.sampled_from([*(item.id for item in items), "gone"])) if kind is StepKind.GO else None
        made.append(step(kind, when, item=item, seconds=60, person=draw(st.sampled_from([*keys, "gone", None]))))
    return made


def _asked(draw: st.DrawFn) -> Projector:
    return Projector(
        shows=draw(st.sampled_from(Shows)),
        subject=draw(st.sampled_from(SUBJECTS)),
        message=draw(st.sampled_from(["", "{next} om {time} aan tafel {table}"])),
        counts_up=draw(st.booleans()),
    )


@settings(max_examples=400, deadline=None)
@given(told_days(), st.lists(st.sampled_from([0.0, 0.5, 30.0, 61.0, 300.0, 1_500.0, 9_999.0]), min_size=2, max_size=2))
def test_nothing_unreleased_is_ever_in_a_view(told: Told, moments: list[float]) -> None:
    last = told.day.steps[-1].at.steady - at(0).steady if told.day.steps else 0.0
    for seconds in moments:
        now = at(last + seconds)
        view = derive(told.day, clock_at(told.day.programme, told.day.steps, now), now)
        said = repr(view)
        kept = told.private if view.scene in (Scene.SEATS, Scene.AGREEMENTS) else told.private | told.unasked
        assert [word for word in sorted(kept) if word in said] == []
        assert "None" not in " ".join(view.words)
        assert view.clock.startswith("-") is False
        assert told.day.projector.counts_up or not view.clock.startswith("+")
