"""The structure tree of a tagged PDF: what the text is and in which order it is read (ISO 32000-1, 14.7).

The tree is built from the document before anything is laid out, so nesting and reading order are right by
construction; drawing only adds marked content to its nodes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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

    def collect(self, nodes: list[Node]) -> bool:
        """Add this node and those below it to `nodes` in reading order; nodes with nothing in them are dropped."""
        place = len(nodes)
        nodes.append(self)
        self.kids = [kid for kid in self.kids if not isinstance(kid, Node) or kid.collect(nodes)]
        if self.kids or self.tag in KEPT_WHEN_EMPTY or self.parent is None:
            return True
        del nodes[place:]
        return False


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
    if len(node.kids) == 1 and isinstance(node.kids[0], Mark) and not (node.alt or node.lang or node.actual):
        only = node.kids[0]
        page_number = references.pages[only.page]
        return f"<</S/{node.tag}/P {parent} 0 R/Pg {page_number} 0 R/K {only.mcid}{_attributes(node)}>>".encode()
    page = -1
    kids = []
    for kid in node.kids:
        if isinstance(kid, Node):
            kids.append(f"{kid.number} 0 R")
        elif isinstance(kid, AnnotationMark):
            annotation = references.annotations[kid.name]
            kids.append(f"<</Type/OBJR/Obj {annotation} 0 R/Pg {references.pages[kid.page]} 0 R>>")
        elif page in (-1, kid.page):
            page = kid.page
            kids.append(str(kid.mcid))
        else:
            kids.append(f"<</Type/MCR/Pg {references.pages[kid.page]} 0 R/MCID {kid.mcid}>>")
    on_page = f"/Pg {references.pages[page]} 0 R" if page >= 0 else ""
    data = f"<</S/{node.tag}/P {parent} 0 R{on_page}/K[{' '.join(kids)}]{_attributes(node)}".encode()
    for key, text in ((b"/Alt", node.alt), (b"/Lang", node.lang), (b"/ActualText", node.actual)):
        if text:
            data += key + pdf_string(text)
    return data + b">>"


def _attributes(node: Node) -> str:
    return f"/A{node.attributes}" if node.attributes else ""


def parent_tree_bytes(parents: Sequence[Sequence[Node] | Node]) -> bytes:
    """The number tree from StructParent(s) keys, which count from 0, back to the nodes (ISO 32000-1, 14.7.4.4)."""
    lines = []
    for key, entry in enumerate(parents):
        if isinstance(entry, Node):
            lines.append(f"{key} {entry.number} 0 R")
        else:
            lines.append(f"{key}[{' '.join(f'{node.number} 0 R' for node in entry)}]")
    return "<</Nums[{}]>>".format("\n".join(lines)).encode()
