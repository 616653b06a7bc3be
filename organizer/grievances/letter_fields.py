"""What each letter asks of the person who writes it, in the order of the page."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from organizer.core.errors import Invalid
from organizer.documents.letters import ITEM


class Shape(StrEnum):
    LINE = "line"
    TEXT = "text"
    DAY = "day"
    YES = "yes"
    LINES = "lines"  # one a line
    ITEMS = "items"  # the rows of a request for information
    CHOICE = "choice"


@dataclass(frozen=True)
class Field:
    name: str
    words: str
    shape: Shape = Shape.LINE
    hint: str = ""
    choices: tuple[str, ...] = ()


LINE, TEXT, DAY, YES, LINES, ITEMS, CHOICE = Shape
HEAD = (
    Field("on", "Date of the letter", DAY),
    Field("to_name", "To whom"),
    Field("to_role", "Their office"),
    Field("to_lines", "Address", LINES),
)
FOOT = (
    Field("quotations", "Words of the agreement", TEXT,
          "Paste them; an empty line begins the next. The place is found and written for you. "
          "Words that don't stand in the agreement are not shown as a quotation."),
    Field("signer_name", "Who signs"),
    Field("signer_role", "Their office or role"),
    Field("local_lines", "The local's address and phone", LINES),
    Field("copies", "Copies to", LINES),
    Field("enclosures", "Enclosed", LINES),
)  # fmt: skip
GRIEVANT = Field("grievant", "Grievant")
PEOPLE = Field("people", "The people of a group grievance", LINES, "One a line.")
STEP = Field("step", "Step")
REASON = Field("reason", "Reason", TEXT)
OF_KIND: dict[str, tuple[Field, ...]] = {
    "step": (
        STEP, GRIEVANT, PEOPLE, Field("happened_on", "It happened on", DAY),
        Field("known_on", "The grievant learned of it on", DAY, "If it was another day."),
        Field("facts", "What happened", TEXT), Field("violation", "How it was violated", TEXT),
        Field("remedy", "What would put it right", TEXT),
        Field("meeting", "Ask for a meeting", YES),
        Field("answer_due_on", "Their answer is due by", DAY),
    ),
    "invocation": (
        Field("step", "Last step"), GRIEVANT, PEOPLE, Field("answered_on", "Answer received", DAY),
        Field("answer_due_on", "Answer due, if none came", DAY),
        Field("issue", "The issue", TEXT), Field("panel_from", "Who sends the list of arbitrators"),
    ),
    "information": (
        Field("items", "What is asked for", ITEMS), Field("due_on", "Please send it by", DAY),
        Field("how", "How", hint="Like “by e-mail to the steward”."),
    ),
    "extension": (
        Field("limit", "The time limit"), Field("from_on", "It would end on", DAY),
        Field("to_on", "It now ends on", DAY), REASON,
    ),
    "withdrawal": (
        GRIEVANT, PEOPLE, STEP, Field("with_prejudice", "With prejudice?", CHOICE,
                              "“yes” means never again.", ("no", "yes")),
        Field("told_on", "The grievant was told on", DAY), REASON,
    ),
    "settlement": (
        Field("agency", "The agency"), GRIEVANT, PEOPLE,
        Field("terms", "The terms", LINES, "One a line."),
        Field("done_by_on", "Carried out by", DAY),
        Field("non_precedential", "It sets no precedent", YES),
        Field("confidential", "Its terms are confidential", YES),
        Field("grievant_signs", "The grievant signs", YES),
    ),
    "dfr": (
        Field("decided_on", "Decided on", DAY), Field("decision", "What was decided", TEXT),
        Field("reason", "Why", TEXT), Field("ask_again_by", "They may ask again by", DAY),
    ),
}  # fmt: skip
ITEM_WORDS = {
    "item": "What exactly",
    "period": "For which time",
    "why": "Why it is needed",
    "use": "What it will be used for",
    "connection": "Its bearing on representation",
    "privacy": "How privacy can be kept",
}
MOST_ITEMS = 20


def fields_of(kind: str) -> tuple[Field, ...]:
    if kind not in OF_KIND:
        raise Invalid(f"There is no letter “{kind}”.")
    return (*HEAD, *OF_KIND[kind], *FOOT)


def values_of(kind: str, fields: dict[str, Any]) -> dict[str, Any]:
    """What a person typed as what the letter needs. Raises Invalid at a day that is none."""
    return {one.name: _typed(one, fields.get(one.name, "")) for one in OF_KIND[kind]}


def lines_of(words: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in str(words or "").splitlines() if line.strip())


def day_of(field: Field, words: str) -> date | None:
    try:
        return date.fromisoformat(words) if words else None
    except ValueError:
        raise Invalid(f"“{field.words}”: {words} is no day.") from None


def _typed(field: Field, given: Any) -> Any:
    match field.shape:
        case Shape.DAY:
            return day_of(field, given)
        case Shape.YES:
            return bool(given)
        case Shape.LINES:
            return list(lines_of(given))
        case Shape.ITEMS:
            return [one for one in given or [] if any(str(one.get(name, "")) for name in ITEM)]
        case _:
            return str(given or "").strip()
