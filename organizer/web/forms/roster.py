"""Handing in a roster file, and saying what its columns mean."""

from flask_wtf.file import FileField, FileRequired

from .base import Form


class RosterFileForm(Form):
    file = FileField(
        "The spreadsheet",
        [FileRequired("Choose the file.")],
        description="CSV or XLSX, with headings in the first row. Up to 50,000 rows.",
    )


class EmptyForm(Form):
    """A button alone; only the token is checked."""
