"""Pictures: shown small, or kept without what the camera wrote beside them."""

import io
import warnings

from PIL import Image, ImageOps
from PIL.ExifTags import Base

from organizer.core.errors import Invalid

from . import jpeg

MOST_PIXELS = 80_000_000
SMALL = (320, 320)
QUALITY = 90
JPEG_BEGINS = b"\xff\xd8"  # one with a second picture in it calls itself MPO
PLAIN_COLOURS = ("L", "RGB")
READ = ("JPEG", "PNG", "WEBP", "GIF", "TIFF")


def without_metadata(content: bytes) -> bytes:
    """The same picture, upright, without place, time, device or remarks.

    A JPEG stays a JPEG, point for point unless it must be turned; anything else becomes a PNG,
    which loses nothing.
    """
    picture = opened(content)
    if not content.startswith(JPEG_BEGINS):
        return as_bytes(upright(picture), "PNG")
    if picture.mode in PLAIN_COLOURS and picture.getexif().get(Base.Orientation, 1) == 1:
        untouched = jpeg.bare(content)
        if untouched:
            return untouched
    return as_bytes(upright(picture), "JPEG")


def thumbnail(content: bytes) -> bytes:
    """A small PNG for lists."""
    picture = upright(opened(content))
    picture.thumbnail(SMALL)
    return as_bytes(picture, "PNG")


def opened(content: bytes) -> Image.Image:
    """Raises Invalid for what is no picture, is damaged, or unpacks to more than can be held."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(content), formats=READ)
        if picture.width * picture.height > MOST_PIXELS:
            raise Invalid("The picture has more than 80 million points. Make it smaller first.")
        picture.load()
    except Image.DecompressionBombError as error:
        raise Invalid("The picture has more points than can be held.") from error
    except (OSError, ValueError, SyntaxError) as error:
        raise Invalid("The picture cannot be opened; it may be damaged.") from error
    return picture


def upright(picture: Image.Image) -> Image.Image:
    """Only the points, turned as the camera meant them, on a new sheet."""
    turned = ImageOps.exif_transpose(picture)
    plain = turned.convert("RGBA" if "A" in turned.getbands() or "transparency" in turned.info
                           else "RGB")  # fmt: skip
    clean = Image.new(plain.mode, plain.size)
    clean.paste(plain)
    return clean


def as_bytes(picture: Image.Image, form: str) -> bytes:
    out = io.BytesIO()
    flat = picture.convert("RGB") if form == "JPEG" else picture
    flat.save(out, form, quality=QUALITY)
    return out.getvalue()
