"""Tables that are asked for while others are still being loaded."""

import os
import subprocess
import sys

from organizer.config import PROJECT

HALF = """
from threading import Event
from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship
from organizer.storage.base import Base

paused, may_go_on = Event(), Event()

class Letter(Base):
    __tablename__ = "letter_of_a_test"
    id: Mapped[int] = mapped_column(primary_key=True)
    stamps: Mapped[list["Stamp"]] = relationship(order_by="Stamp.id")

paused.set()
assert may_go_on.wait(60)

class Stamp(Base):
    __tablename__ = "stamp_of_a_test"
    id: Mapped[int] = mapped_column(primary_key=True)
    letter_id: Mapped[int] = mapped_column(ForeignKey("letter_of_a_test.id"))
"""
ASKED_MEANWHILE = """
import sys
from importlib import import_module
from threading import Thread
from sqlalchemy import select
from organizer.people.models import Local

loading = Thread(target=import_module, args=("half",))
loading.start()
while "half" not in sys.modules or not hasattr(sys.modules["half"], "Letter"):
    pass
half = sys.modules["half"]
assert half.paused.wait(60)
print(bool(str(select(Local))))
half.may_go_on.set()
loading.join()
print(half.Letter(stamps=[half.Stamp()]).stamps[0].letter_id)
"""


def test_a_question_asked_while_a_module_is_half_loaded_is_answered_then_and_later(tmp_path):
    (tmp_path / "half.py").write_text(HALF, encoding="utf-8")
    (tmp_path / "asked.py").write_text(ASKED_MEANWHILE, encoding="utf-8")

    told = subprocess.run(
        [sys.executable, str(tmp_path / "asked.py")], capture_output=True, text=True, timeout=120,
        env=os.environ | {"PYTHONPATH": str(PROJECT)},
    )  # fmt: skip

    assert told.stdout.split() == ["True", "None"], told.stderr
