"""From a change to the new preview: what the worker does, beside composing and drawing the same day and no more.

Also how long the window's thread is held by showing a changed day in the report stage.
"""

from __future__ import annotations

import io
import json
import os
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from big_day import big_day
from machine import empty_folder, once, share
from PySide6.QtWidgets import QApplication
from sentences import points

from exports.compose import compose
from exports.pdf import render_pdf
from facilitator.demo import DAYS
from facilitator.domain.language import Language
from facilitator.domain.records import Kind
from facilitator.intake.dayjson.reading import read_day_file
from facilitator.storage.eventfile import IMPORT, EventFile
from ui.desk.desk import Desk
from ui.desk.dialogs import NativeDialogs
from ui.desk.opened import OpenDay
from ui.desk.opening import open_at
from ui.desk.pages.report.live import Pictures, draw
from ui.desk.pages.report.stage import ReportStage
from ui.desk.preview import draw_page
from ui.desk.theme.look import Look, put_on
from ui.desk.theme.tokens import Theme
from ui.jobs import Job, Jobs

RUNS, POINTS = 15, 2_000
PAGE_PX = 400


def job() -> Job[Any]:
    """A job that nobody cancels and nobody hears of."""
    return Job("", lambda _: None, print, print, None, print)


def previews(opened: OpenDay) -> tuple[list[float], list[float], list[float], int]:
    """In turn: the preview with its first page, that page alone, and plain composing and drawing. And the pages."""
    pictures, whole, page, plain = Pictures(opened.file), [], [], []
    made = draw(opened.day, pictures, job())  # loads fonts and hyphenation, once for all
    for _ in range(RUNS):
        whole.append(once(lambda: draw(opened.day, pictures, job())))
        page.append(once(lambda: draw_page(made.pdf, 0, PAGE_PX, 1.0)))
        plain.append(once(lambda: render_pdf(compose(opened.day, pictures.of(opened.day)).doc, io.BytesIO())))
    return whole, page, plain, made.page_count


def refreshes(opened: OpenDay) -> list[float]:
    """How long showing a changed day holds the window's thread, with the table conversations in sight."""
    jobs = Jobs()
    stage = ReportStage(Desk(opened, jobs, NativeDialogs(None), Language.NL))  # type: ignore[arg-type]
    stage.resize(1164, 628)
    stage.refresh(frozenset(Kind))
    home = next(section.id for section in opened.day.sections if section.kind == "conversations")
    stage.blocks.choose(home)
    times = [once(lambda: stage.refresh(frozenset({Kind.TAKEAWAY}))) for _ in range(RUNS)]
    jobs.close()
    return times


def tell(name: str, path: Path) -> None:
    """All figures of one day."""
    opened = OpenDay(open_at(path))
    whole, page, plain, pages = previews(opened)
    print(
        f"{name}, {len(opened.day.takeaways)} points, {pages} pages: preview {share(whole, 50):.0f} ms, "
        f"first page {share(page, 50):.0f} ms; plain compose and render {share(plain, 50):.0f} ms; "
        f"ratio {(share(whole, 50) + share(page, 50)) / share(plain, 50):.2f}"
    )
    times = refreshes(opened)
    print(f"  the stage shows a changed day in {share(times, 50):.1f} ms, at most {max(times):.1f} ms")
    opened.close()


app = QApplication([])
put_on(app, Look(Theme.LIGHT))
with empty_folder() as folder:
    sample, big, source = folder / "sample.tafelronde", folder / "big.tafelronde", folder / "big.json"
    EventFile.create(sample, read_day_file(DAYS["voorbeelddag"]).fill, IMPORT)
    day = big_day(points(POINTS, seed=1))
    day["sections"] = [{"kind": "conversations"}]
    source.write_text(json.dumps(day), encoding="utf-8")
    EventFile.create(big, read_day_file(source).fill, IMPORT)
    tell("the sample day", sample)
    tell("the largest day", big)
