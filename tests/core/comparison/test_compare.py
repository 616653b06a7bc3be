import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from organizer.core.comparison.cited import Cited
from organizer.core.comparison.compare import Kind, compare
from organizer.core.span import Span


def text_of(*paragraphs):
    """One page a paragraph, each a clause of its own."""
    pages = dict(enumerate(paragraphs, start=1))
    clauses = [Cited("", "", f"p. {n}", (Span(n, 0, len(t)),)) for n, t in pages.items()]
    return clauses, pages


def kinds(old, new):
    return [str(change.kind) for change in compare(*text_of(*old), *text_of(*new))]


DUES = "Section 1. The employer deducts dues from each pay check and sends them on."
LEAVE = "Section 2. Employees accrue eight hours of leave for each month they have worked."
HOURS = "Section 3. The work week has forty hours and begins on Monday at midnight."


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param([DUES], [DUES], ["same"], id="untouched"),
        pytest.param([DUES], [DUES.replace("1.", "4.")], ["renumbered"], id="another number"),
        pytest.param([DUES], [DUES.replace(" dues", "\ndues")], ["same"], id="a line break"),
        pytest.param([DUES], [DUES.replace("deducts", "de ducts")], ["same"], id="a stray space"),
        pytest.param([DUES], [DUES.upper()], ["same"], id="capitals"),
        pytest.param([LEAVE], [LEAVE.replace("eight", "ten")], ["changed"], id="a number"),
        pytest.param([DUES], [DUES, LEAVE], ["same", "added"], id="a new one"),
        pytest.param([DUES, LEAVE], [DUES], ["same", "removed"], id="one gone"),
        pytest.param(
            [DUES, HOURS, LEAVE], [LEAVE, DUES, HOURS], ["moved", "same", "same"], id="moved"
        ),
    ],
)
def test_each_change_has_its_kind(old, new, expected):
    assert kinds(old, new) == expected


def test_a_split_paragraph_is_one_change_with_a_list():
    second = "Leave is forfeited when it is not used by the end of the second year after."
    old = text_of(f"{LEAVE} {second}", HOURS)
    new = text_of(LEAVE, second, HOURS)

    split, rest = compare(*old, *new)

    assert (split.kind, len(split.old), len(split.new)) == (Kind.CHANGED, 1, 2)
    assert rest.kind == Kind.SAME


def test_a_paragraph_broken_within_its_clause_is_the_same():
    broken = f"{LEAVE}\n\n{DUES.removeprefix('Section 1. ')}"
    whole = f"{LEAVE} {DUES.removeprefix('Section 1. ')}"

    assert kinds([whole], [broken]) == ["same"]


def test_the_changed_words_are_marked_and_no_others():
    (change,) = compare(*text_of(LEAVE), *text_of(LEAVE.replace("eight", "ten")))

    assert [(run.sign, run.words) for run in change.words if run.sign != "="] == [
        ("-", "eight"),
        ("+", "ten"),
    ]


def test_words_are_marked_with_the_signs_that_stand_with_them():
    old = "(a) A grievance is filed in writing, within fifteen (15) days (of its cause); no later."
    (change,) = compare(*text_of(old), *text_of(old.replace("fifteen (15)", "ten (10)")))

    assert [(run.sign, run.words) for run in change.words] == [
        ("=", "(a) A grievance is filed in writing, within"),
        ("-", "fifteen (15)"),
        ("+", "ten (10)"),
        ("=", "days (of its cause); no later."),
    ]


VOCABULARY = "wage hour leave dues steward step notice day union agency shift bid"
PARAGRAPH = st.lists(st.sampled_from(VOCABULARY.split()), min_size=8, max_size=30).map(" ".join)


@given(st.lists(PARAGRAPH, min_size=1, max_size=12))
@settings(max_examples=50, deadline=None)
def test_a_text_compared_with_itself_has_no_change(texts):
    assert set(kinds(texts, texts)) == {"same"}


@given(st.lists(PARAGRAPH, max_size=8), st.lists(PARAGRAPH, max_size=8))
@settings(max_examples=50, deadline=None)
def test_every_paragraph_of_both_texts_is_listed_once(old, new):
    changes = compare(*text_of(*old), *text_of(*new))

    listed_old = sorted(p.citation for change in changes for p in change.old)
    listed_new = sorted(p.citation for change in changes for p in change.new)
    assert listed_old == sorted(f"p. {n}" for n in range(1, len(old) + 1))
    assert listed_new == sorted(f"p. {n}" for n in range(1, len(new) + 1))


@given(st.lists(PARAGRAPH, min_size=2, max_size=12, unique=True), st.randoms(use_true_random=False))
@settings(max_examples=50, deadline=None)
def test_a_shuffled_text_has_only_moves(texts, chance):
    shuffled = list(texts)
    random.Random(chance.random()).shuffle(shuffled)

    assert set(kinds(texts, shuffled)) <= {"same", "moved"}
