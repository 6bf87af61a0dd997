"""What becomes of the report: the preview, the checks, and the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.day import Day
from facilitator.domain.records import Kind
from facilitator.domain.report import SectionKind
from facilitator.errors import FacilitatorError
from facilitator.storage import places
from tests.factories import make_agreement, make_day, make_section
from ui.desk.filing import proposed_folder, proposed_name
from ui.desk.pages.report import live
from ui.desk.pages.report.stage import ReportStage
from ui.desk.places import StageName
from ui.desk.preview import Preview, draw_preview

CTRL = Qt.KeyboardModifier.ControlModifier


def agreed_day() -> Day:
    return make_day(
        make_agreement("Een sleutel voor de zaal", "a1"),
        make_section(SectionKind.TEXT, "intro", text="Vooraf."),
        make_section(SectionKind.AGREEMENTS, "agree"),
    )


@pytest.fixture
def chair(chair_of):
    return chair_of(agreed_day())


@pytest.fixture
def previews(chair) -> list[Preview]:
    """Those that were drawn."""
    drawn: list[Preview] = []
    chair.stage.outcome.live.drawn.connect(drawn.append)
    return drawn


# -- preview -------------------------------------------------------------------------------------------------------


def test_the_preview_is_there_when_the_stage_is_seen(chair, previews) -> None:
    chair.draw()
    assert len(previews) == 1
    assert chair.stage.outcome.page.text() == "page 1 of 1"


def test_after_a_change_and_a_rest_the_preview_is_drawn_again(chair, previews, qtbot) -> None:
    chair.draw()
    chair.desk.opened.watch(chair.desk.opened.sections.change("intro", text="\n\n".join(["Alinea."] * 90)))
    chair.wait()
    chair.draw()
    assert len(previews) == 1
    qtbot.waitUntil(lambda: not chair.stage.outcome.live._timer.isActive())
    chair.draw()
    assert previews[1].page_count > 1
    assert chair.stage.outcome.forth.isEnabled()
    chair.click(chair.stage.outcome.forth)
    assert chair.stage.outcome.page.text().startswith("page 2 of")
    assert chair.stage.outcome.back.isEnabled()


@pytest.fixture
def long_chair(chair_of):
    """Blocks of more than a page, two of them under the same heading and one without."""
    long = "\n\n".join(["Alinea."] * 60)
    return chair_of(
        make_day(
            make_section(SectionKind.TEXT, "one", heading="Terugblik", text=long),
            make_section(SectionKind.TEXT, "hidden", heading="Terugblik", text=long, shown=False),
            make_section(SectionKind.TEXT, "bare", heading="", text=long),
            make_section(SectionKind.TEXT, "two", heading="Terugblik", text=long),
        )
    )


def test_a_block_that_is_chosen_comes_in_sight_in_the_preview(long_chair) -> None:
    long_chair.draw()
    view, blocks = long_chair.stage.outcome.view, long_chair.stage.blocks
    pages = {}
    for key in ("two", "one"):
        blocks.choose(key)
        pages[key] = view.page()
    assert pages["one"] == 1 < pages["two"]
    blocks.choose("two")
    blocks.choose("bare")
    assert view.page() == pages["two"]  # it has no heading to turn to
    blocks.show_cover()
    assert view.verticalScrollBar().value() == 0


def test_a_stage_that_is_built_anew_shows_what_was_drawn(chair, previews, on_stage, monkeypatch) -> None:
    chair.draw()
    monkeypatch.setattr(live, "draw", None)
    assert on_stage(chair.desk, ReportStage).outcome.page.text() == "page 1 of 1"


def test_a_stage_out_of_sight_draws_nothing_until_it_is_seen(chair, previews) -> None:
    chair.draw()
    chair.stage.hide()
    chair.desk.opened.watch(chair.desk.opened.sections.change("intro", text="Anders."))
    chair.wait()
    chair.draw()
    assert len(previews) == 1
    chair.stage.show()
    chair.draw()
    assert len(previews) == 2


def test_a_preview_that_fails_is_said_and_the_pages_stay(chair, previews, monkeypatch, qtbot) -> None:
    chair.draw()

    def broken(*_: object) -> Preview:
        raise ZeroDivisionError

    monkeypatch.setattr(live, "draw_preview", broken)
    chair.stage.outcome.day_changed(frozenset(Kind))
    chair.stage.outcome.live._timer.timeout.emit()
    with qtbot.captureExceptions() as risen:
        chair.draw()
    assert [kind for kind, *_ in risen] == [ZeroDivisionError]
    assert chair.stage.outcome.trouble.isVisible()
    assert chair.stage.outcome.page.text() == "page 1 of 1"
    monkeypatch.setattr(live, "draw_preview", draw_preview)
    chair.stage.outcome.live._timer.timeout.emit()
    chair.draw()
    assert not chair.stage.outcome.trouble.isVisible()


# -- checks --------------------------------------------------------------------------------------------------------


def test_the_checks_are_counted_said_and_lead_to_their_place(chair, qtbot) -> None:
    asked = []
    chair.desk.going.connect(asked.append)
    chair.draw()
    outcome = chair.stage.outcome
    assert outcome.checks_tab.text() == "Checks  1"
    assert outcome.checks_tab.accessibleName() == "Checks, 1 thing(s) to look at"
    chair.click(outcome.checks_tab)
    assert outcome.checks.isVisible() and not outcome.view.isVisible()
    assert outcome.checks.sentences() == ["No name yet: “Een sleutel voor de zaal”. Who will do it?"]
    go = next(one for one in outcome.checks.findChildren(type(outcome.back)) if one.text() == "Go there")
    chair.click(go)
    assert (asked[0].stage, asked[0].spot.kind, asked[0].spot.record) == (StageName.PLENARY, Kind.AGREEMENT, "a1")


def test_without_anything_to_look_at_all_is_ready(chair_of) -> None:
    chair = chair_of(make_day(make_section(SectionKind.TEXT, text="Vooraf.")))
    chair.draw()
    assert chair.stage.outcome.checks_tab.text() == "Checks"
    chair.click(chair.stage.outcome.checks_tab)
    assert chair.stage.outcome.checks.all_ready.isVisible()


# -- making --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["text", "lead", "heading"])
def test_the_report_holds_the_word_that_was_typed_last(chair, dialogs, messages, tmp_path: Path, name: str) -> None:
    told = messages(chair.desk)
    dialogs.named = tmp_path / "verslag.md"
    chair.choose("intro")
    field = getattr(chair.stage.section, name)
    chair.type_in(field, " Het laatste woord.")
    chair.qtbot.keyClick(field, Qt.Key.Key_Return, CTRL)
    chair.qtbot.waitUntil(lambda: bool(dialogs.asked))  # Qt shows the button pressed for a moment
    chair.wait()
    chair.draw()
    assert "Het laatste woord." in dialogs.named.read_text()
    assert told[-1].words == f"The report is ready. “verslag.md” is in “{tmp_path.name}”."
    for deed in told[-1].deeds:
        deed.do()
    assert dialogs.shown == [tmp_path, dialogs.named]


def test_the_report_is_offered_beside_the_day_as_two_kinds_of_file(chair, dialogs, monkeypatch) -> None:
    offered = []
    monkeypatch.setattr(dialogs, "name_file", lambda _title, place, kinds: offered.append((place.parent, kinds)))
    chair.click(chair.stage.outcome.maker.make_button)
    assert offered == [(chair.desk.opened.file.path.parent, "PDF, to hand out (*.pdf);;Text with marks (*.md)")]


@pytest.mark.parametrize("there", [True, False])
def test_a_day_in_the_apps_own_folder_has_its_report_offered_where_people_look(monkeypatch, tmp_path, there) -> None:
    documents, home = tmp_path / "Documents", tmp_path / "home"
    if there:
        documents.mkdir()
    monkeypatch.setattr("platformdirs.user_documents_path", lambda: documents)
    monkeypatch.setattr(Path, "home", lambda: home)
    assert proposed_folder(places.days() / "buurt.tafelronde") == (documents if there else home)


def test_ctrl_enter_makes_a_pdf(chair, dialogs, tmp_path: Path) -> None:
    dialogs.named = tmp_path / "verslag.pdf"
    chair.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    chair.draw()
    assert dialogs.named.read_bytes().startswith(b"%PDF")
    assert not chair.stage.outcome.maker.at_work


def test_who_names_no_file_gets_no_report(chair, dialogs) -> None:
    chair.click(chair.stage.outcome.maker.make_button)
    chair.draw()
    assert len(dialogs.asked) == 1
    assert not chair.stage.outcome.maker.at_work


def test_a_file_in_use_is_said_and_the_old_one_stays(chair, dialogs, messages, tmp_path, monkeypatch) -> None:
    told = messages(chair.desk)
    dialogs.named = tmp_path / "verslag.md"
    dialogs.named.write_text("het vorige verslag")

    def held(_source: Path, _target: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "replace", held)
    chair.click(chair.stage.outcome.maker.make_button)
    chair.draw()
    assert "verslag.md" in told[-1].words and told[-1].tone == "danger"
    assert dialogs.named.read_text() == "het vorige verslag"
    assert sorted(tmp_path.glob("*.md")) == [dialogs.named]
    assert not chair.stage.outcome.maker.at_work


def test_long_work_shows_how_far_it_is_and_stopping_it_leaves_no_file(chair, dialogs, messages, tmp_path) -> None:
    told = messages(chair.desk)
    dialogs.named = tmp_path / "verslag.pdf"
    maker = chair.stage.outcome.maker
    chair.click(maker.make_button)
    chair.qtbot.waitUntil(maker.progress.isVisible)
    maker._tell_how_far(3, 40)
    assert maker.how_far.text() == "Page 4 of 40"
    assert maker.stop_button.hasFocus()
    chair.click(maker.stop_button)
    chair.draw()
    assert not dialogs.named.exists()
    assert told[-1].words == "Stopped. No report was made."
    assert maker.make_button.hasFocus()


def test_a_word_that_cannot_be_kept_means_no_report(chair, dialogs, messages, tmp_path, monkeypatch) -> None:
    told = messages(chair.desk)
    dialogs.named = tmp_path / "verslag.md"

    def refused(_tx: object) -> None:
        raise FacilitatorError("gone", kind="section")

    def write(*_: object, **__: object) -> object:
        return chair.desk.opened.file.act("section-changed", "chair", refused)

    monkeypatch.setattr(chair.desk.opened.sections, "change", write)
    chair.choose("intro")
    chair.type_in(chair.stage.section.text, " Meer.")
    chair.click(chair.stage.outcome.maker.make_button)
    chair.wait()
    chair.draw()
    assert not dialogs.named.exists()
    assert told[-1].words.startswith("Not made yet")
    assert chair.stage.section.text.words() == "Vooraf. Meer."


@pytest.mark.parametrize(
    ("event", "name"),
    [
        ({"title": "Buurt: ja/nee?"}, "Buurt ja nee"),
        ({"title": ""}, "report"),
        ({"title": "con"}, "report"),
        ({"title": "Opbrengst {datum}"}, "Opbrengst"),
    ],
)
def test_the_name_of_the_file_is_safe_on_any_system(event: dict[str, str], name: str) -> None:
    assert proposed_name(make_day(**event), "report") == name
