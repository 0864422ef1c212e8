"""The values of a PDF as pypdf gives them, and the words found in them."""

import logging
from collections import Counter
from dataclasses import dataclass, field

from pypdf.generic import ArrayObject, DictionaryObject, NameObject, StreamObject

from placet.domain.document import Coverage, CoverageReason, CoverageStatus, Metadata, Place, PlaceKind, Visibility
from placet.readers.attached import Attached

logging.getLogger("pypdf").setLevel(logging.CRITICAL)
"""pypdf's warnings quote what it stumbles over: no word of a draft belongs in a log."""

MOST = 100_000
"""The most entries that are followed in one tree of the file: a tree may be made to run in circles."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand beside the pages, and where; a link's target where they carry one."""

    text: str
    place: Place
    visibility: Visibility = Visibility.VISIBLE
    target: str = ""


@dataclass(slots=True)
class Parts:
    """What was found beside the pages, and what of it was read; `layers` are the names of the hidden ones.

    `attached` reads the files that travel in this one; None where this one travels in another. `tagged` says that the
    structure of the pages may keep words.
    """

    attached: Attached | None = None
    words: list[Words] = field(default_factory=list)
    coverage: list[Coverage] = field(default_factory=list)
    metadata: Metadata = field(default_factory=Metadata)
    layers: frozenset[str] = frozenset()
    scripts: bool = False
    tagged: bool = True
    counts: Counter[tuple[PlaceKind, int | None]] = field(default_factory=Counter)

    def next(self, kind: PlaceKind, page: int | None = None, name: str = "") -> Place:
        """Give the next place of a kind, numbered from 1 on its page; form fields are numbered through the file."""
        key = (kind, None if kind is PlaceKind.FORM_FIELD else page)
        self.counts[key] += 1
        return Place(kind, self.counts[key], page, name)

    def unread(self, place: Place, reason: CoverageReason, detail: str = "") -> None:
        """Note a part that was not read."""
        self.coverage.append(Coverage(place, CoverageStatus.NOT_READ, reason, 1, detail))


def malformed(kind: PlaceKind) -> Coverage:
    """Make the row for a part that could not be read, or not whole."""
    return Coverage(Place(kind), CoverageStatus.NOT_READ, CoverageReason.MALFORMED)


def resolved(value: object) -> object:
    """Follow an indirect reference; a missing object is None."""
    return value.get_object() if hasattr(value, "get_object") else value


def entry(holder: object, key: str) -> object:
    """Give a dictionary's entry, followed; None where there is none."""
    return resolved(holder.get(key)) if isinstance(holder, DictionaryObject) else None


def dictionary(holder: object, key: str) -> DictionaryObject:
    """Give a dictionary's entry that is itself a dictionary; an empty one where it is not."""
    found = entry(holder, key)
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def items(holder: object, key: str) -> list[object]:
    """Give a dictionary's entry that is an array, each item followed; an empty list where it is none."""
    found = entry(holder, key)
    return [resolved(item) for item in found] if isinstance(found, ArrayObject) else []


def plain(value: object) -> str:
    """Give a PDF string as text, without the marks pypdf leaves where bytes could not be decoded."""
    found = resolved(value)
    if isinstance(found, bytes):
        found = found.decode("utf-8", "replace")
    if isinstance(found, StreamObject):
        found = found.get_data().decode("utf-8", "replace")
    usable = isinstance(found, str) and not isinstance(found, NameObject)
    return str(found).encode("utf-8", "replace").decode().replace("\0", "").strip() if usable else ""


def file_name(specification: object) -> str:
    """Give the name a file specification gives its file."""
    if isinstance(specification, DictionaryObject):
        return plain(specification.get("/UF")) or plain(specification.get("/F"))
    return plain(specification)


def given(name: str) -> bool:
    """Tell a name of two words or more, which a person gave, from those programs write: `section.1.2`, `f1_01[0]`."""
    words = name.replace("_", " ").split()
    return len(words) > 1 and name[0].isalpha() and all(map(str.isalnum, words))


def squeezed(text: str) -> str:
    """Leave only letters and digits: to tell whether words are the same, however they are set."""
    return "".join(filter(str.isalnum, text)).casefold()
