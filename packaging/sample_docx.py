"""Write a sample draft as a Word file: styles, header, footer, footnotes, comments, tracked changes, links, tables."""

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.parts.document import DocumentPart
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from lxml import etree
from PIL import Image, ImageDraw

from sample_markup import Block, Source, Span, spans, typeset

WRITTEN = datetime(2026, 11, 20, 15, 12, tzinfo=UTC)
EARLIEST = (1980, 1, 1, 0, 0, 0)
FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
STYLES = {"title": "Title", "heading": "Heading 2", "subheading": "Heading 3", "bullet": "List Bullet"}
INK = RGBColor(0x1A, 0x21, 0x23)


def write_docx(source: Source) -> bytes:
    """Give the bytes of the Word file that a source describes; the same source gives the same bytes."""
    document = docx.Document()
    _drop_leftovers(document)
    _set_styles(document, source.settings["language"])
    _set_properties(document, source.settings)
    _set_page(document, source.settings)
    notes = Footnotes(source)
    for block in source.blocks:
        _add_block(document, block, notes)
    _set_widths(document, source.settings.get("widths", ""))
    notes.attach(document)
    file = io.BytesIO()
    document.save(file)
    return _settled(file.getvalue())


class Footnotes:
    """The footnotes of one draft: gives each a number when it is referred to, and the part that holds them."""

    def __init__(self, source: Source) -> None:
        """Start with no footnote referred to."""
        self._source = source
        self._used: list[str] = []

    def reference(self, name: str) -> int:
        """Give the number of a footnote, in the order of reference."""
        self._used.append(name)
        return len(self._used)

    def attach(self, document: Document) -> None:
        """Add the footnotes part to a document, with Word's two separators first."""
        if not self._used:
            return
        root = etree.fromstring(f"<w:footnotes {nsdecls('w')}/>")
        for number, kind in ((-1, "separator"), (0, "continuationSeparator")):
            root.append(etree.fromstring(_separator(number, kind)))
        for number, name in enumerate(self._used, 1):
            root.append(_footnote(number, *self._source.notes[name]))
        blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        part = Part(PackURI("/word/footnotes.xml"), FOOTNOTES, blob, document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _separator(number: int, kind: str) -> str:
    return f'<w:footnote {nsdecls("w")} w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'


def _footnote(number: int, language: str, words: str) -> etree._Element:
    note = etree.fromstring(
        f'<w:footnote {nsdecls("w")} w:id="{number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
        '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
        f'<w:r><w:rPr><w:lang w:val="{language}"/></w:rPr><w:t xml:space="preserve"> </w:t></w:r></w:p></w:footnote>'
    )
    text = note.find(f".//{qn('w:t')}")
    assert text is not None
    text.text = f" {words}"
    return note


def _drop_leftovers(document: Document) -> None:
    """Drop what python-docx's template brings along: a thumbnail and an empty bibliography."""
    for rels, ending in ((document.part.package.rels, "/thumbnail"), (document.part.rels, "/customXml")):
        for key in [key for key, relation in rels.items() if relation.reltype.endswith(ending)]:
            del rels[key]


def _set_styles(document: Document, language: str) -> None:
    styles = document.styles
    for name, size in (("Normal", 11.5), ("Title", 20), ("Heading 2", 13), ("Heading 3", 11.5)):
        font = styles[name].font
        font.name, font.size, font.color.rgb = "Calibri", Pt(size), INK
        styles[name].element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "Calibri")
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            styles[name].element.rPr.rFonts.attrib.pop(qn(f"w:{theme}"), None)
    styles["Title"].font.bold = True
    for border in styles["Title"].element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)
    styles["Normal"].paragraph_format.space_after = Pt(8)
    note = styles.add_style("FootnoteText", WD_STYLE_TYPE.PARAGRAPH)
    note.base_style, note.font.size = styles["Normal"], Pt(9)
    styles.add_style("FootnoteReference", WD_STYLE_TYPE.CHARACTER).font.superscript = True
    link = styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb, link.font.underline = RGBColor(0x28, 0x4B, 0x7E), True
    for element in styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), language)


def _set_properties(document: Document, settings: dict[str, str]) -> None:
    properties = document.core_properties
    properties.title, properties.author = settings["title"], settings["author"]
    properties.last_modified_by, properties.revision = settings["author"], 3
    properties.subject, properties.keywords = settings.get("subject", ""), settings.get("keywords", "")
    properties.comments, properties.language = "", settings["language"]
    properties.created = properties.modified = WRITTEN.replace(tzinfo=None)


def _set_page(document: Document, settings: dict[str, str]) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.59), Cm(27.94)
    if settings.get("page") == "landscape":
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
        section.left_margin = section.right_margin = Cm(1.8)
    section.header.paragraphs[0].text = settings["header"]
    footer = section.footer.paragraphs[0]
    footer.add_run(f"{settings['footer']} ")
    _add_field(footer, "PAGE", "1")


def _add_field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    for kind, words in (("begin", ""), ("", instruction), ("separate", ""), ("shown", shown), ("end", "")):
        run = paragraph.add_run(words if kind == "shown" else None)
        if kind in ("begin", "separate", "end"):
            run._r.append(_element("w:fldChar", {"w:fldCharType": kind}))
        elif not kind:
            run._r.append(_element("w:instrText", {}, words))


def _add_block(document: Document, block: Block, notes: Footnotes) -> None:
    if block.kind == "table":
        _add_table(document, block, notes)
    elif block.kind == "picture":
        shape = document.add_picture(_chart(), width=Cm(6))
        shape._inline.docPr.set("descr", block.words)
    else:
        paragraph = document.add_paragraph(style=STYLES.get(block.kind, "Normal"))
        paragraph.paragraph_format.page_break_before = (block.kind == "title" and len(document.paragraphs) > 1) or None
        _add_spans(paragraph, block.words, block.language, notes)


def _add_table(document: Document, block: Block, notes: Footnotes) -> None:
    table = document.add_table(len(block.rows), len(block.rows[0]), style="Table Grid")
    for number, (row, words) in enumerate(zip(table.rows, block.rows, strict=True)):
        for cell, inside in zip(row.cells, words, strict=True):
            _fill_cell(cell, inside, block.language, notes)
            if number == 0:
                _make_bold(cell)
    table.rows[0]._tr.get_or_add_trPr().append(_element("w:tblHeader", {}))
    after = document.add_paragraph().paragraph_format
    after.space_after, after.line_spacing = Pt(0), Pt(9)


def _set_widths(document: Document, widths: str) -> None:
    """Set the columns of every table to the widths named in centimetres, and keep its rows whole."""
    for table in document.tables:
        for column, width in zip(table.columns, widths.split(), strict=False):
            column.width = Cm(float(width))
        for row in table.rows:
            row._tr.get_or_add_trPr().append(_element("w:cantSplit", {}))
            for cell, width in zip(row.cells, widths.split(), strict=False):
                cell.width = Cm(float(width))


def _fill_cell(cell: _Cell, words: str, language: str, notes: Footnotes) -> None:
    for number, line in enumerate(words.split("<br>")):
        paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(2)
        spoken = "fr-CA" if line.startswith("(fr) ") else language
        _add_spans(paragraph, typeset(line.removeprefix("(fr) "), spoken), spoken, notes)


def _make_bold(cell: _Cell) -> None:
    for run in cell.paragraphs[0].runs:
        run.bold = True


def _add_spans(paragraph: Paragraph, words: str, language: str, notes: Footnotes) -> None:
    for span in spans(words):
        for run in _add_span(paragraph, span, notes):
            run._r.get_or_add_rPr().append(_element("w:lang", {"w:val": language}))


def _add_span(paragraph: Paragraph, span: Span, notes: Footnotes) -> Iterator[Run]:
    if span.kind == "note":
        run = paragraph.add_run(style="FootnoteReference")
        run._r.append(_element("w:footnoteReference", {"w:id": str(notes.reference(span.detail))}))
        return
    run = paragraph.add_run(span.words.replace("<br>", "\n"))
    if span.kind == "strong":
        run.bold = True
    elif span.kind == "link":
        run.style = "Hyperlink"
        key = paragraph.part.relate_to(span.detail, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        _wrap(run, _element("w:hyperlink", {"r:id": key}))
    elif span.kind == "comment":
        _add_comment(paragraph, run, span.detail)
    elif span.kind in ("inserted", "deleted"):
        _track(run, span.kind)
    yield run


def _add_comment(paragraph: Paragraph, run: Run, detail: str) -> None:
    author, words = detail.split(": ", 1)
    initials = "".join(part[0] for part in author.split())
    part = paragraph.part
    assert isinstance(part, DocumentPart)
    comment = part.document.add_comment(run, words, author=author, initials=initials)
    comment._comment_elm.set(qn("w:date"), WRITTEN.strftime("%Y-%m-%dT%H:%M:%SZ"))


def _track(run: Run, kind: str) -> None:
    mark = {"w:id": "901" if kind == "inserted" else "902", "w:author": "M. Tremblay"}
    if kind == "deleted":
        for text in run._r.findall(qn("w:t")):
            text.tag = qn("w:delText")
    name = "w:ins" if kind == "inserted" else "w:del"
    _wrap(run, _element(name, {**mark, "w:date": WRITTEN.strftime("%Y-%m-%dT%H:%M:%SZ")}))


def _wrap(run: Run, element: etree._Element) -> None:
    parent = run._r.getparent()
    assert parent is not None
    parent.replace(run._r, element)
    element.append(run._r)


def _element(name: str, attributes: dict[str, str], text: str = "") -> etree._Element:
    element: etree._Element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(key), value)
    if text:
        element.text = text
    return element


def _chart() -> io.BytesIO:
    """Draw three rising bars without words: what they show stands in the picture's alternative text."""
    picture = Image.new("RGB", (720, 360), "white")
    draw = ImageDraw.Draw(picture)
    for number, height in enumerate((140, 220, 300)):
        draw.rectangle((70 + 220 * number, 340 - height, 210 + 220 * number, 340), fill="#0B5F66")
    draw.line((40, 340, 690, 340), fill="#1A2123", width=3)
    file = io.BytesIO()
    picture.save(file, "PNG")
    file.seek(0)
    return file


def _settled(data: bytes) -> bytes:
    """Write a package again with its parts sorted and dated alike, the content types first as Word wants them."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 0, 0o600 << 16
            new.writestr(entry, old.read(name))
    return file.getvalue()
