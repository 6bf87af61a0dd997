"""What is read from the dataclasses: fields, references, plain values and back."""

from __future__ import annotations

import dataclasses
import datetime
import json
from enum import Enum
from typing import Any

import pytest

from facilitator.domain.conversations import Conversation, ProseSource, Takeaway
from facilitator.domain.day import PARTS, Day, reading_order
from facilitator.domain.event import Attachment, Event
from facilitator.domain.fields import Field, fields_of, from_plain, to_plain
from facilitator.domain.hall import Call, CallKind, ProgrammeItem, Seat, Table
from facilitator.domain.kinds import LIVE
from facilitator.domain.people import Person, PersonKind
from facilitator.domain.plenary import FollowUp
from facilitator.domain.projector import Projector
from facilitator.domain.records import (
    CLASSES,
    KINDS,
    Kind,
    ids_in,
    key_of,
    pointing_at,
    ranked,
    references,
    target,
    without,
)
from facilitator.domain.steps import Moment, Step, StepKind
from tests.factories import make_day, make_step, small_day
from tests.full import full_day


@pytest.mark.parametrize("record", CLASSES.values())
def test_a_record_comes_back_from_its_plain_values(record: type) -> None:
    whole = full_day(live=True)
    one = whole.event if record is Event else getattr(whole, PARTS[KINDS[record]])[-1]

    plain = json.loads(json.dumps(to_plain(one)))

    assert from_plain(record, plain) == one


@pytest.mark.parametrize("record", CLASSES.values())
def test_a_field_that_came_later_takes_its_default(record: type) -> None:
    needed = {f.name: f for f in fields_of(record) if f.default is dataclasses.MISSING}
    plain = {name: None if f.optional else _some(f) for name, f in needed.items()}

    made = from_plain(record, plain)

    assert all(getattr(made, f.name) == f.default for f in fields_of(record) if f.name not in needed)


def _some(field: Field) -> Any:
    """A plain value of the type of a field."""
    if field.nested:
        return {inner.name: _some(inner) for inner in fields_of(field.base)}
    if issubclass(field.base, Enum):
        return next(iter(field.base)).value
    if field.base is datetime.datetime:
        return "2018-09-19T13:45:10+02:00"
    return field.base(1)  # "1", 1, 1.0 or True


def test_a_time_keeps_its_zone_and_one_without_a_zone_is_refused() -> None:
    """Beside others it could not be put in order: a file that held one could not be read any more."""
    asked = datetime.datetime(2018, 9, 19, 13, 45, 10, 250_000)
    with pytest.raises(TypeError):
        to_plain(Call("call", "t1", CallKind.COME, asked))

    amsterdam = asked.replace(tzinfo=datetime.timezone(datetime.timedelta(hours=2)))
    call = Call("call", "t1", CallKind.COME, amsterdam)
    assert to_plain(call)["asked"] == "2018-09-19T13:45:10.250000+02:00"
    assert from_plain(Call, to_plain(call)).asked.utcoffset() == datetime.timedelta(hours=2)


def test_a_moment_inside_a_record_comes_back_to_the_last_digit() -> None:
    wall = datetime.datetime(2026, 11, 14, 12, 0, 0, 1, tzinfo=datetime.UTC)
    step = make_step(StepKind.GO, at=Moment(wall, 34704.226026709, "b1"), item="r1")

    assert from_plain(Step, json.loads(json.dumps(to_plain(step)))) == step


def test_what_a_step_names_is_no_reference() -> None:
    """What was pressed stays as it was when the item or the person is removed.

    What a table asked for, was told or counted goes with it: nobody has any use for it without the table.
    """
    assert references(Step) == references(Projector) == ()
    assert {kind for kind in LIVE if references(CLASSES[kind])} == {Kind.CALL, Kind.PHONES, Kind.HEADCOUNT}


def test_the_types_of_the_fields_say_what_they_hold() -> None:
    known = {field.name: field for field in fields_of(Conversation)}

    assert (known["table"].base, known["table"].optional, known["table"].refers) == (str, True, "TableId")
    assert (known["hosts"].many, known["hosts"].refers) == (True, "PersonId")
    assert (known["prose_from"].many, known["prose_from"].nested) == (True, True)
    assert (known["continues"].base, known["continues"].plain_default) == (bool, False)
    assert {field.name: field for field in fields_of(FollowUp)}["date"].base is datetime.date


def test_a_field_without_a_default_has_none_to_give() -> None:
    with pytest.raises(TypeError):
        _ = fields_of(Person)[1].plain_default


def test_every_kind_has_one_class_and_a_part_of_the_day() -> None:
    assert CLASSES.keys() == set(Kind)
    assert {kind: KINDS[record] for kind, record in CLASSES.items()} == {kind: kind for kind in Kind}
    assert PARTS.keys() == set(Kind) - {Kind.EVENT}
    assert set(PARTS.values()) == {field.name for field in dataclasses.fields(Day)} - {"event"}


@pytest.mark.parametrize("record", CLASSES.values())
def test_records_are_frozen_and_every_field_is_of_a_kind_the_file_can_keep(record: type) -> None:
    assert record.__dataclass_params__.frozen  # type: ignore[attr-defined]
    for field in fields_of(record):
        assert field.nested or issubclass(field.base, str | int | float | datetime.date | datetime.time), field
        assert field.refers is None or field.name == "id" or field.refers == "AnyId" or target(field) in CLASSES


def test_who_points_at_a_person() -> None:
    pointing = {(kind, field.name) for kind, field in pointing_at(Kind.PERSON)}

    assert pointing == {
        (Kind.EVENT, "chairs"),
        (Kind.PERSON, "accompanies"),
        (Kind.CONVERSATION, "hosts"),
        (Kind.CONVERSATION, "hosts_then"),
        (Kind.CONVERSATION, "reporter"),
        (Kind.CONTRIBUTION, "person"),
        (Kind.AGREEMENT, "source"),
        (Kind.SECTION, "person"),
        (Kind.SECTION, "people"),
        (Kind.ATTACHMENT, "owner"),
        (Kind.SEAT, "person"),
        (Kind.BOND, "people"),
    }


def test_references_inside_a_small_record_count_too() -> None:
    assert (Kind.CONVERSATION, "prose_from") in {(kind, f.name) for kind, f in pointing_at(Kind.TAKEAWAY)}
    assert "id" not in {field.name for field in references(Takeaway)}


@pytest.mark.parametrize(
    ("value", "ids", "left"),
    [
        (None, [], None),
        ("a", ["a"], None),
        ("b", ["b"], "b"),
        (("a", "b", "a"), ["a", "b", "a"], ("b",)),
        ((ProseSource("a", "was"), ProseSource("b", "was")), ["a", "b"], (ProseSource("b", "was"),)),
    ],
)
def test_a_reference_lets_go_of_what_is_gone(value: Any, ids: list[str], left: Any) -> None:
    assert list(ids_in(value)) == ids
    assert without(value, "a") == left


def test_the_key_of_a_seat_is_its_round_and_person() -> None:
    assert key_of(Seat("r1", "els", "t1")) == "r1/els"
    assert key_of(Person("els", "Els")) == "els"


def test_tables_stand_by_number_and_all_else_by_rank() -> None:
    assert sorted([Table("b", 2), Table("a", 10)], key=reading_order) == [Table("b", 2), Table("a", 10)]
    assert not ranked(Table) and not ranked(Seat) and not ranked(Event)
    assert ranked(Person) and ranked(Attachment) and ranked(ProgrammeItem)


def test_a_day_looks_its_records_up() -> None:
    day = small_day()

    assert day.person["els"].name == "Els Jansen"
    assert day.initiative["i1"].kind == "bewonersinitiatief"
    assert day.table["t2"].number == 2
    assert day.item["pause"].round is None
    assert day.conversation["c2"].topic == "Veilig oversteken"
    assert day.takeaway["w1"].conversation == "c1"
    assert [t.id for t in day.brought["c1"]] == ["w1"]
    assert [r.id for r in day.rounds] == ["r1", "r2"]
    assert day.logo_of(day.organisers[0]) is None


def test_chairs_are_named_in_their_order_and_who_is_gone_is_passed_over() -> None:
    els, jos = Person("els", "Els"), Person("jos", "Jos", kinds=(PersonKind.CHAIR,))

    assert [p.name for p in make_day(els, jos, chairs=("jos", "gone", "els")).chairs] == ["Jos", "Els"]
