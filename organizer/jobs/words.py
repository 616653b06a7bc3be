"""Jobs about the words of notices: what they quote, and what a language model proposes."""

from organizer.core.errors import NotNow, Unavailable
from organizer.notices import proposing, quotations
from organizer.notices.models import Version
from organizer.people.local import the_local
from organizer.storage.session import begin, reading
from organizer.wire.llm import complete

from .running import Running, number


def check_quotations(running: Running) -> str:
    """Every quotation of every notice, held against the agreement as it stands now."""
    with begin(running.engine) as session:
        failing = quotations.check_all(session, running.today(), running.now())
    return f"{failing} no longer stand"


def propose_words(running: Running) -> str:
    """Ask outside of any transaction, then keep what was said; the result is its number."""
    url, version_id = running.config.llm_url, number(running, "version_id")
    if not url:
        raise Unavailable("No language model is set up here. Every version can be written without.")
    with reading(running.engine) as session:
        local = the_local(session).name or "Our local"
        asked = proposing.prompt(session.get_one(Version, version_id), local)
    try:
        said = complete(url, proposing.SYSTEM, asked)
    except NotNow as error:  # somebody waits before the page: they ask again when they like
        raise Unavailable(f"{error} Nothing was changed.") from None
    with begin(running.engine) as session:
        version = session.get_one(Version, version_id)
        kept = proposing.keep(
            session, version, said, url, today=running.today(), actor=running.asked_by(),
            now=running.now(),
        )  # fmt: skip
        return str(kept.id)
