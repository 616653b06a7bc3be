"""Filing: the clauses of a case, drafts, calendar addresses, mails of reminders, daily jobs."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "grievances_filing", "people_calendar"


def upgrade() -> None:
    _clauses()
    _drafts()
    _reminders()
    op.create_table(
        "daily_run",
        sa.Column("kind", sa.String, primary_key=True),
        sa.Column("day", sa.Date, primary_key=True),
        sa.Column("asked_at", sa.DateTime, nullable=False),
    )


def _clauses() -> None:
    op.create_table(
        "case_clause",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("grievance_id", sa.Integer, sa.ForeignKey("grievance.id"), nullable=False),
        sa.Column("clause_id", sa.Integer, sa.ForeignKey("clause.id"), nullable=False),
        sa.Column("quote", sa.String, nullable=False),
        sa.Column("added_at", sa.DateTime, nullable=False),
        sa.UniqueConstraint(
            "grievance_id", "clause_id", name="uq_case_clause_grievance_id_clause_id"
        ),
    )
    op.create_index("ix_case_clause_grievance_id", "case_clause", ["grievance_id"])
    op.create_index("ix_case_clause_clause_id", "case_clause", ["clause_id"])


def _drafts() -> None:
    op.create_table(
        "case_draft",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("account_id", sa.Integer, nullable=False),
        sa.Column("note_id", sa.Integer, sa.ForeignKey("intake_note.id")),
        sa.Column("fields", sa.JSON, nullable=False),
        sa.Column("changed_at", sa.DateTime, nullable=False),
    )
    op.create_index("ix_case_draft_account_id", "case_draft", ["account_id"])
    op.create_table(
        "case_feed",
        sa.Column("account_id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("secret_hash", sa.String, nullable=False),
        sa.Column("with_names", sa.Boolean, nullable=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
        sa.UniqueConstraint("secret_hash", name="uq_case_feed_secret_hash"),
    )


def _reminders() -> None:
    op.create_table(
        "case_reminder_mail",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("reminder_id", sa.Integer, sa.ForeignKey("case_reminder.id"), nullable=False),
        sa.Column("account_id", sa.Integer, sa.ForeignKey("account.id"), nullable=False),
        sa.Column("not_before", sa.DateTime, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("is_escalation", sa.Boolean, nullable=False),
        sa.Column("settled_at", sa.DateTime),
        sa.Column("why", sa.String, nullable=False),
        sa.UniqueConstraint(
            "reminder_id", "account_id", name="uq_case_reminder_mail_reminder_id_account_id"
        ),
    )
    for column in ("reminder_id", "account_id", "state"):
        op.create_index(f"ix_case_reminder_mail_{column}", "case_reminder_mail", [column])
