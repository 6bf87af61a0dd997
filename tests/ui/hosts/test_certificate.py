"""The page at https with a certificate of the organiser's: made by openssl for the test, met by a real client."""

from __future__ import annotations

import datetime
import logging
import shutil
import socket
import ssl
import subprocess
import urllib.request
from argparse import Namespace
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from facilitator.errors import FacilitatorError
from facilitator.services.phones import OnPhonesService
from facilitator.storage.eventfile import EventFile
from ui import servecommand
from ui.hosts import connections
from ui.hosts.certificate import name_for, tls_of
from ui.hosts.limits import Limits

OPENSSL = shutil.which("openssl")
pytestmark = pytest.mark.skipif(OPENSSL is None, reason="openssl makes the certificates")
AUTHORITY = """
[ca]
default_ca = here
[here]
database = {folder}/index
new_certs_dir = {folder}
serial = {folder}/serial
default_md = sha256
policy = anything
x509_extensions = names
[anything]
commonName = supplied
[names]
subjectAltName = {names}
extendedKeyUsage = {purpose}
"""


@dataclass(frozen=True)
class Papers:
    """A certificate and its key, as files."""

    certificate: Path
    key: Path


def _openssl(*words: str | Path) -> None:
    assert OPENSSL is not None
    subprocess.run([OPENSSL, *map(str, words)], check=True, capture_output=True, stdin=subprocess.DEVNULL)


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Makes a certificate: for these names, from and until so many days from now, with a password on its key."""

    def make(
        names: str = "DNS:localhost",
        *,
        begins: int = -1,
        ends: int = 2,
        password: str = "",
        purpose: str = "serverAuth",
    ) -> Papers:
        folder = tmp_path_factory.mktemp("papers")
        key, request, certificate = folder / "sleutel.pem", folder / "request.pem", folder / "zaal.pem"
        (folder / "index").touch()
        (folder / "serial").write_text("01")
        (folder / "authority").write_text(AUTHORITY.format(folder=folder, names=names, purpose=purpose))
        locked = ["-passout", f"pass:{password}"] if password else ["-nodes"]
        curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
        _openssl("req", "-new", *curve, *locked, "-keyout", key, "-out", request, "-subj", "/CN=zaal")
        opened = ["-passin", f"pass:{password}"] if password else []
        holds = ["-startdate", _in_days(begins), "-enddate", _in_days(ends)]
        signed = ["-keyfile", key, *opened, "-selfsign", "-in", request, "-out", certificate]
        _openssl("ca", "-batch", "-config", folder / "authority", *signed, *holds)
        return Papers(certificate, key)

    return make


@pytest.fixture(scope="module")
def usual(papers: Any) -> Papers:
    made: Papers = papers()
    return made


def _in_days(days: int) -> str:
    return (datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=days)).strftime("%Y%m%d%H%M%SZ")


def refused(*given: Any) -> tuple[str, dict[str, Any]]:
    with pytest.raises(FacilitatorError) as failed:
        tls_of(*given)
    return failed.value.code, failed.value.details


# -- reading -------------------------------------------------------------------------------------------------------


def test_a_certificate_says_its_names_and_until_when(papers: Any) -> None:
    made = papers("DNS:*.zaal.test,DNS:localhost,IP:127.0.0.1", ends=30)
    read = tls_of(made.certificate, made.key)

    assert (read.names, read.name) == (("localhost", "127.0.0.1", "*.zaal.test"), "localhost")
    assert 29 < (read.ends - datetime.datetime.now(datetime.UTC)).total_seconds() / 86_400 <= 30
    assert [read.covers(name) for name in ("localhost", "boven.zaal.test", "127.0.0.1", "zaal.test", "..", "")] == [
        True,
        True,
        True,
        False,
        False,
        False,
    ]


def test_the_key_may_stand_in_the_same_file(usual: Papers, tmp_path: Path) -> None:
    both = tmp_path / "both.pem"
    both.write_bytes(usual.certificate.read_bytes() + usual.key.read_bytes())

    assert tls_of(both).names == ("localhost",)


def test_a_key_with_a_password_asks_for_it_and_never_on_the_terminal(papers: Any) -> None:
    made = papers(password="geheim")

    assert tls_of(made.certificate, made.key, "geheim").names == ("localhost",)
    for wrong in (None, "", "fout", "x" * 5_000):
        assert refused(made.certificate, made.key, wrong) == ("wrong-password", {"file": "sleutel.pem"})


def test_what_is_no_certificate_is_named(usual: Papers, tmp_path: Path) -> None:
    empty, broken = tmp_path / "leeg.pem", tmp_path / "stuk.pem"
    empty.write_bytes(b"\xff\x00 niets")
    broken.write_text("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")

    assert refused(empty, usual.key) == ("no-certificate", {"file": "leeg.pem"})
    assert refused(broken, usual.key) == ("no-certificate", {"file": "stuk.pem"})
    assert refused(usual.certificate, empty) == ("no-key", {"file": "leeg.pem"})
    assert refused(usual.certificate) == ("no-key", {"file": "zaal.pem"})
    assert refused(tmp_path / "weg.pem", usual.key) == ("file-missing", {"file": "weg.pem"})
    assert refused(tmp_path, usual.key)[0] == "cannot-read"


def test_a_key_of_another_certificate_does_not_fit(usual: Papers, papers: Any) -> None:
    assert refused(usual.certificate, papers().key) == ("key-does-not-fit", {"file": "sleutel.pem"})


@pytest.mark.parametrize(
    ("how", "code"),
    [
        ({"begins": -9, "ends": -2}, "certificate-expired"),
        ({"begins": 2, "ends": 9}, "certificate-not-yet"),
        ({"purpose": "emailProtection"}, "no-certificate"),
    ],
)
def test_a_certificate_that_browsers_would_refuse_is_refused_here(papers: Any, how: dict[str, Any], code: str) -> None:
    made = papers(**how)

    assert refused(made.certificate, made.key) == (code, {"file": "zaal.pem"})


def test_the_page_is_at_a_name_that_the_certificate_is_for(usual: Papers, papers: Any) -> None:
    stars = papers("DNS:*.zaal.test")
    plain, starred = tls_of(usual.certificate, usual.key), tls_of(stars.certificate, stars.key)

    assert (name_for(plain, "", "zaal.pem"), name_for(starred, "boven.zaal.test", "zaal.pem")) == (
        "localhost",
        "boven.zaal.test",
    )
    for certificate, name, code in ((plain, "evil.test", "other-name"), (starred, "", "needs-name")):
        with pytest.raises(FacilitatorError) as failed:
            name_for(certificate, name, "zaal.pem")
        assert failed.value.code == f"certificate-{code}"


# -- serving -------------------------------------------------------------------------------------------------------


@pytest.fixture
def secure(serve: Any, usual: Papers) -> Any:
    return serve(tls=tls_of(usual.certificate, usual.key).context, names=["localhost"], limits=Limits(head_s=0.3))


def test_phones_come_in_over_https_at_the_name_of_the_certificate(secure: Any, usual: Papers) -> None:
    trusting = ssl.create_default_context(cafile=str(usual.certificate))
    token = secure.links()[0].link.split("#")[1]
    request = urllib.request.Request(
        f"{secure.url}/api/join",
        b'{"token": "%b"}' % token.encode(),
        {"Origin": secure.url, "X-Tafelronde": "1", "Content-Type": "application/json"},
    )

    with urllib.request.urlopen(request, context=trusting, timeout=5) as response:
        assert response.status == 200
        assert "Secure" in response.headers["Set-Cookie"].split("; ")
    assert secure.url == f"https://localhost:{secure.port}"


def test_plain_http_and_half_a_handshake_do_not_stay(secure: Any) -> None:
    for begun in (b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", b"\x16\x03\x01", b""):
        with socket.create_connection(("127.0.0.1", secure.port), timeout=5) as waiting:
            waiting.sendall(begun)
            while waiting.recv(4096):
                pass


def test_who_does_not_read_over_https_is_let_go_too(
    serve: Any, usual: Papers, file: EventFile, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(connections, "SLOWEST", 10**9)
    OnPhonesService(file).hand_out("verslag.pdf", b"%PDF" + bytes(20_000_000)).result()
    limits = Limits(slow_reader_s=0.05, connections_per_address=1)
    secure = serve(tls=tls_of(usual.certificate, usual.key).context, names=["localhost"], limits=limits)
    trusting = ssl.create_default_context(cafile=str(usual.certificate))

    def begins() -> ssl.SSLSocket:
        """A connection on which the report begins to come: there is room for one."""
        while True:
            with suppress(OSError), socket.create_connection(("127.0.0.1", secure.port), timeout=5) as plain:
                one = trusting.wrap_socket(plain, server_hostname="localhost")
                with suppress(OSError):
                    one.sendall(b"GET /r HTTP/1.1\r\nHost: localhost:%d\r\n\r\n" % secure.port)
                    if one.recv(1):
                        return one
                one.close()

    deaf = begins()
    begins().close()
    deaf.close()
    assert [one.getMessage() for one in caplog.records if one.levelno >= logging.ERROR] == []


def test_the_command_serves_at_the_name_of_the_certificate_or_says_what_is_wrong(usual: Papers) -> None:
    given = Namespace(certificate=usual.certificate, key=usual.key, name=[])

    context, names = servecommand._secured(given)

    assert (context is not None, names) == (True, ["localhost"])
    assert servecommand._secured(Namespace(certificate=None, key=None, name=["zaal"])) == (None, ["zaal"])
    given.name = ["evil.test"]
    with pytest.raises(FacilitatorError) as failed:
        servecommand._secured(given)
    assert failed.value.details == {"file": "zaal.pem", "name": "evil.test"}
