"""All checks on one text. The table below is the list of them."""

from collections.abc import Callable, Iterable

from .body import Body
from .facts import Facts
from .finding import Finding
from .policy import Policy, own_words

Check = Callable[[Body, Facts], Iterable[Finding]]

CHECKS: dict[str, Check] = {}


def run_checks(body: str, facts: Facts, policy: Policy | None = None) -> list[Finding]:
    """Every finding in ``body``, in the order of the text."""
    policy = policy or Policy()
    text = Body(body)
    findings: list[Finding] = []
    for name, check in CHECKS.items():
        if name not in policy.quiet:
            findings += check(text, facts)
    findings = [*policy.apply(findings), *own_words(body, policy.own_rules), *policy.reminders()]
    return sorted(set(findings), key=lambda one: (one.start, one.end, one.check))
