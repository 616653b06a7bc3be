"""Briefs, notices and people for the tests of this room; all invented."""

from datetime import timedelta

from organizer.core.reader import Actor
from organizer.notices import service
from organizer.notices.audience import Choices, in_words
from organizer.notices.brief import Brief, Meaning
from organizer.notices.models import Audience
from organizer.people.models import Consent, ContactPoint, Membership
from tests.conftest import NOW
from tests.factories import make_member

AUTHOR = Actor(901, "Ada Placeholder", "communications volunteer")
OTHER = Actor(902, "Bo Sampleson", "officer")
THIRD = Actor(903, "Cy Testerly", "officer")
TODAY = NOW.date()


def make_brief(**given):
    usual = {
        "kind": "change",
        "title": "New weekend schedule in Food Service",
        "what": "Management told us that crews will work rotating weekends",
        "meanings": (Meaning("", "Nothing changes before we have bargained about it"),),
        "act": "Send us your current schedule",
        "by": TODAY + timedelta(days=11),
        "contact": "Ada Placeholder",
        "contact_how": "757-555-0101",
    }
    return Brief(**usual | given)


def make_notice(session, **given):
    return service.start_notice(
        session, make_brief(**given), actor=AUTHOR, now=NOW, public_url="https://union.example"
    )


def make_reachable(session, number, *, channel="email", value=None, **given):
    """A member who may be written to at person<number>@mail.example."""
    member = make_member(session, **given)
    session.add(Membership(member_id=member.id, status="member", from_on=TODAY, recorded_at=NOW))
    value = value or {
        "email": f"person{number}@mail.example",
        "sms": f"+1757555{number:04}",
        "letter": f"{number} Sample Street\nHampton VA 23669",
    }.get(channel, "")
    kind = {"email": "email", "sms": "phone", "phone": "phone", "letter": "address"}[channel]
    road = {"email": "email", "sms": "text message", "phone": "phone call", "letter": "letter"}[
        channel
    ]
    session.add(
        ContactPoint(member_id=member.id, kind=kind, value=value, value_key=value, added_at=NOW)
    )
    session.add(
        Consent(member_id=member.id, purpose="news and meetings", channel=road,
                source="signed card", given_on=TODAY, recorded_at=NOW)
    )  # fmt: skip
    session.flush()
    return member


def make_audience(session, name="All members", **given):
    choices = Choices(**given)
    audience = Audience(name=name, choices=choices.as_dict(), in_words=in_words(choices),
                        made_by=901, made_at=NOW)  # fmt: skip
    session.add(audience)
    session.flush()
    return audience


def version_of(notice, channel):
    return next(one for one in notice.versions if one.channel == channel)
