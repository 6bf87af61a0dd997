"""An op is one deed: sent again it gets the same answer, and with anything else in it it is no answer at all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from facilitator.domain.conversations import Takeaway
from facilitator.domain.kinds import Kind
from facilitator.storage.eventfile import EventFile
from tests.ui.hosts.conftest import Answer, Json, Phone
from tests.ui.hosts.test_tables import scans
from ui.hosts.limits import Limits
from ui.hosts.server import HostServer

NOT_THAT = {"error": "bad-request", "field": "op"}
POINT = "/api/items/point-001"


def written(text: str = "Een bus", base: int = 0) -> Json:
    return {"base": base, "round": "r1", "text": text}


DEEDS: dict[str, tuple[str, str, Callable[[int], Json]]] = {
    "write": ("PUT", POINT, lambda base: written("Een tram", base)),
    "take back": ("DELETE", POINT, lambda base: {"base": base}),
    "place": ("PUT", f"{POINT}/place", lambda _: {"after": None}),
    "pick": ("POST", "/api/pick", lambda _: {"round": "r1", "headline": "Een bus"}),
    "help": ("POST", "/api/help", lambda _: {"kind": "come"}),
    "count": ("POST", "/api/count", lambda _: {"round": "r1", "people": 7}),
}


@pytest.fixture
def sends(phone: Phone) -> Callable[[str, str], Answer]:
    """Does one of the deeds with an op, on a point that is there."""
    base = phone.put("point-001", "Een bus").json["base"]

    def send(deed: str, op: str) -> Answer:
        method, path, body = DEEDS[deed]
        return phone.ask(method, path, {"op": op, **body(base)})

    return send


@pytest.mark.parametrize("first", DEEDS)
@pytest.mark.parametrize("then", DEEDS)
def test_an_op_of_one_deed_is_none_of_another(sends: Any, file: EventFile, first: str, then: str) -> None:
    answered = sends(first, "op-00000001")
    assert answered.status == 200, answered.body
    seq = file.last_seq()

    again = sends(then, "op-00000001")

    if then == first:
        assert (again.status, again.json) == (200, answered.json)
    else:
        assert (again.status, again.json) == (400, NOT_THAT)
    assert file.last_seq() == seq


def test_words_that_made_no_difference_are_not_other_words(phone: Phone) -> None:
    body = {"op": "op-00000001", **written(base=phone.put("point-001", "Een bus").json["base"])}
    same = phone.ask("PUT", POINT, body)

    assert same.status == 200
    assert phone.ask("PUT", POINT, body).json == same.json
    assert phone.ask("PUT", POINT, body | {"text": "Een tram"}).json == NOT_THAT
    phone.put("point-001", "Een tram", base=same.json["base"])
    assert phone.ask("PUT", POINT, body).json["op"] == "op-00000001"  # as it was then, and not as it is now


def test_another_headline_or_number_needs_another_op(phone: Phone) -> None:
    picked = {"op": "op-00000001", "round": "r1", "headline": "Een bus"}
    counted = {"op": "op-00000002", "round": "r1", "people": 7}
    assert phone.ask("POST", "/api/pick", picked).status == phone.ask("POST", "/api/count", counted).status == 200

    assert phone.ask("POST", "/api/pick", picked | {"headline": "Een tram"}).json == NOT_THAT
    assert phone.ask("POST", "/api/count", counted | {"people": 8}).json == NOT_THAT


def test_an_op_of_one_point_is_none_of_another_also_when_it_made_a_version(phone: Phone) -> None:
    base = phone.put("point-001", "Een bus").json["base"]
    phone.put("point-001", "Een tram", base=base)
    phone.put("point-002", "Een trein")
    stale = {"op": "op-00000001", **written("Een fiets", base)}
    version = phone.ask("PUT", POINT, stale).json
    assert version["conflict_of"] == "point-001"

    assert phone.ask("PUT", POINT, stale).json == version
    assert phone.ask("PUT", "/api/items/point-002", stale).json == NOT_THAT


def test_two_phones_that_take_the_same_point_back_both_did(phone: Phone) -> None:
    base = phone.put("point-001", "Een bus").json["base"]
    answers = [phone.ask("DELETE", POINT, {"op": phone.op(), "base": base}) for _ in range(2)]

    assert [(one.status, "kept" in one.json) for one in answers] == [(200, False)] * 2


@pytest.mark.parametrize("deed", ["take back", "place"])
def test_a_point_that_never_was_any_more_is_not_found(sends: Any, file: EventFile, phone: Phone, deed: str) -> None:
    """As when the chair takes the reading in of a file back."""
    phone.put("point-001", "Een tram", base=phone.points()["point-001"]["base"])  # so that it is not taken back
    sends(deed, "op-00000001")
    file.act("notes-imported", "chair", lambda tx: tx.drop(tx.get(Takeaway, "point-001"))).result()

    assert sends(deed, "op-00000001").status == 404


# -- how many points there may be ----------------------------------------------------------------------------------


@pytest.fixture
def full(serve: Any) -> Phone:
    """A phone at a table that has all the points it may have: one of the laptop's, and two of its own."""
    phone = Phone(serve(limits=Limits(points_per_table=3)))
    phone.join()
    for key in ("point-001", "point-002"):
        assert phone.ask("PUT", f"/api/items/{key}", {"op": f"op-{key}", **written()}).status == 200
    assert len(phone.points()) == 3
    return phone


@pytest.mark.parametrize("base", [0, 1])
def test_a_full_table_gets_no_more_points_whatever_they_say_they_have_seen(full: Phone, base: int) -> None:
    answers = [full.put(f"point-01{number}", "Een trein", base=base) for number in range(3)]

    assert [(one.status, one.error) for one in answers] == [(429, "too-many")] * 3


@pytest.mark.parametrize(
    ("path", "nobody", "somebody"),
    [
        ("/api/help", {"kind": None}, {"kind": "come"}),
        ("/api/count", {"round": "r1", "people": None}, {"round": "r1", "people": 8}),
    ],
)
def test_nothing_to_change_sent_again_changes_nothing_that_came_meanwhile(
    phone: Phone, server: HostServer, file: EventFile, path: str, nobody: Json, somebody: Json
) -> None:
    first = phone.ask("POST", path, {"op": "op-nobody-1", **nobody})
    other = Phone(server)
    other.join()
    assert other.ask("POST", path, {"op": "op-somebody", **somebody}).status == 200
    before = phone.table()

    assert phone.ask("POST", path, {"op": "op-nobody-1", **nobody}).json == first.json

    after = phone.table()
    assert (after["help"] is None, after["counts"]) == (before["help"] is None, before["counts"])
    assert (after["help"] is not None) or 8 in after["counts"].values()
    assert phone.ask("POST", path, {"op": "op-nobody-1", **somebody}).json == NOT_THAT


@pytest.mark.parametrize(
    ("path", "first", "then"),
    [
        ("/api/help", {"kind": "come"}, {"kind": None}),
        ("/api/help", {"kind": "come"}, {"kind": "chair"}),
        ("/api/count", {"round": "r1", "people": 7}, {"round": "r2", "people": 7}),
        ("/api/count", {"round": "r1", "people": 7}, {"round": "r1", "people": 8}),
    ],
)
def test_an_op_that_said_something_else_says_this_not(phone: Phone, path: str, first: Json, then: Json) -> None:
    assert phone.ask("POST", path, {"op": "op-00000001", **first}).status == 200
    answer = phone.ask("POST", path, {"op": "op-00000001", **then})
    assert (answer.status, answer.json) == (400, NOT_THAT)


def test_nor_by_versions(full: Phone, file: EventFile) -> None:
    assert full.put("point-001", "Een trein", base=1).status == 429
    assert len(file.day().takeaways) == len({one.id for one in file.day().takeaways if one.conflict_of is None})


def test_a_full_table_changes_its_points_and_hears_again_what_arrived(full: Phone, file: EventFile) -> None:
    assert full.ask("PUT", "/api/items/point-002", {"op": "op-point-002", **written()}).status == 200
    base = full.points()["point-001"]["base"]
    assert full.put("point-001", "Een tram", base=base).status == 200
    assert file.find(Kind.TAKEAWAY, "point-001").text == "Een tram"  # type: ignore[union-attr]


def test_a_phone_that_went_to_another_table_hears_again_what_arrived(phone: Phone) -> None:
    body = {"op": "op-00000001", **written()}
    first = phone.ask("PUT", POINT, body)
    assert scans(phone, 2, bring=True).status == 200

    assert phone.ask("PUT", POINT, body).json == first.json
