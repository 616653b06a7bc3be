"""Today: what needs this person; and quick-find, from anywhere."""

from flask import Blueprint, g, render_template, request
from flask.typing import ResponseReturnValue

from organizer.core.access import Right
from organizer.core.todo import Urgency
from organizer.desk.keeping import backup
from organizer.desk.quick_find import quick_find
from organizer.desk.today import today as todos_of
from organizer.people.local import the_local

from .guard import needs, open_to_all
from .more import pages
from .state import now, reading, state, today

bp = Blueprint("today", __name__)
LONGEST = 200
GROUPS = {
    Urgency.OVERDUE: "Overdue",
    Urgency.SOON: "Soon",
    Urgency.WAITING: "When you have time",
    Urgency.RUNNING: "Under way",
}


@bp.get("/today")
@needs(Right.OWN_ACCOUNT)
def page() -> ResponseReturnValue:
    with reading() as session:
        day, local = today(session), the_local(session)
        todos = todos_of(session, g.reader, now())
    if not local.is_demo:
        todos += backup(g.reader, state().engine, state().config.home, now())
    groups = [
        (words, [todo for todo in todos if todo.urgency == urgency])
        for urgency, words in GROUPS.items()
    ]
    return render_template("today/page.html", groups=groups, todos=todos, day=day, local=local)


@bp.get("/find")
@open_to_all  # each room's query asks what this reader may see
def find() -> ResponseReturnValue:
    text = request.args.get("q", "").strip()[:LONGEST]
    with reading() as session:
        found = quick_find(session, g.reader, text, pages(g.reader), now())
    kinds = list(dict.fromkeys(one.kind for one in found))
    groups = [(kind, [one for one in found if one.kind == kind]) for kind in kinds]
    return render_template("today/find.html", text=text, groups=groups)
