import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from organizer.search.words_index import having, merged, word_index

WORDS = "abcd"
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), max_size=8), max_size=12)


def held(texts, names):
    """The passages of each word, words being numbered as in ``names``."""
    sizes = np.array([len(text) for text in texts], dtype=np.int64)
    words = np.array([names.index(w) for text in texts for w in text], dtype=np.int32)
    return having(words, sizes, len(names))


@given(TEXTS, TEXTS, st.lists(st.sampled_from("abcde"), unique=True))
def test_the_index_counts_as_counting_does(texts, more, words):
    whole, turned = list(WORDS), list(reversed(WORDS))
    places = [np.arange(4), np.array([whole.index(w) for w in turned])]
    parts, sizes = [held(texts, whole), held(more, turned)], [len(texts), len(more)]
    both = merged(parts, places, sizes, 4)

    known = {w: n for n, w in enumerate(whole)}
    index = word_index(known, both, np.ones(sum(sizes), dtype=np.float32), 1.0)
    times = index.times_in(words, np.arange(sum(sizes)))

    assert times.tolist() == [[text.count(word) for word in words] for text in texts + more]
    for word in words:
        holding = index.having.rows[index.where(word)].tolist()
        assert holding == [n for n, text in enumerate(texts + more) if word in text]
        assert index.count(word) == len(holding)


def test_a_word_counts_more_where_the_passage_is_short():
    texts = [["pay"], ["pay", "for", "all", "of", "us"], ["none"]]
    names = ["pay", "for", "all", "of", "us", "none"]
    lengths = np.array([1, 5, 1], dtype=np.float32)
    index = word_index({"pay": 0}, held(texts, names), lengths, 2.3)

    short, long = index.impact[index.where("pay")]

    assert short > long > 0
