"""Letters of a case: filled from it, quoting only what stands, approved once, kept as they were."""

import io

import pikepdf
import pytest

from organizer.clauses.models import Clause
from organizer.core.errors import Invalid, Refused
from organizer.documents.letters import KINDS
from organizer.documents.pdf import read_pdf
from organizer.grievances import case_letters
from organizer.grievances.letter_fields import OF_KIND, fields_of
from organizer.grievances.letter_quotes import check
from organizer.people.models import Membership
from organizer.storage import files
from tests.conftest import NOW
from tests.factories import make_member

from .papers_given import open_case, steward_of

STANDS = "Days off shall not be changed without fourteen days notice."
TERMS = "The agency restores two days of annual leave and pays nine hundred dollars to him."
FILLED = {
    "on": "2026-03-02", "to_name": "Dana Invented", "signer_name": "Kim Example",
    "step": "Step one", "grievant": "Robin Sample", "happened_on": "2026-02-16",
    "facts": "It was changed.", "remedy": "Change it back.",
}  # fmt: skip


@pytest.fixture
def home(session, edition):
    steward = steward_of(session)
    case = open_case(session, steward)
    case.edition_id, case.clauses = edition.edition_id, "Art. 2 § 1"
    return session, case, steward


def begun(home, kind="step", **changed):
    session, case, steward = home
    actor = steward.acting("steward")
    letter = case_letters.begin_letter(
        session, steward, case, kind, actor=actor, now=NOW, today=NOW.date()
    )
    if changed:
        fields = letter.fields | changed
        case_letters.change(session, letter, fields, letter.version, actor=actor, now=NOW)
    return letter


def composed(home, letter):
    session, case, steward = home
    return case_letters.compose(session, steward, case, letter, NOW.date())


def test_each_letter_asks_for_what_it_needs():
    assert set(OF_KIND) == set(KINDS)
    for kind, known in KINDS.items():
        assert set(known.needs) <= {one.name for one in fields_of(kind)}


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_letter_begins_with_what_the_case_knows_and_may_be_looked_at(home, kind):
    letter = begun(home, kind)

    assert letter.fields["on"] == "2026-03-02"
    assert set(letter.fields) <= {one.name for one in fields_of(kind)} | {"reference"}
    assert case_letters.missing(composed(home, letter)).startswith("The letter still needs:")


def test_the_clauses_of_the_case_are_quoted_with_their_place(home):
    letter = begun(home, **FILLED)

    (quoted,) = composed(home, letter).letter.quotations

    assert quoted.words.endswith(STANDS)
    assert quoted.citation.startswith("Art. 2 § 1")
    assert "Invented Agreement" in quoted.citation


def test_a_case_that_cites_nothing_quotes_nothing_of_the_title_page(home):
    session, case, _ = home
    case.clauses = ""
    session.query(Clause).first().citation = "sheet 1"

    assert begun(home).fields["quotations"] == ""


def test_words_that_do_not_stand_are_no_quotation_and_cannot_be_approved(home, tmp_path):
    letter = begun(home, **FILLED, quotations=f"{STANDS}\n\nDays off may be changed at will.")

    found = composed(home, letter)

    assert [one.words for one in found.letter.quotations] == [STANDS]
    assert [one.words for one in found.unverified] == ["Days off may be changed at will."]
    with pytest.raises(Refused, match="stands nowhere in the agreement"):
        case_letters.sealed(found, tmp_path)


def test_an_approved_letter_is_a_tagged_pdf_and_stays_as_it_was(home, tmp_path):
    session, _, steward = home
    letter = begun(home, **FILLED)
    actor = steward.acting("steward")

    digest = case_letters.sealed(composed(home, letter), tmp_path)
    case_letters.approve(session, letter, digest, letter.version, actor=actor, now=NOW)

    content = files.read(tmp_path, digest)
    assert STANDS in " ".join(read_pdf(content).pages[0].text.split())
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert "/StructTreeRoot" in pdf.Root
    with pytest.raises(Refused, match="approved"):
        case_letters.change(session, letter, {}, letter.version, actor=actor, now=NOW)


def test_whoever_saves_second_is_told(home):
    session, _, steward = home
    letter = begun(home, **FILLED)

    with pytest.raises(Refused, match="Somebody else saved"):
        case_letters.change(session, letter, FILLED, 1, actor=steward.acting("steward"), now=NOW)


@pytest.mark.parametrize("closed", ["non_precedential", "confidential"])
def test_a_closed_settlement_is_repeated_in_no_letter_of_any_case(home, closed):
    session, _, steward = home
    begun((session, open_case(session, steward, "Other"), steward), "settlement",
          terms=TERMS, **{closed: True})  # fmt: skip
    letter = begun(home, **FILLED | {"facts": f"As before: {TERMS.lower()}"})

    with pytest.raises(Refused, match="settlement that sets no precedent"):
        composed(home, letter)


def test_an_open_settlement_may_be_named(home):
    session, _, steward = home
    begun((session, open_case(session, steward, "Other"), steward), "settlement", terms=TERMS)

    assert composed(home, begun(home, **FILLED | {"facts": TERMS}))


def test_membership_is_in_no_letter(home):
    session, case, _ = home
    member = make_member(session, name="Robin Sample")
    session.add(
        Membership(
            member_id=member.id, status="Quincefee payer", from_on=NOW.date(), recorded_at=NOW
        )
    )
    case.member_id = member.id
    session.flush()

    for kind in KINDS:
        assert "Quincefee" not in str(begun(home, kind).fields)


def test_a_day_that_is_none_is_said(home):
    with pytest.raises(Invalid, match="“It happened on”: soon is no day"):
        begun(home, **FILLED | {"happened_on": "soon"})


def test_a_case_without_a_text_quotes_nothing(home):
    session, _, steward = home

    (found,) = check(session, steward, [], STANDS)

    assert found.quotation is None
