"""Lists as a page has them, with rows of invented days."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ui.desk.widgets.cards import Card, CardList
from ui.desk.widgets.reorder import Line, OrderList


@pytest.fixture
def make_lines() -> Callable[[str], list[Line]]:
    """A line for each letter."""
    return lambda keys: [Line(key, f"Onderdeel {key}") for key in keys]


@pytest.fixture
def order_list(qtbot, make_lines) -> OrderList:
    """Five lines, a to e, on the screen."""
    listing = OrderList("Programma")
    qtbot.addWidget(listing)
    listing.resize(420, 400)
    listing.show_rows(make_lines("abcde"))
    listing.show()
    return listing


@pytest.fixture
def make_card() -> Callable[..., Card]:
    def make(key: str = "a", text: str = "Meer banken op het plein", **fields: object) -> Card:
        return Card(key, text, **{"meta": ("Tafel 1", "Ronde 2"), "starred": False, **fields})

    return make


@pytest.fixture
def card_list(qtbot, make_card) -> CardList:
    """Three cards, a to c, on the screen, to be reordered."""
    listing = CardList("Punten", reorderable=True)
    qtbot.addWidget(listing)
    listing.resize(600, 500)
    listing.show_rows([make_card(key) for key in "abc"])
    listing.show()
    return listing
