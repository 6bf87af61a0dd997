"""Whatever comes in: people, or one error that has a sentence."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.errors import FacilitatorError
from facilitator.intake.people.guessing import Columns, guess_columns
from facilitator.intake.people.headwords import Field
from facilitator.intake.people.proposals import Deed, propose
from facilitator.intake.people.sheets import read_sheets
from tests.factories import small_day
from tests.intake.people.awful import RIGHT

DAY = small_day()
WORDS = [
    "Naam",
    "Organisatie",
    "Jan de Vries",
    "J. de Vries",
    "jan@x.nl",
    "Els Jansen",
    "bewoner",
    "2",
    "",
    '"',
    "Totaal",
]
CELLS = st.sampled_from(WORDS) | st.text(max_size=8)
ROWS = st.lists(st.lists(CELLS, max_size=5), max_size=8)


def look(data: bytes, fields: Columns | None = None) -> None:
    try:
        sheets = read_sheets(data, "lijst")
    except FacilitatorError:
        return
    for sheet in sheets:
        assert all(len(row.cells) == sheet.width for row in sheet.rows)
        columns = guess_columns(sheet)
        if fields is not None:
            columns = Columns((fields.fields * sheet.width)[: sheet.width])
        proposal = propose(sheet, columns, DAY)
        assert len(proposal.lines) == len(sheet.rows)
        known = [line.known for line in proposal.lines if line.deed in (Deed.SAME, Deed.CHANGE)]
        assert len(set(known)) == len(known)
        assert all(row.told.get("name", "x").strip() for row in proposal.rows)


@given(ROWS, st.sampled_from(";,\t|"), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]))
def test_any_text(rows: list[list[str]], separator: str, encoding: str) -> None:
    look("\n".join(separator.join(row) for row in rows).encode(encoding, "replace"))


@given(ROWS, st.lists(st.sampled_from([None, *Field]), min_size=1, max_size=5))
def test_any_choice_of_columns(rows: list[list[str]], fields: list[Field | None]) -> None:
    look("\n".join(";".join(row) for row in rows).encode(), Columns(tuple(fields)))


@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    look(data)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(["XLSX", "ODS", "XLS of 1997", "UTF-16 as Excel writes it", "a web page that is called XLS"]),
    st.lists(st.tuples(st.integers(0, 20_000), st.integers(0, 255)), min_size=1, max_size=5),
    st.integers(0, 3),
)
def test_any_damage(name: str, spots: list[tuple[int, int]], cut: int) -> None:
    data = bytearray(RIGHT[name][0])
    for at, value in spots:
        data[at % len(data)] = value
    look(bytes(data[: len(data) - cut * 50]))
