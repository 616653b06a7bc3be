"""Pictures without what the camera wrote, and bombs and other things that are no pictures."""

import io

import pytest
from PIL import Image

from organizer.core.errors import Invalid
from organizer.documents import images

LEFT_TURN = 6  # EXIF: turn by 90 degrees clockwise for showing


def photo(form="JPEG"):
    exif = Image.Exif()
    exif[0x010F] = "MARKER camera"
    exif[0x0112] = LEFT_TURN
    exif.get_ifd(0x8825)[2] = (37.0, 1.0, 1.0)
    out = io.BytesIO()
    Image.new("RGB", (60, 40), "green").save(out, form, exif=exif, comment=b"MARKER remark")
    return out.getvalue()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_only_the_points_stay_and_they_stand_upright(form):
    content = photo(form)
    assert b"MARKER camera" in content

    clean = images.without_metadata(content)

    picture = Image.open(io.BytesIO(clean))
    assert b"MARKER" not in clean
    assert not picture.getexif()
    assert picture.size == (40, 60)
    assert picture.format == ("JPEG" if form == "JPEG" else "PNG")


def test_a_thumbnail_is_small_and_clean():
    small = images.thumbnail(photo())

    assert max(Image.open(io.BytesIO(small)).size) <= 320
    assert b"MARKER" not in small


def test_a_picture_that_unpacks_to_very_much_is_refused():
    out = io.BytesIO()
    Image.new("1", (30_000, 30_000)).save(out, "PNG")

    with pytest.raises(Invalid, match="more"):
        images.without_metadata(out.getvalue())


@pytest.mark.parametrize("content", [b"no picture", b"\xff\xd8\xff broken", photo()[:200]])
def test_what_cannot_be_opened_is_said(content):
    with pytest.raises(Invalid, match="cannot be opened"):
        images.without_metadata(content)


def test_a_phones_picture_with_a_second_one_in_it_stays_a_jpeg():
    out, second = io.BytesIO(), Image.new("RGB", (60, 40), "red")
    Image.new("RGB", (60, 40), "green").save(out, "MPO", save_all=True, append_images=[second])

    clean = images.without_metadata(out.getvalue())

    assert Image.open(io.BytesIO(clean)).format == "JPEG"
    assert len(clean) < len(out.getvalue())
