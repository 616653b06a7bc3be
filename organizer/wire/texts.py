"""Text messages out: a small adapter interface, and a gateway spoken to over HTTP."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from organizer.core.errors import Unavailable

from .outcome import Fate, Outcome

if TYPE_CHECKING:  # an HTTP client is loaded when the first text message leaves
    import httpx

TAKEN = frozenset({"queued", "accepted", "sent", "sending", "delivered"})
NUMBER = re.compile(r"\+[1-9][0-9]{6,14}")
STOP_WORDS = frozenset({"stop", "stopall", "unsubscribe", "cancel", "end", "quit"})


class Gateway(Protocol):
    """Whoever carries text messages. ``key`` is the same for the same message."""

    def send(self, to: str, text: str, key: str) -> Outcome: ...


def _client() -> httpx.Client:
    import httpx

    return httpx.Client(timeout=30)


@dataclass(frozen=True)
class HttpGateway:
    """Posts JSON ``{to, text}``; success is a JSON answer that says so, not a status alone."""

    url: str
    token: str = field(default="", repr=False)
    client: httpx.Client = field(default_factory=_client)

    def __post_init__(self) -> None:
        if not self.url.startswith(("https://", "http://127.0.0.1", "http://localhost")):
            raise Unavailable("The text-message gateway must be reached by https.")

    def send(self, to: str, text: str, key: str) -> Outcome:
        import httpx

        number = re.sub(r"[^\d+]", "", to)
        if not NUMBER.fullmatch(number):
            return Outcome(Fate.FAILED, "not a telephone number with its country code")
        headers = {"Idempotency-Key": key}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        try:
            answer = self.client.post(self.url, json={"to": number, "text": text}, headers=headers)
        except httpx.ConnectError as error:
            return Outcome(Fate.DOWN, f"the gateway cannot be reached ({type(error).__name__})")
        except httpx.HTTPError as error:
            return Outcome(Fate.UNSURE, f"the gateway did not answer ({type(error).__name__})")
        return _read(answer)


def is_stop(text: str) -> bool:
    """Did somebody answer STOP, or another of the words that carriers take for it?"""
    words = re.sub(r"[^a-z ]", "", text.casefold()).split()
    return len(words) == 1 and words[0] in STOP_WORDS


def _read(answer: httpx.Response) -> Outcome:
    if answer.status_code == 429:
        return Outcome(Fate.LATER, "the gateway asks us to slow down")
    if answer.status_code >= 500:
        return Outcome(Fate.UNSURE, f"the gateway broke ({answer.status_code})")
    try:
        said = answer.json()
    except ValueError:
        said = None
    if not isinstance(said, dict):
        fate = Fate.UNSURE if answer.is_success else Fate.FAILED
        return Outcome(fate, f"the gateway's answer cannot be read ({answer.status_code})")
    status = str(said.get("status", "")).casefold()
    if answer.is_success and status in TAKEN and not said.get("error"):
        return Outcome(Fate.SENT)
    why = str(said.get("error") or said.get("message") or status or answer.status_code)
    return Outcome(Fate.FAILED, f"the gateway refused it: {why[:150]}")
