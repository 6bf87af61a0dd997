"""A table on the network: how many sit there, who types, the line to it, and the phone that came to the wrong one."""

from __future__ import annotations

import asyncio
import socket
import sqlite3
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from facilitator.changes import Changed
from facilitator.domain.conversations import Takeaway
from facilitator.domain.event import Use
from facilitator.domain.kinds import Kind
from facilitator.errors import FacilitatorError
from facilitator.services.hall import TableService
from facilitator.services.phones import OnPhonesService
from facilitator.services.takeaways import TakeawayService
from facilitator.storage.eventfile import EventFile
from tests.factories import Watch, make_attachment, make_conversation, make_day, make_table
from tests.ui.hosts.conftest import Answer, Heard, Phone
from tests.ui.hosts.test_faults import Failing
from tests.ui.hosts.test_server import Listening
from ui.hosts import hall as hall_module
from ui.hosts import typingnow
from ui.hosts.hall import Hall
from ui.hosts.limits import Limits
from ui.hosts.server import HostServer
from ui.hosts.tableview import topics


def token_of(server: HostServer, number: int) -> str:
    return next(one.link.split("#")[1] for one in server.links() if one.number == number)


def scans(phone: Phone, number: int, **more: Any) -> Answer:
    """Scan the code of a table with the cookie that the phone has; what comes back is kept."""
    answer = phone.ask("POST", "/api/join", {"token": token_of(phone.server, number), **more})
    if "set-cookie" in answer.headers:
        phone.cookie = answer.headers["set-cookie"].split("=", 1)[1].split(";")[0]
    return answer


def table_of(file: EventFile, key: str) -> str | None:
    point: Takeaway = file.find(Kind.TAKEAWAY, key)
    talks = file.day().conversation.get(point.conversation)  # type: ignore[arg-type]
    return None if talks is None else talks.table


def sessions(file: EventFile) -> list[str]:
    return [one.record for one in file.access().sessions]


@pytest.fixture
def listen() -> Iterator[Callable[..., Listening]]:
    made: list[Listening] = []

    def begin(phone: Phone, since: int = 0) -> Listening:
        made.append(Listening(phone, since))
        return made[-1]

    yield begin
    for one in made:
        one.close()


# -- how many sit here ---------------------------------------------------------------------------------------------


def test_a_table_says_how_many_sit_there_and_its_phones_hear_it(phone: Phone, listen: Any) -> None:
    ear = listen(phone)
    assert ear.next()["counts"] == {}

    answer = phone.ask("POST", "/api/count", {"op": "op-count-1", "round": "r1", "people": 7})

    assert answer.json == {"op": "op-count-1", "seq": phone.table()["seq"]}
    assert ear.next()["counts"] == {"r1": 7}
    assert phone.table()["counts"] == {"r1": 7}


def test_the_same_number_again_is_answered_again_and_null_takes_it_away(phone: Phone, listen: Any) -> None:
    body = {"op": "op-count-1", "round": "r1", "people": 7}
    first = phone.ask("POST", "/api/count", body)
    assert phone.ask("POST", "/api/count", body).json == first.json
    assert phone.table()["counts"] == {"r1": 7}  # and so it is on the board
    ear = listen(phone)
    ear.next()

    assert phone.ask("POST", "/api/count", {"op": "op-count-2", "round": "r1", "people": None}).status == 200
    assert ear.next()["counts"] == {}
    assert phone.ask("POST", "/api/count", {"op": "op-count-3", "round": "r1"}).status == 200


@pytest.mark.parametrize(
    ("body", "status", "error"),
    [
        ({"op": "op-count-1", "round": "r9", "people": 7}, 404, "not-found"),
        ({"op": "op-count-1", "round": "pause", "people": 7}, 404, "not-found"),
        ({"op": "op-count-1", "people": 7}, 404, "not-found"),
        ({"op": "op-count-1", "round": "r1", "people": 201}, 400, "bad-request"),
        ({"op": "op-count-1", "round": "r1", "people": -1}, 400, "bad-request"),
        ({"op": "op-count-1", "round": "r1", "people": True}, 400, "bad-request"),
        ({"op": "op-count-1", "round": "r1", "people": 7.5}, 400, "bad-request"),
        ({"op": "op-count-1", "round": "r1", "people": "7"}, 400, "bad-request"),
        ({"round": "r1", "people": 7}, 400, "bad-request"),
    ],
)
def test_a_number_that_is_none_is_not_taken(phone: Phone, body: Any, status: int, error: str) -> None:
    answer = phone.ask("POST", "/api/count", body)

    assert (answer.status, answer.error, phone.table()["counts"]) == (status, error, {})


# -- a line of the chair, and photos -------------------------------------------------------------------------------


def test_a_line_to_one_table_is_read_there_alone(phone: Phone, file: EventFile, listen: Any) -> None:
    other = Phone(phone.server)
    other.join(2)
    ear = listen(phone)
    assert ear.next()["line"] is None

    OnPhonesService(file).tell("Koffie staat klaar", "t1").result()

    news = ear.next()
    assert news["line"]["text"] == phone.table()["line"]["text"] == "Koffie staat klaar"
    assert (news.keys() & {"message"}, other.table()["line"]) == (set(), None)
    OnPhonesService(file).tell("", "t1").result()
    assert ear.next()["line"] is None


def test_the_same_words_said_again_are_another_line(phone: Phone, file: EventFile) -> None:
    OnPhonesService(file).tell("Koffie staat klaar", "t1").result()
    first = phone.table()["line"]
    OnPhonesService(file).tell("Koffie staat klaar", "t1").result()

    assert phone.table()["line"]["id"] != first["id"]


def test_phones_hear_of_a_photo_that_comes_and_goes_at_their_table(phone: Phone, file: EventFile, listen: Any) -> None:
    photo = make_attachment("t1", key="5d41", use=Use.PHOTO, round="r1", at="2026-11-14T13:47:10.004Z")
    ear = listen(phone)
    assert ear.next()["photos"] == []

    file.act("photo-taken", "host:1", lambda tx: tx.put(photo)).result()
    assert [one["id"] for one in ear.next()["photos"]] == ["5d41"]
    file.act("photo-gone", "host:1", lambda tx: tx.remove(photo)).result()
    assert ear.next()["photos"] == []


# -- who types -----------------------------------------------------------------------------------------------------


def test_whoever_shows_it_hears_that_a_table_types_and_that_it_stopped(
    phone: Phone, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typingnow, "TYPING_S", 0.3)
    monkeypatch.setattr(typingnow, "TOLD_S", 0.05)
    server = phone.server
    assert server.typing() == {}

    assert phone.ask("POST", "/api/typing", {"round": "r1"}).json == {}

    assert heard.until(lambda: server.typing().keys() == {"t1"})
    assert 0 <= server.typing()["t1"] < 0.3
    assert heard.until(lambda: not server.typing())


class Loop:
    """A loop whose time is set by hand."""

    def __init__(self) -> None:
        self.now_s = 100.0
        self.waiting: list[tuple[float, Callable[[], None], list[bool]]] = []

    def time(self) -> float:
        return self.now_s

    def call_later(self, seconds: float, call: Callable[[], None]) -> Any:
        stopped = [False]
        self.waiting.append((self.now_s + seconds, call, stopped))

        class Handle:
            def cancel(self) -> None:
                stopped[0] = True

        return Handle()

    def goes_on(self, seconds: float) -> None:
        end_s = self.now_s + seconds
        while due := [one for one in self.waiting if not one[2][0] and one[0] <= end_s]:
            first = min(due, key=lambda one: one[0])
            self.waiting.remove(first)
            self.now_s = max(self.now_s, first[0])
            first[1]()
        self.now_s = end_s


def test_of_many_keys_at_many_tables_is_told_once_a_second_at_most() -> None:
    told: list[float] = []
    loop = Loop()
    typing = typingnow.TypingNow(loop, lambda: told.append(loop.now_s))  # type: ignore[arg-type]
    for step in range(100):
        typing.heard(f"t{step % 30}")
        loop.goes_on(0.1)

    assert len(told) <= 11
    assert len(typing.since()) == 30
    told.clear()
    for _ in range(50):  # the same ones go on: nothing is different
        typing.heard("t1")
        loop.goes_on(1.0)
    assert typing.since() == {"t1": 1.0}
    assert len(told) <= 5
    told.clear()
    loop.goes_on(20.0)
    assert (typing.since(), len(told)) == ({}, 1)
    assert not [one for one in loop.waiting if not one[2][0]]


def test_typing_has_a_budget_of_its_own(serve: Any) -> None:
    phone = Phone(serve(limits=Limits(typing_at_once=2, changes_at_once=1)))
    phone.join()

    answers = [phone.ask("POST", "/api/typing", {"round": "r1"}) for _ in range(3)]

    assert [one.status for one in answers] == [200, 200, 429]
    assert phone.put("point-001", "Een bus").status == 200


@pytest.mark.parametrize(("body", "field"), [({"round": 5}, "round"), ([], ""), (b"{", "")])
def test_typing_nonsense_is_named(phone: Phone, body: Any, field: str) -> None:
    assert phone.ask("POST", "/api/typing", body).json == {"error": "bad-request", "field": field}


# -- coming in again -----------------------------------------------------------------------------------------------


def test_who_scans_the_same_code_again_is_the_same(phone: Phone, file: EventFile) -> None:
    cookie = phone.cookie
    for _ in range(5):
        assert scans(phone, 1).status == 200

    assert (phone.cookie, sessions(file)) == (cookie, ["t1"])


def test_one_address_does_not_come_in_without_end(serve: Any, file: EventFile) -> None:
    server = serve(limits=Limits(joins_at_once=2, joins_per_minute=60))
    answers = [scans(Phone(server), 1) for _ in range(3)]

    assert [one.status for one in answers] == [200, 200, 429]
    assert answers[2].json == {"error": "too-many-tries", "retry_s": 1}
    assert sessions(file) == ["t1", "t1"]


def test_a_look_tells_whose_code_it_is_and_lets_nobody_in(server: HostServer, file: EventFile) -> None:
    answer = Phone(server).ask("POST", "/api/join", {"token": token_of(server, 2), "look": True})

    assert (answer.json.keys(), answer.json["table"]["number"]) == ({"table"}, 2)
    assert ("set-cookie" in answer.headers, sessions(file)) == (False, [])


# -- the wrong table -----------------------------------------------------------------------------------------------


def test_without_asking_what_was_written_stays(phone: Phone, file: EventFile) -> None:
    phone.put("point-001", "Een bus")

    assert scans(phone, 2).json["table"]["number"] == 2

    assert (table_of(file, "point-001"), sorted(sessions(file))) == ("t1", ["t1", "t2"])


def test_what_was_written_at_the_wrong_table_comes_along(server: HostServer, phone: Phone, file: EventFile) -> None:
    fellow = Phone(server)
    fellow.join(1)
    fellow.put("point-900", "Van een ander")
    phone.put("point-001", "Een bus")
    phone.put("point-002", "Een tram", round_="r2")
    cookie = phone.cookie

    seen = scans(phone, 2, bring=True).json

    assert (seen["table"]["number"], phone.cookie) == (2, cookie)
    assert [(one["id"], one["round"], one["elsewhere"]) for one in seen["items"]] == [
        ("w2", "r1", False),
        ("point-001", "r1", False),
        ("point-002", "r2", False),
    ]
    assert sorted(sessions(file)) == ["t1", "t2"]
    assert "point-001" not in fellow.points()
    assert phone.put("point-001", "Een nachtbus", phone.points()["point-001"]["base"]).status == 200
    assert fellow.put("point-001", "Van mij", 1).error == "not-yours"
    assert file.find(Kind.TAKEAWAY, "point-001").text == "Een nachtbus"


def test_brought_again_is_the_same_answer(phone: Phone, file: EventFile) -> None:
    phone.put("point-001", "Een bus")
    scans(phone, 2, bring=True)
    before = file.last_seq()

    assert scans(phone, 2, bring=True).json["table"]["number"] == 2
    assert (file.last_seq(), sessions(file)) == (before, ["t2"])


def test_a_typed_code_brings_too_and_a_stranger_brings_nothing(server: HostServer, phone: Phone) -> None:
    phone.put("point-001", "Een bus")
    code = next(one.code for one in server.links() if one.number == 2)

    stranger = Phone(server)
    assert stranger.ask("POST", "/api/join", {"code": code, "bring": True}).status == 200
    assert phone.ask("POST", "/api/join", {"code": code, "bring": True}).status == 200

    assert phone.table()["table"]["number"] == 2
    assert "point-001" in phone.points()


@pytest.mark.parametrize("bring", [1, "true", []])
def test_bring_is_yes_or_no(phone: Phone, bring: Any) -> None:
    answer = phone.ask("POST", "/api/join", {"token": token_of(phone.server, 2), "bring": bring})

    assert answer.json == {"error": "bad-request", "field": "bring"}


def test_a_phone_whose_link_was_withdrawn_still_brings_its_words(phone: Phone, file: EventFile) -> None:
    phone.put("point-001", "Een bus")
    file.withdraw_links("t1").result()
    phone.server.let_in_again()
    assert phone.ask("GET", "/api/table").error == "no-session"

    assert scans(phone, 2, bring=True).json["table"]["number"] == 2

    assert phone.points()["point-001"]["elsewhere"] is False
    assert phone.put("point-001", "Een nachtbus", phone.points()["point-001"]["base"]).status == 200


def test_a_phone_of_a_table_that_was_removed_brings_its_words(phone: Phone, file: EventFile) -> None:
    phone.put("point-001", "Een bus")
    TableService(file).remove("t1").result()

    assert scans(phone, 2, bring=True).json["table"]["number"] == 2
    assert table_of(file, "point-001") == "t2"


def test_the_fellows_hear_that_the_points_are_gone_and_the_others_that_they_came(
    server: HostServer, phone: Phone, listen: Any
) -> None:
    fellow, host = Phone(server), Phone(server)
    fellow.join(1)
    host.join(2)
    phone.put("point-001", "Een bus")
    phone.table()
    here, there = listen(fellow), listen(host)
    assert {one["id"] for one in here.next()["items"]} == {"w1", "point-001"}
    there.next()

    scans(phone, 2, bring=True)

    assert here.next()["gone"] == ["point-001"]
    news = there.next()
    while "point-001" not in news.get("order", ()):
        news = there.next()
    assert "point-001" in {one["id"] for one in news["items"]}


def test_a_disk_that_fails_moves_nothing_and_it_can_be_tried_again(phone: Phone, file: EventFile) -> None:
    phone.put("point-001", "Een bus")
    real = file._writer.connection
    file._writer.connection = Failing(real, 1)  # type: ignore[assignment]

    answer = scans(phone, 2, bring=True)

    assert (answer.status, answer.json) == (503, {"error": "cannot-save", "retry_s": 2})
    assert (table_of(file, "point-001"), sessions(file)) == ("t1", ["t1"])
    assert phone.table()["table"]["number"] == 1
    file._writer.connection = real
    assert scans(phone, 2, bring=True).json["table"]["number"] == 2
    assert (table_of(file, "point-001"), sessions(file)) == ("t2", ["t2"])


def test_links_that_are_withdrawn_while_it_is_brought_let_it_in_no_more(file: EventFile) -> None:
    async def come() -> tuple[bool, str | None]:
        hall = Hall(file, watch, lambda: None)
        held = await hall.admit("t1")
        session = hall.session_of(held or "")
        assert session is not None
        brings = asyncio.create_task(hall.bring(session, "t2"))
        await asyncio.sleep(0)
        await file.withdraw_links("t2")
        hall.read_access()
        return await brings, hall.session_of(held or "") and "in"

    watch = Watch()
    file.keep_secret("11" * 32).result()
    assert asyncio.run(come()) == (False, None)


def test_what_could_not_be_read_is_read_a_little_later(file: EventFile, monkeypatch: pytest.MonkeyPatch) -> None:
    real, fails = file.access, [True]

    def access() -> Any:
        if fails:
            raise sqlite3.OperationalError("disk I/O error")
        return real()

    async def come() -> list[tuple[bool, bool]]:
        hall = Hall(file, Watch(), lambda: None)
        monkeypatch.setattr(hall_module, "COUNT_S", 0.0)
        monkeypatch.setattr(file, "access", access)
        TableService(file).add(make_table(9, "t9")).result()
        hall.hear((Changed(Kind.TABLE, frozenset({"t9"}), "chair"),))
        hall.catch_up()
        seen = [("t9" in hall.day.table, "t9" in hall.keys.by_token.values())]
        fails.clear()
        while "t9" not in hall.day.table:
            await asyncio.sleep(0)
        hall.close()
        return [*seen, ("t9" in hall.day.table, "t9" in hall.keys.by_token.values())]

    file.keep_secret("11" * 32).result()
    assert asyncio.run(come()) == [(False, False), (True, True)]


def test_a_talk_of_which_half_has_been_read_has_no_topic_yet() -> None:
    talk = make_conversation("", "c1", table="t7", initiatives=("i1",))
    assert topics(make_day(make_table(7, "t7"), talk), [talk]) == ""


# -- the same by the chair -----------------------------------------------------------------------------------------


def test_the_chair_sees_which_phone_wrote_what(server: HostServer, phone: Phone, heard: Heard, listen: Any) -> None:
    silent = Phone(server)
    silent.join(2)
    phone.put("point-001", "Een bus")
    phone.put("point-002", "Een tram")
    phone.table()
    (one,) = server.phones()
    assert (one.table, one.points, one.connected) == ("t1", 2, False)
    assert one.last == phone.points()["point-002"]["at"]

    listen(silent).next()
    assert heard.until(lambda: len(server.phones()) == 2)
    assert [(one.table, one.points, one.connected) for one in server.phones()] == [("t1", 2, False), ("t2", 0, True)]


def test_a_phone_that_the_chair_moves_hears_all_of_its_new_table(phone: Phone, file: EventFile, listen: Any) -> None:
    server = phone.server
    phone.put("point-001", "Een bus")
    phone.table()
    ear = listen(phone)
    ear.next()
    (here,) = server.phones()

    assert server.reseat(here.key, "t2").result() == 1

    news = ear.next()
    while "table" not in news:
        news = ear.next()
    assert (news["table"]["number"], news["order"]) == (2, ["w2", "point-001"])
    assert {one["id"] for one in news["items"]} == {"w2", "point-001"}
    assert [one["topic"] for one in news["rounds"]] == ["Veilig oversteken"] * 2
    assert phone.table()["table"]["number"] == 2
    assert server.connected() == {"t2": 1}
    assert [one.table for one in server.phones()] == ["t2"]


def test_a_phone_that_wrote_nothing_is_moved_as_well(phone: Phone, listen: Any, heard: Heard) -> None:
    ear = listen(phone)
    ear.next()
    assert heard.until(phone.server.phones)
    (here,) = phone.server.phones()

    assert phone.server.reseat(here.key, "t2").result() == 0

    news = ear.next()
    assert (news["table"]["number"], news["order"]) == (2, ["w2"])


def test_a_phone_that_was_away_meanwhile_hears_all_of_it_too(phone: Phone, listen: Any, heard: Heard) -> None:
    phone.put("point-001", "Een bus")
    cursor = phone.table()["cursor"]
    (here,) = phone.server.phones()
    phone.server.reseat(here.key, "t2").result()
    assert heard.until(lambda: [one.table for one in phone.server.phones()] == ["t2"])

    news = listen(phone, cursor).next()

    assert news["table"]["number"] == 2
    assert {one["id"] for one in news["items"]} == {"w2", "point-001"}


def test_undo_puts_the_points_back_and_the_phone_stays(phone: Phone, file: EventFile, heard: Heard) -> None:
    phone.put("point-001", "Een bus")
    phone.table()
    (here,) = phone.server.phones()
    phone.server.reseat(here.key, "t2").result()
    assert heard.until(lambda: [one.table for one in phone.server.phones()] == ["t2"])

    file.undo().result()

    assert (table_of(file, "point-001"), sessions(file)) == ("t1", ["t2"])
    assert phone.points()["point-001"]["elsewhere"]


@pytest.mark.parametrize(("key", "table", "error"), [("x" * 64, "t2", "phone-gone"), (None, "t99", "gone")])
def test_a_phone_or_table_that_is_gone_is_said_to_be(phone: Phone, key: Any, table: str, error: str) -> None:
    phone.put("point-001", "Een bus")
    phone.table()
    (here,) = phone.server.phones()

    with pytest.raises(FacilitatorError, match=error):
        phone.server.reseat(key or here.key, table).result()

    assert phone.table()["table"]["number"] == 1


def test_what_the_chair_put_elsewhere_stays_there(phone: Phone, file: EventFile) -> None:
    TableService(file).add(make_table(9, "t9")).result()
    talk = TakeawayService(file).write_at_table("t9", "Hier is het begonnen").result().conversation
    phone.put("point-001", "Een bus")
    phone.put("point-002", "Een tram")
    TakeawayService(file).move_to(["point-001"], talk, "r1").result()

    scans(phone, 2, bring=True)

    assert (table_of(file, "point-001"), table_of(file, "point-002")) == ("t9", "t2")
    assert {key: one["elsewhere"] for key, one in phone.points().items() if key != "w2"} == {
        "point-001": True,
        "point-002": False,
    }


# -- what is no request --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        b"BREW\r\n\r\n",
        b"GET / HTTP/9.9\r\nHost: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nBad Name: x\r\n\r\n",
        b"GET /" + b"y" * 12_000 + b" HTTP/1.1\r\n\r\n",
        b"PUT /api/items/point-001 HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
    ],
)
def test_what_is_no_proper_request_is_answered_in_json(server: HostServer, said: bytes) -> None:
    address, port = server.url.split("//")[1].split(":")
    with socket.create_connection((address, int(port)), timeout=5) as there:
        there.sendall(said)
        got = b""
        while more := there.recv(65_536):
            got += more

    head, _, body = got.partition(b"\r\n\r\n")
    assert head.startswith((b"HTTP/1.1 400 ", b"HTTP/1.0 400 "))
    assert b"application/json" in head
    assert b"default-src 'none'" in head
    assert body == b'{"error":"bad-request","field":""}'


def test_what_goes_wrong_here_is_said_without_words_of_ours(phone: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.hosts.hall.Hall.whole", lambda *_: 1 / 0)

    answer = phone.ask("GET", "/api/table")

    assert (answer.status, answer.json) == (500, {"error": "failed"})
