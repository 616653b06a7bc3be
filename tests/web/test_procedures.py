"""The page on which limits become a procedure: confirm, put into steps, publish."""

import pytest

from organizer.core.reader import Held, Reader, Role
from organizer.grievances.models import CaseProcedure
from organizer.storage.queue import Job
from organizer.storage.session import begin
from tests.grievances.agreed import import_lantern, president_of


@pytest.fixture
def edition(engine, config, look_as):
    edition_id = import_lantern(engine, config)
    with begin(engine) as session:
        look_as(president_of(session))
    return edition_id


def fields(page):
    """What a browser would send: every select, input and textarea of the page as it stands."""
    import re

    found = dict(re.findall(r'<select name="([^"]+)".*?<option value="([^"]*)" selected', page))
    found |= dict(re.findall(r'<input[^>]*name="([^"]+)" value="([^"]*)" maxlength', page))
    found |= {"steps": re.search(r'name="steps"[^>]*value="(\d+)"', page)[1]}
    return found


def test_limits_are_shown_with_words_page_and_legal_status(client, edition):
    page = client.get(f"/cases/procedures/{edition}").text

    assert "fifteen (15) working days after the event" in page
    assert "Art. 38 § 4(a), p. 21" in page
    assert "in force" in page
    assert "not confirmed: no date" in page


def test_confirming_keeps_what_was_chosen_and_publishing_makes_the_procedure(
    client, edition, engine
):
    page = client.get(f"/cases/procedures/{edition}").text
    typed = fields(page) | {"name-1": "First step"}
    mark = next(key[4:] for key, value in typed.items() if value == "FILE:1")

    confirmed = client.post(f"/cases/procedures/{edition}", data=typed | {"confirm": mark}).text
    assert "First step" in confirmed
    assert confirmed.count("badge--good") > page.count("badge--good")

    answer = client.post(f"/cases/procedures/{edition}", data=typed | {"publish": "yes"})
    assert answer.status_code == 303
    with begin(engine) as session:
        plain = session.query(CaseProcedure).one().plain
        assert [step["name"] for step in plain["steps"]] == ["First step", "Step 2", "Step 4"]
        assert "rebuild-cases" in {job.kind for job in session.query(Job)}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"steps": "5"}, "has no limit to file"),
        ({"contains-1": "three copies in red ink"}, "does not stand in the agreement"),
        ({"steps": "<b>"}, "Two limits|Published|no limit to file|303"),
    ],
)
def test_what_cannot_be_published_is_told_and_kept(client, edition, engine, change, said):
    import re

    typed = fields(client.get(f"/cases/procedures/{edition}").text)

    answer = client.post(
        f"/cases/procedures/{edition}", data=typed | change | {"publish": "yes", "name-2": "Kept"}
    )

    assert re.search(said, answer.text + str(answer.status_code))


def test_a_steward_looks_but_does_not_change(client, edition, look_as):
    look_as(Reader(80, "Invented Steward", held=(Held(Role.STEWARD),)))

    page = client.get(f"/cases/procedures/{edition}")

    assert "I have read the page" not in page.text
    assert client.post(f"/cases/procedures/{edition}", data={}).status_code == 403
