"""Invented agreements whose labels carry more than their own number, or no word for it."""

import pytest

from .agreements_made import BODY, DIGITS, NAMES, Layout, labels, outline_of

ROMANS, LETTERS = ("I", "II", "III"), "ABC"
ORDINALS = ("FIRST", "SECOND", "THIRD")


def under_articles(section, expected):
    """Articles headed as usual; what stands under them is what is tried."""
    return Layout(lambda a: f"ARTICLE {a}\n{NAMES[a - 1]}", section, labels("ARTICLE {}"), expected)


def over_sections(heading, expected):
    """Sections headed as usual; what stands over them is what is tried."""
    return Layout(heading, lambda a, s: f"Section {s}. {BODY}", expected, labels("Section {}"))


SECTIONS = {
    "number and letter": under_articles(
        lambda a, s: f"{a}{LETTERS[s - 1]}. {BODY}", labels("2{}", LETTERS)
    ),
    "number, dash and letter": under_articles(
        lambda a, s: f"{a}-{LETTERS[s - 1]} {BODY}", labels("2-{}", LETTERS)
    ),
    "number, point and letter": under_articles(
        lambda a, s: f"{a}.{LETTERS[s - 1]}. Purpose. {BODY}", labels("2.{}", LETTERS)
    ),
    "the word, number and letter": under_articles(
        lambda a, s: f"Section {a}.{LETTERS[s - 1]}. {BODY}", labels("Section 2.{}", LETTERS)
    ),
    "Roman and letter": Layout(
        lambda a: f"ARTICLE {ROMANS[a - 1]}\n{NAMES[a - 1]}",
        lambda a, s: f"{ROMANS[a - 1]}.{LETTERS[s - 1]}. {BODY}",
        labels("ARTICLE {}", ROMANS),
        labels("II.{}", LETTERS),
    ),
    "Roman and number": Layout(
        lambda a: f"ARTICLE {ROMANS[a - 1]}\n{NAMES[a - 1]}",
        lambda a, s: f"{ROMANS[a - 1]}-{s}. {BODY}",
        labels("ARTICLE {}", ROMANS),
        labels("II-{}"),
    ),
    "letter and number": Layout(
        lambda a: f"ARTICLE {LETTERS[a - 1]}\n{NAMES[a - 1]}",
        lambda a, s: f"{LETTERS[a - 1]}.{s} {BODY}",
        labels("ARTICLE {}", LETTERS),
        labels("B.{}"),
    ),
    "hundreds": under_articles(lambda a, s: f"{a}0{s}. {BODY}", labels("20{}")),
    "hundreds and the word": under_articles(
        lambda a, s: f"Section {a}0{s}. {BODY}", labels("Section 20{}")
    ),
    "a dash after the word": under_articles(
        lambda a, s: f"Section-{s}. {BODY}", labels("Section-{}")
    ),
    "brackets after the word": under_articles(
        lambda a, s: f"Section ({s}) {BODY}", labels("Section ({})")
    ),
    "clauses": under_articles(lambda a, s: f"Clause {s}. {BODY}", labels("Clause {}")),
    "subsections": under_articles(lambda a, s: f"Subsection {s}. {BODY}", labels("Subsection {}")),
    "no point": under_articles(lambda a, s: f"{s}  {BODY}", list(DIGITS)),
    "a dash for a point": under_articles(lambda a, s: f"{s} - {BODY}", list(DIGITS)),
}
ARTICLES = {
    "number in brackets": over_sections(lambda a: f"({a}) {NAMES[a - 1]}", labels("({})")),
    "number and dash": over_sections(lambda a: f"{a} – {NAMES[a - 1]}", list(DIGITS)),
    "Roman in brackets": over_sections(
        lambda a: f"({ROMANS[a - 1]}) {NAMES[a - 1]}", labels("({})", ROMANS)
    ),
    "number alone on its line": over_sections(lambda a: f"{a}.\n{NAMES[a - 1]}", list(DIGITS)),
    "word, dash, number": over_sections(
        lambda a: f"ARTICLE-{a} {NAMES[a - 1]}", labels("ARTICLE-{}")
    ),
    "word, sign, number": over_sections(
        lambda a: f"ARTICLE #{a} {NAMES[a - 1]}", labels("ARTICLE #{}")
    ),
    "word, number in brackets": over_sections(
        lambda a: f"ARTICLE ({a}) {NAMES[a - 1]}", labels("ARTICLE ({})")
    ),
    "word, colon, number": over_sections(
        lambda a: f"ARTICLE: {a} {NAMES[a - 1]}", labels("ARTICLE: {}")
    ),
    "an ordinal after the word": over_sections(
        lambda a: f"ARTICLE THE {ORDINALS[a - 1]}\n{NAMES[a - 1]}",
        labels("ARTICLE THE {}", ORDINALS),
    ),
    "letters": over_sections(
        lambda a: f"Article {LETTERS[a - 1]}: {NAMES[a - 1].title()}", labels("Article {}", LETTERS)
    ),
    "the title first": over_sections(
        lambda a: f"{NAMES[a - 1]} - ARTICLE {a}", labels("ARTICLE {}")
    ),
    "sections for articles, titles on the next line": Layout(
        lambda a: f"SECTION {ROMANS[a - 1]}\n{NAMES[a - 1]}",
        lambda a, s: f"{s}. {BODY}",
        labels("SECTION {}", ROMANS),
        list(DIGITS),
    ),
    "sections for articles, small titles": Layout(
        lambda a: f"Sec. {a}. {NAMES[a - 1].title()}",
        lambda a, s: f"{LETTERS[s - 1]}. {BODY} {BODY}",
        labels("Sec. {}"),
        list(LETTERS),
    ),
}


@pytest.mark.parametrize("layout", SECTIONS.values(), ids=SECTIONS)
def test_sections_are_read(layout):
    outline = outline_of(layout.text)

    assert [article.label for article in outline.articles] == layout.articles
    assert [s.label for s in outline.articles[1].sections] == layout.sections


@pytest.mark.parametrize("layout", ARTICLES.values(), ids=ARTICLES)
def test_articles_are_read_with_their_titles(layout):
    outline = outline_of(layout.text)

    assert [article.label for article in outline.articles] == layout.articles
    assert [article.title.upper() for article in outline.articles] == list(NAMES)
    assert [s.label for s in outline.articles[1].sections] == layout.sections


def test_the_number_of_another_article_begins_no_section():
    text = f"ARTICLE 1\nRECOGNITION\n\n1A. {BODY}\n\n7B. {BODY}\n\n1B. {BODY}\n\nARTICLE 2\nLEAVE"

    (first, _) = outline_of(text).articles

    assert [s.label for s in first.sections] == ["1A", "1B"]


def test_two_items_in_brackets_are_no_articles():
    text = f"{BODY}\n\n(1) SAFETY SHOES\n\n{BODY}\n\n(2) SAFETY GLASSES\n\n{BODY}"

    assert outline_of(text).articles == ()
