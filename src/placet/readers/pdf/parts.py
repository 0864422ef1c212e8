"""What a PDF holds beside its pages, with qpdf: properties, outline, form fields, attachments, layers."""

import io
import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
from pikepdf import Dictionary, Object, Pdf

from placet.domain.document import Coverage, CoverageReason, CoverageStatus, Place, PlaceKind
from placet.readers.attached import Attached
from placet.readers.pdf.files import read_files
from placet.readers.pdf.forms import read_form
from placet.readers.pdf.passwords import byte_spellings
from placet.readers.pdf.properties import read_layers, read_names, read_properties
from placet.readers.pdf.values import MOST, Beside, Entries, Parts, Words, dictionary, entries, is_new, malformed, plain

SAID: tuple[PlaceKind, ...] = (
    PlaceKind.PROPERTY,
    PlaceKind.OUTLINE,
    PlaceKind.BOOKMARK,
    PlaceKind.FORM_FIELD,
    PlaceKind.ANNOTATION,
)
ROOT: tuple[str, ...] = (
    "/AcroForm",
    "/AF",
    "/AA",
    "/Dests",
    "/Lang",
    "/Metadata",
    "/Names",
    "/OCProperties",
    "/OpenAction",
)
ROOT += ("/Outlines", "/PageLabels", "/Threads")
"""What of the root leads to words; its pages and their structure are PDFium's."""
LEADING = re.compile(
    rb"/(?:Info|Annots|StructTreeRoot|XRef|ObjStm|Encrypt|[A-Za-z]*#[0-9A-Fa-f]{2}|%s)"
    % "|".join(key[1:] for key in ROOT).encode()
)
"""The keys by which words are found beside the pages; objects that are packed or locked, and names in numbers."""
FILES_ONLY = b"/EFOpen"
"""What a lock says that asks for the password when an attached file is opened (ISO 32000-2, table 25)."""
SAID += (PlaceKind.COMMENT, PlaceKind.ALT_TEXT, PlaceKind.ATTACHMENT)


@contextmanager
def open_parts(data: bytes, opened: pypdfium2.PdfDocument, password: str | None = None) -> Iterator[Beside | None]:
    """Open the file with qpdf, if its bytes hold what may lead to words; None where it cannot, though PDFium could."""
    if not LEADING.search(data):
        yield Beside(None, {}, {}, tagged=False, locked=False)
        return
    try:
        pdf, root, mended = _open(data, opened, password)
        locked = mended and FILES_ONLY in data
        beside = Beside(pdf, entries(root, ROOT), _info(pdf, opened), "/StructTreeRoot" in root, locked)
    except Exception:  # a malformed file breaks qpdf in any way; PDFium's text must stay
        yield None
        return
    with pdf:
        yield beside


def _open(data: bytes, opened: pypdfium2.PdfDocument, password: str | None) -> tuple[Pdf, Object, bool]:
    """Open a file, find its root, and tell whether it had to be mended.

    What qpdf cannot unlock or mend, PDFium writes anew, all but locked metadata.
    """
    for each in (b"", *byte_spellings(password)):
        try:
            return *_rooted(data, each), False
        except pikepdf.PasswordError:
            continue
        except pikepdf.PdfError:
            break
    written = io.BytesIO()
    opened.save(written, flags=pdfium.FPDF_REMOVE_SECURITY)
    return *_rooted(written.getvalue()), True


def _rooted(data: bytes, password: bytes = b"") -> tuple[Pdf, Object]:
    pdf = pikepdf.open(io.BytesIO(data), password=password, inherit_page_attributes=False)
    return pdf, pdf.Root


def _info(pdf: Pdf, opened: pypdfium2.PdfDocument) -> Entries:
    """Give the information dictionary; PDFium knows what an earlier trailer named, where the last names none."""
    trailer = pdf.trailer
    keys = trailer.keys()
    if "/Info" in keys or "/Prev" not in keys:
        return entries(trailer.get("/Info")) if "/Info" in keys else {}
    said = opened.get_metadata_dict(skip_empty=True)
    return {f"/{key}": pikepdf.String(text) for key, text in said.items()}


def read_parts(beside: Beside, attached: Attached | None) -> Parts:
    """Read everything beside the pages; a part that cannot be read costs its own row and no other."""
    parts = Parts(attached, locked=beside.locked)
    for kind, keys, read in PARTS:
        try:
            if not keys or not beside.root.keys().isdisjoint(keys):
                read(beside, parts)
        except Exception:  # a malformed file breaks qpdf in any way; the other parts must stay
            parts.coverage.append(malformed(kind))
    return parts


def rows(parts: Parts) -> list[Coverage]:
    """Say what was read beside the pages, by kind of place, and what was not."""
    counts = Counter(words.place.kind for words in parts.words)
    read = [Coverage(Place(kind), CoverageStatus.READ, count=counts[kind]) for kind in SAID if counts[kind]]
    if parts.scripts:
        place = Place(PlaceKind.MACRO, name="JavaScript")
        parts.unread(place, CoverageReason.MACRO)
    return [*read, *parts.coverage]


def _read_outline(beside: Beside, parts: Parts) -> None:
    waiting, seen = [dictionary(beside.root, "/Outlines").get("/First")], set[tuple[int, int]]()
    while waiting and len(seen) < MOST:
        item = waiting.pop()
        if not isinstance(item, Dictionary) or not is_new(item, seen):
            continue
        found = entries(item, ("/Next", "/First", "/Title", "/A"))
        waiting += [found.get("/Next"), found.get("/First")]
        if title := plain(found.get("/Title")):
            target = plain(dictionary(found, "/A").get("/URI"))
            parts.words.append(Words(title, parts.next(PlaceKind.OUTLINE), target=target))


def _find_scripts(beside: Beside, parts: Parts) -> None:
    """Find JavaScript in the file; it is never run."""
    named = "/JavaScript" in dictionary(beside.root, "/Names")
    opening = dictionary(beside.root, "/OpenAction").get("/S") == "/JavaScript"
    parts.scripts = parts.scripts or named or opening or "/AA" in beside.root


NAMES, ACTIONS = ("/Names", "/Dests", "/PageLabels", "/Threads"), ("/Names", "/OpenAction", "/AA")
PARTS: tuple[tuple[PlaceKind, tuple[str, ...], Callable[[Beside, Parts], None]], ...] = (
    (PlaceKind.PROPERTY, (), read_properties),
    (PlaceKind.OUTLINE, ("/Outlines",), _read_outline),
    (PlaceKind.BOOKMARK, NAMES, read_names),
    (PlaceKind.FORM_FIELD, ("/AcroForm",), read_form),
    (PlaceKind.ATTACHMENT, ("/Names", "/AF"), read_files),
    (PlaceKind.MACRO, ACTIONS, _find_scripts),
    (PlaceKind.PART, ("/OCProperties",), read_layers),
)
"""The parts of a file, the keys of its root of which one must be there, and what reads them."""
