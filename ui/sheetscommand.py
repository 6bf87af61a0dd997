"""`tafelronde export --what cards|signs|...`: the sheets for the hall."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from facilitator.domain.day import Day
from facilitator.domain.language import Language
from ui.words import COMMANDS, notice_sentence

if TYPE_CHECKING:
    from exports.sheets.tables import HostLink
    from facilitator.storage.access import Access

DONE, TO_ACT_ON = 0, 1


def print_sheets(given: argparse.Namespace, day: Day, language: Language) -> int:
    """Run the command for a day that was read. Fails as `write_sheets`, and as `EventFile.open` for a first link."""
    from exports.sheets.writing import What, nothing_to_print, write_sheets  # noqa: PLC0415

    what = What(given.what)
    url = _url(given, language)
    if nothing := nothing_to_print(day, what, language):
        _say(nothing.sentence)
        return TO_ACT_ON
    linked = url and what in {What.SIGNS, What.HOST_CARDS}
    links = host_links(given.file, day, url) if linked else ()
    for notice in write_sheets(day, what, given.to, language=given.language, links=links):
        _say(notice_sentence(notice, language))
    print(given.to)
    return DONE


def host_links(file: Path, day: Day, url: str) -> tuple[HostLink, ...]:
    """The links of all tables, from the secret of the file. url: where the page is: `http://192.168.1.5:8765`.

    A file whose links were made before is only looked at, so it may be open elsewhere. Else it is opened to get its
    secret: fails as `EventFile.open`.
    """
    from facilitator.storage.eventfile import EventFile  # noqa: PLC0415
    from ui.hosts.links import fresh_secret, table_links  # noqa: PLC0415
    from ui.hosts.onpaper import on_paper  # noqa: PLC0415

    access = _access(file)
    if access.secret is None:
        with EventFile.open(file) as opened:
            opened.keep_secret(fresh_secret()).result()
            access = opened.access()
    return on_paper(table_links(access, day.tables, url), url)


def _access(file: Path) -> Access:
    from facilitator.storage import opening  # noqa: PLC0415
    from facilitator.storage.access import read_access  # noqa: PLC0415

    with opening.reading(file) as connection:
        return read_access(connection, opening.lineage_of(connection).file)


def _url(given: argparse.Namespace, language: Language) -> str:
    """The address that was typed, as a link begins with it; empty without one. Leaves with status 2 when it is none."""
    if given.address is None:
        return ""
    try:
        parts = urlsplit(given.address.strip().rstrip("/"))
        whole = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        whole = False
    if not whole or parts.path or parts.query or parts.fragment or parts.username is not None:
        given.parser.error(COMMANDS[language]["export-no-address"].format(what=given.address))
    return f"{parts.scheme}://{parts.netloc}"


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)
