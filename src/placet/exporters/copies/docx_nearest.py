"""The place of the main part that is nearest to words in another part of a Word package.

A note is near its reference, a header near the beginning of its section, a chart near the drawing that shows it, and
what belongs to the whole draft near its first paragraph.
"""

from collections.abc import Iterator

from lxml import etree

from placet.domain.document import Passage
from placet.exporters.copies.docx_anchors import Anchor, beginning, local, whole
from placet.exporters.copies.docx_package import WordPackage, plain

REFERENCES = {
    "footnotes": "footnoteReference",
    "endnotes": "endnoteReference",
    "comments": "commentReference",
}
MARGINS = ("header", "footer")


def nearest(package: WordPackage, root: etree._Element, passage: Passage) -> Anchor | None:
    """Anchor a passage of another part where the main part refers to it; None where it does not."""
    part = plain(passage.part)
    for relation in package.relations(package.main):
        if not part or plain(relation.part) != part:
            continue
        if relation.kind in REFERENCES:
            return _at_reference(package, root, passage, REFERENCES[relation.kind])
        elements = [element for element in root.iter(etree.Element) if relation.id in _relations(element)]
        if elements:
            return _at_section(root, elements[0]) if relation.kind in MARGINS else whole(elements[0])
    return None


def _at_reference(package: WordPackage, root: etree._Element, passage: Passage, name: str) -> Anchor | None:
    """Anchor a note or a comment at its reference: the passage's path begins with the note's number in its part."""
    path = next((span.path for span in passage.spans if span.path), ())
    notes = package.xml(passage.part)
    if not path or path[0] >= len(notes):
        return None
    number = _id(notes[path[0]])
    found = next((mark for mark in root.iter(etree.Element) if local(mark) == name and _id(mark) == number), None)
    return whole(found) if found is not None else None


def _at_section(root: etree._Element, reference: etree._Element) -> Anchor | None:
    """Anchor a header or footer at the first paragraph of the first section that shows it."""
    section = reference.getparent()
    body = next((child for child in root if local(child) == "body"), None)
    if body is None or section is None:
        return None
    opening = None
    for child in body:
        opening = child if opening is None else opening
        ended = next((inner for inner in child.iter(etree.Element) if local(inner) == "sectPr"), None)
        if ended is section:
            return beginning(opening)
        if ended is not None:
            opening = None
    return None


def _id(element: etree._Element) -> str:
    return next((value for name, value in _attributes(element) if name == "id"), "")


def _relations(element: etree._Element) -> set[str]:
    """List the relationships an element names, whatever the attribute: embed, link, dm, id."""
    return {str(value) for name, value in element.attrib.items() if "/relationships}" in str(name)}


def _attributes(element: etree._Element) -> Iterator[tuple[str, str]]:
    return ((etree.QName(str(name)).localname, str(value)) for name, value in element.attrib.items())
