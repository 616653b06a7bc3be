"""Invented agreements of many layouts: which articles and sections are read."""

import pytest

from organizer.core.outline.parse import read_outline
from organizer.core.outline.parts import PageText

BODY = "The parties agree that nothing in this place is real, and that it never was."


def outline_of(text):
    return read_outline([PageText(n, page) for n, page in enumerate(text.split("\f"), start=1)])


def agreement(heading, sections, *, count=3, sizes=3):
    """``count`` articles of ``sizes`` sections each, in the words of two functions."""
    parts = []
    for article in range(1, count + 1):
        parts.append(heading(article))
        parts += [f"{sections(article, number)}\n{BODY}" for number in range(1, sizes + 1)]
    return "\n\n".join(parts)


NAMES = ("RECOGNITION", "HOURS OF WORK", "GRIEVANCES")
WORDS = ("ONE", "TWO", "THREE")
ROMANS = ("I", "II", "III")

LAYOUTS = {
    "section with a point": (
        agreement(
            lambda a: f"Article {a}. {NAMES[a - 1].title()}",
            lambda a, s: f"Section {a}.0{s} Purpose. {BODY}",
        ),
        ["Article 1", "Article 2", "Article 3"],
        ["Section 1.01", "Section 1.02", "Section 1.03"],
    ),
    "points three deep": (
        agreement(
            lambda a: f"ARTICLE {a} {NAMES[a - 1]}",
            lambda a, s: f"{a}.{s} Purpose\n{BODY}\n{a}.{s}.1 {BODY}\n{a}.{s}.2 {BODY}",
        ),
        ["ARTICLE 1", "ARTICLE 2", "ARTICLE 3"],
        ["1.1", "1.2", "1.3"],
    ),
    "numbers in words": (
        agreement(
            lambda a: f"ARTICLE {WORDS[a - 1]}\n{NAMES[a - 1]}", lambda a, s: f"Section {s}. {BODY}"
        ),
        ["ARTICLE ONE", "ARTICLE TWO", "ARTICLE THREE"],
        ["Section 1", "Section 2", "Section 3"],
    ),
    "title before the number": (
        agreement(
            lambda a: f"{NAMES[a - 1]}\nARTICLE {a}", lambda a, s: f"Section {s} - Purpose\n{BODY}"
        ),
        ["ARTICLE 1", "ARTICLE 2", "ARTICLE 3"],
        ["Section 1", "Section 2", "Section 3"],
    ),
    "Roman above, Roman below": (
        agreement(
            lambda a: f"ARTICLE {ROMANS[a - 1]} - {NAMES[a - 1]}",
            lambda a, s: f"{ROMANS[s - 1]}. Purpose\n{BODY}\nA. {BODY}\nB. {BODY}",
        ),
        ["ARTICLE I", "ARTICLE II", "ARTICLE III"],
        ["I", "II", "III"],
    ),
    "bare numbers and titles": (
        agreement(lambda a: f"{a}. {NAMES[a - 1]}", lambda a, s: f"{a}.{s} {BODY}"),
        ["1", "2", "3"],
        ["1.1", "1.2", "1.3"],
    ),
    "letters below": (
        agreement(
            lambda a: f"ARTICLE {a}: {NAMES[a - 1]}",
            lambda a, s: f"{'ABC'[s - 1]}. {BODY}\n1. {BODY}\n2. {BODY}",
        ),
        ["ARTICLE 1", "ARTICLE 2", "ARTICLE 3"],
        ["A", "B", "C"],
    ),
    "section and a letter": (
        agreement(
            lambda a: f"ARTICLE {a}: {NAMES[a - 1]}",
            lambda a, s: f"Section {'ABC'[s - 1]}.\n{BODY}",
        ),
        ["ARTICLE 1", "ARTICLE 2", "ARTICLE 3"],
        ["Section A", "Section B", "Section C"],
    ),
    "clauses": (
        agreement(
            lambda a: f"Clause {a} - {NAMES[a - 1].title()}",
            lambda a, s: f"{a}.{s} {BODY}\n(a) {BODY}\n(b) {BODY}",
        ),
        ["Clause 1", "Clause 2", "Clause 3"],
        ["1.1", "1.2", "1.3"],
    ),
    "two languages": (
        agreement(
            lambda a: f"ARTICLE {a}\n{NAMES[a - 1]} / RECONNAISSANCE",
            lambda a, s: f"{a}.0{s} {BODY}\nLes parties conviennent que rien ici n'est vrai.",
        ),
        ["ARTICLE 1", "ARTICLE 2", "ARTICLE 3"],
        ["1.01", "1.02", "1.03"],
    ),
    "section signs": (
        agreement(lambda a: f"Article {a} {NAMES[a - 1]}", lambda a, s: f"§ {s} Purpose. {BODY}"),
        ["Article 1", "Article 2", "Article 3"],
        ["§ 1", "§ 2", "§ 3"],
    ),
    "chapters": (
        agreement(lambda a: f"CHAPTER {a}\n{NAMES[a - 1]}", lambda a, s: f"Section {s}. {BODY}"),
        ["CHAPTER 1", "CHAPTER 2", "CHAPTER 3"],
        ["Section 1", "Section 2", "Section 3"],
    ),
    "sections alone, counted by hundreds": (
        agreement(
            lambda a: f"SECTION {a}. {NAMES[a - 1]}", lambda a, s: f"{a}0{s}. {BODY}\n(a) {BODY}"
        ),
        ["SECTION 1", "SECTION 2", "SECTION 3"],
        None,
    ),
    "letters above": (
        agreement(lambda a: f"{'ABC'[a - 1]}. {NAMES[a - 1]}", lambda a, s: f"{s}. {BODY}"),
        ["A", "B", "C"],
        ["1", "2", "3"],
    ),
    "a scanner's slips": (
        agreement(
            lambda a: f"{('ARTCLE 1', 'ARTICLE2', 'ARTlCLE 3')[a - 1]} - {NAMES[a - 1]}",
            lambda a, s: f"Section {s}. {BODY}",
        ),
        ["ARTCLE 1", "ARTICLE2", "ARTlCLE 3"],
        ["Section 1", "Section 2", "Section 3"],
    ),
    "spaced capitals": (
        agreement(
            lambda a: f"A R T I C L E  {a}\n{NAMES[a - 1]}", lambda a, s: f"Section {s}. {BODY}"
        ),
        ["A R T I C L E 1", "A R T I C L E 2", "A R T I C L E 3"],
        ["Section 1", "Section 2", "Section 3"],
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_is_read(name):
    text, articles, sections = LAYOUTS[name]

    outline = outline_of(text)

    assert [article.label for article in outline.articles] == articles
    if sections:
        assert [s.label for s in outline.articles[1].sections] == [
            s.replace("1.", "2.", 1) if s.startswith(("1.", "Section 1.")) else s for s in sections
        ]


def test_titles_before_the_number_are_found():
    outline = outline_of(LAYOUTS["title before the number"][0])

    assert [article.title for article in outline.articles] == list(NAMES)


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


def test_side_letters_schedules_and_signatures_stand_beside_the_articles():
    text = agreement(lambda a: f"ARTICLE {a} - {NAMES[a - 1]}", lambda a, s: f"Section {s}. {BODY}")
    back = [
        "IN WITNESS WHEREOF\n\nFor the Union: Ada Example",
        f"SCHEDULE A - WAGES\n\n{BODY}",
        f"APPENDIX B\nFORMS\n\n{BODY}",
        f"SIDE LETTER NO. 1\n\n{BODY}",
        f"MEMORANDUM OF UNDERSTANDING\n\n{BODY}",
    ]

    outline = outline_of("\f".join([text, *back]))

    assert [a.label for a in outline.appendices] == ["SCHEDULE A", "APPENDIX B"]
    assert [o.kind for o in outline.others] == ["signatures", "side letter", "mou"]


def test_a_wage_table_is_a_clause_of_its_own():
    rows = "\n".join(
        f"Grade {n}          2{n}.50          2{n}.75          3{n}.00" for n in range(5)
    )
    text = f"ARTICLE 1 - WAGES\n\nSection 1. {BODY}\n\n{rows}\n\nSection 2. {BODY}"

    outline = outline_of(text + f"\n\nARTICLE 2 - HOURS\n\nSection 1. {BODY}")

    texts = [text[c.spans[0].start : c.spans[-1].end] for c in outline.clauses[:3]]
    assert texts[1].startswith("Grade 0")
    assert texts[1].endswith("34.00")


def test_a_memorandum_without_articles_says_why_there_are_none():
    outline = outline_of(f"MEMORANDUM OF UNDERSTANDING\n\n{BODY}\n\n1. {BODY}\n\n2. {BODY}")

    assert outline.articles == ()
    assert any("no articles" in doubt.what for doubt in outline.doubts)


def test_a_gap_in_the_numbers_of_the_articles_is_a_doubt():
    text = "\n\n".join(f"ARTICLE {n} - PART {n}\n\nSection 1. {BODY}" for n in (1, 2, 4, 5))

    doubts = outline_of(text).doubts

    assert [doubt.what for doubt in doubts] == ["no Article 3 between ARTICLE 2 and ARTICLE 4"]
