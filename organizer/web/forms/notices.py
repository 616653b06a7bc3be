"""The forms of notices: the brief's questions, an audience, a sending."""

from typing import Any

from flask_wtf import FlaskForm
from wtforms import (
    BooleanField,
    DateField,
    DateTimeLocalField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, Length, Optional

from organizer.notices.audience import WHO, Choices
from organizer.notices.brief import Brief, Meaning

KINDS = {
    "meeting": ("A meeting", "Day, place, what is decided"),
    "change": ("Something changes", "What management plans, and what it means"),
    "win": ("Good news", "Something that was won"),
    "alert": ("Take care", "What people must know now"),
    "survey": ("A survey", "What we ask, until when"),
    "election": ("An election", "Offices, day, place, who may vote"),
    "welcome": ("A welcome", "For people who are new"),
    "condolence": ("A death", "With the family's consent"),
    "event": ("An event", "A picnic, a training, a rally"),
    "deadline": ("A deadline", "What must be done by when"),
    "bargaining": ("Bargaining news", "Where the talks stand"),
    "press": ("For the press", "A statement by the president"),
}
CHANNELS = {
    "email": "E-mail",
    "sms": "Text message",
    "flyer": "Flyer",
    "handout": "Handout",
    "phone": "Phone script",
    "meeting": "Announcement",
    "social": "Social post",
    "website": "Website",
    "press": "Press",
    "letter": "Letter",
}
TONES = {
    "plain": "Plain",
    "urgent": "Urgent",
    "celebratory": "Glad",
    "formal": "Formal",
}
DATED = ("meeting", "event", "election", "change")
LANGUAGES = {
    "en": "English",
    "es": "Spanish",
    "tl": "Tagalog",
    "vi": "Vietnamese",
    "ko": "Korean",
    "zh": "Chinese",
    "fr": "French",
    "ar": "Arabic",
}


GROUPS = ("", "2", "3", "4")  # the fields group, group2, …


class BriefForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    title = StringField(
        "In one line, what is it about?",
        [DataRequired("Give it a title: it becomes the headline and the subject."),
         Length(max=120)],
        description="It becomes the headline, the subject and the text message.",
    )  # fmt: skip
    what = TextAreaField(
        "What happened, or will happen?",
        [DataRequired("Say what happened, in a sentence or two."), Length(max=4000)],
        description="In a sentence or two, as you would tell a co-worker.",
    )
    meaning = TextAreaField(
        "What does it mean for people?",
        [Optional(), Length(max=4000)],
        description="For everybody who reads it. A group of its own can get its own words below.",
    )
    group = StringField(
        "Is it different for one group?",
        [Optional(), Length(max=60)],
        description="Such as night shift, new hires or unit A. Leave empty if not.",
    )
    group_meaning = TextAreaField(
        "What does it mean for that group?", [Optional(), Length(max=4000)]
    )
    act = StringField(
        "What should people do?",
        [Optional(), Length(max=600)],
        description="Begin with the deed: “Send us your schedule”.",
    )
    by = DateField("By which day?", [Optional()], description="The last safe day.")
    by_time = StringField(
        "By which hour?", [Optional(), Length(max=20)], description="Such as 5 p.m."
    )
    on = DateField("On which day is it, or does it begin?", [Optional()])
    at = StringField("At what time?", [Optional(), Length(max=40)], description="Such as 6 p.m.")
    place = StringField("Where?", [Optional(), Length(max=200)])
    join = StringField(
        "How does one join from home?", [Optional(), Length(max=300)],
        description="A link or a number, for a meeting.",
    )  # fmt: skip
    more = TextAreaField(
        "What else must be said?",
        [Optional(), Length(max=4000)],
        description="Purpose, offices to fill, who may vote, the programme.",
    )
    contact = StringField(
        "Who answers questions?",
        [DataRequired("Name somebody, or an office, that answers questions."), Length(max=100)],
    )
    contact_how = StringField(
        "How are they reached?",
        [DataRequired("Give a number or an address that is not the employer's."),
         Length(max=200)],
        description="A number or address of the union, never a government one.",
    )  # fmt: skip
    link = StringField("A page with more", [Optional(), Length(max=300)], description="With https.")
    is_private = BooleanField(
        "This is somebody's private page, not the local's own channel",
        description="The law on political activity treats the two differently.",
    )

    def brief(self, before: Brief) -> Brief:
        """The brief as entered, with what other pages keep in it."""
        meanings = [Meaning("", self.meaning.data or "")]
        for number in GROUPS:
            name = (self[f"group{number}"].data or "").strip()
            words = (self[f"group_meaning{number}"].data or "").strip()
            if name and words:
                meanings.append(Meaning(name, _one_line_ends(words)))
        given: dict[str, Any] = {
            name: _one_line_ends(getattr(self, name).data)
            for name in ("title", "what", "act", "by_time", "at", "place", "join", "more",
                         "contact", "contact_how", "link")
        }  # fmt: skip
        return Brief(
            before.kind,
            meanings=tuple(one for one in meanings if one.words.strip()),
            by=self.by.data,
            on=self.on.data,
            quotes=before.quotes,
            **given,
        )


def _group_fields() -> None:
    """Up to so many groups with words of their own, each a pair of fields."""
    for number in GROUPS[1:]:
        name = StringField("Another group?", [Optional(), Length(max=60)])
        words = TextAreaField("What does it mean for them?", [Optional(), Length(max=4000)])
        setattr(BriefForm, f"group{number}", name)
        setattr(BriefForm, f"group_meaning{number}", words)


_group_fields()


def questions(kind: str) -> list[str]:
    """The fields of a brief in the order in which they are asked, one a page."""
    asked = ["title", "what", "meaning", "act", "by"]
    if kind in DATED:
        asked = ["title", "what", "on", "at", "place", "meaning", "act", "by"]
    if kind in ("meeting", "election", "event", "bargaining", "press"):
        asked.append("more")
    return [*asked, "contact", "contact_how"]


def values_of(brief: Brief) -> dict[str, Any]:
    """A brief as the form shows it."""
    groups = [one for one in brief.meanings if one.audience]
    pairs = zip(GROUPS, groups, strict=False)
    shown = {f"group{number}": one.audience for number, one in pairs}
    pairs = zip(GROUPS, groups, strict=False)
    shown |= {f"group_meaning{number}": one.words for number, one in pairs}
    names = ("title", "what", "act", "by", "by_time", "on", "at", "place", "join", "more",
             "contact", "contact_how", "link")  # fmt: skip
    return {
        **{name: getattr(brief, name) for name in names},
        "meaning": brief.meaning_for(""),
        **shown,
    }


class AudienceForm(FlaskForm):  # type: ignore[misc]
    name = StringField(
        "A name for this audience", [Optional(), Length(max=80)],
        description="Saved under this name, it can be chosen again.",
    )  # fmt: skip
    who = SelectField(
        "Who?", choices=[SelectChoice(*one) for one in WHO.items()], default="members"
    )
    sites = SelectMultipleField("At which sites?", [Optional()])
    units = SelectMultipleField("Of which units?", [Optional()])
    shifts = SelectMultipleField("On which shifts?", [Optional()])
    sections = SelectMultipleField("In which sections?", [Optional()])
    with_people_on_leave = BooleanField("People on leave too")

    def __init__(self, offered: dict[str, list[str]], **given: Any) -> None:
        super().__init__(**given)
        for name, values in offered.items():
            self[name].choices = [SelectChoice(value, value) for value in values]

    def choices(self) -> Choices:
        return Choices(
            self.who.data,
            tuple(self.sites.data or ()),
            tuple(self.units.data or ()),
            tuple(self.shifts.data or ()),
            tuple(self.sections.data or ()),
            bool(self.with_people_on_leave.data),
        )


class SendForm(FlaskForm):  # type: ignore[misc]
    at = DateTimeLocalField(
        "When?", [Optional()], format="%Y-%m-%dT%H:%M",
        description="Empty: now. Otherwise the local's own time.",
    )  # fmt: skip


def _one_line_ends(value: str | None) -> str:
    return (value or "").replace("\r\n", "\n").replace("\r", "\n").strip()
