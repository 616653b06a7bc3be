"""The guided start: a few questions a page, each page kept as it is left."""

from datetime import date
from typing import Any

from wtforms import (
    DateField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.validators import DataRequired, InputRequired, Length, Optional, ValidationError
from wtforms.widgets import CheckboxInput, ListWidget

from organizer.core.day_words import day_words
from organizer.grievances.choices import CaseKind, Forum
from organizer.grievances.forum_board import MATTERS
from organizer.people.choices import Appointment

from .base import Form, choices, number_or_none, one_of

AUTHORITIES = ("unknown", "chapter 43 or 75", "section 714")
OLDEST = 50  # years


class Page(Form):
    """Reads itself from what is kept, and gives it back as plain values."""

    def kept(self) -> dict[str, Any]:
        plain = {}
        for item in self:
            if item.name != "csrf_token":
                value = item.data
                plain[item.name] = value.isoformat() if isinstance(value, date) else value
        return plain

    @classmethod
    def of(cls, fields: dict[str, Any]) -> "Page":
        values = dict(fields)
        for name, value in fields.items():
            if name.endswith("_on"):
                values[name] = date.fromisoformat(value) if value else None
        return cls(data=values)


class WhoPage(Page):
    title = StringField(
        "In a few words, what is it about?",
        [DataRequired("Say in a few words what it is about."), Length(max=200)],
        description="Like “Denied leave, 4 to 6 May”. No names, no diagnosis.",
    )
    kind = SelectField("Whose grievance is it?", choices=one_of(CaseKind))
    grievant = StringField(
        "Who?",
        [Length(max=200)],
        description="Leave it empty for the union’s own, or if the person is not sure yet. "
        "Whether somebody is a member plays no part.",
    )
    unit_id = SelectField("Unit", coerce=number_or_none)
    appointment = SelectField(
        "Appointment",
        choices=one_of(Appointment),
        description="From the personnel form, never from the job title.",
    )


class WhatPage(Page):
    what_happened = TextAreaField(
        "What happened?",
        [Length(max=20_000)],
        description="In the person’s words. Never a patient’s name or number.",
    )
    remedy = TextAreaField("What should be put right?", [Length(max=5_000)])
    matters = SelectMultipleField(
        "What may be the matter?",
        choices=choices(*MATTERS.items()),
        widget=ListWidget(prefix_label=False),
        option_widget=CheckboxInput(),
        description="Tick all that could be. Nothing ticked keeps every clock on the board.",
    )


class WhenPage(Page):
    incident_on = DateField("When did it happen?", [InputRequired("On which day?")])
    known_on = DateField(
        "When did the person learn of it?", [Optional()], description="If it was another day."
    )
    effective_on = DateField(
        "When does or did the action take effect?", [Optional()], description="For discipline."
    )
    notice_on = DateField("When was a proposal received?", [Optional()])
    decision_on = DateField("When was a decision received?", [Optional()])
    authority = SelectField(
        "Which law does the letter name?",
        choices=one_of(AUTHORITIES),
        description="Section 714 gives far fewer days. Until the letter is read: unknown.",
    )

    def validate_incident_on(self, item: DateField) -> None:
        reasonable(item.data, self.today)
        if self.known_on.data and item.data and self.known_on.data < item.data:
            raise ValidationError("It was known before it happened. One of the two days is wrong.")

    def validate_known_on(self, item: DateField) -> None:
        reasonable(item.data, self.today)

    today = date.max


def reasonable(day: date | None, today: date) -> None:
    if day is None:  # no day at all was said already
        return
    if day > today:
        raise ValidationError(f"{day_words(day)} has not come yet.")
    if today.year - day.year > OLDEST:
        raise ValidationError(f"The year {day.year} is too long ago. Was it mistyped?")


class WherePage(Page):
    agreement_id = SelectField("Agreement", coerce=number_or_none)
    edition_id = SelectField(
        "Its text", coerce=number_or_none,
        description="The text in force on the day it happened is taken unless you know better.",
    )  # fmt: skip
    forum = SelectField(
        "Where might it go?",
        choices=one_of(Forum),
        description="One choice can shut out another. Nothing is filed by choosing here.",
    )


class NoteForm(Form):
    text = TextAreaField(
        "What was said?",
        [DataRequired("Write down what was said."), Length(max=10_000)],
        description="No name is needed. Never a patient’s name or number.",
    )
    happened_on = DateField("When did it happen?", [Optional()])
