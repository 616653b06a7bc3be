"""The words that made the second reader stop, by leaving each phrase out."""

from organizer.core.checks.telling import telling_words

SENTENCE = "The picnic is on Saturday and he will surely get his job back by June."


def reader(chance):
    def read(said):
        return [{"promise": chance(sentence)} for _, sentence in said]

    return read


def test_the_phrase_without_which_it_would_not_stop_is_told():
    words = telling_words("", SENTENCE, "promise", reader(lambda one: 0.9 * ("surely" in one)))

    assert "surely" in words
    assert len(words.split()) < len(SENTENCE.split()) / 2


def test_nothing_is_told_where_no_phrase_alone_decides():
    assert telling_words("", SENTENCE, "promise", reader(lambda _: 0.9)) == ""


def test_a_sentence_of_a_few_words_is_its_own_phrase():
    asked = []

    def read(said):
        asked.extend(said)
        return []

    assert telling_words("", "Stay home.", "strike", read) == ""
    assert asked == []
