"""A morning with two rounds, to look at through the projector at any moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from facilitator.domain.clock import clock_at
from facilitator.domain.day import Day
from facilitator.domain.hall import ItemKind
from facilitator.domain.people import Consent, PersonKind
from facilitator.domain.projector import Projector, Shows
from facilitator.domain.steps import Moment, Step, StepKind
from tests.factories import (
    make_agreement,
    make_contribution,
    make_conversation,
    make_day,
    make_followup,
    make_item,
    make_organiser,
    make_person,
    make_round,
    make_table,
    make_takeaway,
    make_thread,
)
from ui.desk.theme.look import Look, put_on
from ui.desk.theme.tokens import Theme
from ui.projector.model import View
from ui.projector.view import derive

TEN = datetime(2026, 11, 14, 10, 0, tzinfo=UTC)


def at(seconds: float) -> Moment:
    """So long after ten."""
    return Moment(TEN + timedelta(seconds=seconds), 10_000 + seconds, "b1")


def step(kind: StepKind, when: float, **more: Any) -> Step:
    """Something that was done with the clock, so many seconds after ten."""
    return Step(f"s{when}", kind, at(when), **more)  # type: ignore[arg-type]


def go(item: str, seconds: float) -> Step:
    return step(StepKind.GO, seconds, item=item)


def morning(*more: Any, **event: Any) -> Day:
    """Opening, two rounds with a changeover, a break, the plenary; two tables with a conversation each."""
    programme = (
        make_item(ItemKind.OPENING, "opening", minutes=10, title="Samen beginnen", notes="geheim-a"),
        make_item(ItemKind.CHANGEOVER, "to-first", minutes=5),
        make_round(1, "r1", minutes=25, notes="geheim-b"),
        make_item(ItemKind.CHANGEOVER, "change", minutes=5),
        make_round(2, "r2", minutes=25),
        make_item(ItemKind.BREAK, "pause", minutes=20, title="Koffie en koek"),
        make_item(ItemKind.PLENARY, "plenary", minutes=40, title="Langs de tafels"),
        make_item(ItemKind.CLOSING, "closing"),
    )
    when = {"date": TEN.date(), "starts": TEN.time(), "venue": "De Stoomweverij"}
    return make_day(*programme, *_people(), *_talk(), *more, **(when | event))


def _people() -> tuple[Any, ...]:
    return (
        make_organiser("Buurtverband", "o1"),
        make_person("Noor Smit", "noor", role="wethouder", kinds=(PersonKind.SPEAKER,), consent=Consent.YES),
        make_person("Miriam Bos", "miriam", role="bewoner", consent=Consent.NO),
        make_person("Jos Vink", "jos"),
        make_table(1, "t1"),
        make_table(2, "t2"),
    )


def _talk() -> tuple[Any, ...]:
    return (
        make_conversation("Eten in de wijk", "c1", table="t1", headline="Eén tafel, elke week."),
        make_conversation("Veilig oversteken", "c2", table="t2"),
        make_takeaway("Meer banken", "w1", conversation="c1", starred=True, cue="Nodig"),
        make_takeaway("Niet voor de zaal", "w2", conversation="c1"),
        make_takeaway("Weggelaten", "w3", conversation="c1", starred=True, left_out=True),
        make_takeaway("Elke dag soep", "w4", conversation="c1", starred=True, edited="Elke dag verse soep"),
        make_takeaway("Ook banken", "w5", conversation="c1", starred=True, merged_into="w1"),
        make_takeaway("Teruggenomen", "w6", conversation="c1", starred=True, removed=True),
        make_contribution("Wij beginnen in mei.", "x1", person="noor"),
        make_contribution("Ik zeg dit liever niet.", "x2", person="miriam"),
        make_agreement("De zaal gaat open", "a1", owner="Noor Smit", due="2026-12-01", note="geheim-c"),
        make_agreement("Soep koken", "a2", owner="", due="vóór de zomer"),
        make_thread("Ontmoeten", "th1", takeaways=("w5", "w2", "w4")),
        make_followup("Tweede ontmoeting", "f1", date=datetime(2026, 12, 8).date(), place="De Sleutelkast"),
    )


@dataclass
class Hall:
    """Somebody in the hall who looks at the projector."""

    day: Day

    def sees(self, *steps: Step, seconds: float = 0.0, **asked: Any) -> View:
        """The view, so long after ten."""
        projectors = (Projector(**asked),) if asked else self.day.projectors
        day = replace(self.day, steps=steps or self.day.steps, projectors=projectors)
        return derive(day, clock_at(day.programme, day.steps, at(seconds)), at(seconds))

    def sees_chosen(self, shows: Shows, subject: str | None = None) -> View:
        return self.sees(shows=shows, subject=subject)


@pytest.fixture
def hall() -> Hall:
    return Hall(morning())


@pytest.fixture
def hall_of() -> Callable[[Day], Hall]:
    return Hall


@pytest.fixture
def dressed(qapp) -> None:
    """With the fonts of the app: the projector has colours of its own."""
    put_on(qapp, Look(Theme.LIGHT))
