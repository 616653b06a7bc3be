import pytest

from organizer.core.limits.details import runs_from


@pytest.mark.parametrize(
    ("tail", "found"),
    [
        (" of the event, the Union files.", "the event"),
        (" after receipt of the answer.", "receipt of the answer"),
        (" the Joint Committee shall meet.", ""),
        (", the Association shall notify the Chief.", ""),
        (" if possible.", ""),
        (", excluding Saturday, after occurrence.", "occurrence"),
        (" thereafter, be told.", "thereafter"),
        (" of when it knew or should have known of it.", "when it knew or should have known of it"),
        (" counting from the date of the event.", "the date of the event"),
        (" of receipt of it the Agency shall answer.", "receipt of it"),
        (" of the event and the Union President shall answer.", "the event"),
        (" of notice to the Union will suffice.", "notice to the Union"),
        (" | Receipt of the answer | Director", "Receipt of the answer"),
        (" Decision due - 14 days from the meeting", ""),
    ],
)
def test_a_period_runs_from_what_the_words_say_and_else_from_nothing_known(tail, found):
    sentence = f"It is done within five (5) days{tail}"

    assert runs_from(sentence, len(sentence) - len(tail), is_before=False) == found
