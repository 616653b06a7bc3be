"""The audit chain and the job table."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "storage_ground", None


def upgrade() -> None:
    op.create_table(
        "audit_entry",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("account_id", sa.Integer),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("deed", sa.String, nullable=False),
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("details", sa.String, nullable=False),
        sa.Column("previous", sa.String, nullable=False),
        sa.Column("hash", sa.String, nullable=False),
    )
    op.create_table(
        "job",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("arguments", sa.String, nullable=False),
        sa.Column("asked_by", sa.Integer),
        sa.Column("asked_at", sa.DateTime, nullable=False),
        sa.Column("not_before", sa.DateTime, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("claimed_until", sa.DateTime),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("done", sa.Integer, nullable=False),
        sa.Column("total", sa.Integer, nullable=False),
        sa.Column("doing", sa.String, nullable=False),
        sa.Column("cursor", sa.String, nullable=False),
        sa.Column("result", sa.String, nullable=False),
        sa.Column("failure", sa.String, nullable=False),
        sa.Column("wants_cancel", sa.Boolean, nullable=False),
    )
    op.create_index("ix_job_state", "job", ["state"])
