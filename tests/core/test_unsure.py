import pytest

from organizer.core.unsure import must_be_looked_at


@pytest.mark.parametrize(
    "word",
    ["15", "(30)", "fifteen", "thirty-five", "not", "may", "Shall", "No.", "nol", "l5", " ", "§3"],
)
def test_a_doubtful_telling_word_is_looked_at(word):
    assert must_be_looked_at(word, 55.0)
    assert not must_be_looked_at(word, 95.0)


@pytest.mark.parametrize("word", ["agency", "days,", "I", "notice", "maybe"])
def test_a_doubtful_common_word_is_not(word):
    assert not must_be_looked_at(word, 70.0)


def test_a_guess_that_stands_nowhere_else_may_have_been_a_figure():
    assert must_be_looked_at("wes", 40.0, {"days"})
    assert not must_be_looked_at("Days,", 40.0, {"days"})
