"""A day on which the hosts type on phones of their own, twelve of them, and the network fails three times."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from facilitator.domain.day import Day
from facilitator.domain.report import SectionKind
from facilitator.storage.eventfile import EventFile
from tests.e2e.window.chair import Chair
from tests.e2e.window.test_day import make_the_report, text_of
from tests.factories import fill, make_conversation, make_day, make_round, make_section, make_table

pytestmark = [pytest.mark.slow, pytest.mark.window]

HOSTS, FAILURES = 12, 3
CHROMIUM = Path("/usr/bin/chromium")


def said(host: int, failure: int, *, away: bool) -> str:
    """What a host writes: each time something else, in words too short to be broken off."""
    return f"Gast {host} wil boom {host}.{failure}{'b' if away else 'a'} erbij"


def twelve_tables() -> Day:
    """A hall with a host, a topic and one round for each."""
    return make_day(
        *(make_table(number, f"t{number}") for number in range(1, HOSTS + 1)),
        make_round(1, "r1", title="Ronde 1"),
        *(make_conversation(f"Vraag {n}", f"c{n}", table=f"t{n}") for n in range(1, HOSTS + 1)),
        make_section(SectionKind.CONVERSATIONS, "s1"),
    )


@pytest.mark.skipif(
    find_spec("playwright") is None or not CHROMIUM.exists(), reason="needs Playwright and a Chromium to drive"
)
def test_what_twelve_hosts_typed_through_three_failures_of_the_network_is_in_the_report(
    play, window, dialogs, folder, heartbeat, tmp_path
):
    path = tmp_path / "dag.tafelronde"
    EventFile.create(path, lambda tx: fill(twelve_tables(), tx))
    dialogs.named = folder / "verslag.pdf"

    def day():
        return window.opened.day

    def scenario(chair: Chair) -> None:
        chair.sees(lambda: window.open_day(path))
        chair.waits_until(lambda: window.view is not None and window.view.now is not None, "the day")
        chair.presses("ctrl+3")
        chair.presses("alt+3")
        chair.waits_until(lambda: chair.named("Pagina aanzetten") is not None, "the panel")
        chair.clicks_on("Pagina aanzetten")
        chair.waits_until(lambda: window.view.desk.phones.is_on, "the page")
        links = chair.sees(lambda: [one.link for one in window.view.desk.phones.links()])
        hosts_write(chair, links)
        make_the_report(chair, dialogs.named)

    def hosts_write(chair: Chair, links: list[str]) -> None:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415  # may be missing

        from tests.e2e.hosts.phones import ARGUMENTS, Phone  # noqa: PLC0415

        with (
            sync_playwright() as playwright,
            playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS) as browser,
        ):
            hosts = [Phone(browser.new_context(locale="nl-NL")) for _ in range(HOSTS)]
            for number, host in enumerate(hosts):
                host.page.goto(links[number % len(links)])
            chair.waits_until(lambda: sum(window.view.desk.phones.connected().values()) == HOSTS, "twelve phones")
            for failure in range(FAILURES):
                for number, host in enumerate(hosts):
                    host.writes(said(number, failure, away=False))
                    host.context.set_offline(True)
                    host.writes(said(number, failure, away=True))
                for host in hosts:
                    host.context.set_offline(False)
                for host in hosts:
                    host.all_arrived()
            for host in hosts:
                assert host.said == []
                host.context.close()
        chair.waits_until(lambda: len(written(day())) == len(everything()), "every point in the window")

    play(scenario)
    print(heartbeat.told())
    assert sorted(written(day())) == sorted(everything())
    words = text_of(dialogs.named)
    assert [one for one in everything() if one not in words] == []


def everything() -> list[str]:
    """All that the hosts wrote."""
    times = [(failure, away) for failure in range(FAILURES) for away in (False, True)]
    return [said(host, failure, away=away) for host in range(HOSTS) for failure, away in times]


def written(day) -> list[str]:
    """What came from phones."""
    return [one.text for one in day.takeaways if one.author.startswith("host:")]
