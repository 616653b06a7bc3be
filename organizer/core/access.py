"""Who may do what: the one table, asked by every page, command and query.

A row is a kind of data or deed; a column a role, an office or a grant. What
stands in a cell is how far that holder reaches. An empty cell is no access. A
person who holds several roles has the widest reach among them. Where a cell
says OWN, ASSIGNED or AREA, the room's queries narrow the rows; they ask
``reach`` and never a role by name.
"""

from enum import IntEnum, StrEnum

from .reader import Grant, Office, Reader, Role


class Right(StrEnum):
    READ_AGREEMENTS = "read agreements and their legal status"
    KEEP_AGREEMENTS = "import and correct agreements, confirm limits"
    STEWARD_DIRECTORY = "see who is steward where"
    ROSTER = "see names and sections of members"
    CONTACT = "see home address, mobile and personal e-mail"
    MEMBERSHIP = "see who is a member"
    DUES = "see dues and payment"
    KEEP_ROSTER = "change the roster"
    CASES = "see grievances"
    HANDLE_CASES = "file and carry grievances"
    ASSIGN_CASES = "assign grievances and wall people off"
    OWN_CASE = "see one's own grievance"
    MEDICAL = "see medical papers of a case"
    WORKING_NOTES = "see a steward's working notes"
    STATISTICS = "see counts of grievances"
    SETTLEMENTS = "read settlements"
    PRECEDENTS = "read awards and past practice"
    CASE_LOOKS = "see who looked at a case"
    BARGAINING = "see bargaining drafts"
    DRAFT_NOTICES = "draft notices"
    APPROVE_NOTICES = "approve and send notices"
    AUDIENCES = "see audiences"
    CONSENTS = "see contact consents"
    TEACH_SEARCH = "teach the search words and answers"
    ANSWER_QUESTIONS = "answer questions passed to the chief steward"
    MINUTES = "read minutes"
    AUDIT = "read the audit log"
    ACCOUNTS = "make accounts and give roles"
    LOCK_ACCOUNTS = "lock and unlock accounts"
    SETTINGS = "change settings, watch jobs, make backups"
    EXPORT_ALL = "export everything of the local"
    OWN_ACCOUNT = "see and change one's own account and data"


class Reach(IntEnum):
    """How far a right goes, narrowest first."""

    NONE = 0
    OWN = 1
    COUNTS = 2  # counts of five or more, never rows
    RELEASED = 3  # what was released or approved
    CONSENTED = 4  # with the person's consent
    ASSIGNED = 5  # what was given to this person
    AREA = 6  # the holder's own unit or site
    NO_CONTENT = 7  # that it happened, not what it says
    ALL = 8


Holder = Role | Office | Grant
E_, M_, S_, C_ = Role.UNIT_EMPLOYEE, Role.MEMBER, Role.STEWARD, Role.CHIEF_STEWARD
O_, V_, W_ = Role.OFFICER, Role.COMMS, Role.WEBMASTER
PRESIDENT, TREASURER = Office.PRESIDENT, Office.TREASURER
A, OWN, ALL, COUNTS = Reach.ASSIGNED, Reach.OWN, Reach.ALL, Reach.COUNTS
EVERYBODY: dict[Holder, Reach] = dict.fromkeys((E_, M_, S_, C_, O_, V_, W_), ALL)

TABLE: dict[Right, dict[Holder, Reach]] = {
    Right.READ_AGREEMENTS: EVERYBODY,
    Right.KEEP_AGREEMENTS: {C_: ALL, O_: ALL},
    Right.STEWARD_DIRECTORY: EVERYBODY,
    Right.ROSTER: {E_: OWN, M_: OWN, S_: Reach.AREA, C_: ALL, O_: ALL},
    Right.CONTACT: {
        E_: OWN,
        M_: OWN,
        S_: Reach.CONSENTED,
        C_: Reach.CONSENTED,
        PRESIDENT: ALL,
        TREASURER: ALL,
    },
    Right.MEMBERSHIP: {E_: OWN, M_: OWN, PRESIDENT: ALL, TREASURER: ALL},
    Right.DUES: {E_: OWN, M_: OWN, TREASURER: ALL},
    Right.KEEP_ROSTER: {O_: ALL},
    Right.CASES: {S_: A, C_: ALL, O_: A, PRESIDENT: ALL},
    Right.HANDLE_CASES: {S_: A, C_: ALL, O_: A, PRESIDENT: ALL},
    Right.ASSIGN_CASES: {C_: ALL, PRESIDENT: ALL},
    Right.OWN_CASE: {E_: OWN, M_: OWN},
    Right.MEDICAL: {E_: OWN, M_: OWN, Grant.MEDICAL: A},
    Right.WORKING_NOTES: {S_: OWN, C_: A},
    Right.STATISTICS: {E_: COUNTS, M_: COUNTS, S_: COUNTS, C_: ALL, O_: ALL, V_: Reach.RELEASED},
    Right.SETTLEMENTS: {E_: OWN, M_: OWN, S_: A, C_: ALL, O_: ALL},
    Right.PRECEDENTS: {S_: ALL, C_: ALL, O_: ALL},
    Right.CASE_LOOKS: {E_: OWN, M_: OWN, C_: Reach.AREA, O_: ALL},
    Right.BARGAINING: {Grant.BARGAINING_TEAM: ALL, O_: ALL, V_: Reach.RELEASED},
    Right.DRAFT_NOTICES: {O_: ALL, V_: ALL},
    Right.APPROVE_NOTICES: {O_: ALL, V_: ALL},
    Right.AUDIENCES: {O_: ALL, V_: COUNTS},
    Right.CONSENTS: {E_: OWN, M_: OWN, O_: ALL, V_: ALL},
    Right.TEACH_SEARCH: {S_: ALL, C_: ALL, O_: ALL},
    Right.ANSWER_QUESTIONS: {C_: ALL, PRESIDENT: ALL},
    Right.MINUTES: {M_: Reach.RELEASED, S_: ALL, C_: ALL, O_: ALL, V_: ALL},
    Right.AUDIT: {C_: Reach.AREA, O_: ALL, W_: Reach.NO_CONTENT},
    Right.ACCOUNTS: {O_: ALL},
    Right.LOCK_ACCOUNTS: {O_: ALL, W_: ALL},
    Right.SETTINGS: {O_: ALL, W_: Reach.NO_CONTENT},
    Right.EXPORT_ALL: {O_: ALL},
    Right.OWN_ACCOUNT: EVERYBODY,
}

# What whoever sits at the machine may do without naming an account (CLI.md).
OPERATOR_RIGHTS = frozenset({Right.READ_AGREEMENTS, Right.KEEP_AGREEMENTS, Right.SETTINGS})


def reach(reader: Reader, right: Right) -> Reach:
    """The widest reach among everything that ``reader`` holds."""
    if reader.is_operator:
        return Reach.ALL if right in OPERATOR_RIGHTS else Reach.NONE
    row = TABLE[right]
    return max((row.get(holder, Reach.NONE) for holder in _holders(reader)), default=Reach.NONE)


def may(reader: Reader, right: Right) -> bool:
    return reach(reader, right) > Reach.NONE


def who_can(right: Right) -> str:
    """The holders of a right in words, for the sentence that refuses somebody else."""
    return ", ".join(str(holder) for holder in TABLE[right])


def _holders(reader: Reader) -> set[Holder]:
    roles: set[Holder] = {held.role for held in reader.held}
    offices: set[Holder] = {held.office for held in reader.held if held.office}
    return roles | offices | set(reader.grants)
