"""The local's own settings."""

from typing import Any

from wtforms import SelectField, StringField
from wtforms.validators import DataRequired, Length

from organizer.people.choices import AgreementReaders

from .base import Form, choices
from .door import time_zones

READERS = {
    AgreementReaders.ANYONE: "Anyone who reaches this page",
    AgreementReaders.EMPLOYEES: "Everyone with an account",
    AgreementReaders.STEWARDS: "Stewards and officers only",
}


class SettingsForm(Form):
    name = StringField(
        "Name of the local",
        [DataRequired("The local needs a name."), Length(max=120)],
        description="As it stands on your letters.",
    )
    time_zone = SelectField(
        "Time zone", description="“Today” is always the day where the local is."
    )
    agreement_readers = SelectField(
        "Who may read the agreements?",
        choices=choices(*READERS.items()),
        description="The union represents everyone in the unit, members or not.",
    )

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.time_zone.choices = time_zones()
