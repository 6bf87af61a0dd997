"""Photos of a table's sheet: small and without what a camera adds, after all words, never lost and never twice."""

from __future__ import annotations

import hashlib
import io
import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageOps
from playwright.sync_api import BrowserContext, Locator, Request, Route, expect

from facilitator.domain.event import Attachment
from facilitator.services.photos import PhotoService
from facilitator.storage.eventfile import EventFile
from facilitator.storage.moments import now
from tests.e2e.hosts.phones import IN_FIREFOX, SOON_MS, Laptop, Phone, Room, photo_of_a_sheet

pytestmark = pytest.mark.slow

DOWNLOADS = pytest.mark.skipif(IN_FIREFOX, reason="Firefox's driver tells of no download")
DENIED = "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('denied', 'SecurityError'); } });"
BYTES = """() => new Promise((fine, wrong) => {
    const request = indexedDB.open("tafelronde-photos");
    request.onerror = () => wrong(request.error);
    request.onsuccess = () => {
        const all = request.result.transaction("bytes").objectStore("bytes").getAll();
        all.onsuccess = () => { request.result.close(); fine(all.result.map((one) => [...one])); };
    };
})"""
FULL = """const put = IDBObjectStore.prototype.put;
IDBObjectStore.prototype.put = function (value, key) {
    if (this.name === "bytes") throw new DOMException("full", "QuotaExceededError");
    return key === undefined ? put.call(this, value) : put.call(this, value, key);
};"""
HASHES = """async (given) => {
    const { sha256 } = await import("/sha256.js");
    return Promise.all(given.map((bytes) => sha256(Uint8Array.from(bytes))));
}"""


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    return photo_of_a_sheet(tmp_path / "vel.jpg")


def kept_in(path: Path) -> list[Attachment]:
    """The photos in a file. No laptop may have it open."""
    with EventFile.open(path) as file:
        return list(file.day().photos)


def picture_of(room: Room) -> Image.Image:
    (photo,) = room.file.day().photos
    content = room.file.picture(photo.sha256)
    assert content is not None
    return Image.open(io.BytesIO(content))


def state(phone: Phone, at: int = 0) -> Locator:
    return phone.photos.nth(at).locator(".state")


@pytest.mark.parametrize("length", [0, 3, 55, 56, 63, 64, 65, 119, 120, 300_000])
def test_the_name_of_a_photo_is_its_sha_256(phone: Phone, room: Room, length: int) -> None:
    phone.joins(room)
    content = random.Random(length).randbytes(length)
    known = b"abc" * 7
    assert phone.page.evaluate(HASHES, [list(content), list(known)]) == [
        hashlib.sha256(content).hexdigest(),
        hashlib.sha256(known).hexdigest(),
    ]


def test_a_photo_arrives_upright_small_and_without_where_it_was_taken(phone: Phone, room: Room, sheet: Path) -> None:
    phone.joins(room).shoots(sheet)
    expect(state(phone)).to_have_text(re.compile(r"Aangekomen om \d\d:\d\d"))
    phone.all_arrived()
    (photo,) = room.file.day().photos
    (body,) = map(bytes, phone.page.evaluate(BYTES))
    assert (photo.id, photo.owner, photo.round) == (hashlib.sha256(body).hexdigest(), "t7", "r1")
    assert len(body) <= 1_500_000
    left_the_phone = Image.open(io.BytesIO(body))
    assert not left_the_phone.getexif()
    assert b"GPS" not in body
    assert b"Testcamera" not in body
    assert left_the_phone.size == (1500, 2000), "2000 pixels at most, and upright"
    before = ImageOps.exif_transpose(Image.open(sheet)).resize((15, 20))
    for image in (left_the_phone, picture_of(room)):
        small = image.convert("RGB").resize((15, 20))
        for spot in ((2, 2), (12, 2), (2, 17)):
            pairs = zip(small.getpixel(spot), before.getpixel(spot), strict=True)  # type: ignore[arg-type]
            assert all(abs(one - other) < 30 for one, other in pairs)


def test_a_photo_taken_without_a_network_arrives_once_after_a_reload(phone: Phone, laptop: Laptop, sheet: Path) -> None:
    phone.joins(laptop)
    phone.context.set_offline(True)
    phone.shoots(sheet)
    expect(state(phone)).to_have_text("Op deze telefoon")
    expect(phone.status).to_have_text(re.compile(r"1 foto"))
    phone.page.route("**/api/photos/*", lambda route: route.abort())
    phone.context.set_offline(False)
    phone.page.reload()
    if not IN_FIREFOX:  # its driver says nothing of the question
        assert phone.asked == ["beforeunload"]
    expect(state(phone)).to_have_text("Op deze telefoon")
    expect(phone.status).to_have_text("1 foto staat nog op deze telefoon")
    phone.page.unroute("**/api/photos/*")
    expect(state(phone)).to_contain_text("Aangekomen om")
    phone.page.reload()
    expect(state(phone)).to_contain_text("Aangekomen om")
    laptop.stop()
    assert len(kept_in(laptop.path)) == 1


def test_a_laptop_that_is_killed_gets_the_photo_when_it_is_back(phone: Phone, laptop: Laptop, sheet: Path) -> None:
    phone.joins(laptop)
    laptop.kill()
    phone.shoots(sheet)
    expect(state(phone)).to_have_text("Op deze telefoon")
    laptop.start()
    phone.all_arrived()
    expect(state(phone)).to_contain_text("Aangekomen om")
    laptop.stop()
    assert len(kept_in(laptop.path)) == 1


def test_an_answer_that_gets_lost_is_no_second_photo(phone: Phone, room: Room, sheet: Path) -> None:
    phone.joins(room)
    tried: list[str] = []

    def arrives_and_says_nothing(route: Route) -> None:
        tried.append(route.request.url)
        if len(tried) == 1:
            phone.sends_itself(room, route)
            route.abort()
        else:
            route.continue_()

    phone.page.route("**/api/photos/*", arrives_and_says_nothing)
    phone.shoots(sheet)
    phone.all_arrived()
    assert len(tried) == 2
    assert len(set(tried)) == 1
    assert len(room.file.day().photos) == 1


def test_words_go_first(phone: Phone, room: Room, sheet: Path) -> None:
    phone.joins(room)
    sent: list[str] = []

    def note(request: Request) -> None:
        if request.method == "PUT":
            sent.append(request.url.split("/api/")[1].partition("/")[0])

    phone.page.route("**/api/items/*", lambda route: route.abort())
    phone.writes("Eerst de woorden")
    phone.shoots(sheet)
    expect(state(phone)).to_have_text("Op deze telefoon")
    expect(phone.status).to_contain_text("(1 punt en 1 foto)")
    phone.writes("Schrijven gaat gewoon door")
    phone.page.on("request", note)
    for _ in range(3):
        phone.page.wait_for_event("request", lambda one: "/api/items/" in one.url, timeout=SOON_MS)
    assert "photos" not in sent
    phone.page.unroute("**/api/items/*")
    phone.all_arrived()
    expect(state(phone)).to_contain_text("Aangekomen om")
    assert sent.count("photos") == 1
    assert sent[-1] == "photos"


def test_two_tabs_send_a_photo_once(contexts: Callable[..., BrowserContext], room: Room, sheet: Path) -> None:
    context = contexts()
    one, other = Phone(context).joins(room), Phone(context).joins(room)
    answers: list[int] = []
    context.on("response", lambda one: answers.append(one.status) if "/api/photos/" in one.url else None)
    context.set_offline(True)
    one.shoots(sheet)
    expect(state(other)).to_have_text("Op deze telefoon")
    context.set_offline(False)
    for tab in (one, other):
        expect(state(tab)).to_contain_text("Aangekomen om")
        tab.all_arrived()
    assert len(room.file.day().photos) == 1
    assert answers == [200]


@DOWNLOADS
@pytest.mark.parametrize(
    ("status", "code", "reason"),
    [
        (422, "no-picture", "de laptop kan hem niet lezen"),
        (413, "too-large", "hij is te groot"),
        (400, "bad-request", "de laptop nam hem niet aan"),
    ],
)
def test_a_photo_that_is_refused_stays_in_sight_and_can_be_kept(
    phone: Phone, room: Room, sheet: Path, status: int, code: str, reason: str
) -> None:
    phone.joins(room)
    phone.page.route("**/api/photos/*", lambda route: route.fulfill(status=status, json={"error": code}))
    phone.shoots(sheet)
    expect(state(phone)).to_have_text("Niet aangenomen")
    expect(phone.photos).to_contain_text(f"Deze foto kon niet mee: {reason}. Hij staat nog hier.")
    expect(phone.status).to_have_text("1 niet aangenomen. De rest is aangekomen.")
    phone.page.reload()
    expect(phone.photos).to_contain_text(reason)
    with phone.page.expect_download() as download:
        phone.page.get_by_role("button", name="Bewaar foto 1").click()
    assert download.value.suggested_filename == "tafel-7-foto-1.jpg"
    assert Image.open(io.BytesIO(download.value.path().read_bytes())).format == "JPEG"
    phone.page.unroute("**/api/photos/*")
    phone.page.get_by_role("button", name="Probeer opnieuw").click()
    expect(state(phone)).to_contain_text("Aangekomen om")
    assert len(room.file.day().photos) == 1


def test_a_photo_that_arrived_is_taken_away_after_a_question(phone: Phone, room: Room, sheet: Path) -> None:
    phone.joins(room).shoots(sheet)
    expect(state(phone)).to_contain_text("Aangekomen om")
    phone.page.get_by_role("button", name="Haal foto 1 weg").click()
    expect(phone.page.get_by_role("button", name="Haal weg", exact=True)).to_be_focused()
    phone.page.get_by_role("button", name="Laat zo").click()
    expect(phone.page.get_by_role("button", name="Haal foto 1 weg")).to_be_focused()
    phone.page.get_by_role("button", name="Haal foto 1 weg").click()
    phone.context.set_offline(True)
    phone.page.get_by_role("button", name="Haal weg", exact=True).click()
    expect(state(phone)).to_have_text("Wordt weggehaald")
    phone.context.set_offline(False)
    expect(phone.photos).to_have_count(0)
    assert room.file.day().photos == ()
    phone.shoots(sheet)
    expect(state(phone)).to_contain_text("Aangekomen om")
    assert len(room.file.day().photos) == 1


def test_a_photo_that_did_not_go_yet_is_taken_away_at_once(phone: Phone, room: Room, sheet: Path) -> None:
    phone.joins(room)
    phone.page.route("**/api/items/*", lambda route: route.abort())
    phone.writes("Wacht")  # so no photo goes
    phone.shoots(sheet)
    phone.page.get_by_role("button", name="Haal foto 1 weg").click()
    phone.page.get_by_role("button", name="Haal weg", exact=True).click()
    expect(phone.photos).to_have_count(0)
    expect(phone.page.get_by_role("button", name="Foto van het vel")).to_be_focused()
    phone.page.unroute("**/api/items/*")
    phone.all_arrived()
    assert room.file.day().photos == ()


def test_a_browser_that_keeps_nothing_holds_the_photo_and_says_so(phone: Phone, room: Room, sheet: Path) -> None:
    phone.context.add_init_script(DENIED)
    phone.joins(room)
    phone.context.set_offline(True)
    phone.shoots(sheet)
    expect(state(phone)).to_have_text("Alleen in dit tabblad. Laat het open tot de foto is aangekomen.")
    expect(phone.notices).to_contain_text("Deze browser bewaart niets.")
    phone.context.set_offline(False)
    expect(state(phone)).to_contain_text("Aangekomen om")
    assert len(room.file.day().photos) == 1


def test_a_full_disk_holds_a_photo_in_memory_and_words_on_the_disk(phone: Phone, room: Room, sheet: Path) -> None:
    phone.context.add_init_script(FULL)
    phone.joins(room)
    phone.context.set_offline(True)
    phone.shoots(sheet)
    phone.writes("Licht")
    expect(state(phone)).to_have_text("Alleen in dit tabblad. Laat het open tot de foto is aangekomen.")
    expect(phone.notices).to_be_empty()
    phone.holds("Licht")
    phone.context.set_offline(False)
    expect(state(phone)).to_contain_text("Aangekomen om")
    phone.page.get_by_role("button", name="Haal foto 1 weg").click()
    phone.page.get_by_role("button", name="Haal weg", exact=True).click()
    expect(phone.photos).to_have_count(0)
    assert room.file.day().photos == ()


def test_a_photo_that_takes_long_holds_up_no_words(phone: Phone, room: Room, sheet: Path) -> None:
    phone.joins(room)
    held: list[Route] = []

    def holds_it(route: Route) -> None:
        held.append(route)

    phone.page.route("**/api/photos/*", holds_it)
    with phone.page.expect_request("**/api/photos/*"):
        phone.shoots(sheet)
    phone.writes("Licht", "Bankjes")
    expect(phone.card("Bankjes").locator(".state")).to_contain_text("Aangekomen om")
    assert room.texts() == ["Licht", "Bankjes"]
    expect(state(phone)).to_have_text("Op deze telefoon")
    held[0].continue_()
    expect(state(phone)).to_contain_text("Aangekomen om")


def test_a_session_that_is_gone_is_begun_anew_for_a_photo(phone: Phone, room: Room, sheet: Path) -> None:
    phone.joins(room)
    phone.context.clear_cookies()
    phone.shoots(sheet)
    expect(state(phone)).to_contain_text("Aangekomen om")
    assert len(room.file.day().photos) == 1


def test_a_photo_that_the_chair_takes_away_is_said_to_be_gone_and_not_sent_again(
    phones: Callable[[], Phone], room: Room, sheet: Path
) -> None:
    phone, other = phones().joins(room), phones().joins(room)
    phone.shoots(sheet)
    expect(other.page.locator("#photos-other")).to_have_text("1 foto van een ander apparaat")
    expect(state(phone)).to_contain_text("Aangekomen om")
    (photo,) = room.file.day().photos
    PhotoService(room.file, now).take_back(photo.id).result()
    expect(state(phone)).to_have_text("Staat niet meer bij deze tafel")
    phone.page.reload()
    expect(state(phone)).to_have_text("Staat niet meer bij deze tafel")
    phone.writes("Licht")
    phone.all_arrived()
    assert room.file.day().photos == ()


def test_a_photo_that_may_not_be_taken_away_stays_and_says_why(phone: Phone, room: Room, sheet: Path) -> None:
    phone.joins(room).shoots(sheet)
    expect(state(phone)).to_contain_text("Aangekomen om")
    phone.page.route("**/api/photos/*", lambda route: route.fulfill(status=403, json={"error": "not-yours"}))
    phone.page.get_by_role("button", name="Haal foto 1 weg").click()
    phone.page.get_by_role("button", name="Haal weg", exact=True).click()
    expect(phone.photos).to_contain_text("Weghalen lukte niet: hij hoort bij een andere tafel.")
    expect(state(phone)).to_contain_text("Aangekomen om")


def test_what_is_no_picture_is_said_and_stands_in_nobodys_way(phone: Phone, room: Room, tmp_path: Path) -> None:
    odd = tmp_path / "vel.jpg"
    odd.write_bytes(b"geen foto")
    phone.joins(room).shoots(odd, seen=False)
    expect(phone.page.locator("#photo-said")).to_have_text("Deze browser kan de foto niet lezen. Probeer een andere.")
    phone.writes("Licht")
    phone.all_arrived()


def test_the_same_picture_twice_is_one(phone: Phone, room: Room, sheet: Path) -> None:
    phone.joins(room).shoots(sheet)
    expect(state(phone)).to_contain_text("Aangekomen om")
    phone.shoots(sheet)
    expect(phone.page.locator("#photo-said")).to_have_text("Deze foto staat er al.")
    expect(phone.photos).to_have_count(1)


def test_photos_that_follow_at_once_all_arrive_in_their_order(phone: Phone, room: Room, tmp_path: Path) -> None:
    phone.joins(room)
    phone.context.set_offline(True)
    for seed in (1, 2, 3):
        phone.shoots(photo_of_a_sheet(tmp_path / f"{seed}.jpg", seed), seen=False)
    expect(phone.photos).to_have_count(3)
    sent: list[str] = []
    phone.page.on("response", lambda one: sent.append(one.url) if "/api/photos/" in one.url else None)
    phone.context.set_offline(False)
    expect(state(phone, 2)).to_contain_text("Aangekomen om")
    phone.all_arrived()
    assert len(sent) == 3
    assert [one.id for one in room.file.day().photos] == [url.rpartition("/")[2].partition("?")[0] for url in sent]


def test_a_photo_belongs_to_the_round_it_was_taken_in(phone: Phone, room: Room, sheet: Path) -> None:
    phone.joins(room)
    phone.context.set_offline(True)
    phone.shoots(sheet)
    room.clock.go("r2").result()
    phone.context.set_offline(False)
    expect(phone.notices).to_contain_text("Je schrijft nog bij ronde 1.")
    expect(state(phone)).to_contain_text("Aangekomen om")
    phone.page.get_by_role("button", name="Naar ronde 2").click()
    phone.in_round("Ronde 2")
    expect(phone.photos).to_have_count(0)
    assert [one.round for one in room.file.day().photos] == ["r1"]


def test_other_phones_of_the_table_see_that_it_is_there_and_that_it_was_typed(
    phones: Callable[[], Phone], room: Room, sheet: Path, tmp_path: Path
) -> None:
    one, other = phones().joins(room), phones().joins(room)
    said = other.page.locator("#photos-other")
    expect(said).to_be_hidden()
    one.shoots(sheet)
    expect(said).to_have_text("1 foto van een ander apparaat")
    one.shoots(photo_of_a_sheet(tmp_path / "ander.jpg", seed=2))
    expect(said).to_have_text("2 foto’s van andere apparaten")
    PhotoService(room.file, now).say_typed(room.file.day().photos[0].id).result()
    expect(said).to_have_text("2 foto’s van andere apparaten · 1 overgetypt")
    expect(state(one)).to_have_text(re.compile(r"Aangekomen om \d\d:\d\d · Overgetypt"))


def test_a_laptop_with_an_older_copy_of_the_day_gets_the_photo_again(
    phone: Phone, laptop: Laptop, sheet: Path, own_home: Path
) -> None:
    phone.joins(laptop).writes("Vooraf")
    phone.all_arrived()
    laptop.stop()
    old = laptop.path.read_bytes()
    laptop.start()
    phone.shoots(sheet)
    expect(state(phone)).to_contain_text("Aangekomen om")
    laptop.stop()
    for part in laptop.path.parent.glob("day.tafelronde*"):
        part.unlink()
    for part in own_home.rglob("*"):
        if part.is_file():
            part.unlink()  # the text copies, from which the laptop would bring it back by itself
    laptop.path.write_bytes(old)
    laptop.start()
    phone.page.reload()
    expect(state(phone)).to_contain_text("Aangekomen om")
    phone.all_arrived()
    laptop.stop()
    assert len(kept_in(laptop.path)) == 1


@DOWNLOADS
def test_the_notes_say_how_many_photos_are_not_in_them(phone: Phone, room: Room, sheet: Path) -> None:
    phone.joins(room).shoots(sheet)
    phone.page.get_by_text("Meer", exact=True).click()
    with phone.page.expect_download():
        phone.page.get_by_role("button", name="Bewaar mijn punten").click()
    expect(phone.page.locator("#more-said")).to_have_text(
        "Het bestand staat bij je downloads. 1 foto zit er niet in. Bewaar die apart, bij de foto."
    )


def test_a_photo_is_taken_by_keyboard(phone: Phone, room: Room, sheet: Path) -> None:
    phone.joins(room)
    button = phone.page.get_by_role("button", name="Foto van het vel")
    button.focus()
    with phone.page.expect_file_chooser() as chosen:
        phone.page.keyboard.press("Enter")
    chosen.value.set_files(sheet)
    expect(state(phone)).to_contain_text("Aangekomen om")
