"""Endings of cases, past practice, published figures, likeness, old spreadsheets."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "grievances_history", "grievances_filing"


def upgrade() -> None:
    _endings()
    _releases()
    _vectors()
    _imports()


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String, nullable=False)


def _long(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _moment(name: str, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime, nullable=nullable)


def _plain(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.JSON, nullable=False)


def _key() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True)


def _by(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer)


def _case(*, is_key: bool = False, nullable: bool = False) -> sa.Column[int]:
    target = sa.ForeignKey("grievance.id")
    return sa.Column("grievance_id", sa.Integer, target, primary_key=is_key, nullable=nullable)


def _endings() -> None:
    op.create_table(
        "case_ending", _key(), _case(), _text("outcome"),
        sa.Column("on", sa.Date, nullable=False), _text("arbitrator"), _plain("remedies"),
        _long("summary"), sa.Column("is_non_precedential", sa.Boolean, nullable=False),
        sa.Column("is_confidential", sa.Boolean, nullable=False),
        _moment("recorded_at"), _by("recorded_by"),
        sa.UniqueConstraint("grievance_id", name="uq_case_ending_grievance_id"),
    )  # fmt: skip
    op.create_table(
        "past_practice", _key(), _text("clauses"), _long("words"), sa.Column("since_on", sa.Date),
        _text("source"), _moment("recorded_at"), _by("recorded_by"), _moment("withdrawn_at", True),
    )  # fmt: skip


def _releases() -> None:
    op.create_table(
        "case_release", _key(), sa.Column("from_on", sa.Date),
        sa.Column("until_on", sa.Date, nullable=False), _plain("plain"), _moment("made_at"),
        _by("made_by"), _moment("approved_at", True), _by("approved_by"),
        sa.UniqueConstraint("until_on", name="uq_case_release_until_on"),
    )  # fmt: skip
    op.create_table(
        "case_released", _case(is_key=True),
        sa.Column("release_id", sa.Integer, sa.ForeignKey("case_release.id"), nullable=False),
    )  # fmt: skip
    op.create_index("ix_case_released_release_id", "case_released", ["release_id"])


def _vectors() -> None:
    op.create_table(
        "case_vector", _case(is_key=True),
        sa.Column("model", sa.String, primary_key=True, nullable=False), _text("text_hash"),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )  # fmt: skip


def _imports() -> None:
    op.create_table(
        "case_import", _key(), _text("file_name"), _text("file_hash"), _text("state"),
        _plain("headers"), _plain("mapping"), sa.Column("day_first", sa.Boolean),
        sa.Column("job_id", sa.Integer), _moment("made_at"), _by("made_by"),
        _moment("written_at", True), _moment("undone_at", True),
    )  # fmt: skip
    op.create_table(
        "case_import_row", _key(),
        sa.Column("import_id", sa.Integer, sa.ForeignKey("case_import.id"), nullable=False),
        sa.Column("number", sa.Integer, nullable=False), _text("what"), _long("why"),
        _plain("given"), _case(nullable=True),
    )  # fmt: skip
    op.create_index("ix_case_import_row_import_id", "case_import_row", ["import_id"])
    op.create_index("ix_case_import_row_grievance_id", "case_import_row", ["grievance_id"])
