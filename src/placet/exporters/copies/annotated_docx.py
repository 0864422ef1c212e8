"""Write a copy of a Word draft that carries its findings as comments (ISO/IEC 29500-1, 17.13.4).

Only the main part and the comments part change; every other part goes into the copy as it is. What stands in a header,
a note or a property, where Word allows no comment, is said in a comment at the nearest place of the body.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from placet.domain.document import Document, Passage, Span
from placet.domain.errors import CopyRefused, ExportError, Refusal
from placet.domain.language import Language
from placet.domain.review import Review
from placet.exporters.copies.docx_anchors import CHANGES, TEXTS, WORD, Anchor, Cutter, anchor, beginning, local
from placet.exporters.copies.docx_comments import Comments
from placet.exporters.copies.docx_nearest import nearest
from placet.exporters.copies.docx_package import WordPackage, plain
from placet.exporters.files import put
from placet.exporters.finding_notes import Remark, remarks


@dataclass(frozen=True, slots=True)
class _Placed:
    """A remark with its anchor, and the words it says there."""

    remark: Remark
    anchor: Anchor
    text: str


def write_annotated_docx(review: Review, draft: Path, output: Path, language: Language) -> None:
    """Write the annotated copy: a comment for each finding and each note, the draft's own comments kept.

    CopyRefused says why a draft takes none, ExportError what failed; the draft itself is never touched.
    """
    document = review.scan.document
    if output.resolve() == draft.resolve():
        raise CopyRefused(document.name, Refusal.ITSELF)
    try:
        data = draft.read_bytes()
    except OSError as error:
        raise ExportError(str(draft), error.strerror or "") from error
    put(output, annotated(review, data, language))


def annotated(review: Review, data: bytes, language: Language) -> bytes:
    """Give the bytes of the annotated copy, opened again and found whole."""
    document = review.scan.document
    package = WordPackage(document.name, data)
    root = package.xml(package.main)
    namespace = etree.QName(root).namespace or ""
    if namespace not in WORD:
        raise CopyRefused(document.name, Refusal.DAMAGED)
    _give_paragraph(root, namespace)
    placed = _placed(package, root, document, remarks(review, language))
    said = list(_said(root))
    comments = Comments(package, namespace)
    _comment(placed, comments)
    if placed:
        package.set(package.main, root)
        comments.save()
    written = package.written()
    _check(document.name, written, said, comments, len(placed))
    return written


def _give_paragraph(root: etree._Element, namespace: str) -> None:
    """Give a body without any paragraph the empty one that Word shows there."""
    body = next((child for child in root if local(child) == "body"), None)
    if body is not None and next(root.iter(f"{{{namespace}}}p"), None) is None:
        body.insert(0, etree.Element(f"{{{namespace}}}p"))


def _placed(package: WordPackage, root: etree._Element, document: Document, said: Sequence[Remark]) -> list[_Placed]:
    """Find each remark its anchor in the main part: at its words, or as near as may be."""
    found = []
    for remark in said:
        passage = document.passage_at(remark.position.start) if remark.position else None
        here = _here(package, root, passage, remark)
        where = here or (nearest(package, root, passage) if passage else None) or beginning(root)
        if where is None:
            raise CopyRefused(document.name, Refusal.DAMAGED)
        found.append(_Placed(remark, where, remark.here if here else remark.elsewhere))
    return found


def _here(package: WordPackage, root: etree._Element, passage: Passage | None, remark: Remark) -> Anchor | None:
    """Anchor a remark at its own words; None where they stand outside the main part."""
    if passage is None or remark.position is None or plain(passage.part) != plain(package.main):
        return None
    start, end = remark.position.start, remark.position.end
    return anchor(root, _carrying(passage, start, end), start, end)


def _carrying(passage: Passage, start: int, end: int) -> list[Span]:
    """List the spans that carry a range, or the nearest one of its passage for an empty range."""
    carrying = [span for span in passage.spans if span.start < end and start < span.end]
    return carrying or [span for span in passage.spans if span.start <= start <= span.end][:1]


def _comment(placed: Sequence[_Placed], comments: Comments) -> None:
    """Cut the runs and put the marks; the ids follow the order of the remarks."""
    cutter = Cutter([item.anchor for item in placed])
    numbers = [comments.add(item.text, item.remark) for item in placed]
    for item, number in reversed(list(zip(placed, numbers, strict=True))):
        _mark(item.anchor, cutter, number, comments.w)


def _mark(where: Anchor, cutter: Cutter, number: str, w: str) -> None:
    """Put the marks of one comment round its words, and its reference after them, outside any tracked change."""
    first, last = cutter.first(where), cutter.last(where)
    reference = etree.Element(f"{w}r")
    etree.SubElement(reference, f"{w}commentReference").set(f"{w}id", number)
    if last is None:
        if local(first) == "p":
            first.append(reference)
        else:
            first.addprevious(reference)
        return
    begins, ends = etree.Element(f"{w}commentRangeStart"), etree.Element(f"{w}commentRangeEnd")
    for mark in (begins, ends):
        mark.set(f"{w}id", number)
    first.addprevious(begins)
    last.addnext(ends)
    outer = ends
    while (parent := outer.getparent()) is not None and local(parent) in CHANGES:
        outer = parent
    outer.addnext(reference)


def _check(name: str, written: bytes, said: list[tuple[bytes, str]], comments: Comments, count: int) -> None:
    """Open the copy again: its words and their look are those of the draft, and every comment has its reference."""
    package = WordPackage(name, written)
    root = package.xml(package.main)
    ids = [str(comments.first + number) for number in range(count)]
    referred = [element.get(f"{comments.w}id") for element in root.iter(f"{comments.w}commentReference")]
    whole = list(_said(root)) == said and all(referred.count(number) == 1 for number in ids)
    if count:
        whole = whole and len(package.xml(comments.part)) == len(comments.root)
    if not whole:
        raise CopyRefused(name, Refusal.DAMAGED)


def _said(root: etree._Element) -> Iterator[tuple[bytes, str]]:
    """Give the words of a part with their look, neighbours of one look joined, and its other marks in their order."""
    look, words = b"", ""
    for element in root.iter(etree.Element):
        parent = element.getparent()
        in_run = parent is not None and local(parent) == "r"
        if (not in_run and local(element) != "p") or local(element) in ("rPr", "commentReference"):
            continue
        mark = (element.text or "") if local(element) in TEXTS else f"<{element.tag}>{element.text or ''}"
        own = _look(parent) if in_run and parent is not None else b""
        if own != look:
            yield look, words
            look, words = own, ""
        words += mark
    yield look, words


def _look(run: etree._Element) -> bytes:
    properties = next((child for child in run if local(child) == "rPr"), None)
    return b"" if properties is None else etree.tostring(properties, method="c14n", with_tail=False)
