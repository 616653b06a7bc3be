"""One stylesheet for all rooms: a name that two of them lay out is laid out for neither."""

import re
from collections import Counter
from pathlib import Path

STYLES = Path(__file__).parents[2] / "static" / "organizer.css"


def test_each_name_is_laid_out_in_one_place():
    at_the_edge = re.findall(r"^([.#\w][^{}@]*?) \{", STYLES.read_text(), re.MULTILINE)

    assert [name for name, times in Counter(at_the_edge).items() if times > 1] == []
