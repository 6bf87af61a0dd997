"""`tafelronde plan`: a plan for a day, into its file; or for so many people, or a whole instance, without a day."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from facilitator.domain.language import Language
from facilitator.errors import FacilitatorError
from ui.words import COMMANDS

if TYPE_CHECKING:
    from facilitator.seating.instance import Instance, Plan

DONE, TO_ACT_ON = 0, 1
SECONDS = 5.0
LONGEST_SECONDS = 3600
SLICE_S = 0.05
LARGEST_BYTES = 50_000_000
LARGEST_SEED = 2**31


def add_plan(commands: Any, language: Language) -> None:
    """Teach the command line this command. commands: what argparse gives for the commands of a parser."""
    words = COMMANDS[language]
    plan = commands.add_parser("plan", help=words["plan"])
    plan.files.add_argument("file", nargs="?", type=Path, metavar="FILE", help=words["plan-file"])
    plan.options.add_argument("--dry-run", action="store_true", help=words["plan-dry-run"])
    for name, key in (("people", "P"), ("tables", "T"), ("rounds", "R")):
        plan.options.add_argument(f"--{name}", metavar=key, help=words[f"plan-{name}"])
    plan.options.add_argument("--groups", metavar="20,10,10", help=words["plan-groups"])
    plan.options.add_argument("--instance", type=Path, metavar="FILE.json", help=words["plan-instance"])
    plan.options.add_argument("--seconds", metavar="T", help=words["plan-seconds"])
    plan.options.add_argument("--seed", metavar="S", help=words["plan-seed"])
    plan.options.add_argument("--json", action="store_true", help=words["check-json"])
    plan.set_defaults(run=_plan, parser=plan)


def plan_and_tell(
    instance: Instance,
    given: argparse.Namespace,
    language: Language,
    names: Sequence[str] = (),
    tables: Sequence[str] = (),
    keep: Callable[[Plan], object] | None = None,
) -> int:
    """Say what cannot be had; else search, print the plan and say what it costs. Returns the exit status.

    given: with seconds, seed, json and the parser. names: per person; tables: per table, as people know it.
    keep: what to do with the plan before it is told.
    """
    from facilitator.seating.asjson import write_plan  # noqa: PLC0415  # each command loads what it needs, and no more
    from facilitator.seating.counts import count  # noqa: PLC0415
    from facilitator.seating.findings import cannot  # noqa: PLC0415
    from ui.seatingwords import named, plan_sentences, sentence_of  # noqa: PLC0415

    asked = _Asked(given, language)
    seconds, seed = asked.seconds(), asked.number("seed", 0, LARGEST_SEED, otherwise=1)
    who = names or named("person", instance.people, language)
    found = cannot(instance)
    for one in found:
        _say(sentence_of(one, language, who, tables, instance.rounds))
    if any(one.stops for one in found):
        return TO_ACT_ON
    plan, cpu_s = _search(instance, seconds, seed)
    counts = count(instance, plan)
    if keep is not None:
        keep(plan)
    if given.json:
        print(json.dumps(write_plan(plan, counts, cpu_s)))
    else:
        _print_table(plan, who, tables or [str(number + 1) for number in range(instance.tables)], language)
        for sentence in plan_sentences(counts, language):
            _say(sentence)
    return DONE


def _plan(given: argparse.Namespace, language: Language) -> int:
    asked = _Asked(given, language)
    given_sizes = [name for name in ("people", "tables", "rounds", "groups") if getattr(given, name) is not None]
    if given.file is not None:
        if given_sizes or given.instance is not None:
            asked.wrong("plan-day-or", what=f"--{(given_sizes or ['instance'])[0]}")
        return _plan_day(given, language)
    if given.instance is None:
        return plan_and_tell(asked.plain(), given, language)
    if given_sizes:
        asked.wrong("plan-either", what=f"--{given_sizes[0]}")
    return plan_and_tell(read_instance_file(given.instance), given, language)


def _plan_day(given: argparse.Namespace, language: Language) -> int:
    """Plan the rounds of a day that are to come, and put the plan into its file. Fails as `EventFile.open`."""
    from facilitator.seating.ofday import planned, rounds_now  # noqa: PLC0415
    from facilitator.services.seating import SeatService  # noqa: PLC0415
    from facilitator.storage.eventfile import EventFile  # noqa: PLC0415
    from facilitator.storage.looking import read_whole  # noqa: PLC0415
    from facilitator.storage.moments import now  # noqa: PLC0415

    day, _ = read_whole(given.file)
    rounds, held = rounds_now(day, now())
    whole = planned(day, rounds, held)
    to_come = {one.id for one in rounds[held:]}

    def keep(plan: Plan) -> None:
        with EventFile.open(given.file) as file:
            SeatService(file).make_plan(whole.seats_of(plan), to_come).result()

    names = [day.person[key].name for key in whole.people]
    tables = [str(day.table[key].number) for key in whole.tables]
    return plan_and_tell(whole.instance, given, language, names, tables, None if given.dry_run else keep)


def read_instance_file(path: Path) -> Instance:
    """An instance from a JSON file.

    Fails with `file-missing`, `cannot-read` or `plan-file-too-large` (file), `day-not-json` (file, line), or as
    `read_instance`.
    """
    from facilitator.intake.jsonfile import read_json_file  # noqa: PLC0415
    from facilitator.seating.asjson import read_instance  # noqa: PLC0415

    if path.is_file() and path.stat().st_size > LARGEST_BYTES:
        raise FacilitatorError("plan-file-too-large", file=path.name, megabytes=LARGEST_BYTES // 1_000_000)
    return read_instance(read_json_file(path, _without_twice))


class _Asked:
    """What was typed after `plan`. A wrong value leaves with status 2, in words of ours."""

    def __init__(self, given: argparse.Namespace, language: Language) -> None:
        self.given = given
        self.words = COMMANDS[language]

    def wrong(self, key: str, **details: str | int) -> NoReturn:
        """Leave, and say what is not right."""
        self.given.parser.error(self.words[key].format(**details))
        raise SystemExit(2)

    def plain(self) -> Instance:
        """A day on which nothing is asked but to meet."""
        from facilitator.seating.asjson import (  # noqa: PLC0415
            MOST_PEOPLE,
            MOST_ROUNDS,
            MOST_TABLES,
            check_size,
        )
        from facilitator.seating.instance import plain_instance  # noqa: PLC0415

        people = self.number("people", 0, MOST_PEOPLE)
        tables = self.number("tables", 0, MOST_TABLES)
        rounds = self.number("rounds", 0, MOST_ROUNDS)
        check_size(people, tables, rounds)
        return plain_instance(people, tables, rounds, self._groups(people))

    def number(self, name: str, least: int, most: int, otherwise: int | None = None) -> int:
        """A whole number after --name."""
        typed = getattr(self.given, name)
        if typed is None:
            if otherwise is None:
                self.wrong("lacking", what=f"--{name}")
            return otherwise
        if not (typed.isascii() and typed.isdecimal() and len(typed) < 12 and least <= int(typed) <= most):
            self.wrong("plan-number", what=f"--{name}", least=least, most=most)
        return int(typed)

    def seconds(self) -> float:
        """How long the search may take."""
        typed = self.given.seconds
        if typed is None:
            return SECONDS
        try:
            seconds = float(typed)
        except ValueError:
            seconds = -1.0
        if not 0 <= seconds <= LONGEST_SECONDS:
            self.wrong("plan-number", what="--seconds", least=0, most=LONGEST_SECONDS)
        return seconds

    def _groups(self, people: int) -> list[int]:
        if self.given.groups is None:
            return []
        typed = self.given.groups.split(",")
        if not all(one.isascii() and one.isdecimal() and len(one) < 12 for one in typed):
            self.wrong("plan-groups-not-read", what="--groups")
        sizes = [int(one) for one in typed]
        if sum(sizes) > people:
            self.wrong("plan-groups-too-many", n=sum(sizes), people=people)
        return sizes


def _search(instance: Instance, seconds: float, seed: int) -> tuple[Plan, float]:
    """The best plan that is found in so many seconds of the processor, and how many it took. Ctrl+C ends it sooner."""
    from facilitator.seating.search import Search  # noqa: PLC0415

    begun = time.process_time()
    search = Search(instance, seed=seed)
    try:
        while not search.settled and (left := seconds - (time.process_time() - begun)) > 0:
            search.step(min(SLICE_S, left))
    except KeyboardInterrupt:
        pass
    return search.best, time.process_time() - begun


def _print_table(plan: Plan, who: Sequence[str], tables: Sequence[str], language: Language) -> None:
    from ui.seatingwords import named  # noqa: PLC0415

    rounds = len(plan.seats[0]) if plan.seats else 0
    print("\t".join((COMMANDS[language]["plan-who"], *named("round", rounds, language))))
    for name, places in zip(who, plan.seats, strict=True):
        print("\t".join((name, *("" if table is None else tables[table] for table in places))))


def _without_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    plain = dict(pairs)
    if len(plain) < len(pairs):
        keys = [key for key, _ in pairs]
        raise FacilitatorError("day-twice", where="JSON", what=next(key for key in keys if keys.count(key) > 1)[:60])
    return plain


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)
