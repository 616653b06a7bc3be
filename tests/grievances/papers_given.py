"""Invented papers as people hand them in, and a case to put them into."""

import io
from datetime import date
from email.message import EmailMessage

import pikepdf
from PIL import Image

from organizer.core.reader import Grant, Held, Reader, Role
from organizer.documents import sheets
from organizer.grievances import papers, service
from organizer.grievances.paper_reading import read
from organizer.grievances.papers import Answers, Given
from organizer.grievances.service import Opening
from organizer.storage.session import begin
from tests.conftest import NOW
from tests.factories import make_account


def pdf(*words, password=""):
    pages = "".join(f"<p style='break-after:page'>{one}</p>" for one in words)
    content = sheets.as_pdf(f"<!doctype html><html lang='en'><title>P</title><body>{pages}")
    if not password:
        return content
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as opened:
        opened.save(out, encryption=pikepdf.Encryption(user=password, owner=password))
    return out.getvalue()


def photo(place=True):
    made, out = Image.new("RGB", (80, 60), "teal"), io.BytesIO()
    exif = Image.Exif()
    if place:
        exif[0x010F] = "Invented Camera"
    made.save(out, "JPEG", exif=exif)
    return out.getvalue()


def mail(attached):
    made = EmailMessage()
    made["From"], made["To"] = "dana@example.org", "kim@example.org"
    made["Subject"] = "The schedule"
    made["Date"] = "Mon, 02 Mar 2026 10:00:00 -0500"
    made.set_content("Here is what was posted, with the word persimmon.")
    for name, content in attached:
        made.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return made.as_bytes()


def steward_of(session, *grants: Grant):
    account = make_account(session, Role.STEWARD)
    held = (Held(Role.STEWARD),)
    return Reader(account.id, account.name, held=held, grants=frozenset(grants))


def open_case(session, steward, title="Denied leave"):
    asked = Opening(title, grievant="Robin Sample", incident_on=date(2026, 2, 16))
    return service.open_case(session, asked, actor=steward.acting("steward"), now=NOW)


def take(engine, folder, case, steward, *given, answers=Answers(), reads=True):
    """The files become papers and are read, as pages and job do it."""
    kept = papers.keep(folder, [Given(*one) for one in given], answers)
    with begin(engine) as session:
        actor = steward.acting("steward")
        added = papers.add(session, case, kept, answers, actor=actor, now=NOW)
    for one in added.documents if reads else ():
        read(engine, folder, one.id, lambda **_: None)
    return added
