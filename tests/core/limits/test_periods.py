import pytest

from organizer.core.limits.periods import periods


@pytest.mark.parametrize(
    ("sentence", "number", "printed"),
    [
        ("It is filed within fifteen (15) working days of the event.", 15, "working days"),
        ("It is filed within 15 days of the event.", 15, "days"),
        ("It is answered within forty-eight (48) hours after filing.", 48, "hours"),
        ("It is answered no later than ten days after the meeting.", 10, "days"),
        ("They have seven (7) calendar days to respond.", 7, "calendar days"),
        ("Fourteen (14) days' notice is given of a change.", 14, "days"),
        ("A two-week notice is given.", 2, "week"),
        ("It is posted at least thirty (30) calendar days prior to the vote.", 30, "calendar days"),
        ("It ends one hundred and twenty (120) days from the appointment.", 120, "days"),
        ("It is sent within twentyfour (24) hours of the award.", 24, "hours"),
        ("It is open within three (3) County business days of it.", 3, "county business days"),
        ("Within the specified ten (10) day period, they answer.", 10, "day"),
        ("They allow no less than ten (10) days for employees to answer.", 10, "days"),
        ("It is told at least two (2) days, if possible, before it.", 2, "days"),
        ("It is due by the fifth (5th) workday following the hearing.", 5, "workday"),
        ("Nothing is filed more than twelve (12) months from the incident.", 12, "months"),
        ("It is void one year after the date of signature.", 1, "year"),
        ("They ask within three business (3) days of the notice.", 3, "business days"),
        ("They answer within a further 7 days.", 7, "days"),
        ("It is due 15 days post-incident.", 15, "days"),
        ("It is due by the close of the next workday.", 1, "workday"),
        ("It is given no later than the following business day.", 1, "business day"),
        ("A reply is due in ten days.", 10, "days"),
        ("The answer shall be given in writing in 14 days.", 14, "days"),
        ("The deadline for filing is fifteen days.", 15, "days"),
        ("Response time: five (5) business days.", 5, "business days"),
        ("Answer - 10 workdays", 10, "workdays"),
        ("It is answered within a fortnight of the meeting.", 2, "fortnight"),
        ("They give a week's notice.", 1, "week"),
        ("It is told within 72 hrs. of the incident.", 72, "hrs"),
        ("It is told within 30 cal. days of the incident.", 30, "cal. days"),
        ("It ends within one and one-half (1 1/2) hours of the start.", 1.5, "hours"),
        ("In not more than ten days the Agency answers.", 10, "days"),
        ("It is filed by noon of the third day following the hearing.", 3, "day"),
        ("Grievance reply 10 workdays Receipt of the grievance", 10, "workdays"),
    ],
)
def test_a_period_that_starts_from_something_is_found(sentence, number, printed):
    (found,) = periods(sentence)

    assert (found.number.value, found.printed_unit) == (number, printed)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The week has forty (40) hours.", id="an amount of work"),
        pytest.param("A suspension shall not exceed ten (10) days.", id="a length"),
        pytest.param("After six months of continuous service leave accrues.", id="service"),
        pytest.param("No more than twice within a twelve-month period.", id="a rolling window"),
        pytest.param("Discipline within the last two years counts.", id="a look back"),
        pytest.param("Standby is paid at two dollars an hour.", id="a rate"),
        pytest.param("They work within the 28-day cycle.", id="a pattern"),
        pytest.param("The shop is open in the next day.", id="a day that only comes"),
        pytest.param("The 12-week post-leave obligation is fixed.", id="after in a name"),
        pytest.param("Vacation: 10 days", id="an amount with a name"),
        pytest.param("Term: three years.", id="a term of office"),
        pytest.param("A week is seven days, beginning on Sunday.", id="a week by its days"),
        pytest.param("Within twenty (20) hours of the 80 hour cap they tell.", id="an amount left"),
        pytest.param("It is told three (3) 24-hour days before it.", id="a kind of day"),
        pytest.param("Wages are paid once a fortnight.", id="a rhythm"),
        pytest.param("It comes by the 15th of the month following.", id="a date"),
        pytest.param("Eight hours per day are worked.", id="a measure"),
        pytest.param("Time begins the first workday following the posting.", id="a day rule"),
    ],
)
def test_a_length_an_amount_or_a_look_back_is_no_limit(sentence):
    assert list(periods(sentence)) == []


def test_words_and_figures_that_differ_are_told_apart():
    (found,) = periods("It is filed within fifteen (10) days of the event.")

    assert not found.number.agrees
    assert (found.number.words, found.number.digits) == (15, 10)


@pytest.mark.parametrize(
    ("sentence", "is_before"),
    [
        ("Ten (10) days' written notice is given.", True),
        ("Within ten (10) days of written notice they answer.", False),
        ("It is sent ten (10) days before the hearing.", True),
        ("It is sent ten (10) days after the hearing.", False),
    ],
)
def test_notice_counts_back_and_an_answer_to_notice_counts_on(sentence, is_before):
    (found,) = periods(sentence)

    assert found.is_before is is_before
