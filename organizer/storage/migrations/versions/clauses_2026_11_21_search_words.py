"""The search's own words: those of the last version count until the exam was put to new ones."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "clauses_search_words", "clauses_moved"


def upgrade() -> None:
    op.create_table(
        "search_words",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("texts", sa.JSON, nullable=False),
        sa.Column("came_at", sa.DateTime, nullable=False),
        sa.Column("tried_at", sa.DateTime),
        sa.Column("ranks", sa.JSON, nullable=False),
        sa.Column("made_worse", sa.JSON, nullable=False),
        sa.Column("live_at", sa.DateTime),
        sa.Column("accepted_name", sa.String, nullable=False),
        sa.Column("declined_at", sa.DateTime),
        sa.Column("declined_name", sa.String, nullable=False),
    )
