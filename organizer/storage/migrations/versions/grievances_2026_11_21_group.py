"""Cases: the people of a group grievance; which paper shows an event."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "grievances_group", "clauses_in_force"


def upgrade() -> None:
    op.add_column("case_event", sa.Column("document_id", sa.Integer))
    op.create_table(
        "case_person",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("grievance_id", sa.Integer, sa.ForeignKey("grievance.id"), nullable=False),
        sa.Column("member_id", sa.Integer, sa.ForeignKey("member.id")),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("added_at", sa.DateTime, nullable=False),
        sa.Column("added_by", sa.Integer),
        sa.UniqueConstraint(
            "grievance_id", "member_id", name="uq_case_person_grievance_id_member_id"
        ),
    )
    for column in ("grievance_id", "member_id"):
        op.create_index(f"ix_case_person_{column}", "case_person", [column])
