"""Flyers and letters as sheets of US Letter: one page by honest rules, or said what to cut."""

import io
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import segno

from organizer.core.errors import Refused
from organizer.documents import many_sheets, sheets
from organizer.documents.many_sheets import Report

from .audience import Person
from .brief import from_dict
from .layout import Laid, laid_out
from .models import Version
from .saying import long_day

LOOKS = {
    "band": "Headline in a band",
    "date": "Large date",
    "tabs": "Tear-off tabs",
    "quiet": "Quiet and formal",
}
USUAL = {"meeting": "date", "event": "date", "election": "date", "condolence": "quiet",
         "deadline": "tabs", "survey": "tabs"}  # fmt: skip
SIZES = (
    27,
    25,
    23,
    20,
    18,
    16,
)  # points of a flyer's words; smaller cannot be read from where one stands
TABS = 9
BATCH = 40  # letters in a piece: small enough for an even share and little memory
CODE = "code.svg"


@dataclass(frozen=True)
class Sheet:
    """``cut`` is what must be shortened so that it fits on one page; empty when it does."""

    html: str
    pages: int
    cut: tuple[str, ...]
    pictures: Mapping[str, bytes]

    @property
    def pdf(self) -> bytes:
        return sheets.as_pdf(self.html, self.pictures)


@dataclass(frozen=True)
class From:
    """Who sends it, and where it can be checked."""

    local: str
    public_url: str


def flyer(version: Version, sender: From, look: str = "") -> Sheet:
    """In the largest words that fit on one page."""
    look = look if look in LOOKS else usual_look(version)
    laid, pictures = laid_out(version.text, version.channel), _pictures(version, sender)

    def fits(place: int) -> bool:
        html = _flyer(version, sender, look, laid, SIZES[place])
        return sheets.page_count(html, pictures) == 1

    # Larger words never need fewer pages: half of what is left is settled with each setting.
    best = bisect_left(range(len(SIZES)), True, key=fits)
    html = _flyer(version, sender, look, laid, SIZES[min(best, len(SIZES) - 1)])
    if best < len(SIZES):
        return Sheet(html, 1, (), pictures)
    cut = _cut(version, sender, look, laid)
    return Sheet(html, sheets.page_count(html, pictures), cut, pictures)


def usual_look(version: Version) -> str:
    look = USUAL.get(version.notice.kind, "band")
    return "band" if look == "date" and from_dict(version.notice.brief).on is None else look


def letter(version: Version, sender: From, day: date, people: Iterable[Person] = ()) -> Sheet:
    """One letter a person, each on a page of its own; without people, one to look at."""
    html = sheets.filled(
        "letters/notice.html",
        laid=laid_out(version.text, version.channel),
        local=sender.local,
        day=long_day(day),
        people=[_addressed(one) for one in people] or [{"name": "", "lines": []}],
        check=_check(version, sender),
        language=version.language,
    )
    return Sheet(html, 1, (), _pictures(version, sender))


def letters(
    version: Version, sender: From, day: date, people: Sequence[Person], report: Report
) -> bytes:
    """A letter a person as one PDF, set on all cores; ``report`` hears how many there are."""
    batches = [people[start : start + BATCH] for start in range(0, len(people), BATCH)]
    pieces = [letter(version, sender, day, batch).html for batch in batches]

    def told(done: int, _total: int) -> None:
        report(min(done * BATCH, len(people)), len(people))

    return many_sheets.as_one_pdf(pieces, _pictures(version, sender), told)


def _flyer(version: Version, sender: From, look: str, laid: Laid, size: int) -> str:
    brief = from_dict(version.notice.brief)
    return sheets.filled(
        f"flyers/{look}.html",
        laid=laid,
        kind=version.notice.kind,
        size=size,
        local=sender.local,
        on=brief.on,
        at=brief.at,
        tabs=range(TABS),
        contact=brief.contact_how,
        check=_check(version, sender),
        language=version.language,
    )


def _cut(version: Version, sender: From, look: str, laid: Laid) -> tuple[str, ...]:
    """The paragraphs that stand beyond the page, the last first; the contact stays."""
    blocks, cut = list(laid.blocks), []
    while blocks:
        last = next((b for b in reversed(blocks) if b.kind in ("words", "quote")), None)
        if last is None:
            break
        blocks.remove(last)
        cut.append(last.text)
        html = _flyer(version, sender, look, Laid(laid.title, tuple(blocks)), SIZES[-1])
        if sheets.page_count(html, _pictures(version, sender)) == 1:
            break
    return tuple(cut)


def _check(version: Version, sender: From) -> dict[str, str]:
    """Where to check that it is ours, in words and as a code to point a phone at."""
    if not sender.public_url:
        return {}
    address = _address(version, sender)
    return {"address": address, "picture": f"given:{CODE}", "code": version.notice.code}


def _pictures(version: Version, sender: From) -> dict[str, bytes]:
    if not sender.public_url:
        return {}
    out = io.BytesIO()
    segno.make(_address(version, sender), error="m").save(
        out, kind="svg", border=0, scale=4, dark="#1b2430"
    )
    return {CODE: out.getvalue()}


def _address(version: Version, sender: From) -> str:
    return f"{sender.public_url}/v/{version.notice.code}"


def _addressed(person: Person) -> dict[str, object]:
    if not person.address.strip():
        raise Refused(f"{person.name} has no home address.")
    return {"name": person.name, "lines": person.address.strip().splitlines()}
