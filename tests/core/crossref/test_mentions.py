import pytest

from organizer.core.crossref.mention import Names
from organizer.core.crossref.mentions import is_heading, mentions


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
        ("under article 12, Section 3 it", Names.ARTICLE, "12", "3", ()),
        ("under Article Twelve, Section Three it", Names.ARTICLE, "Twelve", "Three", ()),
        ("under Art. XII, § 3(b)(2) it", Names.ARTICLE, "XII", "3", ("b", "2")),
        ("under Article 12, Sec. 3.b.(2) it", Names.ARTICLE, "12", "3", ("b", "2")),
        ("under Article 12(3)(b) it", Names.ARTICLE, "12", "", ("3", "b")),
        ("by Article 13 (Grievances), Section 1 it", Names.ARTICLE, "13", "1", ()),
        ("by Section 3, paragraph b of Article 12", Names.ARTICLE, "12", "3", ("b",)),
        ("by paragraph (b) of Section 3 of Article 12", Names.ARTICLE, "12", "3", ("b",)),
        (
            "by Article 12, Section 3, Paragraph (b), Subparagraph (2)",
            Names.ARTICLE,
            "12",
            "3",
            ("b", "2"),
        ),
        ("by subparagraph (b)(2) of Section 3 above", Names.SECTION, "", "3", ("b", "2")),
        ("as in Section 3.b.2 of this Article", Names.SECTION, "", "3", ("b", "2")),
        ("by subsection 3(b) of this article", Names.ITEM, "", "", ("3", "b")),
        ("by sub-section (b) above", Names.ITEM, "", "", ("b",)),
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
        ("title 5, United States Code, section 7106", Names.STATUTE, "5", "7106"),
        ("chapter 43 of title 5", Names.STATUTE, "5", "43"),
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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sections 1, 2 and 4 of Article 12", ["12 1", "12 2", "12 4"]),
        ("Article 12, Sections 5 through 8", ["12 5", "12 8"]),
        ("see §§ 4 and 5 of Article 12", ["12 4", "12 5"]),
        ("Section 3(b)(2) and (4)", [" 3 b 2", " 3 b 4"]),
        ("items (1)-(3) of Section 3(b)", [" 3 b 1", " 3 b 3"]),
        ("Sections 2 and 30 days later", [" 2"]),
        ("Section 3(b) and (5) days later", [" 3 b"]),
        ("Appendices A and B", ["Appendix A", "Appendix B"]),
    ],
)
def test_each_of_a_row_is_in_the_place_that_the_row_names(text, found):
    assert [" ".join((m.article, m.section, *m.items)) for m in mentions(text)] == found


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
