"""What an agreement holds beside its articles, and what is said where something is missing."""

from .agreements_made import BODY, NAMES, agreement, outline_of


def test_side_letters_schedules_and_signatures_stand_beside_the_articles():
    text = agreement(lambda a: f"ARTICLE {a} - {NAMES[a - 1]}", lambda a, s: f"Section {s}. {BODY}")
    back = [
        "IN WITNESS WHEREOF\n\nFor the Union: Ada Example",
        f"SCHEDULE A - WAGES\n\n{BODY}",
        f"APPENDIX B\nFORMS\n\n{BODY}",
        f"SIDE LETTER NO. 1\n\n{BODY}",
        f"MEMORANDUM OF UNDERSTANDING\n\n{BODY}",
    ]

    outline = outline_of("\f".join([text, *back]))

    assert [a.label for a in outline.appendices] == ["SCHEDULE A", "APPENDIX B"]
    assert [o.kind for o in outline.others] == ["signatures", "side letter", "mou"]


def test_a_memorandum_bound_between_two_articles_is_no_part_of_the_first():
    memo = f"MEMORANDUM OF UNDERSTANDING\n\nAbout lockers.\n\n1. {BODY}\n\n"
    text = f"ARTICLE 1\nPAY\n\nSection 1. {BODY}\n\f{memo}\fARTICLE 2\nREST\n\nSection 1. {BODY}"

    outline = outline_of(text)

    assert [one.label for one in outline.articles] == ["ARTICLE 1", "ARTICLE 2"]
    assert [one.label for one in outline.others] == ["MEMORANDUM OF UNDERSTANDING"]


def test_a_wage_table_is_a_clause_of_its_own():
    rows = "\n".join(
        f"Grade {n}          2{n}.50          2{n}.75          3{n}.00" for n in range(5)
    )
    text = f"ARTICLE 1 - WAGES\n\nSection 1. {BODY}\n\n{rows}\n\nSection 2. {BODY}"

    outline = outline_of(text + f"\n\nARTICLE 2 - HOURS\n\nSection 1. {BODY}")

    texts = [text[c.spans[0].start : c.spans[-1].end] for c in outline.clauses[:3]]
    assert texts[1].startswith("Grade 0")
    assert texts[1].endswith("34.00")


def test_a_memorandum_without_articles_says_why_there_are_none():
    outline = outline_of(f"MEMORANDUM OF UNDERSTANDING\n\n{BODY}\n\n1. {BODY}\n\n2. {BODY}")

    assert outline.articles == ()
    assert any("no articles" in doubt.what for doubt in outline.doubts)


def test_a_gap_in_the_numbers_of_the_articles_is_a_doubt():
    text = "\n\n".join(f"ARTICLE {n} - PART {n}\n\nSection 1. {BODY}" for n in (1, 2, 4, 5))

    doubts = outline_of(text).doubts

    assert [doubt.what for doubt in doubts] == ["no Article 3 between ARTICLE 2 and ARTICLE 4"]
