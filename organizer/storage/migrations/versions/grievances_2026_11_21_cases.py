"""Cases: the grievance, its ledger, papers, requests, reasons and reminders."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "grievances_cases", "notices_desk"


def upgrade() -> None:
    _cases()
    _people_of_a_case()
    _papers()
    _duties()


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String, nullable=False)


def _yes_or_no(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean, nullable=False)


def _moment(name: str, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime, nullable=nullable)


def _key() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True)


def _to(name: str, target: str, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, sa.ForeignKey(target), nullable=nullable)


def _cases() -> None:
    op.create_table("case_setting", _key(), _yes_or_no("stewards_see_unit"))
    op.create_table(
        "case_procedure", _key(), _text("name"), _to("edition_id", "edition.id", True),
        _text("kind"), sa.Column("plain", sa.JSON, nullable=False),
        _moment("published_at", True), sa.Column("published_by", sa.Integer),
        sa.UniqueConstraint("name", name="uq_case_procedure_name"),
    )  # fmt: skip
    op.create_table(
        "grievance", _key(), _text("number"), _text("kind"), _text("title"),
        _to("member_id", "member.id", True), _text("grievant"), _to("unit_id", "unit.id", True),
        _text("appointment"), _text("forum"), _text("what_happened"), _text("clauses"),
        _text("remedy"), sa.Column("matters", sa.JSON, nullable=False),
        sa.Column("days", sa.JSON, nullable=False), _text("authority"),
        _to("edition_id", "edition.id", True), sa.Column("procedure", sa.JSON, nullable=False),
        _text("outcome"), _moment("opened_at"),
        sa.Column("ledger_version", sa.Integer, nullable=False),
        _text("status"), sa.Column("step", sa.Integer, nullable=False), _yes_or_no("is_open"),
        sa.Column("due_on", sa.Date), _text("due_for"), sa.Column("late_after", sa.Date),
        _text("why_no_date"),
        sa.UniqueConstraint("number", name="uq_grievance_number"),
    )  # fmt: skip
    op.create_index("ix_grievance_board", "grievance", ["is_open", "due_on"])
    _indexes("grievance", "member_id", "unit_id", "status")
    op.create_table(
        "case_event", _key(), _to("grievance_id", "grievance.id"), _text("kind"),
        sa.Column("on", sa.Date, nullable=False), sa.Column("step", sa.Integer, nullable=False),
        sa.Column("until", sa.Date), _yes_or_no("is_in_writing"), _yes_or_no("is_theirs"),
        _text("served_by"), _text("proof"), _text("proof_hash"), _text("note"), _text("reason"),
        _moment("recorded_at"), sa.Column("recorded_by", sa.Integer),
        _to("corrects_id", "case_event.id", True), _yes_or_no("is_struck"),
        sa.UniqueConstraint("corrects_id", name="uq_case_event_corrects_id"),
    )  # fmt: skip
    _indexes("case_event", "grievance_id")


def _people_of_a_case() -> None:
    op.create_table(
        "case_assignment", _key(), _to("grievance_id", "grievance.id"),
        _to("account_id", "account.id"), _moment("from_at"), _moment("to_at", True),
    )  # fmt: skip
    _indexes("case_assignment", "grievance_id", "account_id")
    op.create_table(
        "case_wall", _key(), _to("grievance_id", "grievance.id"), _to("account_id", "account.id"),
        _text("why"), _moment("set_at"),
        sa.UniqueConstraint(
            "grievance_id", "account_id", name="uq_case_wall_grievance_id_account_id"
        ),
    )  # fmt: skip
    _indexes("case_wall", "grievance_id", "account_id")
    op.create_table(
        "case_look", _key(), _to("grievance_id", "grievance.id"),
        sa.Column("account_id", sa.Integer), _moment("at"), _text("at_what"),
    )  # fmt: skip
    _indexes("case_look", "grievance_id")


def _papers() -> None:
    op.create_table(
        "working_note", _key(), _to("grievance_id", "grievance.id"),
        sa.Column("account_id", sa.Integer, nullable=False), _text("text"),
        _moment("written_at"), _yes_or_no("is_handed_over"),
    )  # fmt: skip
    _indexes("working_note", "grievance_id")
    op.create_table(
        "intake_note", _key(), _text("text"), sa.Column("happened_on", sa.Date),
        sa.Column("taken_by", sa.Integer), _moment("taken_at"),
        _to("grievance_id", "grievance.id", True),
    )  # fmt: skip


def _duties() -> None:
    op.create_table(
        "case_reminder", _key(), _to("grievance_id", "grievance.id"),
        sa.Column("due_on", sa.Date, nullable=False), _text("due_for"),
        sa.Column("days_before", sa.Integer, nullable=False), _moment("made_at"),
        _moment("acknowledged_at", True), sa.Column("acknowledged_by", sa.Integer),
        sa.UniqueConstraint(
            "grievance_id", "due_on", "days_before", "due_for",
            name="uq_case_reminder_grievance_id_due_on_days_before_due_for",
        ),
    )  # fmt: skip
    _indexes("case_reminder", "grievance_id")


def _indexes(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(f"ix_{table}_{column}", table, [column])
