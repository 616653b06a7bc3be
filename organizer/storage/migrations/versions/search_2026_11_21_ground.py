"""Passages and their vectors."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "search_ground", "people_ground"


def upgrade() -> None:
    op.create_table(
        "passage",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("owner", sa.Integer, nullable=False),
        sa.Column("scope", sa.Integer, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("heading", sa.String, nullable=False),
        sa.Column("text", sa.String, nullable=False),
    )
    op.create_index("ix_passage_scope", "passage", ["scope"])
    op.create_index("ix_passage_owner", "passage", ["owner"])
    op.create_table(
        "vector",
        sa.Column(
            "key", sa.Integer, sa.ForeignKey("passage.key", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("model", sa.String, primary_key=True),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "search_generation",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("number", sa.Integer, nullable=False),
    )
