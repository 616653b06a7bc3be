"""Leaner graphs say the same, or they are not used."""

from types import SimpleNamespace

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper
from onnx.numpy_helper import from_array

from organizer.search import lean

CONFIG = SimpleNamespace(num_attention_heads=2, hidden_size=64)
GIVEN = {"words": np.array([[3, 1, 4], [1, 5, 9]])}


def graph(turn=1.0):
    """Words looked up in a table, and what a weight makes of them."""
    chance = np.random.default_rng(3)
    table = chance.standard_normal((10, 64)).astype(np.float32)
    weight = turn * chance.standard_normal((64, 64)).astype(np.float32) / 8
    nodes = [
        helper.make_node("Gather", ["table", "words"], ["rows"]),
        helper.make_node("MatMul", ["rows", "weight"], ["made"]),
    ]
    words = helper.make_tensor_value_info("words", TensorProto.INT64, ["text", "word"])
    made = helper.make_tensor_value_info("made", TensorProto.FLOAT, ["text", "word", 64])
    kept = [from_array(table, "table"), from_array(weight, "weight")]
    whole = helper.make_graph(nodes, "reading", [words], [made], kept)
    return helper.make_model(whole, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


@pytest.fixture
def path(tmp_path):
    onnx.save(graph(), tmp_path / "reading.onnx")
    return tmp_path / "reading.onnx"


def outcome(path):
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    return session.run(None, GIVEN)[0]


def test_eight_bits_say_nearly_the_same_in_a_fraction_of_the_room(path):
    before, size = outcome(path), path.stat().st_size

    lean.in_eight_bits(path, GIVEN, CONFIG)

    after = outcome(path)
    alike = (before * after).sum(-1) / np.linalg.norm(before, axis=-1)
    assert (alike / np.linalg.norm(after, axis=-1) > 0.999).all()
    kinds = {node.op_type for node in onnx.load(path).graph.node}
    assert {"MatMulNBits", "Cast"} <= kinds
    assert path.stat().st_size < size / 2


@pytest.mark.parametrize(("turn", "is_used"), [(1.0, True), (1.2, False)])
def test_a_graph_that_would_say_something_else_is_not_used(path, monkeypatch, turn, is_used):
    drawn = SimpleNamespace(save_model_to_file=lambda to: onnx.save(graph(turn), to))
    monkeypatch.setattr(lean, "optimize_model", lambda *_, **__: drawn)
    before, written = outcome(path), path.read_bytes()

    lean.drawn_together(path, GIVEN, CONFIG)

    assert np.array_equal(outcome(path), before)
    assert (path.read_bytes() == written) or is_used
    assert list(path.parent.iterdir()) == [path]
