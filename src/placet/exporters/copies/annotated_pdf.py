"""Write a copy of a PDF draft that carries its findings as highlights with notes (ISO 32000-2, 12.5)."""

import io
import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject

from placet.domain.errors import CopyRefused, ExportError, Refusal
from placet.domain.language import Language
from placet.domain.layout import Region
from placet.domain.review import Review
from placet.exporters.copies.pdf_marks import NAME, Note, add_highlight, add_page_note, fits, pdf_date
from placet.exporters.files import put
from placet.exporters.finding_notes import Remark, gathered, remarks

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it logs what it mends, with words of the draft
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_XREF = re.compile(rb"\s*(xref|\d+\s+\d+\s+obj)")
_SIZE = re.compile(rb"/Size (\d+)")
_TAIL = 2048
SIGNATURES_EXIST = 1


@dataclass(frozen=True, slots=True)
class _Original:
    """The draft's bytes, and what may be done with them."""

    data: bytes
    signed: bool
    pages: int


def write_annotated_pdf(
    review: Review, draft: Path, output: Path, language: Language, regions: Mapping[str, tuple[Region, ...]]
) -> None:
    """Write the annotated copy; `regions` are by the id of finding or note, in points of the page as shown.

    The draft's own bytes are kept and the notes follow them, where its structure allows that; otherwise the file is
    written anew, which breaks a signature: a signed draft is then refused. CopyRefused says why a draft takes no notes,
    ExportError what failed; the draft itself is never touched.
    """
    if output.resolve() == draft.resolve():
        raise CopyRefused(draft.name, Refusal.ITSELF)
    try:
        data = draft.read_bytes()
    except OSError as error:
        raise ExportError(str(draft), error.strerror or "") from error
    put(output, _annotate(_look_at(draft.name, data), review, language, regions))


def _look_at(name: str, data: bytes) -> _Original:
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted:
            raise CopyRefused(name, Refusal.ENCRYPTED)
        return _Original(data, _is_signed(reader), len(reader.pages))
    except CopyRefused:
        raise
    except Exception as error:  # a malformed file breaks pypdf in any way
        raise CopyRefused(name, Refusal.DAMAGED) from error


def _is_signed(reader: PdfReader) -> bool:
    """Tell whether the draft carries a signature: flagged, or as the value of a signature field."""
    form = reader.root_object.get("/AcroForm")
    form = form.get_object() if form is not None else None
    if not isinstance(form, DictionaryObject):
        return False
    flags = form.get("/SigFlags", 0)
    if isinstance(flags, int) and flags & SIGNATURES_EXIST:
        return True
    fields = form.get("/Fields", ArrayObject()).get_object()
    return any(field.get_object().get("/FT") == "/Sig" and "/V" in field.get_object() for field in fields or [])


def _annotate(
    original: _Original, review: Review, language: Language, regions: Mapping[str, tuple[Region, ...]]
) -> bytes:
    """Give the annotated bytes: appended to the original where that holds, else written anew."""
    for incremental in (True, False):
        if incremental and not _appendable(original.data):
            continue
        if not incremental and original.signed:
            break
        try:
            written, count = _write(original, review, language, regions, incremental=incremental)
            if _holds(written, original, count, incremental=incremental):
                return written
        except Exception:  # noqa: S112 – a malformed file breaks pypdf in any way; the next way is tried
            continue
    raise CopyRefused(review.scan.document.name, Refusal.SIGNED if original.signed else Refusal.DAMAGED)


def _appendable(data: bytes) -> bool:
    """Tell whether the file ends with a pointer that leads to its cross-reference table, so that more may follow."""
    found = _START.search(data[-_TAIL:])
    return found is not None and _XREF.match(data[int(found[1]) : int(found[1]) + 64]) is not None


def _write(
    original: _Original,
    review: Review,
    language: Language,
    regions: Mapping[str, tuple[Region, ...]],
    *,
    incremental: bool,
) -> tuple[bytes, int]:
    """Write the file with its notes; gives the bytes, and the number of highlights and page notes in them."""
    writer = _writer(original.data, incremental=incremental)
    count, left = 0, list[Remark]()
    for remark in remarks(review, language):
        places = [place for place in regions.get(remark.id, ()) if _shown(writer, review, place)]
        note = Note(remark.here, remark.author, remark.made, remark.changed)
        for number, place in enumerate(places):
            add_highlight(writer, place, remark.level, note, f"{NAME}{remark.id}-{number}")
        count += len(places)
        left += [] if places else [remark]
    if left:
        rest = Note(gathered(left, language), review.scan.software, review.scan.started_at, review.scan.started_at)
        add_page_note(writer, rest)
        count += 1
    _date(writer, review, count)
    buffer = io.BytesIO()
    writer.write(buffer)
    written = buffer.getvalue()
    return _sized(written) if incremental and count else written, count


def _writer(data: bytes, *, incremental: bool) -> PdfWriter:
    """Open the file to append to it, or to write it anew."""
    whole = io.BytesIO(data if data.endswith((b"\n", b"\r")) else data + b"\n")
    if incremental:
        return PdfWriter(PdfReader(whole), incremental=True)
    return PdfWriter(clone_from=whole, keep_initial_header=True)


def _sized(written: bytes) -> bytes:
    """Count the appended objects as the table does: pypdf also counts the table itself, which has no entry."""
    found = _START.search(written[-_TAIL:])
    size = _SIZE.search(written, int(found[1])) if found else None
    if size is None:
        return written
    digits = str(int(size[1]) - 1).encode().rjust(len(size[1]))
    return written[: size.start(1)] + digits + written[size.end(1) :]


def _shown(writer: PdfWriter, review: Review, place: Region) -> bool:
    """Tell whether a region can be marked: it has boxes, on the page that the reader saw.

    Where the two libraries count the pages differently, no page can be told from another.
    """
    pages = review.scan.document.pages
    if not place.boxes or len(pages) != len(writer.pages):
        return False
    seen = pages[place.page - 1]
    return fits(writer.pages[place.page - 1], seen.width, seen.height)


def _date(writer: PdfWriter, review: Review, count: int) -> None:
    """Say when the copy was last changed; so the information dictionary becomes part of the appended bytes."""
    last: datetime = review.trail[-1].activity.at if review.trail else review.scan.started_at
    if count and writer.metadata is not None:
        writer.add_metadata({"/ModDate": pdf_date(last)})


def _holds(written: bytes, original: _Original, count: int, *, incremental: bool) -> bool:
    """Check the written file by opening it again: every page is there, every note, and the original bytes."""
    reader = PdfReader(io.BytesIO(written))
    names = [
        str(note.get_object().get("/NM", ""))
        for page in reader.pages
        for note in (page.get("/Annots", ArrayObject()).get_object() or [])
        if isinstance(note.get_object(), DictionaryObject) and note.get_object().get("/Subtype") != "/Popup"
    ]
    kept = not incremental or written.startswith(original.data)
    return kept and len(reader.pages) == original.pages and sum(name.startswith(NAME) for name in names) == count
