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
from wtforms.validators import DataRequired, Length, NumberRange, Optional

from organizer.core.case_event import Happened, Kind
from organizer.grievances.choices import Service
from organizer.grievances.service import Proof

from .base import Form, choices


class EventForm(Form):
    kind = SelectField("What happened?", coerce=Kind)
    on = DateField("On which day?", [DataRequired("On which day?")])
    step = IntegerField("At which step?", [Optional(), NumberRange(0, 20)], default=1)
    until = DateField("Extended to", [Optional()], description="For an extension only.")
    is_in_writing = BooleanField("Agreed in writing by both sides")
    is_theirs = BooleanField("It is management’s time that was extended")
    served_by = SelectField("How was it delivered?", choices=choices(("", "does not apply"),
                            *((one, one.capitalize()) for one in Service)))  # fmt: skip
    proof = StringField(
        "How can that be proved?",
        [Length(max=500)],
        description="Initials, receipt, certified mail.",
    )
    note = TextAreaField("Note", [Length(max=5_000)])
    reason = StringField("If it is questioned: why is it right?", [Length(max=500)])
    version = HiddenField()

    def __init__(self, kinds: tuple[Kind, ...], **given: Any) -> None:
        super().__init__(**given)
        self.kind.choices = choices(*((kind, kind.capitalize()) for kind in kinds))

    def happened(self) -> Happened:
        return Happened(
            Kind(self.kind.data), self.on.data, self.step.data or 0, self.until.data,
            bool(self.is_in_writing.data), bool(self.is_theirs.data),
        )  # fmt: skip

    def proofs(self) -> Proof:
        return Proof(self.served_by.data, self.proof.data or "", "", self.note.data or "")
