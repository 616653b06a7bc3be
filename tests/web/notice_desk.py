"""People and a brief for tests of the notices' pages."""

from sqlalchemy import select

from organizer.core.reader import Grant, Held, Office, Reader, Role
from organizer.notices.models import Version
from organizer.storage.session import reading

COMMS = Reader(901, "Ada Placeholder", held=(Held(Role.COMMS),))
OFFICER = Reader(902, "Bo Sampleson", held=(Held(Role.OFFICER, Office.PRESIDENT),))
STEWARD = Reader(903, "Cy Testerly", held=(Held(Role.STEWARD),), grants=frozenset({Grant.MEDICAL}))
BRIEF = {
    "title": "New weekend schedule in Food Service",
    "what": "Management told us that crews will work rotating weekends.",
    "meaning": "Nothing changes before we have bargained about it.",
    "act": "Send us your current schedule",
    "by": "2027-04-16",
    "contact": "Ada Placeholder",
    "contact_how": "757-555-0101",
}


def started(client, **given):
    client.post("/notices/new", data={"kind": "change", "how": "page"})
    client.post("/notices/1/brief", data=BRIEF | given)
    return 1


def versions(engine):
    with reading(engine) as session:
        return {one.channel: one for one in session.scalars(select(Version))}
