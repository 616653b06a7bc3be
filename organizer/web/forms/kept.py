"""A service's refusal, said at the field it is about, with what was typed kept."""

from wtforms import Field

from organizer.core.errors import OrganizerError


def say_at(field: Field, error: OrganizerError) -> None:
    field.errors = [*field.errors, str(error)]
