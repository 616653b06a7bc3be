"""For which day, unit and site a clause is looked at, read from the address."""

from collections.abc import Mapping
from datetime import date

from flask import g
from sqlalchemy.orm import Session

from organizer.clauses.whom import Whom, whom_of

from .search import day_in, number_in


def place_in(
    session: Session, args: Mapping[str, str], today: date
) -> tuple[date, Whom, dict[str, str]]:
    """The day and place, and what of them was chosen: a link keeps that, and only that."""
    chosen = {name: args[name][:200] for name in ("on", "unit", "site", "agency") if args.get(name)}
    whom = whom_of(
        session,
        g.reader,
        unit_id=number_in(args.get("unit", "")),
        agency=args.get("agency", "").strip()[:200],
        site=args.get("site", "").strip()[:200],
    )
    return day_in(args.get("on", "")) or today, whom, chosen
