"""The sentences of the app: complete in both languages, short, and without what does not belong on a screen."""

from __future__ import annotations

import ast
import re
import string
from pathlib import Path

import pytest

from exports.model import Notice
from facilitator.domain.language import Language
from facilitator.domain.records import Kind
from facilitator.errors import FacilitatorError
from ui import words
from ui.words import act_words, actor_words, error_sentence, notice_sentence, ui_language

ROOT = Path(__file__).parents[2]
TABLES = {
    name: getattr(words, name)
    for name in ("ERRORS", "NOTICES", "NOUNS", "VALUES", "DEEDS", "ACTS", "ACTORS", "COMMANDS")
}


def _strings_given_to(name: str) -> set[str]:
    """The first argument of every call of a function of this name in our code."""
    found = set()
    for folder in ("facilitator", "exports", "ui"):
        for file in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(name) and node.args:
                    found |= set(_choices(node.args[0]))
    return found


def _choices(given: ast.expr) -> list[str]:
    if isinstance(given, ast.IfExp):
        return _choices(given.body) + _choices(given.orelse)
    return [given.value] if isinstance(given, ast.Constant) and isinstance(given.value, str) else []


@pytest.mark.parametrize("table", TABLES)
def test_both_languages_say_the_same_things(table):
    dutch, english = TABLES[table][Language.NL], TABLES[table][Language.EN]
    assert dutch.keys() == english.keys()
    for key, sentence in dutch.items():
        assert _holes(sentence) == _holes(english[key]), key


def _holes(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_every_error_has_its_sentence():
    codes = _strings_given_to("FacilitatorError")
    assert codes <= words.ERRORS[Language.NL].keys()
    assert "file-newer" in codes


def test_every_notice_has_its_sentence():
    codes = _strings_given_to("Notice.of")
    assert codes <= words.NOTICES[Language.NL].keys()
    assert "broken-logo" in codes


def test_every_act_has_its_name():
    for act in _strings_given_to("_file.act") | {"new-day"}:
        if not act.startswith("-"):
            assert act_words(act, {"n": 3}, Language.NL), act
    for kind in Kind:
        for deed in words.DEEDS[Language.NL]:
            assert act_words(f"{kind}-{deed}", {}, Language.EN)


def test_every_kind_of_record_has_a_word():
    assert words.NOUNS[Language.NL].keys() == set(Kind)


NOT_ON_SCREEN = ["uitvoeren", "annuleren", "valideren", "synchroniseren", "exporteren", "record", "server", "poort"]
NOT_ON_SCREEN += ["sessie", "gebruiker", "rouleren", "!"]


@pytest.mark.parametrize("table", ["ERRORS", "NOTICES", "ACTS", "NOUNS"])
def test_sentences_are_short_and_plain(table):
    for key, sentence in TABLES[table][Language.NL].items():
        for part in re.split(r"(?<=[.?:;])\s", sentence):
            assert len(part.split()) <= 15, key
        assert not [word for word in NOT_ON_SCREEN if word in sentence.lower()], key


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "en_GB.UTF-8"}, Language.EN),
        ({"LANG": "nl_NL.UTF-8"}, Language.NL),
        ({"LANG": "C.UTF-8"}, Language.NL),
        ({"LC_ALL": "en_US", "LANG": "nl_NL"}, Language.EN),
        ({"LC_ALL": "", "LANG": "en_US"}, Language.EN),
        ({"LANG": "de_DE"}, Language.NL),
    ],
)
def test_the_app_speaks_english_where_the_computer_does_and_dutch_elsewhere(environment, language):
    assert ui_language(environment) is language


def test_an_overtaken_undo_says_who_did_what():
    error = FacilitatorError("undo-overtaken", act="takeaways-merged", by="host:4", what="takeaway-changed")
    assert "een tafelhost deed daarna “punt veranderd”" in error_sentence(error, Language.NL)
    nobody = FacilitatorError("undo-overtaken", act="takeaway-starred", by="", what="")
    assert "Niets" in error_sentence(nobody, Language.NL) or "niets" in error_sentence(nobody, Language.NL)


def test_a_wrong_record_in_a_day_says_where_and_what():
    error = FacilitatorError("day-not-right", where="tables 2", why="wrong-number", what="table", least=1, most=999)
    sentence = error_sentence(error, Language.NL)
    assert sentence == "Bij tables 2: het tafelnummer hoort een getal van 1 tot 999 te zijn. Er is niets gemaakt."


@pytest.mark.parametrize(("n", "words_"), [(1, "1 persoon staat"), (3, "3 mensen staan")])
def test_counts_are_real_plurals(n, words_):
    assert notice_sentence(Notice.of("people-unnamed", n=n), Language.NL).startswith(words_)


def test_one_of_something_is_not_told_as_more():
    one, more = (Notice.of("not-all-printed", place="3", printed=n, total=4) for n in (1, 2))
    assert notice_sentence(one, Language.NL) == "Tafel 3: 1 van 4 punten komt in het verslag."
    assert notice_sentence(more, Language.NL) == "Tafel 3: 2 van 4 punten komen in het verslag."
    assert act_words("takeaways-moved", {"n": 1}, Language.NL) == "1 punt verplaatst"
    assert act_words("takeaways-moved", {"n": 2}, Language.NL) == "2 punten verplaatst"


@pytest.mark.parametrize(("kind", "this"), [("hall_table", "Deze tafel"), ("takeaway", "Dit punt")])
def test_what_is_gone_has_its_own_little_word(kind, this):
    assert error_sentence(FacilitatorError("gone", kind=kind), Language.NL).startswith(f"{this} is er niet meer.")


def test_what_is_empty_is_named_in_the_middle_of_a_sentence():
    error = FacilitatorError("day-not-right", where="people 1", why="needs-words", what="person")
    assert error_sentence(error, Language.NL) == "Bij people 1: vul de naam nog in. Er is niets gemaakt."


def test_a_choice_is_told_as_a_list_and_the_file_by_its_word():
    choice = FacilitatorError("day-wrong-value", where="event language", expected="nl / en")
    assert "hier hoort nl of en te staan" in error_sentence(choice, Language.NL)
    top = FacilitatorError("day-unknown-key", where="JSON", key="tafels")
    assert error_sentence(top, Language.NL).startswith("Bij het bestand zelf: “tafels”")


def test_a_weekday_is_told_in_the_language_we_speak():
    notice = Notice.of("weekday-does-not-fit", passage="dinsdag 13 november", weekday="vrijdag")
    assert notice_sentence(notice, Language.EN).endswith("that date is a Friday.")
    assert notice_sentence(notice, Language.NL).endswith("die datum is een vrijdag.")


def test_what_people_typed_is_never_read_as_a_template():
    assert "{n}" in notice_sentence(Notice.of("quotation-not-agreed", words="{n} {0}"), Language.NL)


def test_actors_are_called_by_their_part():
    assert actor_words("host:7f", Language.EN) == "a table host"
    assert actor_words("chair", Language.NL) == "de dagvoorzitter"
