"""Closed days, and whether a forum works."""

from wtforms import DateField, SelectField, StringField
from wtforms.validators import DataRequired, InputRequired, Length

from organizer.people.calendar import ClosureKind
from organizer.people.forums import ForumState

from .base import Form, one_of


class ClosureForm(Form):
    day = DateField("Which day?", [InputRequired("On which day?")])
    kind = SelectField("Closed by whom?", choices=one_of(ClosureKind))
    why = StringField(
        "Why?", [DataRequired("Say why it is closed."), Length(max=200)],
        description="Like “closed by order of the president” or “snow”.",
    )  # fmt: skip


class ForumForm(Form):
    forum = SelectField("Which forum or office?")
    state = SelectField("How does it stand?", choices=one_of(ForumState))
    from_on = DateField("Since when?", [InputRequired("Since which day?")])
    source = StringField(
        "Where was that read?", [DataRequired("Name the source."), Length(max=300)]
    )
    checked_on = DateField("When was it looked up?", [InputRequired("On which day?")])
