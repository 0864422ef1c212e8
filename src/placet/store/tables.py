"""The database's tables, and how it is opened. SQLite: one file, WAL, every commit forced to the disk."""

from pathlib import Path
from sqlite3 import Connection, DatabaseError

from sqlalchemy import (
    Column,
    Engine,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    create_engine,
    event,
)
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.schema import CreateColumn

VERSION = 2
"""The schema's version, kept in SQLite's `user_version`."""

METADATA = MetaData()

REVIEWS = Table(
    "reviews",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("name", Text, nullable=False),
    Column("path", Text, nullable=False),
    Column("sha256", String(64), nullable=False, index=True),
    Column("packs", Text, nullable=False),
    Column("scan", LargeBinary, nullable=False),
    # what a batch row shows, written with every entry so that a batch opens without opening its reviews
    Column("findings", Integer, nullable=False),
    Column("undecided", Integer, nullable=False),
    Column("unread", Integer, nullable=False),
    Column("unacknowledged", Integer, nullable=False),
    Column("signer", Text, nullable=False, default=""),
    Column("signed_at", Text, nullable=False, default=""),
    Column("pages", Integer, nullable=False, server_default="0"),
    Column("unread_pages", Integer, nullable=False, server_default="0"),
)
LATER = (REVIEWS.c.pages, REVIEWS.c.unread_pages)
"""Columns of the second version: a database of the first gets them as it is opened."""
ENTRIES = Table(
    "entries",
    METADATA,
    Column("review", ForeignKey("reviews.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("previous", String(64), nullable=False),
    Column("digest", String(64), nullable=False),
    Column("activity", Text, nullable=False),
)
BATCH = Table(
    "batch",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("path", Text, nullable=False),
    Column("review", ForeignKey("reviews.id"), nullable=True),
    UniqueConstraint("path"),
)


def open_engine(path: Path) -> Engine:
    """Open the database file, making it and its folder where they are not there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(f"sqlite+pysqlite:///{path}")
    event.listen(engine, "connect", _on_connect)
    try:
        METADATA.create_all(engine)
        _bring_up(engine)
    except SQLAlchemyError:
        engine.dispose()
        raise
    return engine


def _bring_up(engine: Engine) -> None:
    """Give a database of an earlier version the columns it lacks."""
    with engine.begin() as connection:
        there = {row.name for row in connection.exec_driver_sql(f"PRAGMA table_info({REVIEWS.name})")}
        for column in LATER:
            if column.name not in there:
                added = CreateColumn(column).compile(engine)
                connection.exec_driver_sql(f"ALTER TABLE {REVIEWS.name} ADD COLUMN {added}")


def _on_connect(connection: Connection, _record: object) -> None:
    try:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", f"user_version={VERSION}"):
            connection.execute(f"PRAGMA {pragma}")
    except DatabaseError:
        connection.close()  # the pool never sees a connection whose set-up failed
        raise
