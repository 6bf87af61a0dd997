"""Every word of the window is there in Dutch and in English, and what is compiled is what was typed."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parents[3]
TRANSLATIONS = ROOT / "ui" / "translations"
PLACEHOLDER = re.compile(r"\{\w+\}")


def load_tool():
    spec = importlib.util.spec_from_file_location("make_translations", ROOT / "tools" / "make_translations.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    return tool


TOOL = load_tool()


def messages(path):
    """(context, message element) of a `.ts` file."""
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message


def said(message):
    translation = message.find("translation")
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return forms or [translation.text or ""]


@pytest.mark.parametrize("language", TOOL.LANGUAGES)
def test_every_string_is_translated(language):
    missing = [
        (path.name, context, message.findtext("source"))
        for path in sorted(TRANSLATIONS.glob(f"*_{language}.ts"))
        for context, message in messages(path)
        if not all(said(message)) or message.find("translation").get("type") == "unfinished"
    ]
    assert missing == []


@pytest.mark.parametrize("language", TOOL.LANGUAGES)
def test_what_is_filled_in_is_the_same_in_every_language(language):
    wrong = [
        (path.name, message.findtext("source"), form)
        for path in sorted(TRANSLATIONS.glob(f"*_{language}.ts"))
        for _, message in messages(path)
        for form in said(message)
        if sorted(PLACEHOLDER.findall(form)) != sorted(PLACEHOLDER.findall(message.findtext("source")))
    ]
    assert wrong == []


@pytest.mark.parametrize("subject", TOOL.subjects())
def test_the_files_hold_the_words_of_the_code(subject, tmp_path):
    TOOL.gather(subject, TOOL.subjects()[subject], tmp_path)
    for language in TOOL.LANGUAGES:
        fresh, kept = tmp_path / f"{subject}_{language}.ts", TRANSLATIONS / f"{subject}_{language}.ts"
        words = {(context, message.findtext("source")) for context, message in messages(fresh)}
        known = {(context, message.findtext("source")) for context, message in messages(kept)}
        assert words == known


def test_there_are_no_files_of_subjects_that_are_gone():
    wanted = {f"{subject}_{language}.ts" for subject in TOOL.subjects() for language in TOOL.LANGUAGES}
    assert {path.name for path in TRANSLATIONS.glob("*.ts")} == wanted


@pytest.mark.parametrize("language", TOOL.LANGUAGES)
def test_the_compiled_words_are_those_of_the_files(language, tmp_path):
    fresh = tmp_path / f"{language}.qm"
    sources = [str(path) for path in sorted(TRANSLATIONS.glob(f"*_{language}.ts"))]
    program = str(Path(sys.executable).parent / "pyside6-lrelease")
    subprocess.run([program, "-silent", *sources, "-qm", str(fresh)], check=True, stdout=subprocess.DEVNULL)
    assert fresh.read_bytes() == (TRANSLATIONS / f"{language}.qm").read_bytes()
