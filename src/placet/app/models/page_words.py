"""The characters of a page by their boxes: which one is under the pointer, which words and lines a range covers."""

from collections.abc import Sequence
from dataclasses import dataclass

from placet.domain.layout import Box, Page
from placet.domain.selector import TextPositionSelector


@dataclass(frozen=True, slots=True)
class PageWords:
    """A page's characters; `boxes[i]` belongs to the text's code point `page.start + i`."""

    page: Page
    text: str
    boxes: tuple[Box, ...]

    def caret_at(self, x: float, y: float) -> int | None:
        """Find the position in the text nearest to a point of the page; None on a page without words."""
        nearest = min(
            (index for index, box in enumerate(self.boxes) if box.right > box.left),
            key=lambda index: _distance(self.boxes[index], x, y),
            default=None,
        )
        if nearest is None:
            return None
        box = self.boxes[nearest]
        return self.page.start + nearest + (x > (box.left + box.right) / 2)

    def over_words(self, x: float, y: float) -> bool:
        """Tell whether a point lies on a character."""
        return any(box.left <= x <= box.right and box.top <= y <= box.bottom for box in self.boxes)

    def word_at(self, position: int) -> TextPositionSelector:
        """Give the word round a position."""
        start = end = position
        while start > self.page.start and _in_word(self.text[start - 1]):
            start -= 1
        while end < self.page.end and _in_word(self.text[end]):
            end += 1
        return TextPositionSelector(start, end)

    def lines(self, position: TextPositionSelector) -> tuple[Box, ...]:
        """Give one box for each line of a range, as far as it stands on this page."""
        start = max(position.start, self.page.start) - self.page.start
        end = min(position.end, self.page.end) - self.page.start
        return merged(self.boxes[start : max(start, end)])


def merged(boxes: Sequence[Box]) -> tuple[Box, ...]:
    """Join the boxes of neighbouring characters to one box a line."""
    lines: list[Box] = []
    for box in boxes:
        if box.right <= box.left:
            continue
        if lines and _same_line(lines[-1], box):
            last = lines[-1]
            lines[-1] = Box(
                min(last.left, box.left),
                min(last.top, box.top),
                max(last.right, box.right),
                max(last.bottom, box.bottom),
            )
        else:
            lines.append(box)
    return tuple(lines)


def _same_line(line: Box, box: Box) -> bool:
    middle = (box.top + box.bottom) / 2
    height = line.bottom - line.top
    return line.top <= middle <= line.bottom and -height < box.left - line.right < 4 * height


def _distance(box: Box, x: float, y: float) -> float:
    """Weigh how far a character lies from a point: its own line first."""
    across = max(box.left - x, 0.0, x - box.right)
    down = max(box.top - y, 0.0, y - box.bottom)
    return across + 8 * down


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter in "'’-‑@#_\ufffe"
