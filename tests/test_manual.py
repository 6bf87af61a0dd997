"""The manual: both languages tell the same, what it links to is there, and every key it names is a key.

And the table of what the product does: each test it names is there.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QKeySequence

from ui.desk.shortcuts import groups
from ui.desk.wearing import TRANSLATIONS

DOCS = Path(__file__).parent.parent / "docs"
MANUAL = DOCS / "manual"
PAGES = {
    "README.md": "README.md",
    "aan-de-slag.md": "getting-started.md",
    "voorbereiding.md": "preparation.md",
    "indeling.md": "seating.md",
    "waarom-hier.md": "why-this-table.md",
    "vooraf-proberen.md": "trying-beforehand.md",
    "dag-leiden.md": "running-the-day.md",
    "beamer.md": "projector.md",
    "telefoons.md": "phones.md",
    "voor-tafelhosts.md": "for-table-hosts.md",
    "voor-helpers.md": "for-helpers.md",
    "rondes.md": "rounds.md",
    "plenair.md": "plenary.md",
    "verslag.md": "report.md",
    "commandoregel.md": "command-line.md",
    "dag-als-json.md": "day-as-json.md",
}
"""The Dutch page, and its English one."""
TO_HAND_OUT = ("waarom-hier.md", "voor-tafelhosts.md", "voor-helpers.md")
OF_THE_WINDOW = [pair for pair in list(PAGES.items())[1:-2] if pair[0] not in TO_HAND_OUT]
"""Neither the first page, nor those to hand out, nor the two for whoever works without a window."""
AS_QT_WRITES_THEM = {"↑": "Up", "↓": "Down", "←": "Left", "→": "Right", "Enter": "Return", "Delete": "Del"}
OF_EVERY_COMPUTER = {"Tab", "Shift+Tab", "Ctrl+A", "Shift", "Ctrl", "Ctrl+Shift"}
"""Keys that mean in the window what they mean everywhere, so that the sheet of keys does not name them."""
LARGEST_PICTURE = 200_000
PRODUCT_ROWS = DOCS / "product-rows.md"

EVERY_PAGE = [MANUAL / "nl" / page for page in PAGES] + [MANUAL / "en" / page for page in PAGES.values()]


def words_of(page: Path) -> str:
    """A page without what stands in blocks of code."""
    return re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)


def links_of(page: Path) -> list[Path]:
    """The files a page links to or shows, pictures among them."""
    targets = re.findall(r"\]\(([^)#]+)[^)]*\)", words_of(page))
    return [(page.parent / target).resolve() for target in targets if "://" not in target]


def shape_of(page: Path) -> dict[str, object]:
    """What both languages of a page have in common."""
    words, text = words_of(page), page.read_text(encoding="utf-8")
    return {
        "headings": [len(marks) for marks in re.findall(r"^(#+) ", words, re.MULTILINE)],
        "steps": re.findall(r"^\d+\.", words, re.MULTILINE),
        "rows of tables": len(re.findall(r"^\|", words, re.MULTILINE)),
        "pictures": len(re.findall(r"!\[", words)),
        "links": len(links_of(page)),
        "questions": len(re.findall(r"^\*\*…", words, re.MULTILINE)),
        "blocks of code": text.count("\n```"),
    }


def keys_named_in(page: Path) -> set[str]:
    """The keys a page names, as Qt writes them. In the pages of the window nothing else stands between backticks."""
    named = set(re.findall(r"`([^`\n]+)`", words_of(page))) - OF_EVERY_COMPUTER
    return {_as_qt_writes(keys) for keys in named}


def _as_qt_writes(keys: str) -> str:
    *held, last = re.split(r"\+(?=.)", keys)
    return "+".join((*held, AS_QT_WRITES_THEM.get(last, last)))


def keys_of_the_window() -> set[str]:
    """Every key on the sheet (F1)."""
    shortcuts = [one for group in groups() for one in group.shortcuts]
    return {QKeySequence(keys).toString() for one in shortcuts for keys in one.keys}


@pytest.fixture
def speak(qapp):
    """Let the window speak a language."""
    translators: list[QTranslator] = []

    def in_language(language: str) -> None:
        translator = QTranslator(qapp)
        assert translator.load(str(TRANSLATIONS / f"{language}.qm"))
        qapp.installTranslator(translator)
        translators.append(translator)

    yield in_language
    for translator in translators:
        qapp.removeTranslator(translator)


def test_every_page_is_there_in_both_languages():
    assert {page.name for page in (MANUAL / "nl").iterdir()} == set(PAGES)
    assert {page.name for page in (MANUAL / "en").iterdir()} == set(PAGES.values())


@pytest.mark.parametrize(("dutch", "english"), PAGES.items())
def test_both_languages_have_the_same_shape(dutch, english):
    assert shape_of(MANUAL / "nl" / dutch) == shape_of(MANUAL / "en" / english)


@pytest.mark.parametrize("page", EVERY_PAGE, ids=lambda page: f"{page.parent.name}/{page.name}")
def test_what_a_page_links_to_is_there(page):
    assert [target for target in links_of(page) if not target.is_file()] == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_first_page_links_to_all_others(language):
    folder = MANUAL / language
    linked = {target.name for target in links_of(folder / "README.md") if target.parent == folder.resolve()}
    assert linked == {page.name for page in folder.iterdir()} - {"README.md"}


@pytest.mark.parametrize(("dutch", "english"), OF_THE_WINDOW)
def test_a_page_of_the_window_has_a_picture_keys_and_questions(dutch, english):
    for page in (MANUAL / "nl" / dutch, MANUAL / "en" / english):
        shape = shape_of(page)
        assert (shape["pictures"], shape["questions"] in range(3, 6)) == (1, True), page
        assert keys_named_in(page)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_key_a_page_names_is_a_key_of_the_window(speak, language):
    speak(language)
    there = keys_of_the_window()
    for pages in OF_THE_WINDOW:
        page = MANUAL / language / pages[language == "en"]
        assert keys_named_in(page) - there == set(), page


def test_pictures_are_shown_somewhere_and_small():
    shown = {target for page in (*EVERY_PAGE, DOCS.parent / "README.md") for target in links_of(page)}
    pictures = {picture.resolve() for picture in (DOCS / "pictures").iterdir()}
    assert pictures - shown == set()
    assert {picture.name for picture in pictures if picture.stat().st_size > LARGEST_PICTURE} == set()


def test_every_test_that_shows_a_row_of_the_product_is_there():
    named = re.findall(r"`(tests/[^`:]+)::([^`]+)`", PRODUCT_ROWS.read_text(encoding="utf-8"))
    missing = [f"{file}::{name}" for file, name in named if not _has_test(DOCS.parent / file, name)]
    assert named
    assert missing == []


def _has_test(file: Path, name: str) -> bool:
    """Whether a file of tests has this one: a function, or the machine of a test that plays any day."""
    return file.is_file() and re.search(rf"^(def|class) {name}\b|^{name} = ", file.read_text("utf-8"), re.M) is not None
