"""The local and its units."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "people_ground", "storage_ground"


def upgrade() -> None:
    op.create_table(
        "local",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("time_zone", sa.String, nullable=False),
        sa.Column("agreement_readers", sa.String, nullable=False),
        sa.Column("is_demo", sa.Boolean, nullable=False),
    )
    op.create_table(
        "unit",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.UniqueConstraint("name", name="uq_unit_name"),
    )
