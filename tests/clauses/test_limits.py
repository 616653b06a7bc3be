import pytest

from organizer.clauses import correcting, service
from organizer.clauses.arrange import confirmed_marks
from organizer.clauses.limits import limits_of
from organizer.core.errors import Forbidden, NotFound, Refused
from organizer.core.outline.corrected import Correction
from organizer.core.reader import OPERATOR, VISITOR
from organizer.storage.session import begin, reading
from tests.clauses.conftest import bring_in
from tests.conftest import NOW

ACTOR = OPERATOR.acting("operator")


def confirm(session, edition_id, mark, reader=OPERATOR):
    return service.confirm_limit(session, reader, edition_id, mark, actor=ACTOR, now=NOW)


def test_a_found_limit_counts_only_once_a_person_confirms_it(session, agreement):
    (listed,) = limits_of(session, OPERATOR, agreement)
    assert not listed.is_confirmed
    assert not confirmed_marks(session, [agreement])

    kept = confirm(session, agreement, listed.mark)

    assert kept.quote == listed.limit.quote
    assert limits_of(session, OPERATOR, agreement)[0].is_confirmed
    assert len(confirmed_marks(session, [agreement])) == 1


def test_confirming_twice_keeps_one_record(session, agreement):
    mark = limits_of(session, OPERATOR, agreement)[0].mark

    assert confirm(session, agreement, mark) is confirm(session, agreement, mark)


def test_a_confirmed_limit_whose_sentence_is_cut_elsewhere_stays_one(engine, config):
    words = b"Article 1: Grievances\nA grievance of anybody\nis filed within ten days of it.\n"
    edition_id = bring_in(engine, config, "cut.txt", words)
    with begin(engine) as session:
        kept = confirm(session, edition_id, limits_of(session, OPERATOR, edition_id)[0].mark)

    said = Correction(1, "is filed within ten days of it.", "paragraph")
    with begin(engine) as session:
        correcting.say(session, OPERATOR, None, edition_id, said, actor=ACTOR, now=NOW)

    with reading(engine) as session:
        (listed,) = limits_of(session, OPERATOR, edition_id)
        assert listed.kept.id == kept.id
        assert listed.is_confirmed


def test_a_withdrawn_confirmation_counts_no_more(session, agreement):
    kept = confirm(session, agreement, limits_of(session, OPERATOR, agreement)[0].mark)

    service.withdraw_limit(session, OPERATOR, kept.id, actor=ACTOR, now=NOW)

    assert not confirmed_marks(session, [agreement])
    assert not limits_of(session, OPERATOR, agreement)[0].is_confirmed


def test_a_limit_whose_words_and_figures_differ_is_not_confirmed(session, engine, config):
    words = b"Article 1: Grievances\nIt is filed within fifteen (10) days of the event.\n"
    edition_id = bring_in(engine, config, "slip.txt", words)
    (listed,) = limits_of(session, OPERATOR, edition_id)

    with pytest.raises(Refused, match="words say 15"):
        confirm(session, edition_id, listed.mark)


def test_only_who_keeps_agreements_confirms(session, agreement):
    mark = limits_of(session, OPERATOR, agreement)[0].mark

    with pytest.raises(Forbidden):
        confirm(session, agreement, mark, reader=VISITOR)


def test_a_mark_that_is_not_in_the_text_is_not_found(session, agreement):
    with pytest.raises(NotFound):
        confirm(session, agreement, "0" * 16)
