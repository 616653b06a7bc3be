"""The places of the frame: what stands in the bar on a phone and in the rail at a desk."""

from dataclasses import dataclass

from flask import current_app, g

from organizer.core.access import Right, may


@dataclass(frozen=True)
class Place:
    name: str
    endpoint: str
    right: Right | None = None  # None: shown to everybody
    also: tuple[str, ...] = ()  # blueprints that belong to this place
    for_visitors: bool = False

    def holds(self, endpoint: str) -> bool:
        blueprint = endpoint.partition(".")[0]
        return blueprint in (self.endpoint.partition(".")[0], *self.also)


BEHIND_MORE = (
    "people", "member", "stewards", "roster_files", "work", "accounts", "account", "settings",
    "jobs", "audit", "case_reports",
)  # fmt: skip
OF_CASES = (
    "case_history", "case_files", "case_out", "case_start", "case_people", "case_group",
    "case_papers", "case_redacting", "case_letters", "case_information", "case_fairness",
    "case_packets", "case_feed", "case_notes",
)  # fmt: skip
OF_NOTICES = ("approvals", "mailings", "prints", "rehearsals", "calls", "proposals")
PLACES = (
    Place("Today", "today.page", Right.OWN_ACCOUNT, ("find",)),
    Place("Search", "search.page"),
    Place("Agreements", "agreements.index", also=("agreement_records",)),
    Place("Cases", "cases.board", Right.CASES, OF_CASES),
    Place("Notices", "notices.index", Right.DRAFT_NOTICES, OF_NOTICES),
    Place("More", "more.index", Right.OWN_ACCOUNT, BEHIND_MORE),
    Place("Sign in", "sign_in.page", also=("way_in",), for_visitors=True),
)


def places() -> list[Place]:
    """The places open to this reader, of those that this program has; none before set-up."""
    if not current_app.config.get("SET_UP"):
        return []
    return [
        place
        for place in PLACES
        if place.endpoint in current_app.view_functions
        and (place.right is None or may(g.reader, place.right))
        and not (place.for_visitors and g.reader.account_id)
    ]
