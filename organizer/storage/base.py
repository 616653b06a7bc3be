"""The base of every table, with names for constraints that both databases keep."""

import sys
from datetime import datetime
from typing import Any

from sqlalchemy import DateTime, MetaData, event
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.orm.interfaces import EXT_SKIP

NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Moments are stored in UTC without a zone; days are plain dates of the local."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {datetime: DateTime(timezone=False)}  # noqa: RUF012 -- SQLAlchemy's own form


@event.listens_for(Base, "before_mapper_configured", retval=True, propagate=True)
def _when_its_module_is_whole(_mapper: object, table: type) -> Any:
    """The first pages are answered while others are still loaded. What is said of a table in a
    half-loaded module would be found wrong, and SQLAlchemy would hold that for good."""
    is_loading = getattr(sys.modules[table.__module__].__spec__, "_initializing", False)
    return EXT_SKIP if is_loading else None
