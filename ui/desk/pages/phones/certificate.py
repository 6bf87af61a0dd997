"""HTTPS, for an organiser who has a certificate: which files, which name, and whether it is used."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.errors import FacilitatorError
from ui.desk.desk import Desk
from ui.desk.phones import Phones
from ui.desk.settings import Certified
from ui.desk.widgets.announce import announce
from ui.desk.widgets.parts import button, column, label, row
from ui.jobs import Job

if TYPE_CHECKING:
    from ui.hosts.certificate import Certificate

TRYING = "certificate"


class CertificateFields(QWidget):
    """Nothing of it is used before it was tried: a wrong file never takes the page down."""

    def __init__(self, desk: Desk, phones: Phones) -> None:
        super().__init__()
        self._desk, self._phones = desk, phones
        used = phones.certified
        self._certificate = None if used is None else used.certificate
        self._key = None if used is None else used.key
        self._build()
        if used is not None:
            self.name.setText(used.name)
        self.refresh()

    def _build(self) -> None:
        intro = label(
            self.tr("With a certificate from the organiser everything goes over the network with a lock (HTTPS)."),
            "small",
            wrap=True,
        )
        self.certificate_button = button(self.tr("Choose certificate…"), self._choose_certificate, icon="file-text")
        self.key_button = button(self.tr("Choose key…"), self._choose_key, icon="file-text")
        self.name = self._line(self.tr("Name of this laptop"), self.tr("as in the certificate"))
        self.password = self._line(self.tr("Password of the key"), self.tr("only if there is one"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.said = label("", "small", wrap=True)
        self.use_button = button(self.tr("Use certificate"), self._try)
        self.stop_button = button(
            self.tr("Without a lock"), self._stop, kind="quiet", tip=self.tr("Without a lock again")
        )
        whole = column(
            intro,
            self.certificate_button,
            self.key_button,
            label(self.name.accessibleName(), "over", of=self.name),
            self.name,
            label(self.password.accessibleName(), "over", of=self.password),
            self.password,
            self.said,
            row(self.use_button, self.stop_button, None, gap=4),
            gap=6,
        )
        self.setLayout(whole)

    @staticmethod
    def _line(name: str, placeholder: str) -> QLineEdit:
        made = QLineEdit()
        made.setAccessibleName(name)
        made.setPlaceholderText(placeholder)
        return made

    @Slot()
    def refresh(self) -> None:
        """Show which files are chosen, and whether they are used."""
        certificate = self._certificate.name if self._certificate is not None else self.tr("Choose certificate…")
        key = self._key.name if self._key is not None else self.tr("Choose key…")
        for made, words, what in (
            (self.certificate_button, certificate, self.tr("Certificate")),
            (self.key_button, key, self.tr("Key")),
        ):
            made.setText(words.replace("&", "&&"))
            made.setAccessibleName(f"{what}: {words}")
            made.setToolTip(made.accessibleName())
        self.use_button.setEnabled(self._certificate is not None)
        self.stop_button.setVisible(self._phones.certified is not None)

    @Slot()
    def _choose_certificate(self) -> None:
        chosen = self._ask(self.tr("Choose the certificate"))
        self._certificate = chosen or self._certificate
        self.refresh()

    @Slot()
    def _choose_key(self) -> None:
        self._key = self._ask(self.tr("Choose the key of the certificate")) or self._key
        self.refresh()

    def _ask(self, title: str) -> Path | None:
        kinds = f"{self.tr('Certificates and keys')} (*.pem *.crt *.cer *.key);;{self.tr('All files')} (*)"
        return self._desk.dialogs.choose_file(title, kinds)

    @Slot()
    def _try(self) -> None:
        """Look whether it is any good, by the worker, and use it then."""
        if self._certificate is None:
            return
        asked = Certified(self._certificate, self._key, self.name.text().strip())
        password = self.password.text()
        work = partial(_read, asked, password)
        self._desk.jobs.start(TRYING, work, partial(self._use, asked, password), self._fail)

    def _use(self, asked: Certified, password: str, read: tuple[Certificate, str]) -> None:
        certificate, name = read
        wanted = replace(asked, name=name)
        self.name.setText(name)
        self._phones.protect(wanted, password)
        self.password.clear()
        day = certificate.ends.astimezone()
        until = self._desk.locale.toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
        self._say(self.tr("In use, for {name}, until {day}.").format(name=wanted.name, day=until))
        self.refresh()

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, FacilitatorError):
            raise error
        self._say(self._desk.sentence(error))

    def _say(self, words: str) -> None:
        self.said.setText(words)
        announce(self, words)

    @Slot()
    def _stop(self) -> None:
        self._phones.protect(None)
        self.said.setText("")
        self.use_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()


def _read(asked: Certified, password: str, _: Job[tuple[Certificate, str]]) -> tuple[Certificate, str]:
    """The certificate, and the name that the page will be at."""
    from ui.hosts.certificate import name_for, tls_of  # noqa: PLC0415

    certificate = tls_of(asked.certificate, asked.key, password or None)
    return certificate, name_for(certificate, asked.name, asked.certificate.name)
