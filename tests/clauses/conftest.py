import pytest

from organizer.clauses.importing import import_file
from organizer.clauses.storing import Asked
from organizer.core.reader import OPERATOR
from tests.conftest import NOW

TEXT = b"""Article 1: Grievances
Section 1 - Filing
A grievance is filed within fifteen (15) days of the event. See Article 9.
\x0cArticle 2: Hours
Section 1 - Days off
Days off are posted on Friday.
"""


def bring_in(engine, config, name, content, **asked):
    """The id of an edition made of ``content``."""
    given = Asked(name, content, asked.pop("agreement", name), **asked)
    actor = OPERATOR.acting("operator")
    done = import_file(engine, config.home / "files", None, given, actor=actor, now=NOW)
    return done.edition_id


@pytest.fixture
def agreement(engine, config):
    """The edition's id of an invented agreement of two articles and one limit."""
    return bring_in(engine, config, "invented.txt", TEXT)
