"""The second reader of this process: who starts the process says where it is kept, once.

Every check of a notice asks for it, in whatever room, and none of them knows the settings.
"""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .reading import SecondReader


class AtHand:
    def __init__(self) -> None:
        self._folder: Path | None = None

    def keep_at(self, folder: Path | None) -> None:
        """Nothing is loaded before the first text is checked."""
        self._folder = folder

    def reader(self) -> "SecondReader | None":
        if self._folder is None:
            return None
        from .reading import second_reader_or_none  # slow to load, and seldom needed

        return second_reader_or_none(self._folder)


at_hand = AtHand()
