"""Papers of a case: the files, and what is asked beside them."""

from flask_wtf.file import MultipleFileField
from wtforms import BooleanField, RadioField

from organizer.grievances.papers import Answers, Patients

from .base import Form, choices

SHOWS = choices(
    (Patients.NO, "No, I looked"),
    (Patients.YES, "Yes: a name, a number, a face or a condition"),
    (Patients.UNSURE, "I am not sure"),
)


class AnswersForm(Form):
    patients = RadioField("Does it show anything of a patient?", choices=SHOWS, default="unsure")
    is_medical = BooleanField(
        "It is a medical paper of the employee",
        description="Then only those with the named grant see it; perhaps not you either.",
    )

    def answers(self) -> Answers:
        return Answers(bool(self.is_medical.data), Patients(self.patients.data))


class PapersForm(AnswersForm):
    files = MultipleFileField(
        "Files",
        description="PDF, picture, Word, Excel, text, or an e-mail saved as .eml with all that "
        "hangs on it. Up to 100 MB each.",
    )
    photo = MultipleFileField(
        "Or take a picture now",
        render_kw={"accept": "image/*", "capture": "environment"},
    )
    strips = BooleanField(
        "Take place, time and device out of photos",
        description="The photo is kept without them, for good. As proof, the time may matter.",
    )

    field_order = ("files", "photo", "strips", "patients", "is_medical")

    def answers(self) -> Answers:
        return Answers(
            bool(self.is_medical.data), Patients(self.patients.data), bool(self.strips.data)
        )
