"""The plan in words: what a chip, a cell and a header say, and what a move costs."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject

from facilitator.domain.identity import PersonId
from facilitator.seating.musts import Broken, Must
from facilitator.seating.ofday import COUNTLESS
from ui.desk.pages.seating.moving import Price, Refusal
from ui.desk.pages.seating.planview import NO_GROUP, Cell, Chip, PersonLine, PlanView, RoundColumn, TableRow

Names = Callable[[Iterable[int]], str]
"""People of the instance, by name."""

MOST_NAMES = 3
"""Named in one line; more are counted."""


class PlanWords(QObject):
    """All sentences of the plan in the language of the window."""

    # -- headers -----------------------------------------------------------------------------------------------

    def round_words(self, column: RoundColumn) -> str:
        """What a round is called."""
        return column.title or self.tr("Round {n}").format(n=column.number)

    def table_words(self, row: TableRow) -> str:
        """What a table is called."""
        if row.number is None:
            return self.tr("No table")
        words = self.tr("Table {n}").format(n=row.number)
        return f"{words}, {row.name}" if row.name else words

    def column_state(self, column: RoundColumn) -> str:
        """What is to be known of a round; nothing = it can be changed."""
        if column.held:
            return self.tr("stays as it was")
        return self.tr("locked") if column.locked else ""

    def seats(self, cell: Cell) -> str:
        """How full a table is: "8 / 10"."""
        return f"{len(cell.chips)} / {cell.chairs}" if cell.chairs else str(len(cell.chips))

    def seats_spoken(self, cell: Cell) -> str:
        """The same as it is said."""
        people = self.tr("%n people", "", len(cell.chips))
        return self.tr("{people} on {n} chairs").format(people=people, n=cell.chairs) if cell.chairs else people

    # -- chips and cells ---------------------------------------------------------------------------------------

    def group_words(self, view: PlanView, group: int) -> str:
        """What a mixing group is called."""
        return view.groups[group].name if group != NO_GROUP else ""

    def chip_words(self, view: PlanView, row: TableRow, column: RoundColumn, chip: Chip) -> str:
        """Everything about one chip: "Table 3, round 2, Anna de Vries, resident, locked"."""
        states = (
            (self.tr("locked"), chip.locked and not chip.held),
            (self.tr("stays as it was"), chip.held),
            (self.tr("accompanies someone"), chip.companion),
            (self.tr("needs something of the table"), chip.need),
            (self.tr("another table than before"), chip.moved),
            (self.tr("meets the followed person again"), chip.again),
            (self.tr("found"), chip.found),
        )
        said = (words for words, is_so in states if is_so)
        where = (self.table_words(row), self.round_words(column), chip.full, self.group_words(view, chip.group))
        return ", ".join(filter(None, (*where, *said)))

    def cell_words(self, view: PlanView, row: TableRow, column: RoundColumn, cell: Cell) -> str:
        """A whole cell as a screen reader says it."""
        said = [f"{self.table_words(row)}, {self.round_words(column)}"]
        if topic := cell.topic or row.topic:
            said.append(topic)
        if cell.hosts:
            said.append(self.tr("host: {names}").format(names=", ".join(cell.hosts)))
        if cell.closed:
            said.append(self.tr("closed"))
        else:
            said.append(self.seats_spoken(cell))
        if cell.chips:
            said.append(", ".join(chip.full for chip in cell.chips))
        return "; ".join(said)

    def person_day(self, view: PlanView, line: PersonLine) -> str:
        """Somebody's day in a line: where they sit, whom they meet."""
        places = []
        for column, place, there in zip(view.columns, line.places, line.there, strict=True):
            if place is not None:
                table = self.tr("table {n}").format(n=place.table)
            else:
                table = self.tr("no table") if there else "–"
            places.append(f"{self.round_words(column)}: {table}")
        met = self.met_words(line)
        return f"{line.name}. {', '.join(places)}. {met}"

    def met_words(self, line: PersonLine) -> str:
        """How many people somebody meets."""
        if line.could is None:
            return self.tr("Meets %n people.", "", line.met)
        return self.tr("Meets %n people of {most} possible.", "", line.met).format(most=line.could)

    # -- moving ------------------------------------------------------------------------------------------------

    def refusal(self, why: Refusal, name: str, row: TableRow, column: RoundColumn) -> str:
        """Why somebody stays, and what can be done."""
        match why:
            case Refusal.HELD:
                return self.tr("{round} is over or under way: its seats stay.").format(round=self.round_words(column))
            case Refusal.LOCKED:
                return self.tr("{name} is locked here. L unlocks the seat.").format(name=name)
            case Refusal.BOUND_LOCKED:
                return self.tr("Somebody who goes with {name} is locked here.").format(name=name)
            case Refusal.NO_ROOM:
                words = self.tr("{table} has no room for {name} and who goes along.")
                return words.format(table=self.table_words(row), name=name)
            case Refusal.HERE if row.table is None:
                return self.tr("{name} has no table in this round already.").format(name=name)
            case Refusal.OTHER_LOCKED:
                return self.tr("That seat is locked: nobody can change places with it.")
            case Refusal.CLOSED:
                return self.tr("{table} is closed in this round.").format(table=self.table_words(row))
            case Refusal.ABSENT:
                return self.tr("{name} has no seat to change in this round.").format(name=name)
            case Refusal.HERE:
                return self.tr("{name} sits at this table already.").format(name=name)

    def price(self, names: dict[PersonId, str], ids: tuple[PersonId, ...], price: Price) -> str:
        """What a move or exchange costs: the chairs of the table, and what gets worse or better."""

        def named(people: Iterable[int]) -> str:
            return self._names([names[ids[person]] for person in people])

        parts = [self._along_words(price, named), self._chairs_words(price)]
        parts += [self._must_words(item, named) for item in price.broken if item.kind is not Must.UNSEATED]
        parts += self._meeting_words(price, named)
        if price.same_table_twice:
            gone = price.same_table_twice < 0
            parts.append(self.tr("no topic a second time") if gone else self.tr("this topic a second time"))
        parts += self._wish_words(price)
        if price.role_misses:
            fewer = price.role_misses < 0
            parts.append(self.tr("groups better mixed") if fewer else self.tr("groups less well mixed"))
        if price.size_off:
            parts.append(self.tr("tables more even") if price.size_off < 0 else self.tr("tables less even"))
        if price.mended:
            parts.append(self.tr("what did not fit before then fits"))
        if price.is_free:
            parts.append(self.tr("nothing gets worse"))
        return f"{'; '.join(filter(None, parts))}."

    def _along_words(self, price: Price, named: Names) -> str:
        return self.tr("with {names}").format(names=named(price.along)) if price.along else ""

    def _chairs_words(self, price: Price) -> str:
        if price.table is None:
            return self.tr("no seat in this round")
        if price.chairs >= COUNTLESS:
            return self.tr("%n people there", "", price.heads)
        if price.heads > price.chairs:
            return self.tr("too full, %n people on {chairs} chairs", "", price.heads).format(chairs=price.chairs)
        words = self.tr("full, {n} of {chairs}") if price.heads == price.chairs else self.tr("{n} of {chairs} chairs")
        return words.format(n=price.heads, chairs=price.chairs)

    def _must_words(self, item: Broken, named: Names) -> str:
        match item.kind:
            case Must.APART:
                return self.tr("{names} are to stay apart").format(names=named(item.people))
            case Must.SPLIT:
                return self.tr("{names} belong together").format(names=named(item.people))
            case Must.COMPANION:
                return self.tr("{names} go together").format(names=named(item.people))
            case Must.BARRED:
                return self.tr("this table does not have what {names} needs").format(names=named(item.people))
            case _:
                return self.tr("{names}: this does not fit").format(names=named(item.people))

    def _meeting_words(self, price: Price, named: Names) -> Iterable[str]:
        if price.again:
            who = named(dict.fromkeys(other for _, other in price.again))
            words = self.tr("%n pair(s) meet again", "", len(price.again))
            yield f"{words} ({who})"
        if price.repeats < 0:
            yield self.tr("%n pair(s) fewer meet twice", "", -price.repeats)

    def _wish_words(self, price: Price) -> Iterable[str]:
        if price.without > 0:
            yield self.tr("no wish comes true any more")
        elif price.wishes < 0:
            yield self.tr("wishes lose by it")
        elif price.wishes > 0:
            yield self.tr("wishes gain by it")

    def _names(self, names: list[str]) -> str:
        if len(names) > MOST_NAMES:
            rest = self.tr("%n more", "", len(names) - MOST_NAMES)
            return ", ".join([*names[:MOST_NAMES], rest])
        return ", ".join(names)
