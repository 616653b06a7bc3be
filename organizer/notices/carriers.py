"""How a mailing's text becomes the message of each road: a mail with both its forms, a text."""

from dataclasses import dataclass
from html import escape

from organizer.wire.mail import Connection, Letter
from organizer.wire.outcome import Outcome
from organizer.wire.texts import Gateway

from .mailings import Mailing

STOP = "Reply STOP to end these messages."
A_TEST = "This is a test to yourself. Nobody else got it; no list of what was sent holds it."
NO_END = "In the real message a link to end these messages stands here."
PAPER = "background:#fbfaf7;color:#1b2430;margin:0;padding:24px 16px"
SHEET = (
    "overflow-wrap:anywhere;max-width:560px;margin:0 auto;"
    "font:17px/1.5 system-ui,Segoe UI,Roboto,sans-serif"
)
SMALL = "font-size:14px;color:#4d5866;border-top:1px solid #d9d6cd;padding-top:12px;margin-top:32px"
LINK = "color:#1f4e8c"


@dataclass(frozen=True)
class Foot:
    """What stands under every mail: who sends it, where to check it, how to end it."""

    local: str
    verify: str
    unsubscribe: str

    def lines(self) -> list[str]:
        return [
            f"You get this because you agreed to mail from {self.local}.",
            f"Is it really from us? {self.verify}",
            f"No more of these: {self.unsubscribe}" if self.unsubscribe else NO_END,
        ]


@dataclass
class MailCarrier:
    connection: Connection
    sender: str
    local: str
    public_url: str
    code: str
    language: str = "en"

    def carry(self, mailing: Mailing, to: str, token: str) -> Outcome:
        return self.connection.send(self.letter(mailing, to, token))

    def letter(self, mailing: Mailing, to: str, token: str) -> Letter:
        foot = Foot(self.local, f"{self.public_url}/v/{self.code}", f"{self.public_url}/u/{token}")
        domain = self.sender.rpartition("@")[2].rstrip(">")
        return Letter(
            sender=self.sender,
            to=to,
            subject=mailing.title,
            text=as_text(mailing.text, foot),
            html=as_html(mailing.title, mailing.text, foot, self.language),
            message_id=f"<{token}@{domain}>",
            unsubscribe=foot.unsubscribe,
        )

    def test_letter(self, mailing: Mailing, to: str) -> Letter:
        """To its own writer: marked as a test, and with nothing that ends real messages."""
        foot = Foot(self.local, f"{self.public_url}/v/{self.code}", "")
        text, subject = f"{A_TEST}\n\n{mailing.text}", f"[Test] {mailing.title}"
        html = as_html(subject, text, foot, self.language)
        return Letter(self.sender, to, subject, as_text(text, foot), html)


@dataclass
class TextCarrier:
    gateway: Gateway

    def carry(self, mailing: Mailing, to: str, token: str) -> Outcome:
        return self.gateway.send(to, mailing.text, token)


def as_text(text: str, foot: Foot) -> str:
    return "\n".join([text.strip(), "", "-- ", *foot.lines()]) + "\n"


def as_html(title: str, text: str, foot: Foot, language: str = "en") -> str:
    """One column that reads on a narrow screen; every word escaped, nothing fetched."""
    paragraphs = [
        f"<p style='margin:0 0 16px'>{_lines(one)}</p>" for one in text.strip().split("\n\n")
    ]
    verify, unsubscribe = escape(foot.verify), escape(foot.unsubscribe)
    end = f"<a style='{LINK}' href='{unsubscribe}'>No more of these</a>" if unsubscribe else NO_END
    return (
        f"<!doctype html><html lang='{escape(language)}'><head><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width,initial-scale=1'>"
        f"<title>{escape(title)}</title></head><body style='{PAPER}'>"
        f"<main style='{SHEET}'>"
        f"<h1 style='font-size:24px;line-height:1.25;margin:0 0 20px'>{escape(title)}</h1>"
        f"{''.join(paragraphs)}<div style='{SMALL}'>"
        f"<p style='margin:0 0 8px'>{escape(foot.lines()[0])}</p>"
        f"<p style='margin:0'><a style='{LINK}' href='{verify}'>Is it really from us?</a> · "
        f"{end}</p>"
        "</div></main></body></html>"
    )


def _lines(paragraph: str) -> str:
    return "<br>".join(escape(line) for line in paragraph.split("\n"))
