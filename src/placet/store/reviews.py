"""Reviews in a database: a scan is written once, every activity is one row, committed before the caller goes on."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from pydantic import TypeAdapter
from sqlalchemy import Connection, Row, delete, insert, select, update
from sqlalchemy.exc import SQLAlchemyError

from placet.domain.activity import Activity, Agent
from placet.domain.document import Coverage, CoverageStatus, PlaceKind
from placet.domain.errors import StoreError
from placet.domain.finding import Scan
from placet.domain.review import Review, begin
from placet.domain.trail import Entry, check
from placet.store.tables import BATCH, ENTRIES, REVIEWS, open_engine

SCAN: TypeAdapter[Scan] = TypeAdapter(Scan)
ACTIVITY: TypeAdapter[Activity] = TypeAdapter(Activity)


@dataclass(frozen=True, slots=True)
class Summary:
    """What a list shows of a review: counts, and who signed last and when (ISO 8601, UTC; empty while unsigned).

    `pages` counts the pages of a draft that has any, `unread_pages` those among them that were not read and that nobody
    has looked at.
    """

    id: str
    name: str
    path: Path
    sha256: str
    findings: int
    undecided: int
    unread: int
    unacknowledged: int
    signer: str = ""
    signed_at: str = ""
    pages: int = 0
    unread_pages: int = 0


def summarize(review: Review, path: Path) -> Summary:
    """Count what a list shows of a review."""
    document, waiting = review.scan.document, review.unacknowledged
    last = review.sign_offs[-1] if review.sign_offs else None
    return Summary(
        review.id,
        document.name,
        path,
        document.sha256,
        findings=len(review.findings),
        undecided=len(review.undecided),
        unread=len(document.unread),
        unacknowledged=len(waiting),
        signer=last.agent.name if last else "",
        signed_at=last.at.isoformat() if last else "",
        pages=len(document.pages),
        unread_pages=len({row.place.page for row in waiting if _is_page(row)}),
    )


def _is_page(row: Coverage) -> bool:
    """Tell whether a row is one page of which nothing was read."""
    place = row.place
    return place.kind is PlaceKind.PAGE and place.page is not None and row.status is CoverageStatus.NOT_READ


class Store:
    """The reviews on this computer. Every method raises StoreError when the database cannot be used."""

    def __init__(self, path: Path) -> None:
        """Open the database file, making it where it is not there."""
        self._path = path
        try:
            self._engine = open_engine(path)
        except (SQLAlchemyError, OSError) as error:
            raise self._trouble(error) from error

    def add(self, scan: Scan, path: Path, agent: Agent, at: datetime) -> Review:
        """Begin a review of a scan: the draft's path, and who received it when, are its first entry."""
        review = begin(uuid4().hex, scan, agent, at)
        row = _columns(summarize(review, path))
        packs = tuple(pack.sha256 for pack in scan.ruleset.packs)
        with self._transaction() as connection:
            packed = zlib.compress(SCAN.dump_json(scan), level=1)
            connection.execute(insert(REVIEWS).values(**row, packs=" ".join(packs), scan=packed))
            _append(connection, review.id, review.trail[-1])
        return review

    def append(self, review: Review, entry: Entry) -> None:
        """Write the last entry of a review, one row; it is on the disk when this returns."""
        with self._transaction() as connection:
            _append(connection, review.id, entry)
            row = _columns(summarize(review, Path()))
            for fixed in ("id", "name", "path", "sha256"):
                del row[fixed]
            connection.execute(update(REVIEWS).where(REVIEWS.c.id == review.id).values(**row))

    def load(self, review_id: str) -> tuple[Review, Path]:
        """Read a review and its draft's path; TrailBroken when the chain was changed, KeyError for an unknown id."""
        with self._transaction() as connection:
            found = connection.execute(select(REVIEWS.c.scan, REVIEWS.c.path).where(REVIEWS.c.id == review_id)).first()
            if found is None:
                raise KeyError(review_id)
            rows = connection.execute(
                select(ENTRIES).where(ENTRIES.c.review == review_id).order_by(ENTRIES.c.number)
            ).all()
        scan = SCAN.validate_json(zlib.decompress(found.scan))
        review = Review(review_id, scan, tuple(_entry(row) for row in rows))
        check(review.trail, review.origin)
        return review, Path(found.path)

    def find(self, sha256: str, packs: tuple[str, ...]) -> str | None:
        """Find the latest review of the same draft against the same rule packs, by their digests."""
        same = (REVIEWS.c.sha256 == sha256) & (REVIEWS.c.packs == " ".join(packs))
        with self._transaction() as connection:
            found = connection.execute(select(REVIEWS.c.id).where(same)).all()
        return str(found[-1].id) if found else None

    def summaries(self) -> tuple[Summary, ...]:
        """List every review in the store, in the order they began."""
        columns = [column for column in REVIEWS.c if column.name not in ("scan", "packs")]
        with self._transaction() as connection:
            rows = connection.execute(select(*columns)).all()
        return tuple(summary for row in rows if (summary := _summary(row)))

    def move(self, review_id: str, path: Path) -> None:
        """Remember where the draft of a review lies now."""
        with self._transaction() as connection:
            connection.execute(update(REVIEWS).where(REVIEWS.c.id == review_id).values(path=str(path)))

    # --- the batch ---------------------------------------------------------------------------------------------

    def batch(self) -> tuple[tuple[Path, Summary | None], ...]:
        """List the drafts of the batch in their order, each with its review's summary once there is one."""
        columns = [column for column in REVIEWS.c if column.name not in ("scan", "packs")]
        query = select(BATCH.c.path.label("file"), *columns).join(REVIEWS, isouter=True).order_by(BATCH.c.id)
        with self._transaction() as connection:
            rows = connection.execute(query).all()
        return tuple((Path(row.file), _summary(row)) for row in rows)

    def put_in_batch(self, path: Path, review_id: str | None = None) -> None:
        """Put a draft into the batch, or note the review of one that is there."""
        with self._transaction() as connection:
            there = connection.execute(update(BATCH).where(BATCH.c.path == str(path)).values(review=review_id)).rowcount
            if not there:
                connection.execute(insert(BATCH).values(path=str(path), review=review_id))

    def take_from_batch(self, path: Path) -> None:
        """Take a draft out of the batch; its review stays."""
        with self._transaction() as connection:
            connection.execute(delete(BATCH).where(BATCH.c.path == str(path)))

    def close(self) -> None:
        """Close the database."""
        self._engine.dispose()

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        try:
            with self._engine.begin() as connection:
                yield connection
        except (SQLAlchemyError, UnicodeEncodeError) as error:  # a file name that is no text cannot be kept
            raise self._trouble(error) from error

    def _trouble(self, error: Exception) -> StoreError:
        cause = getattr(error, "orig", None) or error
        return StoreError(str(self._path), str(cause).splitlines()[0])


def _append(connection: Connection, review_id: str, entry: Entry) -> None:
    connection.execute(
        insert(ENTRIES).values(
            review=review_id,
            number=entry.number,
            previous=entry.previous,
            digest=entry.digest,
            activity=ACTIVITY.dump_json(entry.activity).decode(),
        )
    )


def _entry(row: Row[tuple[object, ...]]) -> Entry:
    return Entry(row.number, row.previous, ACTIVITY.validate_json(row.activity), row.digest)


def _columns(summary: Summary) -> dict[str, object]:
    return {name: getattr(summary, name) for name in Summary.__slots__} | {"path": str(summary.path)}


def _summary(row: Row[tuple[object, ...]]) -> Summary | None:
    if row.id is None:
        return None
    values = {name: getattr(row, name) for name in Summary.__slots__}
    return Summary(**values | {"path": Path(row.path)})
