"""Where the words of a clause are that was merged into another."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "clauses_moved", "clauses_news"


def upgrade() -> None:
    op.create_table(
        "moved_clause",
        sa.Column("old_id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("clause_id", sa.Integer, sa.ForeignKey("clause.id"), nullable=False),
        sa.Column("page", sa.Integer, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
    )
    op.create_index("ix_moved_clause_clause_id", "moved_clause", ["clause_id"])
