"""What a password must be: long, and not what anybody would try first.

Length is what counts against guessing; rules about digits and capitals only make
people write passwords down, so there are none.
"""

SHORTEST, LONGEST = 12, 200
OBVIOUS = ("password", "passwort", "qwerty", "123456", "letmein", "welcome", "solidarity", "union")


def objections(password: str, *about: str) -> list[str]:
    """What is wrong with ``password`` for somebody whose name and e-mail are ``about``."""
    if len(password) < SHORTEST:
        return [f"A password has at least {SHORTEST} characters. A few plain words are fine."]
    if len(password) > LONGEST:
        return [f"A password has at most {LONGEST} characters."]
    folded = password.casefold()
    if len(set(folded)) < 5:
        return ["That repeats itself too much to be safe. A few plain words are fine."]
    if _bare(folded, OBVIOUS) or _bare(folded, _parts(about)):
        return ["That is too easy to guess. Choose words that have nothing to do with you."]
    return []


def _parts(about: tuple[str, ...]) -> tuple[str, ...]:
    words = " ".join(about).casefold().replace("@", " ").replace(".", " ").split()
    whole = tuple(one.casefold() for one in about if one)
    return (*whole, *(word for word in words if len(word) > 3))


def _bare(folded: str, guesses: tuple[str, ...]) -> bool:
    """True when hardly anything is left once the words tried first are taken out."""
    for guess in guesses:
        folded = folded.replace(guess, "")
    return len(folded) < SHORTEST - 5
