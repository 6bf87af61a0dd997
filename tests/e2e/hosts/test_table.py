"""The table itself: how many sit at it, who types, a line to it alone, and the wrong one put right."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Request, Route, expect

from tests.e2e.hosts.phones import IN_FIREFOX, SOON_MS, Phone, Room, photo_of_a_sheet

pytestmark = pytest.mark.slow


# -- how many ------------------------------------------------------------------------------------------------------


def count_of(phone: Phone) -> Locator:
    return phone.page.get_by_label("Met hoeveel zitten jullie?")


def counted(room: Room) -> list[tuple[str, str, int]]:
    return [(one.table, one.round, one.people) for one in room.file.day().headcounts]


def test_a_host_says_how_many_sit_at_the_table(phones: Callable[[], Phone], room: Room) -> None:
    one, other = phones().joins(room), phones().joins(room)
    expect(count_of(one)).to_have_value("")
    count_of(one).fill("6")
    one.page.get_by_role("button", name="Eén meer aan tafel").click()
    expect(count_of(one)).to_have_value("7")
    expect(one.page.locator("#people-state")).to_have_text(re.compile(r"Aangekomen om \d\d:\d\d"))
    expect(count_of(other)).to_have_value("7")
    assert counted(room) == [("t7", "r1", 7)]
    other.page.get_by_role("button", name="Eén minder aan tafel").click()
    expect(count_of(one)).to_have_value("6")
    count_of(other).fill("")
    expect(count_of(one)).to_have_value("")
    assert counted(room) == []


def test_the_count_goes_when_the_network_is_back_and_once(phone: Phone, room: Room) -> None:
    phone.joins(room)
    sent: list[Request] = []
    phone.page.on("request", lambda one: sent.append(one) if one.url.endswith("/api/count") else None)
    phone.context.set_offline(True)
    for _ in range(5):
        phone.page.get_by_role("button", name="Eén meer aan tafel").click()
    expect(phone.page.locator("#people-state")).to_have_text("Op deze telefoon")
    count_of(phone).press("ArrowDown")
    phone.context.set_offline(False)
    expect(phone.page.locator("#people-state")).to_have_text(re.compile(r"Aangekomen om"))
    assert counted(room) == [("t7", "r1", 4)]
    phone.page.reload()
    expect(count_of(phone)).to_have_value("4")


def test_what_is_no_count_is_said_and_not_sent(phone: Phone, room: Room) -> None:
    phone.joins(room)
    for odd in ("201", "zes", "-1"):
        count_of(phone).fill(odd)
        expect(phone.page.locator("#people-said")).to_have_text("Typ een getal van 0 tot en met 200.")
    phone.field.focus()
    expect(phone.page.locator("#people-said")).to_be_empty()
    expect(count_of(phone)).to_have_value("")
    phone.writes("Licht")
    phone.all_arrived()
    assert counted(room) == []


def test_only_the_round_in_which_people_sit_is_asked_about(phone: Phone, room: Room) -> None:
    phone.joins(room)
    count_of(phone).fill("7")
    room.clock.go("r2").result()
    phone.page.get_by_role("button", name="Naar ronde 2").click()
    phone.in_round("Ronde 2")
    expect(count_of(phone)).to_have_value("")
    phone.page.get_by_role("button", name="Ronde 1", exact=True).click()
    phone.in_round("Ronde 1")
    expect(count_of(phone)).to_be_hidden()
    phone.writes("Licht")
    phone.all_arrived()
    assert counted(room) == [("t7", "r1", 7)]


# -- typing --------------------------------------------------------------------------------------------------------


def test_the_laptop_hears_that_somebody_types_and_not_with_each_key(phone: Phone, room: Room) -> None:
    phone.joins(room)
    told: list[str] = []
    phone.page.on("request", lambda one: told.append(one.url) if one.url.endswith("/api/typing") else None)
    with phone.page.expect_response("**/api/typing") as answer:
        phone.field.press_sequentially("Licht op het plein, en bankjes")
    assert answer.value.status == 200
    assert set(room.server.typing()) == {"t7"}
    assert len(told) == 1


def test_nobody_is_told_of_typing_without_a_network(phone: Phone, room: Room) -> None:
    phone.joins(room)
    told: list[str] = []
    phone.page.on("request", lambda one: told.append(one.url) if one.url.endswith("/api/typing") else None)
    phone.context.set_offline(True)
    phone.field.press_sequentially("Licht")
    phone.writes("Licht op het plein")
    expect(phone.status).to_contain_text("(1 punt)")
    assert told == []


# -- a line to this table ------------------------------------------------------------------------------------------


def test_a_line_to_this_table_stands_beside_the_one_to_all(phones: Callable[[], Phone], room: Room) -> None:
    phone, elsewhere = phones().joins(room), phones().joins(room, 1)
    phone.field.fill("Ik typ nog")
    room.phones.tell("Er is soep in de foyer.").result()
    room.phones.tell("Jullie mogen naar buiten. " * 12, table="t7").result()
    expect(phone.notices).to_contain_text("Van de dagvoorzitter: Er is soep in de foyer.")
    expect(phone.notices).to_contain_text("Van de dagvoorzitter, voor jouw tafel: Jullie mogen naar buiten.")
    expect(elsewhere.notices).to_contain_text("Er is soep in de foyer.")
    expect(elsewhere.notices).not_to_contain_text("naar buiten")
    banner, field = phone.notices.bounding_box(), phone.field.bounding_box()
    assert banner is not None
    assert field is not None
    assert banner["y"] + banner["height"] <= field["y"]
    assert field["y"] + field["height"] <= 740
    expect(phone.field).to_have_value("Ik typ nog")
    phone.page.get_by_role("button", name="Gelezen").last.click()
    expect(phone.notices).not_to_contain_text("naar buiten")
    expect(phone.notices).to_contain_text("Er is soep in de foyer.")
    phone.page.reload()
    expect(phone.notices).to_contain_text("Er is soep in de foyer.")
    expect(phone.notices).not_to_contain_text("naar buiten")


# -- the wrong table -----------------------------------------------------------------------------------------------


def table_name(phone: Phone) -> Locator:
    return phone.page.locator("#table-name")


def scans(phone: Phone, room: Room, table: int) -> None:
    """Scan a code in the tab that is open."""
    phone.page.evaluate("link => { location.hash = link; }", room.link(table).partition("#")[2])


def where(room: Room) -> set[tuple[str, str | None]]:
    return {(one.text, one.conversation) for one in room.points()}


@pytest.mark.parametrize("in_the_same_tab", [True, False])
def test_points_of_the_wrong_table_go_along_when_the_host_says_so(
    phone: Phone, room: Room, tmp_path: Path, in_the_same_tab: bool
) -> None:
    phone.joins(room).writes("Licht", "Bankjes")
    phone.shoots(photo_of_a_sheet(tmp_path / "vel.jpg"))
    phone.all_arrived()
    phone.page.route("**/api/items/*", lambda route: route.abort())
    phone.writes("Wacht nog")
    phone.field.fill("Half af")
    if in_the_same_tab:
        scans(phone, room, 1)
    else:
        phone.holds("Wacht nog")
        phone.holds("Half af", drawer="kv")
        phone.page.goto("about:blank")
        phone.page.goto(room.link(1))
    asked = phone.page.locator("#bring-asked")
    expect(asked).to_have_text("Je hebt 3 punten en 1 foto bij tafel 7. Neem je ze mee naar tafel 1?")
    expect(asked).to_be_focused()
    phone.page.unroute("**/api/items/*")
    phone.page.get_by_role("button", name="Neem mee").click()
    expect(table_name(phone)).to_have_text("Tafel 1")
    phone.sees("Licht", "Bankjes", "Wacht nog")
    expect(phone.photos).to_have_count(1)
    expect(phone.field).to_have_value("Half af")
    phone.all_arrived()
    assert where(room) == {("Licht", "c1"), ("Bankjes", "c1"), ("Wacht nog", "c1")}
    assert [one.owner for one in room.file.day().photos] == ["t1"]
    phone.changes("Licht", "Meer licht")
    phone.all_arrived()
    assert ("Meer licht", "c1") in where(room)
    phone.page.reload()
    phone.sees("Meer licht", "Bankjes", "Wacht nog")
    assert phone.kept() == []


def test_points_stay_at_the_other_table_when_the_host_says_so(phone: Phone, room: Room) -> None:
    phone.joins(room).writes("Licht")
    phone.field.fill("Half af aan zeven")
    phone.all_arrived()
    scans(phone, room, 1)
    expect(phone.page.locator("#bring-asked")).to_have_text(
        "Je schreef 1 punt bij tafel 7. Neem je het mee naar tafel 1?"
    )
    phone.page.get_by_role("button", name="Laat daar").click()
    expect(table_name(phone)).to_have_text("Tafel 1")
    phone.sees()
    expect(phone.field).to_have_value("")
    phone.writes("Soep")
    phone.all_arrived()
    assert where(room) == {("Licht", "c7"), ("Soep", "c1")}
    scans(phone, room, 7)
    phone.page.get_by_role("button", name="Laat daar").click()
    expect(table_name(phone)).to_have_text("Tafel 7")
    expect(phone.field).to_have_value("Half af aan zeven")


def test_what_waits_goes_to_the_table_where_it_is_left(phone: Phone, room: Room) -> None:
    phone.joins(room)
    phone.context.set_offline(True)
    phone.writes("Voor tafel zeven")
    phone.holds("Voor tafel zeven")
    phone.page.route("**/api/items/*", lambda route: route.abort())
    phone.context.set_offline(False)
    phone.page.goto("about:blank")
    phone.page.goto(room.link(1))
    leave = phone.page.get_by_role("button", name="Laat daar")
    expect(leave).to_be_visible()
    phone.page.unroute("**/api/items/*")
    leave.click()
    expect(table_name(phone)).to_have_text("Tafel 1")
    assert where(room) == {("Voor tafel zeven", "c7")}
    expect(phone.notices).to_be_empty()


def test_what_cannot_go_to_its_table_waits_until_the_host_says_where_it_belongs(phone: Phone, room: Room) -> None:
    phone.joins(room)
    phone.page.route("**/api/items/*", lambda route: route.abort())
    phone.writes("Voor tafel zeven")
    scans(phone, room, 1)
    phone.page.get_by_role("button", name="Laat daar").click()
    expect(table_name(phone)).to_have_text("Tafel 1")
    phone.page.unroute("**/api/items/*")
    expect(phone.notices).to_contain_text("1 punt van tafel 7 staat nog op deze telefoon.")
    phone.writes("Voor tafel één")
    expect(phone.card("Voor tafel één").locator(".state")).to_contain_text("Aangekomen")
    expect(phone.status).to_contain_text("1 punt van tafel 7 staat nog op deze telefoon.")
    phone.page.get_by_role("button", name="Zet ze bij deze tafel").click()
    phone.sees("Voor tafel één", "Voor tafel zeven")
    phone.all_arrived()
    assert where(room) == {("Voor tafel één", "c1"), ("Voor tafel zeven", "c1")}


def test_a_photo_that_cannot_go_to_its_table_is_brought_along_later(phone: Phone, room: Room, tmp_path: Path) -> None:
    phone.joins(room)
    phone.page.route("**/api/photos/*", lambda route: route.abort())
    phone.shoots(photo_of_a_sheet(tmp_path / "vel.jpg"))
    scans(phone, room, 1)
    expect(phone.page.locator("#bring-asked")).to_have_text("Je hebt 1 foto bij tafel 7. Neem je hem mee naar tafel 1?")
    phone.page.get_by_role("button", name="Laat daar").click()
    expect(table_name(phone)).to_have_text("Tafel 1")
    expect(phone.photos).to_have_count(0)
    phone.page.unroute("**/api/photos/*")
    expect(phone.notices).to_contain_text("1 foto van tafel 7 staat nog op deze telefoon.")
    phone.page.get_by_role("button", name="Zet ze bij deze tafel").click()
    expect(phone.photos.locator(".state")).to_contain_text("Aangekomen om")
    assert [one.owner for one in room.file.day().photos] == ["t1"]


def test_who_scans_the_same_table_or_wrote_nothing_is_not_asked(phone: Phone, room: Room) -> None:
    phone.joins(room)
    scans(phone, room, 1)
    expect(table_name(phone)).to_have_text("Tafel 1")
    phone.writes("Soep")
    phone.all_arrived()
    scans(phone, room, 1)
    expect(phone.page.locator("#join")).to_be_hidden()
    phone.sees("Soep")
    phone.changes("Soep", "Meer soep")
    phone.all_arrived()
    expect(phone.page.locator("#bring")).to_be_hidden()


def test_a_code_that_is_typed_asks_the_same(phone: Phone, room: Room) -> None:
    phone.joins(room).writes("Licht")
    phone.all_arrived()
    phone.page.get_by_text("Meer", exact=True).click()
    phone.page.get_by_role("button", name="Andere tafel").click()
    phone.page.get_by_label("Code van je tafel").fill(room.code(1))
    phone.page.keyboard.press("Enter")
    phone.page.get_by_role("button", name="Neem mee").click()
    expect(table_name(phone)).to_have_text("Tafel 1")
    phone.sees("Licht")
    assert where(room) == {("Licht", "c1")}


@pytest.mark.skipif(IN_FIREFOX, reason="Firefox's driver gives no body of a request")
def test_an_answer_to_taking_along_that_gets_lost_takes_all_along(phone: Phone, room: Room) -> None:
    phone.joins(room).writes("Licht")
    phone.all_arrived()
    phone.page.route("**/api/items/*", lambda route: route.abort())
    phone.writes("Wacht nog")
    scans(phone, room, 1)
    expect(phone.page.locator("#bring")).to_be_visible()

    def arrives_and_says_nothing(route: Route) -> None:
        phone.sends_itself(room, route)
        route.abort()

    phone.page.route("**/api/join", arrives_and_says_nothing)
    phone.page.get_by_role("button", name="Neem mee").click()
    expect(phone.page.locator("#bring-said")).to_contain_text("De laptop is niet te bereiken.")
    phone.page.unroute("**/api/join")
    phone.page.unroute("**/api/items/*")
    phone.page.goto("about:blank")
    phone.page.goto(f"{room.url}/j")
    expect(table_name(phone)).to_have_text("Tafel 1")
    phone.sees("Licht", "Wacht nog")
    phone.all_arrived()
    assert where(room) == {("Licht", "c1"), ("Wacht nog", "c1")}


def test_a_phone_that_the_chair_moves_follows_with_what_it_holds(phone: Phone, room: Room, tmp_path: Path) -> None:
    phone.joins(room).writes("Licht")
    phone.all_arrived()
    phone.page.route(re.compile("/api/(items|photos)/"), lambda route: route.abort())
    phone.writes("Wacht nog")
    phone.shoots(photo_of_a_sheet(tmp_path / "vel.jpg"))
    phone.field.fill("Half af")
    (here,) = room.server.phones()
    room.server.reseat(here.key, "t1").result()
    expect(table_name(phone)).to_have_text("Tafel 1")
    expect(phone.field).to_have_value("Half af")
    phone.page.unroute(re.compile("/api/(items|photos)/"))
    phone.page.evaluate("window.dispatchEvent(new Event('focus'))")
    phone.sees("Licht", "Wacht nog")
    expect(phone.photos.locator(".state")).to_contain_text("Aangekomen om", timeout=SOON_MS)
    phone.all_arrived()
    assert where(room) == {("Licht", "c1"), ("Wacht nog", "c1")}
    assert [one.owner for one in room.file.day().photos] == ["t1"]
    phone.page.reload()
    expect(table_name(phone)).to_have_text("Tafel 1")
    phone.sees("Licht", "Wacht nog")
