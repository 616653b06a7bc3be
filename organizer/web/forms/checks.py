"""What the local makes of the notice checks."""

from wtforms import SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length

from organizer.core.checks.finding import SHIPPED, Severity

from .base import Form, choices

DOES = {
    Severity.BLOCKS: "Blocks: the notice cannot go out",
    Severity.ANSWER: "Asks: somebody gives a reason",
    Severity.ADVISES: "Advises only",
}
IN_SHORT = {Severity.BLOCKS: "blocks", Severity.ANSWER: "asks for a reason"} | {
    Severity.ADVISES: "advises"
}


class CheckForm(Form):
    check = SelectField("Check", choices=choices(*((name, name) for name in sorted(SHIPPED))))
    severity = SelectField(
        "What it does", choices=choices(("", "As shipped"), *DOES.items(), ("off", "Nothing"))
    )
    reason = StringField(
        "Why",
        [Length(max=200)],
        description="Needed to switch off a check that stands on a law. It is shown with your "
        "name on every notice that is checked without it.",
    )


class WordsForm(Form):
    words = StringField("Words", [DataRequired("Give the words."), Length(max=200)])
    message = StringField(
        "Why not, and what to write in their place",
        [DataRequired("Say why not to use them."), Length(max=200)],
    )
    does = SelectField("What happens", choices=choices(*DOES.items()))


class HostsForm(Form):
    hosts = TextAreaField(
        "Our own web addresses, one a line",
        [Length(max=2_000)],
        description="Such as local12.example. A link that only looks like one of them is marked.",
    )
