"""A thousand cards: laid out, scrolled and starred, beside a plain QListView of the same strings in the same run."""

from __future__ import annotations

import os
import random
from dataclasses import replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from machine import describe_machine, milliseconds, once, share
from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView

from ui.desk.theme.look import Look, put_on
from ui.desk.theme.tokens import Theme
from ui.desk.widgets.cards import Card, CardList

CARDS = 1000
LAYOUTS = 9
FRAMES = 200
SIZE = (700, 560)
SYLLABLES = "de buurt plein bus weg wil meer bank rijd werk zorg huis geld gemeen te plan straat jong oud samen"
WORDS = ["".join(random.choices(SYLLABLES.split(), k=random.randint(1, 4))) for _ in range(4000)]
OFTEN = [1 / (rank + 1) for rank in range(len(WORDS))]
"""As many different words as a thousand points have; some come back far more often than others."""


def make_cards() -> list[Card]:
    """Points of 8 to 35 words, another text each run."""
    return [
        Card(
            key=str(number),
            text=" ".join(random.choices(WORDS, OFTEN, k=random.randint(8, 35))).capitalize() + ".",
            meta=("belemmering", f"Tafel {number % 30 + 1}", f"Ronde {number % 5 + 1}"),
            starred=number % 4 == 0,
            chips=(("plain", "Niet in het verslag"),) if number % 9 == 0 else (),
        )
        for number in range(CARDS)
    ]


def lay_out_cards(cards: list[Card]) -> CardList:
    """What a page does when it first shows its points."""
    listing = CardList("Punten", reorderable=True)
    listing.resize(*SIZE)
    listing.show_rows(cards)
    listing.executeDelayedItemsLayout()
    return listing


def lay_out_strings(cards: list[Card]) -> QListView:
    """The same strings in Qt's own list."""
    listing = QListView()
    listing.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    listing.setWordWrap(True)
    listing.resize(*SIZE)
    listing.setModel(QStringListModel([card.text for card in cards], listing))
    listing.executeDelayedItemsLayout()
    return listing


def frames(listing: QListView) -> list[float]:
    """How long each repaint takes while the list scrolls from one end to the other."""
    listing.show()
    QApplication.processEvents()
    bar, times = listing.verticalScrollBar(), []
    for number in range(FRAMES):
        bar.setValue(bar.maximum() * number // FRAMES)
        times.append(once(listing.viewport().repaint))
    return times


def starring(listing: CardList, cards: list[Card]) -> list[float]:
    """How long the list is busy with the fact that a point was starred."""
    listing.select("500")
    QApplication.processEvents()
    times = []
    for number in range(FRAMES):
        cards[500] = replace(cards[500], starred=number % 2 == 0)

        def show() -> None:
            listing.show_rows(cards)
            listing.viewport().repaint()

        times.append(once(show))
    return times


app = QApplication([])
put_on(app, Look(Theme.LIGHT))
cards = make_cards()
print(describe_machine())

ours = milliseconds(lambda: lay_out_cards(cards), LAYOUTS)
plain = milliseconds(lambda: lay_out_strings(cards), LAYOUTS)
print(f"first layout of {CARDS}: {ours:.0f} ms; plain {plain:.0f} ms; ratio {ours / plain:.1f}")

listing = lay_out_cards(cards)
ours, plain = frames(listing), frames(lay_out_strings(cards))
print(
    f"a repaint while scrolling: median {share(ours, 50):.1f} ms, p95 {share(ours, 95):.1f} ms; "
    f"plain {share(plain, 50):.1f} ms; ratio {share(ours, 50) / share(plain, 50):.1f}"
)

times = starring(listing, cards)
print(f"a star: median {share(times, 50):.1f} ms, p95 {share(times, 95):.1f} ms")
