"""What looks like a patient's data is asked about; ordinary words of a case are not."""

import pytest

from organizer.core.patient_data import suspicions


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("his number 123-45-6789 was on the sheet", "a social security number"),
        ("MRN: 0012345", "a record number"),
        ("medical record no. 99812", "a record number"),
        ("DOB 4/11/1961", "a date of birth"),
        ("Date of birth: 4 May 1961", "a date of birth"),
        ("the patient Sample (S1234) fell", "an initial with four digits"),
        ("Patient: Mr. Sample was moved", "a patient's name"),
        ("Patient's name: Sample", "a patient's name"),
        ("diagnosed with influenza", "a diagnosis"),
    ],
)
def test_what_looks_like_it_is_named(text, what):
    assert [one.what for one in suspicions(text)] == [what]


@pytest.mark.parametrize(
    "text",
    [
        "Call 555-010-0199 or room 123-45.",
        "The patient load rose to nine on each shift.",
        "Article 12 § 3, page 41; grievance 2026-00014 of 4 May 2026.",
        "Bulletin 1234-56-789",
    ],
)
def test_ordinary_words_of_a_case_are_left_alone(text):
    assert suspicions(text) == []


def test_the_hint_does_not_tell_what_it_warns_of():
    (found,) = suspicions("number 123-45-6789, again 123-45-6780")

    assert found.count == 2
    assert found.hint == "123…"
