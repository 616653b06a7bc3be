from organizer.core.limits.find import find_limits
from organizer.core.limits.passage import Passage
from organizer.core.span import Span, slices

PAGES = {
    1: "Day means a calendar day unless otherwise specified.\n",
    2: "Step 1\nThe grievant shall file within fifteen (15) days\nof the event. The Company must "
    "answer within ten (10)\n",
    3: "working days after it has the grievance. Failure by the Union to file within the time "
    "limits is a waiver of the grievance.\n",
}


def passages():
    where = [("Definitions", (1,)), ("Grievance Procedure", (2, 3))]
    return [
        Passage(
            number,
            f"Article {number}",
            title,
            "",
            "",
            f"Article {number}",
            f"Art. {number}",
            tuple(Span(page, 0, len(PAGES[page])) for page in pages),
        )
        for number, (title, pages) in enumerate(where, start=1)
    ]


def test_a_plain_day_is_counted_as_another_article_defines_it():
    filing, answer = find_limits(passages(), PAGES)

    assert (filing.number, filing.unit, filing.printed_unit) == (15, "calendar days", "days")
    assert (answer.number, answer.unit) == (10, "working days")


def test_the_quotation_is_the_stored_words_over_the_page_break():
    _, answer = find_limits(passages(), PAGES)

    assert answer.quote == slices(answer.spans, PAGES)
    assert " ".join(answer.quote.split()).startswith("The Company must answer within ten (10) work")
    assert [span.page for span in answer.spans] == [2, 3]


def test_step_actor_start_and_consequence_are_told():
    filing, answer = find_limits(passages(), PAGES)

    assert filing.step == "Step 1"
    assert (filing.actor, answer.actor) == ("employee", "employer")
    assert filing.runs_from == "the event"
    assert filing.if_late.startswith("Failure by the Union")
    assert answer.if_late == ""
