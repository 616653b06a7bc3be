"""Handing in a proposal."""

from flask_wtf.file import FileField, FileRequired
from wtforms import StringField
from wtforms.validators import DataRequired, Length

from .base import Form


class ProposalForm(Form):
    name = StringField(
        "What is it called?",
        [DataRequired("Give it a name, such as “Management, 3 March”."), Length(max=200)],
    )
    file = FileField(
        "The file",
        [FileRequired("Choose the file of the proposal.")],
        description="PDF, Word (.docx), HTML or plain text. It is kept apart from the agreements.",
    )
