"""Read a PDF draft: its pages with PDFium, everything beside them with pypdf."""

import hashlib
from pathlib import Path

import pypdfium2

from placet.domain.document import Coverage, CoverageReason, CoverageStatus, Document, Passage, Place, PlaceKind
from placet.domain.errors import UnsafeDraft
from placet.domain.layout import Page
from placet.readers.limits import MAX_SIDE
from placet.readers.pdf_layout import PageReading, read_page
from placet.readers.pdf_open import open_page, open_pdf

MEDIA_TYPE = "application/pdf"


def read_pdf(path: Path, data: bytes) -> Document:
    """Read a PDF draft from its bytes; `path` gives its name.

    Code point `page.start + i` of the text is PDFium's character `i` of that page. Raises EncryptedDraft,
    DamagedDraft, or UnsafeDraft for a file beyond the limits.
    """
    texts: list[str] = []
    passages: list[Passage] = []
    pages: list[Page] = []
    coverage: list[Coverage] = []
    start = 0
    with open_pdf(path, data) as opened:
        for number in range(1, len(opened) + 1):
            reading = _read(path, opened, number)
            if reading is None:
                pages.append(Page(number, 612.0, 792.0, start, start))
                coverage.append(
                    Coverage(Place(PlaceKind.PAGE, page=number), CoverageStatus.NOT_READ, CoverageReason.MALFORMED)
                )
                texts.append("")
            else:
                pages.append(reading.page(start))
                passages.extend(reading.passages(start))
                texts.append(reading.words)
            start += len(texts[-1]) + 1
    return Document(
        name=path.name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=MEDIA_TYPE,
        size=len(data),
        text="\n".join(texts),
        passages=tuple(passages),
        pages=tuple(pages),
        coverage=tuple(coverage),
    )


def _read(path: Path, opened: pypdfium2.PdfDocument, number: int) -> PageReading | None:
    """Read one page; None where PDFium cannot load it."""
    try:
        with open_page(opened, number) as page:
            width, height = page.get_size()
            if max(width, height) > MAX_SIDE:
                raise UnsafeDraft(path.name, f"page {number}: {width:.0f} × {height:.0f} pt > {MAX_SIDE:.0f} pt")
            return read_page(page, number)
    except pypdfium2.PdfiumError:
        return None
