"""What can go wrong, by what the person can do about it.

OrganizerError
  Invalid      the entry cannot be right: mend it
  NotFound     no such thing, or not yours to see: go back
  Forbidden    seen, but not yours to do: says who can
  Refused      understood, but a rule forbids it: the message says which
  Unavailable  a part is missing or broken: tell whoever runs the machine
"""


class OrganizerError(Exception):
    """Carries a message fit to be shown as it stands."""


class Invalid(OrganizerError):
    """The entry cannot be right."""


class NotFound(OrganizerError):
    """No such thing, or not this reader's to see."""


class Forbidden(OrganizerError):
    """Seen, but not this person's to do."""


class Refused(OrganizerError):
    """Understood, but a rule forbids it."""


class Unavailable(OrganizerError):
    """A part of the installation is missing or broken."""


class NotNow(Unavailable):
    """Something outside did not answer; the same may work later."""
