"""Helpers: a link each, the rights that the chair ticked and no others, and a deed once however often it is sent."""

from __future__ import annotations

import hashlib
import http.client
import io
import json
import urllib.parse
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import pytest
from PIL import Image

from facilitator.domain.conversations import Takeaway
from facilitator.domain.hall import CallKind
from facilitator.domain.helping import Right
from facilitator.domain.kinds import Kind
from facilitator.services.clock import ClockService
from facilitator.services.event import DayService
from facilitator.services.hall import CallService, ProgrammeService, TableService
from facilitator.services.helping import HelpingService
from facilitator.services.people import PeopleService
from facilitator.services.photos import PhotoService
from facilitator.storage.eventfile import EventFile
from tests.factories import MIDDAY, Watch
from tests.ui.hosts.conftest import Answer, Json, Phone
from tests.ui.hosts.test_faults import Line
from ui.hosts import links
from ui.hosts.limits import Limits
from ui.hosts.routes import PAGES
from ui.hosts.server import HostServer


@dataclass
class HelperPhone(Phone):
    """The phone of somebody who helps."""

    person: str = "els"

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> Answer:
        return super().ask(method, path, body, **{"Cookie": f"tafelronde-helper={self.cookie}", **headers})

    def enter(self) -> Json:
        """Scan the code of this helper. Gives what they see."""
        link = next(one.link for one in self.server.helper_links() if one.person == self.person)
        answer = self.ask("POST", "/api/helper/join", {"token": link.split("#")[1]})
        assert answer.status == 200, answer.body
        self.cookie = answer.headers["set-cookie"].split("=", 1)[1].split(";")[0]
        return dict(answer.json)

    def sees(self) -> Json:
        answer = self.ask("GET", "/api/helper")
        assert answer.status == 200, answer.body
        return dict(answer.json)

    def does(self, deed_: str, /, **body: Any) -> Answer:
        return self.ask("POST", f"/api/helper/{deed_}", {"op": self.op(), **body})

    def types(self, key: str, text: str, number: int = 1, base: int = 0, **more: Any) -> Answer:
        body = {"op": self.op(), "base": base, "number": number, "round": "r1", "text": text, **more}
        return self.ask("PUT", f"/api/helper/items/{key}", body)

    def shoots(self, picture: bytes, number: int | str = 1, **more: str) -> Answer:
        asked = urllib.parse.urlencode({"number": number, "round": "r1", **more})
        path = f"/api/helper/photos/{hashlib.sha256(picture).hexdigest()}?{asked}"
        return self.ask("PUT", path, picture, Content_Type="image/png")


@dataclass
class Clicks:
    heard: list[str] = field(default_factory=list)

    def __call__(self, what: str) -> None:
        self.heard.append(what)


@pytest.fixture
def helping(file: EventFile) -> HelpingService:
    return HelpingService(file)


@pytest.fixture
def helper(file: EventFile, helping: HelpingService, server: HostServer) -> HelperPhone:
    """The phone of Els, who may do everything."""
    helping.let("els", Right).result()
    made = HelperPhone(server)
    made.enter()
    return made


class Ear:
    """The stream of a helper, without a browser."""

    def __init__(self, phone: HelperPhone) -> None:
        address, port = phone.server.url.split("//")[1].split(":")
        self._connection = http.client.HTTPConnection(address, int(port), timeout=5)
        self._connection.request("GET", "/api/helper/stream", headers={"Cookie": f"tafelronde-helper={phone.cookie}"})
        self._response = self._connection.getresponse()

    def next(self) -> Any:
        """What it hears next; None when it was let go of."""
        with suppress(http.client.IncompleteRead):
            while line := self._response.readline():
                if line.startswith(b"data: "):
                    return json.loads(line[6:])
        return None

    def close(self) -> None:
        self._response.close()
        self._connection.close()


@pytest.fixture
def listen() -> Iterator[Callable[[HelperPhone], Ear]]:
    made: list[Ear] = []

    def begin(phone: HelperPhone) -> Ear:
        made.append(Ear(phone))
        return made[-1]

    yield begin
    for one in made:
        one.close()


def png(colour: str = "red") -> bytes:
    with io.BytesIO() as out:
        Image.new("RGB", (40, 30), colour).save(out, "PNG")
        return out.getvalue()


# -- coming in -----------------------------------------------------------------------------------------------------


def test_a_helper_comes_in_by_link_or_by_a_code_typed_anyhow(helper: HelperPhone) -> None:
    link = helper.server.helper_links()[0]
    typed = f" {link.code[:3].lower()}-{link.code[3:]} "

    answer = HelperPhone(helper.server).ask("POST", "/api/helper/join", {"code": typed})

    assert (link.person, link.name, link.link.split("#")[0]) == ("els", "Els Jansen", f"{helper.server.url}/h")
    assert (answer.status, answer.json["name"], answer.json["rights"]) == (
        200,
        "Els Jansen",
        ["clock", "photos", "typing"],
    )


def test_the_cookie_of_a_helper_is_for_helpers_alone(helper: HelperPhone) -> None:
    code = helper.server.helper_links()[0].code
    cookie = helper.ask("POST", "/api/helper/join", {"code": code}).headers["set-cookie"]

    assert {"HttpOnly", "Path=/api/helper", "SameSite=Strict"} <= set(cookie.split("; "))
    assert helper.ask("GET", "/api/table", Cookie=f"tafelronde={helper.cookie}").error == "no-session"
    host = Phone(helper.server)
    host.join()
    assert helper.ask("GET", "/api/helper", Cookie=f"tafelronde-helper={host.cookie}").error == "no-session"


def test_a_helpers_code_typed_at_the_tables_leads_on_and_a_tables_code_is_no_helpers(helper: HelperPhone) -> None:
    helpers_code, tables_code = helper.server.helper_links()[0].code, helper.server.links()[0].code
    token = helper.server.helper_links()[0].link.split("#")[1]

    assert helper.ask("POST", "/api/join", {"code": helpers_code}).error == "helper-code"
    assert helper.ask("POST", "/api/join", {"token": token}).error == "unknown-link"
    assert helper.ask("POST", "/api/helper/join", {"code": tables_code}).error == "unknown-code"
    assert helper.ask("POST", "/api/helper/join", {"token": "nonsense"}).error == "unknown-link"


def test_helpers_codes_are_tried_as_slowly_as_those_of_tables(serve: Any) -> None:
    phone = HelperPhone(serve(limits=Limits(free_tries=1)))
    answers = [phone.ask("POST", path, {"code": "222222"}) for path in ("/api/join", "/api/helper/join") * 2]

    assert [one.status for one in answers] == [403, 403, 429, 429]


def test_no_code_of_a_helper_is_that_of_a_table(
    file: EventFile, helping: HelpingService, server: HostServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(links, "CODE_LENGTH", 1)  # 29 codes, for 12 tables and 9 helpers
    TableService(file).lay_out(12).result()
    for number in range(9):
        helping.add(f"Helper {number}", [Right.CLOCK]).result()

    helpers = [one.code for one in server.helper_links()]
    assert len(set(helpers)) == 9
    assert not set(helpers) & {one.code for one in server.links()}
    found = links.keys_of(file.access(), file.day()).helper_by_code
    assert {one.person: one.code for one in server.helper_links()} == {person: code for code, person in found.items()}


def test_a_link_that_was_withdrawn_leads_nowhere(helper: HelperPhone, file: EventFile) -> None:
    before = helper.server.helper_links()[0]
    file.withdraw_links("els").result()
    helper.server.let_in_again()

    assert helper.ask("GET", "/api/helper").error == "no-session"
    assert helper.ask("POST", "/api/helper/join", {"token": before.link.split("#")[1]}).error == "unknown-link"
    assert helper.enter()["name"] == "Els Jansen"


def test_who_leaves_has_left(helper: HelperPhone) -> None:
    assert helper.ask("POST", "/api/helper/leave", {}).status == 200
    assert helper.ask("GET", "/api/helper").error == "no-session"


def test_links_and_sessions_hold_when_the_page_is_put_on_again(helper: HelperPhone, serve: Any) -> None:
    link = helper.server.helper_links()[0].link
    helper.server.stop()
    helper.server = serve(port=helper.server.port)

    assert helper.server.helper_links()[0].link == link
    assert helper.sees()["name"] == "Els Jansen"


def test_who_scans_twice_is_the_same_and_devices_come_in_so_often(serve: Any, helping: HelpingService) -> None:
    helping.let("els", Right).result()
    server = serve(limits=Limits(joins_at_once=1))
    phone, other = HelperPhone(server), HelperPhone(server)
    phone.enter()
    before = phone.cookie
    phone.enter()

    assert phone.cookie == before
    token = server.helper_links()[0].link.split("#")[1]
    assert other.ask("POST", "/api/helper/join", {"token": token}).error == "too-many-tries"


@pytest.mark.parametrize("path", PAGES)
def test_everything_of_the_pages_is_there(server: HostServer, path: str) -> None:
    answer = Phone(server).ask("GET", path)

    assert (answer.status, answer.headers["content-type"].split(";")[0]) == (200, PAGES[path][1])


# -- rights --------------------------------------------------------------------------------------------------------

EVERYTHING: list[tuple[str, Right, Callable[[HelperPhone], Answer]]] = [
    ("go", Right.CLOCK, lambda h: h.does("go", deed="begin", item="r1")),
    ("press", Right.CLOCK, lambda h: h.does("press", what="on")),
    ("answer", Right.CLOCK, lambda h: h.does("answer", call="c1")),
    ("type", Right.TYPING, lambda h: h.types("point-001", "Een bus")),
    ("take back", Right.TYPING, lambda h: h.ask("DELETE", "/api/helper/items/point-001", {"op": h.op(), "base": 1})),
    ("shoot", Right.PHOTOS, lambda h: h.shoots(png())),
    ("throw away", Right.PHOTOS, lambda h: h.ask("DELETE", f"/api/helper/photos/{'0' * 64}")),
    ("look", Right.TYPING, lambda h: h.ask("GET", f"/api/helper/photos/{'0' * 64}")),
    ("typed", Right.TYPING, lambda h: h.ask("POST", f"/api/helper/photos/{'0' * 64}", {"op": h.op(), "typed": True})),
]


@pytest.mark.parametrize(("right", "asks"), [row[1:] for row in EVERYTHING], ids=[row[0] for row in EVERYTHING])
def test_a_right_that_is_ticked_off_is_gone_at_once(
    helper: HelperPhone, helping: HelpingService, file: EventFile, right: Right, asks: Callable[[HelperPhone], Answer]
) -> None:
    assert asks(helper).status != 403
    helping.let("els", [one for one in Right if one is not right]).result()
    before = file.last_seq()

    answer = asks(helper)

    assert (answer.status, answer.error) == (403, "no-right")
    assert file.last_seq() == before


def test_a_right_that_is_ticked_off_while_a_request_comes_in_is_gone(
    helper: HelperPhone, helping: HelpingService, file: EventFile
) -> None:
    body = json.dumps({"op": helper.op(), "deed": "begin", "item": "r1"}).encode()
    line = Line(helper.server)
    own = ("Host", line.host), ("Origin", helper.server.url), ("Cookie", f"tafelronde-helper={helper.cookie}")
    kind = ("X-Tafelronde", "1"), ("Content-Type", "application/json"), ("Content-Length", str(len(body)))
    head = ("POST /api/helper/go HTTP/1.1", *(f"{name}: {value}" for name, value in (*own, *kind)), "", "")
    line.socket.sendall("\r\n".join(head).encode() + body[:5])
    assert helper.sees()["rights"] == ["clock", "photos", "typing"]  # by now its head has been read
    helping.let("els", [Right.PHOTOS]).result()
    before = file.last_seq()

    line.socket.sendall(body[5:])

    assert b" 403 " in line.read(b"no-right")
    line.socket.close()
    assert file.last_seq() == before


@pytest.mark.parametrize(
    ("rights", "parts", "of_clock"),
    [
        ([Right.CLOCK], {"coming", "calls", "clicker"}, {"press", "ends", "late_min", "notes"}),
        ([Right.PHOTOS], {"photos"}, set()),
        ([Right.TYPING], {"photos", "items"}, set()),
    ],
)
def test_each_right_has_its_parts_and_no_others(
    helper: HelperPhone, helping: HelpingService, rights: list[Right], parts: set[str], of_clock: set[str]
) -> None:
    helping.let("els", rights).result()

    seen = helper.sees()

    always = {"event", "seq", "cursor", "language", "title", "name", "rights", "rounds", "tables", "clock"}
    assert set(seen) == always | parts
    assert set(seen["clock"]) == {"phase", "title", "round", "left_s", "length_s", "running", "next"} | of_clock


@pytest.mark.parametrize("gone", ["no rights", "no person"])
def test_who_helps_no_more_has_to_go(helper: HelperPhone, helping: HelpingService, file: EventFile, gone: str) -> None:
    pending: Any = helping.let("els", []) if gone == "no rights" else PeopleService(file).remove("els")
    pending.result()

    answers = [helper.ask("GET", "/api/helper"), helper.types("point-001", "Een bus")]
    assert [(one.status, one.error) for one in answers] == [(401, "no-session")] * 2
    assert helper.server.helper_links() == ()


def test_no_name_of_a_participant_is_in_what_a_helper_sees(helper: HelperPhone) -> None:
    seen = json.dumps(helper.sees())

    assert "Els Jansen" in seen
    assert not [name for name in ("Noor", "Miriam", "Vink") if name in seen]


# -- the clock -----------------------------------------------------------------------------------------------------


@pytest.fixture
def timed(file: EventFile) -> None:
    """Twenty minutes each, from midday on by the clock of the test."""
    programme = ProgrammeService(file)
    for item in ("r1", "pause", "r2"):
        programme.change(item, minutes=20).result()
    programme.change("r1", notes="Noem de sponsor.").result()
    DayService(file).change("event", starts=MIDDAY.time()).result()


def test_the_clock_of_the_chair_tells_what_go_does_and_how_late_it_is(
    timed: None, file: EventFile, helping: HelpingService, serve: Any
) -> None:
    watch = Watch(true=360.0)
    helping.let("els", [Right.CLOCK]).result()
    ClockService(file, watch).go("r1").result()
    helper = HelperPhone(serve(now=watch))

    seen = helper.enter()

    clock = seen["clock"]
    assert (clock["phase"], clock["title"], clock["round"], clock["left_s"]) == ("talk", "Ronde 1", "r1", 1200.0)
    assert clock["press"] == {"deed": "begin", "item": "pause", "title": "Pauze", "kind": "break", "number": None}
    assert (clock["notes"], clock["late_min"], clock["ends"]) == ("Noem de sponsor.", 6, "2026-11-14T13:06:00.000Z")
    assert seen["coming"] == [
        {"title": "Pauze", "minutes": 20, "at": "2026-11-14T12:26:00.000Z"},
        {"title": "Ronde 2", "minutes": 20, "at": "2026-11-14T12:46:00.000Z"},
    ]


def test_go_begins_what_it_said_and_once(helper: HelperPhone, file: EventFile) -> None:
    press = helper.sees()["clock"]["press"]
    body = {"op": "go-000001", "deed": press["deed"], "item": press["item"]}

    first, again = (helper.ask("POST", "/api/helper/go", body) for _ in range(2))

    assert (
        (first.status, first.json) == (again.status, again.json) == (200, {"op": "go-000001", "seq": file.last_seq()})
    )
    assert [step.item for step in file.day().steps] == ["r1"]
    assert helper.sees()["clock"]["press"]["item"] == "pause"


def test_go_that_does_something_else_by_now_does_nothing(helper: HelperPhone, file: EventFile) -> None:
    ClockService(file).go("r1").result()

    answers = [
        helper.does("go", deed=deed, item=item) for deed, item in (("begin", "r1"), ("end", None), ("nothing", None))
    ]

    assert [(one.status, one.error) for one in answers] == [(409, "moved-on")] * 3
    assert len(file.day().steps) == 1


def test_a_clock_that_stands_still_is_let_go_on(helper: HelperPhone, file: EventFile) -> None:
    ClockService(file).go("r1").result()
    ClockService(file).stop().result()
    press = helper.sees()["clock"]["press"]

    assert (press["deed"], press["item"]) == ("run", "r1")
    assert helper.does("go", deed="run", item="r1").status == 200
    assert helper.sees()["clock"]["running"]


@pytest.mark.parametrize("body", [{}, {"deed": "jump"}, {"deed": 5}, {"deed": "begin", "item": ["r1"]}])
def test_a_press_that_makes_no_sense_is_named(helper: HelperPhone, body: Json) -> None:
    assert helper.does("go", **body).error == "bad-request"


def test_an_op_that_was_used_for_something_else_is_no_press(helper: HelperPhone, file: EventFile) -> None:
    helper.types("point-001", "Een bus", op="op-000001")
    answer = helper.does("go", deed="begin", item="r1", op="op-000001")

    assert (answer.error, answer.json["field"], file.day().steps) == ("bad-request", "op", ())


def test_the_keys_of_a_clicker_reach_the_window_once_each(file: EventFile, helping: HelpingService, serve: Any) -> None:
    helping.let("els", [Right.CLOCK]).result()
    clicks = Clicks()
    helper = HelperPhone(serve(clicker=clicks))
    assert helper.enter()["clicker"]

    for what in ("on", "back", "black"):
        assert helper.does("press", what=what).status == 200
    again = [helper.does("press", what="on", op="press-0001") for _ in range(2)]

    assert clicks.heard == ["on", "back", "black", "on"]
    assert [one.json for one in again] == [{"op": "press-0001"}] * 2
    assert helper.does("press", what="back", op="press-0001").error == "bad-request"
    assert helper.does("press", what="jump").error == "bad-request"


def test_without_a_window_there_is_no_clicker(helper: HelperPhone) -> None:
    assert not helper.sees()["clicker"]
    assert helper.does("press", what="on").error == "no-window"


def test_a_call_is_seen_and_answered(helper: HelperPhone, file: EventFile) -> None:
    CallService(file).ask("t2", CallKind.CHAIR, MIDDAY).result()
    (call,) = helper.sees()["calls"]

    answer = helper.does("answer", call=call["id"])

    assert (call["number"], call["kind"], call["since_s"]) == (2, "chair", call["since_s"])
    assert answer.json["seq"] == file.last_seq()
    assert (helper.sees()["calls"], file.day().calls[0].answered is not None) == ([], True)
    assert helper.does("answer", call="nothing").error == "not-found"
    assert helper.does("answer").error == "bad-request"


# -- typing --------------------------------------------------------------------------------------------------------


def test_a_helper_types_for_any_table_and_the_table_reads_it(helper: HelperPhone, file: EventFile) -> None:
    first = helper.types("point-001", "Een bus", number=2, op="op-000001")
    again = helper.types("point-001", "Een bus", number=2, op="op-000001")
    host = Phone(helper.server)
    host.join(2)

    assert (
        first.json
        == again.json
        == {"op": "op-000001", "id": "point-001", "seq": first.json["seq"], "base": first.json["seq"]}
    )
    (item,) = helper.sees()["items"]
    assert (item["id"], item["number"], item["round"], item["text"]) == ("point-001", 2, "r1", "Een bus")
    assert host.points()["point-001"]["by"] == "desk"
    assert host.put("point-001", "Anders", item["base"]).error == "not-yours"
    assert [table["points"] for table in helper.sees()["tables"]] == [1, 2]


def test_what_waited_goes_to_the_table_that_was_seen_whatever_number_it_has_by_now(
    helper: HelperPhone, file: EventFile
) -> None:
    ids = {table["number"]: table["id"] for table in helper.sees()["tables"]}
    tables = TableService(file)
    for key, number in ((ids[1], 9), (ids[2], 1)):
        tables.change(key, number=number).result()

    assert helper.types("point-001", "Een bus", number=1, table=ids[1]).status == 200
    assert helper.types("point-002", "Een tram", number=1).status == 200  # an older page knows numbers alone
    assert helper.types("point-003", "Een trein", number=1, table="gone").status == 200
    assert helper.shoots(png(), number=1, table=ids[1]).status == 200

    seen = helper.sees()
    assert {one["text"]: one["number"] for one in seen["items"]} == {"Een bus": 9, "Een tram": 1, "Een trein": None}
    assert [photo["number"] for photo in seen["photos"]] == [9]
    assert helper.shoots(png(), table="a b").json == {"error": "bad-request", "field": "table"}
    assert helper.types("point-004", "Een fiets", table="a b").json == {"error": "bad-request", "field": "table"}


def test_two_versions_of_a_helpers_point_stay(helper: HelperPhone) -> None:
    base = helper.types("point-001", "Een bus").json["base"]
    helper.types("point-001", "Een nachtbus", base=base)
    answer = helper.types("point-001", "Een dagbus", base=base)

    assert answer.json["conflict_of"] == "point-001"
    assert {(one["text"], one["conflict_of"]) for one in helper.sees()["items"]} == {
        ("Een nachtbus", None),
        ("Een dagbus", "point-001"),
    }


def test_a_point_for_a_table_that_is_gone_stays_without_one(helper: HelperPhone, file: EventFile) -> None:
    assert helper.types("point-001", "Toch gezegd", number=9).status == 200

    kept: Takeaway = file.find(Kind.TAKEAWAY, "point-001")
    assert (kept.conversation, helper.sees()["items"][0]["number"]) == (None, None)


def test_a_point_is_taken_back_unless_it_changed(helper: HelperPhone) -> None:
    base = helper.types("point-001", "Een bus").json["base"]
    late = helper.ask("DELETE", "/api/helper/items/point-001", {"op": helper.op(), "base": base - 1})
    taken = helper.ask("DELETE", "/api/helper/items/point-001", {"op": helper.op(), "base": base})

    assert (late.json["kept"], "kept" in taken.json, helper.sees()["items"][0]["removed"]) == (True, False, True)


def test_points_of_hosts_and_other_helpers_are_out_of_reach(helper: HelperPhone, helping: HelpingService) -> None:
    person = helping.add("Ada de Wit", [Right.TYPING]).result()
    other = HelperPhone(helper.server, person=person.id)
    other.enter()
    other.types("point-900", "Van Ada")

    assert helper.sees()["items"] == []
    assert helper.types("point-900", "Van Els", base=1).error == "not-yours"
    host = Phone(helper.server)
    host.join()
    base = host.put("point-901", "Van tafel 1").json["base"]
    assert helper.types("point-901", "Van Els", base=base).error == "not-yours"


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ({"number": -1}, "bad-request"),
        ({"number": "7"}, "bad-request"),
        ({"number": True}, "bad-request"),
        ({"text": 5}, "bad-request"),
        ({"text": " "}, "needs-words"),
        ({"text": "x" * 4_001}, "too-long"),
        ({"op": "o"}, "bad-request"),
    ],
)
def test_nonsense_is_named_and_changes_nothing(helper: HelperPhone, file: EventFile, more: Json, error: str) -> None:
    before = file.last_seq()

    body = {"op": helper.op(), "base": 0, "number": 1, "round": "r1", "text": "Een bus", **more}
    assert helper.ask("PUT", "/api/helper/items/point-001", body).error == error
    assert file.last_seq() == before


def test_a_day_that_is_another_one_takes_nothing(helper: HelperPhone, file: EventFile) -> None:
    body = {"op": helper.op(), "base": 0, "number": 1, "text": "Een bus"}

    assert helper.ask("PUT", "/api/helper/items/point-001", body, X_Tafelronde_Event="another").error == "other-day"


# -- photos --------------------------------------------------------------------------------------------------------


def test_a_photo_comes_in_for_a_table_and_goes_to_another_when_it_is_sent_again(helper: HelperPhone) -> None:
    picture = png()
    first = helper.shoots(picture, number=1)
    again = helper.shoots(picture, number=2)

    assert (first.status, first.json["round"], again.json["id"]) == (200, "r1", first.json["id"])
    (photo,) = helper.sees()["photos"]
    assert (photo["id"], photo["number"], photo["typed"], photo["own"]) == (first.json["id"], 2, False, True)


def test_a_photo_that_is_sent_again_stays_where_the_chair_put_it(helper: HelperPhone, file: EventFile) -> None:
    photos = PhotoService(file)
    first = helper.shoots(png(), op="op-000001")
    photos.move(first.json["id"], "t2", None).result()
    before = file.last_seq()

    again = helper.shoots(png(), op="op-000001")

    assert (again.status, again.json) == (200, {**first.json, "round": None})
    assert (helper.sees()["photos"][0]["number"], file.last_seq()) == (2, before)
    assert helper.shoots(png(), op="op-000002").json["seq"] > before
    assert helper.sees()["photos"][0]["number"] == 1


def test_a_photo_that_is_sent_again_stays_away_when_the_chair_took_it_away(
    helper: HelperPhone, file: EventFile
) -> None:
    first = helper.shoots(png(), op="op-000001")
    PhotoService(file).take_back(first.json["id"]).result()
    before = file.last_seq()

    again = helper.shoots(png(), op="op-000001")

    assert (again.status, again.json) == (200, {**first.json, "round": None, "gone": True})
    assert (helper.sees()["photos"], file.last_seq()) == ([], before)


def test_an_answer_about_a_photo_has_its_op_and_where_that_stands_in_the_log(
    helper: HelperPhone, file: EventFile
) -> None:
    first, without = helper.shoots(png(), op="op-000001"), helper.shoots(png("blue"))
    stood = helper.shoots(png(), op="op-000002")

    sha256 = hashlib.sha256(png()).hexdigest()
    assert first.json == {"op": "op-000001", "id": sha256, "seq": first.json["seq"], "round": "r1"}
    assert set(without.json) == {"id", "seq", "round"}
    assert stood.json == {**first.json, "op": "op-000002", "seq": file.last_seq()}


@pytest.mark.parametrize("op", ["", "short", "x" * 41, "spaced out"])
def test_an_op_of_a_photo_that_is_none_is_named(helper: HelperPhone, file: EventFile, op: str) -> None:
    before = file.last_seq()

    answer = helper.shoots(png(), op=op)

    assert (answer.error, answer.json["field"], file.last_seq()) == ("bad-request", "op", before)


def test_an_op_of_a_photo_that_was_used_for_something_else_brings_nothing(helper: HelperPhone) -> None:
    helper.types("point-001", "Een bus", op="op-000001")
    helper.shoots(png(), op="op-000002")

    answers = [
        helper.shoots(png("blue"), op="op-000001"),
        helper.shoots(png("blue"), op="op-000002"),
        helper.shoots(png(), op="op-000002", round="r2"),
        helper.types("point-002", "Een boot", op="op-000002"),
    ]

    assert [(one.error, one.json["field"]) for one in answers] == [("bad-request", "op")] * 4
    (photo,) = helper.sees()["photos"]
    assert (photo["number"], photo["round"]) == (1, "r1")


def test_a_photo_is_looked_at_and_said_to_be_typed(helper: HelperPhone) -> None:
    path = f"/api/helper/photos/{helper.shoots(png()).json['id']}"
    seen = helper.ask("GET", path)
    typed = [helper.ask("POST", path, {"op": "typed-0001", "typed": True}) for _ in range(2)]

    assert (seen.headers["content-type"], seen.headers["cache-control"]) == ("image/jpeg", "private, max-age=300")
    assert Image.open(io.BytesIO(seen.body)).size == (40, 30)
    assert typed[0].json == typed[1].json
    assert helper.sees()["photos"][0]["typed"]
    assert helper.ask("POST", path, {"op": helper.op()}).error == "bad-request"


def test_only_photos_of_sheets_are_there_to_be_looked_at(helper: HelperPhone, file: EventFile) -> None:
    assert helper.ask("GET", f"/api/helper/photos/{'0' * 64}").error == "not-found"
    assert helper.ask("GET", "/api/helper/photos/logo").error == "bad-request"


def test_a_helper_takes_their_own_photo_back_also_from_another_phone(helper: HelperPhone, helping: Any) -> None:
    photo = helper.shoots(png()).json["id"]
    person = helping.add("Ada de Wit", [Right.PHOTOS]).result()
    stranger, same = HelperPhone(helper.server, person=person.id), HelperPhone(helper.server)
    stranger.enter()
    same.enter()

    assert stranger.sees()["photos"] == []
    assert stranger.ask("DELETE", f"/api/helper/photos/{photo}").error == "not-yours"
    assert same.ask("DELETE", f"/api/helper/photos/{photo}").status == 200
    assert helper.sees()["photos"] == []


@pytest.mark.parametrize("number", ["", "x", "-1", "1000", "٣"])
def test_a_photo_needs_the_number_of_a_table(helper: HelperPhone, number: str) -> None:
    path = f"/api/helper/photos/{hashlib.sha256(png()).hexdigest()}?number={urllib.parse.quote(number)}"

    assert helper.ask("PUT", path, png(), Content_Type="image/png").json["field"] == "number"


# -- hearing more --------------------------------------------------------------------------------------------------


def test_a_helper_hears_what_is_different_and_only_that(helper: HelperPhone, listen: Any) -> None:
    ear = listen(helper)
    whole = ear.next()
    assert set(helper.sees()) - {"event"} == set(whole)
    assert helper.server.helpers() == {"els": 1}
    assert helper.server.connected() == {}

    helper.types("point-001", "Een bus")

    news = ear.next()
    assert set(news) == {"seq", "cursor", "items", "tables"}
    assert [one["text"] for one in news["items"]] == ["Een bus"]


def test_a_helper_hears_which_rights_are_left(helper: HelperPhone, helping: HelpingService, listen: Any) -> None:
    ear = listen(helper)
    ear.next()

    helping.let("els", [Right.PHOTOS]).result()
    less = ear.next()
    helping.let("els", Right).result()
    more = ear.next()

    assert (less["rights"], "press" in less["clock"]) == (["photos"], False)
    assert set(more) >= {"rights", "clock", "coming", "calls", "clicker", "items"}


def test_who_helps_no_more_hears_no_more(helper: HelperPhone, helping: HelpingService, listen: Any) -> None:
    ear = listen(helper)
    ear.next()

    helping.let("els", []).result()

    assert ear.next() is None


def test_the_clock_is_told_as_it_goes(helper: HelperPhone, timed: None, file: EventFile, listen: Any) -> None:
    ear = listen(helper)
    ear.next()
    ClockService(file).go("r1").result()

    clock = ear.next()["clock"]
    assert (clock["phase"], clock["press"]["item"]) == ("talk", "pause")
    assert clock["left_s"] == pytest.approx(1200, abs=5)
