"""Setting up, signing in, choosing a password, and being locked out."""

from typing import Any
from zoneinfo import available_timezones

from wtforms import EmailField, Field, PasswordField, SelectField, StringField, ValidationError
from wtforms.validators import DataRequired, Length

from organizer.core import passphrase
from organizer.core.errors import Invalid
from organizer.people.accounts import email_key

from .base import Form, choices

# Where locals are; every other zone stands below them.
NEAR = (
    "America/New_York", "America/Chicago", "America/Denver", "America/Phoenix",
    "America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu", "America/Puerto_Rico",
    "Pacific/Guam",
)  # fmt: skip
NEW_PASSWORD = {"autocomplete": "new-password", "minlength": passphrase.SHORTEST}
HINT = "At least 12 characters. A few plain words are easy to remember and hard to guess."


def time_zones() -> list[Any]:
    others = sorted(zone for zone in available_timezones() if "/" in zone and zone not in NEAR)
    named = ((zone, zone.replace("_", " ").replace("/", " / ")) for zone in (*NEAR, *others))
    return choices(*named)


def is_email(_form: Form, field: Field) -> None:
    try:
        email_key(field.data or "")
    except Invalid as error:
        raise ValidationError(str(error)) from None


class SetUpCodeForm(Form):
    code = StringField(
        "The code from the terminal",
        [DataRequired("Type the code.")],
        description="It stands in the window where the organizer was started, like K7QFM-2M9XB.",
        render_kw={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"},
    )


class NewPasswordForm(Form):
    password = PasswordField(
        "Choose a password",
        [DataRequired("Choose a password.")],
        description=HINT,
        render_kw=NEW_PASSWORD,
    )
    about: tuple[str, ...] = ()

    def validate_password(self, field: Field) -> None:
        reasons = passphrase.objections(field.data or "", *self.about)
        if reasons:
            raise ValidationError(" ".join(reasons))


class SetUpForm(NewPasswordForm):
    local_name = StringField(
        "Name of the local",
        [DataRequired("The local needs a name."), Length(max=120)],
        description="As it stands on your letters.",
        render_kw={"autocomplete": "organization"},
    )
    time_zone = SelectField(
        "Time zone", description="“Today” is always the day where the local is."
    )
    name = StringField(
        "Your name",
        [DataRequired("Your account needs your name."), Length(max=120)],
        render_kw={"autocomplete": "name"},
    )
    email = EmailField(
        "Your e-mail address",
        [DataRequired("You sign in with your e-mail address."), is_email],
        description="A private one. You sign in with it.",
        render_kw={"autocomplete": "username"},
    )

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.time_zone.choices = time_zones()
        self.about = (self.name.data or "", self.email.data or "")


class SignInForm(Form):
    email = EmailField(
        "E-mail address",
        [DataRequired("Type your e-mail address.")],
        render_kw={"autocomplete": "username webauthn"},
    )
    password = PasswordField(
        "Password",
        [DataRequired("Type your password.")],
        render_kw={"autocomplete": "current-password"},
    )


class CodeForm(Form):
    code = StringField(
        "Code",
        [DataRequired("Type the code.")],
        description="The six digits that your app shows now, or one of your recovery codes.",
        render_kw={"autocomplete": "one-time-code", "inputmode": "text", "spellcheck": "false"},
    )


class LockedOutForm(Form):
    email = EmailField(
        "E-mail address of your account",
        [DataRequired("Type the e-mail address of your account."), is_email],
        render_kw={"autocomplete": "username"},
    )
