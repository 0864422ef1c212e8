"""The words that are drawn for annotations (ISO 32000-2, 12.5.5): PDFium leaves them out of a page's text."""

import io
import re
from collections.abc import Iterable, Iterator

import pikepdf
import pypdfium2
from pikepdf import Dictionary, Stream

from placet.readers.pdf.opening import open_page, open_text
from placet.readers.pdf.text import page_text
from placet.readers.pdf.unpacking import unpacked
from placet.readers.pdf.values import Entries, dictionary, entries

LARGEST = 1024 * 1024
"""Bytes of a drawing from which it is not searched for words."""
STATES = ("/N", "/R", "/D")
"""As it is shown at first, under the mouse, and while it is pressed."""
SHOWING = re.compile(rb"T[jJ]|Do|['\"]")
"""The operators that show text (9.4.3), or another drawing that may."""
DRAWING = re.compile(rb"\bDo\b")
"""The operator that draws another drawing (8.8)."""
MOST, DEPTH = 1000, 8
"""The most drawings that are drawn with one, and how deep: PDFium would follow them until no memory is left."""
SIDE = 1000
"""The sides of the pages on which drawings are read."""


def drawings(note: Entries) -> Iterator[tuple[Stream, bool]]:
    """Give each drawing of an annotation, and whether it is the one shown at first."""
    found = dictionary(note, "/AP")
    chosen = note.get("/AS")
    for state in STATES:
        drawing = found.get(state)
        if isinstance(drawing, Stream):
            yield drawing, state == "/N"
        for name, choice in entries(drawing).items() if isinstance(drawing, Dictionary) else ():
            if isinstance(choice, Stream):
                yield choice, state == "/N" and name == chosen


class Drawings:
    """The drawings of a file that may show words: each is made a page, and PDFium reads them all at once."""

    def __init__(self) -> None:
        """Begin with none."""
        self._words: dict[tuple[int, int], str] = {}
        self._showing: dict[tuple[int, int], Stream] = {}

    def add(self, found: Iterable[Stream]) -> None:
        """Add some drawings."""
        for drawing in found:
            number = drawing.objgen
            if number not in self._words:
                self._words[number] = ""
                content = unpacked(drawing)
                if len(content) <= LARGEST and SHOWING.search(content):
                    _measure(drawing, content)
                    self._showing[number] = drawing

    def read(self) -> None:
        """Read the words of those that were added."""
        if self._showing:
            file = _file(self._showing.values())
            self._words.update(zip(self._showing, _pages(file), strict=False))

    def words(self, drawing: Stream) -> str:
        """Give the words of a drawing."""
        return self._words.get(drawing.objgen, "")


def _measure(drawing: Stream, content: bytes, above: tuple[tuple[int, int], ...] = ()) -> int:
    """Count the drawings that are drawn with one, itself included; ValueError where they are without end."""
    within = (*above, drawing.objgen)
    count, times = 1, len(DRAWING.findall(content))
    if times:
        inner = dictionary(dictionary(entries(drawing, ("/Resources",)), "/Resources"), "/XObject").values()
        forms = [each for each in inner if isinstance(each, Stream) and each.get("/Subtype") == "/Form"]
        if len(within) > DEPTH or any(each.objgen in within for each in forms):
            raise ValueError
        count += times * max((_measure(each, unpacked(each), within) for each in forms), default=0)
    if count > MOST:
        raise ValueError
    return count


def _file(found: Iterable[Stream]) -> bytes:
    """Make a file of one page for each drawing."""
    made, written = pikepdf.new(), io.BytesIO()
    content = made.make_stream(b"/X Do")
    for drawing in found:
        page = made.add_blank_page(page_size=(SIDE, SIDE))
        page.obj.Contents = content
        page.obj.Resources = Dictionary(XObject=Dictionary(X=made.copy_foreign(drawing)))
    made.save(
        written,
        compress_streams=False,
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
    )
    return written.getvalue()


def _pages(file: bytes) -> Iterator[str]:
    with pypdfium2.PdfDocument(file) as opened:
        for number in range(1, len(opened) + 1):
            with open_page(opened, number) as page, open_text(page) as text:
                yield " ".join(page_text(text).split())
