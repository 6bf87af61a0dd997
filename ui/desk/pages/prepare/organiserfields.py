"""The fields of one organiser: its name, its logo, and what a blind reader hears of that logo."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from facilitator.domain.event import Attachment, Organiser
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.errors import FacilitatorError
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.pages.prepare.logos import SUFFIXES, LogoBox, LogoStore, read_logo
from ui.desk.pages.prepare.part import labelled
from ui.desk.pages.prepare.views import OrganiserView, organiser_views
from ui.desk.widgets.fields import LineField
from ui.desk.widgets.parts import button, column, row


class OrganiserFields(QWidget):
    """What can be said about the organiser that is chosen in the list."""

    remove_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._opened = desk.opened
        self._logos = LogoStore(desk, self)
        self._logos.arrived.connect(self._show_logo)
        self._shown: OrganiserView | None = None
        self._build()

    def _build(self) -> None:
        self.name = LineField(self._desk, self.tr("Name of the organiser"))
        self.remove_button = button(
            "",
            self.remove_asked.emit,
            icon="trash-2",
            kind="icon",
            name=self.tr("Remove organiser (Delete in the list)"),
        )
        self.box = LogoBox()
        self.box.dropped.connect(self._read)
        self.choose_button = button(self.tr("Choose a logo"), self._choose, icon="image")
        self.remove_logo_button = button(self.tr("Remove logo"), self._remove_logo, kind="quiet")
        self.alt = LineField(
            self._desk, self.tr("The logo in words, for blind readers"), self.tr("What is there to see?")
        )
        named = row(labelled(self.tr("Name"), self.name), gap=8)
        named.addLayout(column(None, self.remove_button))
        pictured = row(self.box, column(self.choose_button, self.remove_logo_button, None), None, gap=12)
        in_words = labelled(self.tr("The logo in words, for blind readers"), self.alt)
        self.setLayout(column(named, pictured, in_words, gap=10))

    def show_organiser(self, view: OrganiserView) -> None:
        """Show an organiser as it is now."""
        self._shown = view
        self.name.bind(Spot(Kind.ORGANISER, view.key, "name"), view.name, partial(self._rename, view.key))
        if view.logo is not None and view.logo.sha256 is not None:
            self._logos.want([view.logo.sha256])
        self._show_logo()

    def shown(self) -> str:
        """Whose fields these are."""
        return "" if self._shown is None else self._shown.key

    @Slot()
    def _show_logo(self) -> None:
        if self._shown is None:
            return
        attachment = self._shown.logo
        picture = None if attachment is None else self._logos.get(attachment.sha256)
        there = attachment is not None
        words = self.tr("Another logo") if there else self.tr("Choose a logo")
        self.choose_button.setText(words)
        self.choose_button.setAccessibleName(words)
        self.remove_logo_button.setVisible(there)
        if attachment is None:
            self.box.show_logo(None, self.tr("No logo: the name prints in words."))
            self.alt.bind(None, "", None)
            return
        self.box.show_logo(picture, attachment.alt or attachment.file)
        spot = Spot(Kind.ATTACHMENT, attachment.id, "alt")
        write = None if picture is None else partial(self._describe, self._shown.key, attachment.file, picture.content)
        self.alt.bind(None if picture is None else spot, attachment.alt, write)

    # -- acting ------------------------------------------------------------------------------------------------

    def _rename(self, key: str, words: str, within: str | None) -> Pending[Organiser]:
        return self._opened.organisers.change(key, within=within, name=words)

    def _describe(self, key: str, file: str, content: bytes, words: str, _within: str | None) -> Pending[Attachment]:
        """Other words for a logo come with the logo itself: that is the one deed there is for it."""
        return self._opened.organisers.set_logo(key, file, words, content)

    @Slot()
    def _choose(self) -> None:
        kinds = " ".join(f"*.{suffix}" for suffix in SUFFIXES)
        pictures = self.tr("Pictures")
        path = self._desk.dialogs.choose_file(self.tr("Choose a logo"), f"{pictures} ({kinds})")
        if path is not None:
            self._read(path)

    @Slot(object)
    def _read(self, path: Path) -> None:
        key = self.shown()
        done = partial(self._put_logo, key, path.name)
        self._desk.jobs.start(f"read-logo-{key}", partial(read_logo, path), done, self._not_read)

    def _put_logo(self, key: str, file: str, content: bytes | None) -> None:
        if content is None:
            self._desk.tell(
                self.tr("“{file}” is not a picture we can read. Choose a PNG or JPEG.").format(file=file), "warn"
            )
            return
        now = next((one.logo for one in organiser_views(self._opened.day) if one.key == key), None)
        pending = self._opened.organisers.set_logo(key, file, "" if now is None else now.alt, content)
        self._opened.watch(pending)

    def _not_read(self, error: BaseException) -> None:
        if not isinstance(error, FacilitatorError):
            raise error
        self._desk.refuse(error)

    @Slot()
    def _remove_logo(self) -> None:
        self.choose_button.setFocus()
        self._opened.watch(self._opened.organisers.remove_logo(self.shown()))
