"""A request for information: when it went out, and what came of it."""

from wtforms import DateField, HiddenField, SelectField, SelectMultipleField, TextAreaField
from wtforms.validators import DataRequired, Length, Optional
from wtforms.widgets import CheckboxInput, ListWidget

from organizer.grievances.information import Reply

from .base import Form, choices, one_of


class SentForm(Form):
    letter_id = HiddenField(validators=[DataRequired()])
    on = DateField("Sent on", [DataRequired("On which day was it sent?")])


class ReplyForm(Form):
    kind = SelectField("What came of it?", choices=one_of(Reply), coerce=Reply)
    on = DateField("On which day?", [DataRequired("On which day?")])
    items = SelectMultipleField(
        "About which items?",
        coerce=int,
        description="None ticked: all that are open.",
        widget=ListWidget(prefix_label=False),
        option_widget=CheckboxInput(),
    )
    promised_on = DateField("Promised for", [Optional()], description="For a promise only.")
    note = TextAreaField(
        "In their words", [Length(max=5_000)], description="What was said, above all in a refusal."
    )

    def __init__(self, items: list[tuple[int, str]], **given: object) -> None:
        super().__init__(**given)
        self.items.choices = choices(*items)
