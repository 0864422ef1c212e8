"""How the window shares its room: a shape for each range of widths, and the widths of its three panes."""

from dataclasses import dataclass

RAIL = 56
BATCH, FINDINGS = 256, 416
LEAST_DRAFT = 440
"""The least width of the draft that remembered panes must leave."""
LOW = 800
"""Below this height the list of findings shows fewer rows."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a width leaves room for: the panes' widths, a rail for the batch, short words, one pane at a time."""

    least: int
    batch: int
    findings: int
    rail: bool = False
    short: bool = False
    one_pane: bool = False


SHAPES = (
    Shape(1360, BATCH, FINDINGS),
    Shape(1100, 216, 384),
    Shape(880, RAIL, 344, rail=True, short=True),
    Shape(0, RAIL, 344, rail=True, short=True, one_pane=True),
)


def shape_of(width: int) -> Shape:
    """Choose the shape for a width of the window, in the design's pixels."""
    return next(shape for shape in SHAPES if width >= shape.least)


def panes_of(shape: Shape, width: int, kept: tuple[int, ...]) -> tuple[int, int, int]:
    """Share a width among batch, draft and findings: as the reviewer last left them, where that still fits."""
    batch, findings = shape.batch, shape.findings
    if len(kept) == 3 and not shape.rail and width - kept[0] - kept[2] >= LEAST_DRAFT:
        batch, findings = kept[0], kept[2]
    return batch, max(0, width - batch - findings), findings
