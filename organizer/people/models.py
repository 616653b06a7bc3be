"""The local itself, its units and sites, and the people in it."""

from sqlalchemy.orm import Mapped, mapped_column

from organizer.storage.base import Base


class Local(Base):
    """One row: the union body that runs this."""

    __tablename__ = "local"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(default="")
    time_zone: Mapped[str] = mapped_column(default="America/New_York")
    agreement_readers: Mapped[str] = mapped_column(default="anyone")  # anyone, employees, stewards
    is_demo: Mapped[bool] = mapped_column(default=False)


class Unit(Base):
    """A bargaining unit; one local may serve several, with several agreements."""

    __tablename__ = "unit"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
