"""The board, all dates again, and a day's reminders, with 10,000 cases and 120,000 events.

All cases are open, which is the worst there can be. Stated: board at most 100 ms (median, server
time), all dates at most 5 s, a day's reminders at most 1 s.
"""

import random
import statistics
import sys
import tempfile
import time
from datetime import date, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from flask import g
from sqlalchemy import func, insert, select

from organizer.config import from_environment
from organizer.core.case_event import Kind
from organizer.core.clock_rule import Unit
from organizer.core.procedure import Limit, Procedure, RunsFrom, Step, to_plain
from organizer.core.reader import Held, Office, Reader, Role
from organizer.grievances.models import Assignment, CaseEvent, Grievance
from organizer.grievances.rebuilding import rebuild_open
from organizer.grievances.reminders import remind
from organizer.people.models import Account, RoleHeld
from organizer.storage.engine import open_engine
from organizer.storage.migrate import upgrade
from organizer.storage.session import begin
from organizer.web.app import create_app

CASES = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
EACH = 12  # events of a case
STEWARDS = 40
TODAY = date(2026, 3, 2)
NOW = datetime.fromisoformat("2026-03-02T15:00")
ROUNDS = 15


def limit(number: int, unit: Unit, runs_from: RunsFrom) -> Limit:
    return Limit(number, unit, runs_from, "Invented words.", "Art. 9 § 1", is_confirmed=True)


PROCEDURE = Procedure(
    tuple(
        Step(f"step {n}", limit(20, Unit.CALENDAR, start), limit(10, Unit.WORKING, RunsFrom.FILED))
        for n, start in enumerate((RunsFrom.EARLIER, RunsFrom.ANSWER, RunsFrom.ANSWER), 1)
    ),
    limit(30, Unit.CALENDAR, RunsFrom.ANSWER),
)
# What happened to a case, in order: kind, step, days after the last.
STORY = (
    (Kind.INCIDENT, 0, 0), (Kind.KNOWLEDGE, 0, 1), (Kind.CONSULTED, 0, 2), (Kind.FILED, 1, 6),
    (Kind.RECEIVED, 1, 1), (Kind.MET, 1, 5), (Kind.INFORMATION_ASKED, 0, 1),
    (Kind.INFORMATION_CAME, 0, 3), (Kind.MET, 1, 2), (Kind.EXTENSION_ASKED, 0, 1),
    (Kind.EXTENDED, 0, 1), (Kind.ANSWERED, 1, 2),
)  # fmt: skip


def fill(session) -> None:
    session.add_all(
        Account(id=n, name=f"Steward {n}", email=f"s{n}@example.org", made_at=NOW)
        for n in range(1, STEWARDS + 1)
    )
    session.flush()
    session.add_all(
        RoleHeld(account_id=n, role=Role.STEWARD, from_on=TODAY) for n in range(1, STEWARDS + 1)
    )
    session.flush()
    plain = to_plain(PROCEDURE)
    chance = random.Random(5)
    cases, events, held = [], [], []
    for n in range(1, CASES + 1):
        began = TODAY - timedelta(chance.randint(20, 55))
        cases.append(
            {"id": n, "number": f"2026-{n:05d}", "kind": "individual", "title": f"Denied leave {n}",
             "grievant": f"Invented Person {n}", "procedure": plain, "opened_at": NOW}
        )  # fmt: skip
        held.append({"grievance_id": n, "account_id": 1 + n % STEWARDS, "from_at": NOW})
        day = began
        for kind, step, later in STORY:
            day = min(day + timedelta(later), TODAY)
            until = day + timedelta(14) if kind == Kind.EXTENDED else None
            events.append(
                {"grievance_id": n, "kind": kind, "on": day, "step": step, "until": until,
                 "is_in_writing": True, "is_theirs": until is not None, "recorded_at": NOW}
            )  # fmt: skip
    assert len(events) == CASES * EACH
    for table, rows in ((Grievance, cases), (CaseEvent, events), (Assignment, held)):
        session.execute(insert(table), rows)


def timed(work) -> tuple[float, float]:
    """Seconds by the clock, and of the processor: on a busy machine the two part."""
    started, used = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - started, time.process_time() - used


def board_ms(app, reader: Reader) -> str:
    """The median of what the server needs for the page, as that reader."""

    def _as_reader() -> None:
        g.reader = reader

    app.before_request_funcs.setdefault(None, []).append(_as_reader)
    client = app.test_client()
    for _ in range(2):
        assert client.get("/cases/").status_code == 200
    found = [timed(lambda: client.get("/cases/")) for _ in range(ROUNDS)]
    app.before_request_funcs[None].pop()
    clock, used = (statistics.median(times) * 1000 for times in zip(*found, strict=True))
    return f"{clock:.0f} ms (processor {used:.0f} ms)"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        config = from_environment({"ORGANIZER_HOME": folder})
        engine = open_engine(config.database_url)
        upgrade(engine, Path(folder) / "copies", now=NOW)
        with begin(engine) as session:
            fill(session)
        rebuild, rebuilt = timed(lambda: rebuild_open(engine, TODAY))
        with begin(engine) as session:
            made = []
            day, used = timed(lambda: made.extend(remind(session, TODAY, NOW)))
            later = TODAY + timedelta(1)
            next_day, next_used = timed(lambda: remind(session, later, NOW + timedelta(1)))
            dated = select(func.count()).where(Grievance.due_on >= TODAY)
            dates = session.scalar(dated)
        app = create_app(config)
        app.config["SET_UP"] = True
        president = Reader(1, "President", held=(Held(Role.OFFICER, Office.PRESIDENT),))
        steward = Reader(1, "Steward", held=(Held(Role.STEWARD),))
        print(f"{CASES} open cases, {CASES * EACH} events, {dates} with a date of ours to come")
        print(f"board, who sees all:  {board_ms(app, president)}, median of {ROUNDS}")
        print(f"board, a steward:     {board_ms(app, steward)}")
        rate = f"{CASES * EACH / rebuild:,.0f} events/s"
        print(f"all dates again:      {rebuild:.2f} s (processor {rebuilt:.2f} s), {rate}")
        print(
            f"reminders of a day:   {day:.2f} s (processor {used:.2f} s), {len(made)} made at once"
        )
        print(f"reminders, next day:  {next_day:.2f} s (processor {next_used:.2f} s)")
