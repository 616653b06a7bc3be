"""A case from the agreement's words to the award, by the hands of a person."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from organizer.clauses.models import Edition
from organizer.clauses.quoting import standings_of
from organizer.core.case_event import Happened, Kind
from organizer.core.reader import Actor, Held, Office, Reader, Role
from organizer.documents.pdf import read_pdf
from organizer.grievances.ledger import entries
from organizer.grievances.models import CasePacket, Grievance
from organizer.grievances.service import record_event
from organizer.jobs import loop as jobs
from organizer.storage import files
from organizer.storage.session import begin, reading
from tests.conftest import NOW
from tests.grievances.agreed import import_lantern, lantern

pytestmark = pytest.mark.browser


@pytest.fixture
def edition(engine, config):
    return import_lantern(engine, config)


def test_an_officer_makes_the_procedure_out_of_confirmed_limits(
    page, address, edition, signed_in, look
):
    signed_in(Role.OFFICER, office=Office.PRESIDENT)
    page.goto(f"{address}/cases/procedures/")
    look("procedures")
    page.get_by_role("link", name="Put its limits into steps").click()
    look("procedure")
    page.get_by_role("button", name="I have read the page: confirm").first.click()
    page.get_by_role("button", name="Publish for cases").click()
    page.get_by_text("Published. Cases that happened under this text").wait_for()


def test_a_steward_starts_a_case_step_by_step(page, address, engine, config, signed_in, look):
    lantern(engine, config)
    signed_in(Role.STEWARD)
    page.goto(f"{address}/cases/start/")
    page.get_by_label("What was said?").fill("Somebody on nights, no name yet.")
    page.get_by_role("button", name="Keep the note").click()
    look("case-starts")
    page.get_by_role("button", name="Begin").click()
    page.get_by_label("In a few words").fill("Denied leave, 2 to 4 November")
    look("case-start-who")
    page.get_by_role("button", name="Keep and go on").click()
    page.get_by_label("What happened?").fill("Leave was denied without a word of why.")
    page.get_by_label("Hours, leave, pay").check()
    look("case-start-what")
    page.get_by_role("button", name="Keep and go on").click()
    page.get_by_label("When did it happen?").fill("2026-11-02")
    look("case-start-when")
    page.get_by_role("button", name="Keep and go on").click()
    page.get_by_label("Which words of the agreement").fill("annual leave denied in writing")
    page.get_by_role("main").get_by_role("button", name="Search").click()
    page.get_by_role("checkbox").first.check()
    look("case-start-clauses")
    page.get_by_role("button", name="Take those ticked").click()
    page.get_by_role("button", name="Next").click()
    look("case-start-where")
    page.get_by_role("button", name="Keep and go on").click()
    look("case-start-check")
    page.get_by_role("button", name="Open the case").click()
    page.get_by_text("Due").first.wait_for()
    look("case")


def recorded(page, kind, day, step="0", **more):
    """Record one event as a person does: look at what moves, then save."""
    page.get_by_role("link", name="Record what happened").click()
    page.get_by_label("What happened?").select_option(kind)
    page.get_by_label("On which day?").fill(day)
    page.get_by_label("At which step?").fill(step)
    for label, value in more.items():
        page.get_by_label(label).fill(value)
    page.get_by_role("button", name="See what moves").click()
    page.get_by_role("heading", name="What would move").wait_for()
    reason = page.get_by_label("If it is questioned")
    if page.get_by_text("This is questioned").count():
        reason.fill("written down afterwards, in this test")
    page.get_by_role("button", name="Record it").click()
    page.get_by_text("Recorded.").wait_for()


ROAD = [
    ("filed", "2026-03-05", "1", "Management answers Step 1"),
    ("meeting", "2026-03-06", "1", "Management answers Step 1"),
    ("answer received", "2026-03-12", "1", "File Step 2"),
    ("filed", "2026-03-18", "2", "Management answers Step 2"),
    ("meeting", "2026-03-24", "2", "Management answers Step 2"),
    ("answer received", "2026-03-31", "2", "File Step 4"),
    ("filed", "2026-04-10", "3", "Management answers Step 4"),
    ("answer received", "2026-04-28", "3", "Invoke arbitration"),
    ("arbitration invoked", "2026-05-12", "0", "Ask for arbitrators"),
    ("panel received", "2026-05-28", "0", "Strike names"),
    ("arbitrator selected", "2026-06-10", "0", ""),
    ("hearing held", "2026-09-15", "0", ""),
    ("award served", "2026-11-10", "0", "File exceptions to the award"),
]


def open_case(page, address, day):
    page.goto(f"{address}/cases/start/")
    page.get_by_role("button", name="Begin").click()
    page.get_by_label("In a few words").fill("Denied leave")
    page.get_by_role("button", name="Keep and go on").click()
    page.get_by_role("button", name="Keep and go on").click()
    page.get_by_label("When did it happen?").fill(day)
    page.get_by_role("button", name="Keep and go on").click()
    page.get_by_role("button", name="Next").click()
    page.get_by_role("button", name="Keep and go on").click()
    page.get_by_role("button", name="Open the case").click()
    page.get_by_role("link", name="Record what happened").wait_for()


def test_an_agreement_to_an_award_by_the_hands_of_a_person(page, address, edition, signed_in, look):
    """Import, confirm the limits from their own words, file, run to arbitration and award."""
    if page.width_name == "phone":
        pytest.skip("the road is long; its pages are looked at in both widths elsewhere")
    signed_in(Role.OFFICER, office=Office.PRESIDENT)
    confirmed_and_published(page, address, edition)
    page.goto(f"{address}/law/#flra-exceptions")
    page.locator("#flra-exceptions").get_by_role("button").click()
    open_case(page, address, "2026-03-02")

    for kind, day, step, clock in ROAD:
        recorded(page, kind, day, step)
        if clock:
            page.get_by_role("heading", name=clock, exact=True).first.wait_for()
    look("case-awarded")

    assert page.get_by_text("Award issued").count()
    page.get_by_text("How this date was counted").first.click()
    page.get_by_text("5 CFR 2425.2").first.wait_for()


def test_of_two_who_write_at_once_the_second_is_told_and_loses_nothing(
    page, address, edition, signed_in, look, engine
):
    president = signed_in(Role.OFFICER, office=Office.PRESIDENT)
    open_case(page, address, "2026-03-02")
    page.get_by_role("link", name="Record what happened").click()
    page.get_by_label("What happened?").select_option("consultation")
    page.get_by_label("On which day?").fill("2026-03-03")
    page.get_by_label("Note").fill("Spoke with the supervisor about the posting.")
    page.get_by_role("button", name="See what moves").click()

    with begin(engine) as session:
        case, other = session.get_one(Grievance, 1), Actor(president.id, "Kim", "officer")
        filed = Happened(Kind.FILED, date(2026, 3, 5), 1)
        record_event(session, case, filed, actor=other, now=NOW + timedelta(9), reason="so")
    page.get_by_label("If it is questioned").fill("so it was")
    page.get_by_role("button", name="Record it").click()

    page.get_by_text("Somebody recorded something in this case meanwhile").wait_for()
    note = page.get_by_label("Note").input_value()
    assert note == "Spoke with the supervisor about the posting."
    look("case-two-at-once")
    page.get_by_role("button", name="Record it").click()
    page.get_by_text("Recorded.").wait_for()
    with begin(engine) as session:
        kinds = [one.kind for one in entries(session, 1)]
    assert kinds.count("filed") == kinds.count("consultation") == 1


def confirmed_and_published(page, address, edition):
    """Every limit that the procedure uses, read and confirmed one by one, then published."""
    page.goto(f"{address}/cases/procedures/{edition}")
    used = page.locator("form > ol.hits").get_by_role("button", name="I have read the page")
    while used.count():
        used.first.click()
    page.get_by_role("button", name="Publish for cases").click()
    page.get_by_text("Published. Cases that happened under this text").wait_for()


ROAD_OF_THE_REAL_ONE = (
    ("filed", "2026-03-05", "1", "Management answers Step 1"),
    ("answer received", "2026-03-12", "1", "File Step 2"),
    ("filed", "2026-03-18", "2", "Management answers Step 2"),
    ("meeting", "2026-03-20", "2", "Management answers Step 2"),
    ("answer received", "2026-03-31", "2", "File Step 3"),
    ("filed", "2026-04-08", "3", "Management answers Step 3"),
    ("answer received", "2026-04-20", "3", "Invoke arbitration"),
    ("arbitration invoked", "2026-04-28", "0", ""),
    ("panel received", "2026-05-28", "0", "Strike names"),
    ("award served", "2026-11-10", "0", ""),
)


@pytest.mark.slow
def test_a_real_agreement_from_its_file_to_the_award_and_the_packet(
    page, address, engine, config, agreement_data, signed_in
):
    """Its dates come out of its own words; what the packet quotes stands in it, word for word."""
    if page.width_name == "phone":
        pytest.skip("one width is enough for the words")
    page.set_default_timeout(60_000)  # a long text, read again at each confirmation
    president = signed_in(Role.OFFICER, office=Office.PRESIDENT)
    edition = imported(page, address, engine, config, agreement_data / "federal")
    confirmed_and_published(page, address, edition)
    open_case(page, address, "2026-03-02")
    quoted = set()
    for kind, day, step, clock in ROAD_OF_THE_REAL_ONE:
        recorded(page, kind, day, step)
        if clock:
            page.get_by_role("heading", name=clock, exact=True).first.wait_for()
            assert not page.get_by_text("are not found in the agreement").count()
            page.get_by_text("How this date was counted").first.click()
            quoted.add(page.locator("main blockquote.quote").first.inner_text())
    assert len(quoted) > 3

    at = replace(config, model_dir=config.home / "none")
    said = packet_of(page, address, engine, at, sorted(quoted))

    reader = Reader(president.id, president.name, held=(Held(Role.OFFICER, Office.PRESIDENT),))
    with reading(engine) as session:
        found = standings_of(session, reader, edition, sorted(quoted))
    for words, standing in zip(sorted(quoted), found, strict=True):
        assert standing.counts
        assert " ".join(words.split()) in said
        assert standing.place.citation in said


def imported(page, address, engine, config, folder):
    """Brought in by its file as a person does it; the edition's id."""
    page.goto(f"{address}/agreements/new")
    page.locator("input[type=file]").set_input_files(folder / "NHTSA-CBA.pages.txt")
    page.get_by_label("What is it called?").fill("A real agreement")
    page.get_by_label("In force from").fill("2020-01-01")
    page.get_by_role("button", name="Read it").click()
    page.wait_for_url("**/work/**")
    # Without the search model, which this road does not need and which takes its time.
    jobs.work(replace(config, model_dir=config.home / "none"), engine, once=True)
    with reading(engine) as session:
        return session.query(Edition).one().id


def packet_of(page, address, engine, config, quoted):
    """The packet as text; words that do not stand there are refused before it is made."""
    page.goto(f"{address}/cases/1/papers")
    schedule = {"name": "schedule.txt", "mimeType": "text/plain", "buffer": b"The posted shifts."}
    page.get_by_label("Files").set_input_files(schedule)
    page.get_by_label("No, I looked").check()
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_text("1 paper added.").wait_for()
    for words in ([*quoted, "The agency answers whenever it likes to."], quoted):
        page.goto(f"{address}/cases/1/packet/?all=1")
        page.get_by_label("Words of the agreement it turns on").fill("\n\n".join(words))
        page.get_by_role("button", name="Make the packet").click()
        page.wait_for_url("**/work/**")
        jobs.work(config, engine, once=True)
        page.goto(f"{address}/cases/1/packet/")
        said = "Packet of" if words is quoted else "whenever it likes"
        page.get_by_text(said).first.wait_for()
    with reading(engine) as session:
        packet = session.query(CasePacket).filter(CasePacket.file_hash != "").one()
    content = files.read(config.home / "files", packet.file_hash)
    return " ".join(" ".join(one.text for one in read_pdf(content).pages).split())
