"""Citations in the house's form, of agreements and of laws."""

import pytest

from organizer.core.citation import cite


@pytest.mark.parametrize(
    ("article", "path", "cited"),
    [
        ("ARTICLE 12", ("Section 3", "b."), "Art. 12 § 3(b), p. 41"),
        ("Article IV", (), "Art. IV, p. 41"),
        ("Clause 7", ("7.2", "(a)"), "Clause 7 § 7.2(a), p. 41"),
        ("§ 7114", ("(b)", "(4)"), "§ 7114(b)(4), p. 41"),
        ("Chapter 71", ("§ 7114", "(b)"), "§ 7114(b), p. 41"),
        ("ARTICLE-12", ("Section (3)",), "Art. 12 § (3), p. 41"),
        ("", (), "p. 41"),
    ],
)
def test_a_place_is_cited_with_its_labels_as_printed(article, path, cited):
    assert cite(article, path, sheet=43, printed="41") == cited
