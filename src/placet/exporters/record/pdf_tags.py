"""What the typesetter leaves to do in a record's PDF: row headers, and an end that a signature may follow."""

import io

import pikepdf
from pikepdf import Array, Dictionary, Name, Object


def finished(pdf: bytes) -> bytes:
    """Tag the first cell of each row as its header (ISO 32000-1, 14.8.5.7), and end the file with a line end.

    The file's identifier follows from its content, so that the same record has the same bytes.
    """
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for row in _rows(document.Root.StructTreeRoot):
            _head(row)
        document.save(buffer, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    written = buffer.getvalue()
    return written if written.endswith(b"\n") else written + b"\n"


def _rows(root: Object) -> list[Object]:
    """List every table row of a structure tree."""
    found: list[Object] = []
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if element.get(Name.S) == Name.TR:
            found.append(element)
        waiting += _children(element)
    return found


def _children(element: Object) -> list[Object]:
    kids = element.get(Name.K)
    every = list(kids) if isinstance(kids, Array) else [kids]
    return [kid for kid in every if isinstance(kid, Dictionary) and (Name.S in kid or Name.K in kid)]


def _head(row: Object) -> None:
    """Make the first cell of a row of data its header."""
    cells = _children(row)
    if cells and all(cell.get(Name.S) == Name.TD for cell in cells):
        cells[0].S = Name.TH
        attributes = cells[0].get(Name.A)
        scope = Dictionary(O=Name.Table, Scope=Name.Row)
        cells[0].A = scope if attributes is None else Array([*_list(attributes), scope])


def _list(attributes: Object) -> list[Object]:
    return list(attributes) if isinstance(attributes, Array) else [attributes]
