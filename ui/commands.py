"""The command line: `tafelronde demo`, `new`, `export`, `people`, `notes`, `plan`, `serve`, `check`.

Data to stdout, talk to stderr. Exit status: 0 done; 1 the person can act on it, with one sentence; 2 wrong usage.
"""

from __future__ import annotations

import argparse
import gc
import json
import logging
import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from facilitator.domain.language import Language
from facilitator.errors import FacilitatorError
from facilitator.storage.places import SUFFIX
from ui.notescommand import add_notes
from ui.plancommand import add_plan
from ui.servecommand import add_serve
from ui.words import COMMANDS, ERRORS, error_sentence, notice_sentence, ui_language

if TYPE_CHECKING:
    from exports.model import Notice

log = logging.getLogger(__name__)

DONE, TO_ACT_ON, WRONG_USAGE = 0, 1, 2
LARGEST_LOG_BYTES = 1_000_000
SHEETS = ("cards", "slips", "badges", "attendance", "signs", "host-cards")
"""What `export` prints for the hall; told apart in `exports.sheets.writing.What`, which a start need not load."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns the exit status; wrong usage leaves with status 2 by itself."""
    language = ui_language()
    typed = list(sys.argv[1:] if arguments is None else arguments)
    given = _parser(language).parse_args(typed) if not _asks_for_the_window(typed) else _for_the_window(typed)
    try:
        return int(given.run(given, language))
    except FacilitatorError as error:
        _say(error_sentence(error, language))
        return TO_ACT_ON
    except BrokenPipeError:
        return TO_ACT_ON


def run() -> NoReturn:
    """What the `tafelronde` script starts. A mistake of ours is written to the log, and said in one sentence."""
    with _log() as file:
        try:
            sys.exit(main())
        except Exception:
            log.exception("a command failed")
            words = ERRORS[ui_language()]
            _say(words["unexpected"].format(file=file) if file else words["unexpected-without-log"])
            sys.exit(TO_ACT_ON)


@contextmanager
def _log() -> Iterator[Path | None]:
    """The log, in a file and not on the screen: where it is, or None where we may not write."""
    from facilitator.storage import places  # noqa: PLC0415

    file = places.log_file()
    handler: logging.Handler
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        _begin_anew_when_large(file)
        handler = logging.FileHandler(file, encoding="utf-8")
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    try:
        yield file if isinstance(handler, logging.FileHandler) else None
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()


def _begin_anew_when_large(log_file: Path) -> None:
    """Put a log aside that has grown large. Done at a start only: it gets a line or two a day."""
    if log_file.exists() and log_file.stat().st_size > LARGEST_LOG_BYTES:
        log_file.replace(log_file.with_name(f"{log_file.name}.1"))


class _Formatter(argparse.HelpFormatter):
    """Help that begins in the person's language."""

    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, COMMANDS[ui_language()]["usage"] if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """argparse in the person's language: it names what it did not understand, in a sentence of ours."""

    def __init__(self, **settings: Any) -> None:
        self.words = COMMANDS[ui_language()]
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_Formatter, **settings)
        self.files = self.add_argument_group(self.words["files"])
        self.options = self.add_argument_group(self.words["options"])
        self.options.add_argument("-h", "--help", action="help", help=self.words["help"])

    def error(self, message: str) -> NoReturn:
        words = ERRORS[ui_language()]["usage"]
        _say(words.format(what=self._in_our_words(message), command=self.prog))
        sys.exit(WRONG_USAGE)

    def _in_our_words(self, message: str) -> str:
        """What argparse says in English, in the person's language."""
        for pattern, key in _COMPLAINTS.items():
            if found := re.search(pattern, message, re.DOTALL):
                return self.words[key].format(what=found[1])
        return message


_COMPLAINTS = {
    r"are required: (.*)": "lacking",
    r"argument (.*?): expected one argument": "without-value",
    r"invalid (?:choice|Language value): '(.*?)'(?: \(choose|$)": "one-of",
    r"unrecognized arguments: (.*)": "not-known",
    r"argument .*?: ignored explicit argument '(.*)'": "not-known",
}
"""The complaints of argparse, with our words for each."""


def _how_it_is_started() -> str:
    """What a person types before a command: run.py says how it was started itself."""
    return os.environ.get("TAFELRONDE_COMMAND", "tafelronde")


def _parser(language: Language) -> argparse.ArgumentParser:
    words = COMMANDS[language]
    parser = _Parser(prog=_how_it_is_started(), description=words["what"])
    commands = parser.add_subparsers(
        title=words["commands"], metavar="demo | new | export | people | notes | plan | serve | check"
    )

    demo = commands.add_parser("demo", help=words["demo"])
    demo.options.add_argument("--to", required=True, type=Path, metavar="FOLDER", help=words["demo-to"])
    demo.set_defaults(run=_demo)

    new = commands.add_parser("new", help=words["new"])
    new.files.add_argument("file", nargs="?", type=Path, metavar="FILE", help=words["new-file"])
    new.options.add_argument(
        "--from", required=True, dest="source", type=Path, metavar="DAY.json", help=words["new-from"]
    )
    new.set_defaults(run=_new)

    export = commands.add_parser("export", help=words["export"])
    export.files.add_argument("file", type=Path, metavar="FILE", help=words["export-file"])
    export.options.add_argument("--to", required=True, type=Path, metavar="OUT", help=words["export-to"])
    export.options.add_argument("--what", choices=["report", *SHEETS], default="report", help=words["export-what"])
    export.options.add_argument("--variant", choices=["normal"], default="normal", help=words["export-variant"])
    export.options.add_argument("--language", choices=[*Language], type=Language, help=words["export-language"])
    export.options.add_argument("--address", metavar="http://A:P", help=words["export-address"])
    export.set_defaults(run=_export, parser=export)

    people = commands.add_parser("people", help=words["people"])
    people.files.add_argument("file", type=Path, metavar="FILE", help=words["export-file"])
    people.options.add_argument(
        "--import", required=True, dest="source", type=Path, metavar="LIST", help=words["people-import"]
    )
    people.options.add_argument("--dry-run", action="store_true", help=words["people-dry-run"])
    people.options.add_argument("--json", action="store_true", help=words["check-json"])
    people.set_defaults(run=_people)

    add_notes(commands, language)
    add_plan(commands, language)
    add_serve(commands, language)

    check = commands.add_parser("check", help=words["check"])
    check.files.add_argument("file", type=Path, metavar="FILE", help=words["export-file"])
    check.options.add_argument("--json", action="store_true", help=words["check-json"])
    check.set_defaults(run=_check)
    return parser


def _asks_for_the_window(typed: Sequence[str]) -> bool:
    """Nothing, or a day alone. A name that is no command and looks like a file is a day that is not there."""
    return not typed or (len(typed) == 1 and (Path(typed[0]).is_file() or typed[0].endswith(SUFFIX)))


def _for_the_window(typed: Sequence[str]) -> argparse.Namespace:
    return argparse.Namespace(run=_window, file=Path(typed[0]) if typed else None)


def _window(given: argparse.Namespace, _language: Language) -> int:
    gc.disable()  # nothing that is loaded for a start is rubbish yet; the window looks for it once it is shown
    from ui.app import main as open_window  # noqa: PLC0415  # Qt is loaded for the window alone

    return open_window(given.file)


def _demo(given: argparse.Namespace, _language: Language) -> int:
    from exports.demo import write_demo  # noqa: PLC0415  # each command loads what it needs, and no more

    try:
        given.to.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FacilitatorError("output-not-written", file=given.to.name) from error
    for path, _notices in write_demo(given.to):
        print(path)
    return DONE


def _new(given: argparse.Namespace, language: Language) -> int:
    from facilitator.intake.dayjson.reading import read_day_file  # noqa: PLC0415
    from facilitator.storage.eventfile import IMPORT, EventFile  # noqa: PLC0415
    from facilitator.storage.places import own_place  # noqa: PLC0415

    day = read_day_file(given.source)
    path = given.file or own_place(given.source.stem)
    EventFile.create(path, day.fill, IMPORT)
    from exports.model import Notice  # noqa: PLC0415

    _tell([Notice.of("logo-missing", file=name) for name in day.missing], language)
    print(path)
    return DONE


def _export(given: argparse.Namespace, language: Language) -> int:
    from exports.writing import write_day_json, write_report  # noqa: PLC0415
    from facilitator.storage.looking import read_whole  # noqa: PLC0415

    if given.to.exists() and given.file.exists() and given.to.samefile(given.file):
        raise FacilitatorError("file-exists", file=given.to.name)  # never a document in the place of its own day
    day, pictures = read_whole(given.file)
    if given.what in SHEETS:
        from ui.sheetscommand import print_sheets  # noqa: PLC0415

        return print_sheets(given, day, language)
    if given.to.suffix.lower() == ".json":
        write_day_json(day, pictures, given.to)
    else:
        _tell(write_report(day, pictures, given.to, language=given.language), language)
    print(given.to)
    return DONE


def _people(given: argparse.Namespace, language: Language) -> int:
    from ui.peoplecommand import import_people  # noqa: PLC0415

    return import_people(given, language)


def _check(given: argparse.Namespace, language: Language) -> int:
    from facilitator.storage.check import check_file  # noqa: PLC0415

    report = check_file(given.file)
    if given.json:
        print(json.dumps(report.to_plain(), ensure_ascii=False, indent=1))
    else:
        words = COMMANDS[language]["whole" if report.whole else "not-whole"]
        print(words.format(file=given.file.name, ops=report.ops, records=sum(report.records.values())))
    return DONE if report.whole else TO_ACT_ON


def _tell(notices: Sequence[Notice], language: Language) -> None:
    for notice in notices:
        _say(notice_sentence(notice, language))


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)
