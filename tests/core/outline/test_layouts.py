"""Invented agreements of many layouts: which articles and sections are read."""

import pytest

from .agreements_made import BODY, DIGITS, NAMES, TITLES, Layout, labels, outline_of

WORDS = ("ONE", "TWO", "THREE")
ROMANS = ("I", "II", "III")
SLIPS = ("ARTCLE 1", "ARTICLE2", "ARTlCLE 3")
LETTERS = "ABC"


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
    "in quotation marks": Layout(
        lambda a: f"“ARTICLE {a} - {NAMES[a - 1]}”",
        lambda a, s: f"Section {s}. {BODY}",
        labels("ARTICLE {}"),
        labels("Section {}"),
    ),
    "ordinals": Layout(
        lambda a: f"{('First', 'Second', 'Third')[a - 1]} Article\n{NAMES[a - 1].title()}",
        lambda a, s: f"Section {s}. {BODY}",
        labels("{} Article", ("First", "Second", "Third")),
        labels("Section {}"),
    ),
    "figures as ordinals": Layout(
        lambda a: f"{('1st', '2nd', '3rd')[a - 1]} Article: {NAMES[a - 1].title()}",
        lambda a, s: f"Section {s}. {BODY}",
        labels("{} Article", ("1st", "2nd", "3rd")),
        labels("Section {}"),
    ),
    "policies": Layout(
        lambda a: f"POLICY {a}\n{NAMES[a - 1]}",
        lambda a, s: f"{a}.{s} {BODY}",
        labels("POLICY {}"),
        labels("2.{}"),
    ),
    "roman numbers over their titles": Layout(
        lambda a: f"{ROMANS[a - 1]}\n{NAMES[a - 1].title()}",
        lambda a, s: f"Section {s}. {BODY}",
        list(ROMANS),
        labels("Section {}"),
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


def test_titles_before_the_number_are_found():
    outline = outline_of(LAYOUTS["title before the number"].text)

    assert [article.title for article in outline.articles] == list(NAMES)


def test_titles_in_capitals_without_numbers_are_articles_by_their_names():
    cover = "AGREEMENT\n\nTHE INVENTED BUREAU\n\nTHE INVENTED LOCAL\n\n"
    parts = [f"{title}\n\nSection 1. {BODY}\n\nSection 2. {BODY}" for title in TITLES]

    outline = outline_of(cover + "\n\n".join(parts))

    assert [article.label for article in outline.articles] == list(TITLES)
    assert [s.label for s in outline.articles[3].sections] == ["Section 1", "Section 2"]


def test_a_list_of_short_items_is_no_list_of_articles():
    items = "\n\n".join(f"{n}. {title.title()}" for n, title in enumerate(TITLES, start=1))

    assert outline_of(f"{BODY}\n\n{items}\n\n{BODY}").articles == ()


def test_a_title_that_ends_in_and_goes_on_below_a_blank_line():
    text = LAYOUTS["section and a letter"].text

    outline = outline_of(text.replace("HOURS OF WORK", "HOURS AND\n\nDAYS OF WORK"))

    assert [article.title for article in outline.articles][1] == "HOURS AND DAYS OF WORK"


def test_a_missing_number_among_small_titles_is_a_longer_line_that_has_it():
    titles = {n: f"{n}. {title.title()}" for n, title in enumerate(TITLES, start=1)}
    titles[3] = "3. Payment of the Invented Costs of a First Licence (and of One Retake)"

    outline = outline_of("\n\n".join(f"{title}\n\n{BODY} {BODY}" for title in titles.values()))

    assert [article.label for article in outline.articles] == [str(n) for n in titles]


def test_a_section_number_that_comes_twice_heads_two_sections():
    text = f"ARTICLE 1\nPAY\n\nSection 1. Purpose. {BODY}\n\nSection 2. Rates. {BODY}\n{BODY}\n\n"
    text += f"Section 2. Notices. {BODY}\n\nSection 3. Days. {BODY}\n\nARTICLE 2\nREST\n\n"

    (first, _) = outline_of(f"{text}Section 1. {BODY}").articles

    assert [s.title for s in first.sections] == ["Purpose", "Rates", "Notices", "Days"]


def test_a_title_is_found_on_the_page_after_its_number():
    pages = [
        f"ARTICLE {n}\n\n\n\n{n}\f{name}\n\n{n}.1 {BODY}\n\n"
        for n, name in enumerate(TITLES, start=1)
    ]

    outline = outline_of("".join(pages))

    assert [article.title for article in outline.articles] == list(TITLES)


def test_a_section_that_was_put_in_comes_after_the_one_whose_number_it_has():
    text = f"ARTICLE 1\nPAY\n\nSection 1. {BODY}\n\nSection 2. {BODY}\n\n"
    text += f"Section 2-A - Union Security. {BODY}\n\nSection 3. {BODY}\n\nARTICLE 2\nREST\n\n"

    (first, _) = outline_of(f"{text}Section 1. {BODY}").articles

    assert [s.label for s in first.sections] == labels("Section {}", ("1", "2", "2-A", "3"))


def test_a_sentence_about_an_article_is_no_article():
    sentence = "Article 10: Vacation Leave, Section (B)(2) of the agreement currently states:"

    assert outline_of(f"{BODY}\n\n{sentence}\n\n10:00 {BODY}").articles == ()
