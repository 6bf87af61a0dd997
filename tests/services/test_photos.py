"""Photos of sheets: drawn anew without what a camera tells, kept once, with the table and round they belong to."""

from __future__ import annotations

import io
import random
import shutil
import struct
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from exports.writing import write_day_json
from facilitator.domain.event import Attachment, Use
from facilitator.domain.kinds import Kind
from facilitator.domain.language import Language
from facilitator.errors import FacilitatorError
from facilitator.intake.dayjson.reading import read_day_file
from facilitator.services import pictures
from facilitator.services.photos import PhotoService
from facilitator.services.pictures import developed
from facilitator.storage import places
from facilitator.storage.check import check_file
from facilitator.storage.eventfile import EventFile
from facilitator.storage.looking import read_whole
from facilitator.storage.pictures import Picture
from tests.services.conftest import Desk, acts

SENT = "ab" * 32
OTHER = "cd" * 32


def picture_in(form: str = "JPEG", size: tuple[int, int] = (40, 30), mode: str = "RGB", **more: Any) -> bytes:
    """The bytes of a picture: red, but blue in its upper left quarter."""
    image = Image.new("RGB", size, "red")
    image.paste("blue", (0, 0, size[0] // 2, size[1] // 2))
    with io.BytesIO() as out:
        image.convert(mode).save(out, form, **more)
        return out.getvalue()


def opened(picture: Picture) -> Image.Image:
    return Image.open(io.BytesIO(picture.bytes))


def segments(jpeg: bytes) -> set[str]:
    """The names of what stands in a JPEG before its picture."""
    found, at = set(), 2
    while jpeg[at] == 0xFF and jpeg[at + 1] != 0xDA:
        (length,) = struct.unpack(">H", jpeg[at + 2 : at + 4])
        found.add({0xE0: "JFIF", 0xDB: "tables", 0xC0: "frame", 0xC4: "codes"}.get(jpeg[at + 1], hex(jpeg[at + 1])))
        at += 2 + length
    return found


# -- drawn anew -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_what_phones_send_becomes_a_jpeg(form: str) -> None:
    picture = developed(picture_in(form))

    assert (picture.mime, picture.width, picture.height) == ("image/jpeg", 40, 30)
    assert opened(picture).format == "JPEG"
    red, _, blue = opened(picture).getpixel((2, 2))
    assert blue > 200 and red < 90


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGBA", "LA", "CMYK", "I;16"])
def test_any_sort_of_colours_will_do(mode: str) -> None:
    form = "JPEG" if mode == "CMYK" else "PNG"
    image = Image.new("I;16", (40, 30), 40_000) if mode == "I;16" else None
    with io.BytesIO() as out:
        image.save(out, "PNG") if image else out.write(picture_in(form, mode=mode))
        assert opened(developed(out.getvalue())).mode == "RGB"


def test_what_can_be_seen_through_stands_on_white_paper() -> None:
    with io.BytesIO() as out:
        Image.new("RGBA", (8, 8), (255, 0, 0, 0)).save(out, "PNG")
        assert opened(developed(out.getvalue())).getpixel((4, 4)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("turned", "size", "blue_at"), [(1, (40, 30), (2, 2)), (3, (40, 30), (37, 27)), (6, (30, 40), (27, 2))]
)
def test_it_is_upright_however_the_phone_was_held(turned: int, size: tuple[int, int], blue_at: tuple[int, int]) -> None:
    exif = Image.Exif()
    exif[0x0112] = turned

    image = opened(developed(picture_in(exif=exif)))

    assert image.size == size
    assert image.getpixel(blue_at)[2] > 200


def test_nothing_that_a_camera_tells_comes_along() -> None:
    exif = Image.Exif()
    exif[0x0110] = "Camera of Els"
    exif.get_ifd(0x8825)[2] = (52.0, 5.0, 7.0)
    told = {
        "exif": exif,
        "comment": b"Els was here",
        "xmp": b"<x>Els</x>",
        "icc_profile": b"Els" * 99,
        "dpi": (300, 300),
    }

    picture = developed(picture_in(**told))

    assert segments(picture.bytes) == {"JFIF", "tables", "frame", "codes"}
    assert b"Els" not in picture.bytes
    assert not opened(picture).getexif()


def test_a_large_one_becomes_as_large_as_is_needed() -> None:
    assert (developed(picture_in(size=(4_800, 1_200))).width, developed(picture_in(size=(12, 9))).width) == (2_400, 12)


def test_a_noisy_one_is_made_to_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(pictures.LARGEST_MEGABYTES, Use.PHOTO, 0.02)
    noise = Image.frombytes("RGB", (300, 300), random.Random(6).randbytes(300 * 300 * 3))
    with io.BytesIO() as out:
        noise.save(out, "PNG")
        picture = developed(out.getvalue())
    assert len(picture.bytes) <= 20_000
    assert opened(picture).size == (picture.width, picture.height) < (300, 300)


def _png_of(width: int, height: int, kind: int = 2) -> bytes:
    """A PNG that says it is this large."""
    head = struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 99)), (b"IEND", b""))
    parts = [
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in chunks
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def _webp_of(width: int, height: int) -> bytes:
    """A WebP that says it is this large."""

    def size(side: int) -> bytes:
        return (side - 1).to_bytes(3, "little")

    extended = b"VP8X" + struct.pack("<I", 10) + b"\0\0\0\0" + size(width) + size(height)
    return b"RIFF" + struct.pack("<I", 4 + len(extended)) + b"WEBP" + extended


NO_PICTURES = {
    "nothing": b"",
    "words": b"<svg onload=alert(1)>",
    "gif": picture_in("GIF"),
    "tiff": picture_in("TIFF"),
    "bmp": picture_in("BMP"),
    "pdf": picture_in("PDF"),
    "half a jpeg": picture_in(size=(900, 900))[:900],
    "half a png": picture_in("PNG", size=(900, 900))[:300],
    "half a webp": picture_in("WEBP", size=(900, 900))[:120],
    "head of a jpeg": picture_in()[:20],
    "too many pixels": _png_of(8_000, 5_001),
    "a bomb": _png_of(60_000, 60_000),
    "a bomb as webp": _webp_of(16_000, 16_000),
    "no pixels": _png_of(0, 0),
    "an odd kind": _png_of(10, 10, kind=5),
}


@pytest.mark.parametrize("content", NO_PICTURES.values(), ids=NO_PICTURES)
def test_what_is_no_photo_is_said_to_be_none(content: bytes) -> None:
    with pytest.raises(FacilitatorError, match="no-picture"):
        developed(content)


@pytest.mark.parametrize(("most", "fits"), [(1_200, True), (1_199, False)])
def test_one_with_more_pixels_than_may_be_is_not_looked_into(
    monkeypatch: pytest.MonkeyPatch, most: int, fits: bool
) -> None:
    monkeypatch.setattr(pictures, "MOST_PIXELS", most)
    if fits:
        assert developed(picture_in()).width == 40
    else:
        with pytest.raises(FacilitatorError, match="no-picture"):
            developed(picture_in())


@pytest.mark.parametrize(("more", "fits"), [(10, True), (100, False)])
def test_one_that_is_drawn_in_more_goes_than_may_be_is_not_looked_into(more: int, fits: bool) -> None:
    """A small file can hold so many scans that it takes minutes."""
    whole = picture_in(progressive=True)
    begins = whole.rindex(b"\xff\xda")
    content = whole[:-2] + whole[begins:-2] * more + whole[-2:]
    if fits:
        assert developed(content).width == 40
    else:
        with pytest.raises(FacilitatorError, match="no-picture"):
            developed(content)


def test_nor_one_that_says_it_holds_several_pictures() -> None:
    """What cameras with two lenses write is JPEG inside, and goes by another name."""
    image = Image.new("RGB", (40, 30), "#0B5F6B")
    with io.BytesIO() as out:
        image.save(out, "MPO", save_all=True, append_images=[image], progressive=True)
        whole = out.getvalue()
    assert developed(whole).width == 40
    ends = whole.index(b"\xff\xd9")
    begins = whole.rindex(b"\xff\xda", 0, ends)
    with pytest.raises(FacilitatorError, match="no-picture"):
        developed(whole[:ends] + whole[begins:ends] * 100 + whole[ends:])


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_photo_that_was_damaged_on_the_way_is_one_or_is_none(form: str) -> None:
    """Whatever stands in it: it fails in one way only."""
    dice, whole = random.Random(6), picture_in(form, size=(60, 50))
    refused = 0
    for _ in range(200):
        damaged = bytearray(whole)
        for _ in range(dice.randrange(1, 6)):
            damaged[dice.randrange(len(damaged))] = dice.randrange(256)
        try:
            assert developed(bytes(damaged)).mime == "image/jpeg"
        except FacilitatorError as error:
            assert error.code == "no-picture"
            refused += 1
    assert 0 < refused <= 200


# -- kept -------------------------------------------------------------------------------------------------------------


def keep(desk: Desk, sent: str = SENT, table: str | None = "t1", round_: str | None = "r1", **more: Any) -> Attachment:
    picture = more.pop("picture", developed(picture_in()))
    return desk.photos.keep(more.pop("author", "host:1"), sent, table, round_, picture, **more).result()


def test_a_photo_stands_with_its_table_and_round_under_words(desk: Desk) -> None:
    desk.watch.true = 61.0
    photo = keep(desk)

    assert desk.now().photos == (photo,)
    assert (photo.id, photo.owner, photo.round, photo.author) == (SENT, "t1", "r1", "host:1")
    assert (photo.at, photo.typed, photo.use) == ("2026-11-14T12:01:01.000Z", False, Use.PHOTO)
    assert (photo.file, photo.alt) == ("tafel-1-ronde-1-1.jpg", "Foto van het vel van tafel 1, ronde 1")
    assert desk.file.picture(photo.sha256) == developed(picture_in()).bytes


def test_each_photo_has_a_name_of_its_own_also_after_one_was_taken_back(desk: Desk) -> None:
    first, second = keep(desk), keep(desk, OTHER)
    desk.photos.take_back(first.id).result()
    third = keep(desk, "ef" * 32)

    assert (second.file, third.file) == ("tafel-1-ronde-1-2.jpg", "tafel-1-ronde-1-1.jpg")


def test_the_words_are_those_of_the_day(desk: Desk) -> None:
    desk.day.change("event", language=Language.EN).result()
    photo = keep(desk, round_=None)

    assert (photo.file, photo.alt) == ("table-1-1.jpg", "Photo of the sheet of table 1")


def test_the_same_photo_again_is_one_with_the_round_it_was_first_sent_with(desk: Desk) -> None:
    first = keep(desk)
    again = keep(desk, table="t2", round_="r2", author="host:2")

    assert again == first
    assert desk.now().photos == (first,)


def test_a_helper_puts_the_same_photo_elsewhere(desk: Desk) -> None:
    keep(desk)
    moved = keep(desk, table="t2", round_="r2", author="helper:1", moves=True, picture=None)

    assert (moved.owner, moved.round, moved.author) == ("t2", "r2", "host:1")
    assert (moved.file, moved.alt) == ("tafel-2-ronde-2-1.jpg", "Foto van het vel van tafel 2, ronde 2")


def by_a_helper(desk: Desk, op: str = "op-000001", **more: Any) -> Attachment:
    return keep(desk, author="helper:1", moves=True, op=op, **more)


def test_what_a_helper_sends_again_undoes_no_move_of_the_chair(desk: Desk) -> None:
    by_a_helper(desk)
    moved = desk.photos.move(SENT, "t2", "r2").result()
    before = desk.file.last_seq()

    again = by_a_helper(desk)

    assert again == moved
    assert (desk.now().photos, desk.file.last_seq()) == ((moved,), before)


def test_what_a_helper_sends_again_does_not_come_back_when_the_chair_took_it_away(desk: Desk) -> None:
    by_a_helper(desk)
    desk.photos.take_back(SENT).result()

    with pytest.raises(FacilitatorError, match="gone"):
        by_a_helper(desk)

    assert desk.now().photos == ()


def test_what_a_helper_means_anew_goes_where_it_is_put(desk: Desk) -> None:
    by_a_helper(desk)
    desk.photos.move(SENT, "t2", None).result()
    back = by_a_helper(desk, "op-000002", picture=None)
    desk.photos.take_back(SENT).result()

    assert (back.owner, back.round) == ("t1", "r1")
    assert by_a_helper(desk, "op-000003").owner == "t1"


def test_an_op_that_changes_nothing_is_known_again_all_the_same(desk: Desk) -> None:
    """The photo stood there already: had the op left no trace, it would undo what the chair does after it."""
    by_a_helper(desk)
    by_a_helper(desk, "op-000002")
    desk.photos.move(SENT, "t2", None).result()

    assert by_a_helper(desk, "op-000002").owner == "t2"


@pytest.mark.parametrize("round_", ["r9", "pause", None])
@pytest.mark.parametrize("table", ["t9", "c1", None])
def test_a_table_or_round_that_is_not_there_is_no_reason_to_refuse_it(
    desk: Desk, table: str | None, round_: str | None
) -> None:
    photo = keep(desk, table=table, round_=round_)

    assert (photo.owner, photo.round, photo.file, photo.alt) == (None, None, "vel-1.jpg", "Foto van een vel")


def test_a_photo_without_a_table_is_of_the_table_that_sends_it_again(desk: Desk) -> None:
    keep(desk, table=None)

    assert keep(desk).owner == "t1"


def test_a_photo_stays_when_its_table_or_round_goes(desk: Desk) -> None:
    photo = keep(desk)
    desk.tables.remove("t1").result()
    desk.programme.remove("r1").result()

    (left,) = desk.now().photos
    assert (left.owner, left.round) == (None, None)
    assert desk.file.picture(photo.sha256) is not None
    moved = desk.photos.move(SENT, "t2", "r2").result()
    assert (moved.owner, moved.alt) == ("t2", "Foto van het vel van tafel 2, ronde 2")


def test_words_of_the_chair_stay_when_a_photo_goes_elsewhere(desk: Desk) -> None:
    keep(desk)
    desk.attachments.change(SENT, alt="De boom van tafel 1", file="boom.jpg").result()

    moved = desk.photos.move(SENT, "t2", None).result()

    assert (moved.owner, moved.alt, moved.file) == ("t2", "De boom van tafel 1", "boom.jpg")


def test_a_photo_does_not_go_to_a_table_that_is_gone(desk: Desk) -> None:
    keep(desk)
    with pytest.raises(FacilitatorError, match="gone"):
        desk.photos.move(SENT, "t9", None).result()


@pytest.mark.parametrize(
    ("by", "at_table", "may"),
    [
        ("chair", None, True),
        ("host:1", None, True),
        ("host:1", "t2", True),
        ("host:2", "t1", True),
        ("host:2", "t2", False),
        ("helper:1", None, False),
    ],
)
def test_who_may_take_a_photo_back(desk: Desk, by: str, at_table: str | None, may: bool) -> None:
    keep(desk)
    taking = desk.photos.take_back(SENT, by, at_table)
    if not may:
        with pytest.raises(FacilitatorError, match="not-yours"):
            taking.result()
    else:
        taking.result()
    assert bool(desk.now().photos) is not may


def test_taking_back_what_is_not_there_is_no_error(desk: Desk) -> None:
    desk.photos.take_back(SENT, "host:1", "t1").result()

    assert acts(desk)[-1].name != "photo-taken-back"


def test_what_a_phone_says_of_a_photo_is_said_once_and_no_undo_takes_it_back(desk: Desk) -> None:
    keep(desk)
    desk.photos.say_typed(SENT, True, "helper:1", "op-typed-1").result()
    desk.photos.say_typed(SENT, False).result()
    again = desk.photos.say_typed(SENT, True, "helper:1", "op-typed-1").result()

    assert not again.typed
    assert desk.file.next_undo().name == "photo-untyped"


def test_no_logo_passes_for_a_photo(desk: Desk) -> None:
    logo = desk.organisers.set_logo("o1", "logo.png", "Het merk", picture_in("PNG")).result()
    with pytest.raises(FacilitatorError, match="gone"):
        desk.photos.say_typed(logo.id).result()


def test_the_log_says_which_op_made_a_photo_however_often_it_came(desk: Desk) -> None:
    keep(desk)
    made = desk.file.made_at(Kind.ATTACHMENT, SENT)
    keep(desk, author="host:2")
    desk.photos.say_typed(SENT).result()
    assert desk.file.made_at(Kind.ATTACHMENT, SENT) == made == desk.file.last_seq() - 1

    desk.photos.take_back(SENT).result()
    keep(desk)
    assert desk.file.made_at(Kind.ATTACHMENT, SENT) == desk.file.last_seq()
    assert desk.file.made_at(Kind.ATTACHMENT, OTHER) == 0


def test_a_report_is_handed_out_until_it_is_not(desk: Desk) -> None:
    asked = desk.on_phones.hand_out("Verslag van de dag.pdf", b"%PDF-1").result()
    assert (desk.file.picture(asked.report), asked.report_file) == (b"%PDF-1", "Verslag van de dag.pdf")

    assert desk.on_phones.hand_out_no_more().result().report == ""
    desk.on_phones.hand_out("verslag.pdf", b"%PDF-2").result()
    assert desk.on_phones.be_at("http://192.168.1.5:8765").result().report_file == "verslag.pdf"
    assert desk.on_phones.be_at("").result().report == ""


# -- the file and its copy --------------------------------------------------------------------------------------------


def test_a_file_with_photos_is_whole_and_its_copy_has_them(file: EventFile) -> None:
    photo = PhotoService(file).keep("host:1", SENT, "t1", "r1", developed(picture_in())).result()
    file.close()

    report = check_file(file.path)
    assert report.whole
    assert report.records["attachment"] == 1
    assert (places.safety(file.lineage.file) / "blobs" / str(photo.sha256)).is_file()


@pytest.mark.parametrize("pictures_left", [True, False])
def test_a_day_that_comes_back_from_its_copy_opens_with_or_without_the_bytes(
    file: EventFile, tmp_path: Path, pictures_left: bool
) -> None:
    """Without them the photo is known to be missing, and whoever has it may send it again."""
    older = tmp_path / "older.tafelronde"
    file.close()
    shutil.copy(file.path, older)
    with EventFile.open(file.path) as later:
        photo = PhotoService(later).keep("host:1", SENT, "t1", "r1", developed(picture_in())).result()
    if not pictures_left:
        shutil.rmtree(places.safety(file.lineage.file) / "blobs")
    shutil.copy(older, file.path)

    with EventFile.open(file.path) as again:
        assert again.met.replayed == 1
        assert again.day().photos == (photo,)
        assert (again.picture(photo.sha256) is not None) is pictures_left
        sent_again = PhotoService(again).keep("host:1", SENT, "t1", "r1", developed(picture_in())).result()
        assert sent_again == photo
        assert again.picture(photo.sha256) is not None


def test_bytes_that_are_missing_come_back_with_what_is_sent_again(file: EventFile, tmp_path: Path) -> None:
    """Also when the chair moved the photo meanwhile: it stays there."""
    older, picture = tmp_path / "older.tafelronde", developed(picture_in())
    file.close()
    shutil.copy(file.path, older)
    with EventFile.open(file.path) as later:
        photos = PhotoService(later)
        photos.keep("helper:1", SENT, "t1", "r1", picture, moves=True, op="op-000001").result()
        moved = photos.move(SENT, "t2", None).result()
    shutil.rmtree(places.safety(file.lineage.file) / "blobs")
    shutil.copy(older, file.path)

    with EventFile.open(file.path) as again:
        assert again.picture(moved.sha256) is None
        sent_again = PhotoService(again).keep("helper:1", SENT, "t1", "r1", picture, moves=True, op="op-000001")
        assert sent_again.result() == moved
        assert again.picture(moved.sha256) is not None


def test_a_photo_comes_back_from_the_json_with_all_that_is_known_of_it(desk: Desk, tmp_path: Path) -> None:
    keep(desk)
    keep(desk, OTHER, table=None, round_=None, picture=developed(picture_in(size=(20, 20))))
    desk.photos.say_typed(SENT).result()

    write_day_json(desk.now(), desk.file.pictures(), tmp_path / "day.json")
    again = read_day_file(tmp_path / "day.json")
    EventFile.create(tmp_path / "again.tafelronde", again.fill)

    assert again.missing == ()
    day, content = read_whole(tmp_path / "again.tafelronde")
    assert [replace(one, rank=0.0) for one in day.photos] == [replace(one, rank=0.0) for one in desk.now().photos]
    assert content == desk.file.pictures()
    assert (tmp_path / "tafel-1-ronde-1-1.jpg").is_file()
