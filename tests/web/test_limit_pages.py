"""A limit of a real scan beside its picture, put right and confirmed there."""

import re

import pytest

from organizer.clauses.limits import limits_of
from organizer.core.reader import OPERATOR
from organizer.documents import ocr
from organizer.storage.session import reading
from tests.clauses.conftest import bring_in
from tests.documents.scans_made import FILING, scanned_pdf, sheet
from tests.web.test_importing import CHIEF, MEMBER

pytestmark = pytest.mark.skipif(not ocr.is_there(), reason="Tesseract is not installed here")


@pytest.fixture
def scan(engine, config):
    return bring_in(engine, config, "scan.pdf", scanned_pdf(sheet(*FILING)))


@pytest.fixture
def at(engine, scan):
    with reading(engine) as session:
        (listed,) = limits_of(session, OPERATOR, scan)
    return f"/agreements/{scan}/limits/{listed.mark}/page"


def key_of(page, word):
    return re.search(rf'value="(1-\d+)"[^>]*>{word}<', page)[1]


def test_the_words_of_the_limit_are_lit_on_the_picture(client, look_as, scan, at):
    look_as(MEMBER)

    page = client.get(at).text

    assert at in client.get(f"/agreements/{scan}/limits").text
    assert "viewBox" in page
    assert 'class="lit"' in page
    assert "The page shows another word" not in page
    assert client.post(at, data={"word": "1-0", "says": "16"}).status_code == 403


def test_the_figure_is_put_right_then_the_limit_confirmed(client, look_as, scan, at):
    look_as(CHIEF)

    given = {"word": key_of(client.get(at).text, "15"), "says": "16"}
    done = client.post(at, data=given, follow_redirects=True).text

    assert "16 days" in done
    assert "the page says <strong>16</strong>" in done
    assert "Cleo Chief" in done
    mark = re.search(r'name="mark" value="(\w+)"', done)[1]
    client.post(f"/agreements/{scan}/limits", data={"mark": mark})
    listed = client.get(f"/agreements/{scan}/limits").text
    assert "confirmed" in listed
    assert "within 15 days" in listed
    assert "within 16 days" in listed


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"word": "", "says": "16"}, "Choose the word"),
        ({"word": "1-999", "says": "16"}, ""),
        ({"says": ""}, "Choose the word"),
    ],
)
def test_what_means_nothing_changes_nothing(client, look_as, at, given, said):
    look_as(CHIEF)

    answer = client.post(at, data=given)

    assert answer.status_code in (400, 404)
    assert said in answer.text
    assert "15 days" in client.get(at).text


def test_an_empty_word_is_refused_with_what_was_chosen_kept(client, look_as, at):
    look_as(CHIEF)
    key = key_of(client.get(at).text, "15")

    answer = client.post(at, data={"word": key, "says": " "})

    assert answer.status_code == 400
    assert "Write what the page says." in answer.text
    assert f'value="{key}" selected' in answer.text


def test_a_limit_that_is_no_limit_any_more_leads_to_the_list(client, look_as, at):
    look_as(CHIEF)
    key = key_of(client.get(at).text, "days")

    done = client.post(at, data={"word": key, "says": "ways"}, follow_redirects=True).text

    assert "no limit is found there any more" in done
