"""The structure tree of a tagged PDF: what the text is and in which order it is read (ISO 32000-1, 14.7).

The tree is built from the document before anything is laid out, so nesting and reading order are right by
construction; drawing only adds marked content to its nodes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

LONGEST_STRING = 8_000
"""Characters we put in one PDF string at most: ISO 19005-2, 6.1.13 allows 32,767 bytes, in UTF-16 up to 4 a sign."""

KEPT_WHEN_EMPTY = frozenset({"TH", "TD"})
"""A table keeps its empty cells: ISO 14289-1, 7.5 wants each row to have the same columns."""


class Mark(NamedTuple):
    """Marked content on a page: page counts from 0, mcid is its number there."""

    page: int
    mcid: int


class AnnotationMark(NamedTuple):
    """An annotation (a link) that belongs to a node."""

    page: int
    name: str


class Node:
    """One structure element. `tag` is a standard type, so no role map is needed.

    alt: text instead of a picture. actual: what is really said where the drawn signs differ. lang: BCP 47 tag.
    attributes: a PDF dictionary, ready to be written.
    """

    __slots__ = ("actual", "alt", "attributes", "kids", "lang", "number", "parent", "tag")

    def __init__(
        self,
        tag: str,
        parent: Node | None = None,
        *,
        alt: str = "",
        actual: str = "",
        lang: str = "",
        attributes: str = "",
    ) -> None:
        self.tag = tag
        self.parent = parent
        self.alt = alt
        self.actual = actual
        self.lang = lang
        self.attributes = attributes
        self.number = 0
        self.kids: list[Node | Mark | AnnotationMark] = []
        if parent is not None:
            parent.kids.append(self)

    def add(self, tag: str, *, alt: str = "", actual: str = "", lang: str = "", attributes: str = "") -> Node:
        """A new node below this one, after what is there."""
        return Node(tag, self, alt=alt, actual=actual, lang=lang, attributes=attributes)

    def is_empty(self) -> bool:
        """Whether nothing was drawn in this node, so that it need not be written."""
        if self.tag in KEPT_WHEN_EMPTY:
            return False
        return all(isinstance(kid, Node) and kid.is_empty() for kid in self.kids)

    def prune(self) -> Iterator[Node]:
        """This node and all below it in reading order, after dropping the empty ones."""
        yield self
        self.kids = [kid for kid in self.kids if not (isinstance(kid, Node) and kid.is_empty())]
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.prune()


def pdf_string(text: str) -> bytes:
    """Text as a PDF string in UTF-16, cut at `LONGEST_STRING`."""
    return b"<feff" + text[:LONGEST_STRING].encode("utf-16-be").hex().encode() + b">"


class References(NamedTuple):
    """Object numbers the tree points to."""

    root: int
    pages: Sequence[int]
    annotations: Mapping[str, int]


def element_bytes(node: Node, references: References) -> bytes:
    """The dictionary of one structure element; the numbers of all nodes must be known."""
    parent = node.parent.number if node.parent is not None else references.root
    first_page = next((kid.page for kid in node.kids if isinstance(kid, Mark)), None)
    parts = [f"<</S/{node.tag}/P {parent} 0 R"]
    if first_page is not None:
        parts.append(f"/Pg {references.pages[first_page]} 0 R")
    if node.kids:
        kids = " ".join(_kid(kid, first_page, references) for kid in node.kids)
        parts.append(f"/K[{kids}]")
    if node.attributes:
        parts.append(f"/A{node.attributes}")
    data = "".join(parts).encode()
    for key, text in ((b"/Alt", node.alt), (b"/Lang", node.lang), (b"/ActualText", node.actual)):
        if text:
            data += key + pdf_string(text)
    return data + b">>"


def _kid(kid: Node | Mark | AnnotationMark, first_page: int | None, references: References) -> str:
    if isinstance(kid, Node):
        return f"{kid.number} 0 R"
    page = references.pages[kid.page]
    if isinstance(kid, AnnotationMark):
        return f"<</Type/OBJR/Obj {references.annotations[kid.name]} 0 R/Pg {page} 0 R>>"
    return str(kid.mcid) if kid.page == first_page else f"<</Type/MCR/Pg {page} 0 R/MCID {kid.mcid}>>"


def parent_tree_bytes(parents: Sequence[Sequence[Node] | Node]) -> bytes:
    """The number tree from StructParent(s) keys, which count from 0, back to the nodes (ISO 32000-1, 14.7.4.4)."""
    lines = []
    for key, entry in enumerate(parents):
        if isinstance(entry, Node):
            lines.append(f"{key} {entry.number} 0 R")
        else:
            lines.append(f"{key}[{' '.join(f'{node.number} 0 R' for node in entry)}]")
    return "<</Nums[{}]>>".format("\n".join(lines)).encode()


def number_nodes(root: Node, next_number: Callable[[int], int]) -> list[Node]:
    """All nodes worth writing, each with its object number; `next_number` gets the index of the node."""
    nodes = list(root.prune())
    for index, node in enumerate(nodes):
        node.number = next_number(index)
    return nodes
