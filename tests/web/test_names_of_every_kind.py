"""Names as people have them: in any script, in any direction, with any mark."""

import csv
import io

import pytest

from organizer.people.models import Member
from organizer.storage.session import reading

NAMES = {
    "accents": "Żaneta Nuñez-Õun",
    "apostrophes": "Siobhán O'Brien d’Arc",
    "Arabic": "نورا الخياط",
    "Hebrew": "תמר כהן",
    "Chinese": "王小明",
    "Devanagari": "प्रिया शर्मा",
    "Cherokee": "ᏣᎳᎩ ᎠᏓᏅᏙ",
    "emoji": "Bo 👩🏽‍⚕️",
    "one letter": "O",
    "long": "Wolfeschlegelsteinhausenbergerdorff " * 4,
    "like a formula": "=1+1",
    "like markup": "<b>Ann</b> & Co",
    "like a database": "Robert'); DROP TABLE member;--",
    "like a template": "{{ 7 * 7 }}",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_name_is_kept_found_and_taken_along_as_it_is(president, engine, name):
    answer = president.post("/people/new", data={"name": name, "appointment": "unknown"})

    assert answer.status_code == 303, answer.text
    with reading(engine) as session:
        assert session.query(Member).one().name == name.strip()
    found = president.get("/people/", query_string={"q": name.split()[0]}).text
    assert "1 person" in found or "/people/1" in found
    rows = list(csv.reader(io.StringIO(president.get("/people/files/export.csv").text)))
    assert rows[1][0].removeprefix("'") == name.strip()


def test_a_name_turns_no_words_after_it_round(president, engine):
    president.post("/people/new", data={"name": "Ann \u202enevO", "appointment": "unknown"})

    with reading(engine) as session:
        assert session.query(Member).one().name == "Ann nevO"
