"""Pictures that come in: what they are and whether they are small enough to keep in the file."""

from __future__ import annotations

import hashlib
import io
import logging
import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING

from facilitator.domain.event import Use
from facilitator.errors import FacilitatorError
from facilitator.storage.pictures import Picture

if TYPE_CHECKING:
    from PIL import Image

log = logging.getLogger(__name__)

FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "BMP")
"""What we look into. Pillow reads sixty more, some of which fail on a broken file in ways of their own."""

LARGEST_MEGABYTES = {Use.LOGO: 1, Use.PHOTO: 2, Use.POSTER: 5}

PHOTO_FORMATS = ("JPEG", "PNG", "WEBP")
MOST_PIXELS = 40_000_000
"""Of a photo as it comes in: what is larger takes more memory to look into than a laptop may spare."""
MOST_SCANS = 100
"""Of a JPEG, which may be drawn in several goes: cameras take at most a dozen, and 50,000 fit in a small file."""
_SCAN = b"\xff\xda"
_OF_ONE_SCAN = ("PNG", "WEBP")  # all else is JPEG inside: what several cameras write together is called MPO
LONGEST_SIDE = 2_400
"""Of a photo as it is kept, in pixels: the small hand on a flip-over sheet can be read."""
QUALITIES = (82, 70, 55)
_PAPER = (255, 255, 255)


def picture_of(use: Use, file: str, content: bytes) -> Picture:
    """A picture as it is kept, byte for byte.

    Bytes that are no picture are kept too (size 0 x 0): outputs then print the words and say so. Fails with
    `picture-too-large` (file, megabytes).
    """
    most = LARGEST_MEGABYTES[use]
    if len(content) > most * 1_000_000:
        raise FacilitatorError("picture-too-large", file=file, megabytes=most)
    mime, width, height = _look_at(content)
    return Picture(hashlib.sha256(content).hexdigest(), mime, width, height, content)


def _look_at(content: bytes) -> tuple[str, int, int]:
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415  # 40 ms that only pictures need

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what Pillow thinks of a broken one; except:
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=FORMATS) as image:
                return Image.MIME.get(image.format or "", "application/octet-stream"), image.width, image.height
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return "application/octet-stream", 0, 0


def developed(content: bytes) -> Picture:
    """A photo as somebody's device sent it, drawn anew: upright, not larger than needed, as JPEG.

    Nothing that a camera writes along (place, time, model, a small picture of the whole) comes with it. Takes up to
    2 s and, for the largest, 500 MB: one at a time, and never where somebody waits. Fails with `no-picture`.
    """
    try:
        return _drawn_anew(content)
    except Exception as error:  # a hostile file fails in Pillow in any way there is
        log.info("no picture: %s", type(error).__name__)
        raise FacilitatorError("no-picture") from error


def _drawn_anew(content: bytes) -> Picture:
    from PIL import Image, ImageOps  # noqa: PLC0415  # 40 ms that only pictures need

    # What Pillow thinks of a picture that is a little broken is news to nobody. Not by `catch_warnings`: that puts back
    # the filters of all threads.
    warnings.filterwarnings("ignore", module=r"PIL\.")
    with Image.open(io.BytesIO(content), formats=PHOTO_FORMATS) as image:
        if image.width * image.height > MOST_PIXELS:
            raise ValueError("more pixels than may be")
        if image.format not in _OF_ONE_SCAN and content.count(_SCAN) > MOST_SCANS:
            raise ValueError("more scans than may be")
        fitting = image if image.mode not in ("1", "P", "PA") else image.convert("RGBA")  # those shrink badly
        fitting.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        upright = ImageOps.exif_transpose(fitting)
        paper = Image.new("RGB", upright.size, _PAPER)
        if "A" in upright.getbands() or "transparency" in upright.info:
            see_through = upright.convert("RGBA")
            paper.paste(see_through, mask=see_through.getchannel("A"))
        else:
            paper.paste(upright.convert("RGB"))
    return next(one for one in _as_jpeg(paper) if len(one.bytes) <= LARGEST_MEGABYTES[Use.PHOTO] * 1_000_000)


def _as_jpeg(image: Image.Image) -> Iterator[Picture]:
    """The image, each time in fewer bytes."""
    while True:
        for quality in QUALITIES:
            with io.BytesIO() as out:
                image.save(out, "JPEG", quality=quality)
                written = out.getvalue()
            yield Picture(hashlib.sha256(written).hexdigest(), "image/jpeg", image.width, image.height, written)
        image = image.reduce(2)
