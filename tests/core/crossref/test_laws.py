import pytest

from organizer.core.crossref.laws import LawPlace, Place, paths_of, place_in, section_places
from organizer.core.crossref.mention import Names
from organizer.core.crossref.mentions import mentions


@pytest.mark.parametrize(
    ("labels", "paths"),
    [
        ("a 1 2 A B i ii 3 b", "a a1 a2 a2A a2B a2Bi a2Bii a3 b"),
        ("a 1 i ii A B iii 2", "a a1 a1i a1ii a1iiA a1iiB a1iii a2"),
        ("g h i j", "g h i j"),
        ("a b c d e f g h 1 i ii i j", "a b c d e f g h h1 h1i h1ii i j"),
        ("1 2 a b", "1 2 2a 2b"),
    ],
)
def test_labels_nest_as_they_follow_each_other(labels, paths):
    assert ["".join(path) for path in paths_of(labels.split())] == paths.split()


def test_a_paragraph_with_two_labels_stands_at_both():
    places = section_places([(1, "§ 9. A title"), (2, "(a)(1) First."), (3, "(2) Second.")])

    assert places == [
        LawPlace(1, ()), LawPlace(2, ("a",)), LawPlace(2, ("a", "1")), LawPlace(3, ("a", "2")),
    ]  # fmt: skip


LAWS = {("5 usc", "9"): [LawPlace(1, ()), LawPlace(2, ("b",)), LawPlace(3, ("b", "4"))]}


@pytest.mark.parametrize(
    ("section", "items", "place"),
    [
        ("9", ("b", "4"), Place(3, True)),
        ("9", ("b",), Place(2, True)),
        ("9", (), Place(1, True)),
        ("9", ("b", "7"), Place(2, False)),
        ("9", ("c",), Place(1, False)),
        ("8", (), None),
    ],
)
def test_the_deepest_place_there_is_is_found_and_said_whether_it_is_the_one(section, items, place):
    assert place_in(LAWS, "5 usc", section, items) == place


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("5 U.S.C. 7103(a)(12) and 7114", ["5 7103 a 12", "5 7114"]),
        ("5 U.S.C. §§ 7106, 7114(b)(4), and 7116", ["5 7106", "5 7114 b 4", "5 7116"]),
        ("5 U.S.C. 7106(b)(1) and (b)(2)", ["5 7106 b 1", "5 7106 b 2"]),
        ("5 U.S.C. 7114(b)(4) or (5)", ["5 7114 b 4", "5 7114 b 5"]),
        ("29 U.S.C. 411(a)(5)", ["29 411 a 5"]),
        ("29 U.S.C. 791 and 794a; 42 U.S.C. 2000e-16", ["29 791", "29 794a", "42 2000e-16"]),
        ("29 CFR 1614.105 and 1614.106(a)", ["29 1614.105", "29 1614.106 a"]),
        ("5 CFR 630.301 and 30 days", ["5 630.301"]),
        ("5 U.S.C. 7114 and 120 days", ["5 7114"]),
        ("5 U.S.C. 7121 and 5 CFR 630.301", ["5 7121", "5 630.301"]),
        ("5 U.S.C. 7131(d), 1,000 hours", ["5 7131 d"]),
    ],
)
def test_lists_of_law_are_read(text, found):
    law = [m for m in mentions(text) if m.names in (Names.STATUTE, Names.REGULATION)]

    assert [" ".join((m.title, m.section, *m.items)) for m in law] == found
