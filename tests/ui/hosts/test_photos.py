"""Photos over the network: taken in with care, one at a time, and never more of them than the laptop can hold."""

from __future__ import annotations

import gc
import hashlib
import io
import random
import struct
import threading
import zlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import psutil
import pytest
from PIL import Image

from facilitator.domain.helping import Right
from facilitator.domain.kinds import Kind
from facilitator.services.hall import TableService
from facilitator.services.helping import HelpingService
from facilitator.services.phones import PHONE
from facilitator.services.photos import PhotoService
from facilitator.services.pictures import developed
from facilitator.storage.eventfile import EventFile
from tests.ui.hosts.conftest import Answer, Heard, Phone
from tests.ui.hosts.test_faults import Failing, Line
from tests.ui.hosts.test_helpers import HelperPhone
from tests.ui.hosts.test_tables import scans
from ui.hosts import photos
from ui.hosts.limits import Limits
from ui.hosts.server import HostServer

_dice = random.Random(6)


def shot(size: tuple[int, int] = (64, 48), form: str = "JPEG") -> bytes:
    """A picture that no other is like."""
    image = Image.new("RGB", size, (_dice.randrange(256), _dice.randrange(256), _dice.randrange(256)))
    image.putpixel((0, 0), (_dice.randrange(256), 0, 0))
    with io.BytesIO() as out:
        image.save(out, form, comment=_dice.randbytes(8)) if form == "JPEG" else image.save(out, form)
        return out.getvalue()


def sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def send(phone: Phone, content: bytes, query: str = "?round=r1", of: str | None = None, **headers: Any) -> Answer:
    given = {"Content_Type": "image/jpeg", **headers}
    return phone.ask("PUT", f"/api/photos/{of or sha(content)}{query}", content, **given)


def test_a_photo_is_kept_with_the_table_and_the_round(phone: Phone, file: EventFile) -> None:
    content = shot()

    answer = send(phone, content)

    (photo,) = file.day().photos
    assert (answer.status, answer.json) == (200, {"id": sha(content), "seq": file.last_seq(), "round": "r1"})
    assert (photo.owner, photo.round) == ("t1", "r1")
    assert photo.author.startswith(PHONE)
    kept = file.picture(photo.sha256)
    assert kept is not None
    assert Image.open(io.BytesIO(kept)).size == (64, 48)


@pytest.mark.parametrize(("form", "kind"), [("PNG", "image/png"), ("WEBP", "image/webp"), ("PNG", "image/jpeg")])
def test_a_photo_may_be_of_three_sorts_whatever_its_head_says(phone: Phone, form: str, kind: str) -> None:
    assert send(phone, shot(form=form), Content_Type=kind).status == 200


@pytest.mark.parametrize("query", ["", "?round=", "?round=r9", "?other=1"])
def test_a_round_that_is_not_there_is_no_reason_to_refuse_it(phone: Phone, query: str) -> None:
    assert send(phone, shot(), query).json["round"] is None


def test_the_same_photo_again_gets_the_same_answer_and_is_one(phone: Phone, file: EventFile) -> None:
    content = shot()
    first = send(phone, content)
    phone.put("point-001", "Een bus")

    assert send(phone, content, "?round=r2").json == first.json
    other = Phone(phone.server)
    other.join(2)
    assert send(other, content, "?round=r2").json == first.json
    assert len(file.day().photos) == 1


def test_the_same_photo_many_times_at_once_is_one(phone: Phone, file: EventFile) -> None:
    content = shot()
    with ThreadPoolExecutor(8) as hands:
        answers = [one.json for one in hands.map(lambda _: send(phone, content), range(8))]
    assert all(one == answers[0] for one in answers)
    assert len(file.day().photos) == 1


def test_a_photo_whose_bytes_were_lost_is_taken_in_again(phone: Phone, file: EventFile) -> None:
    content = shot()
    send(phone, content)
    with file._writer.connection as connection:
        connection.execute("DELETE FROM blob")

    assert send(phone, content).status == 200
    assert file.picture(file.day().photos[0].sha256) is not None


def test_a_photo_is_taken_back_also_twice(phone: Phone, file: EventFile) -> None:
    content = shot()
    send(phone, content)

    first = phone.ask("DELETE", f"/api/photos/{sha(content)}", {})

    assert (first.status, first.json) == (200, {"seq": file.last_seq()})
    assert file.day().photos == ()
    assert phone.ask("DELETE", f"/api/photos/{sha(content)}").status == 200
    assert send(phone, content).json["seq"] == file.last_seq()  # and comes again


def test_a_photo_of_another_table_is_not_ours_to_take_back(phone: Phone, file: EventFile) -> None:
    content = shot()
    send(phone, content)
    other = Phone(phone.server)
    other.join(2)

    answer = other.ask("DELETE", f"/api/photos/{sha(content)}", {})

    assert (answer.status, answer.error) == (403, "not-yours")
    assert len(file.day().photos) == 1


@pytest.mark.parametrize("content", [b"", b"<svg>", b"GIF89a", shot()[:300]], ids=["empty", "svg", "gif", "cut"])
def test_what_is_no_photo_is_not_accepted(phone: Phone, file: EventFile, content: bytes) -> None:
    answer = send(phone, content)

    assert (answer.status, answer.json) == (422, {"error": "no-picture"})
    assert file.day().photos == ()


@pytest.mark.parametrize("of", [sha(b"other"), sha(shot()).upper(), "abc", "ab" * 40, "..%2F..%2Fetc", "%00"])
def test_bytes_that_are_not_those_of_the_hash_are_not_accepted(phone: Phone, of: str) -> None:
    answer = send(phone, shot(), of=of)

    assert (answer.status, answer.json) == (400, {"error": "bad-request", "field": "sha256"})


def test_an_odd_round_is_a_bad_request(phone: Phone) -> None:
    assert send(phone, shot(), "?round=%00%3Cb%3E").json == {"error": "bad-request", "field": "round"}


@pytest.mark.parametrize(
    ("headers", "status", "error"),
    [
        ({"Content_Type": "application/json"}, 415, "not-json"),
        ({"Content_Type": "image/svg+xml"}, 415, "not-json"),
        ({"Content_Encoding": "gzip"}, 415, "not-json"),
        ({"Origin": "http://evil.test"}, 403, "wrong-origin"),
        ({"X_Tafelronde": None}, 403, "wrong-origin"),
        ({"Cookie": None}, 401, "no-session"),
        ({"X_Tafelronde_Event": "another"}, 409, "other-day"),
        ({"Host": "evil.test"}, 421, "wrong-host"),
    ],
)
def test_the_rules_of_the_door_hold_here_too(phone: Phone, headers: dict[str, Any], status: int, error: str) -> None:
    answer = send(phone, shot(), **headers)

    assert (answer.status, answer.error) == (status, error)


def test_a_picture_is_no_json(phone: Phone) -> None:
    answer = phone.ask("PUT", "/api/items/point-001", shot(), Content_Type="image/jpeg")
    assert (answer.status, answer.error) == (415, "not-json")


# -- how much there may be --------------------------------------------------------------------------------------------


@pytest.fixture
def tight(serve: Any) -> Phone:
    """A phone at a server that takes little."""
    limits = Limits(photo_body=5_000, photos_in_hand=8_000, photos_per_table=2, photos_at_once=5, body_s=0.5)
    made = Phone(serve(limits=limits))
    made.join()
    return made


def test_a_photo_may_be_so_large_and_no_larger(tight: Phone) -> None:
    fits = shot()
    assert send(tight, fits + b"\0" * (5_000 - len(fits))).status == 200
    answer = send(tight, shot() + b"\0" * 5_000)
    assert (answer.status, answer.error) == (413, "too-large")


def test_taking_back_makes_no_room_for_more_and_more(serve: Any, file: EventFile) -> None:
    """The bytes stay in the file, for undo: without a limit one phone could fill the disk."""
    phone = Phone(serve(limits=Limits(photos_ever_per_table=3)))
    phone.join()
    contents = [shot() for _ in range(4)]
    for content in contents[:3]:
        assert send(phone, content).status == 200
        assert phone.ask("DELETE", f"/api/photos/{sha(content)}", {}).status == 200
    assert send(phone, contents[0]).status == 429
    assert send(phone, contents[3]).error == "too-many"
    other = Phone(phone.server)
    other.join(2)
    assert send(other, contents[3]).status == 200


def test_a_table_may_have_so_many(tight: Phone) -> None:
    contents = [shot() for _ in range(3)]
    answers = [send(tight, one) for one in contents]
    assert [one.status for one in answers] == [200, 200, 429]
    assert answers[-1].error == "too-many"
    assert send(tight, contents[0]).status == 200  # it is there


def test_a_phone_may_send_so_many_a_minute(tight: Phone) -> None:
    content = shot()
    answers = [send(tight, content) for _ in range(6)]
    assert [one.status for one in answers] == [200] * 5 + [429]
    assert answers[-1].json["retry_s"] > 0


def test_who_comes_while_the_hands_are_full_comes_again(serve: Any) -> None:
    phone = Phone(serve(limits=Limits(photos_in_hand=8_000, photos_at_once=1e9, body_s=10)))
    phone.join()
    slow = Line(phone.server)
    _photo_request(slow, phone, b"", ("Content-Type: image/jpeg", "Content-Length: 5000"), b"x")
    while (answer := send(phone, shot() + b"\0" * 4_000)).status == 200:
        pass  # its head has not been read yet
    assert (answer.status, answer.json) == (429, {"error": "too-many", "retry_s": 2})

    slow.socket.close()
    while (answer := send(phone, shot() + b"\0" * 4_000)).status == 429:
        pass
    assert answer.status == 200


def test_who_may_not_any_more_when_the_photo_is_here_keeps_it(serve: Any, file: EventFile) -> None:
    server = serve(limits=Limits(photos_in_hand_each=3_000, body_s=10))
    phone = Phone(server)
    phone.join()
    content = shot()
    slow = Line(server)
    head = ("Content-Type: image/jpeg", f"Content-Length: {len(content)}")
    _photo_request(slow, phone, content, head, content[:1])
    while send(phone, shot() + b"\0" * (3_000 - len(content))).status == 200:
        pass  # its head has not been read yet
    before = len(file.day().photos)

    file.withdraw_links("t1").result()
    server.let_in_again()
    while phone.ask("GET", "/api/table").status == 200:
        pass  # the server has not heard yet
    slow.socket.sendall(content[1:])
    assert slow.read().startswith(b"HTTP/1.1 401")
    slow.socket.close()
    assert len(file.day().photos) == before


def test_one_phone_leaves_room_for_the_others(serve: Any) -> None:
    server = serve(limits=Limits(photos_in_hand_each=3_000, body_s=10))
    greedy, other = Phone(server), Phone(server)
    greedy.join()
    other.join(2)
    slow = Line(server)
    _photo_request(slow, greedy, b"", ("Content-Type: image/jpeg", "Content-Length: 2500"), b"x")
    while (answer := send(greedy, shot())).status == 200:
        pass  # its head has not been read yet
    assert (answer.status, answer.error) == (429, "too-many")
    assert send(other, shot()).status == 200
    slow.socket.close()


# -- how long they wait -----------------------------------------------------------------------------------------------


@dataclass
class Darkness:
    """Nothing is drawn until the light goes on."""

    drawn: list[bytes] = field(default_factory=list)
    light: threading.Event = field(default_factory=threading.Event)

    def develop(self, content: bytes) -> Any:
        self.drawn.append(content)
        self.light.wait(20)
        return developed(content)


@pytest.fixture
def dark(monkeypatch: pytest.MonkeyPatch) -> Iterator[Darkness]:
    made = Darkness()
    monkeypatch.setattr(photos, "developed", made.develop)
    yield made
    made.light.set()


def put_down(phone: Phone, content: bytes) -> Line:
    """Send a photo and do not wait for the answer."""
    line = Line(phone.server)
    _photo_request(line, phone, content, ("Content-Type: image/jpeg", f"Content-Length: {len(content)}"), content)
    return line


def until_full(phone: Phone) -> Answer:
    """What somebody hears for whom there is no room any more. What is sent is no photo: it does not wait itself."""
    while (answer := send(phone, b"x", of=sha(b"other"))).status == 400:
        pass  # the others have not come yet
    return answer


def waiting(serve: Any, **limits: Any) -> Phone:
    made = Phone(serve(limits=Limits(photos_at_once=1e9, **limits)))
    made.join()
    return made


def test_what_is_sent_again_while_it_waits_is_not_drawn_again(serve: Any, file: EventFile, dark: Darkness) -> None:
    phone = waiting(serve, photos_waiting_each=4)
    other, content = shot(), shot()
    lines = [put_down(phone, one) for one in (other, content, content, content)]
    until_full(phone)

    dark.light.set()

    assert [one.read(b"}").startswith(b"HTTP/1.1 200") for one in lines] == [True] * 4
    assert sorted(dark.drawn) == sorted((other, content))
    assert {one.id for one in file.day().photos} == {sha(other), sha(content)}
    for one in lines:
        one.socket.close()


def test_what_is_no_photo_is_found_to_be_none_once(serve: Any, dark: Darkness) -> None:
    phone = waiting(serve, photos_waiting_each=3)
    lines = [put_down(phone, b"no photo") for _ in range(3)]
    until_full(phone)

    dark.light.set()

    assert [one.read(b"}").startswith(b"HTTP/1.1 422") for one in lines] == [True] * 3
    assert dark.drawn == [b"no photo"]
    assert send(phone, b"no photo").error == "no-picture"
    for one in lines:
        one.socket.close()


def test_what_is_sent_again_while_it_waits_goes_where_it_was_sent_last(
    serve: Any, file: EventFile, dark: Darkness
) -> None:
    phone, content = waiting(serve, photos_waiting=2), shot()
    HelpingService(file).let("els", [Right.PHOTOS]).result()
    helper = HelperPhone(phone.server)
    helper.enter()
    first = put_down(phone, content)
    with ThreadPoolExecutor(1) as hands:
        again = hands.submit(helper.shoots, content, 2)
        until_full(phone)
        dark.light.set()
        assert again.result().json["round"] == "r1"

    assert first.read(b"}").startswith(b"HTTP/1.1 200")
    assert [one.owner for one in file.day().photos] == ["t2"]
    assert dark.drawn == [content]
    first.socket.close()


@pytest.mark.parametrize("limits", [{"photos_waiting_each": 2}, {"photos_waiting": 2}])
def test_so_many_wait_however_small_they_are(serve: Any, dark: Darkness, limits: dict[str, int]) -> None:
    phone = waiting(serve, **limits)
    other = Phone(phone.server)
    other.join(2)
    lines = [put_down(phone, shot()) for _ in range(2)]

    refused = until_full(phone)

    assert (refused.status, refused.json) == (429, {"error": "too-many", "retry_s": 2})
    assert send(other, b"x", of=sha(b"other")).status == (400 if "photos_waiting_each" in limits else 429)
    dark.light.set()
    assert [one.read(b"}").startswith(b"HTTP/1.1 200") for one in lines] == [True] * 2
    assert send(phone, shot()).status == 200  # there is room again
    for one in lines:
        one.socket.close()


# -- what fails -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sent", [0, 10, 300])
@pytest.mark.parametrize("hangs_up", [True, False])
def test_a_photo_that_is_cut_off_is_not_kept_and_leaves_nothing_behind(
    phone: Phone, file: EventFile, sent: int, hangs_up: bool
) -> None:
    content = shot()
    line = Line(phone.server)
    head = ("Content-Type: image/jpeg", f"Content-Length: {len(content)}")
    _photo_request(line, phone, content, head, content[:sent])
    if not hangs_up:
        line.read(b"never")
    line.socket.close()
    assert send(phone, content).status == 200
    assert len(file.day().photos) == 1


def _photo_request(line: Line, phone: Phone, content: bytes, head: tuple[str, ...], body: bytes) -> None:
    own = (f"Host: {line.host}", f"Origin: http://{line.host}", "X-Tafelronde: 1", f"Cookie: tafelronde={phone.cookie}")
    path = f"PUT /api/photos/{sha(content)}?round=r1 HTTP/1.1"
    line.socket.sendall("\r\n".join((path, *own, *head, "", "")).encode() + body)


def test_a_photo_that_came_whole_is_kept_also_when_nobody_waits_for_the_answer(
    phone: Phone, file: EventFile, heard: Heard
) -> None:
    content = shot((900, 900))
    line = Line(phone.server)
    _photo_request(line, phone, content, ("Content-Type: image/jpeg", f"Content-Length: {len(content)}"), content)
    line.socket.close()
    assert heard.until(lambda: [one.id for one in file.day().photos] in ([sha(content)], []))
    assert send(phone, content).json["id"] == sha(content)


def test_a_disk_that_fails_keeps_the_photo_on_the_phone(phone: Phone, file: EventFile) -> None:
    real = file._writer.connection
    file._writer.connection = Failing(real, 1)  # type: ignore[assignment]
    content = shot()
    refused = send(phone, content)
    file._writer.connection = real

    assert (refused.status, refused.json) == (503, {"error": "cannot-save", "retry_s": 2})
    assert file.day().photos == ()
    assert send(phone, content).status == 200


def test_a_table_that_goes_while_its_photo_comes_is_no_reason_to_lose_it(
    phone: Phone, file: EventFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slowly(content: bytes) -> Any:
        TableService(file).remove("t1").result()
        return developed(content)

    monkeypatch.setattr(photos, "developed", slowly)
    answer = send(phone, shot())

    assert answer.status == 200
    assert [one.owner for one in file.day().photos] == [None]


def test_a_photo_that_is_on_its_way_goes_along_to_the_right_table(
    phone: Phone, file: EventFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slowly(content: bytes) -> Any:
        assert scans(phone, 2, bring=True).status == 200
        return developed(content)

    monkeypatch.setattr(photos, "developed", slowly)
    answer = send(phone, shot())

    assert answer.status == 200
    assert [one.owner for one in file.day().photos] == ["t2"]


def test_a_phone_writes_on_while_a_photo_is_drawn_anew(phone: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go_on = threading.Event(), threading.Event()
    at_work: list[int] = []

    def slowly(content: bytes) -> Any:
        at_work.append(threading.get_ident())
        begun.set()
        go_on.wait(5)
        return developed(content)

    monkeypatch.setattr(photos, "developed", slowly)
    with ThreadPoolExecutor(2) as hands:
        sending = [hands.submit(send, phone, shot()) for _ in range(2)]
        assert begun.wait(5)
        assert phone.put("point-001", "Een bus").status == 200
        assert len(at_work) == 1  # never two at once
        go_on.set()
        assert [one.result().status for one in sending] == [200, 200]
    assert len(set(at_work)) == 1


def test_the_server_ends_while_a_photo_is_drawn_anew(serve: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go_on = threading.Event(), threading.Event()
    drawn: list[bytes] = []

    def slowly(content: bytes) -> Any:
        begun.set()
        go_on.wait(30)
        drawn.append(content)
        return developed(content)

    monkeypatch.setattr(photos, "developed", slowly)
    phone = Phone(serve())
    phone.join()
    lines = []
    for _ in range(2):
        content = shot()
        lines.append(Line(phone.server))
        head = ("Content-Type: image/jpeg", f"Content-Length: {len(content)}")
        _photo_request(lines[-1], phone, content, head, content)
    assert begun.wait(30)
    phone.server.stop()
    assert drawn == []  # it did not wait for it
    go_on.set()
    for one in lines:
        one.socket.close()


def bomb(width: int, height: int) -> bytes:
    """A picture that is small on the way and large in memory."""
    rows = zlib.compress(bytes((width * 3 + 1) * height), 1)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in ((b"IHDR", head), (b"IDAT", rows), (b"IEND", b""))
    )


def test_memory_is_flat_whatever_comes(serve: Any, file: EventFile) -> None:
    bombs = [bomb(5_000, 3_000), bomb(5_000, 3_001), bomb(8_000, 5_001)]
    phone = Phone(serve(limits=Limits(photos_at_once=1e9)))
    phone.join()
    process = psutil.Process()
    gc.collect()  # what other tests left
    assert [send(phone, one).status for one in bombs] == [200, 200, 422]
    gc.collect()
    before = process.memory_info().rss

    for number in range(60):
        content = shot() if number % 3 else shot()[: 200 + number]
        assert send(phone, content).status == (200 if number % 3 else 422)
    assert [send(phone, bombs[0] + end).status for end in (b"x", b"y", b"z")] == [200] * 3

    gc.collect()  # what one of them took may be kept for the next: three would be 180 MB
    assert process.memory_info().rss - before < 130_000_000
    assert PhotoService(file).take_back(sha(bombs[0])).result() is None
    assert file.find(Kind.ATTACHMENT, sha(bombs[0])) is None


def test_the_phones_of_a_table_see_its_photos_and_no_others(phone: Phone, server: HostServer, file: EventFile) -> None:
    contents = [shot(), shot()]
    for one in contents:
        send(phone, one)
    other = Phone(server)
    other.join(2)
    send(other, shot())
    PhotoService(file).say_typed(sha(contents[0])).result()

    told = phone.table()["photos"]

    assert [(one["id"], one["round"], one["typed"]) for one in told] == [
        (sha(contents[0]), "r1", True),
        (sha(contents[1]), "r1", False),
    ]
    assert all(one["at"].endswith("Z") for one in told)


def test_the_phones_of_a_table_hear_of_its_photos_at_once(phone: Phone, file: EventFile) -> None:
    ear = Line(phone.server)
    ear.request("GET", "/api/stream", phone)
    ear.read(b'"photos":[]')
    content = shot()
    send(phone, content)
    assert sha(content).encode() in ear.read(b'"typed":false')
    PhotoService(file).say_typed(sha(content)).result()
    assert sha(content).encode() in ear.read(b'"typed":true')
    PhotoService(file).move(sha(content), "t2", "r1").result()
    assert b'"photos":[]' in ear.read(b'"photos":[]')
    ear.socket.close()
