"""The shapes of a draft's tables, gathered from the cells its passages stand in."""

from collections.abc import Sequence
from dataclasses import dataclass

from placet.domain.document import Cell, Passage

MOST_CELLS = 20_000
MOST_COLUMNS = 64
"""Beyond these a table shows as paragraphs: laying it out would hold the window up."""


@dataclass(frozen=True, slots=True)
class TableShape:
    """A table's rows and columns, its merged cells (row, column, row span, column span), its last passage's index."""

    rows: int
    columns: int
    merged: tuple[tuple[int, int, int, int], ...]
    last: int


def table_shapes(passages: Sequence[Passage]) -> dict[int, TableShape]:
    """Measure every table, by its number; those too large to lay out are left out."""
    cells: dict[int, dict[tuple[int, int], Cell]] = {}
    last: dict[int, int] = {}
    for index, passage in enumerate(passages):
        if passage.cell is not None:
            cell = passage.cell
            cells.setdefault(cell.table, {}).setdefault((cell.row, cell.column), cell)
            last[cell.table] = index
    shapes = {number: _shape(list(found.values()), last[number]) for number, found in cells.items()}
    return {
        number: shape
        for number, shape in shapes.items()
        if shape.columns <= MOST_COLUMNS and shape.rows * shape.columns <= MOST_CELLS
    }


def _shape(cells: list[Cell], last: int) -> TableShape:
    rows = max(cell.row + max(1, cell.row_span) for cell in cells)
    columns = max(cell.column + max(1, cell.column_span) for cell in cells)
    merged = tuple(
        (cell.row, cell.column, max(1, cell.row_span), max(1, cell.column_span))
        for cell in cells
        if cell.row_span > 1 or cell.column_span > 1
    )
    return TableShape(rows, columns, merged, last)
