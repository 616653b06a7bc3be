"""A real language model, tiny and untrained, behind the interface that local servers speak."""

from types import SimpleNamespace

import pytest

from organizer.clauses.plain_words import checked
from organizer.wire.llm import complete

from .model_server import begin_stream, model_server, send

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def model():
    torch = pytest.importorskip("torch")
    from transformers import GPT2Config, GPT2LMHeadModel

    torch.manual_seed(7)
    sizes = {"n_layer": 2, "n_head": 2, "n_embd": 32, "n_positions": 512, "vocab_size": 128}
    return GPT2LMHeadModel(GPT2Config(**sizes, bos_token_id=1, eos_token_id=2)).eval()


def test_what_a_real_model_streams_is_read_and_held_to_the_clauses(model):
    import torch

    def write(handler, asked):
        begin_stream(handler)
        words = "\n".join(m["content"] for m in asked["messages"])[-200:]
        ids = torch.tensor([[ord(c) % 128 for c in words]])
        made = model.generate(ids, max_new_tokens=80, do_sample=True, pad_token_id=0)
        for token in made[0, ids.shape[1] :]:
            send(handler, chr(int(token)))
        handler.wfile.write(b"data: [DONE]\n\n")

    with model_server(write) as url:
        said = complete(url, "Use only the clauses.", "Clauses: [1] Ten days are given.")

    assert said
    clause = SimpleNamespace(id=1, reading="Ten days are given.")
    assert all(sentence.struck for sentence in checked(said, [clause]))
