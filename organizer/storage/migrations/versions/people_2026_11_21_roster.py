"""Members, accounts, what they hold, how they sign in, and roster files."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "people_roster", "clauses_ground"


def upgrade() -> None:
    _roster()
    _accounts()
    _sign_in()
    _imports()
    _merges()


def _roster() -> None:
    op.create_table(
        "agency",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.UniqueConstraint("name", name="uq_agency_name"),
    )
    op.create_table(
        "site",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("address", sa.String, nullable=False),
        sa.UniqueConstraint("name", name="uq_site_name"),
    )
    op.create_table(
        "shift",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("starts", sa.String, nullable=False),
        sa.Column("ends", sa.String, nullable=False),
        sa.Column("days", sa.String, nullable=False),
        sa.UniqueConstraint("name", name="uq_shift_name"),
    )
    op.create_table(
        "member",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("name_key", sa.String, nullable=False),
        sa.Column("preferred_name", sa.String, nullable=False),
        sa.Column("number", sa.String, nullable=False),
        sa.Column("unit_id", sa.Integer, sa.ForeignKey("unit.id")),
        sa.Column("agency_id", sa.Integer, sa.ForeignKey("agency.id")),
        sa.Column("site_id", sa.Integer, sa.ForeignKey("site.id")),
        sa.Column("shift_id", sa.Integer, sa.ForeignKey("shift.id")),
        sa.Column("section", sa.String, nullable=False),
        sa.Column("job_title", sa.String, nullable=False),
        sa.Column("appointment", sa.String, nullable=False),
        sa.Column("on_leave", sa.Boolean, nullable=False),
        sa.Column("reach_hours", sa.String, nullable=False),
        sa.Column("left_on", sa.Date),
        sa.Column("added_at", sa.DateTime, nullable=False),
    )
    op.create_index("ix_member_agency_id", "member", ["agency_id"])
    op.create_index("ix_member_name", "member", ["name"])
    op.create_index("ix_member_name_key", "member", ["name_key"])
    op.create_index("ix_member_number", "member", ["number"])
    op.create_index("ix_member_shift_id", "member", ["shift_id"])
    op.create_index("ix_member_site_id", "member", ["site_id"])
    op.create_index("ix_member_unit_id", "member", ["unit_id"])
    op.create_table(
        "membership",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("member_id", sa.Integer, sa.ForeignKey("member.id"), nullable=False),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("from_on", sa.Date, nullable=False),
        sa.Column("recorded_at", sa.DateTime, nullable=False),
        sa.Column("recorded_by", sa.Integer),
    )
    op.create_index("ix_membership_member_id", "membership", ["member_id"])
    op.create_table(
        "contact_point",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("member_id", sa.Integer, sa.ForeignKey("member.id"), nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("use", sa.String, nullable=False),
        sa.Column("value", sa.String, nullable=False),
        sa.Column("value_key", sa.String, nullable=False),
        sa.Column("is_government", sa.Boolean, nullable=False),
        sa.Column("failed_at", sa.DateTime),
        sa.Column("failed_why", sa.String, nullable=False),
        sa.Column("added_at", sa.DateTime, nullable=False),
        sa.Column("ended_at", sa.DateTime),
    )
    op.create_index("ix_contact_point_member_id", "contact_point", ["member_id"])
    op.create_index("ix_contact_point_value_key", "contact_point", ["value_key"])
    op.create_table(
        "consent",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("member_id", sa.Integer, sa.ForeignKey("member.id"), nullable=False),
        sa.Column("purpose", sa.String, nullable=False),
        sa.Column("channel", sa.String, nullable=False),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("given_on", sa.Date, nullable=False),
        sa.Column("withdrawn_on", sa.Date),
        sa.Column("withdrawn_how", sa.String, nullable=False),
        sa.Column("recorded_at", sa.DateTime, nullable=False),
        sa.Column("recorded_by", sa.Integer),
    )
    op.create_index("ix_consent_member_id", "consent", ["member_id"])
    op.create_table(
        "steward_assignment",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("member_id", sa.Integer, sa.ForeignKey("member.id"), nullable=False),
        sa.Column("area", sa.String, nullable=False),
        sa.Column("unit_id", sa.Integer, sa.ForeignKey("unit.id")),
        sa.Column("site_id", sa.Integer, sa.ForeignKey("site.id")),
        sa.Column("shift_id", sa.Integer, sa.ForeignKey("shift.id")),
        sa.Column("public_phone", sa.String, nullable=False),
        sa.Column("from_on", sa.Date, nullable=False),
        sa.Column("to_on", sa.Date),
        sa.Column("letter_sent_on", sa.Date),
        sa.UniqueConstraint(
            "member_id", "area", "from_on", name="uq_steward_assignment_member_id_area_from_on"
        ),
    )
    op.create_index("ix_steward_assignment_member_id", "steward_assignment", ["member_id"])


def _accounts() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("email", sa.String, nullable=False),
        sa.Column("password_hash", sa.String),
        sa.Column("member_id", sa.Integer, sa.ForeignKey("member.id")),
        sa.Column("locked_at", sa.DateTime),
        sa.Column("locked_why", sa.String, nullable=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
        sa.Column("made_by", sa.Integer),
        sa.UniqueConstraint("email", name="uq_account_email"),
    )
    op.create_index("ix_account_member_id", "account", ["member_id"])
    op.create_table(
        "role_held",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("account_id", sa.Integer, sa.ForeignKey("account.id"), nullable=False),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("office", sa.String),
        sa.Column("unit_id", sa.Integer, sa.ForeignKey("unit.id")),
        sa.Column("site_id", sa.Integer, sa.ForeignKey("site.id")),
        sa.Column("from_on", sa.Date, nullable=False),
        sa.Column("to_on", sa.Date),
        sa.Column("given_by", sa.Integer),
    )
    op.create_index("ix_role_held_account_id", "role_held", ["account_id"])
    op.create_table(
        "grant_held",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("account_id", sa.Integer, sa.ForeignKey("account.id"), nullable=False),
        sa.Column("grant", sa.String, nullable=False),
        sa.Column("from_on", sa.Date, nullable=False),
        sa.Column("to_on", sa.Date),
        sa.Column("given_by", sa.Integer),
    )
    op.create_index("ix_grant_held_account_id", "grant_held", ["account_id"])
    op.create_table(
        "invitation",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("account_id", sa.Integer, sa.ForeignKey("account.id"), nullable=False),
        sa.Column("token_hash", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
        sa.Column("made_by", sa.Integer),
        sa.Column("expires_at", sa.DateTime, nullable=False),
        sa.Column("used_at", sa.DateTime),
        sa.Column("withdrawn_at", sa.DateTime),
        sa.UniqueConstraint("token_hash", name="uq_invitation_token_hash"),
    )
    op.create_index("ix_invitation_account_id", "invitation", ["account_id"])


def _sign_in() -> None:
    op.create_table(
        "login_session",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("account_id", sa.Integer, sa.ForeignKey("account.id"), nullable=False),
        sa.Column("token_hash", sa.String, nullable=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
        sa.Column("seen_at", sa.DateTime, nullable=False),
        sa.Column("expires_at", sa.DateTime, nullable=False),
        sa.Column("agent", sa.String, nullable=False),
        sa.Column("proved_by", sa.String, nullable=False),
        sa.Column("revoked_at", sa.DateTime),
        sa.UniqueConstraint("token_hash", name="uq_login_session_token_hash"),
    )
    op.create_index("ix_login_session_account_id", "login_session", ["account_id"])
    op.create_table(
        "passkey",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("account_id", sa.Integer, sa.ForeignKey("account.id"), nullable=False),
        sa.Column("credential_id", sa.String, nullable=False),
        sa.Column("public_key", sa.LargeBinary, nullable=False),
        sa.Column("sign_count", sa.Integer, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
        sa.Column("used_at", sa.DateTime),
        sa.UniqueConstraint("credential_id", name="uq_passkey_credential_id"),
    )
    op.create_index("ix_passkey_account_id", "passkey", ["account_id"])
    op.create_table(
        "totp_secret",
        sa.Column("account_id", sa.Integer, sa.ForeignKey("account.id"), primary_key=True),
        sa.Column("secret", sa.String, nullable=False),
        sa.Column("confirmed_at", sa.DateTime),
        sa.Column("last_step", sa.Integer, nullable=False),
    )
    op.create_table(
        "recovery_code",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("account_id", sa.Integer, sa.ForeignKey("account.id"), nullable=False),
        sa.Column("code_hash", sa.String, nullable=False),
        sa.Column("used_at", sa.DateTime),
    )
    op.create_index("ix_recovery_code_account_id", "recovery_code", ["account_id"])
    op.create_table(
        "recovery_request",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("account_id", sa.Integer, sa.ForeignKey("account.id"), nullable=False),
        sa.Column("asked_at", sa.DateTime, nullable=False),
        sa.Column("opens_at", sa.DateTime, nullable=False),
        sa.Column("token_hash", sa.String, nullable=False),
        sa.Column("first_officer", sa.Integer),
        sa.Column("second_officer", sa.Integer),
        sa.Column("stopped_at", sa.DateTime),
        sa.Column("stopped_by", sa.Integer),
        sa.Column("used_at", sa.DateTime),
        sa.UniqueConstraint("token_hash", name="uq_recovery_request_token_hash"),
    )
    op.create_index("ix_recovery_request_account_id", "recovery_request", ["account_id"])
    op.create_table(
        "sign_in_try",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("account_key", sa.String, nullable=False),
        sa.Column("address_key", sa.String, nullable=False),
    )
    op.create_index("ix_sign_in_try_account_key", "sign_in_try", ["account_key"])
    op.create_index("ix_sign_in_try_address_key", "sign_in_try", ["address_key"])
    op.create_index("ix_sign_in_try_at", "sign_in_try", ["at"])


def _imports() -> None:
    op.create_table(
        "roster_import",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("file_name", sa.String, nullable=False),
        sa.Column("file_hash", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("headers", sa.Text, nullable=False),
        sa.Column("mapping", sa.Text, nullable=False),
        sa.Column("rows", sa.Integer, nullable=False),
        sa.Column("added", sa.Integer, nullable=False),
        sa.Column("changed", sa.Integer, nullable=False),
        sa.Column("same", sa.Integer, nullable=False),
        sa.Column("refused", sa.Integer, nullable=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
        sa.Column("made_by", sa.Integer),
        sa.Column("job_id", sa.Integer),
        sa.Column("written_at", sa.DateTime),
        sa.Column("undone_at", sa.DateTime),
    )
    op.create_table(
        "roster_row",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("import_id", sa.Integer, sa.ForeignKey("roster_import.id"), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("what", sa.String, nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("given", sa.Text, nullable=False),
        sa.Column("member_id", sa.Integer, sa.ForeignKey("member.id")),
        sa.Column("before", sa.Text, nullable=False),
    )
    op.create_index("ix_roster_row_import_id", "roster_row", ["import_id"])
    op.create_index("ix_roster_row_member_id", "roster_row", ["member_id"])
    op.create_index("ix_roster_row_what", "roster_row", ["what"])
    op.create_table(
        "column_mapping",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("headers_key", sa.String, nullable=False),
        sa.Column("mapping", sa.Text, nullable=False),
        sa.Column("used_at", sa.DateTime, nullable=False),
        sa.UniqueConstraint("headers_key", name="uq_column_mapping_headers_key"),
    )


def _merges() -> None:
    op.create_table(
        "member_merge",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("kept_id", sa.Integer, sa.ForeignKey("member.id"), nullable=False),
        sa.Column("gone_id", sa.Integer, sa.ForeignKey("member.id"), nullable=False),
        sa.Column("moved", sa.Text, nullable=False),
        sa.Column("before", sa.Text, nullable=False),
        sa.Column("ended", sa.Text, nullable=False),
        sa.Column("merged_at", sa.DateTime, nullable=False),
        sa.Column("merged_by", sa.Integer),
        sa.Column("undone_at", sa.DateTime),
    )
    op.create_index("ix_member_merge_kept_id", "member_merge", ["kept_id"])
    op.create_index("ix_member_merge_gone_id", "member_merge", ["gone_id"])
    op.create_table(
        "different_people",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("one_id", sa.Integer, sa.ForeignKey("member.id"), nullable=False),
        sa.Column("other_id", sa.Integer, sa.ForeignKey("member.id"), nullable=False),
        sa.Column("said_at", sa.DateTime, nullable=False),
        sa.Column("said_by", sa.Integer),
        sa.UniqueConstraint("one_id", "other_id", name="uq_different_people_one_id_other_id"),
    )
    op.create_index("ix_different_people_one_id", "different_people", ["one_id"])
    op.create_index("ix_different_people_other_id", "different_people", ["other_id"])
