"""The history of the schema. ``HEAD`` is known without loading it, so that a start is quick."""

from pathlib import Path

HERE = Path(__file__).parent
HEAD = "clauses_search_words"
