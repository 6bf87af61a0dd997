"""Lists that are deliberately awful, and what should become of them: names with organisations, or a refusal."""

from __future__ import annotations

from tests.intake.people.lists import column_name, csv_of, ods, ole, packed, xls, xlsx, xlsx_sheet

HEAD = ["Naam", "Organisatie", "E-mail"]
JAN = ["Jan de Vries", "Gemeente", "jan@x.nl"]
ELS = ["Els Bos", "Buurthuis", "els@x.nl"]
ZOE = ["Zoë Ünal", "Café ’t Hoekje", "zoe@x.nl"]
ROWS = [HEAD, JAN, ELS, ZOE]
ALL = ["Jan de Vries / Gemeente", "Els Bos / Buurthuis", "Zoë Ünal / Café ’t Hoekje"]
TWO = ALL[:2]


def _with_border(sheet: str) -> str:
    return sheet.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>')


RIGHT: dict[str, tuple[bytes, list[str]]] = {
    "semicolons": (csv_of(ROWS), ALL),
    "commas": (csv_of(ROWS, ","), ALL),
    "tabs": (csv_of(ROWS, "\t"), ALL),
    "bars and old Mac line ends": (csv_of(ROWS, "|", end="\r"), ALL),
    "a byte order mark": (csv_of(ROWS, encoding="utf-8-sig"), ALL),
    "UTF-16 as Excel writes it": (csv_of(ROWS, "\t", "utf-16"), ALL),
    "UTF-16 without its mark": (csv_of(ROWS, ";", "utf-16-le"), ALL),
    "UTF-16 the other way round": (csv_of(ROWS, ";", "utf-16-be"), ALL),
    "Windows-1252": (csv_of(ROWS, ";", "cp1252"), ALL),
    "the line that names the sign": (b"sep=|\r\n" + csv_of(ROWS, "|"), ALL),
    "quotes everywhere": (csv_of([[f'"{cell}"' for cell in row] for row in ROWS], ","), ALL),
    "saved twice, so that each row is one cell": (
        csv_of([['"' + ",".join(f'""{cell}""' for cell in row) + '"'] for row in ROWS]),
        ALL,
    ),
    "names turned round, in quotes": (
        b'Naam,Organisatie\n"Vries, Jan de",Gemeente\n"Bos, Els",Buurthuis\n',
        TWO,
    ),
    "a lone quotation mark": (
        (b'Naam;Organisatie\nJan de Vries;Gemeente\nEls Bos;"Buurthuis\n'),
        TWO,
    ),
    "a lone quotation mark far from the end": (
        ('Naam;Organisatie\nJan de Vries;"Gemeente\n' + "".join(f"Els Bos;Huis {n}\n" for n in range(30))).encode(),
        ['Jan de Vries / "Gemeente', *(f"Els Bos / Huis {n}" for n in range(30))],
    ),
    "titles, empty rows and columns, totals": (
        csv_of(
            [
                ["Deelnemers themadag", "", "", ""],
                ["Stand van 12 november", "", "", ""],
                ["", "", "", ""],
                ["", "Naam", "", "Organisatie"],
                ["", "Jan de Vries", "", "Gemeente"],
                ["", "", "", ""],
                ["", "Els Bos", "", "Buurthuis"],
                ["", "Totaal", "", "2"],
                ["", "Geëxporteerd op 12-11-2026", "", ""],
            ]
        ),
        TWO,
    ),
    "no heading at all": (csv_of([JAN, ELS, ZOE]), ALL),
    "the columns in another order, no heading": (csv_of([[c, a, b] for a, b, c in (JAN, ELS, ZOE)]), ALL),
    "lines of a mail": (b"Jan de Vries <jan@x.nl>, Gemeente\nEls Bos <els@x.nl>, Buurthuis\n", TWO),
    "bullets of a mail": (b"- Jan de Vries, Gemeente\n- Els Bos, Buurthuis\n", TWO),
    "numbers before the lines": (
        b"1. Jan de Vries\n2. Els Bos\n3. Ali Kaya\n",
        ["Jan de Vries", "Els Bos", "Ali Kaya"],
    ),
    "an address line": (
        b'"Vries, Jan de" <jan@x.nl>; Els Bos <els@x.nl>; Ali Kaya <ali@x.nl>',
        ["Jan de Vries", "Els Bos", "Ali Kaya"],
    ),
    "an address line of another mail program": (
        b"Vries, Jan de <jan@x.nl>; Bos, Els <els@x.nl>",
        ["Jan de Vries", "Els Bos"],
    ),
    "names turned round, not in quotes, under one heading": (
        b"Naam\nVries, Jan de\nBos, Els\n",
        ["Jan de Vries", "Els Bos"],
    ),
    "names turned round, not in quotes, no heading": (b"Vries, Jan de\nBos, Els\n", ["Jan de Vries", "Els Bos"]),
    "a dash behind the name": ("Jan de Vries - Gemeente\nEls Bos – Buurthuis\n".encode(), TWO),
    "the organisation in brackets": (b"Jan de Vries (Gemeente)\nEls Bos (Buurthuis)\n", TWO),
    "columns made of spaces": (
        b"Naam            Organisatie\nJan de Vries    Gemeente\nEls Bos         Buurthuis\n",
        TWO,
    ),
    "a table of Markdown": (
        b"| Naam | Organisatie |\n|------|:-----------|\n| Jan de Vries | Gemeente |\n| Els Bos | Buurthuis |\n",
        TWO,
    ),
    "UTF-8 that was read as something else and saved": (csv_of(ROWS).decode("cp1252").encode(), ALL),
    "a CSV that was opened wrongly": (xlsx({"Blad1": [[";".join(row)] for row in ROWS]}), ALL),
    "one heading over two columns": (
        xlsx({"Blad1": [["Naam", "", "Organisatie"], ["Jan", "de Vries", "Gemeente"], ["Els", "Bos", "Buurthuis"]]}),
        TWO,
    ),
    "words over groups of rows": (
        csv_of([HEAD, ["Tafel 1", "", ""], JAN, ["Bewoners", "", ""], ELS]),
        TWO,
    ),
    "a mail with a greeting": (
        b"Beste allemaal,\n\nJan de Vries, Gemeente\nEls Bos, Buurthuis\n\nMet vriendelijke groet,\n",
        TWO,
    ),
    "tables over names": (
        b"Tafel 1\nJan de Vries\nEls Bos\nTafel 2:\nAli Kaya\n",
        ["Jan de Vries", "Els Bos", "Ali Kaya"],
    ),
    "borders down to the last row there is": (
        xlsx({"Blad1": ROWS}, more={"xl/worksheets/sheet1.xml": _with_border(xlsx_sheet(ROWS))}),
        ALL,
    ),
    "20,000 rows of which three are filled": (csv_of([*ROWS, *[["", "", ""]] * 20_000]), ALL),
    "who was invited and did not answer": (
        csv_of([[*HEAD, "Status"], [*JAN, "Aangemeld"], [*ELS, "Aangemeld"], [*ZOE, "Uitgenodigd"]]),
        TWO,
    ),
    "several lines in a cell": (
        b'Naam;Opmerking;Organisatie\nJan de Vries;"komt\nmet de trein;\nte laat";Gemeente\nEls Bos;;Buurthuis\n',
        TWO,
    ),
    "names in parts": (
        csv_of([["Achternaam", "Tussenvoegsel", "Voornaam", "Bedrijf"], ["Vries", "de", "Jan", "Gemeente"]]),
        TWO[:1],
    ),
    "the Flemish way: Naam is the last name": (
        csv_of([["Naam", "Voornaam", "Organisatie"], ["de Vries", "Jan", "Gemeente"], ["Bos", "Els", "Buurthuis"]]),
        TWO,
    ),
    "initials": (csv_of([["Voorletters", "Achternaam"], ["J.P.", "de Vries"]]), ["J.P. de Vries"]),
    "Eventbrite": (
        csv_of(
            [
                [
                    "Order #",
                    "Order Date",
                    "First Name",
                    "Last Name",
                    "Email",
                    "Quantity",
                    "Ticket Type",
                    "Attendee Status",
                    "Company",
                ],
                ["123", "2026-10-01", "Jan", "de Vries", "jan@x.nl", "1", "Bewoner", "Attending", "Gemeente"],
                ["124", "2026-10-01", "Kees", "Weg", "kees@x.nl", "1", "Bewoner", "Cancelled", "Elders"],
                ["125", "2026-10-02", "Els", "Bos", "els@x.nl", "1", "Professional", "Checked In", "Buurthuis"],
            ],
            ",",
        ),
        TWO,
    ),
    "Microsoft Forms": (
        xlsx(
            {
                "Form1": [
                    [
                        "ID",
                        "Start time",
                        "Completion time",
                        "Email",
                        "Name",
                        "Wat is je naam?",
                        "Namens welke organisatie?",
                    ],
                    [1, {"days": 46000.5}, {"days": 46000.6}, "anonymous", "", "Jan de Vries", "Gemeente"],
                    [2, {"days": 46001.5}, {"days": 46001.6}, "anonymous", "", "Els Bos", "Buurthuis"],
                ]
            }
        ),
        TWO,
    ),
    "Google Forms": (
        csv_of(
            [
                ["Tijdstempel", "E-mailadres", "Naam van deelnemer", "Organisatie (indien van toepassing)"],
                ["2026/10/01 9:12:00 a.m. EET", "jan@x.nl", "Jan de Vries", "Gemeente"],
                ["2026/10/02 9:12:00 a.m. EET", "els@x.nl", "Els Bos", "Buurthuis"],
            ],
            ",",
        ),
        TWO,
    ),
    "XLSX": (xlsx({"Blad1": ROWS}), ALL),
    "ODS": (ods({"Blad1": ROWS}), ALL),
    "XLS of 1997": (xls(ROWS), ALL),
    "a web page that is called XLS": (
        b"<html><body><table><tr><th>Naam</th><th>Organisatie</th></tr><tr><td>Jan de Vries</td><td>Gemeente</td></tr>"
        b"<tr><td>Els&nbsp;Bos</td><td>Buurthuis</td></tr></table></body></html>",
        TWO,
    ),
    "several sheets, the likeliest not first": (
        xlsx({"Uitleg": [["Zo gebruik je deze lijst"]], "Mensen": ROWS, "Lijst": [["Rol"], ["bewoner"]]}),
        ALL,
    ),
    "a hidden sheet with more rows": (xlsx({"Oud": [*ROWS, *ROWS[1:], *ROWS[1:]], "Nu": ROWS}, hidden=["Oud"]), ALL),
    "cells merged over rows": (
        xlsx({"Blad1": [["Naam", "Organisatie"], ["Jan de Vries", "Gemeente"], ["Els Bos", ""]]}, merged=["B2:B3"]),
        ["Jan de Vries / Gemeente", "Els Bos / Gemeente"],
    ),
    "a title merged over columns": (
        xlsx({"Blad1": [["Deelnemers", "", ""], ["", "", ""], *ROWS[:3]]}, merged=["A1:C1"]),
        TWO,
    ),
    "formulas and errors": (
        xlsx(
            {
                "Blad1": [
                    ["Naam", "Organisatie", "Aantal"],
                    [('CONCATENATE("Jan"," de Vries")', "Jan de Vries"), "Gemeente", ("1+1", 2)],
                    ["Els Bos", {"error": "#N/A"}, {"error": "#REF!"}],
                ]
            }
        ),
        ["Jan de Vries / Gemeente", "Els Bos"],
    ),
    "numbers and dates as cells": (
        xlsx({"Blad1": [["Nr", "Naam", "Datum"], [1.0, "Jan de Vries", {"days": 46000}], [2.0, "Els Bos", True]]}),
        ["Jan de Vries", "Els Bos"],
    ),
    "macros, which nobody runs": (xlsx({"Blad1": ROWS}, more={"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0"}), ALL),
    "the heading again on every page": (csv_of([HEAD, JAN, HEAD, ELS]), TWO),
    "signs nobody sees": (
        "\ufeffNaam;Organisatie\n\u200bJan\u00a0de\u00a0Vries\u200b;Gemeente \nEls  Bos;Buurthuis\n".encode(),
        TWO,
    ),
    "a heading that is a question": (
        csv_of([["Wat is uw naam?", "Van welke organisatie bent u?"], ["Jan de Vries", "Gemeente"]]),
        TWO[:1],
    ),
    "one column of names": (b"Naam\nJan de Vries\nEls Bos\n", ["Jan de Vries", "Els Bos"]),
    "rows of unequal width": (
        b"Naam;Organisatie\nJan de Vries;Gemeente;;;extra\nEls Bos;Buurthuis\nAli\n",
        [*TWO, "Ali"],
    ),
    "a sign that makes a formula of a number": (
        b'Naam;Telefoon;Organisatie\nJan de Vries;="0612345678";Gemeente\n',
        TWO[:1],
    ),
    "zero bytes between rows": (b"Naam;Organisatie\r\nJan de Vries;Gemeente\r\n\x1a", TWO[:1]),
}

_WIDE = ";".join(f"kolom {n}" for n in range(300))


def far_cell(quote: str = '"') -> bytes:
    """Two cells, and between them a rectangle of 17 thousand million."""
    far = f'<c r={quote}{column_name(16383)}1048576{quote} t="inlineStr"><is><t>x</t></is></c>'
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
        f'<c r="A1" t="inlineStr"><is><t>Naam</t></is></c></row><row r="1048576">{far}</row></sheetData></worksheet>'
    )
    return xlsx({"Blad1": [["Naam"]]}, more={"xl/worksheets/sheet1.xml": sheet})


def far_ods() -> bytes:
    """The same in ODS: one word, repeated in a million rows of 16,384 cells."""
    row = (
        '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" '
        'office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>'
    )
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": "<m/>",
            "content.xml": f"<c><table:table>{row}</table:table></c>",
        }
    )


REFUSED: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "list-empty"),
    "only a mark and white space": (b"\xef\xbb\xbf \r\n \r\n", "list-empty"),
    "only a heading": (b"Naam;Organisatie\r\n", "list-empty"),
    "a workbook without words": (xlsx({"Blad1": []}), "list-empty"),
    "a picture called .csv": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "list-picture"),
    "a photo called .xlsx": (b"\xff\xd8\xff\xe0" + bytes(range(256)) * 20, "list-picture"),
    "a photo of a phone": (b"\x00\x00\x00\x20ftypheic" + bytes(200), "list-picture"),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "list-no-list"),
    "an address book": (b"BEGIN:VCARD\nVERSION:3.0\nFN:Jan de Vries\nEND:VCARD\n", "list-no-list"),
    "JSON": (b'{"people": []}', "list-no-list"),
    "rubbish": (bytes((n * 7919) % 256 for n in range(5_000)), "list-no-list"),
    "rubbish without zeros": (bytes(1 + (n * 7919) % 31 for n in range(5_000)), "list-no-list"),
    "a workbook with a password": (ole({"EncryptedPackage": b"x" * 100}), "list-password"),
    "an ODS with a password": (ods({"Blad1": ROWS}, encrypted=True), "list-password"),
    "an old document of Word": (ole({"WordDocument": b"x" * 100}), "list-no-list"),
    "a new document of Word": (packed({"word/document.xml": "<w/>"}), "list-no-list"),
    "half a workbook": (xlsx({"Blad1": ROWS})[:700], "list-damaged"),
    "a workbook with a broken sheet": (
        xlsx({"Blad1": ROWS}, more={"xl/worksheets/sheet1.xml": "<worksheet><sheetData><row"}),
        "list-damaged",
    ),
    "a zip bomb": (xlsx({"Blad1": ROWS}, more={"xl/media/x.bin": bytes(101_000_000)}), "list-too-large"),
    "a cell at the end of the sheet": (far_cell(), "list-too-long"),
    "the same, written otherwise": (far_cell("'"), "list-too-long"),
    "a word in every cell there is": (far_ods(), "list-too-long"),
    "100,000 rows": (b"Naam;Organisatie\n" + b"Jan de Vries;Gemeente\n" * 100_000, "list-too-long"),
    "300 columns": (f"{_WIDE}\n{_WIDE}\n".encode(), "list-too-wide"),
    "a line of a million commas": (b"Naam" + b"," * 1_000_000, "list-no-list"),
    "a million empty lines": (b"Naam" + b"\n" * 1_000_000 + b"Jan", "list-too-long"),
    "a web page of four million signs": (b"<table>" + b"<tr><td>" * 500_000, "list-too-large"),
    "21 megabytes": (b"Naam\n" + b"x" * 21_000_000, "list-too-large"),
}
