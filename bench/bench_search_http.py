"""Twenty people searching at once, over HTTP, at the server that `serve` starts.

Each asks one question after the other without a pause, which twenty people never do: this is
the most that the machine answers. Sizes after the command: `bench_search_http.py 2000 20000`.
"""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import quote

sys.path.insert(0, str(Path(__file__).parent.parent))
sys.path.insert(0, str(Path(__file__).parent))

from bench_search import MODEL, questions
from search_stored import stored, with_clauses

from organizer.jobs.running import utc_now
from organizer.people.set_up import set_up
from organizer.search.encoder import encoder
from organizer.storage.session import begin

PROJECT = Path(__file__).parent.parent
SIZES = (2_000, 20_000, 100_000)
PEOPLE, EACH = 20, 15
LONGEST_START = 60


def main() -> None:
    for size in [int(given) for given in sys.argv[1:]] or SIZES:
        with tempfile.TemporaryDirectory() as folder:
            a_local(Path(folder), size)
            for start in ("first start", "next start"):
                with serving(Path(folder)) as (process, port):
                    print(f"{size} clauses, {start}: {asked_by_all(process, port)}", flush=True)


def a_local(home: Path, size: int) -> None:
    engine = stored(home, size, encoder(MODEL))
    with_clauses(engine)
    with begin(engine) as session:
        set_up(
            session,
            local_name="Invented Local",
            time_zone="America/New_York",
            name="Ann Invented",
            email="ann@example.org",
            password="a long invented pass phrase",
            now=utc_now(),
        )
    engine.dispose()


@contextmanager
def serving(home: Path) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "organizer", "serve", "--port", str(port)]
    given = os.environ | {"ORGANIZER_HOME": str(home), "ORGANIZER_MODEL": str(MODEL)}
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, env=given, cwd=PROJECT, stdout=quiet, stderr=quiet)
    try:
        yield process, port
    finally:
        process.terminate()
        process.wait(30)


def asked_by_all(process: subprocess.Popen[bytes], port: int) -> str:
    first = until_answered(port)
    asked = questions()
    started, used = time.perf_counter(), processor(process.pid)
    with ThreadPoolExecutor(PEOPLE) as people:
        given = [asked[n::PEOPLE] * EACH for n in range(PEOPLE)]
        found = [t for part in people.map(lambda own: one_person(port, own), given) for t in part]
    took, worked = time.perf_counter() - started, processor(process.pid) - used
    times = sorted(ms for ms, is_right in found if is_right)
    wrong = len(found) - len(times)
    p50, p95 = (times[int(len(times) * part)] for part in (0.5, 0.95))
    return (
        f"first answer {first:.2f} s after start; {PEOPLE} people: p50 {p50:.0f} p95 {p95:.0f} ms, "
        f"{len(times) / took:.0f} answers a second, processor {worked / len(found) * 1000:.0f} ms "
        f"each, {wrong} errors; {memory(process.pid)} MB at most"
    )


def until_answered(port: int) -> float:
    started = time.perf_counter()
    while time.perf_counter() - started < LONGEST_START:
        if ask(port, "may they change my days off"):
            return time.perf_counter() - started
        time.sleep(0.02)
    raise SystemExit("The server did not start.")


def one_person(port: int, own: list[str]) -> list[tuple[float, bool]]:
    found = []
    for question in own[:EACH]:
        started = time.perf_counter()
        is_right = ask(port, question)
        found.append(((time.perf_counter() - started) * 1000, is_right))
    return found


def ask(port: int, question: str) -> bool:
    """Whether a page with clauses came back."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", f"/search?q={quote(question)}")
        answer = connection.getresponse()
        return b'class="hits"' in answer.read() and answer.status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


def processor(process: int) -> float:
    """Seconds of the processor that a process has used; Linux alone tells."""
    path = Path(f"/proc/{process}/stat")
    if not path.exists():
        return 0.0
    fields = path.read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(process: int) -> int:
    path = Path(f"/proc/{process}/status")
    lines = path.read_text().splitlines() if path.exists() else []
    return next((int(x.split()[1]) // 1024 for x in lines if x.startswith("VmHWM")), 0)


if __name__ == "__main__":
    main()
