"""Gathers the words of the window into `ui/translations` and compiles them.

    python tools/make_translations.py [SUBJECT ...]      without a subject: all of them

One pair of `.ts` files per subject, so that several people can translate at once; one `.qm` per language. Dutch is
typed into the `_nl.ts` files by hand. English is the language of the code; its `.ts` files hold the plurals alone.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DESK = ROOT / "ui" / "desk"
TRANSLATIONS = ROOT / "ui" / "translations"
PROGRAMS = Path(sys.executable).parent

LANGUAGES = ("nl", "en")


def subjects() -> dict[str, list[Path]]:
    """Each subject and the modules whose words it holds: one per stage, `widgets`, and `window` for all the rest."""
    found: dict[str, list[Path]] = {"window": [ROOT / "ui" / "app.py"]}
    for module in sorted(DESK.rglob("*.py")):
        place = module.relative_to(DESK).parts
        if place[0] == "pages":
            subject = place[1].removesuffix(".py")
        else:
            subject = "widgets" if place[0] == "widgets" else "window"
        found.setdefault(subject, []).append(module)
    found.pop("__init__", None)
    return found


def gather(subject: str, modules: list[Path], folder: Path = TRANSLATIONS) -> None:
    """Bring the `.ts` files of a subject up to date with the code. What is translated stays."""
    for language in LANGUAGES:
        only_plurals = ["-pluralonly"] if language == "en" else []
        _run(
            "pyside6-lupdate",
            *["-locations", "none", "-no-obsolete", "-source-language", "en", "-target-language", language],
            *only_plurals,
            *[str(module.relative_to(ROOT)) for module in modules],
            *["-ts", str(folder / f"{subject}_{language}.ts")],
        )


def compile_all() -> None:
    """Make one `.qm` per language from all `.ts` files."""
    for language in LANGUAGES:
        sources = [str(ts) for ts in sorted(TRANSLATIONS.glob(f"*_{language}.ts"))]
        _run("pyside6-lrelease", "-silent", *sources, "-qm", str(TRANSLATIONS / f"{language}.qm"))


def _run(program: str, *arguments: str) -> None:
    subprocess.run([str(PROGRAMS / program), *arguments], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    wanted = sys.argv[1:]
    for subject, modules in subjects().items():
        if not wanted or subject in wanted:
            gather(subject, modules)
    compile_all()
