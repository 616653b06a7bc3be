"""The packet of a case: what goes in, what stops it, who may take it, and that it is made once."""

import io
from datetime import date

import pikepdf
import pytest

from organizer.core.case_event import Happened, Kind
from organizer.core.errors import Invalid, NotFound, Refused
from organizer.core.reader import Grant, Role
from organizer.documents.pdf import read_pdf
from organizer.grievances import packet_building, packets, papers, service
from organizer.grievances.models import CasePacket
from organizer.grievances.packets import Asked, Chosen
from organizer.grievances.papers import Answers, Patients
from organizer.people.models import GrantHeld
from organizer.people.reading import reader_of
from organizer.storage import files
from organizer.storage.session import begin
from tests.conftest import NOW
from tests.factories import make_account

from .papers_given import mail, open_case, pdf, photo, steward_of, take

LOOKED = Answers(patients=Patients.NO)
STANDS = "Days off shall not be changed without fourteen days notice."


@pytest.fixture
def home(engine, config, edition):
    with begin(engine) as session:
        steward = steward_of(session)
        case = open_case(session, steward)
        case.edition_id = edition.edition_id
    return engine, config.home / "files", case, steward


def asked(home, *ids, **more):
    engine, _, case, steward = home
    with begin(engine) as session:
        chosen = tuple(Chosen(one, f"Paper {one}") for one in ids)
        actor = steward.acting("steward")
        given = Asked(chosen, **more)
        return packets.ask(session, steward, case, given, actor=actor, now=NOW).id


def built(home, packet_id, report=lambda **_: None):
    engine, folder, *_ = home
    packet_building.build(engine, folder, packet_id, report, NOW)
    with begin(engine) as session:
        return session.get_one(CasePacket, packet_id)


def pages_of(home, packet):
    pages = read_pdf(files.read(home[1], packet.file_hash)).pages
    return [" ".join(page.text.split()) for page in pages]


def test_papers_stand_in_the_asked_order_behind_index_timeline_and_cited_pages(home):
    take(*home, ("a.pdf", pdf("Alpha one", "Alpha two")), ("b.eml", mail([("c.txt", b"inside")])),
         ("d.jpg", photo()), answers=LOOKED)  # fmt: skip

    packet = built(home, asked(home, 2, 1, 4, quotations=STANDS))

    said = pages_of(home, packet)
    assert packet.pages == len(said) == 7
    front = said[1]
    for words in (
        "U-1 Paper 2 1 3",
        "U-2 Paper 1 2 4",
        "U-4 Invented Agreement",
        "Incident",
        STANDS,
    ):
        assert words in front
    assert "the word persimmon" in said[2]
    assert "U-1 1 of 1 p. 3" in said[2]
    assert "Alpha two" in said[4]
    assert "U-2 2 of 2 p. 5" in said[4]
    assert STANDS in said[6]
    assert "U-4 1 of 1 p. 7" in said[6]


def test_a_day_names_the_paper_that_shows_it_and_the_paper_bears_the_day(home):
    engine, folder, case, steward = home
    take(engine, folder, case, steward, ("a.pdf", pdf("Filed")), answers=LOOKED, reads=False)
    with begin(engine) as session:
        filed = Happened(Kind.CONSULTED, date(2026, 2, 19))
        kept = service.Proof(proof="by hand", document_id=1)
        service.record_event(
            session, session.merge(case), filed, kept, actor=steward.acting("x"), now=NOW
        )

    front = pages_of(home, built(home, asked(home, 1)))[1]

    assert "U-1 Paper 1 19 February 2026 1 3" in front
    assert "U-1, p. 3 by hand" in front


@pytest.mark.parametrize(
    ("answers", "name", "said"),
    [
        (Answers(patients=Patients.YES), "a.txt", "shows a patient. Redact it"),
        (Answers(), "a.txt", "Nobody has looked yet"),
    ],
)
def test_a_paper_that_shows_a_patient_does_not_go_in(home, answers, name, said):
    take(*home, (name, b"words"), answers=answers, reads=False)

    with pytest.raises(Refused, match=said):
        asked(home, 1)


def test_no_papers_or_those_of_another_case_are_refused(home):
    with begin(home[0]) as session:
        other = open_case(session, home[3], "Other")
    take(home[0], home[1], other, home[3], ("x.txt", b"x"), answers=LOOKED, reads=False)

    with pytest.raises(Invalid, match="at least one paper"):
        asked(home)
    with pytest.raises(NotFound):
        asked(home, 1)


def test_words_that_do_not_stand_stop_it(home):
    take(*home, ("a.txt", b"words"), answers=LOOKED, reads=False)

    with pytest.raises(Refused, match="stands nowhere in the agreement"):
        built(home, asked(home, 1, quotations="Anything goes."))


def test_it_is_made_once_and_can_be_ended(home):
    take(*home, ("a.txt", b"words"), answers=LOOKED, reads=False)
    first = built(home, asked(home, 1))
    again = built(home, first.id)

    def ends(**_):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        built(home, asked(home, 1), ends)
    with begin(home[0]) as session:
        assert session.get_one(CasePacket, 2).file_hash == ""
    assert (again.file_hash, again.made_at) == (first.file_hash, first.made_at)


def test_an_exhibit_brings_nothing_that_acts(home):
    content = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf("Alpha"))) as made:
        made.Root.OpenAction = made.make_indirect(
            pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        )
        made.save(content)
    take(*home, ("a.pdf", content.getvalue()), answers=LOOKED, reads=False)

    packet = built(home, asked(home, 1))

    with pikepdf.open(io.BytesIO(files.read(home[1], packet.file_hash))) as made:
        assert "/OpenAction" not in made.Root
        assert not any("JavaScript" in repr(one) for one in made.objects)


def test_a_packet_with_a_medical_paper_is_for_those_with_the_grant(home):
    engine, _, case, steward = home
    take(*home, ("a.txt", b"words"), answers=Answers(True, Patients.NO), reads=False)
    with begin(engine) as session:
        account = make_account(session, Role.STEWARD)
        session.add(GrantHeld(account_id=account.id, grant=Grant.MEDICAL, from_on=NOW.date()))
        actor = steward.acting("steward")
        service.assign(session, case, account.id, actor=actor, now=NOW)
        granted = reader_of(session, account, NOW.date())
    with pytest.raises(NotFound):
        asked(home, 1)

    packet = built(home, asked((engine, home[1], case, granted), 1))

    with begin(engine) as session:
        assert packets.one(session, granted, case, packet.id)
        assert packets.of_case(session, steward, case) == []
        with pytest.raises(NotFound):
            packets.one(session, steward, case, packet.id)


def test_a_paper_in_a_packet_that_is_being_made_stays(home):
    take(*home, ("a.txt", b"words"), answers=LOOKED, reads=False)
    asked(home, 1)

    with begin(home[0]) as session:
        paper = session.get_one(papers.CaseDocument, 1)
        actor = home[3].acting("steward")
        with pytest.raises(Refused, match="being made"):
            papers.remove(session, paper, actor=actor, now=NOW)
