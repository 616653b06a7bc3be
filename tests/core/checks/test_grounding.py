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


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (
            "The agency must give notice before it changes a shift.",
            "The union must give notice before a shift changes.",
        ),
        (
            "Management will pay the parking fee until June.",
            "Members will pay the parking fee until June.",
        ),
        (
            "The local asked the panel to decide about telework.",
            "The agency asked the panel to decide about telework.",
        ),
        (
            "The arbitrator ordered back pay for the laundry crew.",
            "Management ordered back pay for the laundry crew.",
        ),
        (
            "You must return the survey to the hall.",
            "The director must return the survey to the hall.",
        ),
        (
            "The new roster was posted by the agency without bargaining.",
            "The new roster was posted by the local without bargaining.",
        ),
    ],
)  # fmt: skip
def test_a_deed_of_somebody_else_is_marked(source, text):
    found = doubts(text, (source,), OURS, TODAY)

    assert [one.why for one in found] == ["In the brief somebody else does this."]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (
            "The agency must give notice before it changes a shift.",
            "Before a shift changes, management must give notice.",
        ),
        (
            "The local asked the panel to decide about telework.",
            "We asked the panel to decide about telework.",
        ),
        (
            "The agency posted the new roster without bargaining.",
            "The new roster was posted by management without bargaining.",
        ),
        (
            "You must return the survey to the hall.",
            "Members must return the survey to the hall.",
        ),
        (
            "The agency told us and we told the agency that the roster is wrong.",
            "We told the agency that the roster is wrong.",
        ),
    ],
)  # fmt: skip
def test_the_same_side_by_another_name_is_let_be(source, text):
    assert doubts(text, (source,), OURS, TODAY) == []
