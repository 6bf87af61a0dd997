"""The entries of the report: what each conversation brought out, in the chair's order."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from exports.inline import blocks, paragraphs, plain_inline
from exports.model import Block, Entry, Inline, Item, Items, Para, Run
from exports.naming import Naming
from exports.words import word
from facilitator.domain.conversations import Conversation, Layout, Takeaway
from facilitator.domain.day import Day
from facilitator.domain.event import Prints
from facilitator.domain.identity import ConversationId
from facilitator.domain.text import is_blank, listing


def printed_takeaways(day: Day, conversation: ConversationId | None) -> tuple[Takeaway, ...]:
    """The takeaways of a conversation that print: not left out, not merged, and starred where only those print."""
    return tuple(
        t
        for t in day.brought.get(conversation, ())
        if t.stands_alone and not t.left_out and (t.starred or day.event.prints is Prints.ALL)
    )


class EntryComposer:
    """Makes the entries of one document."""

    def __init__(self, day: Day, naming: Naming) -> None:
        self._day = day
        self._naming = naming

    def all(self) -> tuple[Entry, ...]:
        """Every conversation that has something to print, in order; one that continues another joins it."""
        bodies: dict[ConversationId, tuple[Block, ...]] = {}
        for conversation in self._day.conversations:
            body = tuple(self._body(conversation))
            if body:
                head = self._heads[conversation.id]
                bodies[head] = (*bodies.get(head, ()), *body)
        heads = self._together(list(bodies)) if self._day.event.group_by_initiative else list(bodies)
        entries = (Entry(*self._naming.entry(self._day.conversation[head]), bodies[head]) for head in heads)
        return (*entries, *self._without_table())

    def _together(self, heads: list[ConversationId]) -> list[ConversationId]:
        """The entries of one initiative behind one another, where the first of them stands; else their own order."""
        places: dict[str, int] = {}
        for place, head in enumerate(heads):
            places.setdefault(self._brought_by(head), place)
        return sorted(heads, key=lambda head: places[self._brought_by(head)])

    def _brought_by(self, head: ConversationId) -> str:
        """The first initiative of a conversation; one without any stands by itself."""
        return next(iter(self._day.conversation[head].initiatives), None) or f"conversation {head}"

    @cached_property
    def _heads(self) -> dict[ConversationId, ConversationId]:
        """Under whose head each conversation prints: the one it continues, even where only that head is left of it.

        One that may say less about who brought it than the other cannot stand under its head, and has its own.
        """
        heads: dict[ConversationId, ConversationId] = {}
        head: Conversation | None = None
        for conversation in self._day.conversations:
            if head is None or not conversation.continues or self._naming.says_less(conversation, head):
                head = conversation
            heads[conversation.id] = head.id
        return heads

    def _without_table(self) -> Iterator[Entry]:
        """Points that lost their table still print: nothing anyone typed disappears."""
        lost = printed_takeaways(self._day, None)
        if lost:
            yield Entry(word(self._naming.language, "without-table"), "", tuple(_laid_out(lost, None)))

    def _body(self, conversation: Conversation) -> Iterator[Block]:
        if conversation.prose is not None:
            text: tuple[Block, ...] = blocks(conversation.prose)
        else:
            text = tuple(_laid_out(printed_takeaways(self._day, conversation.id), conversation.layout))
        if text and self._asks(conversation):
            yield Para((Run(conversation.topic, italic=True),))
        if self._leads(conversation):
            yield from (Para((Run(one, bold=True),)) for one in paragraphs(conversation.headline))
        yield from text

    def _leads(self, conversation: Conversation) -> bool:
        """Whether the headline prints: not when it is a point that prints already, or that was left out."""
        if is_blank(conversation.headline):
            return False
        printed = printed_takeaways(self._day, conversation.id) if conversation.prose is None else ()
        left_out = [t for t in self._day.brought.get(conversation.id, ()) if t.left_out or t.removed]
        return conversation.headline.strip() not in {t.wording.strip() for t in (*printed, *left_out)}

    def _asks(self, conversation: Conversation) -> bool:
        """Whether the topic prints as a line of its own: when the head names who brought it, not what it is about."""
        if not conversation.initiatives or conversation.label is not None or conversation.continues:
            return False
        topic = self._naming.topic(conversation)
        label, _ = self._naming.entry(conversation)
        return not is_blank(topic) and topic != label

    def threads(self) -> Iterator[Item]:
        """Each line through the tables, with where it was heard. The points themselves print at their table."""
        for thread in self._day.threads:
            points = [t for t in self._day.takeaways if t.id in thread.takeaways and not (t.left_out or t.removed)]
            heard = {self._heads[t.conversation] for t in points if t.conversation}
            places = [self._place(c) for c in self._day.conversations if c.id in heard]
            name: Inline = (Run(thread.name, bold=True),)
            where = listing(list(dict.fromkeys(p for p in places if p)), word(self._naming.language, "and"))
            join = " " if thread.name.endswith(("?", "!", ":")) else ": "
            yield Item(((*name, Run(f"{join}{where}")) if where else name,))

    def _place(self, conversation: Conversation) -> str:
        label, _ = self._naming.entry(conversation)
        table = self._day.table.get(conversation.table) if conversation.table else None
        if not label and table is not None:
            return word(self._naming.language, "table", number=table.number)
        return label


def _laid_out(takeaways: tuple[Takeaway, ...], layout: Layout | None) -> Iterator[Block]:
    """Takeaways in the layout of their entry. None: one is a paragraph, more are bullets."""
    if layout is None:
        layout = Layout.PARAGRAPHS if len(takeaways) < 2 else Layout.BULLETS
    paras = [_paras(takeaway) for takeaway in takeaways]
    if not paras:
        return
    match layout:
        case Layout.PARAGRAPHS:
            yield from (Para(one) for several in paras for one in several)
        case Layout.PARAGRAPH:
            yield from (Para(one) for one in _run_in(paras))
        case Layout.BULLETS | Layout.NUMBERED:
            yield Items(tuple(Item(several) for several in paras), ordered=layout is Layout.NUMBERED)


def _paras(takeaway: Takeaway) -> tuple[Inline, ...]:
    first, *more = paragraphs(takeaway.wording)
    return (_with_cue(takeaway.cue, plain_inline(first)), *(plain_inline(one) for one in more))


def _with_cue(cue: str, text: Inline) -> Inline:
    if is_blank(cue):
        return text
    label = cue.strip()
    return (Run(label if label.endswith((":", "?", "!", ".", "…")) else f"{label}:", bold=True), Run(" "), *text)


def _run_in(paras: list[tuple[Inline, ...]]) -> Iterator[Inline]:
    """One paragraph of all takeaways, a space between them; a paragraph typed inside a takeaway stays one."""
    running: Inline = ()
    for several in paras:
        for number, one in enumerate(several):
            if number:
                yield running
                running = ()
            running = (*running, Run(" "), *one) if running else one
    yield running
