"""Run one mailing's job in a process of its own, so that a test can kill it.

python -m tests.notices.send_once DATABASE MAILING PORT NOW
"""

import sys
from datetime import datetime

from organizer.notices.posting import Roads, send
from organizer.notices.sending import Work
from organizer.storage.engine import open_engine

if __name__ == "__main__":
    database, mailing, port, now = sys.argv[1:]
    work = Work(
        open_engine(f"sqlite:///{database}"),
        lambda: datetime.fromisoformat(now),
        lambda done, total, doing: None,
        per_domain=1_000_000,
    )
    roads = Roads(f"smtp://127.0.0.1:{port}", "news@union.example", "https://union.example")
    print("ready", flush=True)
    send(work, int(mailing), roads)
