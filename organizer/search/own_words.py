"""What the search's own data is: the words and weights that came with this version."""

import hashlib
from functools import lru_cache
from pathlib import Path

HERE = Path(__file__).parent
DATA = ("weights.toml", "thesaurus.toml", "topics/*.toml", "pairs/*.txt")


@lru_cache(maxsize=1)
def version() -> str:
    """A short name for exactly these words and weights; another one after a change of any."""
    total = hashlib.sha256()
    for pattern in DATA:
        for path in sorted(HERE.glob(pattern)):
            total.update(path.read_bytes())
    return total.hexdigest()[:16]
