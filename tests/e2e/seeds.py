"""The two real documents we were shown, as days in JSON. Made while testing; their words are in no file of ours."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
FIRST, SECOND = "000_427f1378917b7422.txt", "001_d065c0317cfc0898.txt"

Json = dict[str, Any]

_LABELLED = re.compile(r"(?P<label>[^:.?!]{3,60}?)(?: \((?P<kind>[^)]+)\))?: (?P<text>.+)", re.DOTALL)
_SPOKEN = re.compile(r"(?P<name>[A-Z]\w+ [A-Z]\w+): (?P<text>.+)", re.DOTALL)
_LEARNT = re.compile(r"Van (?P<name>[^:]+): (?P<text>.+)", re.DOTALL)
_REACTION = re.compile(r"Reactie (?P<name>[^(]+) \((?P<role>[^)]+)\)")


def text_of(name: str) -> str:
    return (SEEDS / name).read_text(encoding="utf-8")


def words_of(text: str) -> list[str]:
    """The words of a text, signs and marks left out, for comparing one document with another."""
    return re.findall(r"\w+", text.replace("\xad", ""))


# -- S1: the plenary feedback of a thematic-table day --------------------------------------------------------------


def first_day(*, continuing: bool = False) -> Json:
    """S1. continuing: paragraphs without a label are conversations that join the one before (else its paragraphs)."""
    head, title, *sections = re.split(r"^#+ +", text_of(FIRST), flags=re.MULTILINE)
    parts = {_bare(heading): _paragraphs(body) for heading, body in (section.split("\n", 1) for section in sections)}
    discussed, *reactions, closing, learnt = parts
    day: Json = {
        "format": "tafelronde-day/1",
        "event": {
            "title": _bare(title),
            "date": "2018-09-19",
            "language": "nl",
            "chairs": ["frans"],
            "organisers": [{"name": " ".join(_bare(words).split())} for words in re.split(r"\n{3,}", head.strip())],
        },
        "people": [{"id": "frans", "name": re.search(r"dagvoorzitter (\w+)", learnt)[1], "kinds": ["chair"]}],
        "conversations": [],
        "takeaways": [],
        "contributions": [],
        "sections": [{"kind": "conversations"}],
    }
    _add_entries(day, parts[discussed], continuing=continuing)
    for heading in reactions:
        found = _REACTION.fullmatch(heading)
        person = _person(day, found["name"], kinds=["respondent"], role=found["role"])
        _contribute(day, "reaction", person, "\n\n".join(parts[heading]))
        day["sections"].append({"kind": "reaction", "person": person})
    day["sections"].append({"kind": "reflections", "heading": closing})
    for paragraph in parts[closing]:
        spoken = _SPOKEN.fullmatch(paragraph)
        if spoken:
            _contribute(day, "reflection", _person(day, spoken["name"], kinds=["speaker"]), spoken["text"])
        else:
            day["contributions"][-1]["text"] += f"\n\n{paragraph}"
    day["sections"].append({"kind": "lessons"})
    for paragraph in parts[learnt]:
        lesson = _LEARNT.fullmatch(paragraph)
        known = next(p for p in day["people"] if p["name"].startswith(lesson["name"]))
        printed = None if known["name"] == lesson["name"] else lesson["name"]
        _contribute(day, "lesson", known["id"], lesson["text"], printed_name=printed)
    return day


def _add_entries(day: Json, paragraphs: list[str], *, continuing: bool) -> None:
    for paragraph in paragraphs:
        labelled = _LABELLED.fullmatch(paragraph)
        number = len(day["conversations"]) + 1
        if labelled:
            label, kind, text = labelled["label"], labelled["kind"] or "", labelled["text"]
            day["conversations"].append({"id": f"c{number}", "label": label, "qualifier": kind})
            day["takeaways"].append({"conversation": f"c{number}", "text": text})
        elif continuing:
            day["conversations"].append({"id": f"c{number}", "label": "", "qualifier": "", "continues": True})
            day["takeaways"].append({"conversation": f"c{number}", "text": paragraph})
        else:
            day["takeaways"][-1]["text"] += f"\n\n{paragraph}"


def _person(day: Json, name: str, **more: Any) -> str:
    key = f"p{len(day['people']) + 1}"
    day["people"].append({"id": key, "name": name, **more})
    return key


def _contribute(day: Json, kind: str, person: str, text: str, **more: Any) -> None:
    day["contributions"].append({"kind": kind, "person": person, "text": text, **more})


# -- S2: the report of a work session, without tables --------------------------------------------------------------


def second_day() -> Json:
    """S2: sections only. The share button of the web page is left behind; its title stood at the bottom."""
    *body, title = [line for line in text_of(SECOND).splitlines() if line.strip() and line != "Share Button"]
    intro, *rest = body
    told, thanks = re.split(r"Met\s+dank\s+aan\s+", intro)
    names, tail = re.fullmatch(r"(.+?)\s+(en vele anderen)\.\s*", thanks).groups()
    people = [
        {"id": f"p{n}", "name": name, "consent": "yes"} for n, name in enumerate(re.split(r",\s+|\s+en\s+", names), 1)
    ]
    day: Json = {
        "format": "tafelronde-day/1",
        "event": {"title": title, "date": "2018-09-18", "language": "nl"},
        "people": people,
        "agreements": [],
        "sections": [
            {"kind": "text", "text": told.strip()},
            {"kind": "thanks", "people": [p["id"] for p in people], "tail": tail},
        ],
    }
    lines: list[str] = []
    for line in rest:
        if _is_heading(line):
            day["sections"].append({"kind": "text", "heading": line.strip(), "text": ""})
            continue
        section = day["sections"][-1]
        if "acties afgesproken" in line:
            section = {"kind": "agreements", "heading": "", "lead": line}
            day["sections"].append(section)
        elif section["kind"] == "agreements":
            day["agreements"].append({"what": line.strip(" •")})
        else:
            lines = [section["text"], _marked(line)]
            section["text"] = "\n\n".join(part for part in lines if part)
    return day


def _is_heading(line: str) -> bool:
    return len(line) < 40 and not line.startswith(" ") and line.strip()[-1].isalpha()


def _marked(line: str) -> str:
    """A bullet of the web page as a bullet of ours: one space before it is the first level, two the second."""
    bullet = re.match(r"( +)•\s*", line)
    if not bullet:
        return line.strip()
    return f"{'' if len(bullet[1]) == 1 else '  '}- {line[bullet.end() :].strip()}"


def _bare(heading: str) -> str:
    return heading.replace("*", "").strip()


def _paragraphs(body: str) -> list[str]:
    return [paragraph.strip() for paragraph in re.split(r"\n\s*\n", body) if paragraph.strip()]
