from organizer.core.scoring import (
    Gold,
    Scored,
    Shown,
    abstention,
    figures,
    first_answer,
    first_page,
)

RULE = "Days off shall be posted fourteen days before the pay period begins."
OTHER = "The Employer pays for uniforms that it requires, once in each calendar year."


def test_a_hit_counts_on_its_page_only():
    hits = [Shown(OTHER, 3, 3), Shown(RULE, 4, 5)]

    assert first_answer(hits, [Gold(5, RULE)], needs_all=False) == 2
    assert first_answer(hits, [Gold(6, RULE)], needs_all=False) is None


def test_a_heading_alone_is_no_answer():
    assert first_answer([Shown("Days off", 4, 4)], [Gold(4, RULE)], needs_all=False) is None


def test_where_all_are_needed_the_last_one_counts():
    hits = [Shown(RULE, 4, 4), Shown(OTHER, 3, 3)]

    assert first_answer(hits, [Gold(4, RULE), Gold(3, OTHER)], needs_all=True) == 2


def test_a_page_is_found_within_a_clause_that_runs_on():
    assert first_page([Shown(RULE, 4, 6)], [5]) == 1


def test_unanswerable_questions_are_left_out_of_the_figures():
    scored = [
        Scored("plain", 1, False),
        Scored("plain", None, True),
        Scored("none", None, True, True),
    ]

    assert figures(scored) == {"n": 2, "hit@1": 0.5, "hit@5": 0.5, "hit@10": 0.5, "MRR@10": 0.5}
    assert abstention(scored) == {
        "unanswerable": 1,
        "refused": 1,
        "answerable": 2,
        "wrongly_refused": 1,
    }
