"""A real SMTP server in a thread, told how to answer each recipient."""

import asyncio
import socket
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.policy import default

from aiosmtpd.controller import Controller


@dataclass
class Box:
    """What was taken, by recipient; ``moods`` says how to treat whom."""

    moods: dict[str, str] = field(default_factory=dict)
    taken: Counter = field(default_factory=Counter)
    messages: dict = field(default_factory=dict)

    async def handle_RCPT(self, server, session, envelope, address, options):
        mood = self.moods.get(address)
        if mood == "unknown":
            return "550 5.1.1 no such person"
        if mood == "busy":
            return "450 4.2.1 try later"
        envelope.rcpt_tos.append(address)
        return "250 fine"

    async def handle_DATA(self, server, session, envelope):
        to = envelope.rcpt_tos[0]
        mood = self.moods.get(to)
        if mood == "refuse text":
            return "554 5.7.1 not wanted"
        if mood == "drop before":
            server.transport.abort()
            return "250 never seen"
        self.taken[to] += 1
        self.messages[to] = message_from_bytes(envelope.content, policy=default)
        if mood == "drop after":
            server.transport.abort()
        if mood == "slow":
            await asyncio.sleep(0.05)
        return "250 taken"


@contextmanager
def smtp_server(box):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield port
    finally:
        controller.stop()
