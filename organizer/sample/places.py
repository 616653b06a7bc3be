"""Where the sample local's people work: agencies, units, sites, shifts, sections."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from organizer.people.local import unit_named
from organizer.people.models import Agency, Shift, Site

NAME = "Federal Workers United, Local 9104 (sample)"
UNITS = ("Unit A", "Unit B")
SHIFTS = (
    ("Days", "07:00", "15:30", "Mon to Fri"),
    ("Evenings", "15:00", "23:30", "any five days"),
    ("Nights", "23:00", "07:30", "any five days"),
)


@dataclass(frozen=True)
class Workplace:
    """A site with its agency, its share of the people, and what they do there."""

    site: str
    agency: str
    share: int  # of 100
    sections: tuple[str, ...]
    jobs: tuple[str, ...]
    runs_all_night: bool = False


WORKPLACES = (
    Workplace(
        "Harbor Clinic",
        "Lantern Bay Health Agency",
        62,
        ("3 West", "4 East", "Emergency", "Pharmacy", "Food Service", "Laboratory", "Transport"),
        ("Nursing Assistant", "Pharmacy Technician", "Cook", "Ward Clerk", "Porter"),
        runs_all_night=True,
    ),
    Workplace(
        "Lantern Bay Records Center",
        "Lantern Bay Records Agency",
        25,
        ("Intake", "Scanning", "Claims Files", "Help Line"),
        ("Records Clerk", "Claims Assistant", "Scanner Operator", "Call Agent"),
    ),
    Workplace(
        "Seawall Service Office",
        "Seawall Benefits Agency",
        13,
        ("Front Desk", "Benefits", "Maintenance"),
        ("Benefits Clerk", "Front Desk Clerk", "Electrician"),
    ),
)


@dataclass(frozen=True)
class Places:
    units: dict[str, int]
    sites: dict[str, int]
    agencies: dict[str, int]
    shifts: dict[str, int]


def make_places(session: Session) -> Places:
    sites = [Site(name=w.site, address="1 Invented Street, Lantern Bay") for w in WORKPLACES]
    agencies = [Agency(name=w.agency) for w in WORKPLACES]
    shifts = [Shift(name=n, starts=s, ends=e, days=d) for n, s, e, d in SHIFTS]
    session.add_all([*sites, *agencies, *shifts])
    session.flush()
    return Places(
        {name: unit_named(session, name).id for name in UNITS},
        {site.name: site.id for site in sites},
        {agency.name: agency.id for agency in agencies},
        {shift.name: shift.id for shift in shifts},
    )
