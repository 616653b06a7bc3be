"""Publishing figures: up to which day."""

from wtforms import DateField
from wtforms.validators import DataRequired

from .base import Form


class PublishForm(Form):
    until_on = DateField(
        "Cases that ended by",
        [DataRequired("Choose a day that is over.")],
        description="Usually the last day of a quarter or a year. Cases entered late are counted "
        "in the next figures.",
    )
