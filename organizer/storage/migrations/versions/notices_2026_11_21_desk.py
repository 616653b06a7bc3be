"""Notices, their approval, publication and sending."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "notices_desk", "clauses_limits"


def upgrade() -> None:
    _drafting()
    _approving()
    _sending()
    _checking()


def _drafting() -> None:
    op.create_table(
        "audience",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("choices", sa.JSON, nullable=False),
        sa.Column("in_words", sa.String, nullable=False),
        sa.Column("made_by", sa.Integer, nullable=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
        sa.UniqueConstraint("name", name="uq_audience_name"),
    )
    op.create_table(
        "notice",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("code", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("title", sa.String, nullable=False),
        sa.Column("author_id", sa.Integer, nullable=False),
        sa.Column("author_name", sa.String, nullable=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
        sa.Column("brief", sa.JSON, nullable=False),
        sa.Column("brief_number", sa.Integer, nullable=False),
        sa.Column("is_official", sa.Boolean, nullable=False),
        sa.Column(
            "audience_id",
            sa.Integer,
            sa.ForeignKey("audience.id", name="fk_notice_audience_id_audience"),
        ),
        sa.Column(
            "corrects_id",
            sa.Integer,
            sa.ForeignKey("notice.id", name="fk_notice_corrects_id_notice"),
        ),
        sa.Column("withdrawn_at", sa.DateTime),
        sa.Column("withdrawn_why", sa.String, nullable=False),
        sa.UniqueConstraint("code", name="uq_notice_code"),
    )
    op.create_table(
        "brief_edition",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "notice_id",
            sa.Integer,
            sa.ForeignKey("notice.id", name="fk_brief_edition_notice_id_notice"),
            nullable=False,
        ),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("facts", sa.JSON, nullable=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
        sa.Column("made_by", sa.Integer, nullable=False),
        sa.UniqueConstraint("notice_id", "number", name="uq_brief_edition_notice_id_number"),
    )
    op.create_table(
        "notice_version",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "notice_id",
            sa.Integer,
            sa.ForeignKey("notice.id", name="fk_notice_version_notice_id_notice"),
            nullable=False,
        ),
        sa.Column("channel", sa.String, nullable=False),
        sa.Column("variant", sa.String, nullable=False),
        sa.Column("tone", sa.String, nullable=False),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("wording", sa.Integer, nullable=False),
        sa.Column("brief_number", sa.Integer, nullable=False),
        sa.Column("composed", sa.String, nullable=False),
        sa.Column("hand", sa.String),
        sa.Column("hand_base", sa.String, nullable=False),
        sa.Column("hand_by", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.UniqueConstraint(
            "notice_id",
            "channel",
            "variant",
            "language",
            name="uq_notice_version_notice_id_channel_variant_language",
        ),
    )
    op.create_index("ix_notice_version_notice_id", "notice_version", ["notice_id"])
    op.create_table(
        "version_revision",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "version_id",
            sa.Integer,
            sa.ForeignKey(
                "notice_version.id", name="fk_version_revision_version_id_notice_version"
            ),
            nullable=False,
        ),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("by_id", sa.Integer, nullable=False),
        sa.Column("by_name", sa.String, nullable=False),
        sa.Column("why", sa.String, nullable=False),
        sa.Column("text", sa.String, nullable=False),
    )
    op.create_index("ix_version_revision_version_id", "version_revision", ["version_id"])
    op.create_table(
        "notice_comment",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "version_id",
            sa.Integer,
            sa.ForeignKey("notice_version.id", name="fk_notice_comment_version_id_notice_version"),
            nullable=False,
        ),
        sa.Column("words", sa.String, nullable=False),
        sa.Column("said", sa.String, nullable=False),
        sa.Column("by_id", sa.Integer, nullable=False),
        sa.Column("by_name", sa.String, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("settled_at", sa.DateTime),
    )
    op.create_index("ix_notice_comment_version_id", "notice_comment", ["version_id"])
    op.create_table(
        "finding_answer",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "version_id",
            sa.Integer,
            sa.ForeignKey("notice_version.id", name="fk_finding_answer_version_id_notice_version"),
            nullable=False,
        ),
        sa.Column("check", sa.String, nullable=False),
        sa.Column("words", sa.String, nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("by_id", sa.Integer, nullable=False),
        sa.Column("by_name", sa.String, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
    )
    op.create_index("ix_finding_answer_version_id", "finding_answer", ["version_id"])


def _approving() -> None:
    op.create_table(
        "notice_approval",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "version_id",
            sa.Integer,
            sa.ForeignKey("notice_version.id", name="fk_notice_approval_version_id_notice_version"),
            nullable=False,
        ),
        sa.Column("text_hash", sa.String, nullable=False),
        sa.Column("audience_hash", sa.String, nullable=False),
        sa.Column("by_id", sa.Integer, nullable=False),
        sa.Column("by_name", sa.String, nullable=False),
        sa.Column("office", sa.String, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("is_emergency", sa.Boolean, nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("withdrawn_at", sa.DateTime),
        sa.Column("withdrawn_why", sa.String, nullable=False),
    )
    op.create_index("ix_notice_approval_version_id", "notice_approval", ["version_id"])
    op.create_table(
        "notice_countersign",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "approval_id",
            sa.Integer,
            sa.ForeignKey(
                "notice_approval.id", name="fk_notice_countersign_approval_id_notice_approval"
            ),
            nullable=False,
        ),
        sa.Column("by_id", sa.Integer, nullable=False),
        sa.Column("by_name", sa.String, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.UniqueConstraint("approval_id", "by_id", name="uq_notice_countersign_approval_id_by_id"),
    )
    op.create_table(
        "notice_quotation",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "notice_id",
            sa.Integer,
            sa.ForeignKey("notice.id", name="fk_notice_quotation_notice_id_notice"),
            nullable=False,
        ),
        sa.Column("edition_id", sa.Integer, nullable=False),
        sa.Column("clause_id", sa.Integer, nullable=False),
        sa.Column("words", sa.String, nullable=False),
        sa.Column("citation", sa.String, nullable=False),
        sa.Column("standing", sa.String, nullable=False),
        sa.Column("trouble", sa.String, nullable=False),
        sa.Column("checked_at", sa.DateTime, nullable=False),
    )
    op.create_index("ix_notice_quotation_notice_id", "notice_quotation", ["notice_id"])
    op.create_table(
        "signing_key",
        sa.Column("key_id", sa.String, primary_key=True),
        sa.Column("public", sa.String, nullable=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
        sa.Column("retired_at", sa.DateTime),
    )
    op.create_table(
        "published",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "notice_id",
            sa.Integer,
            sa.ForeignKey("notice.id", name="fk_published_notice_id_notice"),
            nullable=False,
        ),
        sa.Column(
            "version_id",
            sa.Integer,
            sa.ForeignKey("notice_version.id", name="fk_published_version_id_notice_version"),
            nullable=False,
        ),
        sa.Column("code", sa.String, nullable=False),
        sa.Column("channel", sa.String, nullable=False),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("text_hash", sa.String, nullable=False),
        sa.Column("office", sa.String, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column(
            "key_id",
            sa.String,
            sa.ForeignKey("signing_key.key_id", name="fk_published_key_id_signing_key"),
            nullable=False,
        ),
        sa.Column("signature", sa.String, nullable=False),
        sa.Column("sources", sa.JSON, nullable=False),
        sa.UniqueConstraint("version_id", "text_hash", name="uq_published_version_id_text_hash"),
    )
    op.create_index("ix_published_notice_id", "published", ["notice_id"])
    op.create_index("ix_published_code", "published", ["code"])


def _sending() -> None:
    op.create_table(
        "mailing",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "notice_id",
            sa.Integer,
            sa.ForeignKey("notice.id", name="fk_mailing_notice_id_notice"),
            nullable=False,
        ),
        sa.Column(
            "version_id",
            sa.Integer,
            sa.ForeignKey("notice_version.id", name="fk_mailing_version_id_notice_version"),
            nullable=False,
        ),
        sa.Column("channel", sa.String, nullable=False),
        sa.Column("title", sa.String, nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("text_hash", sa.String, nullable=False),
        sa.Column("audience_hash", sa.String, nullable=False),
        sa.Column("audience_words", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("asked_by", sa.Integer, nullable=False),
        sa.Column("asked_at", sa.DateTime, nullable=False),
        sa.Column("not_before", sa.DateTime, nullable=False),
        sa.Column("finished_at", sa.DateTime),
    )
    op.create_index("ix_mailing_notice_id", "mailing", ["notice_id"])
    op.create_table(
        "send_ledger",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "mailing_id",
            sa.Integer,
            sa.ForeignKey("mailing.id", name="fk_send_ledger_mailing_id_mailing"),
            nullable=False,
        ),
        sa.Column(
            "notice_id",
            sa.Integer,
            sa.ForeignKey("notice.id", name="fk_send_ledger_notice_id_notice"),
            nullable=False,
        ),
        sa.Column("channel", sa.String, nullable=False),
        sa.Column("person_id", sa.Integer, nullable=False),
        sa.Column("address", sa.String, nullable=False),
        sa.Column("shown", sa.String, nullable=False),
        sa.Column("shift", sa.String, nullable=False),
        sa.Column("time_zone", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("not_before", sa.DateTime, nullable=False),
        sa.Column("claimed_at", sa.DateTime),
        sa.Column("claimed_by", sa.String, nullable=False),
        sa.Column("left_at", sa.DateTime),
        sa.Column("token", sa.String, nullable=False),
        sa.UniqueConstraint("token", name="uq_send_ledger_token"),
        sa.UniqueConstraint(
            "notice_id", "channel", "person_id", name="uq_send_ledger_notice_id_channel_person_id"
        ),
    )
    op.create_index("ix_send_ledger_mailing_state", "send_ledger", ["mailing_id", "state"])
    op.create_table(
        "suppression",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("channel", sa.String, nullable=False),
        sa.Column("address_hash", sa.String, nullable=False),
        sa.Column("person_id", sa.Integer),
        sa.Column("why", sa.String, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.UniqueConstraint("channel", "address_hash", name="uq_suppression_channel_address_hash"),
    )


def _checking() -> None:
    op.create_table(
        "check_setting",
        sa.Column("check", sa.String, primary_key=True),
        sa.Column("severity", sa.String, nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("by_name", sa.String, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
    )
    op.create_table(
        "local_word",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("words", sa.String, nullable=False),
        sa.Column("message", sa.String, nullable=False),
        sa.Column("severity", sa.String, nullable=False),
        sa.Column("by_name", sa.String, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
    )
    op.create_table("own_host", sa.Column("host", sa.String, primary_key=True))
