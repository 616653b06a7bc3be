"""The rules of the house as plain functions and frozen dataclasses."""
