"""Open a PDF with PDFium, its pages and their texts; PDFium is not thread-safe, so only worker processes come here."""

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

from placet.domain.detail import Detail
from placet.domain.errors import (
    DamagedDraft,
    DraftError,
    DraftMissing,
    EncryptedDraft,
    Seal,
    SealedDraft,
    UnsafeDraft,
    WrongPassword,
)
from placet.readers.files import check_size
from placet.readers.limits import MAX_PAGES
from placet.readers.pdf.passwords import byte_spellings, spellings

logging.getLogger("pikepdf").setLevel(logging.CRITICAL)  # it logs what it mends
ENCRYPTION = b"/Encrypt"
SEALS = {b"/Adobe.PubSec": Seal.CERTIFICATE, b"/MicrosoftIRMServices": Seal.RIGHTS}
"""Security handlers that no password serves, and what they are called."""


@contextmanager
def open_pdf(
    path: Path, data: bytes | None = None, password: str | None = None, *, forms: bool = False
) -> Iterator[pypdfium2.PdfDocument]:
    """Open a file, or its bytes; `forms` makes page pictures show what form fields hold.

    The password, the user's or the owner's, is tried where the file does not open without one. Raises EncryptedDraft,
    WrongPassword, SealedDraft, DamagedDraft, DraftMissing, or UnsafeDraft for a file or a page count beyond the limits.
    """
    check_size(path, len(data) if data is not None else None)
    opened = _open(path, data, password)
    try:
        if len(opened) > MAX_PAGES:
            raise UnsafeDraft(path.name, Detail.MORE_PAGES.of(len(opened), MAX_PAGES))
        if forms:
            opened.init_forms()
        yield opened
    finally:
        opened.close()


def _open(path: Path, data: bytes | None, password: str | None) -> pypdfium2.PdfDocument:
    """Open a file without a password, or with the first spelling of it that fits."""
    for each in (None, *spellings(password)):
        try:
            return pypdfium2.PdfDocument(path if data is None else data, each)
        except FileNotFoundError as error:
            raise DraftMissing(path.name) from error
        except pypdfium2.PdfiumError as error:
            trouble = _trouble(path, data, error)
            if not isinstance(trouble, EncryptedDraft):
                raise trouble from error
    written = _unlocked(path, data, password)
    if written is None:
        raise WrongPassword(path.name) if password else EncryptedDraft(path.name)
    try:
        return pypdfium2.PdfDocument(written)
    except pypdfium2.PdfiumError as error:
        raise DamagedDraft(path.name, Detail.NO_PAGE) from error


def _unlocked(path: Path, data: bytes | None, password: str | None) -> bytes | None:
    """Decrypt with qpdf what PDFium cannot: a file whose streams are locked in another way than its words."""
    written = io.BytesIO()
    for each in (b"", *byte_spellings(password)):
        source = path if data is None else io.BytesIO(data)
        try:
            with pikepdf.open(source, password=each, inherit_page_attributes=False) as file:
                file.save(written, encryption=False, fix_metadata_version=False)
        except pikepdf.PasswordError:
            continue
        except (pikepdf.PdfError, ValueError, RuntimeError):
            return None
        return written.getvalue()
    return None


def _trouble(path: Path, data: bytes | None, error: pypdfium2.PdfiumError) -> DraftError:
    """Tell a locked file from a damaged one: PDFium may still name the reason for which it refused another file."""
    held = path.read_bytes() if data is None else data
    if error.err_code == pdfium.FPDF_ERR_PASSWORD and ENCRYPTION in held:
        return EncryptedDraft(path.name)
    if error.err_code == pdfium.FPDF_ERR_SECURITY and ENCRYPTION in held:
        return SealedDraft(path.name, next((what for seal, what in SEALS.items() if seal in held), Seal.UNKNOWN))
    return DamagedDraft(path.name, Detail.NO_PAGE)


@contextmanager
def open_page(opened: pypdfium2.PdfDocument, number: int) -> Iterator[pypdfium2.PdfPage]:
    """Open a page by its number, from 1; PdfiumError where it cannot be loaded."""
    page = opened[number - 1]
    try:
        yield page
    finally:
        page.close()


@contextmanager
def open_text(page: pypdfium2.PdfPage) -> Iterator[pypdfium2.PdfTextPage]:
    """Open the text of a page."""
    text = page.get_textpage()
    try:
        yield text
    finally:
        text.close()
