"""How the search spends its tries: the figures it was tuned to, all measured."""

from __future__ import annotations

CANDIDATES = 40
"""Of so many exchanges the best is tried. With 1 a hall of 12 tables stays far from its bound; 40 beats 10."""

TOWARDS_WISH = 0.5
"""In a large hall, how often the exchange is looked for at a table somebody wishes for. In a small one the
candidates are most of those who are there, and it only narrows the search."""

FOR_THE_UNHEARD, LISTEN_EVERY = 0.03, 512
"""How often the exchange is for somebody none of whose wishes comes true, and after how many tries these are listed."""

MOVE_ALONE = 0.3
"""How often somebody may also go to a table without anybody coming back."""

CONFLICTS = 10
"""Of so many people who meet somebody again the best exchange is made; SMALL_CONFLICTS where a look costs little."""

SMALL_CONFLICTS = 40
SMALL = 60

HOT, MILD, COLD = (4.0, 2.0), (1.2, 0.6), 0.5
"""Temperatures in weights, in small and in large halls: a loss of so much is still taken one time in three. A search
from nothing begins hot, later cycles mild, hotter the longer they are. A large hall has no time to cool from more."""

MILD_UNTIL = 64
"""Tries a seat: cycles that are no longer than this begin mild."""

FIRST_CYCLE = (16, 3)
"""Tries per seat until the first plan has cooled, in small and in large halls; each cycle takes twice as many."""

LONGEST_CYCLE = 600
"""Tries per seat. After a cycle as long as this a small hall begins anew elsewhere."""

SMALL_HALL = 400
"""Seats. Larger halls never come to the end of their longest cycle while somebody waits."""

KICK_AFTER = 10
"""Exchanges without gain, per seat, after which some people change places by chance, or all of them do."""

PATIENCE = 240_000_000
"""Exchanges looked at without gain until a search by conflicts says it is settled: about half a minute."""
UNGLUED_AFTER, UNGLUE_FOR = 3, 150
"""At the bound: so many other plans are looked for in which fewer pairs travel together, each for so many tries."""
