"""Seats from arithmetic: plans in which nobody, or hardly anybody, meets twice, without any search through seats.

People are put in classes of as many as there are tables. Place a of class b sits in round k at table a + d(k, b), in
some group of as many elements as there are tables. People of one class never meet. Two of classes b and c meet in
rounds j and k if d(j, b) - d(j, c) = d(k, b) - d(k, c), and somebody comes back to a table if d(j, b) = d(k, b). The
three patterns differ in where d comes from.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from facilitator.seating.matrices import Tables

ATTEMPTS, RETRIES = 60, 12
"""How often shifts are chosen anew, and those of one class; most halls take one or two."""

LARGEST_FIELD = 512
"""No day has more tables; a field is found by trying."""


def modular(people: int, tables: int, rounds: int, stay: bool = False) -> Tables:
    """Class b of people, place a: table a + k m_b in round k, modulo the tables. Per round, per person.

    People of one class never meet. Two of classes b and c meet again after j rounds when j (m_b - m_c) is 0 modulo
    the tables; each class takes the multiplier for which that happens least. stay: coming back to a table is
    allowed (j m_b = 0). With a prime number of tables nobody meets twice as long as there are fewer classes than
    tables and no more rounds than tables.
    """
    again = [sum(rounds - j for j in range(1, rounds) if j * step % tables == 0) for step in range(tables)]
    chosen: list[int] = []
    for _ in range(-(-people // tables)):
        costs = {
            step: sum(again[(step - other) % tables] for other in chosen)
            + (0 if stay else people * rounds * again[step])
            for step in range(tables)
        }
        chosen.append(min(costs, key=lambda step: costs[step]))
    return [[(p % tables + k * chosen[p // tables]) % tables for p in range(people)] for k in range(rounds)]


def galois(people: int, tables: int, rounds: int) -> Tables | None:
    """The same over the field with as many elements as there are tables, None when there is no such field.

    In a field x m = y m only if x = y, so with fewer classes than tables and no more rounds than tables nobody
    meets twice and nobody comes back, also for 4, 8, 9, 16 ... tables.
    """
    field = _field(tables)
    if field is None:
        return None
    add, multiply = field
    steps = [[multiply(k % tables, b % (tables - 1) + 1) for b in range(-(-people // tables))] for k in range(rounds)]
    return [[add(p % tables, row[p // tables]) for p in range(people)] for row in steps]


def shifted(people: int, tables: int, rounds: int, rng: Random, stay: bool = False) -> Tables | None:
    """Shifts d(k, b) modulo the tables found by trying, so that nobody meets twice or comes back. None if not found.

    It fills the gap of tables like 12, 14, 15, 20 or 40, for which `modular` repeats meetings and no field is there.
    """
    classes = -(-people // tables)
    if classes + (not stay) > tables or rounds > tables:
        return None
    for _ in range(ATTEMPTS):
        if (shifts := _shifts(classes, tables, rounds, rng, stay)) is not None:
            return [[(p % tables + shifts[p // tables][k]) % tables for p in range(people)] for k in range(rounds)]
    return None


def _shifts(classes: int, tables: int, rounds: int, rng: Random, stay: bool) -> list[list[int]] | None:
    """Per class the shift in each round, the first of them 0. A class that does not fit is tried some more times."""
    chosen: list[list[int]] = [] if stay else [[0] * rounds]
    for _ in range(classes):
        tries = (_one_more(chosen, tables, rounds, rng) for _ in range(RETRIES))
        found = next((shifts for shifts in tries if shifts is not None), None)
        if found is None:
            return None
        chosen.append(found)
    return chosen if stay else chosen[1:]


def _one_more(chosen: Sequence[Sequence[int]], tables: int, rounds: int, rng: Random) -> list[int] | None:
    """Shifts of one class by chance, none of which makes it meet another class again."""
    shifts = [0]
    differences = [{0} for _ in chosen]
    for k in range(1, rounds):
        pairs = zip(chosen, differences, strict=True)
        taken = {(other[k] + step) % tables for other, used in pairs for step in used}
        free = [shift for shift in range(tables) if shift not in taken]
        if not free:
            return None
        shifts.append(rng.choice(free))
        for other, used in zip(chosen, differences, strict=True):
            used.add((shifts[k] - other[k]) % tables)
    return shifts


def _field(size: int) -> tuple[Callable[[int, int], int], Callable[[int, int], int]] | None:
    """Addition and multiplication in GF(size). Elements are numbers whose digits to the base p are coefficients."""
    base = next((number for number in range(2, size + 1) if size % number == 0), 0)
    if not 2 <= size <= LARGEST_FIELD or base == 0:
        return None
    degree, power = 0, 1
    while power < size:
        degree, power = degree + 1, power * base
    if power != size:
        return None
    modulus = _irreducible(base, degree)

    def add(one: int, other: int) -> int:
        return _number([(a + b) % base for a, b in zip(_digits(one), _digits(other), strict=True)], base)

    def multiply(one: int, other: int) -> int:
        product = [0] * (2 * degree)
        for i, a in enumerate(_digits(one)):
            for j, b in enumerate(_digits(other)):
                product[i + j] = (product[i + j] + a * b) % base
        return _number(_remainder(product, modulus, base)[:degree], base)

    def _digits(number: int) -> list[int]:
        return [number // base**place % base for place in range(degree)]

    return add, multiply


def _number(digits: Sequence[int], base: int) -> int:
    return sum(digit * base**place for place, digit in enumerate(digits))


def _remainder(dividend: Sequence[int], monic: Sequence[int], base: int) -> list[int]:
    """What is left of a polynomial after division by a monic one; coefficients from the lowest up."""
    rest = list(dividend)
    for top in range(len(rest) - 1, len(monic) - 2, -1):
        factor = rest[top]
        for place, coefficient in enumerate(monic):
            at = top - len(monic) + 1 + place
            rest[at] = (rest[at] - factor * coefficient) % base
    return rest


def _irreducible(base: int, degree: int) -> list[int]:
    """A monic polynomial of this degree that no smaller one divides; there is one for each prime and degree."""
    for number in range(base**degree):
        candidate = [*(number // base**place % base for place in range(degree)), 1]
        divisors = (
            [*(low // base**place % base for place in range(half)), 1]
            for half in range(1, degree // 2 + 1)
            for low in range(base**half)
        )
        if all(any(_remainder(candidate, divisor, base)) for divisor in divisors):
            return candidate
    raise AssertionError(degree)
