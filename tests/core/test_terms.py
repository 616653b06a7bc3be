import pytest

from organizer.core.terms import Term, terms, used_in


@pytest.mark.parametrize(
    ("text", "name", "meaning"),
    [
        pytest.param(
            "Under the Family and Medical Leave Act (FMLA) leave is",
            "FMLA",
            "Family and Medical Leave Act",
            id="small words count no letter",
        ),
        pytest.param(
            "the Office of Human Resources (“OHR”) keeps",
            "OHR",
            "Office of Human Resources",
            id="in quotation marks",
        ),
        pytest.param(
            "“Seniority” means length of service in the unit.",
            "Seniority",
            "“Seniority” means length of service in the unit.",
            id="said to mean",
        ),
    ],
)
def test_a_definition_is_found_with_its_words(text, name, meaning):
    assert terms([(7, text)]) == [Term(name, meaning, 7)]


@pytest.mark.parametrize("text", ["The Union President (TBD) signs", "Form Seven (SF) is used"])
def test_letters_that_are_not_the_words_define_nothing(text):
    assert terms([(1, text)]) == []


def test_a_term_is_explained_where_it_is_used_and_not_where_it_is_defined():
    known = [Term("AWS", "Alternative Work Schedule", 1)]

    assert used_in("An AWS is asked for in writing.", 2, known) == known
    assert used_in("An Alternative Work Schedule (AWS) is", 1, known) == []
    assert used_in("The LAWS of nature", 2, known) == []
