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


def test_the_title_of_a_letter_goes_on_over_its_lines():
    text = agreement(lambda a: f"ARTICLE {a} - {NAMES[a - 1]}", lambda a, s: f"Section {s}. {BODY}")
    letter = f"LETTER OF AGREEMENT - WORK ON INVENTED\nHOLIDAYS\n\n{BODY}"

    outline = outline_of(f"{text}\f{letter}")

    assert [one.label for one in outline.others] == [
        "LETTER OF AGREEMENT - WORK ON INVENTED HOLIDAYS"
    ]


def test_a_memorandum_named_in_a_sentence_in_capitals_is_no_heading():
    text = agreement(lambda a: f"ARTICLE {a} - {NAMES[a - 1]}", lambda a, s: f"Section {s}. {BODY}")
    sentence = "BY SIGNING BELOW THE PARTIES SAY THAT THEY HAVE READ THIS\n"
    sentence += "MEMORANDUM OF UNDERSTANDING, THEY UNDERSTAND IT AND AGREE TO IT."

    assert outline_of(f"{text}\n\n{sentence}").others == ()


def test_the_title_of_an_appendix_that_is_a_memorandum_is_no_second_part():
    text = agreement(lambda a: f"ARTICLE {a} - {NAMES[a - 1]}", lambda a, s: f"Section {s}. {BODY}")

    outline = outline_of(f"{text}\fADDENDUM “D”\nMEMORANDUM OF UNDERSTANDING\n\n{BODY}")

    assert [(a.label, a.title) for a in outline.appendices] == [
        ("ADDENDUM “D”", "MEMORANDUM OF UNDERSTANDING")
    ]
    assert outline.others == ()


def test_an_agreement_bound_before_another_has_its_sections_and_appendices():
    romans = ("I", "II", "III", "IV")
    first = [
        f"SECTION {roman}\n\nPAY OF KIND {roman}\n\n{n}01. {BODY}\n\n{n}02. {BODY}"
        for n, roman in enumerate(romans, start=1)
    ]
    second = agreement(
        lambda a: f"ARTICLE {a} - {NAMES[a - 1]}", lambda a, s: f"Section {s}. {BODY}"
    )

    outline = outline_of("\n\n".join([*first, f"APPENDIX A - RATES\n\n{BODY}", second]))

    assert [one.label for one in outline.front_matter] == [f"SECTION {roman}" for roman in romans]
    assert [s.label for s in outline.front_matter[1].sections] == ["201", "202"]
    assert [one.label for one in outline.appendices] == ["APPENDIX A"]


def test_the_lines_that_are_signed_are_one_part():
    text = agreement(lambda a: f"ARTICLE {a} - {NAMES[a - 1]}", lambda a, s: f"Section {s}. {BODY}")

    outline = outline_of(f"{text}\n\nIN WITNESS WHEREOF\n\nSignature: Ada\n\nSignature: Bo")

    assert [one.label for one in outline.others] == ["IN WITNESS WHEREOF"]
