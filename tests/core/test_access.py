from organizer.core.access import TABLE, Reach, Right, may, reach
from organizer.core.reader import OPERATOR, VISITOR, Grant, Held, Office, Reader, Role


def someone(*held, grants=()):
    return Reader(account_id=1, held=held, grants=frozenset(grants))


def test_every_right_has_a_row():
    assert set(TABLE) == set(Right)


def test_a_visitor_may_nothing():
    assert [right for right in Right if may(VISITOR, right)] == []


def test_the_webmaster_reaches_no_case_and_no_roster():
    webmaster = someone(Held(Role.WEBMASTER))

    for right in (Right.CASES, Right.ROSTER, Right.CONTACT, Right.MEDICAL, Right.STATISTICS):
        assert not may(webmaster, right), right


def test_the_widest_of_several_roles_counts():
    both = someone(Held(Role.STEWARD), Held(Role.OFFICER, Office.PRESIDENT))

    assert reach(both, Right.CASES) == Reach.ALL


def test_an_officer_without_the_office_is_not_the_president():
    assert reach(someone(Held(Role.OFFICER, Office.OTHER)), Right.CASES) == Reach.ASSIGNED


def test_medical_papers_need_a_grant_by_name():
    chief = someone(Held(Role.CHIEF_STEWARD))
    granted = someone(Held(Role.CHIEF_STEWARD), grants=[Grant.MEDICAL])

    assert not may(chief, Right.MEDICAL)
    assert reach(granted, Right.MEDICAL) == Reach.ASSIGNED


def test_the_operator_sees_no_case():
    assert not may(OPERATOR, Right.CASES)
    assert may(OPERATOR, Right.KEEP_AGREEMENTS)
