"""Reading with the second reader: sentences in, the chance of each check out."""

import logging
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np

from organizer.core.errors import Unavailable

from .examples import CHECKS

logger = logging.getLogger(__name__)
LONGEST = 128  # tokens of a sentence with what stands before it
BATCH = 32
REMEMBERED = 2_000  # sentences: a notice is read again after each word that is changed
Chances = Mapping[str, float]
MODEL, TOKENIZER = "second_reader.onnx", "tokenizer.json"


class SecondReader:
    def __init__(self, folder: Path) -> None:
        # Loaded with the first text that is checked: the server is up sooner.
        import onnxruntime as ort
        from tokenizers import Tokenizer

        try:
            self._tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
            options = ort.SessionOptions()
            options.log_severity_level = 3
            options.add_session_config_entry("session.intra_op.allow_spinning", "0")
            self._session = ort.InferenceSession(str(folder / MODEL), options)
        except Exception as error:  # each library has its own error for a damaged file
            raise Unavailable(
                "The second reader is missing or damaged: run `make model`."
            ) from error
        self._tokenizer.enable_truncation(LONGEST)
        self._tokenizer.enable_padding()
        self._known: dict[tuple[str, str], Chances] = {}

    def __call__(self, said: Sequence[tuple[str, str]]) -> list[Chances]:
        """For each sentence, given after the one before it, the chance of each check."""
        known = self._known
        new = [one for one in dict.fromkeys(said) if one not in known]
        batches = (new[first : first + BATCH] for first in range(0, len(new), BATCH))
        read = {one: chances for batch in batches for one, chances in self._read(batch)}
        # Put in place as a whole: other requests read from it at the same time.
        found = known | read
        self._known = found if len(found) <= REMEMBERED else {one: found[one] for one in said}
        return [found[one] for one in said]

    def _read(self, batch: Sequence[tuple[str, str]]) -> Iterator[tuple[tuple[str, str], Chances]]:
        encoded = self._tokenizer.encode_batch(list(batch))
        given = {
            "input_ids": [one.ids for one in encoded],
            "attention_mask": [one.attention_mask for one in encoded],
            "token_type_ids": [one.type_ids for one in encoded],
        }
        arrays = {name: np.array(rows, dtype=np.int64) for name, rows in given.items()}
        (chances,) = self._session.run(["chances"], arrays)
        for one, row in zip(batch, chances, strict=True):
            yield one, dict(zip(CHECKS, map(float, row), strict=True))


@lru_cache(maxsize=2)
def second_reader_or_none(folder: Path) -> SecondReader | None:
    """Without it the rules read alone; it is looked for once in a process."""
    try:
        return SecondReader(folder)
    except Unavailable as error:
        logger.warning("%s Going on with the rules alone.", error)
        return None
