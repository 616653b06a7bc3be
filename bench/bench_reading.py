"""How long the first clause of an agreement takes: `bench_reading.py FILE`, its first pages.

Stated: the first clause of a 200-page agreement is readable after at most 300 ms of server time.
"First" is the first view of that address since the start, when nothing is remembered but what
`serve` makes ready after each start; "again" is the median of those after it. The processor's
time stands beside the clock's: a busy machine spoils only the clock's.
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from flask import Flask
from sqlalchemy import func, select

from organizer.clauses.importing import import_file
from organizer.clauses.models import Clause
from organizer.clauses.storing import Asked
from organizer.config import from_environment
from organizer.core.reader import OPERATOR
from organizer.jobs.running import utc_now
from organizer.storage.engine import open_engine
from organizer.storage.migrate import upgrade
from organizer.storage.session import reading
from organizer.web.app import create_app
from organizer.web.serving import make_ready, quick_to_draw

AGAIN = 9
MOST_MS = 300


def brought_in(home: Path, file: Path) -> tuple[Flask, list[str]]:
    """The pages' application, and the addresses that a reader opens first."""
    config = from_environment({"ORGANIZER_HOME": str(home)})
    engine = open_engine(config.database_url)
    upgrade(engine, home / "copies", now=utc_now())
    asked = Asked(file.name, file.read_bytes(), file.stem)
    actor = OPERATOR.acting("operator")
    done = import_file(engine, home / "files", None, asked, actor=actor, now=utc_now())
    with reading(engine) as session:
        last = session.scalar(select(func.max(Clause.id))) or 1
    engine.dispose()
    print(f"{file.name}: {done.pages} pages, {done.clauses} clauses")
    edition = f"/agreements/{done.edition_id}"
    app = quick_to_draw(create_app(config), config)
    make_ready(app)
    app.config["SET_UP"] = True  # by nobody: the pages that everybody may read
    return app, [edition, f"/clauses/{last // 2}", f"{edition}?whole=1"]


def timed(app: Flask, address: str) -> tuple[float, float]:
    """Milliseconds by the clock and of the processor."""
    clock, used = time.perf_counter(), time.process_time()
    status = app.test_client().get(address).status_code
    if status != 200:
        raise SystemExit(f"{address} answered {status}.")
    return (time.perf_counter() - clock) * 1000, (time.process_time() - used) * 1000


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        app, addresses = brought_in(Path(folder), Path(sys.argv[1]))
        print("    ms   of the processor")
        for address in addresses:
            first = timed(app, address)
            again = zip(*(timed(app, address) for _ in range(AGAIN)), strict=True)
            for name, (clock, used) in (("first", first), ("again", map(statistics.median, again))):
                mark = "  MORE THAN STATED" if used > MOST_MS else ""
                print(f"{clock:6.1f}   {used:16.1f}   {name}  {address}{mark}")
        app.extensions["organizer"].engine.dispose()


if __name__ == "__main__":
    main()
