"""The kinds of text that an agreement may be, each with its name for readers."""

KINDS = {
    "master": "Master agreement",
    "supplement": "Local supplement",
    "mou": "Memorandum of understanding",
    "side-letter": "Side letter",
    "law": "Law or regulation",
}
