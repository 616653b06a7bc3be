"""A question at 2,000, 20,000 and 100,000 passages, beside the bare sum of its parts.

Each size is a database of its own, searched by a process that starts anew. Times are those
of the clock, with the processor's beside them: on a busy machine only the latter tells.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent), str(HERE)]
MODEL = HERE.parent / ".model"
SIZES = (2_000, 20_000, 100_000)
QUESTIONS, ROUNDS = 100, 4


def main() -> None:
    from search_bare import export_plain
    from search_stored import stored

    from organizer.search.encoder import encoder

    for size in [int(given) for given in sys.argv[1:]] or SIZES:
        with tempfile.TemporaryDirectory() as folder:
            stored(Path(folder), size, encoder(MODEL)).dispose()
            export_plain(Path(folder))
            print(f"{size} passages", flush=True)
            for what in ("--start", "--start", "--in"):
                subprocess.run([sys.executable, __file__, what, folder], check=True)


def opened(folder: Path) -> tuple[Any, Any]:
    """The model and the engine, with the folder in which the search keeps what it made."""
    from organizer.search import folders
    from organizer.search.encoder import encoder
    from organizer.storage.engine import open_engine

    engine = open_engine(f"sqlite:///{folder / 'organizer.db'}")
    folders.keep_in(engine, folder / "cache")
    return encoder(MODEL), engine


def first_answer(folder: Path) -> None:
    """From the start of a process: the first time shelves are made, then they are on disk."""
    started, was_there = time.perf_counter(), (folder / "cache").exists()
    from organizer.loading import all_kept

    with all_kept():  # as every process of the program loads what its first search needs
        one_answer(folder)
    print(
        f"  {'next' if was_there else 'first'} start: first answer after "
        f"{time.perf_counter() - started:.2f} s, processor {time.process_time():.2f} s"
    )


def one_answer(folder: Path) -> None:
    from sqlalchemy import select

    from organizer.search.models import Passage
    from organizer.search.ranking import rank
    from organizer.storage.session import reading

    model, engine = opened(folder)
    with reading(engine) as session:
        scopes = list(session.scalars(select(Passage.scope).distinct()))
        rank(session, model, "may they change my days off", scopes, 10)


def measured(folder: Path) -> None:
    """In a process of its own, so that its start and its memory are its own."""
    from sqlalchemy import select

    from organizer.search.models import Passage
    from organizer.search.ranking import rank
    from organizer.storage.session import reading

    model, engine = opened(folder)
    with reading(engine) as session:
        scopes = list(session.scalars(select(Passage.scope).distinct()))
        asked = questions()
        first = timed(lambda q: rank(session, model, q, scopes, 10), asked)
        print(f"  search   {said(first)}; {most_memory()} MB at most")
        model.forget()  # otherwise its questions would be known already
        print(f"  reading the question alone {said(timed(model.ask, asked))}")
        renewed(session, model, scopes)
        compared(folder, session, model, scopes, asked)
    added(engine, model, scopes)


def questions() -> list[str]:
    import numpy as np

    from organizer.search import bridge

    lines = [line for topic in bridge.topics() for line in topic.said]
    chosen = np.random.default_rng(3).choice(len(lines), QUESTIONS, replace=False)
    return [lines[int(n)] for n in chosen]


def most_memory() -> int:
    """In MB. A child's own figure is that of its parent where it was the greater."""
    status = Path("/proc/self/status")
    if status.exists():
        (line,) = [x for x in status.read_text().splitlines() if x.startswith("VmHWM")]
        return int(line.split()[1]) // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


Times = list[tuple[float, float]]  # of the clock and of the processor, in ms


def timed(ask: Callable[[str], object], asked: list[str]) -> Times:
    ask("what was asked before any other")
    took = []
    for question in asked:
        clock, processor = time.perf_counter(), time.process_time()
        ask(question)
        took.append(
            ((time.perf_counter() - clock) * 1000, (time.process_time() - processor) * 1000)
        )
    return took


def at(times: Times, part: float, which: int) -> float:
    return sorted(one[which] for one in times)[min(int(len(times) * part), len(times) - 1)]


def said(times: Times) -> str:
    clock, processor = (
        f"p50 {at(times, 0.5, w):.1f} p95 {at(times, 0.95, w):.1f} ms" for w in (0, 1)
    )
    return f"clock {clock}, processor {processor}"


def renewed(session: Any, model: Any, scopes: list[int]) -> None:
    """The flat index again from the database alone."""
    from organizer.search.nearest import from_database

    started, processor = time.perf_counter(), time.process_time()
    index = from_database(session, scopes, model.name)
    print(
        f"  FAISS from the database: {time.perf_counter() - started:.2f} s, processor "
        f"{time.process_time() - processor:.2f} s, {index.size} vectors"
    )


def compared(folder: Path, session: Any, model: Any, scopes: list[int], asked: list[str]) -> None:
    """By turns with the bare sum: what else the machine does falls on both."""
    import numpy as np
    from search_bare import bare, embedding
    from sqlalchemy import select

    from organizer.search.models import Passage
    from organizer.search.ranking import rank
    from organizer.search.stocks import stock_of

    stock = stock_of(session, scopes, model.name)
    vectors = stock.nearest.at(np.arange(stock.size))
    lines = session.scalars(select(Passage.text).order_by(Passage.scope, Passage.key)).all()
    embed = embedding(folder, model.folder / "tokenizer.json")
    print(f"  the plain model alone {said(timed(embed, asked))}")
    alone, ours, theirs = bare(embed, vectors, lines), [], []
    for _ in range(ROUNDS):
        model.forget()
        ours += timed(lambda q: rank(session, model, q, scopes, 10), asked)
        theirs += timed(alone, asked)
    rows = [at(ours, p, w) / at(theirs, p, w) for w in (0, 1) for p in (0.5, 0.95)]
    print(f"  by turns {said(ours)}")
    print(f"  bare sum {said(theirs)}")
    print(
        f"  ratio    clock p50 {rows[0]:.2f} p95 {rows[1]:.2f}, "
        f"processor p50 {rows[2]:.2f} p95 {rows[3]:.2f}"
    )
    exact = vectors @ model.encode(asked).T
    found = np.stack([stock.nearest(vector, 10) for vector in model.encode(asked)])
    best = np.argsort(-exact, axis=0)[:10].T
    same = sum(len(set(a) & set(b)) for a, b in zip(found.tolist(), best.tolist(), strict=True))
    print(f"  recall@10 against exact vectors: {same / best.size:.3f}")


def added(engine: Any, model: Any, scopes: list[int]) -> None:
    """One more agreement: what is embedded, and the next search."""
    from organizer.search import index, spoken
    from organizer.search.ranking import rank
    from organizer.storage.session import begin, reading

    given = [(f"Article {n}", pair.written) for n, pair in enumerate(spoken.pairs()[:200])]
    prepared = index.prepare(given, model)
    new = max(scopes) + 1
    with begin(engine) as session:
        index.add(session, new, range(10**7, 10**7 + len(given)), prepared)
    started, processor = time.perf_counter(), time.process_time()
    with reading(engine) as session:
        rank(session, model, "may they change my days off", [*scopes, new], 10)
    print(
        f"  after one more agreement of {len(given)} clauses the next search takes "
        f"{time.perf_counter() - started:.2f} s, processor {time.process_time() - processor:.2f} s"
    )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--start"]:
        first_answer(Path(sys.argv[2]))
    elif sys.argv[1:2] == ["--in"]:
        measured(Path(sys.argv[2]))
    else:
        main()
