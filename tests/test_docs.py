"""The manual names every command and every setting."""

from dataclasses import fields

import pytest

from organizer.cli import COMMANDS, main
from organizer.config import PROJECT, Config

MANUAL = "\n".join(path.read_text(encoding="utf-8") for path in (PROJECT / "docs").glob("*.md"))


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_command_is_explained(name):
    command = main.get_command(None, name)

    assert command.help, f"{name} has no help text"
    assert f"`{name}`" in MANUAL or f"`{name} " in MANUAL, f"{name} is not in the manual"


@pytest.mark.parametrize("setting", [field.metadata["env"] for field in fields(Config)])
def test_setting_is_explained(setting):
    assert f"`{setting}`" in MANUAL
