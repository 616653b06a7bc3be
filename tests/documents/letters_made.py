"""One invented letter of each kind, with fixed days and names."""

from datetime import date

from organizer.documents.letters import Letter, Party, Quotation

LOCAL = Party("Federal Workers United, Local 9104", "", ("12 Pier Road, Lantern Bay", "555-0100"))
AGENCY = Party("Dana Invented", "Chief, Food Service", ("Lantern Bay Federal Services",))
MEMBER = Party("Robin Sample", "", ("4 Made-up Lane", "Lantern Bay"))
SIGNER = Party("Kim Example", "Steward")
QUOTED = Quotation(
    "Days off shall not be changed without fourteen days notice.", "Art. 2 § 1, p. 14", True
)
ITEM = {
    "item": "Schedules of the food service, as posted and as changed",
    "period": "1 January to 31 March 2027",
    "why": "To see whether fourteen days of notice were given for each change",
    "use": "To compare each change with the day on which it was posted",
    "connection": "The grievance claims that notice was not given",
    "privacy": "Names of patients and reasons of leave may be masked",
}
STEP = {
    "step": "Step 1",
    "grievant": "Robin Sample",
    "happened_on": date(2027, 3, 1),
    "known_on": date(2027, 3, 3),
    "facts": "On 1 March the schedule for the following week was replaced.\nThe grievant lost two "
    "days off <& was told in the corridor>.",
    "violation": "Fourteen days of notice were not given.",
    "remedy": "Restore the schedule, and pay overtime for the two days worked.",
    "meeting": True,
    "answer_due_on": date(2027, 3, 30),
}


def letter(kind, to=AGENCY, quotations=(), **values):
    return Letter(
        kind, LOCAL, to, date(2027, 3, 9), SIGNER, "G-2027-014", values, quotations,
        copies=("file",) if kind == "step" else (),
        enclosures=("schedule of 1 March",) if kind == "step" else (),
    )  # fmt: skip


LETTERS = {
    "step": letter("step", quotations=(QUOTED,), **STEP),
    "invocation": letter(
        "invocation", quotations=(QUOTED,), step="Step 3", grievant="Robin Sample",
        answered_on=date(2027, 4, 2), panel_from="the mediation service",
        issue="Was the schedule changed without the notice of Article 2?",
    ),
    "information": letter(
        "information",
        items=[ITEM, ITEM | {"item": "E-mails announcing the change", "privacy": ""}],
        due_on=date(2027, 3, 23), how="by e-mail to the steward",
    ),
    "extension": letter(
        "extension", limit="Management's answer at Step 1", from_on=date(2027, 3, 30),
        to_on=date(2027, 4, 13), reason="The deciding official is away until 5 April.",
    ),
    "withdrawal": letter(
        "withdrawal", grievant="Robin Sample", with_prejudice="no", step="Step 2",
        told_on=date(2027, 3, 8), reason="The schedule was restored.",
    ),
    "dfr": letter(
        "dfr", MEMBER, (QUOTED,), decision="We will not take this grievance to arbitration.",
        reason="The notice was given fourteen days ahead, as the posted copy shows.",
        decided_on=date(2027, 3, 8), ask_again_by=date(2027, 3, 22),
        clocks=[{"forum": "EEO", "name": "Contact with a counselor", "by": "Thursday, 15 April"}],
    ),
    "settlement": letter(
        "settlement", agency="Lantern Bay Federal Services", grievant="Robin Sample",
        terms=["The agency restores two days of annual leave.", "It pays 16 hours of overtime."],
        done_by_on=date(2027, 4, 30), non_precedential=True, confidential=True,
        grievant_signs=True,
    ),
}  # fmt: skip
