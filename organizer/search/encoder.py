"""Text to vectors with ONNX Runtime: a quarter of a second to start, no torch."""

import logging
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from organizer.core.errors import Unavailable

logger = logging.getLogger(__name__)
LONGEST = 256
BATCH = 32
ASKED = 64
Vectors = NDArray[np.float32]


Progress = Callable[[int, int], None]


def untold(done: int, total: int) -> None:
    """For who does not want to hear how far it is."""


class Encoder:
    """The exported model. ``name`` stands beside each vector that it made."""

    def __init__(self, folder: Path) -> None:
        # Loaded with the first model, so that a page that needs none is up sooner.
        import onnxruntime as ort
        from tokenizers import Tokenizer

        self.folder = folder
        try:
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            options = ort.SessionOptions()
            options.log_severity_level = 3
            self._session = ort.InferenceSession(str(folder / "model.onnx"), options)
            self.name = (folder / "name").read_text(encoding="utf-8").strip()
        except Exception as error:  # each library has its own error for a damaged file
            raise Unavailable(
                "The search model is missing or damaged: run `make model`."
            ) from error
        self._tokenizer.enable_truncation(LONGEST)
        self._tokenizer.enable_padding()
        # One question is asked several times: as it is typed, for the page, for its answer.
        self._asked = lru_cache(maxsize=ASKED)(lambda text: self._embed([text]))

    def encode(self, texts: Sequence[str], progress: Progress = untold) -> Vectors:
        """Unit vectors, in the order of ``texts``. ``progress`` may raise, to end it."""
        if len(texts) == 1:
            return self._asked(texts[0])
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
        encoded = self._tokenizer.encode_batch(texts)
        ids = np.array([e.ids for e in encoded], dtype=np.int64)
        mask = np.array([e.attention_mask for e in encoded], dtype=np.int64)
        (tokens,) = self._session.run(["tokens"], {"input_ids": ids, "attention_mask": mask})
        weights = mask[..., None].astype(np.float32)
        mean = (tokens * weights).sum(axis=1) / weights.sum(axis=1)
        norm = np.linalg.norm(mean, axis=1, keepdims=True)
        unit: Vectors = (mean / np.maximum(norm, 1e-12)).astype(np.float32)
        return unit


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
