"""Which clauses an amendment concerns, the dates of texts, proposals and comparisons on paper."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "clauses_in_force", "clauses_scanned"


def upgrade() -> None:
    op.create_table(
        "amendment_clause",
        sa.Column("amendment_id", sa.Integer, sa.ForeignKey("amendment.id"), primary_key=True),
        sa.Column("clause_id", sa.Integer, sa.ForeignKey("clause.id"), primary_key=True),
        sa.Column("is_by", sa.Boolean, primary_key=True),
    )
    op.create_index("ix_amendment_clause_clause_id", "amendment_clause", ["clause_id"])
    op.create_table(
        "edition_term",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("edition_id", sa.Integer, sa.ForeignKey("edition.id"), nullable=False),
        sa.Column("starts_on", sa.Date),
        sa.Column("ends_on", sa.Date),
        sa.Column("rolls_over", sa.Boolean, nullable=False),
        sa.Column("reopeners", sa.String, nullable=False),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("recorded_at", sa.DateTime, nullable=False),
        sa.Column("recorded_name", sa.String, nullable=False),
    )
    op.create_index("ix_edition_term_edition_id", "edition_term", ["edition_id"])
    _proposals()


def _proposals() -> None:
    op.create_table(
        "proposal",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("edition_id", sa.Integer, sa.ForeignKey("edition.id"), nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("file_hash", sa.String, nullable=False),
        sa.Column("file_name", sa.String, nullable=False),
        sa.Column("pages", sa.JSON, nullable=False),
        sa.Column("added_at", sa.DateTime, nullable=False),
        sa.Column("added_name", sa.String, nullable=False),
        sa.Column("withdrawn_at", sa.DateTime),
    )
    op.create_index("ix_proposal_edition_id", "proposal", ["edition_id"])
    op.create_table(
        "redline",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("old_id", sa.Integer, sa.ForeignKey("edition.id"), nullable=False),
        sa.Column("new_id", sa.Integer, sa.ForeignKey("edition.id")),
        sa.Column("proposal_id", sa.Integer, sa.ForeignKey("proposal.id")),
        sa.Column("form", sa.String, nullable=False),
        sa.Column("file_hash", sa.String, nullable=False),
        sa.Column("asked_at", sa.DateTime, nullable=False),
        sa.Column("asked_by", sa.Integer),
    )
