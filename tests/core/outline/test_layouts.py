"""Invented agreements of many layouts: which articles and sections are read."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from organizer.core.outline.parse import read_outline
from organizer.core.outline.parts import PageText

BODY = "The parties agree that nothing in this place is real, and that it never was."


def outline_of(text):
    return read_outline([PageText(n, page) for n, page in enumerate(text.split("\f"), start=1)])


def agreement(heading, section, *, count=3, sizes=3):
    """``count`` articles of ``sizes`` sections each, in the words of two functions."""
    parts = []
    for article in range(1, count + 1):
        parts.append(heading(article))
        parts += [f"{section(article, number)}\n{BODY}" for number in range(1, sizes + 1)]
    return "\n\n".join(parts)


NAMES = ("RECOGNITION", "HOURS OF WORK", "GRIEVANCES")
WORDS = ("ONE", "TWO", "THREE")
ROMANS = ("I", "II", "III")
SLIPS = ("ARTCLE 1", "ARTICLE2", "ARTlCLE 3")
DIGITS, LETTERS = "123", "ABC"


@dataclass(frozen=True)
class Layout:
    """How an article and a section of it begin, and the labels that are read from that."""

    heading: Callable[[int], str]
    section: Callable[[int, int], str]
    articles: list[str]
    sections: list[str] | None  # those of the second article; None where they are not told

    @property
    def text(self):
        return agreement(self.heading, self.section)


def labels(form, numbers=DIGITS):
    return [form.format(number) for number in numbers]


LAYOUTS = {
    "section with a point": Layout(
        lambda a: f"Article {a}. {NAMES[a - 1].title()}",
        lambda a, s: f"Section {a}.0{s} Purpose. {BODY}",
        labels("Article {}"),
        labels("Section 2.0{}"),
    ),
    "points three deep": Layout(
        lambda a: f"ARTICLE {a} {NAMES[a - 1]}",
        lambda a, s: f"{a}.{s} Purpose\n{BODY}\n{a}.{s}.1 {BODY}\n{a}.{s}.2 {BODY}",
        labels("ARTICLE {}"),
        labels("2.{}"),
    ),
    "numbers in words": Layout(
        lambda a: f"ARTICLE {WORDS[a - 1]}\n{NAMES[a - 1]}",
        lambda a, s: f"Section {s}. {BODY}",
        labels("ARTICLE {}", WORDS),
        labels("Section {}"),
    ),
    "title before the number": Layout(
        lambda a: f"{NAMES[a - 1]}\nARTICLE {a}",
        lambda a, s: f"Section {s} - Purpose\n{BODY}",
        labels("ARTICLE {}"),
        labels("Section {}"),
    ),
    "Roman above, Roman below": Layout(
        lambda a: f"ARTICLE {ROMANS[a - 1]} - {NAMES[a - 1]}",
        lambda a, s: f"{ROMANS[s - 1]}. Purpose\n{BODY}\nA. {BODY}\nB. {BODY}",
        labels("ARTICLE {}", ROMANS),
        list(ROMANS),
    ),
    "bare numbers and titles": Layout(
        lambda a: f"{a}. {NAMES[a - 1]}",
        lambda a, s: f"{a}.{s} {BODY}",
        list(DIGITS),
        labels("2.{}"),
    ),
    "letters below": Layout(
        lambda a: f"ARTICLE {a}: {NAMES[a - 1]}",
        lambda a, s: f"{LETTERS[s - 1]}. {BODY}\n1. {BODY}\n2. {BODY}",
        labels("ARTICLE {}"),
        list(LETTERS),
    ),
    "section and a letter": Layout(
        lambda a: f"ARTICLE {a}: {NAMES[a - 1]}",
        lambda a, s: f"Section {LETTERS[s - 1]}.\n{BODY}",
        labels("ARTICLE {}"),
        labels("Section {}", LETTERS),
    ),
    "clauses": Layout(
        lambda a: f"Clause {a} - {NAMES[a - 1].title()}",
        lambda a, s: f"{a}.{s} {BODY}\n(a) {BODY}\n(b) {BODY}",
        labels("Clause {}"),
        labels("2.{}"),
    ),
    "two languages": Layout(
        lambda a: f"ARTICLE {a}\n{NAMES[a - 1]} / RECONNAISSANCE",
        lambda a, s: f"{a}.0{s} {BODY}\nLes parties conviennent que rien ici n'est vrai.",
        labels("ARTICLE {}"),
        labels("2.0{}"),
    ),
    "section signs": Layout(
        lambda a: f"Article {a} {NAMES[a - 1]}",
        lambda a, s: f"§ {s} Purpose. {BODY}",
        labels("Article {}"),
        labels("§ {}"),
    ),
    "chapters": Layout(
        lambda a: f"CHAPTER {a}\n{NAMES[a - 1]}",
        lambda a, s: f"Section {s}. {BODY}",
        labels("CHAPTER {}"),
        labels("Section {}"),
    ),
    "sections alone, counted by hundreds": Layout(
        lambda a: f"SECTION {a}. {NAMES[a - 1]}",
        lambda a, s: f"{a}0{s}. {BODY}\n(a) {BODY}",
        labels("SECTION {}"),
        None,
    ),
    "letters above": Layout(
        lambda a: f"{LETTERS[a - 1]}. {NAMES[a - 1]}",
        lambda a, s: f"{s}. {BODY}",
        list(LETTERS),
        list(DIGITS),
    ),
    "a scanner's slips": Layout(
        lambda a: f"{SLIPS[a - 1]} - {NAMES[a - 1]}",
        lambda a, s: f"Section {s}. {BODY}",
        list(SLIPS),
        labels("Section {}"),
    ),
    "spaced capitals": Layout(
        lambda a: f"A R T I C L E  {a}\n{NAMES[a - 1]}",
        lambda a, s: f"Section {s}. {BODY}",
        labels("A R T I C L E {}"),
        labels("Section {}"),
    ),
    "the word cut short": Layout(
        lambda a: f"Art. {ROMANS[a - 1]} - {NAMES[a - 1].title()}",
        lambda a, s: f"Sec. {s}. {BODY}",
        labels("Art. {}", ROMANS),
        labels("Sec. {}"),
    ),
    "numbers called so": Layout(
        lambda a: f"ARTICLE NO. {a}\n{NAMES[a - 1]}",
        lambda a, s: f"Section No. {s}. {BODY}",
        labels("ARTICLE NO. {}"),
        labels("Section No. {}"),
    ),
    "rules and their numbers": Layout(
        lambda a: f"RULE {a}\n{NAMES[a - 1]}",
        lambda a, s: f"{a}.{s}. {BODY}",
        labels("RULE {}"),
        labels("2.{}"),
    ),
    "subjects": Layout(
        lambda a: f"SUBJECT {a}: {NAMES[a - 1]}",
        lambda a, s: f"{s}. {BODY}",
        labels("SUBJECT {}"),
        list(DIGITS),
    ),
    "numbers with a dash": Layout(
        lambda a: f"CHAPTER {WORDS[a - 1]}\n{NAMES[a - 1].title()}",
        lambda a, s: f"Section {a}-{s}. {BODY}",
        labels("CHAPTER {}", WORDS),
        labels("Section 2-{}"),
    ),
    "a dash and no word": Layout(
        lambda a: f"ARTICLE {a} — {NAMES[a - 1]}",
        lambda a, s: f"{a}-{s}  {BODY}",
        labels("ARTICLE {}"),
        labels("2-{}"),
    ),
    "paragraphs": Layout(
        lambda a: f"{ROMANS[a - 1]}. {NAMES[a - 1]}",
        lambda a, s: f"Paragraph {s}. {BODY}",
        list(ROMANS),
        labels("Paragraph {}"),
    ),
    "round numbers": Layout(
        lambda a: f"{a}.00  {NAMES[a - 1].title()}",
        lambda a, s: f"{a}.0{s}  {BODY}",
        labels("{}.00"),
        labels("2.0{}"),
    ),
    "numbers without a point": Layout(
        lambda a: f"{a} {NAMES[a - 1].title()}",
        lambda a, s: f"{a}.{s} {BODY}\n\n{a}.{s}.1 {BODY}",
        list(DIGITS),
        labels("2.{}"),
    ),
    "numbers and small titles": Layout(
        lambda a: f"{a}. {NAMES[a - 1].title()}",
        lambda a, s: f"{a}.{s} {BODY}",
        list(DIGITS),
        labels("2.{}"),
    ),
    "letters and small titles": Layout(
        lambda a: f"{LETTERS[a - 1]}. {NAMES[a - 1].title()}",
        lambda a, s: f"{s}. {BODY}",
        list(LETTERS),
        list(DIGITS),
    ),
    "marked bold": Layout(
        lambda a: f"**ARTICLE {a}: {NAMES[a - 1]}**",
        lambda a, s: f"**Section {s}.** {BODY}",
        labels("ARTICLE {}"),
        labels("Section {}"),
    ),
    "a translation below": Layout(
        lambda a: f"ARTICLE {a} – {NAMES[a - 1]}\nARTICLE {a} – DROITS INVENTÉS",
        lambda a, s: f"{a}.0{s} {BODY}",
        labels("ARTICLE {}"),
        labels("2.0{}"),
    ),
    "a translation beside": Layout(
        lambda a: f"ARTICLE {a} / ARTÍCULO {a}\n{NAMES[a - 1]} / INVENTADO",
        lambda a, s: f"Section {s} / Sección {s}. {BODY}",
        labels("ARTICLE {}"),
        labels("Section {}"),
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_a_layout_is_read(layout):
    outline = outline_of(layout.text)

    assert [article.label for article in outline.articles] == layout.articles
    if layout.sections:
        assert [s.label for s in outline.articles[1].sections] == layout.sections


TITLES = ("RECOGNITION", "RIGHTS", "HOURS OF WORK", "LEAVE", "SAFETY", "GRIEVANCES", "DURATION")


def test_titles_in_capitals_without_numbers_are_articles_by_their_names():
    cover = "AGREEMENT\n\nTHE INVENTED BUREAU\n\nTHE INVENTED LOCAL\n\n"
    parts = [f"{title}\n\nSection 1. {BODY}\n\nSection 2. {BODY}" for title in TITLES]

    outline = outline_of(cover + "\n\n".join(parts))

    assert [article.label for article in outline.articles] == list(TITLES)
    assert [s.label for s in outline.articles[3].sections] == ["Section 1", "Section 2"]


def test_a_list_of_short_items_is_no_list_of_articles():
    items = "\n\n".join(f"{n}. {title.title()}" for n, title in enumerate(TITLES, start=1))

    assert outline_of(f"{BODY}\n\n{items}\n\n{BODY}").articles == ()


WITH_WORDS = agreement(
    lambda a: f"ARTICLE {a} - {NAMES[a - 1]}", lambda a, s: f"Section {s}. {BODY}", sizes=6
)


def counted(text):
    return "\n".join(f"{n} {line}" for n, line in enumerate(text.split("\n"), start=101))


def by_fives(text):
    lines = enumerate(text.split("\n"), start=1)
    return "\n".join(f"{n:>2}  {line}" if n % 5 == 0 else f"    {line}" for n, line in lines)


@pytest.mark.parametrize(
    "in_margin",
    [
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


def test_titles_before_the_number_are_found():
    outline = outline_of(LAYOUTS["title before the number"].text)

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
