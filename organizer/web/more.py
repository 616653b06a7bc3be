"""More: everything that has no place of its own in the bar."""

from dataclasses import dataclass

from flask import Blueprint, current_app, g, render_template, url_for
from flask.typing import ResponseReturnValue

from organizer.core.access import Reach, Right, reach
from organizer.core.found import Found
from organizer.core.reader import Reader

from .guard import needs
from .places import places

bp = Blueprint("more", __name__)


@dataclass(frozen=True)
class Page:
    title: str
    words: str
    endpoint: str
    right: Right
    least: Reach = Reach.OWN  # how far the right must reach for the page to be of use


GROUPS: dict[str, tuple[Page, ...]] = {
    "Search": (
        Page("Our words", "What stewards taught the search", "teaching.index",
             Right.TEACH_SEARCH),
        Page("Questions passed on", "Asked of the chief steward, and answered", "questions.index",
             Right.OWN_ACCOUNT),
        Page("The exam of the search", "Questions with the right clause", "exam.index",
             Right.TEACH_SEARCH),
        Page("The search model", "Another model, or another language", "search_model.index",
             Right.TEACH_SEARCH),
    ),
    "Cases": (
        Page("Papers", "Search in the papers of your cases", "case_papers.find", Right.CASES),
        Page("Figures", "Grievances in counts that point at nobody", "case_reports.index",
             Right.STATISTICS, Reach.COUNTS),
        Page("Old files of cases", "Take over a spreadsheet of grievances", "case_files.index",
             Right.ASSIGN_CASES),
        Page("Take cases out", "As a workbook, CSV or JSON", "case_out.index", Right.CASES),
        Page("What became of a clause", "How cases on it ended", "case_history.clause",
             Right.STATISTICS, Reach.COUNTS),
        Page("Grievance procedures", "Limits confirmed and put into steps", "procedures.index",
             Right.CASES),
        Page("Limits of public law", "Their words, and who confirmed them", "law.index",
             Right.READ_AGREEMENTS),
        Page("Closed days and forums", "Holidays, closures, whether a forum works",
             "closures.index", Right.READ_AGREEMENTS),
        Page("Your calendar of dates", "Due days in your own calendar", "case_feed.page",
             Right.CASES),
    ),
    "People": (
        Page("Roster", "Everyone in the unit, as far as you may see", "people.index", Right.ROSTER,
             Reach.ASSIGNED),
        Page("Calls", "People whom you call for the local", "calls.index", Right.OWN_ACCOUNT),
        Page("Stewards", "Who is steward where", "stewards.index", Right.STEWARD_DIRECTORY),
        Page("Roster files", "Import a spreadsheet", "roster_files.index", Right.KEEP_ROSTER),
        Page("Units, sites and shifts", "Where and when people work", "work.index",
             Right.KEEP_ROSTER),
    ),
    "The local": (
        Page("Accounts", "Who may sign in, and their roles", "accounts.index",
             Right.LOCK_ACCOUNTS),
        Page("Settings", "Name, time zone, who reads agreements", "settings.page", Right.SETTINGS),
        Page("Checks on notices", "What blocks, own words", "check_rules.page", Right.SETTINGS),
        Page("Jobs", "What the machine is doing", "jobs.index", Right.SETTINGS),
        Page("Audit log", "Who did what, and when", "audit.index", Right.AUDIT),
    ),
    "You": (
        Page("Your account", "Password, second step, browsers, your own data", "account.page",
             Right.OWN_ACCOUNT),
    ),
}  # fmt: skip


@bp.get("/more")
@needs(Right.OWN_ACCOUNT)
def index() -> ResponseReturnValue:
    groups = {name: open_pages for name, its in GROUPS.items() if (open_pages := _open(its))}
    return render_template("more/index.html", groups=groups)


def pages(reader: Reader) -> list[Found]:
    """Every page of the frame that is open to this reader, for quick-find."""
    behind = [page for its in GROUPS.values() for page in _open(its)] if reader.account_id else []
    return [
        *(Found("page", place.name, "", url_for(place.endpoint)) for place in places()),
        *(Found("page", page.title, page.words, url_for(page.endpoint)) for page in behind),
    ]


def _open(its: tuple[Page, ...]) -> list[Page]:
    """Those that this program has and this reader may open."""
    there = current_app.view_functions
    return [
        page for page in its if page.endpoint in there and reach(g.reader, page.right) >= page.least
    ]
