"""What a person says about the legal status of an agreement."""

from flask_wtf import FlaskForm
from wtforms import DateField, StringField
from wtforms.validators import DataRequired, Length


class StatusForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    status = StringField(
        "What is its status?",
        [DataRequired("Say it in words."), Length(max=200)],
        description="Such as “in force”, “terminated by the agency”, “restored by court order”.",
    )
    from_on = DateField("From which day?", [DataRequired("Give the day it holds from.")])
    said_by = StringField(
        "Who says so?", [Length(max=200)], description="The agency, a court, the union's counsel."
    )
    source = StringField(
        "Where can it be read?",
        [DataRequired("Name the source."), Length(max=400)],
        description="A letter with its date, an order with its number, an address.",
    )
    checked_on = DateField("When did you check it?", [DataRequired("Give the day.")])
