"""The structure of a tagged PDF page (ISO 32000-2, 14.9): alternative texts, and words that stand for what is shown."""

import re
import zlib
from collections.abc import Callable, Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from placet.readers.pdf import calls
from placet.readers.pdf.values import squeezed

KEYS = re.compile(rb"/(Alt|ActualText)\b|/[ET]\s*[(<]|/[A-Za-z]*#[0-9a-fA-F]{2}")
"""How alternative texts, words meant, expansions and titles begin; and names written in numbers."""
OBJECT_STREAM = b"/ObjStm"
MOST_STREAMS, LARGEST = 500, 4 * 1024 * 1024
"""The most object streams that are unpacked, and the bytes of each."""
FAR = 1000
"""The bytes of a stream's dictionary that are looked at."""
MOST = 20_000
"""The most elements of a page that are looked at: its tree may be made to run in circles."""


def keeps_words(data: bytes) -> bool:
    """Tell whether a file's structure may keep words: building the tree of a page costs as much as reading its text.

    Object streams are unpacked to look for the keys; where one cannot be, or a name is written in numbers, it may.
    """
    if KEYS.search(data) or data.count(OBJECT_STREAM) > MOST_STREAMS:
        return True
    return any(_may_keep(data, found.end()) for found in re.finditer(OBJECT_STREAM, data))


def _may_keep(data: bytes, at: int) -> bool:
    body = data.find(b"stream", at)
    head = data[max(data.rfind(b" obj", 0, at), at - FAR) : min(body, at + FAR)]
    if body < 0 or b"FlateDecode" not in head or b"DecodeParms" in head:
        return True
    start = body + (8 if data[body + 6 : body + 8] == b"\r\n" else 7)
    try:
        inflating = zlib.decompressobj()
        inflated = inflating.decompress(memoryview(data)[start : start + LARGEST], LARGEST)
    except zlib.error:
        return True
    return not inflating.eof or KEYS.search(inflated) is not None


def described(page: pypdfium2.PdfPage, words: str) -> tuple[str, ...]:
    """Give the alternative texts of a page, each once, and other words of its structure that the page does not show."""
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return ()
    try:
        found = list(_said(calls.address(tree)))
    finally:
        pdfium.FPDF_StructTree_Close(tree)
    if not found:
        return ()
    shown = squeezed(words)
    said = (text for text, alone in found if alone or squeezed(text) not in shown)
    return tuple(dict.fromkeys(text for text in said if text.strip()))


def _said(tree: int) -> Iterator[tuple[str, bool]]:
    """Give the words each element keeps, and whether they stand alone rather than for words that are shown."""
    waiting = [calls.root_at(tree, at) for at in range(calls.count_roots(tree) - 1, -1, -1)]
    seen = 0
    while waiting and seen < MOST:
        element = waiting.pop()
        seen += 1
        if not element:
            continue
        for ask, alone in ASKED:
            size = ask(element, None, 0)
            if size > 2:
                yield _text(ask, element, size), alone
        waiting += [calls.child_at(element, at) for at in range(calls.count_children(element) - 1, -1, -1)]


def _text(ask: Callable[..., int], element: int, size: int) -> str:
    buffer = bytearray(size)
    ask(element, calls.place_of(buffer), size)
    return buffer.decode("utf-16-le", "replace").rstrip("\0")


ASKED = ((calls.alternative, True), (calls.meant, False), (calls.expansion, False), (calls.title, False))
