"""Secret addresses of the feed that tells what changed in agreements."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "clauses_news", "grievances_group"


def upgrade() -> None:
    op.create_table(
        "news_address",
        sa.Column("account_id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("secret_hash", sa.String, nullable=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
        sa.UniqueConstraint("secret_hash", name="uq_news_address_secret_hash"),
    )
