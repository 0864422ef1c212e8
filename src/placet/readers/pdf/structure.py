"""The structure of a tagged PDF page (ISO 32000-2, 14.9): alternative texts, and words that stand for what is shown."""

import re
import zlib
from collections.abc import Callable, Iterator, Sequence

import pypdfium2
import pypdfium2.raw as pdfium

from placet.readers.pdf import calls
from placet.readers.pdf.values import squeezed

KEYS = re.compile(rb"/(?:(Alt|ActualText)\b|([ET])\s*[(<]|([A-Za-z]*#[0-9A-Fa-f]{2}[\w#]*))")
"""How alternative texts, words meant, expansions and titles begin; and names written in numbers."""
Asked = tuple[Callable[..., int], bool]
ASKED: dict[bytes, Asked] = {
    b"Alt": (calls.alternative, True),
    b"ActualText": (calls.meant, False),
    b"E": (calls.expansion, False),
    b"T": (calls.title, False),
}
"""The words that an element may keep, by their keys: what PDFium gives of them, and whether they stand alone."""
NUMBER = re.compile(rb"#([0-9A-Fa-f]{2})")
OBJECT_STREAM = b"/ObjStm"
MOST_STREAMS, LARGEST = 500, 4 * 1024 * 1024
"""The most object streams that are unpacked, and the bytes of each."""
FAR = 1000
"""The bytes of a stream's dictionary that are looked at."""
MOST = 20_000
"""The most elements of a page that are looked at: its tree may be made to run in circles."""


def kept(data: bytes) -> frozenset[bytes]:
    """Tell which kinds of words a file's structure may keep: to look through it costs as much as reading its pages.

    Object streams are unpacked to look for the keys; where one cannot be, it may keep all.
    """
    if data.count(OBJECT_STREAM) > MOST_STREAMS:
        return frozenset(ASKED)
    found = set(_named(data))
    for stream in re.finditer(OBJECT_STREAM, data):
        inner = _inflated(data, stream.end())
        if inner is None:
            return frozenset(ASKED)
        found.update(_named(inner))
    return frozenset(found)


def _named(data: bytes) -> Iterator[bytes]:
    for found in KEYS.finditer(data):
        name = found[1] or found[2] or NUMBER.sub(lambda digits: bytes.fromhex(digits[1].decode()), found[3])
        if name in ASKED:
            yield name


def _inflated(data: bytes, at: int) -> bytes | None:
    """Inflate the object stream whose dictionary says so at a place; None where that is not known to be all of it."""
    body = data.find(b"stream", at)
    head = data[max(data.rfind(b" obj", 0, at), at - FAR) : min(body, at + FAR)]
    if body < 0 or b"FlateDecode" not in head or b"DecodeParms" in head:
        return None
    start = body + (8 if data[body + 6 : body + 8] == b"\r\n" else 7)
    try:
        inflating = zlib.decompressobj()
        inflated = inflating.decompress(memoryview(data)[start : start + LARGEST], LARGEST)
    except zlib.error:
        return None
    return inflated if inflating.eof else None


def described(page: pypdfium2.PdfPage, words: str, kinds: frozenset[bytes]) -> tuple[str, ...]:
    """Give the alternative texts of a page, each once, and other words of its structure that the page does not show.

    `kinds` are the keys of the words that are asked for.
    """
    if not kinds:
        return ()
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return ()
    try:
        found = list(_said(calls.address(tree), [ASKED[key] for key in ASKED if key in kinds]))
    finally:
        pdfium.FPDF_StructTree_Close(tree)
    if not found:
        return ()
    shown = squeezed(words)
    said = (text for text, alone in found if alone or squeezed(text) not in shown)
    return tuple(dict.fromkeys(text for text in said if text.strip()))


def _said(tree: int, asked: Sequence[Asked]) -> Iterator[tuple[str, bool]]:
    """Give the words each element keeps, and whether they stand alone rather than for words that are shown."""
    waiting = [calls.root_at(tree, at) for at in range(calls.count_roots(tree) - 1, -1, -1)]
    seen = 0
    while waiting and seen < MOST:
        element = waiting.pop()
        seen += 1
        if not element:
            continue
        for ask, alone in asked:
            size = ask(element, None, 0)
            if size > 2:
                yield _text(ask, element, size), alone
        waiting += [calls.child_at(element, at) for at in range(calls.count_children(element) - 1, -1, -1)]


def _text(ask: Callable[..., int], element: int, size: int) -> str:
    buffer = bytearray(size)
    ask(element, calls.place_of(buffer), size)
    return buffer.decode("utf-16-le", "replace").rstrip("\0")
