"""One agreement, headed in many conventions: its tree is the same in each."""

from hypothesis import given, settings
from hypothesis import strategies as st

from .agreements_made import BODY, TITLES, agreement, outline_of

ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII")
WORDS = ("ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN")
ABOVE = (
    lambda n, title: f"ARTICLE {ROMANS[n - 1]} - {title}",
    lambda n, title: f"ARTICLE {WORDS[n - 1]}\n{title}",
    lambda n, title: f"Article {n}: {title.title()}",
    lambda n, title: f"ARTICLE-{n} {title}",
    lambda n, title: f"{n}. {title}",
    lambda n, title: f"({n}) {title}",
    lambda n, title: f"{ROMANS[n - 1]}. {title}",
    lambda n, title: f"{title} - ARTICLE {n}",
    lambda n, title: title,
)
BELOW = (
    lambda a, n: f"Section {n}: {BODY}",
    lambda a, n: f"Sec. {n}. {BODY}",
    lambda a, n: f"§ {n}. {BODY}",
    lambda a, n: f"Section {a}.{n}. {BODY}",
)
SECTIONS = st.lists(st.integers(1, 4), min_size=5, max_size=7)  # of each article


def text_of(above, below, sizes):
    parts = []
    for a, size in enumerate(sizes, start=1):
        parts.append(above(a, TITLES[a - 1]))
        parts += [f"{below(a, n)}\n{BODY} {BODY}" for n in range(1, size + 1)]
    return "\n\n".join(parts)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(ABOVE), st.sampled_from(BELOW), SECTIONS)
def test_the_tree_does_not_hang_on_how_it_is_headed(above, below, sizes):
    outline = outline_of(text_of(above, below, sizes))

    titles = [(one.title or one.label).upper() for one in outline.articles]
    assert titles == list(TITLES[: len(sizes)])
    assert [len(article.sections) for article in outline.articles] == sizes


def test_numbered_items_among_titles_without_a_number_are_no_articles():
    items = "\n\n".join(f"{n}. Invented Item of a List\n\n{BODY} {BODY} {BODY}" for n in (1, 2, 3))
    text = agreement(lambda a: TITLES[a - 1], lambda a, s: f"{BODY}\n{BODY}\n\n{BODY}", count=7)
    many = "\n\n".join(f"THE INVENTED {name} LEAVE\n\n{BODY} {BODY} {BODY}" for name in WORDS)

    outline = outline_of(f"{text}\n\n{items}\n\n{many}")

    assert [one.label for one in outline.articles][:7] == list(TITLES)
