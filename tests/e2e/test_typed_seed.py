"""The first real document, typed through the window as a chair would, letter by letter, to the PDF and back."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.e2e import seeds
from tests.e2e.typing import Chair
from tests.exports.pdf.tagtext import tag_text
from tests.ui.desk.conftest import AnsweringDialogs
from ui.app import Window
from ui.commands import main

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not seeds.SEEDS.is_dir(), reason="the real documents are not in this checkout"),
]


@pytest.fixture
def dialogs(tmp_path: Path) -> AnsweringDialogs:
    return AnsweringDialogs(named=tmp_path / "verslag.pdf")


@pytest.fixture
def chair(
    qapp: QApplication, qtbot: QtBot, dialogs: AnsweringDialogs, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Chair]:
    """Somebody at the app as it starts for the first time, in Dutch."""
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    window = Window(qapp, dialogs)
    window.begin(None)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    yield Chair(window, qtbot)
    qtbot.waitUntil(lambda: window.opened is None or window.opened.at_rest)
    window.close()
    delete(window)


log = logging.getLogger(__name__)

HOST = "Noor Smit"


@dataclass(frozen=True)
class Told:
    """What one table told: how it is headed, and its paragraphs."""

    label: str
    brackets: str
    paragraphs: list[str]


class Way(Enum):
    """How the paragraphs of one table can be typed."""

    TOPICS = "each a topic of its own, that goes on under the one before it"
    POINTS = "each a point, laid out as a paragraph"
    ONE_POINT = "one point of several paragraphs"


def tables_of(day: seeds.Json) -> list[Told]:
    """A paragraph without a label of its own was told at the table before it."""
    tables: list[Told] = []
    for conversation, takeaway in zip(day["conversations"], day["takeaways"], strict=True):
        if conversation.get("continues"):
            tables[-1].paragraphs.append(takeaway["text"])
        else:
            tables.append(Told(conversation["label"], conversation["qualifier"], [takeaway["text"]]))
    return tables


def ways_of(tables: list[Told]) -> list[Way]:
    """Each way in turn, where there is more than one paragraph to type."""
    turns = cycle(Way)
    return [next(turns) if len(table.paragraphs) > 1 else Way.ONE_POINT for table in tables]


def type_the_preparation(chair: Chair, day: seeds.Json, tables: list[Told], ways: list[Way]) -> None:
    event, (day_chair, *others) = day["event"], day["people"]
    chair.begins_a_day(event["title"], event["date"])
    for organiser in event["organisers"]:
        chair.adds_an_organiser(organiser["name"])
    chair.adds_a_chair(day_chair["name"])
    chair.lays_out(len(tables))
    for number, (told, way) in enumerate(zip(tables, ways, strict=True), 1):
        type_the_topics(chair, number, told, way)
    chair.adds_a_host(HOST)
    for person in others:
        if role := person.get("role"):
            chair.invites(person["name"], role, "Reageert")


def type_the_topics(chair: Chair, number: int, told: Told, way: Way) -> None:
    """Of every other table the topic is the heading by itself; of the others it is but a working title."""
    by_itself = number % 2 == 1
    chair.gives_a_topic(number, told.label if by_itself else f"Tafelgesprek {number}")
    chair.heads(None if by_itself else told.label, told.brackets)
    if way is Way.TOPICS:
        for place, _ in enumerate(told.paragraphs[1:], 2):
            chair.adds_a_topic(number, f"Tafelgesprek {number}, deel {place}")


def type_what_the_tables_brought(chair: Chair, tables: list[Told], ways: list[Way]) -> None:
    chair.opens_the_rounds()
    for number, (told, way) in enumerate(zip(tables, ways, strict=True), 1):
        points = ["\n".join(told.paragraphs)] if way is Way.ONE_POINT else told.paragraphs
        for place, words in enumerate(points):
            chair.writes_a_point(number, words, topic=place if way is Way.TOPICS else 0)


def type_what_was_said(chair: Chair, day: seeds.Json) -> None:
    """A blank line of the seed is one press of Enter."""
    names = {person["id"]: person["name"] for person in day["people"]}
    chair.opens_the_plenary()
    for one in day["contributions"]:
        name, words = names[one["person"]], one["text"].replace("\n\n", "\n")
        match one["kind"]:
            case "reaction":
                chair.hears_a_reaction(name, words)
            case "reflection":
                chair.hears_a_closing_word(name, words)
            case "lesson":
                chair.learns(name, words, printed=one["printed_name"])
    chair.agrees("Het verslag rondsturen", HOST)


def put_the_report_together(chair: Chair, day: seeds.Json, tables: list[Told], ways: list[Way]) -> None:
    """The reactions get a block each, the last of them in the wrong place. What was agreed is for the chair alone."""
    names = {person["id"]: person["name"] for person in day["people"]}
    reactions = [names[section["person"]] for section in day["sections"] if section["kind"] == "reaction"]
    chair.opens_the_report()
    for name in reactions:
        chair.adds_a_block("Reactie van iemand", behind="Wat besproken?")
        chair.tells_the_reaction_of(name)
    chair.moves_down(f"Reactie {reactions[-1]}")
    closing = next(section for section in day["sections"] if section["kind"] == "reflections")
    chair.names_the_block("Slotwoord", closing["heading"])
    chair.leaves_out("Afspraken")
    lay_out_the_entries(chair, tables, ways)


def lay_out_the_entries(chair: Chair, tables: list[Told], ways: list[Way]) -> None:
    entry = 0
    for told, way in zip(tables, ways, strict=True):
        if way is Way.POINTS:
            chair.lays_out_the_points(entry, "Elk punt een alinea")
        entry += 1
        if way is Way.TOPICS:
            for _ in told.paragraphs[1:]:
                chair.lets_it_go_on(entry)
                entry += 1


def printed_from_json(day: seeds.Json, folder: Path) -> Path:
    """The report of the same day when it does not come by hand."""
    source, file, report = folder / "dag.json", folder / "dag.tafelronde", folder / "uit-json.pdf"
    source.write_text(json.dumps(day, ensure_ascii=False), encoding="utf-8")
    assert main(["new", str(file), "--from", str(source)]) == 0
    assert main(["export", str(file), "--to", str(report)]) == 0
    return report


def test_the_first_seed_typed_through_the_window_is_the_seed(chair, dialogs, tmp_path):
    day = seeds.first_day(continuing=True)
    tables = tables_of(day)
    ways = ways_of(tables)
    began = time.perf_counter()
    type_the_preparation(chair, day, tables, ways)
    type_what_the_tables_brought(chair, tables, ways)
    type_what_was_said(chair, day)
    put_the_report_together(chair, day, tables, ways)
    chair.makes_the_report(dialogs.named)
    log.info("typed in %.1f s", time.perf_counter() - began)
    blocks = tag_text(dialogs.named)
    got = seeds.words_of("\n".join(block.text for block in blocks if block.tag != "Lbl"))
    assert got == seeds.words_of(seeds.text_of(seeds.FIRST).replace("*", " "))
    assert blocks == tag_text(printed_from_json(day, tmp_path))
