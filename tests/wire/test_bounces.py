"""Delivery reports: who, which message of ours, and whether for good."""

import pytest

from organizer.wire.bounces import bounces_in

REPORT = """From: MAILER-DAEMON@mail.example
To: news@union.example
Subject: Undelivered
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

It could not be delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example

Final-Recipient: rfc822; ann@mail.example
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 5.1.1 no such person

--b
Content-Type: message/rfc822

From: news@union.example
To: ann@mail.example
Message-ID: <abc123@union.example>
Subject: Meeting

Come.
--b--
"""


@pytest.mark.parametrize(
    ("action", "status", "is_final"),
    [("failed", "5.1.1", True), ("failed", "4.2.2", False), ("delayed", "4.0.0", False)],
)
def test_a_report_names_the_message_and_whether_it_is_final(action, status, is_final):
    found = bounces_in(REPORT.format(action=action, status=status).encode())

    assert [(one.recipient, one.message_id, one.is_final) for one in found] == [
        ("ann@mail.example", "<abc123@union.example>", is_final)
    ]


@pytest.mark.parametrize("raw", [b"", b"Subject: Out of office\n\nAway.", b"\xff\xfe\x00", b"MIME"])
def test_any_other_message_is_no_report(raw):
    assert bounces_in(raw) == []


def test_a_message_that_was_delivered_is_no_bounce():
    assert bounces_in(REPORT.format(action="delivered", status="2.0.0").encode()) == []
