"""How the sample local's cases went: each course a list of what happened, after how many days."""

from organizer.core.case_event import Kind

# (days after the incident, what happened, at which step); what lies ahead has not happened yet.
Course = tuple[tuple[int, Kind, int], ...]

FIRST: Course = ((7, Kind.FILED, 1), (7, Kind.RECEIVED, 1), (8, Kind.MET, 1))
SECOND: Course = (
    *FIRST, (14, Kind.ANSWERED, 1), (21, Kind.FILED, 2), (26, Kind.MET, 2), (34, Kind.ANSWERED, 2),
)  # fmt: skip
THIRD: Course = (*SECOND, (44, Kind.FILED, 3), (62, Kind.ANSWERED, 3))
HEARING: Course = (
    *THIRD, (70, Kind.LOCAL_DECIDED, 0), (80, Kind.INVOKED, 0), (88, Kind.PANEL_ASKED, 0),
    (102, Kind.PANEL_CAME, 0), (111, Kind.STRUCK, 0), (114, Kind.ARBITRATOR_CHOSEN, 0),
    (210, Kind.HEARING_SET, 0), (210, Kind.HEARD, 0), (240, Kind.BRIEFED, 0),
    (275, Kind.AWARDED, 0),
)  # fmt: skip

COURSES: dict[str, Course] = {
    "settled early": (
        *FIRST, (12, Kind.SETTLEMENT_OFFERED, 0), (15, Kind.SETTLED, 0),
        (16, Kind.GRIEVANT_TOLD, 0), (40, Kind.SETTLEMENT_DONE, 0), (42, Kind.CLOSED, 0),
    ),
    "withdrawn": (
        *FIRST, (14, Kind.ANSWERED, 1), (18, Kind.WITHDRAWN, 0), (18, Kind.GRIEVANT_TOLD, 0),
    ),
    "denied and left": (*SECOND, (40, Kind.LOCAL_DECIDED, 0), (41, Kind.GRIEVANT_TOLD, 0),
                        (45, Kind.CLOSED, 0)),
    "settled at the director": (
        *THIRD, (66, Kind.SETTLED, 0), (90, Kind.COMPLIANCE_DUE, 0), (90, Kind.COMPLIED, 0),
        (95, Kind.CLOSED, 0),
    ),
    "awarded": (
        *HEARING, (310, Kind.FINAL, 0), (335, Kind.COMPLIANCE_DUE, 0), (335, Kind.COMPLIED, 0),
        (340, Kind.CLOSED, 0),
    ),
    "exceptions": (*HEARING, (300, Kind.EXCEPTIONS, 0), (420, Kind.FINAL, 0),
                   (425, Kind.CLOSED, 0)),
    "silence": (
        *FIRST, (22, Kind.NO_ANSWER, 1), (24, Kind.FILED, 2), (30, Kind.MET, 2),
        (39, Kind.ANSWERED, 2), (50, Kind.SETTLED, 0), (70, Kind.SETTLEMENT_DONE, 0),
        (72, Kind.CLOSED, 0),
    ),
    "returned": (
        (7, Kind.FILED, 1), (9, Kind.RETURNED, 1), (12, Kind.CORRECTED, 1), (13, Kind.MET, 1),
        (20, Kind.ANSWERED, 1), (26, Kind.SETTLED, 0), (50, Kind.SETTLEMENT_DONE, 0),
        (51, Kind.CLOSED, 0),
    ),
    "mediated": (
        *SECOND, (38, Kind.MEDIATION_BEGAN, 0), (60, Kind.MEDIATION_ENDED, 0),
        (64, Kind.SETTLED, 0), (90, Kind.SETTLEMENT_DONE, 0), (91, Kind.CLOSED, 0),
    ),
    "held over": (
        *FIRST, (13, Kind.ABEYANCE_BEGAN, 0), (70, Kind.ABEYANCE_ENDED, 0),
        (75, Kind.ANSWERED, 1), (80, Kind.WITHDRAWN, 0), (80, Kind.GRIEVANT_TOLD, 0),
    ),
    "sent back": (*SECOND, (36, Kind.REMANDED, 1), (46, Kind.ANSWERED, 1), (52, Kind.SETTLED, 0),
                  (80, Kind.SETTLEMENT_DONE, 0), (81, Kind.CLOSED, 0)),
    "not filed yet": ((1, Kind.CONSULTED, 0),),
}  # fmt: skip
# One that nobody went on with in time: a new steward should see what that looks like.
OVERLOOKED: Course = (*FIRST, (14, Kind.ANSWERED, 1))
OUTCOMES = {
    "settled early": "settled", "withdrawn": "withdrawn without prejudice",
    "denied and left": "denied", "settled at the director": "settled", "awarded": "sustained",
    "exceptions": "partly sustained", "silence": "settled", "returned": "settled",
    "mediated": "settled", "held over": "withdrawn with prejudice", "sent back": "settled",
}  # fmt: skip
# (what it was about, words to find its clause by, kind)
SUBJECTS = (
    ("Days off changed without notice", "days off", "individual"),
    ("Overtime not offered in turn", "overtime", "individual"),
    ("Annual leave denied in the last week", "Annual leave", "individual"),
    ("Reprimand without an investigation", "reprimand", "individual"),
    ("Rating lowered after a transfer", "rating", "individual"),
    ("Telework day taken back", "telework", "individual"),
    ("Night section short of staff", "shift", "group"),
    ("Break room closed", "safety", "group"),
    ("Weekend rotation skipped", "rotation", "group"),
    ("Information asked for was not given", "information", "union"),
    ("Official time refused", "official time", "union"),
    ("Acting assignment without the pay", "detail", "individual"),
)
