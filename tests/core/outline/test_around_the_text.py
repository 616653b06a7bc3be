"""What stands around the text of a page, and is none of it: heads, line numbers, contents."""

import textwrap

import pytest

from .agreements_made import BODY, NAMES, TITLES, agreement, labels, outline_of

WITH_WORDS = agreement(
    lambda a: f"ARTICLE {a} - {NAMES[a - 1]}", lambda a, s: f"Section {s}. {BODY}", sizes=6
)


def counted(text):
    return "\n".join(f"{n} {line}" for n, line in enumerate(text.split("\n"), start=101))


def by_fives(text):
    lines = enumerate(text.split("\n"), start=1)
    return "\n".join(f"{n:>2}  {line}" if n % 5 == 0 else f"    {line}" for n, line in lines)


def at_the_right(text):
    lines = [piece for line in text.split("\n") for piece in textwrap.wrap(line, 60) or [""]]
    pages = [lines[at : at + 24] for at in range(0, len(lines), 24)]
    return "\f".join(
        "\n".join(f"{line:<66}{n}" for n, line in enumerate(page, start=1)) for page in pages
    )


@pytest.mark.parametrize(
    "in_margin",
    [
        pytest.param(at_the_right, id="at the right edge"),
        pytest.param(lambda text: counted(text.replace("\n\n", "\n")), id="running on, one space"),
        pytest.param(by_fives, id="each fifth line"),
    ],
)
def test_numbers_that_count_the_lines_are_no_words_of_the_text(in_margin):
    outline = outline_of(in_margin(WITH_WORDS))

    assert [article.label for article in outline.articles] == labels("ARTICLE {}")
    assert [len(article.sections) for article in outline.articles] == [6, 6, 6]


CONTENTS = {
    "of rules": [f"Rule {n}. {title.title()} {n * 2}" for n, title in enumerate(TITLES, start=1)],
    "on lines of their own": [
        part for n, title in enumerate(TITLES, start=1)
        for part in (f"Article {n}", title.title(), str(n * 3))
    ],
}  # fmt: skip


@pytest.mark.parametrize("kind", CONTENTS)
def test_a_contents_page_without_leaders_is_told_by_its_pages(kind):
    contents = "TABLE OF CONTENTS\n\n" + "\n".join(CONTENTS[kind])

    outline = outline_of(f"{contents}\f{WITH_WORDS}")

    assert outline.toc_pages == (1,)
    assert [(a.label, a.page) for a in outline.articles] == [(f"ARTICLE {n}", 2) for n in (1, 2, 3)]


def test_a_head_in_small_letters_opens_no_article_again():
    heads = [(1, 1), (1, 2), (2, 3), (3, 3)]
    pages = [
        f"Article {a} - {NAMES[a - 1].title()}          Agreement 2022-25\n\n"
        + (f"{BODY}\n\n" * 3 if a < opens else "")
        + (f"ARTICLE {opens} - {NAMES[opens - 1]}\n\nSection 1. {BODY}\n\n" if n != 3 else "")
        + f"{BODY}\n" * 6
        for n, (a, opens) in enumerate(heads)
    ]

    outline = outline_of("\f".join(pages))

    assert [(a.label, a.page) for a in outline.articles] == [
        ("ARTICLE 1", 1),
        ("ARTICLE 2", 2),
        ("ARTICLE 3", 3),
    ]


def test_page_heads_with_the_name_of_the_article_open_no_article_again():
    bodies = [f"Section {n}. {BODY}\n" + f"{BODY}\n" * 8 for n in range(1, 5)]
    pages = [
        f"ARTICLE {a} - {NAMES[a - 1]}\n\n"
        + (f"ARTICLE {a}\n{NAMES[a - 1]}\n\n" if n == 0 else "")
        + f"{body}\n{a * 4 + n}"
        for a in (1, 2, 3)
        for n, body in enumerate(bodies)
    ]

    outline = outline_of("\f".join(pages))

    assert [(a.label, a.page) for a in outline.articles] == [
        ("ARTICLE 1", 1),
        ("ARTICLE 2", 5),
        ("ARTICLE 3", 9),
    ]
