"""One page of a PDF: its words with their places, and whether they can be used."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2

from placet.domain.document import Passage, Place, PlaceKind, Visibility
from placet.domain.layout import Page
from placet.readers.pdf.blocks import Segment, blocks, segments, within_word
from placet.readers.pdf.geometry import CharacterBoxes, Frame, frame_of
from placet.readers.pdf.links import LinkedWords, linked_words
from placet.readers.pdf.notes import Address
from placet.readers.pdf.objects import Picture, read_objects
from placet.readers.pdf.opening import open_text
from placet.readers.pdf.structure import described
from placet.readers.pdf.text import JOINER, count_glyphs, page_text, unmapped_share
from placet.readers.pdf.values import Parts
from placet.readers.pdf.visibility import Sight

FEW = 20
"""Below so many glyphs a page that is mostly picture has no text."""


@dataclass(frozen=True, slots=True)
class PageReading:
    """What PDFium gives of a page; ranges of blocks count from the page's own start.

    `words` has one code point for each character of PDFium; a line end stands where words on one line are apart.
    `glyphs` counts the characters that leave ink, `unmapped` is the share of them, 0 to 1, whose letters the fonts do
    not tell; `strokes` counts the segments of the drawn paths of a page with few; `described` holds its alternative
    texts.
    """

    number: int
    frame: Frame
    words: str
    blocks: tuple[tuple[Segment, ...], ...]
    glyphs: int
    unmapped: float
    pictures: tuple[Picture, ...]
    strokes: int
    links: tuple[LinkedWords, ...] = ()
    described: tuple[str, ...] = ()

    def page(self, start: int) -> Page:
        """Give the page, its words beginning at a position of the document's text."""
        width, height = self.frame.size
        return Page(self.number, width, height, start, start + len(self.words))

    def passages(self, start: int) -> tuple[Passage, ...]:
        """Give the page's passages, its words beginning at a position of the document's text."""
        return tuple(
            Passage(
                start + block[0].start,
                start + block[-1].end,
                Place(PlaceKind.PAGE, number, self.number),
                Visibility.HIDDEN if block[0].hidden else Visibility.VISIBLE,
            )
            for number, block in enumerate(self.blocks, 1)
        )


def read_page(page: pypdfium2.PdfPage, number: int, parts: Parts, addresses: Sequence[Address]) -> PageReading:
    """Read a page's words, find its blocks, its pictures, and the words under its links.

    `parts` names the hidden layers of the file, `addresses` are the links of this page.
    """
    frame = frame_of(page)
    with open_text(page) as text:
        words = page_text(text)
        glyphs = count_glyphs(words)
        objects = read_objects(page, frame, strokes=glyphs < FEW)
        boxes = CharacterBoxes(text, frame)
        lines = segments(words, boxes, Sight(text, frame, objects, parts.layers))
        found = blocks(words, lines)
        return PageReading(
            number,
            frame,
            _separate(words, found),
            found,
            glyphs,
            unmapped_share(text, words, glyphs),
            tuple(objects.pictures),
            objects.strokes,
            linked_words(words, lines, boxes, frame, addresses),
            described(page, words, parts.kept),
        )


def _separate(words: str, found: tuple[tuple[Segment, ...], ...]) -> str:
    """Put a line end between blocks that only a space separates, and take out those within a word.

    One character stands for another, so that no position moves.
    """
    characters: list[str] | None = None
    for before, after in pairwise(found):
        end, start = before[-1].end, after[0].start
        if end < start and "\n" not in words[end:start]:
            characters = characters or list(words)
            characters[end] = "\n"
    for last, segment in (pair for block in found if len(block) > 1 for pair in pairwise(block)):
        gap = words[last.end : segment.start]
        if within_word(words, last, segment) and "\n" in gap and not gap.strip("\r\n"):
            characters = characters or list(words)
            characters[last.end : segment.start] = JOINER * len(gap)
    return words if characters is None else "".join(characters)
