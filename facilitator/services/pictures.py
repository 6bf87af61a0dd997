"""Pictures that come in: what they are and whether they are small enough to keep in the file."""

from __future__ import annotations

import hashlib
import io
import warnings

from facilitator.domain.event import Use
from facilitator.errors import FacilitatorError
from facilitator.storage.pictures import Picture

FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "BMP")
"""What we look into. Pillow reads sixty more, some of which fail on a broken file in ways of their own."""

LARGEST_MEGABYTES = {Use.LOGO: 1, Use.PHOTO: 2, Use.POSTER: 5}


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
