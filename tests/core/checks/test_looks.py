"""Segments of a text message, reading level, shouting, pictures and colours."""

import pytest
from hypothesis import given
from hypothesis.strategies import text

from organizer.core.checks.body import Body
from organizer.core.checks.facts import Facts
from organizer.core.checks.looks import (
    check_capitals,
    check_level,
    check_segments,
    segments,
    syllables_in,
)
from organizer.core.checks.pictures import check_contrast, check_pictures, contrast, rgb


@pytest.mark.parametrize(
    ("message", "count"),
    [
        pytest.param("a" * 160, 1, id="one full"),
        pytest.param("a" * 161, 2, id="one over"),
        pytest.param("a" * 306, 2, id="two full"),
        pytest.param("a" * 307, 3, id="two over"),
        pytest.param("€" * 80, 1, id="counts two"),
        pytest.param("€" * 81, 2, id="counts two, one over"),
        pytest.param("a" * 152 + "€" + "a" * 152, 3, id="not cut in two"),
        pytest.param("“" + "a" * 69, 1, id="wide, one full"),
        pytest.param("“" + "a" * 70, 2, id="wide, one over"),
        pytest.param("😀" * 35, 1, id="pairs"),
        pytest.param("😀" * 36, 2, id="pairs are not cut"),
    ],
)
def test_segments_are_counted_as_they_are_paid(message, count):
    assert segments(message)[0] == count


@given(text(max_size=700))
def test_segments_never_hold_more_than_they_can(message):
    count, odd = segments(message)

    units = len(message.encode("utf-16-le")) // 2 if odd else len(message)
    assert units <= (count * 67 if count > 1 else 70) if odd else units <= count * 160


def test_only_a_text_message_has_segments():
    body = Body("a" * 400)

    assert list(check_segments(body, Facts(channel="email"))) == []
    assert len(list(check_segments(body, Facts(channel="sms")))) == 1


@pytest.mark.parametrize(
    ("word", "count"),
    [("pay", 1), ("steward", 2), ("agreement", 3), ("arbitration", 4), ("based", 1), ("table", 2)],
)
def test_syllables(word, count):
    assert syllables_in(word) == count


def test_the_long_sentences_are_shown():
    long = (
        "Notwithstanding considerable administrative difficulties, representatives of the "
        "organization respectfully requested comprehensive documentation concerning the "
        "implementation of reorganization proposals affecting bargaining-unit employees."
    )
    body = Body(f"{long} See us. {long}")

    shown = [body.text[one.start : one.end] for one in check_level(body, 9.0)]

    assert shown == [long, long]
    assert list(check_level(Body("We meet at six. Bring a friend. " * 9), 9.0)) == []


@pytest.mark.parametrize(
    ("words", "shouts"),
    [
        ("GENERAL MEETING OF ALL", 0),
        ("Come NOW OR NEVER COME, friends.", 1),
        ("Win!!", 1),
        ("The FLRA and the MSPB.", 0),
    ],
)
def test_shouting(words, shouts):
    assert len(list(check_capitals(Body(words), Facts()))) == shouts


@pytest.mark.parametrize(
    ("html", "count"),
    [
        ('<img src="a.png">', 1),
        ('<img src="a.png" alt="">', 1),
        ('<img src="a.png" alt="IMG_0231.jpg">', 1),
        ('<img src="a.png" alt="The crew on pier 4">', 0),
        ('<img src="line.png" alt="" role="presentation">', 0),
        ("![](a.png) ![The hall](b.png)", 1),
    ],
)
def test_a_picture_is_described(html, count):
    assert len(list(check_pictures(Body(html), Facts()))) == count


@pytest.mark.parametrize(
    ("html", "count"),
    [
        ('<p style="color:#999">x</p>', 1),
        ('<p style="color:#222">x</p>', 0),
        ('<div style="background:#003;color:#fff"><p style="color:navy">x</p></div>', 1),
        ('<div style="background-color:black;color:white"><b>x</b></div><p>y</p>', 0),
        ('<h1 style="color:#888;font-size:30px">x</h1>', 0),
        ('<font color="yellow">x</font>', 1),
    ],
)
def test_colours_are_far_enough_apart(html, count):
    assert len(list(check_contrast(Body(html), Facts()))) == count


def test_black_on_white_is_the_greatest_contrast():
    assert contrast(rgb("#000"), rgb("rgb(255, 255, 255)")) == pytest.approx(21)
