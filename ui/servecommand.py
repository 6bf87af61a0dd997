"""`tafelronde serve`: the hosts' page of a day, without a window."""

from __future__ import annotations

import argparse
import json
import signal
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.domain.language import Language
from ui.words import COMMANDS

if TYPE_CHECKING:
    import ssl

    from ui.hosts.server import HostServer

DONE = 0
LARGEST_PORT = 65_535


def add_serve(commands: Any, language: Language) -> None:
    """Teach the command line this command. commands: what argparse gives for the commands of a parser."""
    words = COMMANDS[language]
    serve = commands.add_parser("serve", help=words["serve"])
    serve.files.add_argument("file", type=Path, metavar="FILE", help=words["serve-file"])
    serve.options.add_argument("--address", default="127.0.0.1", metavar="A", help=words["serve-address"])
    serve.options.add_argument("--port", metavar="P", help=words["serve-port"])
    serve.options.add_argument("--name", action="append", default=[], metavar="NAME", help=words["serve-name"])
    serve.options.add_argument("--certificate", type=Path, metavar="FILE", help=words["serve-certificate"])
    serve.options.add_argument("--key", type=Path, metavar="FILE", help=words["serve-key"])
    serve.options.add_argument("--json", action="store_true", help=words["check-json"])
    serve.set_defaults(run=_serve, parser=serve)


def _serve(given: argparse.Namespace, language: Language) -> int:
    from facilitator.changes import Changed  # noqa: PLC0415  # each command loads what it needs, and no more
    from facilitator.storage.eventfile import EventFile  # noqa: PLC0415
    from ui.hosts.server import HostServer  # noqa: PLC0415

    tls, names = _secured(given)
    port = _port(given, language)
    servers: list[HostServer] = []

    def tell(changes: tuple[Changed, ...]) -> None:
        for server in servers:
            server.hear(changes)

    ended = threading.Event()
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, lambda *_: ended.set())
    with EventFile.open(given.file, told=tell) as file:
        server = HostServer(file, given.address, port, names=names, tls=tls)
        servers.append(server)
        server.start()
        try:
            _tell(server, language, as_json=given.json)
            ended.wait()
        finally:
            server.stop()
    return DONE


def _secured(given: argparse.Namespace) -> tuple[ssl.SSLContext | None, list[str]]:
    """What https needs, and the names of the page; the first of them is that of the certificate."""
    if given.certificate is None:
        return None, given.name
    from ui.hosts.certificate import name_for, tls_of  # noqa: PLC0415

    certificate = tls_of(given.certificate, given.key)
    asked = given.name[0] if given.name else ""
    return certificate.context, [name_for(certificate, asked, given.certificate.name), *given.name[1:]]


def _port(given: argparse.Namespace, language: Language) -> int | None:
    if given.port is None:
        return None
    if not given.port.isascii() or not given.port.isdigit() or int(given.port) > LARGEST_PORT:
        given.parser.error(COMMANDS[language]["serve-no-port"].format(what=given.port))
    return int(given.port)


def _tell(server: HostServer, language: Language, *, as_json: bool) -> None:
    links, helpers = server.links(), server.helper_links()
    if as_json:
        tables = [{"number": one.number, "link": one.link, "code": one.code} for one in links]
        people = [
            {"name": one.name, "link": one.link, "code": one.code, "rights": [right.value for right in one.rights]}
            for one in helpers
        ]
        print(json.dumps({"url": server.url, "tables": tables, "helpers": people}), flush=True)
        return
    words = COMMANDS[language]
    print(words["serve-on"].format(url=server.url), flush=True)
    for one in links:
        print(words["serve-table"].format(number=one.number, link=one.link, code=one.code), flush=True)
    for helper in helpers:
        print(words["serve-helper"].format(name=helper.name, link=helper.link, code=helper.code), flush=True)
    print(words["serve-until"], file=sys.stderr, flush=True)
