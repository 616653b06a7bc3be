"""A person in the roster: facts, membership, contact, consent, stewardship."""

from collections.abc import Iterable
from typing import Any

from wtforms import (
    BooleanField,
    DateField,
    Field,
    SelectField,
    StringField,
    ValidationError,
)
from wtforms.validators import DataRequired, Length, Optional

from organizer.core import names
from organizer.core.errors import Invalid, OrganizerError
from organizer.people import contacts
from organizer.people.choices import (
    Appointment,
    Channel,
    ContactKind,
    ContactUse,
    MembershipStatus,
    Purpose,
)
from organizer.people.service import Facts

from .base import Form, choices, number_or_none, one_of

Choices = Iterable[tuple[int, str]]


class MemberForm(Form):
    name = StringField("Name", [DataRequired("A person needs a name.")], description="In full.")
    preferred_name = StringField(
        "Wants to be called", [Length(max=120)], description="Letters and messages use it."
    )
    number = StringField(
        "Number",
        [Length(max=40)],
        description="The local’s own number for this person. Never a social security number.",
    )
    unit_id = SelectField("Unit", coerce=number_or_none)
    agency_id = SelectField("Agency", coerce=number_or_none)
    site_id = SelectField("Site", coerce=number_or_none)
    section = StringField("Section or service", [Length(max=120)])
    shift_id = SelectField("Shift", coerce=number_or_none)
    job_title = StringField("Job", [Length(max=120)])
    appointment = SelectField(
        "Appointment",
        choices=one_of(Appointment),
        description="From the personnel form. It decides where a case can go, so don’t guess.",
    )
    on_leave = BooleanField("On leave now", description="Never write down why.")
    reach_hours = StringField(
        "Best hours to be reached", [Length(max=120)], description="Such as “after 4 pm”."
    )

    def __init__(self, units: Choices, agencies: Choices, sites: Choices, shifts: Choices,
                 **given: Any) -> None:  # fmt: skip
        super().__init__(**given)
        lists = (
            (self.unit_id, units), (self.agency_id, agencies),
            (self.site_id, sites), (self.shift_id, shifts),
        )  # fmt: skip
        for field, pairs in lists:
            field.choices = choices(("", "not known"), *pairs)

    def validate_name(self, field: Field) -> None:
        try:
            names.clean(field.data or "")
        except Invalid as error:
            raise ValidationError(str(error)) from None

    def facts(self) -> Facts:
        given: dict[str, Any] = {name: self[name].data for name in Facts.__dataclass_fields__}
        for name, value in given.items():
            given[name] = value.strip() if isinstance(value, str) else value
        return Facts(**given)


class MembershipForm(Form):
    status = SelectField("Membership", choices=one_of(MembershipStatus))
    from_on = DateField("From", [DataRequired("From which day?")])


class ContactForm(Form):
    kind = SelectField("Kind", choices=one_of(ContactKind))
    use = SelectField("Whose", choices=one_of(ContactUse))
    value = StringField(
        "E-mail address, telephone number or address",
        [DataRequired("Type the address or number.")],
        description="A government address (.gov, .mil) is kept and marked, and never used.",
    )

    def validate_value(self, field: Field) -> None:
        try:
            contacts.proper(ContactKind(self.kind.data), field.data or "")
        except OrganizerError as error:
            raise ValidationError(str(error)) from None


class ConsentForm(Form):
    purpose = SelectField("Agrees to", choices=one_of(Purpose))
    channel = SelectField("By", choices=one_of(Channel))
    source = StringField(
        "How do you know?",
        [DataRequired("Say how you know."), Length(max=200)],
        description="A signed card, a form, their own word to you.",
    )
    on = DateField("Since", [DataRequired("Since which day?")])


class StewardForm(Form):
    area = StringField(
        "Steward for",
        [DataRequired("Say where."), Length(max=120)],
        description="In words, for the directory: “3 West, nights”.",
    )
    unit_id = SelectField("Unit", coerce=number_or_none)
    site_id = SelectField("Site", coerce=number_or_none)
    shift_id = SelectField(
        "Shift", coerce=number_or_none,
        description="A steward sees the roster of the unit, site and shift chosen here.",
    )  # fmt: skip
    public_phone = StringField(
        "Telephone for the directory", [Length(max=40)], description="Everybody sees it."
    )
    from_on = DateField("From", [DataRequired("From which day?")])
    letter_sent_on = DateField("Letter to the agency sent on", [Optional()])

    def __init__(self, units: Choices, agencies: Choices, sites: Choices, shifts: Choices,
                 **given: Any) -> None:  # fmt: skip
        super().__init__(**given)
        for field, pairs in ((self.unit_id, units), (self.site_id, sites), (self.shift_id, shifts)):
            field.choices = choices(("", "any"), *pairs)


class PlaceForm(Form):
    name = StringField("Name", [DataRequired("It needs a name."), Length(max=120)])


class SiteForm(PlaceForm):
    address = StringField("Address", [Length(max=200)])


class ShiftForm(PlaceForm):
    starts = StringField("Begins", description="Like 07:30.", render_kw={"inputmode": "numeric"})
    ends = StringField(
        "Ends",
        description="Like 16:00. It may be the next morning.",
        render_kw={"inputmode": "numeric"},
    )
    days = StringField("Days", [Length(max=60)], description="Like “Mon to Fri” or “Rotating”.")


class OwnConsentForm(Form):
    """A member's own yes; how we know is that they said so here."""

    purpose = SelectField("You may reach me for", choices=one_of(Purpose))
    channel = SelectField("By", choices=one_of(Channel))
