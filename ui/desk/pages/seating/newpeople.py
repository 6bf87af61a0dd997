"""How many new people everybody meets, where no counts of the plan are at hand."""

from __future__ import annotations

from facilitator.seating.instance import Instance, Plan, Seats


def met_by(instance: Instance, seats: Seats) -> tuple[int, ...]:
    """Per person how many different people share a table with them. Companions, and who belong together, count not."""
    plan, silent = Plan(seats), {who for who, _ in instance.companions}
    met: list[set[int]] = [set() for _ in seats]
    for round_ in range(instance.rounds):
        for company in plan.together(round_, instance.tables):
            there = {person for person in company if person not in silent}
            for person in there:
                met[person] |= there
    for person, others in enumerate(met):
        others.discard(person)
    for block in instance.together:
        for person in block.people:
            met[person] -= set(block.people)
    return tuple(map(len, met))
