"""Messages that came back: who could not be reached, and whether for good."""

import email
import re
from dataclasses import dataclass
from email.message import Message
from email.policy import default

STATUS = re.compile(r"\b([245])\.\d{1,3}\.\d{1,3}\b")


@dataclass(frozen=True)
class Bounce:
    recipient: str
    message_id: str
    is_final: bool
    why: str


def bounces_in(raw: bytes) -> list[Bounce]:
    """What a delivery report says; empty for any other message."""
    message = email.message_from_bytes(raw, policy=default)
    if message.get_content_type() != "multipart/report":
        return []
    original = _original_id(message)
    return [
        found
        for part in message.walk()
        if part.get_content_type() == "message/delivery-status"
        for block in _blocks(part)
        if (found := _bounce(block, original))
    ]


def _bounce(block: Message, original: str) -> Bounce | None:
    recipient = str(block.get("Final-Recipient") or block.get("Original-Recipient") or "")
    action = str(block.get("Action") or "").strip().casefold()
    if not recipient or action not in ("failed", "delayed"):
        return None
    status = STATUS.search(str(block.get("Status") or ""))
    is_final = action == "failed" and (status is None or status.group(1) == "5")
    why = " ".join(str(block.get("Diagnostic-Code") or block.get("Status") or action).split())
    return Bounce(recipient.partition(";")[2].strip() or recipient, original, is_final, why[:200])


def _blocks(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [one for one in payload if isinstance(one, Message)] if isinstance(payload, list) else []


def _original_id(message: Message) -> str:
    """The Message-ID of what we sent: in the copy of it that the report carries."""
    for part in message.walk():
        if part.get_content_type() in ("message/rfc822", "text/rfc822-headers"):
            payload = part.get_payload()
            inner = (
                payload[0]
                if isinstance(payload, list) and payload
                else email.message_from_string(str(payload), policy=default)
            )
            if isinstance(inner, Message) and inner.get("Message-ID"):
                return str(inner["Message-ID"]).strip()
    return ""
