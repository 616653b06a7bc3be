"""How well scanned pages are read, against pages typed by hand.

    python bench/scan_accuracy.py FILE.pdf FIRST LAST FOLDER

FOLDER holds a page typed by hand as N.txt, N being the sheet's number. Line breaks, hyphens
and quotation marks of different shape count as the same; the order of words counts.
"""

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from rapidfuzz.distance import Indel, Levenshtein

from organizer.documents.page import Page
from organizer.documents.reading import read

SAME = str.maketrans({"—": "-", "–": "-", "“": '"', "”": '"', "’": "'", "‘": "'", "*": "•"})
LETTERS = re.compile(r"[a-z]{2,}")


def plain(text: str) -> str:
    return re.sub(r"-+", "-", " ".join(text.translate(SAME).split()))


def measured(typed: str, found: str) -> tuple[int, int, int, int]:
    """Characters right and all, words right and all."""
    wanted, got = plain(typed), plain(found)
    words = wanted.split()
    same = (len(words) + len(got.split()) - Indel.distance(words, got.split())) // 2
    return max(0, len(wanted) - Levenshtein.distance(wanted, got)), len(wanted), same, len(words)


def known_share(pages: list[Page], others: list[Page]) -> float:
    """How many of the words that were read the rest of the agreement has."""
    known = {word for page in others for word in LETTERS.findall(page.text.lower())}
    read_words = [word for page in pages for word in LETTERS.findall(page.text.lower())]
    return sum(word in known for word in read_words) / max(1, len(read_words))


def main() -> None:
    source, first, last, folder = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    pages = read(Path(source).read_bytes()).pages
    scans = [page for page in pages if first <= page.number <= last]
    empty = [page.number for page in scans if not page.text.strip()]
    print(f"pages {first} to {last}: {len(scans)} there, {len(empty)} without words {empty or ''}")
    total = [0, 0, 0, 0]
    for path in sorted(Path(folder).glob("*.txt")):
        page = next(one for one in pages if one.number == int(path.stem))
        one = measured(path.read_text(encoding="utf-8"), page.text)
        total = [a + b for a, b in zip(total, one, strict=True)]
        print(
            f"  sheet {page.number}: characters {one[0] / one[1]:.3f}, words {one[2] / one[3]:.3f}"
        )
    if total[1]:
        print(f"typed pages: characters {total[0] / total[1]:.3f}, words {total[2] / total[3]:.3f}")
    others = [page for page in pages if page not in scans]
    print(f"words that the rest of the agreement knows: {known_share(scans, others):.3f}")


if __name__ == "__main__":
    main()
