"""Words that a text shows struck through: an amendment takes them away, so they are not read."""


def left_out_words(places: int) -> tuple[tuple[int, str], ...]:
    """What is to be said about the file; nothing where no word is struck."""
    if not places:
        return ()
    said = f"Words that are struck through were left out, at {places} places: look at the file."
    return ((0, said.replace("at 1 places", "at 1 place")),)
