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

    def holds(self, endpoint: str) -> bool:
        blueprint = endpoint.partition(".")[0]
        return blueprint in (self.endpoint.partition(".")[0], *self.also)


PLACES = (
    Place("Today", "today.page", Right.OWN_ACCOUNT),
    Place("Search", "search.page"),
    Place("Agreements", "agreements.index"),
    Place("Cases", "cases.board", Right.CASES),
    Place("Notices", "notices.index", Right.DRAFT_NOTICES, ("approvals", "mailings", "prints")),
    Place("More", "more.index", Right.OWN_ACCOUNT),
)


def places() -> list[Place]:
    """The places open to this reader, of those that this program has."""
    return [
        place
        for place in PLACES
        if place.endpoint in current_app.view_functions
        and (place.right is None or may(g.reader, place.right))
    ]
