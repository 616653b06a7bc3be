"""Which model the search reads with, and where it lies: asked by every page, so quick to load."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from organizer.search import folders
from organizer.storage.session import reading

from .search_choices import SearchModel

if TYPE_CHECKING:
    from organizer.search.encoder import Encoder

SHIPPED = ""  # the folder's name of the model that came along
PARTS = ("model.onnx", "tokenizer.json", "name")


def live(session: Session) -> SearchModel | None:
    """The row of the model in use; none as long as nobody chose another."""
    query = select(SearchModel).where(SearchModel.live_at.is_not(None))
    return session.scalar(query.order_by(SearchModel.live_at.desc(), SearchModel.id.desc()))


def folder_of(home: Path, shipped: Path, name: str) -> Path:
    """Where a model lies. One that is gone is answered for by the one that came along."""
    chosen = home / "models" / name
    return chosen if name and is_whole(chosen) else shipped


def kept_folder(home: Path) -> Path:
    """Where the search keeps what it would have to make again at each start."""
    return home / "cache" / "search"


def live_folder(engine: Engine, home: Path, shipped: Path) -> Path:
    folders.keep_in(engine, kept_folder(home))
    with reading(engine) as session:
        row = live(session)
    return folder_of(home, shipped, row.folder if row else SHIPPED)


def live_model(engine: Engine, home: Path, shipped: Path) -> "Encoder | None":
    """The model itself; without it the words alone are searched."""
    from organizer.search.encoder import model_or_none  # slow to load

    return model_or_none(live_folder(engine, home, shipped))


def is_whole(folder: Path) -> bool:
    return all((folder / part).is_file() for part in PARTS)
