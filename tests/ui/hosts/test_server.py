"""The server for phones: what a table sends arrives once, what others may not see or do they do not."""

from __future__ import annotations

import json
import socket
from contextlib import suppress
from typing import Any

import pytest

from facilitator.domain.conversations import Takeaway
from facilitator.domain.kinds import Kind
from facilitator.errors import FacilitatorError
from facilitator.services.clock import ClockService
from facilitator.services.hall import ProgrammeService
from facilitator.services.phones import OnPhonesService
from facilitator.services.takeaways import TakeawayService
from facilitator.storage.eventfile import EventFile
from tests.ui.hosts.conftest import Phone
from ui.hosts.limits import Limits
from ui.hosts.server import HostServer


def kept(file: EventFile, key: str) -> Takeaway:
    found: Takeaway = file.find(Kind.TAKEAWAY, key)
    return found


# -- coming in -----------------------------------------------------------------------------------------------------


def test_a_scanned_link_leads_to_its_table_and_to_no_other(server: HostServer) -> None:
    seen = Phone(server).join(2)

    assert seen["table"]["number"] == 2
    assert [one["text"] for one in seen["items"]] == ["Een zebrapad bij de school"]
    assert "banken" not in json.dumps(seen)
    assert "Noor" not in json.dumps(seen)


def test_a_session_is_a_cookie_that_scripts_cannot_read(server: HostServer) -> None:
    token = server.links()[0].link.split("#")[1]
    cookie = Phone(server).ask("POST", "/api/join", {"token": token}).headers["set-cookie"]

    assert all(part in cookie for part in ("HttpOnly", "SameSite=Strict", "Path=/"))


def test_a_code_is_typed_in_any_way(server: HostServer) -> None:
    code = server.links()[0].code
    answer = Phone(server).ask("POST", "/api/join", {"code": f" {code[:3].lower()}-{code[3:]} "})

    assert (answer.status, answer.json["table"]["number"]) == (200, 1)


@pytest.mark.parametrize(
    ("body", "error"), [({"token": "x" * 22}, "unknown-link"), ({"code": "AAAAAA"}, "unknown-code")]
)
def test_what_leads_nowhere_is_said_to(server: HostServer, body: Any, error: str) -> None:
    answer = Phone(server).ask("POST", "/api/join", body)

    assert (answer.status, answer.error) == (403, error)


def test_guessing_codes_goes_ever_more_slowly_and_locks_nobody_out(server: HostServer) -> None:
    guesser = Phone(server)
    answers = [guesser.ask("POST", "/api/join", {"code": f"AAAAA{n}"}) for n in (2, 3, 4, 5, 6, 7, 8)]

    assert [one.status for one in answers] == [403] * 6 + [429]
    assert answers[-1].json["retry_s"] >= 1
    assert answers[-1].headers["retry-after"] == str(answers[-1].json["retry_s"])
    assert Phone(server).join()["table"]["number"] == 1


def test_withdrawn_links_let_nobody_in_any_more_and_new_ones_do(server: HostServer, phone: Phone) -> None:
    old = server.links()[0]
    other = Phone(server)
    other.join(2)

    server._file.withdraw_links("t1").result()
    server.let_in_again()

    assert phone.ask("GET", "/api/table").error == "no-session"
    assert phone.ask("POST", "/api/join", {"token": old.link.split("#")[1]}).error == "unknown-link"
    assert phone.join()["table"]["number"] == 1
    assert other.table()["table"]["number"] == 2


def test_links_and_sessions_outlive_the_server(serve: Any, file: EventFile) -> None:
    first = serve()
    links = [one.link.split("#")[1] for one in first.links()]
    phone = Phone(first)
    phone.join()
    first.stop()

    phone.server = serve()

    assert [one.link.split("#")[1] for one in phone.server.links()] == links
    assert phone.table()["table"]["number"] == 1


def test_who_leaves_is_forgotten(phone: Phone) -> None:
    assert phone.ask("POST", "/api/leave", {}).status == 200

    assert phone.ask("GET", "/api/table").error == "no-session"


# -- writing -------------------------------------------------------------------------------------------------------


def test_a_point_is_on_the_disk_when_it_is_answered(phone: Phone, file: EventFile) -> None:
    answer = phone.put("point-001", "Een bus in de nacht", round_="r2", kind="solution")

    point = kept(file, "point-001")
    assert (point.text, point.round, point.cue, point.conversation) == ("Een bus in de nacht", "r2", "Oplossing", "c1")
    assert point.author.startswith("host:")
    assert answer.json["seq"] == answer.json["base"] == file.text_seq("point-001")


def test_the_same_op_again_gets_the_same_answer_and_does_nothing(phone: Phone, file: EventFile) -> None:
    body = {"op": "op-once-1", "base": 0, "round": "r1", "text": "Een bus"}
    first = phone.ask("PUT", "/api/items/point-001", body)
    before = file.last_seq()

    again = phone.ask("PUT", "/api/items/point-001", body)

    assert (again.status, again.json) == (200, first.json)
    assert file.last_seq() == before


def test_a_stale_edit_becomes_a_version_beside_the_other(server: HostServer, phone: Phone, file: EventFile) -> None:
    other = Phone(server)
    other.join()
    seen = phone.put("point-001", "Een bus").json["base"]
    other.put("point-001", "Een bus in de nacht", seen)

    answer = phone.put("point-001", "Een tram", seen)

    assert (answer.status, answer.json["conflict_of"]) == (200, "point-001")
    assert kept(file, answer.json["id"]).text == "Een tram"
    assert kept(file, "point-001").text == "Een bus in de nacht"


def test_what_the_chair_does_meanwhile_is_no_conflict(phone: Phone, file: EventFile) -> None:
    seen = phone.put("point-001", "Een bus").json["base"]
    chair = TakeawayService(file)
    chair.star("point-001").result()
    chair.leave_out("point-001").result()
    chair.reword("point-001", "Een nachtbus").result()
    chair.merge(["point-001"], "w1").result()
    chair.move_to(["point-001"], "c2", "r2").result()

    answer = phone.put("point-001", "Een bus in de nacht", seen)

    point = kept(file, "point-001")
    assert "conflict_of" not in answer.json
    assert (point.text, point.edited, point.conversation, point.starred) == (
        "Een bus in de nacht",
        "Een nachtbus",
        "c2",
        True,
    )
    assert phone.points()["point-001"]["elsewhere"]


def test_a_point_that_was_taken_back_comes_back_with_words(phone: Phone, file: EventFile) -> None:
    seen = phone.put("point-001", "Een bus").json["base"]
    phone.ask("DELETE", "/api/items/point-001", {"op": phone.op(), "base": seen})
    assert kept(file, "point-001").removed

    phone.put("point-001", "Toch een bus", seen)

    assert not kept(file, "point-001").removed


def test_taking_back_what_somebody_changed_is_not_done_and_said(phone: Phone, file: EventFile) -> None:
    seen = phone.put("point-001", "Een bus").json["base"]
    now = phone.put("point-001", "Een bus in de nacht", seen).json["base"]

    answer = phone.ask("DELETE", "/api/items/point-001", {"op": phone.op(), "base": seen})

    assert (answer.json["kept"], answer.json["base"]) == (True, now)
    assert not kept(file, "point-001").removed


def test_a_round_that_is_gone_is_no_reason_to_refuse_words(phone: Phone, file: EventFile) -> None:
    assert phone.put("point-001", "Een bus", round_="r9").status == 200
    assert phone.put("point-002", "Een tram", round_="pause").status == 200

    assert (kept(file, "point-001").round, kept(file, "point-002").round) == (None, None)


def test_points_change_places(phone: Phone) -> None:
    for number in (1, 2, 3):
        phone.put(f"point-00{number}", f"Punt {number}")

    phone.ask("PUT", "/api/items/point-003/place", {"op": phone.op(), "after": "point-001"})
    phone.ask("PUT", "/api/items/point-002/place", {"op": phone.op(), "after": None})

    assert [key for key in phone.points() if key.startswith("point")] == ["point-002", "point-001", "point-003"]


def test_a_table_says_what_everybody_should_hear(phone: Phone, file: EventFile) -> None:
    phone.put("point-001", "Een bus")
    pick = {"op": phone.op(), "round": "r1", "headline": "Vervoer in de nacht", "top": ["point-001", "w1"]}

    assert phone.ask("POST", "/api/pick", pick).status == 200
    assert phone.ask("POST", "/api/pick", {"op": phone.op(), "round": "r1", "top": ["w1"]}).status == 200

    seen = phone.table()
    assert seen["rounds"][0]["headline"] == "Vervoer in de nacht"
    assert [key for key, one in phone.points().items() if one["pick"]] == ["w1"]
    assert not kept(file, "w2").host_pick


def test_a_table_asks_for_help_and_takes_it_back(phone: Phone, file: EventFile) -> None:
    phone.ask("POST", "/api/help", {"op": phone.op(), "kind": "come"})
    seen = phone.table()["help"]
    phone.ask("POST", "/api/help", {"op": phone.op(), "kind": None})

    assert (seen["kind"], seen["since_s"]) == ("come", 0)
    assert phone.table()["help"] is None
    assert [one.answered is not None for one in file.day().calls] == [True]


def test_words_typed_at_the_laptop_are_read_and_not_changed(phone: Phone, file: EventFile) -> None:
    point = TakeawayService(file).write("c1", "Van de dagvoorzitter", "r1").result()
    seen = phone.points()[point.id]

    assert seen["by"] == "desk"
    assert phone.put(point.id, "Anders", seen["base"]).error == "not-yours"


def test_another_tables_points_are_out_of_reach(phone: Phone, file: EventFile) -> None:
    assert phone.put("w2-00000", "Een punt").status == 200
    other = Phone(phone.server)
    other.join(2)
    other.put("point-900", "Van tafel 2")

    assert phone.put("point-900", "Van tafel 1", 1).error == "not-yours"
    assert phone.ask("DELETE", "/api/items/point-900", {"op": phone.op(), "base": 1}).error == "not-yours"
    assert kept(file, "point-900").text == "Van tafel 2"


# -- what is refused -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("headers", "status", "error"),
    [
        ({"Host": "evil.test"}, 421, "wrong-host"),
        ({"Origin": "http://evil.test"}, 403, "wrong-origin"),
        ({"Origin": None}, 403, "wrong-origin"),
        ({"X_Tafelronde": None}, 403, "wrong-origin"),
        ({"Content_Type": "text/plain"}, 415, "not-json"),
        ({"X_Tafelronde_Event": "another"}, 409, "other-day"),
        ({"Cookie": "tafelronde=nonsense"}, 401, "no-session"),
    ],
)
def test_a_request_from_elsewhere_changes_nothing(
    phone: Phone, file: EventFile, headers: Any, status: int, error: str
) -> None:
    body = {"op": "op-000001", "base": 0, "round": "r1", "text": "Een bus"}
    answer = phone.ask("PUT", "/api/items/point-001", body, **headers)

    assert (answer.status, answer.error) == (status, error)
    assert file.find(Kind.TAKEAWAY, "point-001") is None


@pytest.mark.parametrize(
    ("body", "status", "error"),
    [
        (b"{", 400, "bad-request"),
        (b"\xff\xfe", 400, "bad-request"),
        (b"[" * 40_000, 400, "bad-request"),
        (b"NaN", 400, "bad-request"),
        ([], 400, "bad-request"),
        ({"op": "op-000001", "base": 0, "text": 5}, 400, "bad-request"),
        ({"op": "o", "base": 0, "text": "x"}, 400, "bad-request"),
        ({"op": "op-000001", "base": True, "text": "x"}, 400, "bad-request"),
        ({"op": "op-000001", "base": -1, "text": "x"}, 400, "bad-request"),
        ({"op": "op-000001", "base": 10**400, "text": "x"}, 400, "bad-request"),
        ({"op": "op-000001", "base": 0, "text": "x", "kind": "joke"}, 400, "bad-request"),
        ({"op": "op-000001", "base": 0, "text": " \n"}, 422, "needs-words"),
        ({"op": "op-000001", "base": 0, "text": "x" * 4_001}, 422, "too-long"),
        (b'{"op": "' + b"x" * 70_000, 413, "too-large"),
    ],
)
def test_nonsense_is_named_and_changes_nothing(
    phone: Phone, file: EventFile, body: Any, status: int, error: str
) -> None:
    before = file.last_seq()
    answer = phone.ask("PUT", "/api/items/point-001", body)

    assert (answer.status, answer.error) == (status, error)
    assert file.last_seq() == before


def test_odd_signs_are_kept_as_words(phone: Phone, file: EventFile) -> None:
    body = b'{"op": "op-000001", "base": 0, "round": "r1", "text": "<b>\\u0000\\ud83d =1+1 \\r\\n \\u202e</b>"}'

    assert phone.ask("PUT", "/api/items/point-001", body).status == 200
    assert kept(file, "point-001").text == "<b>\x00\ufffd =1+1 \n \u202e</b>"
    assert phone.points()["point-001"]["text"] == "<b>\x00\ufffd =1+1 \n \u202e</b>"


@pytest.mark.parametrize("path", ["/etc/passwd", "/../secret", "/page/index.html", "/api", "/api/items", "/%2e%2e/x"])
def test_there_is_nothing_else_to_fetch(phone: Phone, path: str) -> None:
    assert phone.ask("GET", path).error == "not-found"


def test_every_answer_forbids_what_a_page_does_not_need(phone: Phone) -> None:
    for path in ("/", "/api/table", "/nowhere"):
        headers = phone.ask("GET", path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert (headers["x-content-type-options"], headers["cache-control"]) == ("nosniff", "no-store")
        assert "server" not in headers


def test_a_flood_of_changes_has_to_wait(serve: Any) -> None:
    phone = Phone(serve(limits=Limits(changes_at_once=3)))
    phone.join()
    answers = [phone.put(f"point-00{number}", "Een bus") for number in range(5)]

    assert [one.status for one in answers] == [200, 200, 200, 429, 429]
    assert answers[-1].json == {"error": "too-many", "retry_s": 1}


def test_a_table_holds_so_many_points(serve: Any) -> None:
    phone = Phone(serve(limits=Limits(points_per_table=1)))
    phone.join()

    assert phone.put("point-001", "Een bus").error == "too-many"


def test_an_address_that_is_not_this_computers_cannot_be_chosen(file: EventFile) -> None:
    server = HostServer(file, "203.0.113.7", 0)

    with pytest.raises(FacilitatorError) as refused:
        server.start()

    assert (refused.value.code, refused.value.details) == ("cannot-listen", {"address": "203.0.113.7"})
    server.stop()


def test_a_port_that_is_taken_gives_way_to_the_next(serve: Any, file: EventFile) -> None:
    first, second = serve(port=None), serve(port=None)

    assert first.url != second.url


# -- connections ---------------------------------------------------------------------------------------------------


def _connected(server: HostServer) -> socket.socket:
    address, port = server.url.split("//")[1].split(":")
    return socket.create_connection((address, int(port)), timeout=5)


@pytest.mark.parametrize(
    "half",
    [
        b"",
        b"GET / HT",
        b"GET / HTTP/1.1\r\nHost: x\r\n",
        b"PUT /api/items/point-001 HTTP/1.1\r\nHost: x\r\nContent-Length: 40\r\n\r\n{",
        b"X" * 20_000,
    ],
)
def test_half_a_request_does_not_stay(server: HostServer, half: bytes) -> None:
    with _connected(server) as waiting:
        waiting.sendall(half)
        with suppress(ConnectionError):  # closed without ceremony
            while waiting.recv(4096):
                pass


def test_one_address_has_so_many_connections(serve: Any) -> None:
    server = serve(limits=Limits(connections_per_address=2))
    held = [_connected(server) for _ in range(2)]
    with _connected(server) as third, suppress(ConnectionError):
        assert third.recv(1) == b""
    for one in held:
        one.close()


# -- hearing more --------------------------------------------------------------------------------------------------


class Listening:
    """A phone that listens, without a browser."""

    def __init__(self, phone: Phone, since: int = 0) -> None:
        self._socket = _connected(phone.server)
        host = phone.server.url.split("//")[1]
        head = f"GET /api/stream?since={since} HTTP/1.1\r\nHost: {host}\r\nCookie: tafelronde={phone.cookie}\r\n\r\n"
        self._socket.sendall(head.encode())
        self._lines = self._socket.makefile("rb")

    def next(self) -> Any:
        """What it hears next; None when it was let go of."""
        for line in self._lines:
            if line.startswith(b"data: "):
                return json.loads(line[6:])
        return None

    def close(self) -> None:
        self._lines.close()
        self._socket.close()


@pytest.fixture
def listen() -> Any:
    made: list[Listening] = []

    def begin(phone: Phone, since: int = 0) -> Listening:
        made.append(Listening(phone, since))
        return made[-1]

    yield begin
    for one in made:
        one.close()


def test_a_phone_hears_what_its_fellow_writes_and_only_that(server: HostServer, phone: Phone, listen: Any) -> None:
    ear = listen(phone)
    assert {one["id"] for one in ear.next()["items"]} == {"w1"}
    fellow, stranger = Phone(server), Phone(server)
    fellow.join()
    stranger.join(2)

    stranger.put("point-900", "Van tafel 2")
    fellow.put("point-001", "Een bus")

    news = ear.next()
    assert [one["id"] for one in news["items"]] == ["point-001"]
    assert news["order"] == ["w1", "point-001"]
    assert "clock" not in news


def test_who_was_away_hears_what_was_missed(phone: Phone, listen: Any) -> None:
    cursor = phone.table()["cursor"]
    phone.put("point-001", "Een bus")

    assert [one["id"] for one in listen(phone, cursor).next()["items"]] == ["point-001"]


@pytest.mark.parametrize("since", [5, 10**18])
def test_a_cursor_of_another_time_gives_everything(phone: Phone, listen: Any, since: int) -> None:
    assert set(listen(phone, since).next()) >= {"items", "order", "rounds", "clock", "table", "title"}


def test_a_point_that_goes_to_another_table_goes_from_the_first(phone: Phone, file: EventFile, listen: Any) -> None:
    ear = listen(phone)
    ear.next()
    TakeawayService(file).move_to(["w1"], "c2", "r1").result()

    news = ear.next()
    assert (news["gone"], news["order"]) == (["w1"], [])


def test_the_clock_is_told_with_the_time_that_is_left(phone: Phone, file: EventFile, listen: Any) -> None:
    ProgrammeService(file).change("r1", minutes=25).result()
    ear = listen(phone)
    ear.next()
    ClockService(file).go("r1").result()

    clock = ear.next()["clock"]
    assert (clock["phase"], clock["round"], clock["running"]) == ("talk", "r1", True)
    assert clock["left_s"] == pytest.approx(25 * 60, abs=5)


def test_a_phone_whose_link_was_withdrawn_hears_no_more(server: HostServer, phone: Phone, listen: Any) -> None:
    ear = listen(phone)
    ear.next()
    assert server.connected() == {"t1": 1}

    server._file.withdraw_links("t1").result()
    server.let_in_again()

    assert ear.next() is None


def test_a_phone_that_listens_too_often_is_let_go_where_it_began(serve: Any, listen: Any) -> None:
    phone = Phone(serve(limits=Limits(streams_per_session=2)))
    phone.join()
    ears = [listen(phone) for _ in range(3)]
    for ear in ears:
        ear.next()

    assert ears[0].next() is None
    assert phone.server.connected() == {"t1": 1}


def test_phones_read_the_line_of_the_chair_and_the_kinds_of_points_when_asked(phone: Phone, file: EventFile) -> None:
    assert (phone.table()["message"], phone.table()["kinds"]) == (None, [])
    asked = OnPhonesService(file)
    asked.tell(" Nog vijf minuten ").result()
    asked.offer_cues().result()

    seen = phone.table()
    assert seen["message"]["text"] == "Nog vijf minuten"
    assert seen["kinds"] == ["question", "obstacle", "solution", "example", "conclusion", "agreement"]
    asked.tell("").result()
    assert phone.table()["message"] is None
