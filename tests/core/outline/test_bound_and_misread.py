"""Two agreements in one file, and what a scanner makes of headings, feet and contents lists."""

from organizer.core.outline.parse import read_outline
from organizer.core.outline.parts import PageText

BODY = "The parties agree that nothing in this place is real, and that it never was."
NAMES = ("RECOGNITION", "HOURS OF WORK", "GRIEVANCES", "LEAVE", "DISCIPLINE", "DURATION")


def outline_of(*pages):
    return read_outline([PageText(n, page) for n, page in enumerate(pages, start=1)])


def article(number, *sections, name=""):
    told = "\n\n".join(f"{section} {BODY}" for section in sections or ("Section 1.", "Section 2."))
    return f"ARTICLE {number} - {name or NAMES[int(number) % 6]}\n\n{told}"


def labels(parts):
    return [part.label for part in parts]


def test_a_supplement_that_numbers_its_articles_again_is_not_in_the_last_article():
    pages = [page for n in (1, 2, 3, 2, 3) for page in (article(n), f"{BODY}\n\n{BODY}")]

    outline = outline_of(*pages)

    assert labels(outline.articles) == ["ARTICLE 1", "ARTICLE 2", "ARTICLE 3"]
    assert [(part.label, part.page) for part in outline.others] == [
        ("ARTICLE 2", 7),
        ("ARTICLE 3", 9),
    ]
    assert any("numbered once more" in doubt.what and doubt.page == 7 for doubt in outline.doubts)


def test_a_letter_that_quotes_one_article_begins_no_numbering():
    letter = f"LETTER OF AGREEMENT\n\n{BODY}\n\n{article(1)}"

    outline = outline_of(*(article(n) for n in (1, 2, 3)), letter)

    assert labels(outline.others) == ["LETTER OF AGREEMENT"]


def test_an_agreement_by_sections_before_the_articles_keeps_its_headings():
    first = "\n\n".join(
        f"SECTION {n} - {NAMES[0]}\n\n100. {BODY}" for n in ("I", "II", "III", "IV")
    )

    outline = outline_of(first, *(article(n) for n in (1, 2, 3)))

    assert labels(outline.front_matter) == ["SECTION I", "SECTION II", "SECTION III", "SECTION IV"]
    assert labels(outline.articles) == ["ARTICLE 1", "ARTICLE 2", "ARTICLE 3"]


def test_a_misread_number_stands_where_one_is_missing_and_is_doubted():
    outline = outline_of(article(9), article(10), article(41, name="LEAVE"), article(12))

    assert labels(outline.articles) == ["ARTICLE 9", "ARTICLE 10", "ARTICLE 41", "ARTICLE 12"]
    assert any("stands where Article 11 should" in doubt.what for doubt in outline.doubts)


def test_a_contents_list_without_its_leaders_is_no_text():
    contents = "\n\n".join(f"ARTICLE {n} - {NAMES[n - 1]} ..oo ceceee 1{n}" for n in range(1, 7))

    outline = outline_of(contents, *(article(n) for n in range(1, 7)))

    assert outline.toc_pages == (1,)
    assert [one.page for one in outline.articles] == [2, 3, 4, 5, 6, 7]


def test_a_foot_of_two_lines_that_names_the_article_is_no_text():
    pages = [
        f"{article(n) if first else BODY}\n\n\nARTICLE {n}\n{NAMES[n - 1]}      {2 * n - first}"
        for n in (1, 2, 3)
        for first in (True, False)
    ]

    outline = outline_of(*pages)

    spans = [span for clause in outline.clauses for span in clause.spans]
    assert labels(outline.articles) == ["ARTICLE 1", "ARTICLE 2", "ARTICLE 3"]
    assert not any("ARTICLE" in pages[s.page - 1][s.start : s.end] for s in spans)


def test_a_comma_read_for_a_full_stop_after_a_section_is_a_section():
    outline = outline_of(
        article(1, "Section 1. Hours.", "Section 2, Meal Periods.", "Section 3. Rest."), article(2)
    )

    sections = outline.articles[0].sections
    assert labels(sections) == ["Section 1", "Section 2", "Section 3"]
    assert sections[1].title == "Meal Periods"


def test_a_titled_section_after_a_line_without_its_full_stop_is_a_section():
    unfinished = "in established time of seven consecutive periods of twenty-four hours"
    text = (
        f"ARTICLE 1 - HOURS\n\nSection 1. Week. {BODY}\n{unfinished}\nSection 2. Workday.\n{BODY}"
    )

    outline = outline_of(f"{text}\nSection 3. Rest.\n{BODY}", article(2))

    assert labels(outline.articles[0].sections) == ["Section 1", "Section 2", "Section 3"]


def test_an_amendment_that_prints_few_articles_of_many_has_them_all():
    outline = outline_of(*(article(number, "Section 1. Pay.") for number in (1, 12, 40)))

    assert labels(outline.articles) == ["ARTICLE 1", "ARTICLE 12", "ARTICLE 40"]


def test_a_section_after_the_last_row_of_a_table_is_a_section():
    row = "Arbitration   Union   30 days   Receipt of the last decision"
    text = f"ARTICLE 1\nGRIEVANCES\nSection 1. Limits.\n{row}\nSection 2. They may be extended.\n"

    outline = outline_of(
        text + f"See the terms of leave that are set out at length in\nSection 3. {BODY}\n"
    )

    assert [one.label for one in outline.articles[0].sections] == ["Section 1", "Section 2"]


def test_sections_of_two_levels_are_told_apart():
    outline = outline_of(
        article(6, "Section 6.1", "Section 6.1.1", "Section 6.1.2", "Section 6.2", "Section 6.2.1"),
        article(7, "Section 1.0", "Section 1.1", "Section 2.0", "Section 2.1", "Section 3."),
        article(8, "Section 8.1", "Section 8.2", "Section 8.3"),
    )

    assert [labels(one.sections) for one in outline.articles] == [
        ["Section 6.1", "Section 6.2"],
        ["Section 1.0", "Section 2.0", "Section 3"],
        ["Section 8.1", "Section 8.2", "Section 8.3"],
    ]
