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
    serve.options.add_argument("--json", action="store_true", help=words["check-json"])
    serve.set_defaults(run=_serve, parser=serve)


def _serve(given: argparse.Namespace, language: Language) -> int:
    from facilitator.changes import Changed  # noqa: PLC0415  # each command loads what it needs, and no more
    from facilitator.storage.eventfile import EventFile  # noqa: PLC0415
    from ui.hosts.server import HostServer  # noqa: PLC0415

    port = _port(given, language)
    servers: list[HostServer] = []

    def tell(changes: tuple[Changed, ...]) -> None:
        for server in servers:
            server.hear(changes)

    ended = threading.Event()
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, lambda *_: ended.set())
    with EventFile.open(given.file, told=tell) as file:
        server = HostServer(file, given.address, port, names=given.name)
        servers.append(server)
        server.start()
        try:
            _tell(server, language, as_json=given.json)
            ended.wait()
        finally:
            server.stop()
    return DONE


def _port(given: argparse.Namespace, language: Language) -> int | None:
    if given.port is None:
        return None
    if not given.port.isascii() or not given.port.isdigit() or int(given.port) > LARGEST_PORT:
        given.parser.error(COMMANDS[language]["serve-no-port"].format(what=given.port))
    return int(given.port)


def _tell(server: HostServer, language: Language, *, as_json: bool) -> None:
    links = server.links()
    if as_json:
        tables = [{"number": one.number, "link": one.link, "code": one.code} for one in links]
        print(json.dumps({"url": server.url, "tables": tables}), flush=True)
        return
    words = COMMANDS[language]
    print(words["serve-on"].format(url=server.url), flush=True)
    for one in links:
        print(words["serve-table"].format(number=one.number, link=one.link, code=one.code), flush=True)
    print(words["serve-until"], file=sys.stderr, flush=True)
