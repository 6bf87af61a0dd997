"""Lines of text as PDF operators: faces, colours, marked content inside a line, click areas and underlines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exports.pdf.breaking import Fragment, Ink, Line
from exports.pdf.canvas import TaggedCanvas
from exports.pdf.fonts import Face, Kind, shown
from exports.pdf.righttoleft import language_of
from exports.pdf.structure import Node

_ESCAPED = {byte: f"\\{byte:03o}" for byte in (*range(32), *range(127, 256))} | {
    ord("\\"): "\\\\",
    ord("("): "\\(",
    ord(")"): "\\)",
}
_UNDERLINE = 0.6
_BELOW_BASELINE = 1.7


class _State:
    """What the text object is set to."""

    __slots__ = ("begun", "colour", "font", "marked", "target")

    def __init__(self) -> None:
        self.colour = ""
        self.font: tuple[str, int, float] | None = None
        self.begun = False
        self.marked = False
        self.target: Node | None = None


class Lettering:
    """Writes lines on one canvas. Nothing is measured here: lines come broken and in order."""

    def __init__(self, canvas: TaggedCanvas) -> None:
        self._canvas = canvas
        self._names: dict[tuple[str, int], str] = {}

    def write(self, node: Node | None, lines: Sequence[Line], x: float, baseline: float, leading: float) -> None:
        """Lines below each other, the first at (x, baseline), as content of `node` or, when None, of an artifact."""
        canvas = self._canvas
        operators = [f"BT 1 0 0 1 {x:.2f} {baseline:.2f} Tm {leading:.2f} TL"]
        state = _State()
        links: list[tuple[Node, Ink, int]] = []
        for row, line in enumerate(lines):
            if row:
                operators.append("T*")
            for fragment in line:
                target = self._target(node, fragment)
                if target is not state.target or not state.begun:
                    self._switch(operators, state, target)
                self._show(operators, state, fragment)
                if fragment.ink.link is not None:
                    links.append((fragment.ink.link, fragment.ink, row))
        if state.marked:
            operators.append("EMC")
        operators.append("ET")
        canvas.paint(" ".join(operators))
        for row in dict.fromkeys(row for _, _, row in links):
            self._link_areas(lines[row], x, baseline - row * leading)

    def _switch(self, operators: list[str], state: _State, target: Node | None) -> None:
        if state.marked:
            operators.append("EMC")
        mark = self._canvas.text_mark(target)
        if mark:
            operators.append(mark)
        state.begun, state.marked, state.target = True, bool(mark), target

    def _target(self, node: Node | None, fragment: Fragment) -> Node | None:
        """The node a fragment belongs to: the paragraph's, its link's, or a span that says what is really there."""
        ink = fragment.ink
        if node is None or (ink.link is None and ink.kind is Kind.PLAIN):
            return node
        if ink.link is not None:
            if ink.link.parent is None:
                ink.link.parent = node
                node.kids.append(ink.link)
            node = ink.link
        if ink.kind is Kind.PLAIN:
            return node
        language = language_of(fragment.text) if ink.kind is Kind.RIGHT_TO_LEFT else ""
        return node.add("Span", actual=fragment.text, lang=language)

    def _show(self, operators: list[str], state: _State, fragment: Fragment) -> None:
        text, ink = fragment
        if ink.colour != state.colour:
            state.colour = ink.colour
            operators.append(ink.colour)
        for subset, literal in self._encoded(ink.face, text if ink.kind is Kind.PLAIN else shown(text, ink.kind)):
            font = (ink.face.name, subset, ink.size)
            if font != state.font:
                state.font = font
                operators.append(f"{self._font_name(ink.face, subset)} {ink.size:g} Tf")
            operators.append(f"({literal}) Tj")

    def _encoded(self, face: Face, text: str) -> Iterator[tuple[int, str]]:
        """(subset, body of a PDF string); reportlab keeps ASCII where it is in subset 0."""
        if text.isascii():
            yield 0, text.translate(_ESCAPED)
            return
        for subset, data in face.font.splitString(text, self._canvas._doc):
            yield subset, data.decode("latin-1").translate(_ESCAPED)

    def _font_name(self, face: Face, subset: int) -> str:
        key = (face.name, subset)
        if key not in self._names:
            self._names[key] = face.font.getSubsetInternalName(subset, self._canvas._doc)
        return self._names[key]

    def _link_areas(self, line: Line, x: float, baseline: float) -> None:
        for fragment in line:
            width = fragment.extent
            ink = fragment.ink
            if ink.link is not None and width:
                box = (x, baseline - 0.25 * ink.size, x + width, baseline + 0.8 * ink.size)
                self._canvas.link(ink.link, ink.url, fragment.text.strip(), box)
                y = baseline - _BELOW_BASELINE
                self._canvas.paint(f"{ink.colour} {x:.2f} {y:.2f} {width:.2f} {_UNDERLINE} re f")
            x += width + (ink.width(" ") if fragment.text.endswith(" ") else 0.0)
