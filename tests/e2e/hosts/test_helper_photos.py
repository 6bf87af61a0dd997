"""Photos of sheets by a helper: with table and round, without a network, put right and taken away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from facilitator.domain.helping import Right
from facilitator.services.photos import PhotoService
from tests.e2e.hosts.helping import HelperPhone, HelpRoom, take_picture
from tests.e2e.hosts.phones import NAME

pytestmark = pytest.mark.slow

Rooms = Callable[..., HelpRoom]
Helpers = Callable[..., HelperPhone]


@pytest.fixture
def sheets(tmp_path: Path) -> Callable[..., Path]:
    """A picture as a camera makes it: too large to be sent as it is."""

    def make(name: str = "vel", shade: int = 0) -> Path:
        return take_picture(tmp_path / f"{name}.jpg", 2400, 3200, shade)

    return make


def test_a_photo_arrives_with_its_table_and_the_round_of_now(
    helped: Rooms, helpers: Helpers, sheets: Callable[..., Path]
) -> None:
    room = helped()
    room.clock.go("r2").result()
    phone = helpers().comes_in(room, "Foto’s")
    expect(phone.page.locator("#shoot")).to_be_disabled()
    expect(phone.page.locator("#photo-says")).to_have_text("Kies een tafel")
    phone.photographs(sheets(), table=7)
    expect(phone.photo_cards).to_contain_text("Tafel 7, Ronde 2")
    expect(phone.photo_cards.locator(".state")).to_contain_text("Aangekomen om")
    assert room.photos() == [("t7", "r2", False)]
    phone.page.locator("#photo-round").select_option("Ronde 1")
    phone.photographs(sheets("ander", 9), table=2)
    expect(phone.photo_cards).to_have_count(2)
    phone.all_arrived()
    assert sorted(room.photos()) == [("t2", "r1", False), ("t7", "r2", False)]


def test_a_photo_without_a_network_waits_on_the_phone_over_a_reload(
    helped: Rooms, helpers: Helpers, sheets: Callable[..., Path]
) -> None:
    room = helped()
    phone = helpers().comes_in(room, "Foto’s")
    phone.page.route("**/api/helper/photos/*", lambda route: route.abort())
    phone.photographs(sheets(), table=1)
    expect(phone.photo_cards.locator(".state")).to_have_text("Staat op dit apparaat")
    expect(phone.status).to_have_text("Geen verbinding. Werk rustig door: 1 foto gaat straks vanzelf mee.")
    phone.page.reload()
    expect(phone.photo_cards.locator(".state")).to_have_text("Staat op dit apparaat")
    expect(phone.photo_cards.locator("img.thumb")).to_be_visible()
    phone.page.unroute("**/api/helper/photos/*")
    expect(phone.photo_cards.locator(".state")).to_contain_text("Aangekomen om")
    assert room.photos() == [("t1", "r1", False)]


def test_table_and_round_are_put_right_afterwards(helped: Rooms, helpers: Helpers, sheets: Callable[..., Path]) -> None:
    room = helped()
    phone = helpers().comes_in(room, "Foto’s")
    phone.photographs(sheets(), table=1)
    phone.all_arrived()
    phone.page.get_by_role("button", name="Zet goed: Tafel 1, Ronde 1").click()
    editor = phone.photo_cards.locator(".editor")
    editor.get_by_label("Tafel").fill("99")
    editor.get_by_role("button", name="Bewaar").click()
    expect(editor).to_contain_text("Er is geen tafel 99.")
    editor.get_by_label("Tafel").fill("7")
    editor.get_by_label("Ronde").select_option("Ronde 2")
    editor.get_by_role("button", name="Bewaar").click()
    expect(phone.photo_cards).to_contain_text("Tafel 7, Ronde 2")
    phone.all_arrived()
    assert room.photos() == [("t7", "r2", False)]


def arrives(phone: HelperPhone, room: HelpRoom, route: Route) -> int:
    """Bring to the laptop the photo that the page sends, by another way. Gives what it says to it."""
    cookies = phone.context.cookies(f"{room.url}/api/helper")
    answer = phone.page.request.fetch(
        route.request.url.replace(NAME, "127.0.0.1"),
        method="PUT",
        data=route.request.post_data_buffer or b"",
        headers={
            "Content-Type": route.request.headers["content-type"],
            "X-Tafelronde": "1",
            "Origin": room.served["url"],
            "Cookie": "; ".join(f"{one['name']}={one['value']}" for one in cookies),
        },
    )
    return answer.status


def test_a_photo_whose_answer_got_lost_is_where_the_chair_put_it(
    helped: Rooms, helpers: Helpers, sheets: Callable[..., Path]
) -> None:
    room = helped()
    phone = helpers().comes_in(room, "Foto’s")
    sent: list[str] = []
    said: list[int] = []

    def arrives_and_says_nothing(route: Route) -> None:
        sent.append(route.request.url)
        if len(sent) > 1:
            return route.continue_()
        said.append(arrives(phone, room, route))
        for photo in room.file.day().photos:
            PhotoService(room.file).move(photo.id, "t2", "r2").result()
        return route.abort()

    phone.page.route("**/api/helper/photos/*", arrives_and_says_nothing)
    phone.photographs(sheets(), table=1)
    phone.all_arrived()
    expect(phone.photo_cards).to_contain_text("Tafel 2, Ronde 2")
    assert room.photos() == [("t2", "r2", False)]
    assert (said, len(sent), len(set(sent))) == ([200], 2, 1)


def test_a_photo_that_was_taken_away_before_its_answer_came_is_not_said_to_be_there(
    helped: Rooms, helpers: Helpers, sheets: Callable[..., Path]
) -> None:
    room = helped()
    phone = helpers().comes_in(room, "Foto’s")
    sent: list[str] = []

    def arrives_and_is_taken_away(route: Route) -> None:
        sent.append(route.request.url)
        if len(sent) > 1:
            return route.continue_()
        arrives(phone, room, route)
        for photo in room.file.day().photos:
            PhotoService(room.file).take_back(photo.id).result()
        return route.abort()

    phone.page.route("**/api/helper/photos/*", arrives_and_is_taken_away)
    with phone.page.expect_response("**/api/helper/photos/*"):  # of the second time
        phone.photographs(sheets(), table=1)
    expect(phone.photo_cards).to_have_count(0)
    expect(phone.status).to_have_text("Verbonden met de laptop")
    assert room.photos() == []
    assert len(sent) == 2


def test_a_photo_is_taken_away_after_a_second_press(
    helped: Rooms, helpers: Helpers, sheets: Callable[..., Path]
) -> None:
    room = helped()
    phone = helpers().comes_in(room, "Foto’s")
    phone.photographs(sheets(), table=1)
    phone.all_arrived()
    phone.page.get_by_role("button", name="Haal weg: Tafel 1, Ronde 1").click()
    expect(phone.page.get_by_role("button", name="Haal echt weg")).to_be_focused()
    phone.page.get_by_role("button", name="Laat zo").click()
    assert len(room.photos()) == 1
    phone.page.get_by_role("button", name="Haal weg: Tafel 1, Ronde 1").click()
    phone.page.get_by_role("button", name="Haal echt weg").click()
    expect(phone.photo_cards).to_have_count(0)
    assert room.photos() == []
    phone.page.reload()
    expect(phone.page.locator("#photos-empty")).to_be_visible()


def test_what_is_no_photo_is_told_so(helped: Rooms, helpers: Helpers, tmp_path: Path) -> None:
    room = helped()
    phone = helpers().comes_in(room, "Foto’s")
    odd = tmp_path / "odd.jpg"
    odd.write_bytes(b"no picture at all")
    phone.photographs(odd, table=1)
    expect(phone.page.locator("#shoot-said")).to_have_text("Deze browser kan de foto niet lezen. Probeer een andere.")
    expect(phone.photo_cards).to_have_count(0)


def test_a_right_that_is_ticked_off_keeps_the_photo_on_the_phone(
    helped: Rooms, helpers: Helpers, sheets: Callable[..., Path]
) -> None:
    room = helped()
    phone = helpers().comes_in(room, "Foto’s")
    phone.page.route("**/api/helper/photos/*", lambda route: route.abort())
    phone.photographs(sheets(), table=1)
    expect(phone.photo_cards).to_have_count(1)
    room.let([Right.CLOCK, Right.TYPING])
    expect(phone.parts).to_have_text(["Klok", "Typen"])
    phone.page.unroute("**/api/helper/photos/*")
    expect(phone.status).to_have_text("De dagvoorzitter zette dit voor jou uit. 1 foto blijft op dit apparaat staan.")
    room.let(list(Right))
    expect(phone.parts).to_have_count(3)
    phone.all_arrived()
    assert room.photos() == [("t1", "r1", False)]
