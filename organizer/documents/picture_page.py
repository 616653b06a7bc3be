"""A picture on a sheet of paper, its points as they are: nothing is set, drawn again or lost."""

import io
import zlib

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf
from PIL import Image

from . import images

SHEET = (612, 792)  # US letter, in points
SIDES, FOOT = 36, 50  # left free around it; a stamp stands in the foot
POINTS_A_DOT = 0.75  # a small picture is shown as on a screen, not blown up
COLOURS = {"L": Name.DeviceGray, "RGB": Name.DeviceRGB}


def picture_page(content: bytes) -> Pdf:
    """Raises Invalid for what cannot be opened. What the camera wrote does not go along."""
    pdf = Pdf.new()
    clean = images.without_metadata(content)
    width, height, shown = _shown(pdf, clean)
    place = _place(width, height)
    page = pdf.add_blank_page(page_size=SHEET)
    page.obj.Resources = Dictionary(XObject=Dictionary(Shown=shown))
    page.obj.Contents = pdf.make_stream(b"q %g 0 0 %g %g %g cm /Shown Do Q" % place)
    return pdf


def _place(width: int, height: int) -> tuple[float, float, float, float]:
    """Width, height, and the lower left corner: in the middle, as large as the sheet lets it."""
    room = (SHEET[0] - 2 * SIDES, SHEET[1] - SIDES - FOOT)
    scale = min(POINTS_A_DOT, room[0] / width, room[1] / height)
    wide, high = width * scale, height * scale
    return wide, high, SIDES + (room[0] - wide) / 2, FOOT + (room[1] - high) / 2


def _shown(pdf: Pdf, clean: bytes) -> tuple[int, int, pikepdf.Object]:
    with Image.open(io.BytesIO(clean)) as picture:
        if picture.format == "JPEG" and picture.mode in COLOURS:
            return *picture.size, _image(pdf, picture, clean, Name.DCTDecode)
        flat = _on_white(picture)
        return *flat.size, _image(pdf, flat, zlib.compress(flat.tobytes()), Name.FlateDecode)


def _on_white(picture: Image.Image) -> Image.Image:
    whole = picture.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", whole.size, "white"), whole).convert("RGB")


def _image(pdf: Pdf, picture: Image.Image, data: bytes, how: Name) -> pikepdf.Object:
    image = pdf.make_stream(data)
    image.stream_dict = Dictionary(
        Type=Name.XObject, Subtype=Name.Image, Width=picture.width, Height=picture.height,
        ColorSpace=COLOURS[picture.mode], BitsPerComponent=8, Filter=Array([how]),
    )  # fmt: skip
    return image
