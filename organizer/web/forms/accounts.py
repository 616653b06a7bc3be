"""Accounts and roles, and what people do with their own."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from wtforms import DateField, EmailField, PasswordField, SelectField, StringField
from wtforms.validators import DataRequired, Length, Optional

from organizer.core.reader import Grant, Office, Role

from .base import Form, choices, number_or_none, one_of
from .door import NewPasswordForm, is_email

# What somebody is given, in one choice: the role, and of officers the office.
HELD: dict[str, tuple[Role, Office | None]] = {
    "member": (Role.MEMBER, None),
    "unit employee": (Role.UNIT_EMPLOYEE, None),
    "steward": (Role.STEWARD, None),
    "chief steward": (Role.CHIEF_STEWARD, None),
    "communications volunteer": (Role.COMMS, None),
    "officer: president": (Role.OFFICER, Office.PRESIDENT),
    "officer: treasurer": (Role.OFFICER, Office.TREASURER),
    "officer: another office": (Role.OFFICER, Office.OTHER),
    "webmaster": (Role.WEBMASTER, None),
}
Choices = Iterable[tuple[int, str]]


class RoleForm(Form):
    role = SelectField("Role", choices=one_of(HELD))
    unit_id = SelectField(
        "Within the unit", coerce=number_or_none, description="A role may be limited."
    )
    site_id = SelectField("Within the site", coerce=number_or_none)
    to_on = DateField("Until", [Optional()], description="Leave empty if it has no end.")

    def __init__(self, units: Choices, sites: Choices, **given: Any) -> None:
        super().__init__(**given)
        self.unit_id.choices = choices(("", "everywhere"), *units)
        self.site_id.choices = choices(("", "everywhere"), *sites)

    def held(self, from_on: date) -> dict[str, Any]:
        role, office = HELD[self.role.data]
        return {
            "role": role, "office": office, "from_on": from_on, "to_on": self.to_on.data,
            "unit_id": self.unit_id.data, "site_id": self.site_id.data,
        }  # fmt: skip


class AccountForm(RoleForm):
    name = StringField("Name", [DataRequired("Type the person’s name."), Length(max=120)])
    email = EmailField(
        "E-mail address",
        [DataRequired("Type the e-mail address."), is_email],
        description="A private one. The person signs in with it.",
    )
    number = StringField(
        "Number in the roster",
        [Optional(), Length(max=40)],
        description="Ties the account to the person, so that they see their own data.",
    )


class GrantForm(Form):
    grant = SelectField("Grant", choices=one_of(Grant))


class LockForm(Form):
    why = StringField("Why", [DataRequired("Say why, for whoever looks later."), Length(max=200)])


class PasswordForm(NewPasswordForm):
    old = PasswordField(
        "Password now",
        [DataRequired("Type the password you have now.")],
        render_kw={"autocomplete": "current-password"},
    )


class FirstCodeForm(Form):
    code = StringField(
        "The six digits that the app shows",
        [DataRequired("Type the six digits.")],
        render_kw={"autocomplete": "one-time-code", "inputmode": "numeric"},
    )
