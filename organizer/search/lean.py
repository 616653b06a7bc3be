"""Graphs that do the same with less work: steps drawn together, weights in eight bits."""

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto
from onnx.helper import make_node
from onnx.numpy_helper import from_array, to_array
from onnxruntime.quantization.matmul_nbits_quantizer import (
    DefaultWeightOnlyQuantConfig,
    MatMulNBitsQuantizer,
    QuantFormat,
)
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model

from .encoder import WEIGHTS

# Loading the tools for it lets every library tell all that it does.
logging.getLogger().setLevel(logging.WARNING)
BITS, BLOCK = 8, 32
BY_INTEGERS = 4  # how the product is made: of numbers as they are it would take ten times as long
NEAR = 1e-3  # how far a number may be from what the graph made before
Given = Mapping[str, Any]


def drawn_together(path: Path, given: Given, config: Any, *, keep_products: bool = False) -> None:
    """A layer's small steps become few. A graph that would then say something else stays.
    ``config`` is the model's own.
    ``keep_products``: each product with a weight stays for itself."""
    options = FusionOptions("bert")
    options.enable_attention = options.enable_embed_layer_norm = not keep_products
    made = optimize_model(
        str(path), "bert", config.num_attention_heads, config.hidden_size,
        opt_level=0, optimization_options=options,
    )  # fmt: skip
    drawn = path.with_suffix(".drawn")
    made.save_model_to_file(str(drawn))
    before, after = (_outcome(one, given) for one in (path, drawn))
    same = all(np.allclose(a, b, atol=NEAR) for a, b in zip(before, after, strict=True))
    drawn.replace(path) if same else drawn.unlink()


def in_eight_bits(path: Path, given: Given, config: Any) -> None:
    """The same for a graph that reads one short text at a time."""
    drawn_together(path, given, config, keep_products=True)
    settings = {"block_size": BLOCK, "is_symmetric": True, "accuracy_level": BY_INTEGERS}
    how = DefaultWeightOnlyQuantConfig(**settings, bits=BITS, quant_format=QuantFormat.QOperator)
    made = MatMulNBitsQuantizer(onnx.load(path), bits=BITS, **settings, algo_config=how)
    made.process()
    _halved(made.model.model.graph)
    onnx.save(made.model.model, path)


def named(path: Path, name: str) -> None:
    """Say in the file what its weights are called."""
    made = onnx.load(path)
    onnx.helper.set_model_props(made, {WEIGHTS: name})
    onnx.save(made, path)


def _halved(graph: Any) -> None:
    """The table of words, most of such a file, at half the precision: a few rows of it are read."""
    tables = {one.name: one for one in graph.initializer if one.data_type == TensorProto.FLOAT}
    for place, node in reversed(list(enumerate(graph.node))):
        if node.op_type == "Gather" and node.input[0] in tables:
            table = tables[node.input[0]]
            table.CopyFrom(from_array(to_array(table).astype(np.float16), table.name))
            (made,) = node.output
            node.output[0] = f"{made}_half"
            cast = make_node("Cast", [node.output[0]], [made], to=TensorProto.FLOAT)
            graph.node.insert(place + 1, cast)


def _outcome(path: Path, given: Given) -> list[Any]:
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    outcome: list[Any] = session.run(None, given)
    return outcome
