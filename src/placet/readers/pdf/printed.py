"""The words printed on each page of a PDF, as PDFium gives them: nothing is put in order, and nothing left out."""

from pathlib import Path

import pypdfium2

from placet.readers.pdf.opening import open_page, open_pdf, open_text
from placet.readers.pdf.text import page_text


def printed_pages(path: Path, data: bytes) -> tuple[str, ...]:
    """Give the words of every page; DraftError kinds say why the file cannot be opened."""
    with open_pdf(path, data) as opened:
        return tuple(_words(opened, number) for number in range(1, len(opened) + 1))


def _words(opened: pypdfium2.PdfDocument, number: int) -> str:
    with open_page(opened, number) as page, open_text(page) as text:
        return page_text(text)
