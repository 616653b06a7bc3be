"""E-mail files as they come: many attachments, odd charsets, HTML alone, messages in messages."""

from email.message import EmailMessage

import pytest

from organizer.core.errors import Invalid
from organizer.documents.mail_in import read_mail


def message(text="The schedule was changed.", **headers):
    made = EmailMessage()
    usual = {"From": "Dana <dana@example.org>", "To": "kim@example.org", "Subject": "Schedule",
             "Date": "Mon, 01 Mar 2027 08:00:00 -0500"}  # fmt: skip
    for name, value in (usual | headers).items():
        made[name] = value
    made.set_content(text)
    return made


def test_a_message_gives_who_when_and_the_words():
    mail = read_mail(bytes(message()))

    assert (mail.subject, mail.sender) == ("Schedule", "Dana <dana@example.org>")
    assert mail.sent_at.isoformat() == "2027-03-01T08:00:00-05:00"
    assert mail.text == "The schedule was changed."
    assert mail.attached == ()


def test_forty_attachments_come_out_in_their_order():
    made = message()
    for number in range(40):
        made.add_attachment(f"file {number}".encode(), maintype="application",
                            subtype="octet-stream", filename=f"{number}.bin")  # fmt: skip

    mail = read_mail(bytes(made))

    assert [one.name for one in mail.attached] == [f"{number}.bin" for number in range(40)]
    assert mail.attached[39].content == b"file 39"


def test_html_alone_gives_its_words_and_fetches_nothing():
    made = message()
    made.set_content(
        "<style>p{}</style><script>x()</script><p>One</p><p>Two<br>Three</p>"
        "<img src='http://tracker.example/x'>",
        subtype="html",
    )

    assert read_mail(bytes(made)).text == "One\nTwo\nThree"


def test_a_message_within_is_one_file_and_its_own_files_stay_in_it():
    inner = message("inner", Subject="Inner")
    inner.add_attachment(b"deep", maintype="image", subtype="png", filename="deep.png")
    outer = message("outer")
    outer.add_attachment(inner)

    mail = read_mail(bytes(outer))

    (kept,) = mail.attached
    assert kept.media_type == "message/rfc822"
    assert [one.name for one in read_mail(kept.content).attached] == ["deep.png"]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\temp\\note.txt", "note.txt"),
        ("photo\u202egpj.exe", "photogpj.exe"),
        ("...", "unnamed"),
    ],
)
def test_a_name_cannot_lead_away_or_hide_its_ending(name, kept):
    made = message()
    made.add_attachment(b"x", maintype="image", subtype="png", filename=name)

    assert read_mail(bytes(made)).attached[0].name == kept


@pytest.mark.parametrize(
    "raw",
    [
        b"From: a@example.org\nDate: yesterday\nSubject: x\n\nwords",
        b"From: a@example.org\nContent-Type: text/plain; charset=moon\nSubject: x\n\nwords",
        b"From: a@example.org\nContent-Type: multipart/mixed; boundary=b\nSubject: x\n\nno parts",
        b"Subject: =?moon?q?x?=\nFrom: <<>>\n\nwords",
        b"Subject: x\nContent-Transfer-Encoding: base64\n\n!!!!",
    ],
)
def test_a_message_with_mistakes_is_read_as_far_as_it_goes(raw):
    assert read_mail(raw).attached == ()


def test_what_is_no_message_is_refused():
    with pytest.raises(Invalid, match="no e-mail"):
        read_mail(b"just words")
