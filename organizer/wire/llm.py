"""The local's own language model: any server that speaks the OpenAI chat interface.

What it sends is distrusted: so much text at most, in so much time at most, read as it
comes; anything else is ``NotNow`` with a sentence for a person.
"""

import json
import time
from collections.abc import Iterator

import httpx

from organizer.core.errors import NotNow, Unavailable

LONGEST, IN_ALL = 20_000, 60.0  # characters, seconds
WAITS = httpx.Timeout(15.0, connect=3.0)
PATH = "/chat/completions"


def complete(
    url: str, system: str, user: str, *, in_all: float = IN_ALL, waits: httpx.Timeout = WAITS
) -> str:
    """What the model says. ``url`` ends before ``/chat/completions``, mostly in ``/v1``."""
    if not url.startswith(("http://", "https://")):
        raise Unavailable("LLM_URL is not an address. Tell whoever runs the machine.")
    asked = {
        "model": "default",
        "stream": True,
        "temperature": 0,
        "max_tokens": 600,
        "messages": [{"role": "system", "content": system}, {"role": "user", "content": user}],
    }
    try:
        return _streamed(url + PATH, asked, time.monotonic() + in_all, waits)
    except httpx.HTTPError as error:
        raise NotNow(f"The language model did not answer ({type(error).__name__}).") from None
    except (ValueError, KeyError, IndexError, TypeError, AttributeError):
        raise NotNow("The language model's answer cannot be read.") from None


def _streamed(url: str, asked: object, until: float, waits: httpx.Timeout) -> str:
    with httpx.stream("POST", url, json=asked, timeout=waits) as answer:
        if not answer.is_success:
            raise NotNow(f"The language model broke ({answer.status_code}).")
        said = ""
        for part in _parts(answer, until):
            said += part
            if len(said) > LONGEST:
                raise NotNow("The language model does not stop talking.")
    if not said.strip():
        raise NotNow("The language model said nothing.")
    return said


def _parts(answer: httpx.Response, until: float) -> Iterator[str]:
    """The pieces of a stream of events; a server that does not stream sends them as one."""
    if "event-stream" not in answer.headers.get("content-type", ""):
        whole = b""
        for chunk in answer.iter_bytes():
            whole += chunk
            _still(len(whole), until)
        yield str(json.loads(whole)["choices"][0]["message"]["content"])
        return
    for data in _events(answer, until):
        choices = json.loads(data)["choices"]
        yield str(choices[0]["delta"].get("content") or "") if choices else ""


def _events(answer: httpx.Response, until: float) -> Iterator[bytes]:
    """The data of each event. Read by bytes: a line without an end must not fill the memory."""
    seen, rest = 0, b""
    for chunk in answer.iter_bytes():
        seen += len(chunk)
        _still(seen, until)
        *lines, rest = (rest + chunk).split(b"\n")
        for line in lines:
            if line.startswith(b"data:"):
                data = line[5:].strip()
                if data == b"[DONE]":
                    return
                yield data


def _still(seen: int, until: float) -> None:
    if seen > LONGEST * 50:
        raise NotNow("The language model does not stop talking.")
    if time.monotonic() > until:
        raise NotNow("The language model takes too long.")
