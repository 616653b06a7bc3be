"""What a local decides about the checks: how grave they are, and words of its own."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from ..errors import Invalid, Refused
from .finding import SHIPPED, STATUTORY, Finding, Severity


@dataclass(frozen=True)
class SwitchedOff:
    """A check that this local does not want, who decided it, and why."""

    check: str
    reason: str = ""
    by: str = ""


@dataclass(frozen=True)
class WordRule:
    """Words that this local does not want to read in its notices."""

    name: str
    words: tuple[str, ...]
    message: str
    fix: str = ""
    severity: Severity = Severity.ADVISES


@dataclass(frozen=True)
class Policy:
    """Refuses to be made when it would quiet a statutory check without reason and name."""

    severities: Mapping[str, Severity] = field(default_factory=dict)
    off: tuple[SwitchedOff, ...] = ()
    own_rules: tuple[WordRule, ...] = ()
    target_grade: float = 9.0

    def __post_init__(self) -> None:
        for name in [*self.severities, *(one.check for one in self.off)]:
            if name not in SHIPPED:
                raise Invalid(f"There is no check called {name}.")
        for name, severity in self.severities.items():
            if name in STATUTORY and severity is not Severity.BLOCKS:
                raise Refused(
                    f"The check {name} stands on a law, so it always blocks. It can only be "
                    "switched off as a whole, with a reason and the name of who decided it."
                )
        for one in self.off:
            if one.check in STATUTORY and not (one.reason.strip() and one.by.strip()):
                raise Refused(
                    f"The check {one.check} stands on a law: switching it off needs a reason "
                    "and the name of who decided it."
                )

    @property
    def quiet(self) -> frozenset[str]:
        return frozenset(one.check for one in self.off)

    def apply(self, findings: Iterable[Finding]) -> list[Finding]:
        return [
            replace(one, severity=self.severities.get(one.check, one.severity)) for one in findings
        ]

    def reminders(self) -> list[Finding]:
        """A statutory check that is off says so on every notice."""
        return [
            Finding(
                one.check,
                Severity.ADVISES,
                0,
                0,
                f"The check {one.check} was switched off by {one.by}: {one.reason}",
                "Read the text for this yourself, or switch the check on again.",
            )
            for one in self.off
            if one.check in STATUTORY
        ]


def own_words(body: str, rules: Iterable[WordRule]) -> list[Finding]:
    findings = []
    for rule in rules:
        for words in rule.words:
            for hit in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", body, re.I):
                findings.append(
                    Finding(rule.name, rule.severity, *hit.span(), rule.message, rule.fix)
                )
    return findings
