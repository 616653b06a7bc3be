from dataclasses import replace

import pytest

from organizer.core.crossref.laws import LawPlace
from organizer.core.crossref.links import links, loops
from organizer.core.crossref.reference import Status
from organizer.core.crossref.resolve import Node, number_of

NODES = [
    Node(1, "Article 1", "Recognition", ("Section 1",), "The Union is recognized."),
    Node(2, "Article 2", "Union Business", ("Section 1",), "See Section 4 below. a. Leave."),
    Node(3, "Article 2", "Union Business", ("Section 4", "b"), "A list is kept."),
    Node(4, "Appendix A", "Forms", (), "The form."),
]
LAWS = {
    ("5 usc", "7114"): [LawPlace(77, ())],
    ("5 usc", "552a"): [LawPlace(52, ())],
    ("29 cfr", "1614.105"): [LawPlace(88, ())],
}


def outcome(text, *, at=1):
    nodes = [
        Node(n.key, n.article, n.article_title, n.path, text if n.key == at else "") for n in NODES
    ]
    (link,) = links(nodes, LAWS, {})
    return link.reference.status, link.reference.target


@pytest.mark.parametrize(
    ("text", "status", "target"),
    [
        ("under Article 2", Status.RESOLVES, 2),
        ("under Article II", Status.RESOLVES, 2),
        ("under Article 2, Section 4.b", Status.RESOLVES, 3),
        ("under Article 9", Status.DANGLING, None),
        ("under Article 2, Section 9", Status.DANGLING, None),
        ("under Article 2, Section 4.f", Status.LOOKS_WRONG, 3),
        ("under Article 1 (Union Business)", Status.LOOKS_WRONG, 1),
        ("in Appendix A", Status.RESOLVES, 4),
        ("in Appendix C", Status.DANGLING, None),
        ("under 5 U.S.C. 7114", Status.RESOLVES, 77),
        ("under 5 CFR 630.1202", Status.OUTSIDE, None),
        ("under 5 U.S.C. Chapter 71", Status.RESOLVES, 77),
        ("under 5 U.S.C. Chapter 75", Status.OUTSIDE, None),
        ("under 29 CFR Part 1614", Status.RESOLVES, 88),
        ("under the Privacy Act of 1974", Status.RESOLVES, 52),
        ("under the Fair Labor Standards Act", Status.OUTSIDE, None),
        ("under Executive Order 12196", Status.OUTSIDE, None),
        ("under the following article", Status.RESOLVES, 2),
        ("under the preceding article", Status.OUTSIDE, None),
        ("under Article 2 - Union Business, Section 9", Status.DANGLING, None),
    ],
)
def test_a_reference_resolves_looks_wrong_or_dangles(text, status, target):
    assert outcome(text) == (status, target)


def test_below_that_stands_above_looks_wrong():
    assert outcome("in Section 1 below", at=3) == (Status.LOOKS_WRONG, 2)


def test_a_section_that_calls_itself_below_looks_wrong():
    assert outcome("as in Section 4 below", at=3) == (Status.LOOKS_WRONG, 3)


@pytest.mark.parametrize(
    ("label", "number"),
    [("Article XII", "12"), ("ARTICLE 12", "12"), ("Article Nine", "9"), ("Section 3", "3")],
)
def test_numbers_are_the_same_however_they_are_printed(label, number):
    assert number_of(label) == number


def test_two_clauses_that_only_send_to_each_other_are_a_loop():
    nodes = [
        Node(1, "Article 1", "", (), "Leave is as provided in Article 2."),
        Node(2, "Article 2", "", (), "Leave is as provided in Article 1."),
    ]

    assert loops(nodes, links(nodes, {}, {})) == [(1, 2)]


def test_a_paragraph_is_the_one_beside_it_not_the_first_of_the_section():
    paths = [("4", "8", "A"), ("4", "10", "A"), ("4", "10", "B")]
    texts = ["One.", "Two.", "As in paragraph A above."]
    nodes = [Node(n, "Article 1", "", path, text)
             for n, (path, text) in enumerate(zip(paths, texts, strict=True), start=1)]  # fmt: skip

    (link,) = links(nodes, {}, {})

    assert link.reference.target == 2


def test_the_words_of_a_reference_are_no_label_of_what_it_names():
    node = Node(1, "Article 1", "", ("Section 6",), "Except as in Section 6.7). It holds.")

    (link,) = links([node], {}, {})

    assert link.reference.status == Status.DANGLING


@pytest.mark.parametrize("named", ['"Union Business"', ", Union Business, holds"])
def test_a_title_beside_the_wrong_number_is_told(named):
    assert outcome(f"under Article 1 {named}".replace(" ,", ","))[0] == Status.LOOKS_WRONG


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("under Article 2.4", 3),
        ("under Section 2.4 of this Agreement", 3),
        ("under Article 2(4)(b)", 3),
        ("under Article Two", 2),
        ("under Section 5", 5),
        ("under Section 9.2.1", 6),
    ],
)
def test_a_number_in_steps_leads_to_the_article_that_it_begins_with(text, target):
    nodes = [
        *NODES[:3],
        Node(5, "5", "Pay", (), "Pay."),
        Node(6, "ARTICLE 9", "Leave", ("9.2", "9.2.1"), "Leave."),
    ]

    (link,) = links([replace(nodes[0], text=text), *nodes[1:]], {}, {}, only=[1])

    assert (link.reference.status, link.reference.target) == (Status.RESOLVES, target)


def test_the_clause_that_names_an_appendix_is_not_that_appendix():
    assert outcome("Attachment 2 is the form.")[0] == Status.DANGLING


def test_a_text_without_articles_has_sections():
    nodes = [Node(1, "", "", ("III",), "Pay."), Node(2, "", "", ("IV",), "As in Section III says.")]

    (link,) = links(nodes, {}, {})

    assert (link.reference.status, link.reference.target) == (Status.RESOLVES, 1)


@pytest.mark.parametrize(
    ("text", "at", "target"),
    [
        ("as the preceding section says", 3, 2),
        ("as the next section says", 2, 3),
        ("as the preceding section says", 2, None),
        ("as the following section says", 3, None),
    ],
)
def test_the_section_beside_is_found_where_there_is_one(text, at, target):
    status = Status.OUTSIDE if target is None else Status.RESOLVES

    assert outcome(text, at=at) == (status, target)


def test_an_article_named_where_there_are_none_is_of_another_agreement():
    nodes = [Node(1, "MOU PPO-26-01", "", ("1.",), "Article 10 will be changed.")]

    (link,) = links(nodes, {}, {})

    assert link.reference.status == Status.OUTSIDE


def test_a_section_of_a_bound_supplement_is_one_of_its_own_article():
    nodes = [
        Node(1, "Article 4", "Leave", ("Section 1",), "The master says so."),
        Node(2, "Article 5", "Pay", ("Section 1",), "Pay."),
        Node(3, "Article 4", "Leave", ("Section 1",), "The supplement says so."),
        Node(4, "Article 4", "Leave", ("Section 2",), "As in Section 1."),
    ]

    (link,) = links(nodes, {}, {})

    assert link.reference.target == 3


def test_an_item_below_another_is_not_found_by_the_other_alone():
    nodes = [
        Node(1, "Article 1", "Pay", ("Section 3",), "The rules: (b) they count, (9) twice."),
        Node(2, "Article 2", "Rest", ("Section 3",), "The rules: (b) they count."),
        Node(3, "Article 3", "Days", ("Section 1",), "As Section 3(b)(9) of Article 1 says."),
        Node(4, "Article 3", "Days", ("Section 2",), "As Section 3(b)(9) of Article 2 says."),
    ]

    found = [(link.reference.status, link.reference.target) for link in links(nodes, {}, {})]

    assert found == [(Status.RESOLVES, 1), (Status.LOOKS_WRONG, 2)]
