"""Runs as a reader sees them."""

from placet.exporters.record.blocks import Block, Fact, Table
from placet.exporters.record.runs import BREAK, Text


def shown(text: Text) -> str:
    """Write runs out, framed names in brackets, break points left out."""
    return "".join(f"[{run.text}]" if run.kind == "frame" else run.text for run in text).replace(BREAK, "")


def told(rows: tuple[Fact, ...]) -> dict[str, str]:
    """Give facts as a reader sees them, by their labels; a value's paragraphs stand on lines of their own."""
    return {row.label: "\n".join(map(shown, row.values)) for row in rows}


def cells(block: Block) -> list[list[str]]:
    """Give a table's rows as a reader sees them."""
    assert isinstance(block, Table), block
    return [[shown(cell) for cell in row] for row in block.rows]
