"""A case that concerns a clause of a scan: its letters quote what the page says."""

from datetime import date

from sqlalchemy import select

from organizer.clauses import by_hand
from organizer.clauses.models import Clause, Edition
from organizer.core.reader import OPERATOR
from organizer.grievances import letter_facts, letter_quotes, service
from organizer.grievances.opening import Opening
from tests.clauses.scanned import SURE, key_of, scanned_edition
from tests.conftest import NOW

ACTOR = OPERATOR.acting("keeper")
TEXT = "Article 1: Grievances\nA griev-\nance is filed within ll days of the event.\n"
PRINTED = "A grievance is filed within 15 days of the event."


def test_a_clause_chosen_before_its_word_was_put_right_is_quoted_rightly(
    engine, config, session, monkeypatch
):
    edition_id = scanned_edition(engine, config, monkeypatch, TEXT, {"ll": SURE})
    edition, clause = session.get_one(Edition, edition_id), session.scalars(select(Clause)).one()
    asked = Opening(
        "Late answer", grievant="Robin Sample", incident_on=date(2026, 2, 16),
        edition_id=edition_id, clause_ids=(clause.id,),
    )  # fmt: skip
    case = service.open_case(session, asked, actor=ACTOR, now=NOW)
    key = key_of(TEXT, "ll")

    by_hand.put_right(session, OPERATOR, edition_id, key, "15", actor=ACTOR, now=NOW)
    known = letter_facts.facts(session, OPERATOR, case, "step", NOW.date())
    (checked,) = letter_quotes.check(session, OPERATOR, [edition], known["quotations"])

    assert checked.quotation is not None
    assert checked.quotation.words == PRINTED
    assert "“15” put right from the picture of the page by" in checked.quotation.citation
