"""HTTPS with the organiser's certificate, chosen in the panel."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.ui.desk.phones.chairs import Chair
from ui.desk import settings
from ui.desk.pages.phones.certificate import CertificateFields
from ui.desk.settings import Certified, Settings

OPENSSL = shutil.which("openssl")
pytestmark = pytest.mark.skipif(OPENSSL is None, reason="openssl makes the certificates")


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate for tafels.example and its key, which has a password."""
    folder = tmp_path_factory.mktemp("papers")
    certificate, key = folder / "tafels.pem", folder / "tafels.key"
    assert OPENSSL is not None
    words = [OPENSSL, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-days", "30"]
    words += ["-passout", "pass:geheim", "-subj", "/CN=tafels.example", "-addext", "subjectAltName=DNS:tafels.example"]
    subprocess.run([*words, "-keyout", str(key), "-out", str(certificate)], check=True, capture_output=True)
    return certificate, key


class Organiser:
    """Somebody at the fields of the certificate."""

    def __init__(self, chair: Chair, dialogs: Any, qtbot: Any) -> None:
        self.chair, self._dialogs, self._qtbot = chair, dialogs, qtbot
        self.fields: CertificateFields = chair.panel.page.certificate
        self.kept: list[Certified | None] = []
        chair.phones._remember_certified = self.kept.append

    def chooses(self, certificate: Path, key: Path | None) -> None:
        self._dialogs.chosen = certificate
        self.fields.certificate_button.click()
        if key is not None:
            self._dialogs.chosen = key
            self.fields.key_button.click()

    def tries(self, password: str) -> str:
        self.fields.password.setText(password)
        self.fields.said.setText("")
        self.fields.use_button.click()
        self._qtbot.waitUntil(lambda: bool(self.fields.said.text()))
        return self.fields.said.text()


@pytest.fixture
def organiser(chair: Chair, dialogs: Any, qtbot: Any) -> Organiser:
    return Organiser(chair, dialogs, qtbot)


def test_it_is_off_until_somebody_has_a_certificate(organiser: Organiser) -> None:
    assert organiser.fields.isHidden()
    assert not organiser.fields.use_button.isEnabled()
    assert organiser.fields.certificate_button.accessibleName() == "Certificate: Choose certificate…"
    organiser.chair.panel.page.more.click()
    assert not organiser.fields.isHidden()


def test_with_it_the_links_lead_to_its_name_over_a_lock(
    organiser: Organiser, papers: tuple[Path, Path], qtbot: Any
) -> None:
    phones = organiser.chair.phones
    organiser.chair.turns_on()
    port = organiser.chair.remembered[-1].port
    organiser.chooses(*papers)
    assert organiser.fields.certificate_button.accessibleName() == "Certificate: tafels.pem"

    assert organiser.tries("geheim").startswith("In use, for tafels.example, until ")
    qtbot.waitUntil(lambda: phones.url.startswith("https"))

    assert phones.url == f"https://tafels.example:{port}"
    assert phones.links()[0].link.startswith(f"https://tafels.example:{port}/j#")
    assert organiser.kept == [Certified(*papers, "tafels.example")]
    assert organiser.fields.password.text() == ""

    organiser.fields.stop_button.click()
    qtbot.waitUntil(lambda: phones.url == f"http://127.0.0.1:{port}")
    assert organiser.kept[-1] is None


def test_what_is_wrong_is_said_and_the_page_stays_on(organiser: Organiser, papers: tuple[Path, Path]) -> None:
    organiser.chair.turns_on()
    url = organiser.chair.phones.url
    organiser.chooses(papers[0], None)
    assert "no key" in organiser.tries("") or "key" in organiser.tries("")
    organiser.chooses(*papers)
    said = organiser.tries("fout")
    assert "password" in said

    assert (organiser.chair.phones.url, organiser.kept) == (url, [])


def test_the_settings_keep_where_it_is_and_never_its_password(papers: tuple[Path, Path], tmp_path: Path) -> None:
    kept, file = Settings(certified=Certified(*papers, "tafels.example")), tmp_path / "settings.json"
    settings.write(file, kept)
    assert settings.read(file) == kept
    assert "geheim" not in file.read_text()
    settings.write(file, replace(kept, certified=None))
    assert settings.read(file).certified is None
