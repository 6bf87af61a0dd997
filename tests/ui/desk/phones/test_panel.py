"""The phones of the tables in the window: their page is put on and off, the codes are there, and who is there."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint

from exports.qr import qr_code
from facilitator.domain.kinds import Kind
from facilitator.domain.projector import FINDER, REPORT, Shows
from tests.factories import make_seat
from tests.ui.desk.phones.chairs import HERE, Chair, ask
from ui.desk.pages.phones.entries import EVERY_TABLE, NEW_HELPER
from ui.desk.settings import PhonesAt
from ui.hosts.addresses import Address, AddressKind

THERE = Address("127.0.0.2", AddressKind.ETHERNET, "eth0")


def test_it_is_off_and_putting_it_on_is_the_one_thing_to_do(chair: Chair) -> None:
    panel = chair.panel

    assert panel.state.text() == "Off"
    assert panel.page.network.currentText() == "Wi-Fi · 127.0.0.1"
    assert panel.page.on_button.isEnabled()
    assert panel.off_button.isHidden()
    assert panel.right.isHidden()


def test_while_it_is_off_it_stands_below_the_left_end_of_its_heading(chair: Chair) -> None:
    chair.panel.resize(820, 560)
    chair.panel.show()

    assert chair.panel._left.mapTo(chair.panel, QPoint()).x() == chair.panel.area.x()


def test_without_a_network_it_says_so_and_the_keys_wait_for_one(chair: Chair, qtbot: Any) -> None:
    panel, page = chair.panel, chair.panel.page
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    page._take_addresses(())

    panel.begin()
    assert page.said.text() == "This laptop is on no network. Turn on Wi-Fi, or the hotspot of a phone."
    assert (page.on_button.isEnabled(), page.network.hasFocus()) == (False, True)

    page._take_addresses((HERE,))
    assert (page.said.isHidden(), page.on_button.hasFocus()) == (True, True)


def test_the_code_of_the_report_in_the_hall_is_not_that_of_this_page(chair: Chair, qtbot: Any) -> None:
    opened = chair.desk.opened
    chair.turns_on()
    chair.follows_the_day()
    opened.watch(opened.projector.show(Shows.JOIN, REPORT))
    qtbot.waitUntil(lambda: opened.day.projector.shows is Shows.JOIN)
    assert not chair.panel.page.hall_button.isChecked()

    chair.panel.page.hall_button.click()
    qtbot.waitUntil(lambda: opened.day.projector.subject is None)
    assert (opened.day.projector.shows, chair.panel.page.hall_button.isChecked()) == (Shows.JOIN, True)


def test_put_on_it_shows_a_code_for_each_table_and_one_for_all(chair: Chair) -> None:
    chair.turns_on()

    assert chair.panel.state.text() == "On · nobody yet"
    assert [line.title for line in chair.panel.list.records.rows] == [
        "All tables",
        "Table 1",
        "Table 2",
        "Add a helper",
    ]
    assert (chair.panel.list.current_key(), chair.panel.list.records.rows[-1].key) == (EVERY_TABLE, NEW_HELPER)
    assert chair.panel.code.code._code == qr_code(chair.phones.url)


def test_the_code_of_a_table_is_its_link_and_what_to_type_stands_beside_it(chair: Chair) -> None:
    chair.turns_on()
    chair.panel.list.select("t2")

    link = chair.phones.links()[1]
    assert chair.panel.code.heading.words() == "Table 2"
    assert chair.panel.code.code._code == qr_code(link.link)
    assert chair.panel.code.code.accessibleName() == "Code to scan of table 2"
    assert chair.panel.code.typed.text() == f"Or type: {chair.phones.url} and then the code {link.code}"


def test_a_phone_that_comes_in_is_seen(chair: Chair) -> None:
    chair.turns_on()
    chair.scans(2)

    assert chair.panel.state.text() == "On · 1 phone(s)"
    assert chair.panel.page.what.text().startswith("Phones can reach this laptop.")
    assert [line.chip[1] for line in chair.panel.list.records.rows] == ["", "", "1", ""]
    assert chair.panel.list.records.rows[2].spoken == "Table 2, 1 phone(s)"


def test_what_a_phone_writes_is_in_the_day_in_the_window(chair: Chair, qtbot: Any) -> None:
    chair.turns_on()
    cookie = chair.scans(1)
    body = {"op": "op-000001", "base": 0, "round": "r1", "text": "Een bus in de nacht"}

    with qtbot.waitSignal(chair.desk.opened.changed, check_params_cb=lambda kinds: Kind.TAKEAWAY in kinds):
        chair.in_hall(ask, chair.phones.url, "PUT", "/api/items/point-001", body, cookie)

    assert chair.desk.opened.day.takeaway["point-001"].text == "Een bus in de nacht"
    assert chair.desk.opened.file.next_undo() is None


def test_put_off_it_lets_nobody_in_and_is_not_put_on_again_by_itself(chair: Chair) -> None:
    chair.turns_on()
    where = chair.remembered[-1]
    chair.panel.off_button.click()

    assert where == PhonesAt(chair.desk.opened.identity, "127.0.0.1", where.port)
    assert chair.remembered[-1] is None
    assert (chair.phones.url, chair.phones.links(), chair.panel.state.text()) == ("", (), "Off")


def test_with_phones_there_putting_it_off_is_asked_first(chair: Chair) -> None:
    asked: list[Any] = []
    chair.desk.telling.connect(asked.append)
    chair.turns_on()
    chair.scans(1)

    chair.panel.off_button.click()

    assert chair.phones.is_on
    assert asked[-1].asks
    asked[-1].deeds[0].do()
    assert not chair.phones.is_on


def test_another_code_for_a_table_is_asked_and_then_made(chair: Chair, qtbot: Any) -> None:
    asked: list[Any] = []
    chair.desk.telling.connect(asked.append)
    chair.turns_on()
    chair.scans(1)
    chair.panel.list.select("t1")
    before = chair.phones.links()

    chair.panel.code.withdraw_button.click()
    asked[-1].deeds[0].do()
    qtbot.waitUntil(lambda: chair.phones.links() != before)

    after = chair.phones.links()
    assert (after[0].code != before[0].code, after[1] == before[1]) == (True, True)
    assert after[0].code in chair.panel.code.typed.text()
    qtbot.waitUntil(lambda: not chair.phones.connected())


def test_an_address_that_cannot_be_had_is_said(chair: Chair) -> None:
    chair.phones.turn_on("203.0.113.7", 0)
    chair._qtbot.waitUntil(lambda: chair.phones.error is not None)

    assert chair.panel.page.said.text() == (
        "The page cannot be put on at 203.0.113.7. Choose another network of this computer."
    )
    assert chair.panel.state.text() == "Off"


@pytest.mark.parametrize("listed", [(HERE, THERE), (HERE,)], ids=["listed", "new"])
def test_moved_elsewhere_the_panel_shows_the_network_it_is_on_now(
    chair: Chair, qtbot: Any, monkeypatch: pytest.MonkeyPatch, listed: tuple[Address, ...]
) -> None:
    """As by the strip that says that the old network is gone."""
    monkeypatch.setattr("ui.hosts.addresses.own_addresses", lambda: (HERE, THERE))
    page = chair.panel.page
    page._take_addresses(listed)
    chair.turns_on()

    chair.phones.move_to(THERE.address)
    qtbot.waitUntil(lambda: page.network.currentData() == THERE.address)

    assert (chair.phones.address, page.on_button.isHidden()) == (THERE.address, True)


def test_a_network_that_was_chosen_and_not_used_yet_stays_chosen(chair: Chair) -> None:
    page = chair.panel.page
    page._take_addresses((HERE, THERE))
    chair.turns_on()
    page.network.setCurrentIndex(1)
    page.show_now()
    chair.scans(1)

    assert (page.network.currentData(), page.on_button.isHidden()) == (THERE.address, False)


def test_a_line_to_all_hosts_goes_to_the_phones_and_nowhere_else(chair: Chair, settled: Any) -> None:
    chair.turns_on()
    panel, opened = chair.panel, chair.desk.opened
    opened.changed.connect(panel.refresh)
    panel.line.words.setText("Nog vijf minuten")
    panel.line.tell()
    settled(chair.desk)

    assert (opened.day.on_phones.message, opened.day.projector.message) == ("Nog vijf minuten", "")
    assert panel.line.shown.words() == "Nog vijf minuten"
    assert panel.line.words.text() == ""

    panel.line.take_away()
    settled(chair.desk)
    assert panel.line.standing.isHidden()


def test_hosts_choose_what_a_point_is_only_when_the_chair_wants_it(chair: Chair, settled: Any) -> None:
    chair.turns_on()
    chair.panel.page.cues.click()
    settled(chair.desk)

    assert chair.desk.opened.day.on_phones.cues


def test_the_hall_sees_the_address_until_it_is_taken_away_or_the_page_is_off(chair: Chair, settled: Any) -> None:
    chair.turns_on()
    panel, opened = chair.panel, chair.desk.opened
    opened.changed.connect(panel.refresh)
    for press, shown in (
        (panel.page.hall_button, Shows.JOIN),
        (panel.page.hall_button, Shows.DAY),
        (panel.page.hall_button, Shows.JOIN),
    ):
        press.click()
        settled(chair.desk)
        assert opened.day.projector.shows is shown
        assert panel.page.hall_button.isChecked() is (shown is Shows.JOIN)
    assert opened.day.on_phones.page == chair.phones.url

    panel.off_button.click()
    settled(chair.desk)
    assert opened.day.projector.shows is Shows.DAY


def test_participants_find_their_seat_once_the_chair_opens_it(chair: Chair, settled: Any, qtbot: Any) -> None:
    opened, panel = chair.desk.opened, chair.panel
    opened.changed.connect(panel.refresh)
    opened.watch(opened.seats.add(make_seat("jos", "t2", "r1")))
    chair.turns_on()
    settled(chair.desk)
    assert [line.title for line in panel.list.records.rows][:2] == ["All tables", "Table 1"]

    panel.page.finder.click()
    settled(chair.desk)
    panel.list.select(FINDER)
    panel.page.hall_button.click()
    settled(chair.desk)

    assert panel.code.code._code == qr_code(f"{chair.phones.url}/f")
    assert (opened.day.projector.shows, opened.day.projector.subject) == (Shows.JOIN, FINDER)


def test_the_hall_reads_where_the_page_is_for_as_long_as_it_is_on(chair: Chair, settled: Any) -> None:
    chair.turns_on()
    settled(chair.desk)
    assert chair.desk.opened.day.on_phones.page == chair.phones.url

    chair.panel.off_button.click()
    settled(chair.desk)
    assert chair.desk.opened.day.on_phones.page == ""
