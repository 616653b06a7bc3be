"""Is this installation healthy?"""

import shutil

import click
from sqlalchemy import text

from organizer.core.errors import Unavailable
from organizer.search.encoder import encoder

from .opened import Opened, as_json, opened, show

Check = tuple[str, bool, str]


@click.command("doctor")
@as_json
def doctor_command(as_json: bool) -> None:
    """Say whether model, OCR, database, disk and mail are in order."""
    at = opened()
    checks = [check(at) for check in (_database, _model, _ocr, _disk, _mail)]
    document = {"checks": [{"name": n, "ok": ok, "detail": detail} for n, ok, detail in checks]}

    def in_words() -> None:
        for name, ok, detail in checks:
            click.echo(f"{'ok  ' if ok else 'LOOK'}  {name}: {detail}")

    show(document, as_json, in_words)


def _database(at: Opened) -> Check:
    with at.engine.connect() as connection:
        whole = at.engine.dialect.name != "sqlite" or (
            connection.scalar(text("PRAGMA quick_check")) == "ok"
        )
    return "database", whole, "answers, and is whole" if whole else "is damaged: restore a backup"


def _model(at: Opened) -> Check:
    try:
        return "model", True, encoder(at.config.model_dir).name
    except Unavailable as error:
        return "model", False, f"{error} Search goes on with keywords alone."


def _ocr(_at: Opened) -> Check:
    found = shutil.which("tesseract") is not None
    how = "scanned pages can be read" if found else "install tesseract to read scanned pages"
    return "ocr", found, how


def _disk(at: Opened) -> Check:
    free = shutil.disk_usage(at.config.home).free // 2**20
    return "disk", free > 500, f"{free} MB free where the data folder is"


def _mail(at: Opened) -> Check:
    if not at.config.smtp_url:
        return "mail", True, "no mail server is configured; nothing is sent by mail"
    return "mail", bool(at.config.mail_from), "configured, sending as " + at.config.mail_from
