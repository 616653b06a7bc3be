"""Text to vectors with ONNX Runtime: a quarter of a second to start, no torch."""

import logging
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from organizer.core.errors import Unavailable

logger = logging.getLogger(__name__)
LONGEST = 256
BATCH = 32
ASKED = 64
LOWER = "lower"  # what the exported model also gives: a question's own layers go on from it
Vectors = NDArray[np.float32]


Progress = Callable[[int, int], None]


def untold(done: int, total: int) -> None:
    """For who does not want to hear how far it is."""


class Encoder:
    """The exported model. ``name`` stands beside each vector that it made."""

    def __init__(self, folder: Path) -> None:
        from tokenizers import Tokenizer  # slow to load, and a page may need none

        self.folder = folder
        try:
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._session = _session(folder / "model.onnx")
            self.name = (folder / "name").read_text(encoding="utf-8").strip()
        except Exception as error:  # each library has its own error for a damaged file
            raise Unavailable(
                "The search model is missing or damaged: run `make model`."
            ) from error
        self._tokenizer.enable_truncation(LONGEST)
        self._tokenizer.enable_padding()
        self._own_layers = _own_layers(folder, self._session)
        # One question is asked several times: as it is typed, for the page, for its answer.
        self._read = lru_cache(maxsize=ASKED)(self._lower)
        self._asked = lru_cache(maxsize=ASKED)(self._own)

    def forget(self) -> None:
        """No question that was asked is known any more."""
        self._read.cache_clear()
        self._asked.cache_clear()

    @property
    def has_own_layers(self) -> bool:
        """Whether a question has a second vector of its own."""
        return self._own_layers is not None

    def as_question(self, text: str) -> Vectors | None:
        """A question's second vector: near to what agreements write to the like of it."""
        return self._asked(text)

    def encode(self, texts: Sequence[str], progress: Progress = untold) -> Vectors:
        """Unit vectors, in the order of ``texts``. ``progress`` may raise, to end it."""
        if len(texts) == 1:
            return self._read(texts[0])[0]
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
        (tokens,) = self._session.run(["tokens"], given)
        return _mean(tokens, given["attention_mask"])

    def _lower(self, text: str) -> tuple[Vectors, dict[str, Any]]:
        """One text's vector, and what its own layers would go on from."""
        if self._own_layers is None:
            return self._embed([text]), {}
        given = self._tokens([text])
        tokens, lower = self._session.run(["tokens", LOWER], given)
        mask = given["attention_mask"]
        return _mean(tokens, mask), {LOWER: lower, "attention_mask": mask}

    def _own(self, text: str) -> Vectors | None:
        if self._own_layers is None:
            return None
        (own,) = self._own_layers.run(["asked"], self._read(text)[1])
        found: Vectors = own[0]
        return found

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


def _session(path: Path) -> Any:
    import onnxruntime as ort  # loaded with the first model: a page that needs none is up sooner

    options = ort.SessionOptions()
    options.log_severity_level = 3
    # Threads that wait by turning round and round take the cores from other searches.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return ort.InferenceSession(str(path), options)


def _own_layers(folder: Path, model: Any) -> Any:
    """None where they were not made, and of a model that they were not made for."""
    path = folder / "asked.onnx"
    if not path.exists() or LOWER not in [one.name for one in model.get_outputs()]:
        return None
    try:
        return _session(path)
    except Exception:  # each library has its own error for a damaged file
        logger.warning("A question's own layers are damaged: run `make model`. Going on without.")
        return None


@lru_cache(maxsize=2)
def encoder(folder: Path) -> Encoder:
    return Encoder(folder)


def model_or_none(folder: Path) -> Encoder | None:
    """Without a model the words are still indexed and found."""
    try:
        return encoder(folder)
    except Unavailable as error:
        logger.warning("%s Going on with keywords alone.", error)
        return None
