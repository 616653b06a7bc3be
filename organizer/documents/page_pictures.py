"""Pages of a PDF as pictures to look at. PDFium: in a job, never in a page's thread."""

import io
from collections.abc import Iterator

from . import images

WIDTH = 900


def pictures(content: bytes, most: int, width: int = WIDTH) -> Iterator[bytes]:
    """JPEGs of the first pages, each as wide as asked."""
    # Loaded when first needed: the first page shall not wait for it.
    from .pdf import opened

    pdf = opened(content)
    try:
        for number in range(min(len(pdf), most)):
            page = pdf[number]
            bitmap = page.render(scale=width / max(page.get_width(), 1))
            out = io.BytesIO()
            bitmap.to_pil().convert("RGB").save(out, "JPEG", quality=80)
            bitmap.close()
            page.close()
            yield out.getvalue()
    finally:
        pdf.close()


def first_page(content: bytes) -> bytes:
    """The small picture of a PDF for lists."""
    return images.thumbnail(next(pictures(content, 1)))


def of_picture(content: bytes, width: int = WIDTH) -> bytes:
    """A picture in the same form, upright."""
    picture = images.upright(images.opened(content))
    picture.thumbnail((width, width * 4))
    return images.as_bytes(picture, "JPEG")
