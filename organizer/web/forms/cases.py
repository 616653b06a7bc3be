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
from organizer.grievances.choices import CaseKind, Forum, Service
from organizer.grievances.opening import Opening
from organizer.grievances.service import Proof

from .base import Form, choices, number_or_none, one_of


class StartForm(Form):
    title = StringField(
        "In a few words, what is it about?",
        [DataRequired("Say in a few words what it is about."), Length(max=200)],
        description="Like “Denied leave, 4 to 6 May”. No names, no diagnosis.",
    )
    kind = SelectField("Whose grievance is it?", choices=one_of(CaseKind))
    grievant = StringField("Who?", [Length(max=200)], description="Leave empty for the union.")
    what_happened = TextAreaField(
        "What happened?", [Length(max=20_000)], description="Never a patient’s name or number."
    )
    incident_on = DateField("When did it happen?", [DataRequired("On which day?")])
    known_on = DateField(
        "When did the person learn of it?", [Optional()], description="If it was another day."
    )
    unit_id = SelectField("Unit", coerce=number_or_none)
    forum = SelectField(
        "Where might it go?",
        choices=one_of(Forum),
        description="One choice can shut out another. Nothing is filed by choosing here.",
    )
    clauses = StringField("Clauses concerned", [Length(max=500)])
    agreement_id = SelectField("Agreement", coerce=number_or_none)

    def __init__(self, units: Any, agreements: Any, **given: Any) -> None:
        super().__init__(**given)
        self.unit_id.choices = choices(("", "not known"), *units)
        self.agreement_id.choices = choices(("", "none: no dates"), *agreements)

    def opening(self) -> Opening:
        plain: dict[str, Any] = {
            name: self[name].data for name in Opening.__dataclass_fields__ if name in self
        }
        plain |= {"kind": CaseKind(self.kind.data), "forum": Forum(self.forum.data)}
        return Opening(**plain)


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
