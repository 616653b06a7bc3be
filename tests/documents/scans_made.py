"""Scanned pages made for tests: words drawn on paper, and spoilt as a bad copier spoils them."""

from io import BytesIO

from PIL import Image, ImageDraw, ImageFilter, ImageFont

PAPER = (1240, 1754)  # A4 at 150 dots an inch
FONT = "DejaVuSerif.ttf"
FILING = (  # the lines of an agreement with one limit
    "Article 1: Grievances",
    "Section 1 - Filing",
    "A grievance is filed within 15 days of the event.",
)


def sheet(*lines, size=30, smeared=()):
    """A picture of a page; the words in ``smeared`` are blurred until they can hardly be read."""
    picture = Image.new("L", PAPER, 255)
    draw, font = ImageDraw.Draw(picture), _font(size)
    for number, line in enumerate(lines):
        x, y = 100, 120 + number * size * 2
        for word in line.split():
            draw.text((x, y), word, fill=0, font=font)
            left, top, right, bottom = map(int, draw.textbbox((x, y), word, font=font))
            if word in smeared:
                box = (left - 2, top - 2, right + 2, bottom + 2)
                soft = picture.crop(box).filter(ImageFilter.GaussianBlur(size / 8))
                picture.paste(soft, box)
            x = right + size // 2
    return picture


def scanned_pdf(*pictures):
    """A PDF of pictures alone, as a scanner makes it."""
    out = BytesIO()
    first, *rest = pictures
    first.save(out, "PDF", save_all=True, append_images=rest, resolution=150)
    return out.getvalue()


def _font(size):
    try:
        return ImageFont.truetype(FONT, size)
    except OSError:
        return ImageFont.load_default(size)
