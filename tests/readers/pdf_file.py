"""Write small PDF files object by object; the same calls give the same bytes."""

import re
import struct
import zlib
from dataclasses import dataclass

REFERENCE = re.compile(rb"(?<!\w)@(\w+)")
HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


@dataclass(frozen=True, slots=True)
class Stream:
    """A stream: its data, and the entries of its dictionary besides the length."""

    data: bytes
    entries: str = ""

    @property
    def bytes(self) -> bytes:
        return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (self.entries.encode(), len(self.data), self.data)


Object = str | Stream


def pdf_file(objects: dict[str, Object], trailer: str = "") -> bytes:
    """Write a file of named objects, of which `catalog` is the root; `@name` in an object refers to another."""
    numbers = {name.encode(): number for number, name in enumerate(objects, 1)}

    def filled(text: bytes) -> bytes:
        return REFERENCE.sub(lambda found: b"%d 0 R" % numbers[found[1]], text)

    out, offsets = bytearray(HEAD), []
    for number, body in enumerate(objects.values(), 1):
        offsets.append(len(out))
        if isinstance(body, Stream):
            head, data = body.bytes.split(b"\nstream\n", 1)
            written = filled(head) + b"\nstream\n" + data
        else:
            written = filled(body.encode("latin-1"))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, written)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    tail = filled(f"<< /Size {len(objects) + 1} /Root @catalog {trailer} >>".encode())
    return bytes(out + b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (tail, start))


def pdf(
    *contents: str, page: str = "", catalog: str = "", resources: str = "", trailer: str = "", **objects: Object
) -> bytes:
    """Write a file of one page for each content stream; the further entries are those of every page."""
    kids = " ".join(f"@page{number}" for number in range(1, len(contents) + 1))
    made: dict[str, Object] = {
        "catalog": f"<< /Type /Catalog /Pages @pages {catalog} >>",
        "pages": f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>",
        "font": "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    }
    for number, content in enumerate(contents, 1):
        box = "" if "/MediaBox" in page else "/MediaBox [0 0 612 792]"
        made[f"page{number}"] = (
            f"<< /Type /Page /Parent @pages {box} /Contents @content{number}"
            f" /Resources << /Font << /F1 @font >> {resources} >> {page} >>"
        )
        made[f"content{number}"] = Stream(content.encode("cp1252"))
    return pdf_file(made | objects, trailer)


def pdf_with_packed(info: str) -> bytes:
    """Write a file of one page whose information dictionary stands in an object stream, as PDF 1.5 allows."""
    whole = pdf(show("A plan"), packed=Stream(b"", "/Type /ObjStm"))
    number = whole.count(b" obj\n")
    inner = b"%d 0 " % (number + 1) + info.encode("latin-1")
    entries = f"/Type /ObjStm /N 1 /First {inner.index(b'<')} /Filter /FlateDecode"
    whole = pdf(show("A plan"), packed=Stream(zlib.compress(inner, 9), entries))
    start = whole.rfind(b"xref\n0")
    offsets = [whole.index(b"\n%d 0 obj" % each) + 1 for each in range(1, number + 1)]
    rows = [(0, 0, 0), *((1, offset, 0) for offset in offsets), (2, number, 0), (1, start, 0)]
    table = b"".join(struct.pack(">BIH", *row) for row in rows)
    entries = f"/Type /XRef /Size {len(rows)} /W [1 4 2] /Root 1 0 R /Info {number + 1} 0 R"
    written = Stream(table, entries).bytes
    return whole[:start] + b"%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (number + 2, written, start)


def show(words: str, x: float = 72, y: float = 700, size: float = 12, before: str = "") -> str:
    """Write words on the page at a point; `before` sets how they look."""
    escaped = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"q {before} BT /F1 {size} Tf {x} {y} Td ({escaped}) Tj ET Q\n"


def form(content: str, box: str = "0 0 200 50", more: str = "") -> Stream:
    """Write a drawing of its own (a form XObject)."""
    entries = f"/Type /XObject /Subtype /Form /BBox [{box}] /Resources << /Font << /F1 @font >> {more} >>"
    return Stream(content.encode("cp1252"), entries)


def note(subtype: str, more: str, rect: str = "72 600 272 650") -> str:
    """Write an annotation."""
    return f"<< /Type /Annot /Subtype /{subtype} /Rect [{rect}] {more} >>"


def picture(width: int = 8, height: int = 8) -> Stream:
    """Write a grey picture of a few pixels."""
    data = bytes((x * y * 3) % 256 for y in range(height) for x in range(width))
    entries = (
        f"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 8"
    )
    return Stream(data, entries)
