import pytest

from organizer.core.crossref.mentions import Names, is_heading, mentions


@pytest.mark.parametrize(
    ("text", "names", "article", "section", "items"),
    [
        ("as set out in Article 12.", Names.ARTICLE, "12", "", ()),
        ("under Article IX, Section 3.b of it", Names.ARTICLE, "IX", "3", ("b",)),
        ("by Section 4(a)(2) of Article 7", Names.ARTICLE, "7", "4", ("a", "2")),
        ("in Article III, Section I.B. for", Names.ARTICLE, "III", "I", ("B",)),
        ("the rules of Section 15.B. hold", Names.SECTION, "", "15", ("B",)),
        ("as in Section 4 below,", Names.SECTION, "", "4", ()),
        ("the contents of Section 8c. apply", Names.SECTION, "", "8", ("c",)),
        ("under paragraph (2)(B) of this subsection", Names.ITEM, "", "", ("2", "B")),
        ("see subsection D. below", Names.ITEM, "", "", ("D",)),
        ("the form in Appendix A is used", Names.APPENDIX, "Appendix", "A", ()),
    ],
)
def test_a_reference_inside_the_agreement_is_read(text, names, article, section, items):
    (found,) = mentions(text)

    assert (found.names, found.article, found.section, found.items) == (
        names,
        article,
        section,
        items,
    )


@pytest.mark.parametrize(
    ("text", "names", "title", "section"),
    [
        ("under 5 U.S.C. § 7114(b)(4)", Names.STATUTE, "5", "7114"),
        ("see 5 U.S.C. 7114.", Names.STATUTE, "5", "7114"),
        ("by 5 USC 7103(a)(14)", Names.STATUTE, "5", "7103"),
        ("Chapter 71 of Title 5, United States Code", Names.STATUTE, "5", "71"),
        ("per 5 CFR 630.1202", Names.REGULATION, "5", "630.1202"),
        ("with 29 C.F.R. part 1614", Names.REGULATION, "29", "1614"),
    ],
)
def test_a_reference_to_law_is_read(text, names, title, section):
    (found,) = mentions(text)

    assert (found.names, found.title, found.section) == (names, title, section)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("under Section 504 of the Rehabilitation Act", id="an act"),
        pytest.param("under Section 7106 of the Statute", id="a statute's number"),
    ],
)
def test_a_section_of_a_law_is_not_looked_for_in_the_agreement(text):
    (found,) = mentions(text)

    assert found.names == Names.OTHER_LAW


def test_articles_in_a_row_are_read_one_by_one():
    found = mentions("as in Articles 4, 5 and 17 of this Agreement")

    assert [mention.article for mention in found] == ["4", "5", "17"]


def test_ordinary_words_refer_to_nothing():
    assert mentions("Each article of clothing in this section of the plant is issued once.") == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Section 2: First Aid. A kit is kept.", 0),
        ("ARTICLE 14: SAFETY Section 2: First Aid", 0),
        ("as provided in Section 2: The kit is kept.", 1),
        ("Section 2 – Posting", 0),
        ("Section 6. Temporary Vacancies In case of any vacancy", 0),
        ("Section 2  Where no such notice is served", 0),
        ("Section 2 applies to all.", 1),
    ],
)
def test_a_heading_sends_nobody_anywhere(text, count):
    assert sum(not is_heading(text, found) for found in mentions(text)) == count
