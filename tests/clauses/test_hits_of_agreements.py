"""What search gives back over real agreements, each with the words of its own headings asked."""

import re

import pytest

from organizer.clauses.models import Clause, StoredPage
from organizer.clauses.search import find
from organizer.core.reader import OPERATOR
from organizer.core.span import Span, slices
from organizer.search.words import telling
from organizer.storage.session import reading
from tests.clauses.conftest import bring_in
from tests.conftest import NOW

FEW = ["dol/document_1184.txt", "dol/document_1642.txt", "federal/NHTSA-CBA.pages.txt"]
ASKED = ("overtime pay for hours worked", "grievance days step", "sick leave notice", "section 2")
LONGEST, MEAN = 160, 150


def hits_of(engine, config, path):
    """The hits of several questions, and the pages that they stand on."""
    edition = bring_in(engine, config, path.name, path.read_bytes())
    with reading(engine) as session:
        rows = session.query(StoredPage).filter_by(edition_id=edition)
        pages = {row.number: row.text for row in rows}
        texts = session.query(Clause.text).filter_by(edition_id=edition).order_by(Clause.seq)
        some = [" ".join(telling(row.text)[:8]) for row in texts][::40]
        found = [
            find(session, OPERATOR, None, question, on=NOW.date(), edition_id=edition)
            for question in (*ASKED, *some)
        ]
    return [hit for one in found for hit in one.hits], pages


def check(engine, config, path):
    hits, pages = hits_of(engine, config, path)

    lengths = [len(re.findall(r"[^\W_]+", hit.text)) for hit in hits]
    assert sum(lengths) / len(lengths) < MEAN
    assert max(lengths) <= LONGEST
    for hit in hits:
        assert hit.text == slices([Span(*span) for span in hit.spans], pages)
        assert hit.text == hit.text.strip()
        assert list(hit.spans) == sorted(hit.spans)


@pytest.mark.parametrize("name", FEW)
def test_a_hit_says_what_its_pages_say_and_is_soon_read(name, agreement_data, engine, config):
    check(engine, config, agreement_data / name)


@pytest.mark.slow
@pytest.mark.parametrize("folder", ["dol", "federal", "oregon/texts"])
def test_so_do_those_of_all_agreements_here(folder, agreement_data, engine, config):
    for path in sorted((agreement_data / folder).glob("*.txt")):
        if "README" not in path.name and "Section" in path.read_text(encoding="utf-8"):
            check(engine, config, path)
