"""A small model that reads a notice's sentences, beside the rules of ``core/checks``.

It is the search model with a thin layer of our own learning (``weights.npz``), learned from the
sentences in ``examples/``. Without it the rules read alone.
"""
