"""Lessons, questions passed on, the exam; tokens for programs."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "clauses_learned", "grievances_papers"


def upgrade() -> None:
    op.create_table(
        "lesson",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("said", sa.String, nullable=False),
        sa.Column("means", sa.String, nullable=False),
        sa.Column("clause_id", sa.Integer, sa.ForeignKey("clause.id")),
        sa.Column("made_at", sa.DateTime, nullable=False),
        sa.Column("made_by", sa.Integer),
        sa.Column("made_name", sa.String, nullable=False),
        sa.Column("live_at", sa.DateTime),
        sa.Column("made_worse", sa.JSON, nullable=False),
        sa.Column("accepted_name", sa.String, nullable=False),
        sa.Column("withdrawn_at", sa.DateTime),
        sa.Column("withdrawn_name", sa.String, nullable=False),
    )
    op.create_index("ix_lesson_clause_id", "lesson", ["clause_id"])
    _questions()
    _exam()
    _models()
    op.create_table(
        "api_token",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("account_id", sa.Integer, sa.ForeignKey("account.id"), nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("token_hash", sa.String, nullable=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
        sa.Column("revoked_at", sa.DateTime),
        sa.UniqueConstraint("token_hash", name="uq_api_token_token_hash"),
    )
    op.create_index("ix_api_token_account_id", "api_token", ["account_id"])


def _questions() -> None:
    op.create_table(
        "passed_question",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("question", sa.String, nullable=False),
        sa.Column("asked_at", sa.DateTime, nullable=False),
        sa.Column("asked_by", sa.Integer),
        sa.Column("answer", sa.String, nullable=False),
        sa.Column("answered_at", sa.DateTime),
        sa.Column("answered_by", sa.Integer),
        sa.Column("answered_name", sa.String, nullable=False),
        sa.Column("withdrawn_at", sa.DateTime),
    )
    op.create_table(
        "answer_clause",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("question_id", sa.Integer, sa.ForeignKey("passed_question.id"), nullable=False),
        sa.Column("clause_id", sa.Integer, sa.ForeignKey("clause.id"), nullable=False),
    )
    op.create_index("ix_answer_clause_question_id", "answer_clause", ["question_id"])
    op.create_index("ix_answer_clause_clause_id", "answer_clause", ["clause_id"])


def _exam() -> None:
    op.create_table(
        "exam_question",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("question", sa.String, nullable=False),
        sa.Column("agreement_id", sa.Integer, sa.ForeignKey("agreement.id"), nullable=False),
        sa.Column("citation", sa.String, nullable=False),
        sa.Column("words", sa.String, nullable=False),
        sa.Column("trap", sa.String, nullable=False),
        sa.Column("kept_at", sa.DateTime, nullable=False),
        sa.Column("kept_name", sa.String, nullable=False),
        sa.Column("withdrawn_at", sa.DateTime),
    )
    op.create_table(
        "exam_run",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("why", sa.String, nullable=False),
        sa.Column("ranks", sa.JSON, nullable=False),
        sa.Column("own_words", sa.String, nullable=False),
        sa.Column("seen_name", sa.String, nullable=False),
    )


def _models() -> None:
    op.create_table(
        "search_model",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("folder", sa.String, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("asked_at", sa.DateTime, nullable=False),
        sa.Column("asked_name", sa.String, nullable=False),
        sa.Column("tried_at", sa.DateTime),
        sa.Column("made_worse", sa.JSON, nullable=False),
        sa.Column("live_at", sa.DateTime),
        sa.Column("accepted_name", sa.String, nullable=False),
        sa.Column("withdrawn_at", sa.DateTime),
        sa.Column("withdrawn_name", sa.String, nullable=False),
        sa.Column("refused_because", sa.String, nullable=False),
    )
