"""Phone trees with the result of each call; words that a machine proposed."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "notices_calls", "clauses_learned"


def upgrade() -> None:
    op.create_table(
        "phone_tree",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("notice_id", sa.Integer, sa.ForeignKey("notice.id"), nullable=False),
        sa.Column("version_id", sa.Integer, sa.ForeignKey("notice_version.id"), nullable=False),
        sa.Column("title", sa.String, nullable=False),
        sa.Column("script", sa.String, nullable=False),
        sa.Column("made_by", sa.Integer, nullable=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
        sa.Column("ended_at", sa.DateTime),
    )
    op.create_index("ix_phone_tree_notice_id", "phone_tree", ["notice_id"])
    op.create_table(
        "phone_tree_call",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("tree_id", sa.Integer, sa.ForeignKey("phone_tree.id"), nullable=False),
        sa.Column("person_id", sa.Integer, nullable=False),
        sa.Column("caller_id", sa.Integer),
        sa.Column("result", sa.String, nullable=False),
        sa.Column("said_at", sa.DateTime),
        sa.Column("said_by", sa.Integer),
        sa.UniqueConstraint("tree_id", "person_id", name="uq_phone_tree_call_tree_id_person_id"),
    )
    op.create_index("ix_phone_tree_call_tree_id", "phone_tree_call", ["tree_id"])
    op.create_index("ix_phone_tree_call_caller_id", "phone_tree_call", ["caller_id"])
    _proposals()


def _proposals() -> None:
    op.create_table(
        "word_proposal",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("version_id", sa.Integer, sa.ForeignKey("notice_version.id"), nullable=False),
        sa.Column("model", sa.String, nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("doubts", sa.JSON, nullable=False),
        sa.Column("asked_by", sa.Integer, nullable=False),
        sa.Column("asked_name", sa.String, nullable=False),
        sa.Column("asked_at", sa.DateTime, nullable=False),
        sa.Column("accepted_by", sa.Integer),
        sa.Column("accepted_name", sa.String, nullable=False),
        sa.Column("accepted_at", sa.DateTime),
        sa.Column("dropped_at", sa.DateTime),
    )
    op.create_index("ix_word_proposal_version_id", "word_proposal", ["version_id"])
