"""What a PDF holds beside its pages, with pypdf: properties, outline, form fields, attachments, layers."""

import io
from collections.abc import Callable

import pypdfium2
import pypdfium2.raw as pdfium
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from placet.domain.document import Coverage, CoverageReason, CoverageStatus, Place, PlaceKind
from placet.readers.attached import Attached
from placet.readers.pdf.files import read_files
from placet.readers.pdf.forms import read_form
from placet.readers.pdf.passwords import spellings
from placet.readers.pdf.properties import read_layers, read_names, read_properties
from placet.readers.pdf.values import MOST, Parts, Words, dictionary, malformed, plain, resolved

SAID: tuple[PlaceKind, ...] = (
    PlaceKind.PROPERTY,
    PlaceKind.OUTLINE,
    PlaceKind.BOOKMARK,
    PlaceKind.FORM_FIELD,
    PlaceKind.ANNOTATION,
)
SAID += (PlaceKind.COMMENT, PlaceKind.ALT_TEXT, PlaceKind.ATTACHMENT)


def open_parts(data: bytes, opened: pypdfium2.PdfDocument, password: str | None = None) -> PdfReader | None:
    """Open the file with pypdf; None where it cannot, though PDFium could.

    What pypdf cannot decrypt, PDFium decrypts first, all but the XMP metadata.
    """
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not any(map(reader.decrypt, ("", *spellings(password)))):
            plain_file = io.BytesIO()
            opened.save(plain_file, flags=pdfium.FPDF_REMOVE_SECURITY)
            reader = PdfReader(plain_file)
        return reader if len(reader.root_object) else None
    except Exception:  # a malformed file breaks pypdf in any way; PDFium's text must stay
        return None


def read_parts(reader: PdfReader, attached: Attached | None) -> Parts:
    """Read everything beside the pages; a part that cannot be read costs its own row and no other."""
    parts = Parts(attached)
    for kind, read in PARTS:
        try:
            read(reader, parts)
        except Exception:  # a malformed file breaks pypdf in any way; the other parts must stay
            parts.coverage.append(malformed(kind))
    return parts


def rows(parts: Parts) -> list[Coverage]:
    """Say what was read beside the pages, by kind of place, and what was not."""
    counts = {kind: sum(words.place.kind is kind for words in parts.words) for kind in SAID}
    read = [Coverage(Place(kind), CoverageStatus.READ, count=count) for kind, count in counts.items() if count]
    if parts.scripts:
        place = Place(PlaceKind.MACRO, name="JavaScript")
        parts.unread(place, CoverageReason.MACRO)
    return [*read, *parts.coverage]


def _read_outline(reader: PdfReader, parts: Parts) -> None:
    waiting, seen = [dictionary(reader.root_object, "/Outlines").get("/First")], set[int]()
    while waiting and len(seen) < MOST:
        item = resolved(waiting.pop())
        if not isinstance(item, DictionaryObject) or id(item) in seen:
            continue
        seen.add(id(item))
        waiting += [item.get("/Next"), item.get("/First")]
        if title := plain(item.get("/Title")):
            target = plain(dictionary(item, "/A").get("/URI"))
            parts.words.append(Words(title, parts.next(PlaceKind.OUTLINE), target=target))


def _find_scripts(reader: PdfReader, parts: Parts) -> None:
    """Find JavaScript in the file; it is never run."""
    named = "/JavaScript" in dictionary(reader.root_object, "/Names")
    opening = dictionary(reader.root_object, "/OpenAction").get("/S") == "/JavaScript"
    parts.scripts = parts.scripts or named or opening or "/AA" in reader.root_object


PARTS: tuple[tuple[PlaceKind, Callable[[PdfReader, Parts], None]], ...] = (
    (PlaceKind.PROPERTY, read_properties),
    (PlaceKind.OUTLINE, _read_outline),
    (PlaceKind.BOOKMARK, read_names),
    (PlaceKind.FORM_FIELD, read_form),
    (PlaceKind.ATTACHMENT, read_files),
    (PlaceKind.MACRO, _find_scripts),
    (PlaceKind.PART, read_layers),
)
