"""The papers of a case: files, letters, packets, requests for information, reasons."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "grievances_papers", "grievances_history"


def upgrade() -> None:
    _documents()
    _letters()
    _requests()
    _fairness()


def _text(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String, nullable=False) for name in names]


def _number(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.Integer, nullable=False) for name in names]


def _maybe(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.Integer) for name in names]


def _moment(name: str, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime, nullable=nullable)


def _key() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True)


def _to(name: str, target: str, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, sa.ForeignKey(target), nullable=nullable)


def _documents() -> None:
    op.create_table(
        "case_document", _key(), _to("grievance_id", "grievance.id"),
        *_text("file_hash", "name", "media_type"), *_number("size"),
        sa.Column("is_medical", sa.Boolean, nullable=False), *_text("patients"),
        _to("from_id", "case_document.id", True), _to("covers_id", "case_document.id", True),
        *_text("note"), _moment("added_at"), *_maybe("added_by"),
        sa.UniqueConstraint(
            "grievance_id", "file_hash", name="uq_case_document_grievance_id_file_hash"
        ),
    )  # fmt: skip
    _index("case_document", "grievance_id")
    op.create_table(
        "document_reading",
        sa.Column(
            "document_id", sa.Integer, sa.ForeignKey("case_document.id"), primary_key=True
        ),
        *_text("text"), *_number("pages"), *_text("warning", "file_hash"),
    )  # fmt: skip
    op.create_table(
        "redaction_mark", _key(), _to("document_id", "case_document.id"),
        *_number("page", "left", "top", "right", "bottom"), *_maybe("made_by"),
    )  # fmt: skip
    _index("redaction_mark", "document_id")


def _letters() -> None:
    op.create_table(
        "case_letter", _key(), _to("grievance_id", "grievance.id"), *_text("kind"),
        sa.Column("fields", sa.JSON, nullable=False), *_number("version"), _moment("made_at"),
        *_maybe("made_by"), _moment("changed_at"), _moment("approved_at", True),
        *_maybe("approved_by"), *_text("file_hash"),
    )  # fmt: skip
    _index("case_letter", "grievance_id")
    op.create_table(
        "case_packet", _key(), _to("grievance_id", "grievance.id"), *_maybe("job_id"),
        _moment("asked_at"), *_maybe("asked_by"), sa.Column("asked", sa.JSON, nullable=False),
        *_number("pages"), _moment("made_at", True), *_text("file_hash"),
    )  # fmt: skip
    _index("case_packet", "grievance_id")


def _requests() -> None:
    op.create_table(
        "information_request", _key(), _to("grievance_id", "grievance.id"),
        sa.Column("sent_on", sa.Date, nullable=False), sa.Column("due_on", sa.Date),
        sa.Column("promised_on", sa.Date), _to("letter_id", "case_letter.id", True),
        _moment("recorded_at"), *_maybe("recorded_by"),
    )  # fmt: skip
    _index("information_request", "grievance_id")
    op.create_table(
        "information_item", _key(), _to("request_id", "information_request.id"),
        *_text("item", "period", "why", "use", "connection", "privacy", "state"),
    )  # fmt: skip
    _index("information_item", "request_id")
    op.create_table(
        "information_reply", _key(), _to("request_id", "information_request.id"),
        _to("item_id", "information_item.id", True), sa.Column("on", sa.Date, nullable=False),
        *_text("kind", "note"), _moment("recorded_at"), *_maybe("recorded_by"),
    )  # fmt: skip
    _index("information_reply", "request_id")


def _fairness() -> None:
    op.create_table(
        "fairness_file", _key(), _to("grievance_id", "grievance.id"),
        *_text("decision", "reason"), sa.Column("criteria", sa.JSON, nullable=False),
        sa.Column("decided_on", sa.Date, nullable=False), *_maybe("decided_by"),
        *_text("second_reader"), sa.Column("told_on", sa.Date), *_text("told_how"),
        _moment("recorded_at"),
    )  # fmt: skip
    _index("fairness_file", "grievance_id")


def _index(table: str, column: str) -> None:
    op.create_index(f"ix_{table}_{column}", table, [column])
