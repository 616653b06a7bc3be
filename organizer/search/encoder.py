"""Text to vectors with ONNX Runtime: a quarter of a second to start, no torch."""

import logging
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property, lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from organizer.core.errors import Unavailable

logger = logging.getLogger(__name__)
LONGEST = 256
BATCH = 32
ASKED = 64
QUESTION, WEIGHTS = "question.onnx", "weights"
Vectors = NDArray[np.float32]
# Threads that wait by turning round and round take the cores from other searches. Those that
# read a question wait so little between its steps that they would sleep too long: they turn
# round for some microseconds, and no longer than the question is read.
WAITING = {"intra_op.allow_spinning": "0"}
TURNING = {"intra_op.spin_duration_us": "50", "force_spinning_stop": "1"}
READERS = 2  # threads for one question: more have too little to do


Progress = Callable[[int, int], None]


def untold(done: int, total: int) -> None:
    """For who does not want to hear how far it is."""


class Encoder:
    """The exported model. ``name`` stands beside each vector that it made; ``own_layers`` names
    those that read a question alone, and is empty where it is read as any text is."""

    def __init__(self, folder: Path) -> None:
        from tokenizers import Tokenizer  # slow to load, and a page may need none

        self.folder = folder
        with _said_plainly():
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self.name = (folder / "name").read_text(encoding="utf-8").strip()
        self._tokenizer.enable_truncation(LONGEST)
        self._tokenizer.enable_padding()
        self._question, self.own_layers = _question(folder)
        if self._question is None:
            self.load()
        # One question is asked several times: as it is typed, for the page, for its answer.
        self._asked = lru_cache(maxsize=ASKED)(self._ask)

    def load(self) -> None:
        """What reads passages: most of a model, which who only asks needs none of. Raises
        Unavailable where it is damaged; asked for passages, it loads by itself."""
        _ = self._texts

    @cached_property
    def _texts(self) -> Any:
        with _said_plainly():
            return _session(self.folder / "model.onnx")

    def forget(self) -> None:
        """No question that was asked is known any more."""
        self._asked.cache_clear()

    def ask(self, text: str) -> Vectors:
        """A question's vector: near to what agreements write to the like of it, where the model
        has learned that, and otherwise that of any text."""
        return self._asked(text)

    def ask_all(self, texts: Sequence[str]) -> Vectors:
        """The same of many that nobody asks just now."""
        if self._question is None:
            return self.encode(texts)
        return np.stack([self._ask(text) for text in texts])

    def encode(self, texts: Sequence[str], progress: Progress = untold) -> Vectors:
        """Unit vectors, in the order of ``texts``. ``progress`` may raise, to end it."""
        # Texts of like length share a batch, so that little padding is computed.
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        rows: list[Vectors | None] = [None] * len(texts)
        for first in range(0, len(order), BATCH):
            batch = order[first : first + BATCH]
            for i, row in zip(batch, self._embed([texts[i] for i in batch]), strict=True):
                rows[i] = row
            progress(first + len(batch), len(order))
        return np.stack(rows) if rows else np.zeros((0, 384), dtype=np.float32)  # type: ignore[arg-type]

    def _embed(self, texts: list[str]) -> Vectors:
        given = self._tokens(texts)
        (tokens,) = self._texts.run(["tokens"], given)
        return _mean(tokens, given["attention_mask"])

    def _ask(self, text: str) -> Vectors:
        if self._question is None:
            found = self._embed([text])
        else:
            (found,) = self._question.run(["vector"], self._words(text))
        vector: Vectors = found[0]
        return vector

    def _words(self, text: str) -> dict[str, NDArray[np.int64]]:
        return {"input_ids": np.array([self._tokenizer.encode(text).ids], dtype=np.int64)}

    def _tokens(self, texts: list[str]) -> dict[str, NDArray[np.int64]]:
        encoded = self._tokenizer.encode_batch(texts)
        return {
            "input_ids": np.array([e.ids for e in encoded], dtype=np.int64),
            "attention_mask": np.array([e.attention_mask for e in encoded], dtype=np.int64),
        }


def _mean(tokens: Vectors, mask: NDArray[np.int64]) -> Vectors:
    weights = mask[..., None].astype(np.float32)
    mean = (tokens * weights).sum(axis=1) / weights.sum(axis=1)
    norm = np.linalg.norm(mean, axis=1, keepdims=True)
    unit: Vectors = (mean / np.maximum(norm, 1e-12)).astype(np.float32)
    return unit


def _session(path: Path, settings: Mapping[str, str] = WAITING, threads: int = 0) -> Any:
    import onnxruntime as ort  # loaded with the first model: a page that needs none is up sooner

    options = ort.SessionOptions()
    options.log_severity_level = 3
    options.intra_op_num_threads = threads
    for name, value in settings.items():
        options.add_session_config_entry(f"session.{name}", value)
    return ort.InferenceSession(str(path), options)


@contextmanager
def _said_plainly() -> Iterator[None]:
    try:
        yield
    except Exception as error:  # each library has its own error for a damaged file
        raise Unavailable("The search model is missing or damaged: run `make model`.") from error


def _question(folder: Path) -> tuple[Any, str]:
    """What reads questions, and what its weights are called; nothing where it was not made: it is
    there for the model that comes along alone."""
    path = folder / QUESTION
    if not path.exists():
        return None, ""
    try:
        session = _session(path, TURNING, min(READERS, os.cpu_count() or 1))
        return session, session.get_modelmeta().custom_metadata_map[WEIGHTS]
    except Exception:  # each library has its own error for a damaged file
        logger.warning("A question's own layers are damaged: run `make model`. Going on without.")
        return None, ""


_loading, _encoder = Lock(), lru_cache(maxsize=2)(Encoder)


def encoder(folder: Path) -> Encoder:
    """The model of a folder. Two that ask for it at once share one."""
    with _loading:
        return _encoder(folder)


def model_or_none(folder: Path) -> Encoder | None:
    """Without a model the words are still indexed and found."""
    try:
        return encoder(folder)
    except Unavailable as error:
        logger.warning("%s Going on with keywords alone.", error)
        return None
