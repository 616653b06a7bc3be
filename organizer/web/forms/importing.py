"""Handing in an agreement."""

from flask_wtf import FlaskForm
from flask_wtf.file import FileField, FileRequired
from wtforms import DateField, SelectField, StringField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, Length, Optional, ValidationError

from organizer.clauses.kinds import KINDS


class ImportForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    file = FileField(
        "The file",
        [FileRequired("Choose the file to bring in.")],
        description="PDF, Word (.docx), HTML or plain text, up to 200 MB. Scans too.",
    )
    agreement = StringField(
        "What is it called?",
        [DataRequired("Give it the name that stewards know it by."), Length(max=200)],
        description="The same name with another file makes a new edition of it.",
    )
    kind = SelectField(
        "What kind of text is it?", choices=[SelectChoice(*kind) for kind in KINDS.items()]
    )
    unit = StringField("Which bargaining unit?", [Optional(), Length(max=200)])
    starts_on = DateField("In force from", [Optional()], description="Leave empty if not known.")
    ends_on = DateField("In force to", [Optional()], description="Leave empty if it has no end.")
    status = StringField(
        "Legal status today",
        [Optional(), Length(max=200)],
        description="In your words, such as “in force” or “terminated by the agency”.",
    )

    tracked = SelectField(
        "If it is a Word file with tracked changes, read them as",
        choices=[
            SelectChoice("accepted", "Accepted: the text with the changes"),
            SelectChoice("rejected", "Rejected: the text before the changes"),
        ],
        validate_choice=False,  # a form sent without it means the usual view
    )

    def validate_ends_on(self, field: DateField) -> None:
        if field.data and self.starts_on.data and field.data < self.starts_on.data:
            raise ValidationError("The last day is before the first.")
