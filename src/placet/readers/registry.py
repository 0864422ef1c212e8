"""The front door: a file becomes a Document, by the reader of its format."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from placet.domain.document import Document
from placet.domain.errors import LegacyWord, UnsupportedFormat
from placet.readers import formats
from placet.readers.attached import Attached
from placet.readers.docx.reader import read_docx
from placet.readers.files import file_bytes
from placet.readers.foreign import read_foreign
from placet.readers.locked import unlocked
from placet.readers.pdf.reader import read_pdf
from placet.readers.progress import unheard
from placet.readers.suffixes import TEXTS
from placet.readers.text import read_text

Reader = Callable[[Path, bytes, Attached | None, str | None], Document]
"""Makes a Document of a file's bytes; the path gives its name.

The third argument reads files inside it, if any may be; the last is the password it may need. Raises DraftError kinds
only.
"""

READERS: dict[str, Reader] = {
    formats.DOCX: read_docx,
    formats.PDF: read_pdf,
    **dict.fromkeys(TEXTS.values(), read_text),
}
"""A reader for each media type."""


def read(path: Path, password: str | None = None) -> Document:
    """Read a draft, with its password where it needs one; a DraftError says why it could not be read."""
    data = file_bytes(path)
    if not formats.is_locked(data):
        return _read(path, data, password)
    inside = _read(path, unlocked(path.name, data, password), password)
    return replace(inside, sha256=hashlib.sha256(data).hexdigest(), size=len(data))


def _read(path: Path, data: bytes, password: str | None) -> Document:
    return READERS[formats.media_type(path.name, data)](path, data, _read_attached, password)


def _read_attached(name: str, data: bytes) -> Document:
    """Read a file inside a draft, and no further one inside it."""
    try:
        kind = formats.media_type(name, data)
    except (UnsupportedFormat, LegacyWord):
        return read_foreign(name, data)
    with unheard():
        return READERS[kind](Path(name), data, None, None)
