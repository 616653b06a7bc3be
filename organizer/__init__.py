"""A toolkit that a union local runs for itself."""

__version__ = "0.1.0"
