"""The structure of a tagged PDF page (ISO 32000-2, 14.9): alternative texts, and words that stand for what is shown."""

import ctypes
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from placet.readers.pdf_values import squeezed

MOST = 20_000
"""The most elements of a page that are looked at: its tree may be made to run in circles."""


def described(page: pypdfium2.PdfPage, words: str) -> tuple[str, ...]:
    """Give the alternative texts of a page, each once, and other words of its structure that the page does not show."""
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return ()
    try:
        found = list(_said(tree))
    finally:
        pdfium.FPDF_StructTree_Close(tree)
    if not found:
        return ()
    shown = squeezed(words)
    said = (text for text, alone in found if alone or squeezed(text) not in shown)
    return tuple(dict.fromkeys(text for text in said if text.strip()))


def _said(tree: object) -> Iterator[tuple[str, bool]]:
    """Give the words each element keeps, and whether they stand alone rather than for words that are shown."""
    waiting = [
        pdfium.FPDF_StructTree_GetChildAtIndex(tree, at) for at in range(pdfium.FPDF_StructTree_CountChildren(tree))
    ]
    seen = 0
    while waiting and seen < MOST:
        element = waiting.pop(0)
        seen += 1
        if not element:
            continue
        for ask, alone in ASKED:
            if text := _text(ask, element):
                yield text, alone
        count = pdfium.FPDF_StructElement_CountChildren(element)
        waiting[:0] = [pdfium.FPDF_StructElement_GetChildAtIndex(element, at) for at in range(max(0, count))]


def _text(ask: object, element: object) -> str:
    size = ask(element, None, 0) if callable(ask) else 0
    if size <= 2:
        return ""
    buffer = ctypes.create_string_buffer(size)
    ask(element, buffer, size)  # type: ignore[operator]
    return buffer.raw[:size].decode("utf-16-le", "replace").rstrip("\0")


ASKED = (
    (pdfium.FPDF_StructElement_GetAltText, True),
    (pdfium.FPDF_StructElement_GetActualText, False),
    (pdfium.FPDF_StructElement_GetExpansion, False),
    (pdfium.FPDF_StructElement_GetTitle, False),
)
