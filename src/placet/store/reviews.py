"""Reviews in a database: a scan is written once, every activity is one row, committed before the caller goes on."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Connection, Row, Select, delete, insert, select, update
from sqlalchemy.exc import SQLAlchemyError

from placet.domain.activity import Activity, Agent
from placet.domain.errors import ReviewForked, StoreError, TrailBroken
from placet.domain.finding import Scan
from placet.domain.review import Review, begin
from placet.domain.trail import Entry, check
from placet.store.packed import Packed
from placet.store.packing import pack, unpack
from placet.store.summary import Summary, summarize
from placet.store.tables import BATCH, ENTRIES, REVIEWS, digest_of, open_engine

KEPT = (REVIEWS.c.scan, REVIEWS.c.path, REVIEWS.c.head, REVIEWS.c.scan_digest)
"""The columns that a review is made of, beside its entries, and held against."""
LISTED = tuple(column for column in REVIEWS.c if column.name not in ("scan", "packs", "head", "scan_digest"))
"""The columns that a summary is made of."""
ACTIVITY: TypeAdapter[Activity] = TypeAdapter(Activity)


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
        with self._transaction() as connection:
            _add(connection, pack(scan), summarize(review, path), review.trail[-1])
        return review

    def take_up(self, packed: Packed, path: Path, agent: Agent, at: datetime) -> Summary:
        """Put a draft that was read under review, and into the batch: the review it already has, or a new one.

        The review is that of the same draft against the same rule packs, wherever the draft lies now.
        """
        with self._transaction() as connection:
            known = _latest(connection, packed.summary.sha256, packed.packs)
            if known is None:
                summary = replace(packed.summary, id=uuid4().hex, path=path)
                _add(connection, packed, summary, packed.first_entry(summary.id, agent, at))
            else:
                connection.execute(update(REVIEWS).where(REVIEWS.c.id == known).values(path=str(path)))
                row = connection.execute(select(*LISTED).where(REVIEWS.c.id == known)).one()
                summary = _listed(row)
            _put(connection, path, summary.id)
        return summary

    def append(self, review: Review, entry: Entry) -> None:
        """Write the last entry of a review, one row; it is on the disk when this returns."""
        with self._transaction() as connection:
            _append(connection, review.id, entry)
            _renew(connection, review)

    def load(self, review_id: str) -> tuple[Review, Path]:
        """Read a review and its draft's path; TrailBroken when it was changed or cut, KeyError for an unknown id."""
        with self._transaction() as connection:
            found = connection.execute(select(*KEPT).where(REVIEWS.c.id == review_id)).first()
            if found is None:
                raise KeyError(review_id)
            rows = connection.execute(
                select(ENTRIES).where(ENTRIES.c.review == review_id).order_by(ENTRIES.c.number)
            ).all()
        if digest_of(found.scan) != found.scan_digest:
            raise TrailBroken(0)
        review = Review(review_id, unpack(found.scan), tuple(_entry(row) for row in rows))
        check(review.trail, review.origin)
        if review.head != found.head:
            raise TrailBroken(len(review.trail) + 1)
        return review, Path(found.path)

    def keep(self, review: Review, path: Path) -> Review:
        """Take in a review from elsewhere with its whole trail; where it is here already, the longer of the two stays.

        Raises TrailBroken for a chain that does not hold, ReviewForked where both went on differently.
        """
        check(review.trail, review.origin)
        with self._transaction() as connection:
            kept = [str(row.digest) for row in connection.execute(_digests(review.id))]
            given = [entry.digest for entry in review.trail]
            alike = min(len(kept), len(given))
            if kept[:alike] != given[:alike]:
                raise ReviewForked
            if not kept:
                _add(connection, pack(review.scan), summarize(review, path), review.trail[0])
            for entry in review.trail[max(1, len(kept)) :]:
                _append(connection, review.id, entry)
            if len(given) > len(kept):
                _renew(connection, review)
        return self.load(review.id)[0]

    def find(self, sha256: str, packs: tuple[str, ...]) -> str | None:
        """Find the latest review of the same draft against the same rule packs, by their digests."""
        with self._transaction() as connection:
            return _latest(connection, sha256, packs)

    def summaries(self) -> tuple[Summary, ...]:
        """List every review in the store, in the order they began."""
        with self._transaction() as connection:
            rows = connection.execute(select(*LISTED)).all()
        return tuple(map(_listed, rows))

    def move(self, review_id: str, path: Path) -> None:
        """Remember where the draft of a review lies now."""
        with self._transaction() as connection:
            connection.execute(update(REVIEWS).where(REVIEWS.c.id == review_id).values(path=str(path)))

    # --- the batch ---------------------------------------------------------------------------------------------

    def batch(self) -> tuple[tuple[Path, Summary | None], ...]:
        """List the drafts of the batch in their order, each with its review's summary once there is one."""
        query = select(BATCH.c.path.label("file"), *LISTED).join(REVIEWS, isouter=True).order_by(BATCH.c.id)
        with self._transaction() as connection:
            rows = connection.execute(query).all()
        return tuple((Path(row.file), _listed(row) if row.id is not None else None) for row in rows)

    def put_in_batch(self, path: Path, review_id: str | None = None) -> None:
        """Put a draft into the batch, or note the review of one that is there."""
        with self._transaction() as connection:
            _put(connection, path, review_id)

    def put_all_in_batch(self, paths: Sequence[Path]) -> None:
        """Put drafts into the batch that are not in it: all of them, or none."""
        with self._transaction() as connection:
            connection.execute(insert(BATCH), [{"path": str(path), "review": None} for path in paths])

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


def _add(connection: Connection, packed: Packed, summary: Summary, entry: Entry) -> None:
    ends = {"head": entry.digest, "scan_digest": digest_of(packed.scan)}
    values = _columns(summary) | {"packs": " ".join(packed.packs), "scan": packed.scan} | ends
    connection.execute(insert(REVIEWS).values(**values))
    _append(connection, summary.id, entry)


def _latest(connection: Connection, sha256: str, packs: tuple[str, ...]) -> str | None:
    same = (REVIEWS.c.sha256 == sha256) & (REVIEWS.c.packs == " ".join(packs))
    found = connection.execute(select(REVIEWS.c.id).where(same)).all()
    return str(found[-1].id) if found else None


def _put(connection: Connection, path: Path, review_id: str | None) -> None:
    there = connection.execute(update(BATCH).where(BATCH.c.path == str(path)).values(review=review_id)).rowcount
    if not there:
        connection.execute(insert(BATCH).values(path=str(path), review=review_id))


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


def _renew(connection: Connection, review: Review) -> None:
    """Write what a list shows of a review, and what a whole one ends with."""
    row = _columns(summarize(review, Path())) | {"head": review.head}
    for fixed in ("id", "name", "path", "sha256"):
        del row[fixed]
    connection.execute(update(REVIEWS).where(REVIEWS.c.id == review.id).values(**row))


def _digests(review_id: str) -> Select[tuple[str]]:
    return select(ENTRIES.c.digest).where(ENTRIES.c.review == review_id).order_by(ENTRIES.c.number)


def _entry(row: Row[tuple[object, ...]]) -> Entry:
    try:
        return Entry(row.number, row.previous, ACTIVITY.validate_json(row.activity), row.digest)
    except ValidationError as error:
        raise TrailBroken(row.number) from error


def _columns(summary: Summary) -> dict[str, object]:
    return {name: getattr(summary, name) for name in Summary.__slots__} | {"path": str(summary.path)}


def _listed(row: Row[tuple[object, ...]]) -> Summary:
    values = {name: getattr(row, name) for name in Summary.__slots__}
    return Summary(**values | {"path": Path(row.path)})
