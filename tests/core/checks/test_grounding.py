"""What a machine proposes is held to what a person gave."""

from datetime import date

import pytest

from organizer.core.checks.grounding import doubts

SOURCES = (
    "New weekend schedule in Food Service",
    "Management told us that crews may work rotating weekends from May 9, 2027.",
    "Nothing changes before we have bargained about it.",
    "Send us your current schedule by Friday, April 16, 2027",
    "Ada Placeholder, 757-555-0101, help@union.example. The 36 people of the kitchen are asked.",
    'Model agreement, Art. 4 § 1: "Shifts are posted fourteen days ahead."',
)
OURS = "Dear members, something is changing at work. What to do: please. Questions? Ask or call."
TODAY = date(2027, 4, 5)


def marked(text):
    return [(text[one.start : one.end], one.is_hard) for one in doubts(text, SOURCES, OURS, TODAY)]


@pytest.mark.parametrize(
    "text",
    [
        "Dear members,\n\nCrews in Food Service may work rotating weekends from May 9.",
        "Please send your current schedule by Friday, April 16. Questions? Ask Ada, 757-555-0101.",
        "Nothing changes before we have bargained about it. Thirty-six people are asked.",
        'The agreement says: "Shifts are posted fourteen days ahead."',
        "Is your schedule changing? Send it to help@union.example.",
    ],
)
def test_what_the_brief_says_in_other_words_is_let_be(text):
    assert marked(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Crews may work rotating weekends from May 10.", "May 10"),
        ("Send us your schedule by Monday.", "Monday"),
        ("All 40 people of the kitchen are asked.", "40"),
        ("All forty people of the kitchen are asked.", "forty"),
        ("Send your schedule to Marta Quill.", "Marta Quill"),
        ("Ivan told us that crews may work weekends.", "Ivan"),
        ("Call 757-555-0199 about your schedule.", "757-555-0199"),
        ("Send it to help@union.example.evil.test today.", "help@union.example.evil.test"),
        ("See https://elsewhere.example/schedule for the schedule.",
         "https://elsewhere.example/schedule"),
        ('Management told us: "Take it or leave it."', '"Take it or leave it."'),
        ("The schedule of Harbor Clinic changes.", "Harbor Clinic"),
    ],
)  # fmt: skip
def test_a_hard_fact_from_nowhere_is_marked(text, words):
    assert (words, True) in marked(text)


@pytest.mark.parametrize(
    "text",
    [
        "Overtime bonuses are paid to volunteers who sign a waiver.",
        "The director apologized for the confusion and withdrew the plan.",
        "Crews may not work rotating weekends.",
        "Management told us that crews will work rotating weekends.",
    ],
)
def test_a_sentence_that_nothing_bears_out_is_marked(text):
    assert marked(text) == [(text, False)]
