"""Confirmed limits, quotations in use, amendments and corrections of the outline."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "clauses_limits", "people_roster"


def upgrade() -> None:
    op.create_table(
        "time_limit",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("edition_id", sa.Integer, sa.ForeignKey("edition.id"), nullable=False),
        sa.Column("clause_id", sa.Integer, sa.ForeignKey("clause.id"), nullable=False),
        sa.Column("step", sa.String, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("unit", sa.String, nullable=False),
        sa.Column("printed_unit", sa.String, nullable=False),
        sa.Column("runs_from", sa.String, nullable=False),
        sa.Column("actor", sa.String, nullable=False),
        sa.Column("if_late", sa.String, nullable=False),
        sa.Column("is_before", sa.Boolean, nullable=False),
        sa.Column("quote", sa.String, nullable=False),
        sa.Column("quote_hash", sa.String, nullable=False),
        sa.Column("page_says", sa.String, nullable=False),
        sa.Column("spans", sa.JSON, nullable=False),
        sa.Column("confirmed_at", sa.DateTime),
        sa.Column("confirmed_by", sa.Integer),
        sa.Column("confirmed_name", sa.String, nullable=False),
        sa.Column("withdrawn_at", sa.DateTime),
    )
    op.create_index("ix_time_limit_edition_id", "time_limit", ["edition_id"])
    op.create_index("ix_time_limit_clause_id", "time_limit", ["clause_id"])
    op.create_table(
        "quotation_use",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("edition_id", sa.Integer, sa.ForeignKey("edition.id"), nullable=False),
        sa.Column("clause_id", sa.Integer, sa.ForeignKey("clause.id")),
        sa.Column("spans", sa.JSON, nullable=False),
        sa.Column("quote_hash", sa.String, nullable=False),
        sa.Column("used_by_kind", sa.String, nullable=False),
        sa.Column("used_by_id", sa.Integer, nullable=False),
        sa.Column("registered_at", sa.DateTime, nullable=False),
    )
    op.create_index("ix_quotation_use_edition_id", "quotation_use", ["edition_id"])
    op.create_index("ix_quotation_use_clause_id", "quotation_use", ["clause_id"])
    _amendments()
    _corrections()


def _amendments() -> None:
    op.create_table(
        "amendment",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("edition_id", sa.Integer, sa.ForeignKey("edition.id"), nullable=False),
        sa.Column("place", sa.String, nullable=False),
        sa.Column("by_edition_id", sa.Integer, sa.ForeignKey("edition.id")),
        sa.Column("by_place", sa.String, nullable=False),
        sa.Column("effect", sa.String, nullable=False),
        sa.Column("unit_id", sa.Integer, sa.ForeignKey("unit.id")),
        sa.Column("agency", sa.String, nullable=False),
        sa.Column("site", sa.String, nullable=False),
        sa.Column("from_on", sa.Date),
        sa.Column("to_on", sa.Date),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("recorded_at", sa.DateTime, nullable=False),
        sa.Column("recorded_name", sa.String, nullable=False),
        sa.Column("withdrawn_at", sa.DateTime),
        sa.Column("withdrawn_name", sa.String, nullable=False),
    )
    op.create_index("ix_amendment_edition_id", "amendment", ["edition_id"])
    op.create_index("ix_amendment_by_edition_id", "amendment", ["by_edition_id"])


def _corrections() -> None:
    op.create_table(
        "outline_correction",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("edition_id", sa.Integer, sa.ForeignKey("edition.id"), nullable=False),
        sa.Column("page", sa.Integer, nullable=False),
        sa.Column("words", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("label", sa.String, nullable=False),
        sa.Column("title", sa.String, nullable=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
        sa.Column("made_name", sa.String, nullable=False),
        sa.Column("undone_at", sa.DateTime),
        sa.Column("undone_name", sa.String, nullable=False),
    )
    op.create_index("ix_outline_correction_edition_id", "outline_correction", ["edition_id"])
