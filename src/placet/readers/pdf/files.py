"""Files that travel in a PDF (ISO 32000-2, 7.11.4): read one level deep where a reader knows them, else listed."""

from collections.abc import Iterator
from pathlib import PurePath

from pikepdf import Object, Stream

from placet.domain.document import Coverage, CoverageReason, CoverageStatus, Document, Place, PlaceKind
from placet.domain.errors import DraftError
from placet.readers.attached import Attached, reason_of
from placet.readers.pdf.properties import leaves
from placet.readers.pdf.unpacking import unpacked
from placet.readers.pdf.values import (
    Beside,
    Parts,
    Words,
    dictionary,
    entries,
    file_name,
    is_new,
    items,
    plain,
)

MOST_FILES = 100
"""The most attached files that are read; the others are listed."""


def read_files(beside: Beside, parts: Parts) -> None:
    """Read the files attached to the document itself."""
    seen = set[tuple[int, int]]()
    for name, specification in _specifications(beside):
        if not isinstance(specification, Object) or is_new(specification, seen):
            read_file(specification, parts, file_name(specification) or name)


def _specifications(beside: Beside) -> Iterator[tuple[str, object]]:
    named = list(leaves(dictionary(beside.root, "/Names").get("/EmbeddedFiles"), "/Names"))
    yield from zip(map(plain, named[::2]), named[1::2], strict=False)
    yield from (("", each) for each in items(beside.root, "/AF"))


def read_file(specification: object, parts: Parts, name: str, page: int | None = None) -> None:
    """Read one attached file; a file that is only pointed to stays outside and is never fetched."""
    place = parts.next(PlaceKind.ATTACHMENT, page, name or "?")
    embedded = dictionary(entries(specification, ("/EF",)), "/EF")
    stream = next((found for key in ("/UF", "/F") if (found := embedded.get(key)) is not None), None)
    if not isinstance(stream, Stream):
        parts.unread(place, CoverageReason.MALFORMED if embedded else CoverageReason.EXTERNAL)
    elif parts.locked:
        parts.unread(place, CoverageReason.ENCRYPTED)
    elif parts.attached is None or parts.counts[PlaceKind.ATTACHMENT, page] > MOST_FILES:
        parts.unread(place, CoverageReason.UNSUPPORTED)
    else:
        _read(stream, parts, place, parts.attached)


def _read(stream: Stream, parts: Parts, place: Place, attached: Attached) -> None:
    try:
        inner = attached(PurePath(place.name).name, unpacked(stream))
    except DraftError as trouble:
        parts.unread(place, reason_of(trouble), trouble.detail)
    except Exception:  # a malformed stream breaks in any way; the other files must stay
        parts.unread(place, CoverageReason.MALFORMED)
    else:
        _add(inner, parts, place)


def _add(inner: Document, parts: Parts, place: Place) -> None:
    """Add what an attached file says: its passages, its links, and what of it was not read."""
    for passage in inner.passages:
        parts.words.append(Words(inner.text[passage.start : passage.end], place, passage.visibility))
    for target in dict.fromkeys(link.target for link in inner.links):
        parts.words.append(Words(target, place, target=target))
    for row in inner.unread:
        detail = ", ".join(filter(None, (row.place.key, row.detail)))
        parts.coverage.append(Coverage(place, CoverageStatus.PARTLY_READ, row.reason, row.count, detail))
