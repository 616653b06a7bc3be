import pytest

from organizer.core import procedure_words


@pytest.mark.parametrize(
    ("words", "rolls"),
    [
        ("When the last day falls on a Saturday, Sunday or federal holiday, the limit ends on the "
         "next working day.", True),
        ("If the deadline is a non-workday, it is the following business day.", True),
        ("The office is closed on Saturdays. Another sentence tells of the next chapter.", False),
    ],
)  # fmt: skip
def test_rolling_is_only_suggested_where_words_say_so(words, rolls):
    assert procedure_words.rolls(words) == rolls
