"""The organiser's certificate, with which the page is at https: read, tried out, and the names that it is for."""

from __future__ import annotations

import datetime
import re
import ssl
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from facilitator.errors import FacilitatorError

LARGEST = 1_000_000
"""In bytes: certificates and keys are a few thousand."""
_CERTIFICATE = re.compile(r"-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----", re.DOTALL)
_KEY = re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----")
_EXPIRED, _NOT_YET = 10, 9
"""As OpenSSL has it: X509_V_ERR_CERT_HAS_EXPIRED and X509_V_ERR_CERT_NOT_YET_VALID."""
_OTHER_KEY = frozenset({"KEY_VALUES_MISMATCH", "KEY_TYPE_MISMATCH"})


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate that works here and now.

    names: of the computers it is for, as they stand in it, whole ones before those with a star ("*.example.org").
    ends: until when it holds.
    """

    context: ssl.SSLContext
    names: tuple[str, ...]
    ends: datetime.datetime
    leaf: str

    @property
    def name(self) -> str:
        """The first name that a page can be at as it stands; "" when there are only names with a star."""
        return next((one for one in self.names if "*" not in one), "")

    def covers(self, name: str) -> bool:
        """Whether browsers take it for this name."""
        try:
            _shake_hands(self.context, self.leaf, name)
        except (ssl.SSLError, ValueError):  # not of that name, or no name at all
            return False
        return True


def tls_of(certificate: Path, key: Path | None = None, password: str | None = None) -> Certificate:
    """Read a certificate in PEM, with what stands between it and its issuer, and the key that goes with it.

    key: None = it stands in the same file. Fails with `file-missing` or `cannot-read` (file), `no-certificate` (file),
    `no-key` (file), `key-does-not-fit` (file), `wrong-password` (file), `certificate-expired` (file) or
    `certificate-not-yet` (file).
    """
    leaf = _CERTIFICATE.search(_text_of(certificate))
    if leaf is None:
        raise FacilitatorError("no-certificate", file=certificate.name)
    held = key or certificate
    if not _KEY.search(_text_of(held)):
        raise FacilitatorError("no-key", file=held.name)
    context = _loaded(certificate, held, password)
    try:
        seen = _shake_hands(context, leaf.group())
    except ssl.SSLCertVerificationError as error:
        raise _refused(error, certificate) from error
    except ssl.SSLError as error:
        raise FacilitatorError("no-certificate", file=certificate.name) from error
    ends = datetime.datetime.fromtimestamp(ssl.cert_time_to_seconds(str(seen["notAfter"])), datetime.UTC)
    names = [value for kind, value in seen.get("subjectAltName", ()) if kind in ("DNS", "IP Address")]
    return Certificate(context, tuple(sorted(names, key=lambda name: "*" in name)), ends, leaf.group())


def name_for(certificate: Certificate, asked: str, file: str) -> str:
    """The name that the page is at with this certificate. asked: the one somebody gave it; "" = its first.

    Fails with `certificate-other-name` (file, name) when it is not for that name, with `certificate-needs-name` (file,
    name) when it has only names with a star, and somebody has to say which.
    """
    name = asked or certificate.name
    if not name:
        raise FacilitatorError("certificate-needs-name", file=file, name=", ".join(certificate.names) or "?")
    if not certificate.covers(name):
        raise FacilitatorError("certificate-other-name", file=file, name=name)
    return name


def _text_of(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST).decode("ascii", "replace")
    except FileNotFoundError as error:
        raise FacilitatorError("file-missing", file=file.name) from error
    except OSError as error:
        raise FacilitatorError("cannot-read", file=file.name) from error


def _loaded(certificate: Path, key: Path, password: str | None) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    asked = []

    def tell() -> str:  # also without a password: OpenSSL would ask for one on the terminal
        asked.append(key)
        return password or ""

    try:
        context.load_cert_chain(certificate, key, tell)
    except (ssl.SSLError, ValueError) as error:  # ValueError: a password too long for OpenSSL
        if getattr(error, "reason", "") in _OTHER_KEY:
            raise FacilitatorError("key-does-not-fit", file=key.name) from error
        if asked:
            raise FacilitatorError("wrong-password", file=key.name) from error
        raise FacilitatorError("no-certificate", file=certificate.name) from error
    return context


def _shake_hands(context: ssl.SSLContext, leaf: str, name: str | None = None) -> dict[str, Any]:
    """Have a browser of our own meet the certificate, in memory. Gives what it reads in it.

    name: the one it asks for; None = any. Fails with ssl.SSLError as a browser would, but for who issued it.
    """
    visitor = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    visitor.check_hostname = name is not None
    visitor.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN  # whom the phones trust is theirs to say
    visitor.load_verify_locations(cadata=leaf)
    to_server, to_visitor = ssl.MemoryBIO(), ssl.MemoryBIO()
    here = visitor.wrap_bio(to_visitor, to_server, server_hostname=name)
    there = context.wrap_bio(to_server, to_visitor, server_side=True)
    waiting = [here, there]
    while waiting:
        for one in tuple(waiting):
            try:
                one.do_handshake()
            except ssl.SSLWantReadError:
                continue
            waiting.remove(one)
    return dict(here.getpeercert() or {})


def _refused(error: ssl.SSLCertVerificationError, certificate: Path) -> FacilitatorError:
    if error.verify_code == _EXPIRED:
        return FacilitatorError("certificate-expired", file=certificate.name)
    if error.verify_code == _NOT_YET:
        return FacilitatorError("certificate-not-yet", file=certificate.name)
    return FacilitatorError("no-certificate", file=certificate.name)
