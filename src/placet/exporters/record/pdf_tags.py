"""What the typesetter leaves to do in a record's PDF: row headers, signature fields, and its end."""

import io
from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, Object

from placet.exporters.record.pdf_fields import SignatureField, children, elements, place_fields


def finished(pdf: bytes, fields: Sequence[SignatureField] = ()) -> bytes:
    """Tag the first cell of each row as its header (ISO 32000-1, 14.8.5.7), and place the signature fields.

    The file ends with a line end, so that a signature may follow. Its identifier follows from its content, so that the
    same record has the same bytes.
    """
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for element in elements(document.Root.StructTreeRoot):
            if element.get(Name.S) == Name.TR:
                _head(element)
        place_fields(document, fields)
        document.save(buffer, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    written = buffer.getvalue()
    return written if written.endswith(b"\n") else written + b"\n"


def _head(row: Object) -> None:
    """Make the first cell of a row of data its header."""
    cells = children(row)
    if cells and all(cell.get(Name.S) == Name.TD for cell in cells):
        cells[0].S = Name.TH
        attributes = cells[0].get(Name.A)
        scope = Dictionary(O=Name.Table, Scope=Name.Row)
        cells[0].A = scope if attributes is None else Array([*_list(attributes), scope])


def _list(attributes: Object) -> list[Object]:
    return list(attributes) if isinstance(attributes, Array) else [attributes]
