"""The log: a line of JSON for each event, for whoever runs the machine; never a member's data.

What an error says of itself may quote what it stumbled over, a name or the values of a statement:
of an error only its kind is kept, and the places that it passed.
"""

import json
import logging
import traceback
from datetime import UTC, datetime


def begin() -> None:
    """Write what happens to standard error, where a service keeps it."""
    handler = logging.StreamHandler()
    handler.setFormatter(Line())
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    for library in ("waitress", "pikepdf"):
        logging.getLogger(library).setLevel(logging.WARNING)


class Line(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "from": record.name,
            "says": record.getMessage(),
        }
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            line |= {"error": _kinds(error), "passed": _places(error)}
        return json.dumps(line, ensure_ascii=False)


def _kinds(error: BaseException) -> list[str]:
    """The error's kind, then those of what it came from."""
    came_from = error.__cause__ or error.__context__
    return [type(error).__qualname__, *(_kinds(came_from) if came_from else [])]


def _places(error: BaseException) -> list[str]:
    frames = traceback.extract_tb(error.__traceback__)
    return [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
