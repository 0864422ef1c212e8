"""The values of a PDF as qpdf gives them, and the words found in them."""

import codecs
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pikepdf import Array, Dictionary, Object, Pdf, Stream, String

from placet.domain.document import Coverage, CoverageReason, CoverageStatus, Metadata, Place, PlaceKind, Visibility
from placet.readers.attached import Attached
from placet.readers.pdf.unpacking import unpacked

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

    `attached` reads the files that travel in this one; None where this one travels in another. `kept` says
    which kinds of words the structure of the pages may keep, `locked` that the files that travel are locked and the
    rest is not.
    """

    attached: Attached | None = None
    words: list[Words] = field(default_factory=list)
    coverage: list[Coverage] = field(default_factory=list)
    metadata: Metadata = field(default_factory=Metadata)
    layers: frozenset[str] = frozenset()
    scripts: bool = False
    kept: frozenset[bytes] = frozenset()
    locked: bool = False
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


Entries = Mapping[str, object]
"""What stands in a dictionary, by its keys."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A file opened for what stands beside its pages: what its root and its trailer lead to.

    `pdf` is None for a file that holds nothing else; `tagged` says that it has a structure, `locked` that a password
    locks the files that travel in it and nothing else.
    """

    pdf: Pdf | None
    root: Entries
    info: Entries
    tagged: bool
    locked: bool = False


def entries(holder: object, wanted: Iterable[str] = ()) -> dict[str, object]:
    """Give the entries of a dictionary or a stream, each followed: those wanted, else all, in the order of their keys.

    An entry that is not wanted is not looked at: its object may be one of thousands that are unpacked together.
    """
    if not isinstance(holder, Dictionary | Stream):
        return {}
    if not wanted:
        return dict(holder.items())
    present = holder.keys()
    return {key: holder.get(key) for key in wanted if key in present}


def dictionary(holder: Entries, key: str) -> dict[str, object]:
    """Give the entries of a dictionary within another; none where there is none."""
    return entries(holder.get(key))


def items(holder: Entries, key: str) -> list[object]:
    """Give a dictionary's entry that is an array, each item followed; an empty list where it is none."""
    return listed(holder.get(key))


def listed(value: object) -> list[object]:
    """Give the items of an array, each followed; an empty list where it is none."""
    return [*value.as_list()] if isinstance(value, Array) else []


def is_new(value: Object, seen: set[tuple[int, int]]) -> bool:
    """Tell whether an object was not met before, and note it; one within another cannot be met again."""
    number: tuple[int, int] = value.objgen
    if number == (0, 0):
        number = (0, -len(seen) - 1)
    new = number not in seen
    seen.add(number)
    return new


def plain(value: object) -> str:
    """Give a PDF string, or the data of a stream, as text."""
    if isinstance(value, String):
        return _decoded(bytes(value)).replace("\0", "").strip()
    if isinstance(value, Stream):
        return unpacked(value).decode("utf-8", "replace").replace("\0", "").strip()
    return ""


def _decoded(data: bytes) -> str:
    """Decode a text string (ISO 32000-2, 7.9.2.2); one in no encoding as UTF-8, as programs write it."""
    if data.isascii() and (text := data.decode("ascii")).isprintable():
        return text
    if data.startswith((codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE)):
        return data.decode("utf-16", "replace")
    if data[:1] == b"\0" or data[1:2] == b"\0":
        return data.decode("utf-16-be" if data[:1] == b"\0" else "utf-16-le", "replace")
    if data.startswith(codecs.BOM_UTF8):
        return data.decode("utf-8-sig", "replace")
    try:
        return data.decode("pdfdoc")
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace")


def file_name(specification: object) -> str:
    """Give the name a file specification gives its file."""
    named = entries(specification, ("/UF", "/F"))
    return (
        plain(specification) if isinstance(specification, String) else plain(named.get("/UF")) or plain(named.get("/F"))
    )


def given(name: str) -> bool:
    """Tell a name of two words or more, which a person gave, from those programs write: `section.1.2`, `f1_01[0]`."""
    words = name.replace("_", " ").split()
    return len(words) > 1 and name[0].isalpha() and all(map(str.isalnum, words))


def squeezed(text: str) -> str:
    """Leave only letters and digits: to tell whether words are the same, however they are set."""
    return "".join(filter(str.isalnum, text)).casefold()
