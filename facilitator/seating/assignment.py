"""Each row its own column, for the least cost together (the Hungarian method)."""

from __future__ import annotations

from collections.abc import Sequence


def cheapest_columns(costs: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """Per row its column; no two rows share one. There are at least as many columns as rows.

    Rows are added one by one along the cheapest path of changes (Kuhn 1955, in the form of Jonker and Volgenant);
    rows x rows x columns steps.
    """
    if not costs:
        return ()
    columns = len(costs[0])
    of_row, of_column = [0] * (len(costs) + 1), [0] * (columns + 1)
    taken_by = [0] * (columns + 1)  # per column, from 1, its row, from 1; column 0 is where a new row begins
    for row in range(1, len(costs) + 1):
        taken_by[0] = row
        way = _cheapest_way(costs, of_row, of_column, taken_by)
        column = way[0]
        while column:
            before = way[column]
            taken_by[column] = taken_by[before]
            column = before
    chosen = [0] * len(costs)
    for column in range(1, columns + 1):
        if taken_by[column]:
            chosen[taken_by[column] - 1] = column - 1
    return tuple(chosen)


def _cheapest_way(
    costs: Sequence[Sequence[int]], of_row: list[int], of_column: list[int], taken_by: list[int]
) -> list[int]:
    """Per column from which column it is reached; entry 0 is the free column where the way ends."""
    columns = len(of_column) - 1
    least: list[float] = [float("inf")] * (columns + 1)
    came, done = [0] * (columns + 1), [False] * (columns + 1)
    here = 0
    while taken_by[here]:
        done[here] = True
        row, step, next_ = taken_by[here], float("inf"), 0
        for column in range(1, columns + 1):
            if done[column]:
                continue
            reduced = costs[row - 1][column - 1] - of_row[row] - of_column[column]
            if reduced < least[column]:
                least[column], came[column] = reduced, here
            if least[column] < step:
                step, next_ = least[column], column
        for column in range(columns + 1):
            if done[column]:
                of_row[taken_by[column]] += int(step)
                of_column[column] -= int(step)
            else:
                least[column] -= step
        here = next_
    came[0] = here
    return came
