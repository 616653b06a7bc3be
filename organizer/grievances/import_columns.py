"""What the columns of an old file of grievances may mean, and the words its cells hold."""

from .outcomes import Outcome

# field -> (what people see, headings that mean it)
FIELDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "number": ("Case number", ("number", "case", "case number", "case no", "grievance",
                               "grievance number", "grievance no", "no", "id", "file")),
    "title": ("What it is about", ("title", "subject", "issue", "about", "description", "topic",
                                   "nature of grievance", "nature")),
    "grievant": ("Who", ("grievant", "name", "member", "employee", "who", "grievant name",
                         "employee name")),
    "unit": ("Unit", ("unit", "bargaining unit", "department", "service", "section")),
    "clauses": ("Clauses", ("clause", "clauses", "article", "articles", "contract article",
                            "articles violated", "violation", "contract sections")),
    "what_happened": ("What happened", ("facts", "what happened", "details", "summary", "notes",
                                        "comments")),
    "incident_on": ("Day it happened", ("incident", "incident date", "date of incident", "event",
                                        "event date", "occurred", "date occurred", "happened")),
    "filed_on": ("Day it was filed", ("filed", "date filed", "filing date", "filed on", "step 1",
                                      "step 1 filed", "step one", "opened", "date")),
    "answered_on": ("Day of the answer", ("answered", "answer", "response", "response date",
                                          "step 1 answer", "step 1 response", "date of answer")),
    "ended_on": ("Day it ended", ("closed", "date closed", "ended", "resolved", "date resolved",
                                  "closed on", "settled on", "resolution date")),
    "outcome": ("How it ended", ("outcome", "result", "status", "disposition", "resolution",
                                 "decision")),
    "remedies": ("Remedy", ("remedy", "remedies", "relief", "remedy received")),
    "arbitrator": ("Arbitrator", ("arbitrator", "arb")),
}  # fmt: skip
DAYS = ("incident_on", "filed_on", "answered_on", "ended_on")
STILL_OPEN = frozenset(
    {"", "open", "pending", "active", "in progress", "ongoing", "filed", "awaiting answer"}
)
OUTCOMES: dict[str, Outcome] = {
    **{str(one): one for one in Outcome},
    **dict.fromkeys(("won", "granted", "upheld", "sustained in full", "win"), Outcome.SUSTAINED),
    **dict.fromkeys(("partial", "partly granted", "partially sustained", "granted in part",
                     "sustained in part"), Outcome.PARTLY),
    **dict.fromkeys(("lost", "rejected", "not sustained", "loss", "denied at arbitration"),
                    Outcome.DENIED),
    **dict.fromkeys(("settlement", "resolved", "settled informally", "agreed", "compromise"),
                    Outcome.SETTLED),
    **dict.fromkeys(("withdrawn", "withdrew", "dropped", "pulled"), Outcome.WITHDRAWN),
    **dict.fromkeys(("late", "time barred", "missed deadline"), Outcome.UNTIMELY),
    **dict.fromkeys(("eeo", "mspb", "ulp", "moved", "other forum"), Outcome.MOVED),
}  # fmt: skip


def objections(mapping: dict[str, str]) -> list[str]:
    """What is wrong with a choice of columns, apart from one chosen twice."""
    chosen = set(mapping.values())
    if not chosen & {"title", "clauses", "what_happened"}:
        return ["Say which column tells what a case is about."]
    if not chosen & {"incident_on", "filed_on"}:
        return ["Say which column holds the day it happened or was filed."]
    return []
