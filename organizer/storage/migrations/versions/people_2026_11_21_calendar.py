"""Closures of the office, the state of forums, and who confirmed which limit of law."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "people_calendar", "grievances_cases"


def upgrade() -> None:
    op.create_table(
        "closure",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("why", sa.String, nullable=False),
        sa.Column("recorded_at", sa.DateTime, nullable=False),
        sa.Column("recorded_by", sa.Integer),
        sa.Column("withdrawn_at", sa.DateTime),
    )
    op.create_index("ix_closure_day", "closure", ["day"])
    op.create_table(
        "forum_status",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("forum", sa.String, nullable=False),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("from_on", sa.Date, nullable=False),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("checked_on", sa.Date, nullable=False),
        sa.Column("recorded_at", sa.DateTime, nullable=False),
        sa.Column("recorded_by", sa.Integer),
    )
    op.create_index("ix_forum_status_forum", "forum_status", ["forum"])
    op.create_table(
        "law_confirmation",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("key", sa.String, nullable=False),
        sa.Column("entry_hash", sa.String, nullable=False),
        sa.Column("confirmed_at", sa.DateTime, nullable=False),
        sa.Column("confirmed_by", sa.Integer),
        sa.Column("confirmed_name", sa.String, nullable=False),
        sa.Column("withdrawn_at", sa.DateTime),
    )
    op.create_index("ix_law_confirmation_key", "law_confirmation", ["key"])
