import pytest

from organizer.core.limits.days import day_rule_in, unit_for


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("For grievance purposes “day” means calendar days, including Sundays.", "calendar days"),
        ("Days shall mean working days.", "working days"),
        ("Day Calendar day, unless otherwise specified.", "calendar days"),
        ("As used in this Article, “days” refers to business days.", "working days"),
        ("All references to days in this Article are calendar days.", "calendar days"),
        ("Time limits shall be computed in working days.", "working days"),
        ("The term days, as used in this Agreement, is defined as calendar days.", "calendar days"),
        ("“Days” means Monday through Friday, excluding holidays.", "working days"),
    ],
)
def test_a_definition_of_day_is_read(sentence, unit):
    rule = day_rule_in(sentence, "Article 9", "Grievances")

    assert rule is not None
    assert rule.unit == unit


@pytest.mark.parametrize(
    "sentence",
    [
        "It is filed within ten (10) calendar days.",
        "The five working days are Monday through Friday.",
        "Employees may trade days off.",
    ],
)
def test_other_sentences_with_days_define_nothing(sentence):
    assert day_rule_in(sentence, "Article 9", "Hours") is None


def test_a_definition_for_one_article_does_not_reach_another():
    rule = day_rule_in("In this Article days mean working days.", "Article 9", "Layoff")

    assert unit_for("days", [rule], article="Article 9", words="recall") == "working days"
    assert unit_for("days", [rule], article="Article 12", words="leave") == "days"


def test_a_definition_for_grievances_reaches_arbitration():
    rule = day_rule_in("For grievance purposes, day means calendar days.", "Article 27", "")

    assert unit_for("days", [rule], article="Art. 28", words="Arbitration is invoked") == (
        "calendar days"
    )


def test_a_printed_working_day_stays_one_whatever_is_defined():
    rule = day_rule_in("Days mean calendar days.", "Article 1", "Definitions")

    assert unit_for("workdays", [rule], article="Article 1", words="") == "working days"
