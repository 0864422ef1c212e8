"""What is done to a record after it is set: row headers, and an end that a signature may follow."""

import io

import pikepdf
from made_reviews import whole

from placet.domain.language import Language
from placet.exporters.record.pdf import record_bytes


def rows(pdf: bytes) -> list[list[tuple[str, str]]]:
    """Read the rows of every table: each cell's kind, and its scope where it has one."""
    found = []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        waiting = [document.Root.StructTreeRoot]
        while waiting:
            element = waiting.pop()
            kids = element.get("/K")
            every = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
            children = [kid for kid in every if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
            if element.get("/S") == "/TR":
                found.append([(str(cell.S), scope(cell)) for cell in children])
            waiting += children
    return found


def scope(cell: pikepdf.Object) -> str:
    attributes = cell.get("/A")
    every = list(attributes) if isinstance(attributes, pikepdf.Array) else [attributes]
    scopes = [str(one.Scope) for one in every if isinstance(one, pikepdf.Dictionary) and "/Scope" in one]
    return scopes[0] if scopes else ""


def test_every_row_begins_with_its_header() -> None:
    every = rows(record_bytes(whole(), Language.ENGLISH, (), {}, None))
    assert len(every) > 20
    for row in every:
        kinds = [kind for kind, _ in row]
        if kinds[1:] == ["/TD"] * (len(kinds) - 1):
            assert row[0] == ("/TH", "/Row")
        else:
            assert row == [("/TH", "/Column")] * len(row)


def test_the_file_ends_with_a_line_end() -> None:
    written = record_bytes(whole(), Language.FRENCH, (), {}, None)
    assert written.endswith(b"%%EOF\n")
    assert written.startswith(b"%PDF-1.7\n")
