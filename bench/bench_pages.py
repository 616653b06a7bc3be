"""Every page without a number in its address, of the sample local, as its president.

Stated: a list page needs at most 50 ms of server time (median of 15). Beside the time stands
what the processor worked, which a busy machine does not spoil, and the database's questions.
An address after the command measures that page alone: `bench_pages.py /people/`.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from flask import Flask, g
from sqlalchemy import event, select

from organizer.config import CONTRACTS, from_environment
from organizer.core.reader import Office, Reader, Role
from organizer.jobs.running import utc_now
from organizer.people.demo_accounts import demo_links
from organizer.people.local import today
from organizer.people.models import Account, RoleHeld
from organizer.people.reading import reader_of
from organizer.sample.fill import fill
from organizer.storage.engine import open_engine
from organizer.storage.migrate import upgrade
from organizer.storage.session import begin
from organizer.web.app import create_app

ROUNDS = 15
MOST_MS = 50


def sample(home: Path) -> tuple[Flask, Reader]:
    """The sample local, served to its president."""
    config = from_environment({"ORGANIZER_HOME": str(home)})
    engine = open_engine(config.database_url)
    upgrade(engine, home / "copies", now=utc_now())
    fill(engine, home, CONTRACTS, None, now=utc_now())
    with begin(engine) as session:
        demo_links(session, utc_now())
        held = select(RoleHeld.account_id).where(
            RoleHeld.role == Role.OFFICER, RoleHeld.office == Office.PRESIDENT
        )
        account = session.get_one(Account, session.scalars(held).first())
        reader = reader_of(session, account, today(session, utc_now()))
    engine.dispose()
    app = create_app(config)
    app.before_request(lambda: setattr(g, "reader", reader))
    return app, reader


def pages(app: Flask) -> Iterator[str]:
    for rule in app.url_map.iter_rules():
        if "GET" in (rule.methods or ()) and not rule.arguments and rule.endpoint != "static":
            yield rule.rule


def measured(app: Flask, address: str) -> tuple[float, float, int] | None:
    """Milliseconds by the clock and of the processor, and questions; None for what is no page."""
    client, asked = app.test_client(), [0]
    engine = app.extensions["organizer"].engine

    def count(*_given: object) -> None:
        asked[0] += 1

    first = client.get(address)
    if first.status_code != 200 or first.mimetype != "text/html":
        return None
    event.listen(engine, "before_cursor_execute", count)
    found = []
    for _ in range(ROUNDS):
        clock, used = time.perf_counter(), time.process_time()
        client.get(address)
        found.append((time.perf_counter() - clock, time.process_time() - used))
    event.remove(engine, "before_cursor_execute", count)
    clock, used = (statistics.median(times) * 1000 for times in zip(*found, strict=True))
    return clock, used, asked[0] // ROUNDS


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        app, _ = sample(Path(folder))
        rows = [
            (*row, address)
            for address in sys.argv[1:] or pages(app)
            if (row := measured(app, address)) is not None
        ]
        app.extensions["organizer"].engine.dispose()
    print("    ms   of the processor   questions   page")
    for clock, used, asked, address in sorted(rows, reverse=True):
        mark = "  MORE THAN STATED" if clock > MOST_MS else ""
        print(f"{clock:6.1f}   {used:16.1f}   {asked:9}   {address}{mark}")
    over = sum(clock > MOST_MS for clock, *_ in rows)
    print(f"{len(rows)} pages, {over} need more than {MOST_MS} ms (median of {ROUNDS})")


if __name__ == "__main__":
    main()
