"""The application: blueprints, guard, error pages, filters. A room's pages are one file."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from flask import Flask

from organizer.config import PROJECT, Config
from organizer.loading import load
from organizer.storage.engine import open_engine

from . import assets, counted, errors, filters, guard
from .addresses import LateRule
from .state import State

# Each file of this folder with pages in it; it holds a blueprint named ``bp``.
PAGES = (
    "home",
    "search",
    "questions",
    "teaching",
    "exam",
    "search_model",
    "api",
    "api_tokens",
    "agreements",
    "agreement_records",
    "amendments",
    "proposals",
    "agreement_papers",
    "agreement_news",
    "sheets",
    "outline_review",
    "unsure_words",
    "limit_pages",
    "keeping",
    "importing",
    "progress",
    "notices",
    "notice_starts",
    "approvals",
    "mailings",
    "calls",
    "prints",
    "rehearsals",
    "wording",
    "verify",
    "hooks",
    "setup",
    "sign_in",
    "way_in",
    "passkeys",
    "today",
    "more",
    "people",
    "member",
    "stewards",
    "same_person",
    "work",
    "roster_files",
    "accounts",
    "account",
    "settings",
    "check_rules",
    "jobs",
    "audit",
    "cases",
    "case_reports",
    "case_history",
    "case_files",
    "case_out",
    "case_feed",
    "case_people",
    "case_group",
    "case_start",
    "closures",
    "law",
    "procedures",
    "case_papers",
    "case_redacting",
    "case_letters",
    "case_information",
    "case_packets",
    "case_fairness",
    "case_notes",
)

LOOPBACK = ("localhost", "127.0.0.1")
MOST_UPLOAD = 200 * 1024 * 1024


class House(Flask):
    url_rule_class = LateRule


def create_app(config: Config, pages: Sequence[str] = PAGES) -> Flask:
    app = House(
        "organizer",
        root_path=str(PROJECT),
        template_folder="templates",
        static_folder="static",
    )
    app.config.update(
        MAX_CONTENT_LENGTH=MOST_UPLOAD,
        SECRET_KEY=guard.secret_key(config.home),
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SECURE=config.is_tls,
        SESSION_COOKIE_NAME="organizer",
    )
    if config.public_url:
        # A made-up Host header must not end up in a link that we send.
        app.config["TRUSTED_HOSTS"] = [urlsplit(config.public_url).hostname, *LOOPBACK]
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.extensions["organizer"] = State(config, open_engine(config.database_url))
    guard.attach(app)
    errors.attach(app)
    filters.attach(app)
    app.add_template_filter(counted.runs)
    assets.attach(app)
    for name in pages:
        app.register_blueprint(load(f"organizer.web.{name}").bp)
    return app
