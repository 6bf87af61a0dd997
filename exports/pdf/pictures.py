"""Logos: any PNG or JPEG a person picks, made fit for PDF/A (sRGB, no odd modes, no more pixels than print needs)."""

from __future__ import annotations

import hashlib
import io
import warnings

from PIL import Image, ImageOps, UnidentifiedImageError

from exports.pdf.canvas import TaggedCanvas
from exports.pdf.objects import RawStream

MOST_PIXELS = 40_000_000
LARGEST_SIDE = 1_200
"""Pixels: a logo of 30 pt high and a third of the page wide prints at 400 dots per inch or more."""

_JPEG_QUALITY = 90


class BrokenPicture(Exception):  # noqa: N818 - it names what was found
    """The bytes are not a picture we can draw."""


class Picture:
    """A picture ready for the file. Raises `BrokenPicture` for bytes that are no PNG or JPEG, or far too large."""

    def __init__(self, data: bytes) -> None:
        image, photo = _opened(data)
        self.pixels = image.size
        self._alpha = image.getchannel("A").tobytes() if image.mode == "RGBA" else None
        if self._alpha is not None and min(self._alpha) == 255:
            self._alpha = None
        rgb = image.convert("RGB")
        self._jpeg = photo and self._alpha is None
        self._data = _jpeg_bytes(rgb) if self._jpeg else rgb.tobytes()
        self._name = hashlib.sha256(data).hexdigest()[:24]

    def width_in(self, width: float, height: float) -> float:
        """The width in points with which it just fits a box, proportions kept."""
        across, down = self.pixels
        return min(width, height * across / down)

    def height_at(self, width: float) -> float:
        """The height in points that goes with a width."""
        across, down = self.pixels
        return width * down / across

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float, height: float) -> None:
        """Draw it with its lower left corner at (x, y); drawn twice it is in the file once."""
        if not canvas.hasForm(self._name):
            self._embed(canvas)
        canvas.saveState()
        canvas.transform(width, 0, 0, height, x, y)
        canvas.doForm(self._name)
        canvas.restoreState()

    def _embed(self, canvas: TaggedCanvas) -> None:
        across, down = self.pixels
        keys = f"/Type/XObject/Subtype/Image/Width {across}/Height {down}/BitsPerComponent 8".encode()
        mask = b""
        if self._alpha is not None:
            number = canvas.add_object(RawStream(self._alpha, keys + b"/ColorSpace/DeviceGray"), f"mask{self._name}")
            mask = b"/SMask %d 0 R" % number
        keys += b"/ColorSpace/DeviceRGB" + mask
        if self._jpeg:
            keys += b"/Filter/DCTDecode"
        canvas.add_form(self._name, RawStream(self._data, keys, compress=0 if self._jpeg else 6))


def _opened(data: bytes) -> tuple[Image.Image, bool]:
    """The picture upright, small enough, as RGB or RGBA, and whether it came as a JPEG."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            image = Image.open(io.BytesIO(data), formats=("PNG", "JPEG"))
            if image.width * image.height > MOST_PIXELS:
                raise BrokenPicture("too many pixels")
            photo = image.format == "JPEG"
            image.load()
            upright = ImageOps.exif_transpose(image)
            has_alpha = "A" in upright.getbands() or "transparency" in upright.info
            converted = upright.convert("RGBA" if has_alpha else "RGB")
            converted.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, Warning) as error:
        raise BrokenPicture(str(error)) from error
    return converted, photo


def _jpeg_bytes(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=_JPEG_QUALITY, subsampling=0)
    return buffer.getvalue()
