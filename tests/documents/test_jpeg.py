"""A JPEG loses what the camera wrote and no point of the picture."""

import io

import pytest
from PIL import Image, ImageChops

from organizer.documents import jpeg

DRAWN = Image.linear_gradient("L").resize((120, 90))


def photo(**saved):
    exif = Image.Exif()
    exif[0x010F] = "MARKER camera"
    out = io.BytesIO()
    profile = b"MARKER profile" * 20
    remarks = {"exif": exif, "comment": b"MARKER remark", "icc_profile": profile}
    saved.pop("picture", DRAWN).save(out, "JPEG", **remarks, **saved)
    return out.getvalue()


@pytest.mark.parametrize(
    "saved",
    [
        {},
        {"progressive": True},
        {"restart_marker_rows": 1},
        {"picture": DRAWN.convert("RGB"), "subsampling": 0},
        {"picture": DRAWN.convert("CMYK")},
    ],
)
def test_what_the_camera_wrote_is_gone_and_each_point_is_as_it_was(saved):
    content = photo(**saved) + b"MARKER film behind the picture"

    clean = jpeg.bare(content)

    assert b"MARKER" not in clean
    before, after = Image.open(io.BytesIO(content)), Image.open(io.BytesIO(clean))
    assert ImageChops.difference(before, after).getbbox() is None


@pytest.mark.parametrize("length", [3, 30, 400, 900, -1])
def test_a_picture_that_breaks_off_is_not_guessed_at(length):
    assert jpeg.bare(photo()[:length]) is None


def test_segments_that_lead_nowhere_are_not_followed():
    assert jpeg.bare(b"\xff\xd8\xff\xe0\xff\xff" + b"x" * 40) is None
