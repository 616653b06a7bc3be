"""Which texts may answer: those in force on a day, narrowed by what a person chose."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from organizer.core.day_words import day_words
from organizer.core.reader import Reader
from organizer.people.models import Unit

from . import queries
from .kinds import KINDS
from .models import Edition
from .whom import Whom, whom_of


@dataclass(frozen=True)
class Filters:
    """What a person chose; empty means all. ``on`` is the day of the incident."""

    on: date
    agreement_id: int | None = None
    kind: str = ""
    unit_id: int | None = None
    article: str = ""
    edition_id: int | None = None


@dataclass(frozen=True)
class Choices:
    """What can be chosen, of what this reader may read."""

    editions: tuple[Edition, ...]
    kinds: tuple[str, ...]
    units: tuple[tuple[int, str], ...]

    @property
    def agreements(self) -> list[tuple[int, str]]:
        return list(dict.fromkeys((e.agreement_id, e.agreement.name) for e in self.editions))

    @property
    def kind_options(self) -> list[tuple[str, str]]:
        return [(kind, KINDS.get(kind, kind)) for kind in self.kinds]

    @property
    def edition_options(self) -> list[tuple[int, str]]:
        return [(edition.id, name_of(edition)) for edition in self.editions]


def choices(session: Session, reader: Reader) -> Choices:
    editions = queries.editions(session, reader)
    kinds = sorted({edition.agreement.kind for edition in editions})
    units = session.execute(select(Unit.id, Unit.name).order_by(Unit.name)).all()
    return Choices(tuple(editions), tuple(kinds), tuple((row[0], row[1]) for row in units))


def editions_for(session: Session, reader: Reader, filters: Filters) -> Sequence[Edition]:
    """The chosen edition, whatever its dates; else those in force on the day that fit."""
    if filters.edition_id is not None:
        return [queries.edition(session, reader, filters.edition_id)]
    return [
        edition
        for edition in queries.in_force_on(session, reader, filters.on)
        if filters.agreement_id in (None, edition.agreement_id)
        and filters.kind in ("", edition.agreement.kind)
        and (filters.unit_id is None or edition.agreement.unit_id in (None, filters.unit_id))
    ]


def whom(session: Session, reader: Reader, filters: Filters) -> Whom:
    """For whom it is asked: the unit that was chosen, else the reader's own place."""
    return whom_of(session, reader, unit_id=filters.unit_id)


def name_of(edition: Edition) -> str:
    """A text among others of its agreement: by the day it began, else by its file."""
    on = edition.starts_on
    return f"{edition.agreement.name}, {f'from {day_words(on)}' if on else edition.file_name}"
