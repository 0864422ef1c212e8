"""The words that are drawn for an annotation (ISO 32000-2, 12.5.5): PDFium leaves them out of a page's text."""

from collections.abc import Iterator

from pypdf import PageObject
from pypdf.generic import DictionaryObject, StreamObject

from placet.readers.pdf.values import dictionary, entry, resolved

LARGEST = 1024 * 1024
"""Bytes of a drawing from which it is not searched for words."""
STATES = ("/N", "/R", "/D")
"""As it is shown at first, under the mouse, and while it is pressed."""


def appearances(page: PageObject, note: DictionaryObject) -> Iterator[tuple[str, bool]]:
    """Give the words of each drawing of an annotation, and whether that is the one shown at first."""
    drawings = dictionary(note, "/AP")
    chosen = entry(note, "/AS")
    for state in STATES:
        drawing = entry(drawings, state)
        if isinstance(drawing, StreamObject):
            yield _words(page, drawing), state == "/N"
        elif isinstance(drawing, DictionaryObject):
            for name, choice in drawing.items():
                yield _words(page, resolved(choice)), state == "/N" and name == chosen


def _words(page: PageObject, drawing: object) -> str:
    if not isinstance(drawing, StreamObject) or len(drawing.get_data()) > LARGEST:
        return ""
    try:
        return " ".join(page.extract_xform_text(drawing).split())  # type: ignore[arg-type]
    except Exception:  # a malformed font breaks pypdf in any way; the annotation's other words must stay
        return ""
