"""All checks on one text. The table below is the list of them."""

from collections.abc import Callable, Iterable

from ..errors import Invalid
from .accusations import check_accusations
from .body import Body
from .campaign import check_campaign
from .case_detail import check_case_details
from .channel import check_channel
from .dates import check_dates
from .deadlines import check_deadlines
from .facts import Facts
from .finding import Finding
from .links import check_links
from .looks import check_capitals, check_level, check_segments
from .medical import check_medical
from .missing import check_missing
from .numbers import check_numbers
from .partisan import check_partisan
from .persons import check_persons
from .pictures import check_contrast, check_pictures
from .policy import Policy, own_words
from .promises import check_promises
from .quotations import check_quotations
from .second_look import second_look
from .small_counts import check_small_counts
from .strike import check_strike
from .telling import SecondReader

Check = Callable[[Body, Facts], Iterable[Finding]]

LONGEST = 60_000  # characters; some thirty pages
CHECKS: dict[str, Check] = {
    "quotation": check_quotations,
    "date": check_dates,
    "deadline": check_deadlines,
    "number": check_numbers,
    "person": check_persons,
    "case-detail": check_case_details,
    "medical": check_medical,
    "small-count": check_small_counts,
    "partisan": check_partisan,
    "campaign": check_campaign,
    "strike": check_strike,
    "government-channel": check_channel,
    "promise": check_promises,
    "accusation": check_accusations,
    "missing": check_missing,
    "link": check_links,
    "capitals": check_capitals,
    "segments": check_segments,
    "alt-text": check_pictures,
    "contrast": check_contrast,
}


def run_checks(
    body: str, facts: Facts, policy: Policy | None = None, second: SecondReader | None = None
) -> list[Finding]:
    """Every finding in ``body``, in the order of the text. Without ``second``, by rules alone."""
    if len(body) > LONGEST:
        raise Invalid(f"A notice of more than {LONGEST:,} characters is not checked: cut it.")
    policy = policy or Policy()
    text = Body(body)
    wanted = [check for name, check in CHECKS.items() if name not in policy.quiet]
    findings = [one for check in wanted for one in check(text, facts)]
    if second:
        seen = second_look(text, facts, findings, second)
        findings = [one for one in seen if one.check not in policy.quiet]
    if "reading-level" not in policy.quiet:
        findings += check_level(text, policy.target_grade)
    findings = [*policy.apply(findings), *own_words(body, policy.own_rules), *policy.reminders()]
    return sorted(set(findings), key=lambda one: (one.start, one.end, one.check))
