import pytest
from hypothesis import given
from hypothesis import strategies as st

from organizer.core.quote import Quotable, Quoted
from organizer.core.span import Span, slices

PAGES = {
    1: "The Employer shall give the employee’s repre-\nsentative fifteen (15) days of notice "
    "before\na change of the work sched",
    2: "ule, and ﬁnal notice after it. Nothing else counts.\n",
    3: "Leave is earned. The Union may grieve.\n",
}
CLAUSES = [
    Quotable("Art. 1 § 1, p. 1", "1", tuple(Span(n, 0, len(PAGES[n])) for n in (1, 2))),
    Quotable("Art. 2 § 1, p. 3", "2", (Span(3, 0, len(PAGES[3])),)),
]
TEXT = Quoted(CLAUSES, PAGES)


@pytest.mark.parametrize(
    ("quotation", "is_exact"),
    [
        pytest.param("fifteen (15) days of notice", True, id="as it stands"),
        pytest.param("notice before a change", True, id="over a line"),
        pytest.param("the employee's representative", False, id="straight mark, mended hyphen"),
        pytest.param("“Nothing else counts.”", True, id="with its own marks"),
        pytest.param("and final notice", False, id="a ligature"),
        pytest.param("Nothing else counts,", False, id="a comma of the quoting sentence"),
        pytest.param("notice [sic] before a change", False, id="sic"),
        pytest.param("[n]othing else counts.", False, id="a capital that the quoting changed"),
        pytest.param("fifteen (15) days … Nothing else counts.", True, id="an ellipsis"),
        pytest.param("The Employer ... and final notice", False, id="dots and a ligature"),
    ],
)
def test_a_quotation_that_stands_there_is_found(quotation, is_exact):
    standing = TEXT.standing(quotation)

    assert standing.found
    assert standing.exact is is_exact
    assert standing.place.citation == "Art. 1 § 1, p. 1"


@pytest.mark.parametrize(
    "quotation",
    [
        pytest.param("fifteen (15) days of notise", id="one letter off"),
        pytest.param("fifteen [15] days of notice", id="brackets that are none of the text"),
        pytest.param("fifteen (16) days of notice", id="one figure off"),
        pytest.param("ifteen (15) days of notice", id="a word cut at its beginning"),
        pytest.param("The Employer shall give the employe", id="a word cut at its end"),
        pytest.param("The Employer may give the employee", id="another word"),
        pytest.param("The Employer … The Union may grieve", id="an ellipsis over two sections"),
    ],
)
def test_a_quotation_that_does_not_stand_there_is_not_found(quotation):
    standing = TEXT.standing(quotation)

    assert not standing.found
    assert standing.place is None


def test_single_marks_inside_of_double_ones_are_the_double_ones_of_the_text():
    pages = {1: "The “Step 1” answer is due; members’ rights hold."}
    text = Quoted([Quotable("Art. 1", "1", (Span(1, 0, len(pages[1])),))], pages)

    assert text.standing("“The ‘Step 1’ answer is due”").found
    assert not text.standing("“The Step 1 answer is due”").found


def test_what_comes_nearest_is_told_with_its_place():
    standing = TEXT.standing("fifteen (15) days of notise before")

    assert standing.nearest.text == "fifteen (15) days of notice before"
    assert standing.nearest.citation == "Art. 1 § 1, p. 1"
    assert 0.9 < standing.ratio < 1


def test_nothing_near_is_said_too():
    assert TEXT.standing("zzz qqq").nearest is None


def test_a_quotation_over_a_page_break_has_a_span_on_each_page():
    standing = TEXT.standing("notice before a change of the work schedule, and")

    assert [span.page for span in standing.place.spans] == [1, 2]
    assert standing.place.text == slices(standing.place.spans, PAGES)


@given(st.data())
def test_any_run_of_whole_words_is_found_exactly(data):
    words = slices(CLAUSES[1].spans, PAGES).split()
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first + 1, len(words)))

    standing = TEXT.standing(" ".join(words[first:last]))

    assert standing.found
    assert standing.exact
