"""How a case ended, and what has long been done."""

from wtforms import BooleanField, DateField, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length, Optional

from organizer.grievances.endings import Ending
from organizer.grievances.outcomes import Outcome
from organizer.grievances.practice import Practice

from .base import Form, choices, one_of

SAID = {"": None, "no": True, "yes": False}  # is it without precedent?


class EndingForm(Form):
    outcome = SelectField("How it ended", choices=one_of(Outcome))
    on = DateField("On which day", [DataRequired("Give the day.")])
    arbitrator = StringField("Arbitrator", [Length(max=120)], description="Only for an award.")
    remedies = TextAreaField(
        "Remedies", [Length(max=2000)], description="One a line: back pay, leave restored."
    )
    summary = TextAreaField(
        "What it says of the clause",
        [Length(max=4000)],
        description="Two or three sentences without names: stewards of other cases may read them.",
    )
    precedent = SelectField(
        "May it be held up to others?",
        choices=choices(
            ("", "Nobody has said: a settlement then is not cited"),
            ("no", "No: it says that it sets no precedent"),
            ("yes", "Yes"),
        ),
    )
    is_confidential = BooleanField(
        "Its terms are confidential",
        description="Then it is counted, and shown nowhere outside the case.",
    )

    def ending(self) -> Ending:
        remedies = tuple((self.remedies.data or "").splitlines())
        return Ending(
            Outcome(self.outcome.data), self.on.data, self.arbitrator.data or "", remedies,
            self.summary.data or "", SAID[self.precedent.data], self.is_confidential.data,
        )  # fmt: skip


class PracticeForm(Form):
    clauses = StringField("Which clause", [DataRequired("Name the clause.")],
                          description="Like “Art. 12 § 3”.")  # fmt: skip
    words = TextAreaField("What has been done", [DataRequired("Say what has been done.")],
                          description="By whom, how long, and who knew. No names.")  # fmt: skip
    since_on = DateField("Since", [Optional()])
    source = StringField("What shows it", description="Schedules, e-mails, who remembers.")

    def practice(self) -> Practice:
        return Practice(
            self.clauses.data, self.words.data, self.since_on.data, self.source.data or ""
        )
