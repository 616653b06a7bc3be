"""Handing in a spreadsheet whose columns are named afterwards."""

from flask_wtf.file import FileField, FileRequired

from .base import Form


class ColumnFileForm(Form):
    file = FileField(
        "The spreadsheet",
        [FileRequired("Choose the file.")],
        description="CSV or XLSX, with headings in the first row. Up to 50,000 rows.",
    )
