from organizer.search.explaining import reasons


def test_the_two_ways_to_say_it_are_told():
    told = reasons("I got a write-up", "Each written reprimand is removed.", ("meaning",))

    assert "Workers say “write up”; the agreement says “reprimand”." in [
        sentence.replace("-", " ") for sentence in told
    ]


def test_shared_words_are_named():
    told = reasons("are my days off safe", "Days off are posted.", ("words",))

    assert told == ("It has the words “days”, “off”.",)


def test_another_form_of_a_word_is_not_taken_for_it():
    told = reasons("my days off", "leaving out holidays", ())

    assert not any("leaving" in sentence for sentence in told)
