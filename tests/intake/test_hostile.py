"""A day that is not right is refused with one sentence that names the place, and never with another error."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.domain.conversations import Takeaway
from facilitator.domain.event import Use
from facilitator.domain.language import Language
from facilitator.domain.people import Person
from facilitator.domain.records import CLASSES, KINDS, references, target
from facilitator.domain.seating import SEATING
from facilitator.errors import FacilitatorError
from facilitator.intake.dayjson.layout import LISTS, extra_keys, keys_of
from facilitator.intake.dayjson.reading import read_day, read_day_file
from facilitator.intake.dayjson.writing import write_day
from facilitator.services.pictures import LARGEST_MEGABYTES
from facilitator.storage.eventfile import EventFile
from tests.factories import make_takeaway, small_day
from tests.full import full_day
from tests.intake.conftest import Reads
from ui.words import error_sentence

FORMAT = '{"format": "tafelronde-day/1"'
PERSON = {"id": "p1", "name": "Els"}
LESSON = {"kind": "lesson", "text": "t"}
POINT = {"id": "w1", "text": "Een punt"}


def refusal(read: Any, *given: Any, **keys: Any) -> FacilitatorError:
    with pytest.raises(FacilitatorError) as refused:
        read(*given, **keys)
    for language in Language:
        sentence = error_sentence(refused.value, language)
        assert len(sentence) < 600
        assert sentence.isprintable()
    return refused.value


# -- not JSON at all -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"", "day-not-json", 1),
        (b" \n", "day-not-json", 2),
        (b"\xff\xfe{\x00", "day-not-json", 1),
        (b"\x00" * 1000, "day-not-json", 1),
        (b"%PDF-1.7\n", "day-not-json", 1),
        (b'{"format":\n\n nee}', "day-not-json", 3),
        (FORMAT.encode() + b', "people": [' + b"9" * 5000 + b"]}", "day-not-json", 1),
        (b"[" * 200_000, "day-not-json", 1),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "day-not-json", 1),
    ],
)
def test_what_is_no_json_is_refused_with_the_line(reads: Reads, content: bytes, code: str, line: int) -> None:
    error = refusal(reads, content)

    assert (error.code, error.details) == (code, {"file": "day.json", "line": line})


@pytest.mark.parametrize("content", ["[]", '"tekst"', "7", "null", "true", "NaN", "-Infinity", '[{"format": 1}]'])
def test_a_day_is_a_group_of_keys(reads: Reads, content: str) -> None:
    assert refusal(reads, content).details == {"where": "JSON", "expected": "object"}


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (None, ""),
        (1, ""),
        ("tafelronde-day/2", "tafelronde-day/2"),
        ([[[[]]]], ""),
        ("\x1b[31m" + "x" * 10_000, " [31m" + "x" * 55 + "…"),
    ],
)
def test_another_format_is_refused_by_its_name(reads: Reads, given: Any, shown: str) -> None:
    error = refusal(reads, json.dumps({"format": given}))

    assert (error.code, error.details) == ("day-wrong-format", {"format": shown})


def test_a_file_that_is_not_there_or_is_a_folder_is_refused(tmp_path: Path) -> None:
    assert refusal(read_day_file, tmp_path / "weg.json").code == "file-missing"
    assert refusal(read_day_file, tmp_path).code == "cannot-read"


@pytest.mark.timeout(20)
def test_ten_megabytes_of_words_are_read_and_of_nonsense_refused(reads: Reads) -> None:
    assert len(reads(takeaways=[{"text": "woord " * 1_700_000}]).records) == 2
    assert refusal(reads, takeaways=[{"x" * 10_000_000: ""}]).code == "day-unknown-key"
    assert refusal(reads, takeaways=[{"id": "i" * 10_000_000, "text": "t"}]).code == "day-wrong-value"


def joined(*pairs: list[int]) -> dict[str, Any]:
    """A day of three tables, of which some join others in the one round."""
    joinings = [{"round": 1, "table": table, "into": into} for table, into in pairs]
    tables = [{"number": number} for number in (1, 2, 3)]
    return {"tables": tables, "programme": [{"kind": "round"}], "joinings": joinings}


# -- unknown, missing, twice ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "where", "key"),
    [
        ({"guests": []}, "JSON", "guests"),
        ({"event": {"titel": "T"}}, "event", "titel"),
        ({"event": {"id": "event"}}, "event", "id"),
        ({"event": {"organisers": [{"name": "O", "rank": 1}]}}, "event organisers 1", "rank"),
        ({"people": [PERSON, {"name": "Jos", "phone": "x"}]}, "people 2", "phone"),
        ({"takeaways": [{"text": "t", "position": 1}]}, "takeaways 1", "position"),
        ({"attachments": [{"sha256": "abc", "use": "photo", "file": "a"}]}, "attachments 1", "sha256"),
        (
            {"takeaways": [POINT], "conversations": [{"prose_from": [{"takeaway": "w1", "text": "", "by": ""}]}]},
            "conversations 1 prose_from 1",
            "by",
        ),
        ({"people": [{"name": "Els", "\ud800\x1b": 1}]}, "people 1", "\ufffd "),
    ],
)
def test_an_unknown_key_is_refused_by_its_name_and_place(
    reads: Reads, keys: dict[str, Any], where: str, key: str
) -> None:
    error = refusal(reads, **keys)

    assert (error.code, error.details) == ("day-unknown-key", {"where": where, "key": key})


@pytest.mark.parametrize(
    ("keys", "where", "key"),
    [
        ({"people": [{}]}, "people 1", "name"),
        ({"people": [{"name": None}]}, "people 1", "name"),
        ({"tables": [{"number": 1}, {"name": "Raam"}]}, "tables 2", "number"),
        ({"programme": [{"title": "Ronde"}]}, "programme 1", "kind"),
        ({"takeaways": [{}]}, "takeaways 1", "text"),
        ({"attachments": [{"use": "photo"}]}, "attachments 1", "file"),
        ({"people": [PERSON], "seats": [{"person": "p1"}]}, "seats 1", "round"),
        ({"conversations": [{"prose_from": [{"text": ""}]}]}, "conversations 1 prose_from 1", "takeaway"),
    ],
)
def test_a_missing_key_is_named(reads: Reads, keys: dict[str, Any], where: str, key: str) -> None:
    error = refusal(reads, **keys)

    assert (error.code, error.details) == ("day-missing-key", {"where": where, "key": key})


@pytest.mark.parametrize(
    ("content", "where", "what"),
    [
        ('{"format": 1, "format": "tafelronde-day/1"}', "JSON", "format"),
        (FORMAT + ', "people": [{"name": "Els", "id": "p", "name": "Jos"}]}', "people 1", "name"),
        (FORMAT + ', "event": {"title": "A", "title": "B"}}', "event", "title"),
        (FORMAT + ', "people": [{"name": "A"}], "people": [{"name": "B"}]}', "JSON", "people"),
    ],
)
def test_a_key_that_stands_twice_would_lose_words_and_is_refused(
    reads: Reads, content: str, where: str, what: str
) -> None:
    error = refusal(reads, content)

    assert (error.code, error.details) == ("day-twice", {"where": where, "what": what})


@pytest.mark.parametrize(
    ("keys", "where", "what"),
    [
        ({"people": [PERSON, PERSON]}, "people 2", "p1"),
        ({"tables": [{"number": 1}, {"number": 1}]}, "tables 2", 1),
        ({"programme": [{"kind": "round", "round": 2}] * 2}, "programme 2", 2),
        (
            {
                "people": [PERSON],
                "tables": [{"number": 1}, {"number": 2}],
                "seats": [{"person": "p1", "round": 1, "table": 1}, {"person": "p1", "round": 1, "table": 2}],
            },
            "seats 2",
            "p1",
        ),
        (joined([1, 2], [1, 3]), "joinings 2", "1"),
        (joined([1, 2], [2, 3]), "joinings 1 into", "2"),
        (joined([1, 2], [2, 1]), "joinings 1 into", "2"),
        (
            {
                "event": {"organisers": [{"id": "o", "name": "O", "logo": "a.png"}]},
                "attachments": [{"id": "o.logo", "use": "photo", "file": "b.png"}],
            },
            "event organisers 1 logo",
            "o.logo",
        ),
    ],
)
def test_what_is_there_already_is_refused(reads: Reads, keys: dict[str, Any], where: str, what: Any) -> None:
    error = refusal(reads, **keys)

    assert (error.code, error.details) == ("day-twice", {"where": where, "what": what})


# -- references ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "where", "to"),
    [
        ({"event": {"chairs": ["p9"]}}, "event chairs 1", "p9"),
        ({"people": [{"name": "Els", "accompanies": "p9"}]}, "people 1 accompanies", "p9"),
        ({"tables": [{"number": 1}], "conversations": [{"table": 2}]}, "conversations 1 table", "2"),
        ({"tables": [{"number": 1}], "conversations": [{"table": "1"}]}, "conversations 1 table", "1"),
        ({"programme": [{"kind": "round"}], "takeaways": [{"text": "t", "round": 2}]}, "takeaways 1 round", "2"),
        ({"conversations": [{"hosts": ["p9"]}]}, "conversations 1 hosts 1", "p9"),
        ({"takeaways": [{"text": "t", "merged_into": "w9"}]}, "takeaways 1 merged_into", "w9"),
        ({"threads": [{"name": "N", "takeaways": ["w9"]}]}, "threads 1 takeaways 1", "w9"),
        ({"agreements": [{"what": "W", "source": "w9"}]}, "agreements 1 source", "w9"),
        ({"sections": [{"kind": "thanks", "people": ["p1", ""]}], "people": [PERSON]}, "sections 1 people 2", ""),
        ({"takeaways": [{"text": "t", "conversation": "c" * 10_000}]}, "takeaways 1 conversation", "c" * 60 + "…"),
    ],
)
def test_a_missing_reference_says_which(reads: Reads, keys: dict[str, Any], where: str, to: str) -> None:
    error = refusal(reads, **keys)

    assert (error.code, error.details) == ("day-missing-reference", {"where": where, "to": to})


def test_a_reference_to_any_record_that_could_be_two_is_refused(reads: Reads) -> None:
    keys = {"people": [{"id": "1", "name": "Els"}], "tables": [{"id": "1", "number": 1}]}

    assert len(reads(**keys).records) == 3
    error = refusal(reads, **keys, attachments=[{"owner": "1", "use": "photo", "file": "a.png"}])
    assert (error.code, error.details) == ("day-unclear-reference", {"where": "attachments 1 owner", "to": "1"})


@pytest.mark.parametrize(
    ("keys", "where"),
    [
        ({"people": [{**PERSON, "accompanies": "p1"}]}, "people 1 accompanies"),
        (
            {
                "takeaways": [
                    {"id": "a", "text": "t"},
                    {"id": "b", "text": "t", "merged_into": "c"},
                    {"id": "c", "text": "t", "merged_into": "b"},
                ]
            },
            "takeaways 2 merged_into",
        ),
        ({"takeaways": [{**POINT, "conflict_of": "w1"}]}, "takeaways 1 conflict_of"),
    ],
)
def test_references_in_a_circle_are_refused(reads: Reads, keys: dict[str, Any], where: str) -> None:
    error = refusal(reads, **keys)

    assert (error.code, error.details) == ("day-circle", {"where": where})


def test_every_field_that_points_at_its_own_kind_is_looked_at_for_circles() -> None:
    own = {
        (record, field.name)
        for record, kind in KINDS.items()
        for field in references(record)
        if target(field) is kind and not field.many
    }

    assert own == {(Person, "accompanies"), (Takeaway, "merged_into"), (Takeaway, "conflict_of")}


# -- wrong values --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "where", "expected"),
    [
        ({"event": []}, "event", "object"),
        ({"event": False}, "event", "object"),
        ({"event": ""}, "event", "object"),
        ({"people": {}}, "people", "list"),
        ({"people": "Els"}, "people", "list"),
        ({"people": [None]}, "people 1", "object"),
        ({"people": [["Els"]]}, "people 1", "object"),
        ({"people": [{"name": 7}]}, "people 1 name", "text"),
        ({"people": [{"name": ["Els"]}]}, "people 1 name", "text"),
        ({"people": [{"name": "Els", "present": "ja"}]}, "people 1 present", "true / false"),
        ({"people": [{"name": "Els", "present": 1}]}, "people 1 present", "true / false"),
        ({"people": [{"name": "Els", "needs": "rolstoel"}]}, "people 1 needs", "list"),
        ({"people": [{"name": "Els", "needs": ["stil", None]}]}, "people 1 needs 2", "text"),
        ({"people": [{"name": "Els", "consent": "ja"}]}, "people 1 consent", "yes / no / unknown"),
        ({"people": [{"name": "Els", "consent": True}]}, "people 1 consent", "yes / no / unknown"),
        ({"people": [{"name": "Els", "consent": {}}]}, "people 1 consent", "yes / no / unknown"),
        ({"people": [{"id": 1, "name": "Els"}]}, "people 1 id", "text"),
        ({"people": [{"id": "a/b", "name": "Els"}]}, "people 1 id", "id"),
        ({"people": [{"id": "", "name": "Els"}]}, "people 1 id", "id"),
        ({"people": [{"id": "...", "name": "Els"}]}, "people 1 id", "id"),
        ({"people": [{"id": "a" * 65, "name": "Els"}]}, "people 1 id", "id"),
        ({"people": [{"id": "\ud800", "name": "Els"}]}, "people 1 id", "id"),
        ({"tables": [{"number": True}]}, "tables 1 number", "number"),
        ({"tables": [{"number": 1.0}]}, "tables 1 number", "number"),
        ({"tables": [{"number": "1"}]}, "tables 1 number", "number"),
        ({"tables": [{"number": float("nan")}]}, "tables 1 number", "number"),
        ({"tables": [{"number": float("inf")}]}, "tables 1 number", "number"),
        ({"tables": [{"number": 10**400}]}, "tables 1 number", "number"),
        ({"programme": [{"kind": "round", "round": "1"}]}, "programme 1 round", "number"),
        ({"conversations": [{"position": "1"}]}, "conversations 1 position", "number"),
        ({"conversations": [{"table": 1.5}]}, "conversations 1 table", "text"),
        ({"conversations": [{"table": True}]}, "conversations 1 table", "text"),
        ({"conversations": [{"rounds": 1}]}, "conversations 1 rounds", "list"),
        ({"conversations": [{"prose_from": {}}]}, "conversations 1 prose_from", "list"),
        ({"conversations": [{"prose_from": ["w1"]}]}, "conversations 1 prose_from 1", "object"),
        ({"event": {"date": "19-09-2018"}}, "event date", "date"),
        ({"event": {"date": "20180919"}}, "event date", "date"),
        ({"event": {"date": "2018-02-30"}}, "event date", "date"),
        ({"event": {"date": 2018}}, "event date", "text"),
        ({"event": {"starts": "kwart voor twee"}}, "event starts", "time"),
        ({"event": {"starts": "13:45:10"}}, "event starts", "time"),
        ({"event": {"starts": "1345"}}, "event starts", "time"),
        ({"event": {"starts": 1345}}, "event starts", "text"),
        ({"event": {"language": "de"}}, "event language", "nl / en"),
        ({"event": {"organisers": {"name": "O"}}}, "event organisers", "list"),
        ({"event": {"organisers": [{"name": "O", "logo": 1}]}}, "event organisers 1 logo", "text"),
        (
            {"event": {"organisers": [{"name": "O", "logo": "a", "logo_alt": []}]}},
            "event organisers 1 logo_alt",
            "text",
        ),
        ({"attachments": [{"use": "logo", "file": "a.png"}]}, "attachments 1 use", "poster / photo"),
        (
            {"programme": [{"id": "b", "kind": "break"}], "takeaways": [{"text": "t", "round": "b"}]},
            "takeaways 1 round",
            "round",
        ),
    ],
)
def test_a_wrong_value_is_refused_with_its_place(reads: Reads, keys: dict[str, Any], where: str, expected: str) -> None:
    error = refusal(reads, **keys)

    assert (error.code, error.details) == ("day-wrong-value", {"where": where, "expected": expected})


@pytest.mark.parametrize(
    ("keys", "where", "why"),
    [
        ({"people": [{"name": " "}]}, "people 1", "needs-words"),
        ({"takeaways": [{"text": "t"}, {"text": ""}]}, "takeaways 2", "needs-words"),
        ({"followups": [{}]}, "followups 1", "needs-words"),
        ({"tables": [{"number": -1}]}, "tables 1", "wrong-number"),
        ({"tables": [{"number": 1, "capacity": 2**53}]}, "tables 1", "wrong-number"),
        ({"conversations": [{"table": 0}]}, "conversations 1 table", "wrong-number"),
        ({"takeaways": [{"text": "t", "round": 10**9}]}, "takeaways 1 round", "wrong-number"),
        ({"programme": [{"kind": "break", "round": 1}]}, "programme 1", "round-without-round"),
        ({"contributions": [{**LESSON, "intentions": ["x"]}]}, "contributions 1", "passage-not-there"),
        ({"contributions": [{**LESSON, "intentions": ["x" * 10_000]}]}, "contributions 1", "passage-not-there"),
        ({"event": {"version": 0}}, "event", "wrong-number"),
        ({"event": {"organisers": [{"name": "O", "logo": ""}]}}, "event organisers 1 logo", "needs-words"),
        ({"event": {"organisers": [{"name": "O", "logo": "../a"}]}}, "event organisers 1 logo", "wrong-file-name"),
        ({"attachments": [{"use": "photo", "file": "/etc/passwd"}]}, "attachments 1", "wrong-file-name"),
        ({"attachments": [{"use": "photo", "file": "..\\..\\x"}]}, "attachments 1", "wrong-file-name"),
        (joined([2, 2]), "joinings 1", "joins-itself"),
    ],
)
def test_a_record_that_makes_no_sense_is_refused_with_its_place(
    reads: Reads, keys: dict[str, Any], where: str, why: str
) -> None:
    error = refusal(reads, **keys)

    assert (error.code, error.details["where"], error.details["why"]) == ("day-not-right", where, why)


def test_a_picture_that_is_too_large_is_refused(reads: Reads, tmp_path: Path) -> None:
    with (tmp_path / "a.png").open("wb") as file:
        file.truncate(LARGEST_MEGABYTES[Use.PHOTO] * 1_000_000_000)

    error = refusal(reads, attachments=[{"use": "photo", "file": "a.png"}])

    assert (error.code, error.details) == ("picture-too-large", {"file": "a.png", "megabytes": 2})


# -- anything at all -----------------------------------------------------------------------------------------------

ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(codec=None), max_size=8),
    lambda some: st.lists(some, max_size=3) | st.dictionaries(st.text(max_size=5), some, max_size=3),
    max_leaves=6,
)
WHOLE = write_day(full_day(), {}).plain
PLACES = [
    *((key,) for key in WHOLE),
    *(("event", field.name) for field in keys_of(CLASSES[next(iter(CLASSES))])),
    *(
        (key, name) if key == SEATING else (key, -1, name)
        for key, kind in LISTS.items()
        for name in [f.name for f in keys_of(CLASSES[kind])] + sorted(extra_keys(CLASSES[kind]))
    ),
    ("conversations", -1, "prose_from", 0, "takeaway"),
    ("event", "organisers", -1, "logo"),
]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(place=st.sampled_from(PLACES), odd=ODD)
def test_anything_anywhere_is_read_or_refused_with_a_sentence(place: tuple[Any, ...], odd: Any) -> None:
    plain = json.loads(json.dumps(WHOLE))
    inner = plain
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = odd

    try:
        read_day(plain)
    except FacilitatorError as error:
        assert all(error_sentence(error, language) for language in Language)


@settings(max_examples=100, deadline=None)
@given(ODD)
def test_any_json_at_all_is_refused_with_a_sentence(plain: Any) -> None:
    refusal(read_day, plain)


def test_a_file_that_is_cut_off_anywhere_is_refused(reads: Reads) -> None:
    whole = json.dumps(write_day(small_day(), {}).plain).encode()

    for end in range(0, len(whole) - 1, 7):
        assert refusal(reads, whole[:end]).code == "day-not-json"


def test_nothing_is_made_of_a_day_that_is_refused_halfway(reads: Reads, tmp_path: Path) -> None:
    read = reads(takeaways=[POINT])
    broken = replace(read, records=(*read.records, make_takeaway("Weg", conversation="nergens")))

    assert refusal(EventFile.create, tmp_path / "new.tafelronde", broken.fill).code == "refers-to-gone"
    assert not list(tmp_path.glob("*.tafelronde"))
