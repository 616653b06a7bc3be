"""The clock board of a case or of one not yet filed: the law's clocks beside the agreement's."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy.orm import Session

from organizer.clauses.law import law_of
from organizer.core.case_event import Happened, Kind
from organizer.core.clockboard import GRIEVANCE, UNKNOWN, Board, Facts, board
from organizer.core.law_clock import LawClock, Words
from organizer.core.procedure import Limit, Procedure, RunsFrom, from_plain
from organizer.people.calendar import calendar_of

from .choices import Forum
from .models import Grievance
from .procedures import as_confirmed, confirmed_now

# What may be the matter, in the words of a first conversation.
MATTERS = {
    "working conditions": "Hours, leave, pay, assignments, a broken clause of the agreement",
    "minor discipline": "A reprimand, or a suspension of 14 days or less",
    "proposed action": "Discipline that is proposed but not decided",
    "serious action": "Removal, demotion, a suspension of more than 14 days, a furlough",
    "discrimination": "Treated differently for race, sex, age, disability, religion or the like",
    "reprisal": "Punished for reporting something wrong",
    "union rights": "The union’s own rights: information, meetings, interference",
}
# What a case of that kind uses up once it is filed, by the names of the law's data.
USED: dict[str, str] = {
    Forum.CONTRACT: GRIEVANCE, Forum.EEO: "EEO", Forum.MSPB: "MSPB",
    Forum.ULP: "FLRA General Counsel",
}  # fmt: skip
STARTS = {
    RunsFrom.INCIDENT: ("act",),
    RunsFrom.KNOWLEDGE: ("known",),
    RunsFrom.EARLIER: ("act", "known"),
}


def facts_of(
    matters: list[str], days: Mapping[str, date], appointment: str, authority: str,
    filed: frozenset[str] = frozenset(),
) -> Facts:  # fmt: skip
    """Nobody said what is the matter: everything that could be stays on the board."""
    known = frozenset(matters) or frozenset(MATTERS)
    return Facts(known, days, appointment or UNKNOWN, authority or UNKNOWN, filed)


def board_for(
    session: Session, facts: Facts, procedure: Procedure, edition_id: int | None
) -> Board:
    """All clocks side by side, the shortest first, and what each choice closes."""
    law = law_of(session)
    bound = as_confirmed(procedure, confirmed_now(session, [edition_id]))
    clocks = (*_of_agreement(bound, facts), *law.clocks)
    return board(facts, clocks, law.elections, calendar_of(session))


def board_of_case(session: Session, case: Grievance, ledger: list[Happened]) -> Board:
    days = {name: date.fromisoformat(day) for name, day in case.days.items()}
    for kind, name in ((Kind.INCIDENT, "act"), (Kind.KNOWLEDGE, "known")):
        found = min((one.on for one in ledger if one.kind == kind), default=None)
        if found:
            days[name] = found
    filed = any(one.kind == Kind.FILED for one in ledger)
    used = frozenset({USED[case.forum]}) if filed and case.forum in USED else frozenset()
    facts = facts_of(case.matters, days, case.appointment, case.authority, used)
    return board_for(session, facts, from_plain(case.procedure), case.edition_id)


def _of_agreement(procedure: Procedure, facts: Facts) -> list[LawClock]:
    """The time to file a grievance, and each outer limit, as rows among the law's."""
    step = procedure.step(1)
    if step is None:
        return []
    limits = [limit for limit in (step.to_file, *step.also_to_file) if limit]
    return [
        LawClock(
            key=f"agreement-{number}", name=f"File {step.name}", forum=GRIEVANCE,
            rule=limit.rule, starts=_starts(limit, facts), matters=facts.matters,
            words=Words(limit.quote, limit.citation, ""), is_confirmed=limit.is_confirmed,
        )
        for number, limit in enumerate(limits)
    ]  # fmt: skip


def _starts(limit: Limit, facts: Facts) -> tuple[str, ...]:
    if limit.runs_from == RunsFrom.KNOWLEDGE and "known" not in facts.days:
        return ("act",)
    return STARTS.get(limit.runs_from, ("act", "known"))
