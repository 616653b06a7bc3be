"""Agreements, editions, stored pages and clauses."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "clauses_ground", "search_ground"


def upgrade() -> None:
    op.create_table(
        "agreement",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("unit_id", sa.Integer, sa.ForeignKey("unit.id")),
        sa.UniqueConstraint("name", name="uq_agreement_name"),
    )
    op.create_table(
        "edition",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("agreement_id", sa.Integer, sa.ForeignKey("agreement.id"), nullable=False),
        sa.Column("file_hash", sa.String, nullable=False),
        sa.Column("file_name", sa.String, nullable=False),
        sa.Column("starts_on", sa.Date),
        sa.Column("ends_on", sa.Date),
        sa.Column("rolls_over", sa.Boolean, nullable=False),
        sa.Column("reopeners", sa.String, nullable=False),
        sa.Column("imported_at", sa.DateTime, nullable=False),
        sa.Column("outline", sa.JSON, nullable=False),
        sa.Column("warnings", sa.JSON, nullable=False),
        sa.Column("hints", sa.JSON, nullable=False),
        sa.UniqueConstraint("agreement_id", "file_hash", name="uq_edition_agreement_id_file_hash"),
    )
    op.create_index("ix_edition_agreement_id", "edition", ["agreement_id"])
    op.create_table(
        "legal_status",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("agreement_id", sa.Integer, sa.ForeignKey("agreement.id"), nullable=False),
        sa.Column("from_on", sa.Date, nullable=False),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("said_by", sa.String, nullable=False),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("checked_on", sa.Date, nullable=False),
        sa.Column("checked_by", sa.String, nullable=False),
    )
    op.create_index("ix_legal_status_agreement_id", "legal_status", ["agreement_id"])
    op.create_table(
        "stored_page",
        sa.Column("edition_id", sa.Integer, sa.ForeignKey("edition.id"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("printed", sa.String, nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("read_by", sa.String, nullable=False),
    )
    op.create_table(
        "clause",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("edition_id", sa.Integer, sa.ForeignKey("edition.id"), nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("article", sa.String, nullable=False),
        sa.Column("article_title", sa.String, nullable=False),
        sa.Column("section", sa.String, nullable=False),
        sa.Column("section_title", sa.String, nullable=False),
        sa.Column("label", sa.String, nullable=False),
        sa.Column("citation", sa.String, nullable=False),
        sa.Column("page", sa.Integer, nullable=False),
        sa.Column("spans", sa.JSON, nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("reading", sa.String, nullable=False),
        sqlite_autoincrement=True,  # the address of a clause that went is no other's
    )
    op.create_index("ix_clause_edition_id", "clause", ["edition_id"])
