"""The network that the page is on at goes away, comes back, or the page goes on at another one."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from typing import Any

import pytest

from tests.ui.desk.phones.chairs import Chair
from ui.desk.desk import Desk
from ui.desk.network import Network
from ui.desk.pages.phones.networkstrip import NetworkStrip
from ui.desk.phones import Phones
from ui.desk.places import StageName
from ui.desk.stage import Stage
from ui.desk.window import DayView
from ui.hosts.addresses import AddressKind, Interface, is_there, likeliest

WIFI = Interface("wlan0", ("192.168.1.5",))
CABLE = Interface("eth0", ("10.0.0.7",))
HERE = Interface("lo", ("127.0.0.1",))
THERE = Interface("hotspot", ("127.0.0.2",))


class Computer:
    """The connections of a computer, as somebody pulls out cables."""

    def __init__(self, *interfaces: Interface) -> None:
        self.now = interfaces

    def __call__(self) -> tuple[Interface, ...]:
        return self.now


def test_an_address_is_there_while_its_connection_is_up() -> None:
    assert is_there([WIFI, CABLE], "10.0.0.7")
    assert not is_there([WIFI], "10.0.0.7")
    assert not is_there([Interface("eth0", ("10.0.0.7",), is_up=False)], "10.0.0.7")


def test_the_likeliest_other_network_is_one_that_phones_can_reach() -> None:
    down, docker = Interface("eth0", ("10.0.0.7",), is_up=False), Interface("docker0", ("172.17.0.1",))
    assert likeliest([docker, down], "192.168.1.5") is None
    found = likeliest([docker, CABLE, WIFI], "192.168.1.5")
    assert found is not None and found.address == "10.0.0.7"


@pytest.fixture
def looks(desk: Desk, qtbot: Any) -> Iterator[Any]:
    """Have a network look, and wait until it has."""

    def look(network: Network) -> None:
        before = desk.jobs.start("before", lambda _: None, lambda _: None, _rise)
        network.look()
        done: list[None] = []
        desk.jobs.start("after", lambda _: None, done.append, _rise)
        qtbot.waitUntil(lambda: bool(done))
        del before

    yield look


def _rise(error: BaseException) -> None:
    raise error


def test_it_is_gone_only_after_it_was_seen_and_back_when_it_is_there_again(desk: Desk, looks: Any) -> None:
    computer = Computer(CABLE)
    network = Network(desk.jobs, desk, computer)
    network.watch("192.168.1.5")
    looks(network)
    assert not network.gone

    told: list[str] = []
    network.changed.connect(lambda: told.append("changed"))
    network.came_back.connect(lambda: told.append("back"))
    computer.now = (WIFI, CABLE)
    looks(network)
    computer.now = (CABLE,)
    looks(network)
    looks(network)
    assert (network.gone, network.other.address) == (True, "10.0.0.7")

    computer.now = (WIFI,)
    looks(network)
    assert (network.gone, network.other, told) == (False, None, ["changed", "changed", "back"])
    network.watch("")


def test_a_system_that_says_nothing_changes_nothing(desk: Desk, looks: Any) -> None:
    def silent() -> tuple[Interface, ...]:
        raise OSError("no such thing")

    network = Network(desk.jobs, desk, silent)
    network.watch("192.168.1.5")
    looks(network)
    assert not network.gone
    network.watch("")


class Hall(Chair):
    """A chair whose computer is in two networks, both of them loopback."""

    def __init__(self, desk: Desk, qtbot: Any) -> None:
        super().__init__(desk, qtbot)
        self.computer = Computer(HERE)
        self.phones = Phones(desk.opened, desk.jobs, self.remembered.append, desk, interfaces=self.computer)
        self.strip = NetworkStrip(desk, self.phones)
        qtbot.addWidget(self.strip)

    def sees(self, *interfaces: Interface) -> None:
        self.computer.now = interfaces
        seen: list[None] = []
        self.phones.network.look()
        self.desk.jobs.start("seen", lambda _: None, seen.append, _rise)
        self._qtbot.waitUntil(lambda: bool(seen))


@pytest.fixture
def hall(desk: Desk, qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hall]:
    monkeypatch.setattr("ui.hosts.addresses._is_reachable", lambda number, kind: True)
    monkeypatch.setattr("ui.hosts.addresses.kind_of", lambda name, address: AddressKind.WIFI)
    made = Hall(desk, qtbot)
    made.turns_on()
    made.sees(HERE)
    yield made
    made.leave()


def test_while_the_network_is_there_nothing_is_said(hall: Hall) -> None:
    assert hall.strip.isHidden()


def test_that_it_is_gone_is_said_and_goes_by_itself(hall: Hall) -> None:
    hall.sees()
    assert not hall.strip.isHidden()
    assert hall.strip.words.text() == "This network is gone. Phones keep what is typed."
    assert hall.strip.more.text() == "Connect this laptop to a network again."
    assert hall.strip.go_on.isHidden()

    hall.sees(HERE)
    assert hall.strip.isHidden()
    assert hall.phones.is_on


def test_one_press_goes_on_at_the_other_network_with_the_same_port(hall: Hall, settled: Any, qtbot: Any) -> None:
    port = hall.remembered[-1].port
    link = hall.phones.links()[0]
    hall.sees(THERE)
    assert hall.strip.go_on.text() == "Go on at Wi-Fi · 127.0.0.2"

    hall.strip.go_on.click()
    qtbot.waitUntil(lambda: hall.phones.address == "127.0.0.2")
    settled(hall.desk)

    assert hall.phones.url == f"http://127.0.0.2:{port}"
    assert hall.phones.links()[0].link == link.link.replace("127.0.0.1", "127.0.0.2")
    assert hall.desk.opened.day.on_phones.page == hall.phones.url
    assert hall.strip.words.text() == f"The page is on at {hall.phones.url} now."
    assert hall.strip.more.text().startswith("Codes on paper are wrong now")
    hall.strip.close_button.click()
    assert hall.strip.isHidden()


def test_a_page_that_does_not_answer_when_the_network_is_back_is_put_on_again(hall: Hall, qtbot: Any) -> None:
    """As on a system that closes what listened at an address that went away."""
    where = hall.remembered[-1]
    cookie = hall.scans(1)
    hall.sees()
    server = hall.phones._server
    assert server is not None
    server.stop()
    hall.sees(HERE)
    qtbot.waitUntil(lambda: hall.phones.is_on and hall.phones._server is not server)

    assert hall.remembered[-1] == where
    assert hall.in_hall(lambda: hall.phones.url).endswith(str(where.port))
    body = {"op": "op-000001", "base": 0, "round": "r1", "text": "Een bus in de nacht"}
    assert hall.asks("PUT", "/api/items/point-001", body, cookie) is not None


@pytest.fixture
def taken(hall: Hall, qtbot: Any) -> Iterator[socket.socket]:
    """The network went, the system closed the page, and something else took its port."""
    hall.sees()
    server = hall.phones._server
    assert server is not None
    server.stop()
    with socket.socket() as other:
        other.bind((server.address, server.port))
        yield other


def test_put_on_again_at_another_port_it_says_that_paper_is_wrong(hall: Hall, taken: socket.socket, qtbot: Any) -> None:
    before = hall.phones.url
    hall.sees(HERE)
    qtbot.waitUntil(lambda: hall.phones.is_on and hall.phones.url != before)

    assert hall.phones.address == "127.0.0.1"
    assert hall.strip.words.text() == f"The page is on at {hall.phones.url} now."
    assert hall.strip.more.text().startswith("Codes on paper are wrong now")


def test_a_page_that_cannot_be_put_on_again_is_said_and_one_press_tries_again(
    hall: Hall, taken: socket.socket, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.hosts.server.PORTS_TRIED", 0)
    where = hall.remembered[-1]
    hall.sees(HERE)
    qtbot.waitUntil(lambda: hall.phones.error is not None)
    assert (hall.phones.is_on, hall.strip.isHidden(), hall.strip.choose.isHidden()) == (False, False, False)
    assert hall.strip.words.text().startswith("The page cannot be put on at 127.0.0.1.")

    taken.close()
    assert (hall.strip.go_on.text(), hall.strip.go_on.isHidden()) == ("Try once more", False)
    hall.strip.go_on.click()
    qtbot.waitUntil(lambda: hall.phones.is_on)
    assert (hall.strip.isHidden(), hall.remembered[-1]) == (True, where)


def test_that_it_is_not_on_is_not_said_again_once_the_chair_has_closed_it(
    hall: Hall, taken: socket.socket, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.hosts.server.PORTS_TRIED", 0)
    hall.sees(HERE)
    qtbot.waitUntil(lambda: hall.phones.stranded)

    hall.strip.close_button.click()
    hall.phones.changed.emit()
    assert (hall.strip.isHidden(), hall.phones.stranded) == (True, False)


def test_a_network_that_cannot_be_used_is_said_with_the_way_to_another(hall: Hall, qtbot: Any) -> None:
    asked: list[None] = []
    hall.strip.panel_asked.connect(lambda: asked.append(None))
    hall.sees(Interface("wlan1", ("203.0.113.7",)))
    hall.strip.go_on.click()
    qtbot.waitUntil(lambda: hall.phones.error is not None)

    assert hall.strip.words.text().startswith("The page cannot be put on at 203.0.113.7.")
    hall.strip.choose.click()
    assert asked


def test_put_off_by_the_chair_it_says_nothing_any_more(hall: Hall) -> None:
    hall.sees()
    hall.phones.turn_off()
    assert hall.strip.isHidden()


def test_moved_in_the_panel_it_says_that_paper_is_wrong_too(hall: Hall, qtbot: Any) -> None:
    hall.sees(THERE)
    hall.phones.move_to("127.0.0.2")
    qtbot.waitUntil(lambda: hall.phones.address == "127.0.0.2")
    assert hall.strip.more.text().startswith("Codes on paper are wrong now")


def test_moved_once_more_it_says_where_it_is_now_and_back_where_paper_leads_nothing(hall: Hall, qtbot: Any) -> None:
    hall.sees(THERE)
    for address in ("127.0.0.2", "127.0.0.3"):
        hall.phones.move_to(address)
        qtbot.waitUntil(lambda address=address: hall.phones.address == address)
        assert hall.strip.words.text() == f"The page is on at {hall.phones.url} now."

    hall.phones.move_to("127.0.0.1")
    qtbot.waitUntil(lambda: hall.phones.address == "127.0.0.1")
    assert hall.strip.isHidden()


def test_the_window_says_it_at_every_stage(hall: Hall, qtbot: Any) -> None:
    view = DayView(hall.desk, dict.fromkeys(StageName, Stage))
    qtbot.addWidget(view)
    view.take_phones(hall.phones)
    assert view.network is None

    hall.sees()
    assert view.network is not None and not view.network.isHidden()
    assert view.under_each_other.indexOf(view.network) == 0

    again = DayView(hall.desk, dict.fromkeys(StageName, Stage))
    qtbot.addWidget(again)
    again.take_phones(hall.phones)
    assert again.network is not None and not again.network.isHidden()


def test_where_it_was_before_the_app_stopped_and_cannot_be_any_more_is_said(
    chair: Chair, settled: Any, qtbot: Any
) -> None:
    view = DayView(chair.desk, dict.fromkeys(StageName, Stage))
    qtbot.addWidget(view)
    view.take_phones(chair.phones)

    chair.phones.turn_on_again("203.0.113.7", 8765)
    qtbot.waitUntil(lambda: view.network is not None)

    assert view.network is not None
    assert view.network.words.text().startswith("The page cannot be put on at 203.0.113.7.")
    assert not view.network.choose.isHidden()
    chair.turns_on()
    assert view.network.isHidden()
