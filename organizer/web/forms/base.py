"""The base of every form: Flask-WTF, with its token against forged requests."""

from collections.abc import Iterable
from typing import Any

from flask_wtf import FlaskForm
from wtforms.fields.choices import SelectChoice


class Form(FlaskForm):  # type: ignore[misc]  # Flask-WTF comes without types
    pass


def choices(*pairs: tuple[object, str]) -> list[Any]:
    """What may be chosen: (value, words) each."""
    return [SelectChoice(str(value), words) for value, words in pairs]


def one_of(values: Iterable[str]) -> list[Any]:
    """Words that may be chosen, shown with a capital."""
    return choices(*((str(value), str(value).capitalize()) for value in values))


def number_or_none(value: str) -> int | None:
    return int(value) if value else None
