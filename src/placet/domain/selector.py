"""Where words stand in a text: the selectors of the W3C Web Annotation Data Model, section 4.2.

Positions count code points, are half-open, and refer to `Document.text`.
"""

from dataclasses import dataclass

CONTEXT = 32
"""Code points of prefix and suffix that a quotation keeps."""


@dataclass(frozen=True, slots=True, order=True)
class TextPositionSelector:
    """A half-open range `[start, end)` of code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a range that runs backwards or begins before the text (ValueError)."""
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a range: {self.start}-{self.end}")

    def select(self, text: str) -> str:
        """Give the words this range covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "TextPositionSelector") -> bool:
        """Tell whether the two ranges share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "TextPositionSelector") -> bool:
        """Tell whether the other range lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class TextQuoteSelector:
    """Words with a little of what stands before and after, so that they can be found again in an edited text."""

    exact: str
    prefix: str = ""
    suffix: str = ""


def quote(text: str, position: TextPositionSelector) -> TextQuoteSelector:
    """Quote the words at a position with up to `CONTEXT` code points on either side."""
    before = text[max(0, position.start - CONTEXT) : position.start]
    after = text[position.end : position.end + CONTEXT]
    return TextQuoteSelector(position.select(text), before, after)
