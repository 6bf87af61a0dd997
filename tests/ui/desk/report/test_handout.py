"""The report in people's hands: fetched from the laptop, by the code in the hall, as long as the chair lets it."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from facilitator.domain.kinds import Kind
from facilitator.domain.projector import REPORT, Shows
from facilitator.domain.report import SectionKind
from tests.factories import make_agreement, make_day, make_section
from ui.desk.desk import Message
from ui.desk.pages.report.stage import ReportStage
from ui.desk.phones import Phones
from ui.desk.places import StageName


class Hall:
    """Somebody at the report stage, with the page for phones, and everybody who wants the report."""

    def __init__(self, chair: Any, stage: ReportStage, told: list[Message], folder: Path) -> None:
        self.chair, self.stage, self.told, self.folder = chair, stage, told, folder
        self.phones: Phones = chair.desk.phones

    @property
    def part(self) -> Any:
        return self.stage.outcome.hand_out

    def page_goes_on(self) -> None:
        self.phones.turn_on("127.0.0.1", 0)
        self.chair.jobs.run_all()
        self.chair.qtbot.waitUntil(lambda: self.phones.is_on and bool(self.chair.day.on_phones.page))

    def makes(self, name: str = "verslag.pdf") -> Path:
        self.chair.desk.dialogs.named = self.folder / name
        self.stage.outcome.maker.make()
        self.chair.wait()
        self.chair.jobs.run_all()
        self.chair.wait()
        self.chair.jobs.run_all()  # a newer version of what is handed out is read
        self.chair.wait()
        return self.folder / name

    def does(self, words: str) -> None:
        """Press a button of the newest message."""
        next(deed for deed in self.told[-1].deeds if deed.words == words).do()
        self.chair.jobs.run_all()
        self.chair.wait()

    def clicks(self, button: Any) -> None:
        self.chair.click(button)
        self.chair.jobs.run_all()
        self.chair.wait()

    def hands_out(self) -> None:
        self.clicks(self.part.show_button)
        self.does("Hand out")

    def fetch(self) -> tuple[int, bytes, str]:
        """What a phone in the hall gets."""
        with ThreadPoolExecutor(1) as hall:
            future = hall.submit(_fetched, f"{self.phones.url}/r")
            self.chair.qtbot.waitUntil(future.done)
            return future.result()


def _fetched(url: str) -> tuple[int, bytes, str]:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return answer.status, answer.read(), answer.headers["Content-Type"]
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read(), ""


@pytest.fixture
def hall(chair_of, on_stage, messages, tmp_path) -> Iterator[Hall]:
    day = make_day(
        make_agreement("Een sleutel voor de zaal", "a1"),
        make_section(SectionKind.AGREEMENTS, "agree"),
        title="Buurtdag",
    )
    chair = chair_of(day)
    chair.stage.hide()
    told = messages(chair.desk)
    chair.desk.phones = Phones(chair.desk.opened, chair.jobs, lambda _: None, chair.desk)
    made = Hall(chair, on_stage(chair.desk, ReportStage), told, tmp_path)
    yield made
    made.phones.close()


def test_until_a_report_was_made_there_is_nothing_to_hand_out(hall):
    assert not hall.part.isVisible()
    hall.makes("verslag.md")
    assert not hall.part.isVisible()
    assert [deed.words for deed in hall.told[-1].deeds] == ["Open folder", "Open"]


def test_with_the_page_off_it_says_so_and_leads_to_the_phones(hall):
    hall.makes()
    assert hall.part.state.text() == "To hand out the report, put the page for phones on first."
    assert not hall.part.show_button.isVisible()
    went = []
    hall.chair.desk.going.connect(went.append)
    hall.does("Show the code in the hall")
    assert hall.told[-1].words == "To hand out the report, put the page for phones on first."
    hall.does("Phones of the tables")
    hall.clicks(hall.part.to_phones)
    assert [(one.stage, one.spot.kind) for one in went] == [(StageName.ROUNDS, Kind.PHONES)] * 2


def test_everybody_in_the_hall_gets_the_very_pdf_that_was_made(hall):
    hall.page_goes_on()
    path = hall.makes()
    assert hall.fetch()[0] == 404
    hall.hands_out()

    day = hall.chair.day
    assert (day.on_phones.report_file, day.projector.shows, day.projector.subject) == (
        "verslag.pdf",
        Shows.JOIN,
        REPORT,
    )
    status, content, kind = hall.fetch()
    assert (status, kind.split(";")[0]) == (200, "application/pdf")
    assert content == path.read_bytes()
    assert content.startswith(b"%PDF")
    assert hall.part.where.words() == f"{hall.phones.url}/r"


def test_before_the_first_time_it_asks_and_leaving_it_hands_out_nothing(hall):
    hall.page_goes_on()
    hall.makes()
    hall.does("Show the code in the hall")
    assert hall.told[-1].asks
    assert hall.told[-1].words.endswith("with the names in it. It goes without a lock.")
    assert hall.fetch()[0] == 404


def test_with_a_certificate_there_is_a_lock(hall):
    hall.page_goes_on()
    hall.makes()
    opened = hall.chair.desk.opened
    opened.watch(opened.on_phones.be_at("https://tafels.example.org:8765"))
    hall.chair.wait()
    hall.does("Show the code in the hall")
    assert hall.told[-1].words.endswith("with the names in it.")


def test_a_newer_version_takes_its_place_at_the_same_address(hall):
    hall.page_goes_on()
    hall.makes()
    hall.hands_out()
    opened = hall.chair.desk.opened
    opened.watch(opened.facts.change("event", title="Buurtdag, verbeterd"))
    hall.chair.wait()
    path = hall.makes("verslag-2.pdf")

    assert hall.told[-1].words == "The report is ready. The hall gets this version from now on."
    assert hall.fetch()[1] == path.read_bytes()


def test_the_code_leaves_the_projector_and_the_report_is_still_there(hall):
    hall.page_goes_on()
    hall.makes()
    hall.hands_out()
    assert hall.part.show_button.text() == "Take the code away"
    hall.clicks(hall.part.show_button)
    assert hall.chair.day.projector.shows is Shows.DAY
    assert hall.fetch()[0] == 200
    hall.clicks(hall.part.show_button)
    assert hall.chair.day.projector.subject == REPORT


def test_when_it_is_handed_out_no_more_nobody_gets_it_and_the_code_is_gone(hall):
    hall.page_goes_on()
    hall.makes()
    hall.hands_out()
    hall.clicks(hall.part.stop_button)
    assert hall.fetch()[0] == 404
    assert hall.chair.day.projector.shows is Shows.DAY
    assert not hall.part.where.isVisible()


def test_with_the_page_it_goes_off_and_does_not_come_back_by_itself(hall):
    hall.page_goes_on()
    hall.makes()
    hall.hands_out()
    hall.phones.turn_off()
    hall.chair.jobs.run_all()
    hall.chair.wait()
    assert hall.part.state.text() == "To hand out the report, put the page for phones on first."
    hall.page_goes_on()
    assert hall.fetch()[0] == 404


def test_a_report_that_was_moved_away_meanwhile_is_told(hall):
    hall.page_goes_on()
    hall.makes().unlink()
    hall.hands_out()
    assert hall.told[-1].tone == "danger"
    assert not hall.chair.day.on_phones.report


def test_what_happens_on_phones_and_projector_draws_no_page_anew(hall):
    hall.chair.draw()
    hall.stage.outcome.live._timer.stop()
    opened = hall.chair.desk.opened
    opened.watch(opened.on_phones.tell("Nog vijf minuten"))
    hall.chair.wait()
    assert not hall.stage.outcome.live._timer.isActive()


def test_in_practice_nothing_is_handed_out(hall, on_stage):
    hall.chair.desk.phones = None
    hall.chair.desk.opened.made = hall.folder / "verslag.pdf"
    assert not on_stage(hall.chair.desk, ReportStage).outcome.hand_out.isVisible()
