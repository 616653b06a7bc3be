"""Words read from pictures with their confidence, and those that a person must look at."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "clauses_scanned", "notices_calls"


def upgrade() -> None:
    op.add_column("stored_page", sa.Column("seen", sa.JSON, nullable=False, server_default="[]"))
    op.add_column("edition", sa.Column("tracked", sa.String, nullable=False, server_default=""))
    op.add_column(
        "edition", sa.Column("doubtful_words", sa.Integer, nullable=False, server_default="0")
    )
    op.create_table(
        "unsure_word",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("edition_id", sa.Integer, sa.ForeignKey("edition.id"), nullable=False),
        sa.Column("page", sa.Integer, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("words", sa.String, nullable=False),
        sa.Column("confidence", sa.Double, nullable=False),
        sa.Column("box", sa.JSON, nullable=False),
        sa.Column("verdict", sa.String, nullable=False),
        sa.Column("says", sa.String, nullable=False),
        sa.Column("looked_at", sa.DateTime),
        sa.Column("looked_by", sa.Integer),
        sa.Column("looked_name", sa.String, nullable=False),
    )
    op.create_index("ix_unsure_word_edition_id", "unsure_word", ["edition_id"])
