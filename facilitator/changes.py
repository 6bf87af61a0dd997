"""What changed in the day: told once per commit, to whoever shows it."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.records import Kind


@dataclass(frozen=True, slots=True)
class Changed:
    """Records of one kind are different now.

    ids: which ones. origin: who did it (`chair`, `host:<session>`, `import`, ...); an undo keeps the real actor.
    """

    topic: Kind
    ids: frozenset[str]
    origin: str
