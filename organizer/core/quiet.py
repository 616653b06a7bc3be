"""When somebody may be reached: the day's quiet hours, and the sleep that follows a shift."""

from datetime import datetime, time, timedelta

WAKING, RESTING = time(8), time(21)  # nobody is written or called outside of these
REST = timedelta(hours=9)  # after a shift that ends in the morning
NIGHT_ENDS_BY = time(11)


def may_reach_at(local: datetime, starts: str = "", ends: str = "") -> datetime:
    """``local`` itself, or the next moment at which this person may be reached.

    ``local`` is the time where the person is; ``starts`` and ``ends`` are the hours of the
    shift, "23:00" and "07:30", empty when unknown.
    """
    moment = local
    for _ in range(4):  # each rule may move it into the other's hours
        moved = _after_sleep(_after_quiet(moment), starts, ends)
        if moved == moment:
            break
        moment = moved
    return moment


def _after_quiet(moment: datetime) -> datetime:
    if moment.time() < WAKING:
        return _at(moment, WAKING)
    if moment.time() >= RESTING:
        return _at(moment + timedelta(days=1), WAKING)
    return moment


def _after_sleep(moment: datetime, starts: str, ends: str) -> datetime:
    """Whoever works the night sleeps from the end of the shift on."""
    begin, end = _clock(starts), _clock(ends)
    if begin is None or end is None or begin <= end or end > NIGHT_ENDS_BY:
        return moment
    asleep = _at(moment, end)
    awake = asleep + REST
    return awake if asleep <= moment < awake else moment


def _at(day: datetime, clock: time) -> datetime:
    return day.replace(hour=clock.hour, minute=clock.minute, second=0, microsecond=0)


def _clock(written: str) -> time | None:
    try:
        return time.fromisoformat(written) if written else None
    except ValueError:
        return None
