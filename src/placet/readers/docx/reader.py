"""Read a Word draft: every part of the package that can hold words, in the order in which they are reviewed."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from placet.domain.detail import Detail
from placet.domain.document import Coverage, CoverageReason, CoverageStatus, Document, Passage, Place, PlaceKind
from placet.domain.errors import DamagedDraft, Seal, SealedDraft, UnsafeDraft, UnsupportedFormat
from placet.readers.attached import Attached
from placet.readers.docx.build import Builder
from placet.readers.docx.names import W
from placet.readers.docx.relations import Relations, content_types, relations
from placet.readers.docx.stories import Reading
from placet.readers.formats import DOCX
from placet.readers.package import Package, PartUnreadable, plain

MAIN = "word/document.xml"
MAIN_SUFFIX = ".main+xml"
COUNTED = {PlaceKind.HEADER, PlaceKind.FOOTER, PlaceKind.TABLE, PlaceKind.TEXT_BOX, PlaceKind.CHART}


def read_docx(path: Path, data: bytes, attached: Attached | None = None, _password: str | None = None) -> Document:
    """Read a Word draft from its bytes (.docx, .docm, .dotx, .dotm, transitional or strict).

    `path` gives its name, `attached` reads the files of other formats that travel in it.

    Raises DamagedDraft, UnsafeDraft, SealedDraft, or UnsupportedFormat when the package holds no Word text.
    """
    package = Package(path.name, data)
    types = content_types(package)
    above = _relations(package)
    main = _main_part(package, above, types)
    reading = Reading(package, main, _main_root(package, main), types)
    reading.draft.attached = attached
    blocks, metadata = reading.blocks(above)
    builder = Builder(reading.draft.links)
    builder.add(blocks)
    links = tuple(builder.links)
    return Document(
        name=path.name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=_media_type(types.get(plain(main), "")),
        size=len(data),
        text=builder.text,
        passages=tuple(builder.passages),
        links=links,
        images=tuple(builder.images),
        coverage=_unique([*_read_rows(builder.passages, len(links)), *package.rows, *reading.draft.rows]),
        metadata=metadata,
    )


def _relations(package: Package) -> Relations:
    try:
        return relations(package)
    except PartUnreadable:
        return {}


def _main_part(package: Package, above: Relations, types: dict[str, str]) -> str:
    """Find the main document part: by relationship, by its usual name, by content type."""
    candidates = [relation.target for relation in above.values() if relation.kind == "officeDocument"]
    candidates.append(MAIN)
    candidates.extend(name for name in package.names if "word" in types.get(plain(name), "") and _is_main(types, name))
    for part in candidates:
        if part in package:
            return part
    if any(plain(name).startswith("word/") for name in package.names):
        raise DamagedDraft(package.name, Detail.PART_MISSING.of(MAIN))
    raise UnsupportedFormat(package.name, Detail.ZIP_ARCHIVE)


def _is_main(types: dict[str, str], name: str) -> bool:
    return types[plain(name)].endswith(MAIN_SUFFIX)


def _main_root(package: Package, main: str) -> etree._Element:
    """Read the main part; a draft without one is refused, for nothing could be said of the rest."""
    try:
        root = package.xml(main)
    except PartUnreadable as trouble:
        if trouble.reason is CoverageReason.ENCRYPTED:
            raise SealedDraft(package.name, Seal.ARCHIVE) from trouble
        if trouble.reason is CoverageReason.TOO_LARGE or trouble.detail == "DOCTYPE":
            large = trouble.reason is CoverageReason.TOO_LARGE
            raise UnsafeDraft(
                package.name, Detail.PART_TOO_LARGE.of(main) if large else f"{main}, {trouble.detail}"
            ) from trouble
        raise DamagedDraft(package.name, f"{main}, {trouble.detail}") from trouble
    if root.tag != f"{W}document":
        raise UnsupportedFormat(package.name, Detail.DOCUMENT_OF.of(str(root.tag).rsplit("}", 1)[-1]))
    return root


def _media_type(main_type: str) -> str:
    """Give the IANA type that goes with the main part's content type (macros and templates have their own)."""
    bare = main_type.removesuffix("+xml").removesuffix(".main")
    return bare if bare.startswith("application/vnd.") else DOCX


def _read_rows(passages: list[Passage], links: int) -> Iterator[Coverage]:
    """Count what was read, by kind of place: paragraphs of the body, and the different places of any other kind."""
    seen = dict.fromkeys((passage.place for passage in passages), None)
    counts = Counter(place.kind for place in seen)
    yield Coverage(Place(PlaceKind.BODY), CoverageStatus.READ, count=counts.pop(PlaceKind.BODY, 0))
    carried = counts.pop(PlaceKind.LINK, 0)
    if links or carried:
        counts[PlaceKind.LINK] = max(links, carried)
    for kind in PlaceKind:
        if counts[kind]:
            yield Coverage(Place(kind), CoverageStatus.READ, count=counts[kind])


def _unique(rows: list[Coverage]) -> tuple[Coverage, ...]:
    """Keep one row for each key: acknowledgements refer to it."""
    return tuple({row.key: row for row in reversed(rows)}.values())[::-1]
