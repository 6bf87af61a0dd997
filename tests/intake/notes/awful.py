"""Notes as they really come in: 25 files, each with what it should give. Words and people are made up."""

from __future__ import annotations

import io
import json
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

Awful = tuple[str, bytes, "list[str] | str"]
"""Name, bytes, and the points that should come of it, or the code of what is wrong."""


def word(body: str, *, space: str = W, before: str = "", part: str = "word/document.xml") -> bytes:
    """A Word document with this body."""
    xml = (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}'
        f'<w:document xmlns:w="{space}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<w:body>{body}</w:body></w:document>"
    )
    return zipped({part: xml.encode()})


def zipped(parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as whole:
        for name, data in parts.items():
            whole.writestr(name, data)
    return made.getvalue()


def p(*runs: str, style: str = "", listed: bool = False) -> str:
    marks = (f'<w:pStyle w:val="{style}"/>' if style else "") + (
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' if listed else ""
    )
    words = "".join(f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>' for run in runs)
    return f"<w:p><w:pPr>{marks}</w:pPr>{words}</w:p>"


def phone(**more: object) -> bytes:
    """A phone's file as the page writes it."""
    whole: dict[str, object] = {
        "format": "tafelronde-notes", "version": 1, "event": "dag1", "title": "Buurtdag", "table": 1,
        "unsent": [], "sent": [], "points": [], "headlines": [], "draft": None,
    }  # fmt: skip
    return json.dumps({**whole, **more}, ensure_ascii=False).encode()


def point(key: str, text: str, **more: object) -> dict[str, object]:
    return {
        "id": key, "round": "r1", "kind": "", "text": text, "base": 0, "at": None, "by": "host", "pick": False,
        "removed": False, "conflict_of": None, "elsewhere": False, **more,
    }  # fmt: skip


def unsent(key: str, op: str, text: str, base: int = 0, **more: object) -> dict[str, object]:
    body = {"op": op, "base": base, "round": "r1", "text": text}
    return {"method": "PUT", "path": f"/api/items/{key}", "body": body, "event": "dag1", "table": 1, **more}


BOMB = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>'
RUN, END = "<w:r><w:t>", "</w:t></w:r>"
WRAPPED = (
    "Wij willen dat de zaal ook in de avond open is, want er is overdag bijna niemand\n"
    "die tijd heeft, en in het weekend is alles in de buurt dicht behalve de supermarkt\n"
    "op de hoek van de straat."
)
LONG = "Wij willen dat de zaal ook in de avond open is, want er is overdag bijna niemand"


AWFUL: tuple[Awful, ...] = (
    ("streepjes.txt", b"- Meer banken\n- Een nachtbus\n", ["Meer banken", "Een nachtbus"]),
    ("windows.txt", "• Caf\xe9 open\r\n• Zo\xeb belt\r\n".encode("cp1252"), ["Café open", "Zoë belt"]),
    ("mac-os-9.txt", b"* Een\r* Twee\r", ["Een", "Twee"]),
    ("utf16.txt", "1. Eén\r\n2. Twee\r\n".encode("utf-16"), ["Eén", "Twee"]),
    ("utf16-zonder-merk.txt", "- Meer banken op het plein\n".encode("utf-16-le"), ["Meer banken op het plein"]),
    ("bom.txt", b"\xef\xbb\xbf- Banken\n\n\n\n- Bomen", ["Banken", "Bomen"]),
    ("alineas.txt", WRAPPED.encode() + b"\n\nEen nachtbus", [" ".join(WRAPPED.split("\n")), "Een nachtbus"]),
    ("hangend.txt", b"1) Een bel die\n   iedereen hoort\n2) Twee", ["Een bel die iedereen hoort", "Twee"]),
    ("plus-en-min.txt", b"+ gezellig\n- te druk\n", ["+ gezellig", "- te druk"]),
    ("vakjes.md", b"# Opbrengst\n\n- [ ] Bomen\n- [x] Banken\n", ["Bomen", "Banken"]),
    ("per-tafel.txt", b"Tafel 1: bomen\nTafel 2: banken\n", ["bomen", "banken"]),
    ("getallen.txt", b"3 banken\n-5 graden\n1.5 meter breed", ["3 banken", "-5 graden", "1.5 meter breed"]),
    ("nullen.txt", b"- Banken\x00\n- Bomen\n" + b"x" * 90, ["Banken", "Bomen", "x" * 90]),
    (
        "word.docx",
        word(p("Tafel 2", style="Kop1") + p("Meer ", "banken", listed=True) + p("Een ", "nacht", "bus")),
        ["Meer banken", "Een nachtbus"],
    ),
    ("strikt.docx", word(p("Bomen", listed=True), space=STRICT), ["Bomen"]),
    ("wijzigingen.docx", word(f"<w:p><w:ins>{RUN}Nieuw{END}</w:ins><w:del>{RUN}Oud{END}</w:del></w:p>"), ["Nieuw"]),
    ("tabel.docx", word(f"<w:tbl><w:tc>{p('Banken')}</w:tc><w:tc>{p('Bomen')}</w:tc></w:tbl>"), ["Banken", "Bomen"]),
    ("bommetje.docx", word(p("&c;"), before=BOMB), "notes-damaged"),
    ("half.docx", word(p("Bomen"))[:-30], "notes-damaged"),
    ("foto.docx", b"\xff\xd8\xff\xe0" + b"\x00" * 400, "notes-picture"),
    ("geheim.docx", OLE + b"\x00" * 100 + "EncryptedPackage".encode("utf-16-le"), "notes-password"),
    ("oud.doc", OLE + b"\x00" * 100 + "WordDocument".encode("utf-16-le"), "notes-no-notes"),
    ("lijst.xlsx", zipped({"xl/workbook.xml": b"<x/>"}), "notes-no-notes"),
    ("leeg.txt", b" \r\n\t\r\n", "notes-empty"),
    ("verslag.pdf", b"%PDF-1.7\n" + b"1 0 obj", "notes-no-notes"),
    ("dag.json", b'{"format": "tafelronde-day/1", "event": {}}', "notes-no-notes"),
    ("afgebroken.json", phone(points=[point("point-001", "Bomen")])[:-9], "notes-damaged"),
    ("diep.json", b'{"a":' + b"[" * 200_000, "notes-damaged"),
    ("leeg.json", phone(), "notes-empty"),
    ("tafel-1.json", phone(points=[point("point-001", "Bomen"), point("point-002", "Weg", removed=True)]), ["Bomen"]),
    (
        "alles.json",
        phone(
            points=[point("point-001", "Bomen erbij")],
            unsent=[
                unsent("point-001", "op-000001", "Bomen"),
                unsent("point-001", "op-000002", "Bomen erbij"),
                unsent("point-003", "op-000003", "Geweigerd", refused="too-long"),
            ],
            headlines=[{"round": "r1", "headline": "Groen eerst"}],
            draft={"round": "r1", "text": "nog bezig"},
        ),
        ["Groen eerst", "Bomen erbij", "Geweigerd", "nog bezig"],
    ),
    ("vreemd.json", phone(points=[7, None, {"id": 3}, point("point-1", "Ja", kind=[], at=5)], draft=[]), ["Ja"]),
)  # fmt: skip
