"""Write small Word packages part by part, as XML in short hand; the same calls give the same bytes."""

import io
import re
import warnings
import zipfile
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/"
SCHEMAS = "http://schemas.openxmlformats.org/"
MICROSOFT = "http://schemas.microsoft.com/office/"
NAMESPACES = {
    "w": SCHEMAS + "wordprocessingml/2006/main",
    "r": OFFICE + "relationships",
    "a": SCHEMAS + "drawingml/2006/main",
    "c": SCHEMAS + "drawingml/2006/chart",
    "c15": MICROSOFT + "drawing/2012/chart",
    "cx": MICROSOFT + "drawing/2014/chartex",
    "dgm": SCHEMAS + "drawingml/2006/diagram",
    "dsp": MICROSOFT + "drawing/2008/diagram",
    "lc": SCHEMAS + "drawingml/2006/lockedCanvas",
    "m": OFFICE + "math",
    "mc": SCHEMAS + "markup-compatibility/2006",
    "o": "urn:schemas-microsoft-com:office:office",
    "pic": SCHEMAS + "drawingml/2006/picture",
    "v": "urn:schemas-microsoft-com:vml",
    "wp": SCHEMAS + "drawingml/2006/wordprocessingDrawing",
    "wp15": MICROSOFT + "word/2012/wordprocessingDrawing",
    "wps": MICROSOFT + "word/2010/wordprocessingShape",
    "wpg": MICROSOFT + "word/2010/wordprocessingGroup",
    "wpc": MICROSOFT + "word/2010/wordprocessingCanvas",
    "w14": MICROSOFT + "word/2010/wordml",
    "w15": MICROSOFT + "word/2012/wordml",
    "w16se": MICROSOFT + "word/2015/wordml/symex",
    "wne": MICROSOFT + "word/2006/wordml",
    "x": SCHEMAS + "spreadsheetml/2006/main",
    "cp": SCHEMAS + "package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "ep": OFFICE + "extended-properties",
    "op": OFFICE + "custom-properties",
    "vt": OFFICE + "docPropsVTypes",
    "foreign": "urn:example:foreign",
}
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
MAIN_TYPE = WORD + "document.main+xml"
EARLIEST = (1980, 1, 1, 0, 0, 0)
PREFIX = re.compile(r"[<\s/](\w+):(?=\w+[\s=/>])")
OWN_TYPES = ("header", "footer", "footnotes", "endnotes", "comments", "styles", "numbering", "settings")


@dataclass(frozen=True, slots=True)
class Part:
    """A part beside the main one: its name below `word/` (or from the root, with a slash), and how it is reached.

    `kind` is the last word of the relationship's type, empty for a part nothing leads to; `id` its relationship's.
    """

    name: str
    data: str | bytes
    kind: str = ""
    id: str = ""
    type: str = ""

    @property
    def path(self) -> str:
        return self.name[1:] if self.name.startswith("/") else f"word/{self.name}"

    @property
    def bytes(self) -> bytes:
        return self.data if isinstance(self.data, bytes) else self.data.encode()


@dataclass(frozen=True, slots=True)
class Outside:
    """A relationship that leads out of the package."""

    id: str
    target: str
    kind: str = "hyperlink"


def xml(tag: str, content: str, attributes: str = "") -> str:
    """Write a root element, with the namespaces that its content uses."""
    head = f"<{tag} {attributes}>"
    used = sorted(set(PREFIX.findall(head + content)) & NAMESPACES.keys())
    names = " ".join(f'xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in used)
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<{tag} {names} {attributes}>{content}</{tag}>'


def document(body: str) -> str:
    return xml("w:document", f"<w:body>{body}</w:body>")


def word(body: str, *parts: Part | Outside, main_type: str = MAIN_TYPE) -> bytes:
    """Give the bytes of a package with this body and these parts."""
    inside = [part for part in parts if isinstance(part, Part)]
    outside = [part for part in parts if isinstance(part, Outside)]
    entries = {
        "[Content_Types].xml": content_types(inside, main_type),
        "_rels/.rels": relationships([part for part in inside if part.kind in PACKAGE_KINDS], [], MAIN),
        "word/document.xml": document(body),
    }
    own = [part for part in inside if part.kind and part.kind not in PACKAGE_KINDS]
    if own or outside:
        entries["word/_rels/document.xml.rels"] = relationships(own, outside)
    return package([*((name, text.encode()) for name, text in entries.items()), *((p.path, p.bytes) for p in inside)])


MAIN = f'<Relationship Id="main" Type="{OFFICE}relationships/officeDocument" Target="word/document.xml"/>'
PACKAGE_KINDS = ("core-properties", "extended-properties", "custom-properties")


def relationships(parts: list[Part], outside: list[Outside], first: str = "") -> str:
    inner = "".join(
        f'<Relationship Id="{part.id or part.kind}" Type="{OFFICE}relationships/{part.kind}" Target="/{part.path}"/>'
        for part in parts
    )
    outer = "".join(
        f'<Relationship Id="{link.id}" Type="{OFFICE}relationships/{link.kind}"'
        f' Target={quoteattr(link.target)} TargetMode="External"/>'
        for link in outside
    )
    return f'<Relationships xmlns="{SCHEMAS}package/2006/relationships">{first}{inner}{outer}</Relationships>'


def content_types(parts: list[Part], main_type: str) -> str:
    suffixes = sorted({part.path.rsplit(".", 1)[-1] for part in parts} - {"xml", "rels"})
    defaults = "".join(f'<Default Extension="{suffix}" ContentType="application/x-{suffix}"/>' for suffix in suffixes)
    overrides = "".join(
        f'<Override PartName="/{part.path}" ContentType="{part.type or WORD + part.kind + "+xml"}"/>'
        for part in parts
        if part.type or part.kind in OWN_TYPES
    )
    return (
        f'<Types xmlns="{SCHEMAS}package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{defaults}'
        f'<Override PartName="/word/document.xml" ContentType="{main_type}"/>{overrides}</Types>'
    )


def package(entries: list[tuple[str, bytes]], method: int = zipfile.ZIP_STORED) -> bytes:
    """Give the bytes of a ZIP file; two entries may have one name."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive, warnings.catch_warnings(action="ignore"):
        for name, data in entries:
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.compress_type = method
            archive.writestr(entry, data)
    return file.getvalue()


# --- short hand for the elements of a body -----------------------------------------------------------------------


def t(words: str) -> str:
    return f'<w:t xml:space="preserve">{escape(words)}</w:t>'


def r(words: str, properties: str = "") -> str:
    """Write a run of words."""
    return run(t(words), properties)


def run(content: str, properties: str = "") -> str:
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{content}</w:r>"


def p(content: str, properties: str = "") -> str:
    """Write a paragraph; content without mark-up is a run of words."""
    inner = content if content.startswith("<") else r(content)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def tc(content: str, properties: str = "") -> str:
    inner = content if content.startswith("<") else p(content)
    return f"<w:tc>{f'<w:tcPr>{properties}</w:tcPr>' if properties else ''}{inner}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{''.join(cells)}</w:tr>"


def tbl(*rows: str, properties: str = "") -> str:
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid/>{''.join(rows)}</w:tbl>"


def ins(content: str, tag: str = "ins") -> str:
    """Write a tracked change around runs."""
    return f'<w:{tag} w:id="1" w:date="2026-11-20T10:00:00Z">{content}</w:{tag}>'


def deleted(words: str) -> str:
    return ins(f'<w:r><w:delText xml:space="preserve">{escape(words)}</w:delText></w:r>', "del")


def mark(tag: str) -> str:
    """Write the properties of a paragraph whose mark was inserted (`ins`) or deleted (`del`)."""
    return f'<w:rPr><w:{tag} w:id="9"/></w:rPr>'


def char(kind: str) -> str:
    return run(f'<w:fldChar w:fldCharType="{kind}"/>')


def instr(*pieces: str, tag: str = "instrText") -> str:
    return "".join(run(f'<w:{tag} xml:space="preserve">{escape(piece)}</w:{tag}>') for piece in pieces)


def field(code: str | tuple[str, ...], result: str) -> str:
    """Write a complex field: its code, one run for each piece of it, and the runs of its result."""
    pieces = (code,) if isinstance(code, str) else code
    return char("begin") + instr(*pieces) + char("separate") + result + char("end")


def sdt(content: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def story(tag: str, content: str) -> str:
    """Write a header, a footer, or another story."""
    return xml(f"w:{tag}", content)


def section(*references: str, properties: str = "") -> str:
    """Write a section's properties; a reference is `header:default:rH`."""
    named = (reference.split(":") for reference in references)
    inner = "".join(f'<w:{tag}Reference w:type="{form}" r:id="{id_}"/>' for tag, form, id_ in named)
    return f"<w:sectPr>{inner}{properties}</w:sectPr>"


def inline(content: str, properties: str = 'id="1" name="Picture 1"') -> str:
    """Write a drawing in line with the text."""
    return run(f"<w:drawing><wp:inline><wp:docPr {properties}/>{content}</wp:inline></w:drawing>")


def graphic(content: str) -> str:
    return f'<a:graphic><a:graphicData uri="urn:x">{content}</a:graphicData></a:graphic>'


def text_box(content: str) -> str:
    """Write a shape of DrawingML with a text box."""
    inner = f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>"
    return graphic(f"<wps:wsp><wps:cNvSpPr/>{inner}</wps:wsp>")


def vml_box(content: str) -> str:
    inner = f"<v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox>"
    return run(f'<w:pict><v:shape id="s1">{inner}</v:shape></w:pict>')
