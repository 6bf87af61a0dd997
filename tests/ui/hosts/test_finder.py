"""The seat finder: a badge number or a whole name in, table numbers out, while it is open and not too often."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.services.people import PeopleService
from facilitator.services.phones import OnPhonesService
from facilitator.services.seating import SeatService
from facilitator.storage.eventfile import EventFile
from tests.factories import make_person, make_seat
from tests.ui.hosts.conftest import Answer, Phone
from ui.hosts.limits import Limits
from ui.hosts.server import HostServer


@pytest.fixture
def seated(file: EventFile, server: HostServer) -> Phone:
    """Jos sits at table 2 and then at 1; the finder is open. A phone that never joined a table."""
    for seat in (make_seat("jos", "t2", "r1"), make_seat("jos", "t1", "r2")):
        SeatService(file).add(seat).result()
    OnPhonesService(file).open_finder().result()
    return Phone(server)


def find(phone: Phone, who: Any) -> Answer:
    return phone.ask("POST", "/api/finder", {"who": who}, Cookie=None)


@pytest.mark.parametrize("who", ["Jos Vink", "  jos   VINK ", "4"])
def test_a_whole_name_or_a_badge_number_gives_tables_and_no_names(seated: Phone, who: str) -> None:
    answer = find(seated, who)

    assert [(seat["title"], seat["number"]) for seat in answer.json["seats"]] == [("Ronde 1", 2), ("Ronde 2", 1)]
    assert b"Vink" not in answer.body


def test_a_host_finds_the_table_they_host(seated: Phone) -> None:
    assert [seat["number"] for seat in find(seated, "Els Jansen").json["seats"]] == [1, 1]


def test_who_has_no_seat_gets_none(seated: Phone) -> None:
    assert find(seated, "Miriam Bos").json == {"seats": []}


@pytest.mark.parametrize("who", ["Jos", "Vink", "Jos V", "99", "0", "", "%"])
def test_half_a_name_or_nobodys_number_finds_nobody(seated: Phone, who: str) -> None:
    answer = find(seated, who)

    assert (answer.status, answer.error) == (404, "nobody")


def test_a_name_that_several_have_is_told_apart_by_badge(seated: Phone, file: EventFile) -> None:
    PeopleService(file).add(make_person("Jos Vink")).result()

    assert (find(seated, "Jos Vink").error, find(seated, "4").status) == ("several", 200)


def test_it_is_closed_until_the_chair_opens_it(seated: Phone, file: EventFile) -> None:
    OnPhonesService(file).open_finder(False).result()

    assert seated.ask("GET", "/api/finder").json == {"open": False, "language": "nl"}
    assert (find(seated, "Jos Vink").status, find(seated, "Jos Vink").error) == (403, "not-open")


def test_whoever_tries_many_names_has_to_wait(serve: Any, file: EventFile) -> None:
    OnPhonesService(file).open_finder().result()
    phone = Phone(serve(limits=Limits(asks_at_once=2)))

    assert [find(phone, "Jan").status for _ in range(3)] == [404, 404, 429]


def test_the_finder_opens_no_table(seated: Phone) -> None:
    assert seated.ask("GET", "/api/table").error == "no-session"
    assert seated.ask("GET", "/f").headers["content-type"].startswith("text/html")
