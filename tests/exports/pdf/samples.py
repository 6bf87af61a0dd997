"""Documents to draw, and what a reader should hear of them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from PIL import Image

from exports.model import Block, Doc, Entry, Grid, Inline, Item, Items, Logo, Para, Quote, Run, Section, plain
from exports.pdf.fonts import clean, without_break_marks


def line(*parts: str | Run) -> Inline:
    return tuple(part if isinstance(part, Run) else Run(part) for part in parts)


def para(*parts: str | Run) -> Para:
    return Para(line(*parts))


def item(*parts: str | Run, below: Items | None = None) -> Item:
    return Item((line(*parts),), below)


def points(*texts: str, ordered: bool = False, start: int = 1) -> Items:
    return Items(tuple(item(text) for text in texts), ordered, start)


def make_doc(*sections: Section, **facts: Any) -> Doc:
    """A small document; a test names only what matters to it."""
    defaults: dict[str, Any] = {
        "title": "Oogst van de dag",
        "subtitle": "12 maart, Buurthuis De Kring",
        "language": "nl-NL",
        "author": "Stichting Samenoord",
        "running_title": "Oogst van de dag · 12 maart",
    }
    return Doc(sections=sections, **(defaults | facts))


def section(*blocks: Block, heading: str = "Wat lag er op tafel?") -> Section:
    return Section(heading, blocks)


def picture(form: str = "PNG", mode: str = "RGBA", size: tuple[int, int] = (120, 40)) -> bytes:
    """The bytes of a picture with a transparent left half when the mode allows it."""
    image = Image.new(mode, size)
    if mode == "RGBA":
        image.paste((11, 85, 99, 255), (size[0] // 2, 0, size[0], size[1]))
    buffer = io.BytesIO()
    image.save(buffer, form)
    return buffer.getvalue()


LONG_URL = (
    "https://www.samenoord.example/verslagen/2027/tafels/wonen-en-zorgen?dag=12-maart&bijlage=terugkoppeling-volledig"
)
BODY = (
    "De vrijwilligers willen het hele jaar door open zijn, maar de verzekering en de sleutelregeling staan in de weg. "
    "De verantwoordelijkheidsverdeling tussen gemeente en bewonersorganisatie is onduidelijk, waardoor niemand durft "
    "te beslissen. Samen met het waterschap en de woningcorporatie onderzoeken ze of regenwateropvang meebetaalt. "
)


def rich_doc(language: str = "nl-NL") -> Doc:
    """A document with everything in it, three pages or so."""
    garden = Entry(
        "Wijktuin De Groene Hoek",
        "bewonersinitiatief",
        (
            para(BODY),
            Items(
                (
                    item("Eén vaste contactpersoon bij de gemeente"),
                    item("Meerjarenafspraken, met daarin:", below=points("gereedschap", "verzekering van bezoekers")),
                    Item((line("Een open dag in juni."), line("De basisschool doet mee."))),
                )
            ),
        ),
    )
    shelter = Entry(
        "Casus Rustpunt",
        "Zorggroep Noord en wijkverpleging in het Vechtdal",
        (
            para(BODY * 2),
            Quote((line("Dat is de omgekeerde wereld."), line("En iedereen weet het.")), "verpleegkundige, tafel 3"),
        ),
    )
    grid = Grid(
        ("Wat", "Wie", "Wanneer"),
        tuple(
            (
                line("Werkgroep ", Run("maatschappelijk huren", italic=True)),
                line("Łukasz Żółć, Ayşe"),
                line(f"{day} mei"),
            )
            for day in range(1, 31)
        ),
        (0.5, 0.3, 0.2),
    )
    return make_doc(
        Section("", (para("Dit verslag is van ", Run("iedereen", bold=True), "; schrijf naar ", mail(), "."),)),
        section(garden, shelter, Entry("", "losse opmerking", (para("Zonder kopje."),)), Entry("Stilte", "", ())),
        section(
            para("Alle stukken: ", Run(LONG_URL, href=LONG_URL), "; ook de foto’s."),
            points("Eén loket", "Leegstaande lokalen", ordered=True, start=9),
            para("ευχαριστώ, спасибо, cảm ơn, şükür, شكرا لكم, 😀👍🏽 en 漢字."),
            heading="Reactie van de wethouder",
        ),
        section(grid, heading="Afspraken"),
        language=language,
        logos=(Logo("Samenoord", "Logo van Samenoord", picture()), Logo("Gemeente Zwolle", "Logo van Zwolle")),
        version="versie 2",
    )


def mail() -> Run:
    return Run("oogst@samenoord.example", href="mailto:oogst@samenoord.example")


def heard(text: str) -> list[str]:
    """The words of a text as they must come out."""
    return without_break_marks(clean(text)).split()


def expected_words(doc: Doc) -> list[str]:
    """All words of a document in the order they must be read, without bullets, numbers and pictures."""
    texts = [logo.words for logo in doc.logos if logo.image is None]
    texts += [doc.title, doc.subtitle]
    for part in doc.sections:
        texts += [part.heading, *_texts(part.blocks)]
    return [word for text in texts for word in heard(text)]


def _texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Para(runs):
                yield plain(runs)
            case Items():
                yield from _item_texts(block)
            case Quote(paras, by):
                yield from (plain(runs) for runs in paras)
                yield by
            case Grid(head, rows):
                yield from head
                yield from (plain(cell) for row in rows for cell in row)
            case Entry(label, kind, inner):
                yield from (label, kind)
                yield from _texts(inner)


def _item_texts(items: Items) -> Iterator[str]:
    for one in items.items:
        yield from (plain(runs) for runs in one.paras)
        if one.below is not None:
            yield from _item_texts(one.below)
