"""What goes into a packet, read from the case: its front pages, and exhibits not yet opened."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.clauses.models import Edition, StoredPage
from organizer.core.day_words import day_words
from organizer.core.errors import Refused
from organizer.core.reader import Reader
from organizer.documents.letters import long_day
from organizer.documents.packet_front import Front, Happening
from organizer.people.local import the_local
from organizer.people.models import Account

from . import access, letter_facts, letter_quotes, paper_queries, queries, service, text_since
from .letter_quotes import Checked
from .models import CaseEvent, Grievance
from .packets import Asked, asked_of, check
from .paper_models import CaseDocument, CasePacket


@dataclass(frozen=True)
class Planned:
    """An exhibit before its file is read. ``pages``: only these sheets of it."""

    label: str
    title: str
    on: str
    digest: str = ""
    media_type: str = ""
    pages: tuple[int, ...] = ()
    words: str = ""
    document_id: int = 0


def plan(
    session: Session, reader: Reader, found: CasePacket, day: date
) -> tuple[Front, list[Planned]]:
    """Raises Refused for papers that must not go in and words that stand nowhere."""
    case = access.case(session, reader, found.grievance_id)
    asked = asked_of(found)
    papers = [
        (paper_queries.paper(session, reader, case.id, one.document_id), one.title)
        for one in asked.chosen
    ]
    for paper, _ in papers:
        check(paper)
    incident_on = letter_facts.incident_of(session, case)
    editions = letter_facts.editions_of(session, reader, case, incident_on)
    checked = letter_quotes.with_changes(
        letter_quotes.check(session, reader, editions, asked.quotations),
        text_since.pinned(session, reader, case, day),
    )
    for one in checked:
        if one.quotation is None:
            raise Refused(f"“{one.words[:120]}” stands nowhere in the agreement.")
    letter_quotes.refuse_closed_in_packet(session, case.id, _said_in(session, asked, papers))
    happened = _happened(session, case)
    planned = _papers(papers, asked.prefix, happened)
    if asked.has_agreement:
        planned += _agreement(session, checked, f"{asked.prefix}-{len(planned) + 1}")
    labels = {one.document_id: one.label for one in planned if one.document_id}
    return _front(session, case, asked, checked, _timeline(happened, labels), day), planned


def _said_in(session: Session, asked: Asked, papers: list[tuple[CaseDocument, str]]) -> str:
    """Everything a packet would show that somebody wrote, the words read in its papers too."""
    readings = (paper_queries.read_in(session, paper) for paper, _ in papers)
    read = [reading.text for reading in readings if reading]
    titles = [title for _, title in papers]
    return "\n".join([asked.title, asked.issue, asked.quotations, *titles, *read])


def _papers(
    papers: list[tuple[CaseDocument, str]], prefix: str, happened: list[CaseEvent]
) -> list[Planned]:
    """A paper that shows an event bears its day."""
    days = {one.document_id: day_words(one.on) for one in reversed(happened)}
    return [
        Planned(
            f"{prefix}-{number}", title or paper.name, days.get(paper.id, ""), paper.file_hash,
            paper.media_type, document_id=paper.id,
        )
        for number, (paper, title) in enumerate(papers, start=1)
    ]  # fmt: skip


def _happened(session: Session, case: Grievance) -> list[CaseEvent]:
    counted = (entry for entry, counts in queries.timeline(session, case) if counts)
    return sorted(counted, key=lambda entry: (entry.on, entry.id))


def _timeline(happened: list[CaseEvent], labels: dict[int, str]) -> tuple[Happening, ...]:
    return tuple(
        Happening(
            str(long_day(one.on)), _said(one), one.proof, labels.get(one.document_id or 0, "")
        )
        for one in happened
    )


def _agreement(session: Session, checked: list[Checked], label: str) -> list[Planned]:
    """The sheets of the agreement on which the quoted words stand, an exhibit an edition."""
    wanted: dict[int, set[int]] = defaultdict(set)
    for one in checked:
        wanted[one.edition_id] |= set(one.pages)
    stem, _, number = label.rpartition("-")
    planned = []
    for at, (edition_id, pages) in enumerate(sorted(wanted.items())):
        edition = session.get_one(Edition, edition_id)
        sheets = tuple(sorted(pages))
        title = f"{edition.agreement.name}, the pages cited"
        query = select(StoredPage).where(
            StoredPage.edition_id == edition_id, StoredPage.number.in_(sheets)
        )
        texts = [one.text for one in session.scalars(query.order_by(StoredPage.number))]
        planned.append(
            Planned(
                f"{stem}-{int(number) + at}", title, "", edition.file_hash, "", sheets,
                "\n\n".join(texts),
            )
        )  # fmt: skip
    return planned


def _front(
    session: Session,
    case: Grievance,
    asked: Asked,
    checked: list[Checked],
    timeline: tuple[Happening, ...],
    day: date,
) -> Front:
    stewards = [session.get_one(Account, one).name for one in service.assigned_to(session, case.id)]
    people = [("Grievant", queries.grievant(session, case)), ("For the union", ", ".join(stewards))]
    return Front(
        title=asked.title or case.title,
        number=case.number,
        local=the_local(session).name or "Our local",
        made_on=str(long_day(day)),
        issue=asked.issue,
        people=tuple((role, name) for role, name in people if name),
        timeline=timeline,
        quotations=tuple(
            (one.quotation.words, one.quotation.citation) for one in checked if one.quotation
        ),
    )


def _said(one: CaseEvent) -> str:
    step = f", step {one.step}" if one.step else ""
    return f"{one.kind.capitalize()}{step}{f', {one.served_by}' if one.served_by else ''}"
