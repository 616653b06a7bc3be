"""A case: the guided start, and what happened next."""

from typing import Any

from wtforms import (
    BooleanField,
    DateField,
    HiddenField,
    IntegerField,
    SelectField,
    StringField,
    TextAreaField,
)
from wtforms.validators import DataRequired, Length, NumberRange, Optional, ValidationError

from organizer.core.case_event import Happened, Kind
from organizer.grievances.choices import Service
from organizer.grievances.service import Proof

from .base import Form, choices, number_or_none


class EventForm(Form):
    kind = SelectField("What happened?", coerce=Kind)
    on = DateField("On which day?", [DataRequired("On which day?")])
    step = IntegerField("At which step?", [Optional(), NumberRange(0, 20)], default=1)
    until = DateField("Extended to", [Optional()], description="For an extension only.")
    is_in_writing = BooleanField("Agreed in writing by both sides")
    is_theirs = BooleanField(
        "It is management’s: their time was extended, their exceptions were served on us"
    )
    served_by = SelectField("How was it delivered?", choices=choices(("", "does not apply"),
                            *((one, one.capitalize()) for one in Service)))  # fmt: skip
    proof = StringField(
        "How can that be proved?",
        [Length(max=500)],
        description="Initials, receipt, certified mail.",
    )
    document_id = SelectField(
        "Which paper of the case shows it?", coerce=number_or_none,
        description="An extension wants the paper of both sides’ agreement. Add it under Papers; "
        "until then Today reminds you.",
    )  # fmt: skip
    note = TextAreaField("Note", [Length(max=5_000)])
    reason = StringField("If it is questioned: why is it right?", [Length(max=500)])
    version = HiddenField()

    def __init__(
        self, kinds: tuple[Kind, ...], papers: list[tuple[int, str]], **given: Any
    ) -> None:
        """``obj`` is the entry that is corrected."""
        super().__init__(**given)
        self.kind.choices = choices(*((kind, kind.capitalize()) for kind in kinds))
        self.document_id.choices = choices(("", "no paper yet"), *papers)

    def happened(self) -> Happened:
        return Happened(
            Kind(self.kind.data), self.on.data, self.step.data or 0, self.until.data,
            bool(self.is_in_writing.data), bool(self.is_theirs.data),
        )  # fmt: skip

    def proofs(self) -> Proof:
        return Proof(
            self.served_by.data, self.proof.data or "", "", self.note.data or "",
            self.document_id.data,
        )  # fmt: skip


class StrikeForm(Form):
    reason = StringField(
        "Why is it struck out?", [DataRequired("Say why it is struck out."), Length(max=500)]
    )
    version = HiddenField()


class PersonForm(Form):
    """Somebody who may carry cases."""

    account_id = SelectField("Who?", [DataRequired("Choose somebody.")], coerce=number_or_none)

    def __init__(self, people: Any, **given: Any) -> None:
        super().__init__(**given)
        self.account_id.choices = choices(("", "choose"), *people)


class WallForm(Form):
    """Somebody who must not see the case, and the reason."""

    walled_id = SelectField(
        "Who must not see it?", [DataRequired("Choose somebody.")], coerce=number_or_none
    )
    why = StringField("What is the conflict?", [Length(max=300)])

    def __init__(self, people: Any, **given: Any) -> None:
        super().__init__(**given)
        self.walled_id.choices = choices(("", "choose"), *people)


class HandOverForm(Form):
    from_account = SelectField("Whose cases?", coerce=number_or_none)
    to_account = SelectField("Who takes them?", coerce=number_or_none)

    def __init__(self, holders: Any, people: Any, **given: Any) -> None:
        super().__init__(**given)
        self.from_account.choices = choices(("", "choose"), *holders)
        self.to_account.choices = choices(("", "choose"), *people)

    def validate_from_account(self, item: SelectField) -> None:
        if item.data is None or self.to_account.data is None:
            raise ValidationError("Choose two people.")
