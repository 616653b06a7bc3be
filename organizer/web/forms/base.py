"""The base of every form: Flask-WTF, with its token against forged requests."""

from flask_wtf import FlaskForm


class Form(FlaskForm):  # type: ignore[misc]  # Flask-WTF comes without types
    pass
