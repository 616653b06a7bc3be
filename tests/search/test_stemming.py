"""The forms of a word are one word to the search, and words that mean different things are not."""

import pytest

from organizer.search.stemming import stem
from organizer.search.words import stems, telling

FORMS = """
file files filed filing; grieve grieves grieved grieving; hire hires hired hiring
fire fires fired firing; schedule schedules scheduled scheduling
assign assigns assignment assignments
transfer transferred transferring; suspend suspends suspended suspending; retire retired retirement
promote promotes promoted promotion promotions; terminate terminated terminating termination
negotiate negotiated negotiation; arbitrate arbitrating arbitration; evaluate evaluated evaluations
rotate rotates rotating rotation; represent represented representing; violate violated violation
refuse refuses refused refusal refusals
dismiss dismisses dismissed dismissal; remove removed removal
deny denies denied denying; apply applies applied applying; notify notifies notified notifying
cancel cancels canceled canceling cancelled cancelling; travel travels traveled travelling
bid bids bidding; swap swaps swapped swapping; plan planned planning; commit commits committed
occur occurred occurring; refer referred referring; control controlled controlling
use uses used using; accrue accrues accrued accruing; rule rules ruled ruling; note notes noted
vote votes voted voting; rate rates rated ratings; move moves moved movement; name names naming
die dies died; tie ties tied; lie lies lied; study studies studied; carry carries carried
employ employs employed employing employment; settle settled settlement
pay pays paying payment payments
reimburse reimbursed reimbursement; agree agrees agreed agreement agreements; train trained training
process processes processed; witness witnesses witnessed; discuss discussed; pass passed passes
harass harassed harassment; call calls called calling
install installed; document documents documented
wage wages; employee employees; agency agencies; family families; duty duties; injury injuries
holiday holidays; bonus bonuses; bus buses; box boxes; lunch lunches; tax taxes; illness illnesses
expense expenses; premise premises; nurse nurses; vehicle vehicles; site sites; time times
annual annually; reasonable reasonably; temporary temporarily; immediate immediately; week weekly
steward's steward stewards
"""
APART = """
note not; employee employer; personal person; rate rat; time tim; leave leaf
station state; pension pen; bill bell; overtime over; use us; grievant grievance
"""


@pytest.mark.parametrize(
    "group", [g.strip() for g in FORMS.replace("\n", ";").split(";") if g.strip()]
)
def test_all_forms_of_a_word_are_found_by_any_of_them(group):
    assert len({stem(word) for word in group.split()}) == 1


@pytest.mark.parametrize(
    "pair", [p.strip() for p in APART.replace("\n", ";").split(";") if p.strip()]
)
def test_words_that_mean_something_else_stay_apart(pair):
    one, other = pair.split()

    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    "word", ["", "a", "as", "us", "is", "s", "'s", "24", "1st", "ss", "eed", "ing", "ed"]
)
def test_a_mere_ending_is_a_word_of_its_own(word):
    assert stem(word) == word.removesuffix("'s")


def test_a_stem_has_the_same_stem_in_a_question_and_in_a_clause():
    question, clause = telling("Nobody filed my grievances"), stems("shall file the grievance")

    assert set(question) & set(clause) == {"file", "grievanc"}
