"""Making the report: a file where the chair wants it, with every word that was typed in it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from exports.writing import write_report
from facilitator.domain.day import Day
from facilitator.errors import FacilitatorError
from ui.desk.desk import Deed, Desk
from ui.desk.filing import proposed_folder, proposed_name
from ui.desk.pages.report.live import Pictures
from ui.desk.theme.look import current
from ui.desk.widgets.parts import button, label, row
from ui.desk.widgets.typing import finish_typing, has_unsaved
from ui.jobs import Job

PATIENCE_MS = 400
"""What is ready sooner needs no bar."""
KIND = "make-report"


def write_to(day: Day, pictures: Pictures, path: Path, job: Job[Path]) -> Path:
    """Write the report of a day, on the worker's thread. Fails as `write_report`."""
    write_report(day, pictures.of(day), path, progress=job.tell, cancelled=job.cancelled)
    return path


class ReportMaker(QWidget):
    """The button that makes the report, and while that takes long how far it is."""

    busy = Signal()
    """It begins to say how far it is, and needs the room for that, or does so no more."""
    made = Signal(object)
    """A PDF was made (Path), that can be handed out."""
    code_asked = Signal()
    """The hall should see where to fetch it."""

    def __init__(self, desk: Desk, pictures: Pictures, page: QWidget) -> None:
        """page: all that is being typed on it must be in the report."""
        super().__init__()
        self._page = page
        self._desk = desk
        self._opened = desk.opened
        self._pictures = pictures
        self._path: Path | None = None
        self._job: Job[Path] | None = None
        self._build()
        self._opened.rested.connect(self._go_on)

    def _build(self) -> None:
        self.make_button = button(
            self.tr("Make the report"),
            self.make,
            icon="download",
            kind="primary",
            keys="Ctrl+Return",
        )
        self.how_far = label("", "small")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far the report is"))
        self.stop_button = button(self.tr("Stop"), self.stop, icon="x")
        self.progress = QWidget()
        self.progress.setLayout(row(self.how_far, self.bar, self.stop_button, gap=8))
        self.progress.layout().setContentsMargins(0, 4, 0, 4)  # type: ignore[union-attr]
        self.progress.hide()
        self.bar.setMinimumWidth(current().px(60))
        self.setLayout(row(self.progress, self.make_button, gap=0))
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._show_progress)

    @property
    def at_work(self) -> bool:
        """Whether a report is being made, or waits for the last word to be on the disk."""
        return self._path is not None

    @property
    def shows_progress(self) -> bool:
        """Whether it says how far it is."""
        return not self.progress.isHidden()

    @Slot()
    def make(self) -> None:
        """Ask where the report must go, and make it."""
        if self.at_work:
            return
        name = proposed_name(self._opened.day, self.tr("report"))
        pdf, text = self.tr("PDF, to hand out"), self.tr("Text with marks")
        kinds = f"{pdf} (*.pdf);;{text} (*.md)"
        place = proposed_folder(self._opened.file.path) / f"{name}.pdf"
        self._path = self._desk.dialogs.name_file(self.tr("Where must the report go?"), place, kinds)
        if self._path is None:
            return
        self._patience.start()
        finish_typing(self._page)
        if self._opened.at_rest:
            self._go_on()

    @Slot()
    def _go_on(self) -> None:
        """The last word is on the disk, or could not be kept: then there is no report, for it would not be in it."""
        if self._path is None or self._job is not None:
            return
        if has_unsaved(self._page):
            self._be_done()
            self._desk.tell(self.tr("Not made yet: look at the field with the red edge first."), "warn")
            return
        work = partial(write_to, self._opened.day, self._pictures, self._path)
        self._job = self._desk.jobs.start(KIND, work, self._done, self._failed, self._tell_how_far)

    @Slot()
    def stop(self) -> None:
        """Leave it. A file that was there stays as it was."""
        if self._job is not None:
            self._job.cancel()
        self._be_done()
        self._desk.tell(self.tr("Stopped. No report was made."))

    def _show_progress(self) -> None:
        self.make_button.hide()
        self.progress.show()
        self.busy.emit()
        self.stop_button.setFocus()

    def _tell_how_far(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.how_far.setText(self.tr("Page {n} of {total}").format(n=min(done + 1, total), total=total))

    def _be_done(self) -> None:
        had_the_keys = self.stop_button.hasFocus()
        self._patience.stop()
        self._path = self._job = None
        self.progress.hide()
        self.make_button.show()
        self.busy.emit()
        self.bar.setRange(0, 0)
        self.how_far.setText("")
        if had_the_keys:
            self.make_button.setFocus()

    def _done(self, path: Path) -> None:
        self._be_done()
        dialogs = self._desk.dialogs
        ready = self.tr("The report is ready. “{file}” is in “{folder}”.")
        deeds = [
            Deed(self.tr("Open folder"), partial(dialogs.open_folder, path.parent)),
            Deed(self.tr("Open"), partial(dialogs.open_file, path)),
        ]
        pdf = path.suffix.lower() == ".pdf"
        if pdf and self._desk.phones is not None:
            deeds.append(Deed(self.tr("Show the code in the hall"), self.code_asked.emit))
        self._desk.tell(ready.format(file=path.name, folder=_name_of(path.parent)), "ok", *deeds)
        if pdf:
            self.made.emit(path)

    def _failed(self, error: BaseException) -> None:
        self._be_done()
        if not isinstance(error, FacilitatorError):
            raise error
        self._desk.refuse(error)


def _name_of(folder: Path) -> str:
    """A folder as people know it; the top of a disk has no name but its path."""
    return folder.name or str(folder)
