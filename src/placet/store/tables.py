"""The database's tables, and how it is opened. SQLite: one file, WAL, every commit forced to the disk."""

import hashlib
from contextlib import closing, suppress
from pathlib import Path
from sqlite3 import Connection, DatabaseError, connect

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
    select,
    update,
)
from sqlalchemy import Connection as SqlConnection
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.schema import CreateColumn

VERSION = 3
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
    # what a whole review ends with: the trail's last digest, and the digest of the scan as it is kept
    Column("head", String(64), nullable=False, server_default=""),
    Column("scan_digest", String(64), nullable=False, server_default=""),
)
LATER = (REVIEWS.c.pages, REVIEWS.c.unread_pages, REVIEWS.c.head, REVIEWS.c.scan_digest)
"""Columns of the second and third version: a database of an earlier one gets them as it is opened."""
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
    """Open the database file, making it and its folder where they are not there.

    One of an earlier version is copied beside itself before it is changed.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    _back_up(path)
    engine = create_engine(f"sqlite+pysqlite:///{path}")
    event.listen(engine, "connect", _on_connect)
    try:
        METADATA.create_all(engine)
        _bring_up(engine)
    except SQLAlchemyError:
        engine.dispose()
        raise
    return engine


def backup_of(path: Path, version: int) -> Path:
    """Name the copy of a database that is kept when it is brought up from a version."""
    return path.with_name(f"{path.stem}-version-{version}{path.suffix}")


def _back_up(path: Path) -> None:
    """Copy a database of an earlier version, whole and once, through SQLite itself."""
    if not path.exists():
        return
    with suppress(DatabaseError), closing(connect(path)) as opened:  # what is no database is told of when it is opened
        version = opened.execute("PRAGMA user_version").fetchone()[0]
        kept = backup_of(path, version)
        if 0 < version < VERSION and not kept.exists():
            with closing(connect(kept)) as copy:
                opened.backup(copy)


def _bring_up(engine: Engine) -> None:
    """Give a database of an earlier version the columns it lacks, and what stands in them."""
    with engine.begin() as connection:
        there = {row.name for row in connection.exec_driver_sql(f"PRAGMA table_info({REVIEWS.name})")}
        lacking = [column for column in LATER if column.name not in there]
        for column in lacking:
            added = CreateColumn(column).compile(engine)
            connection.exec_driver_sql(f"ALTER TABLE {REVIEWS.name} ADD COLUMN {added}")
        if REVIEWS.c.head in lacking:
            _fill_heads(connection)


def _fill_heads(connection: SqlConnection) -> None:
    """Take the reviews of an earlier version as they stand: from now on, what is cut off is noticed."""
    for row in connection.execute(select(REVIEWS.c.id, REVIEWS.c.scan)).all():
        last = select(ENTRIES.c.digest).where(ENTRIES.c.review == row.id).order_by(ENTRIES.c.number.desc()).limit(1)
        head = connection.execute(last).scalar() or ""
        values = {"head": head, "scan_digest": digest_of(row.scan)}
        connection.execute(update(REVIEWS).where(REVIEWS.c.id == row.id).values(**values))


def digest_of(scan: bytes) -> str:
    """Compute the digest of a scan as it is kept."""
    return hashlib.sha256(scan).hexdigest()


def _on_connect(connection: Connection, _record: object) -> None:
    try:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", f"user_version={VERSION}"):
            connection.execute(f"PRAGMA {pragma}")
    except DatabaseError:
        connection.close()  # the pool never sees a connection whose set-up failed
        raise
