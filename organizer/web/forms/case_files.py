"""Handing in an old file of grievances."""

from flask_wtf.file import FileField, FileRequired

from .base import Form


class CaseFileForm(Form):
    file = FileField(
        "The spreadsheet",
        [FileRequired("Choose the file.")],
        description="CSV or XLSX, a case a row, with headings in the first row.",
    )
