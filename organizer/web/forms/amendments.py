"""A change to a text by another one, and the days a text holds, as a person records them."""

from typing import Any

from sqlalchemy.orm import Session
from wtforms import BooleanField, DateField, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length, Optional

from organizer.clauses import amending, scope
from organizer.clauses.amending import Amends
from organizer.clauses.dating import Term
from organizer.core.reader import Reader

from .base import Form, choices, number_or_none

EFFECTS = choices(
    (amending.REPLACES, "The other text replaces it"),
    (amending.ADDS, "The other text adds to it"),
    (amending.SUSPENDS, "It is suspended"),
)
LIKE = "Write it as it is cited: “Article 17, Section 3”, “Art. 12 § 3(b)”, “Appendix A”."


class AmendmentForm(Form):
    place = StringField(
        "Which words are changed?",
        [DataRequired("Say which article, section or paragraph is changed."), Length(max=200)],
        description=f"{LIKE} Several with semicolons between them.",
    )
    effect = RadioField(
        "What happens to them?", [DataRequired("Choose what happens to them.")], choices=EFFECTS
    )
    by_edition_id = SelectField("By which text?", coerce=number_or_none)
    by_place = StringField(
        "By which part of it?",
        [Length(max=200)],
        description="Leave empty when the whole of that text takes effect there.",
    )
    unit_id = SelectField("For which unit?", coerce=number_or_none)
    agency = StringField("For which agency only?", [Length(max=200)])
    site = StringField("For which site only?", [Length(max=200)])
    from_on = DateField("From which day?", [Optional()])
    to_on = DateField(
        "To which day?",
        [Optional()],
        description="Without days it lasts as long as the text that makes it.",
    )
    source = StringField(
        "Where can it be read?",
        [Length(max=400)],
        description="Page or letter, with its date. Needed when no text is chosen.",
    )

    def offer(self, session: Session, reader: Reader) -> None:
        """What can be chosen, of what this reader may read."""
        known = scope.choices(session, reader)
        self.by_edition_id.choices = choices(
            ("", "none: an order or a letter"), *known.edition_options
        )
        self.unit_id.choices = choices(("", "all of them"), *known.units)


def amends_in(form: AmendmentForm, edition_id: int) -> Amends:
    """What was typed; a text field that was not sent is empty."""
    given: dict[str, Any] = {
        field.name: (field.data or "") if isinstance(field, StringField) else field.data
        for field in form
        if field.name != "csrf_token"
    }
    return Amends(edition_id, **given)


class TermForm(Form):
    starts_on = DateField("First day", [Optional()], description="Leave empty if it is not known.")
    ends_on = DateField("Last day", [Optional()], description="Leave empty if it has none.")
    rolls_over = BooleanField(
        "It goes on after its last day, until a new text begins",
        description="As its duration article says: from year to year, or while one bargains.",
    )
    reopeners = TextAreaField(
        "What may be reopened, and when?",
        [Length(max=1000)],
        description="In the words of the duration article; leave empty if nothing may.",
    )
    source = StringField(
        "Where can it be read?",
        [DataRequired("Name the source."), Length(max=400)],
        description="The article and page, or a letter with its date.",
    )


def term_in(form: TermForm) -> Term:
    return Term(
        form.starts_on.data,
        form.ends_on.data,
        form.rolls_over.data,
        form.reopeners.data or "",
        form.source.data,
    )
