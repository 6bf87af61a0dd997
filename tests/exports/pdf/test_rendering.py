"""The promises of `render_pdf`: same input same bytes, stopping, progress, notices, a light import."""

from __future__ import annotations

import io
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from exports.model import Logo, Notice
from exports.pdf import Cancelled, render_pdf
from tests.exports.pdf.samples import BODY, make_doc, para, picture, rich_doc, section

NOON = datetime(2027, 3, 12, 12, 0, tzinfo=UTC)


def test_the_same_document_and_moment_give_the_same_bytes() -> None:
    files = []
    for moment in (NOON, NOON.astimezone(timezone(timedelta(hours=2))), NOON + timedelta(seconds=1)):
        buffer = io.BytesIO()
        render_pdf(rich_doc(), buffer, created=moment)
        files.append(buffer.getvalue())

    assert files[0] == files[1]
    assert files[0] != files[2]


def test_other_text_gives_another_file_id() -> None:
    ids = set()
    for text in ("een", "twee"):
        buffer = io.BytesIO()
        render_pdf(make_doc(section(para(text))), buffer, created=NOON)
        with pikepdf.open(buffer) as pdf:
            ids.add(bytes(pdf.trailer.ID[0]))

    assert len(ids) == 2


def test_a_path_is_written_when_all_is_ready(tmp_path: Path) -> None:
    target = tmp_path / "oogst.pdf"

    assert render_pdf(make_doc(), target) == ()
    assert target.read_bytes().startswith(b"%PDF-1.7")


def test_progress_counts_pages() -> None:
    seen: list[tuple[int, int]] = []

    render_pdf(
        make_doc(section(para(BODY * 30))), io.BytesIO(), progress=lambda done, total: seen.append((done, total))
    )

    assert seen == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize("after", [0, 2, 5])
def test_stopping_leaves_nothing_behind(after: int, tmp_path: Path) -> None:
    asked = iter(range(1000))
    target = tmp_path / "oogst.pdf"

    with pytest.raises(Cancelled):
        render_pdf(rich_doc(), target, cancelled=lambda: next(asked) >= after)

    assert not target.exists()


@pytest.mark.parametrize(
    "image",
    [b"", b"no picture", picture()[:60], picture("GIF", "P"), b"\x89PNG\r\n\x1a\n" + b"\x00" * 40],
    ids=["empty", "words", "cut off", "gif", "no header"],
)
def test_a_broken_logo_prints_its_words_and_is_told(image: bytes, render: Any, gate: Any) -> None:
    notices: list[Notice] = []

    pdf = render(make_doc(logos=(Logo("Samenoord", "Logo", image),)), notices=notices)

    assert notices == [Notice.of("broken-logo", name="Samenoord")]
    assert gate(pdf) == []


@pytest.mark.parametrize("mode", ["RGBA", "RGB", "L", "LA", "P", "1", "I;16"])
def test_any_kind_of_png_is_embedded(mode: str, render: Any, gate: Any) -> None:
    notices: list[Notice] = []

    pdf = render(make_doc(logos=(Logo("Samenoord", "Logo", picture(mode=mode)),) * 2), notices=notices)

    assert notices == []
    assert gate(pdf) == []
    assert pdf.count(b"/Subtype/Image") == (2 if mode in {"RGBA", "LA"} else 1)


def test_a_photo_as_logo_is_made_small(render: Any) -> None:
    assert len(render(make_doc(logos=(Logo("S", "Logo", picture("JPEG", "RGB", (5000, 2000))),)))) < 80_000


def test_without_tags_the_pages_are_the_same_and_the_structure_is_gone(render: Any) -> None:
    with pikepdf.open(io.BytesIO(render(rich_doc(), tagged=False))) as pdf:
        assert "/StructTreeRoot" not in pdf.Root
        assert b"BDC" not in pdf.pages[0].Contents.read_bytes()


def test_importing_the_package_loads_no_reportlab() -> None:
    code = (
        "import sys, exports.pdf; print([name for name in sys.modules if name.split('.')[0] in ('reportlab', 'PIL')])"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
