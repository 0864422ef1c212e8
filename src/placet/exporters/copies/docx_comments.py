"""The comments part of a Word package (ISO/IEC 29500-1, 17.13.4): made where there is none, added to where there is."""

import posixpath
from datetime import UTC

from lxml import etree

from placet.exporters.copies.docx_anchors import WORD, local
from placet.exporters.copies.docx_package import WordPackage
from placet.exporters.finding_notes import Remark

KINDS = {
    WORD[0]: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
    WORD[1]: "http://purl.oclc.org/ooxml/officeDocument/relationships/comments",
}
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Comments:
    """The comments of a package while remarks are added to them."""

    def __init__(self, package: WordPackage, namespace: str) -> None:
        """Open the comments of the main part, or begin with none."""
        self.package = package
        self.w = f"{{{namespace}}}"
        named = [relation.part for relation in package.relations(package.main) if relation.kind == "comments"]
        self.part = next((part for part in named if part in package), "")
        self.root = package.xml(self.part) if self.part else etree.Element(f"{self.w}comments", nsmap={"w": namespace})
        self.first = self._free()
        self._next = self.first

    def _free(self) -> int:
        taken = [comment.get(f"{self.w}id") or "" for comment in self.root if local(comment) == "comment"]
        return max((int(number) for number in taken if number.isdecimal()), default=-1) + 1

    def add(self, text: str, remark: Remark) -> str:
        """Add a comment in the words given, by the remark's author at its time; gives the comment's id."""
        number, w = str(self._next), self.w
        self._next += 1
        comment = etree.SubElement(self.root, f"{w}comment")
        comment.set(f"{w}id", number)
        comment.set(f"{w}author", clean(remark.author))
        comment.set(f"{w}date", remark.changed.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
        comment.set(f"{w}initials", "".join(word[0] for word in clean(remark.author).split())[:3])
        for line_number, line in enumerate(clean(text).split("\n")):
            paragraph = etree.SubElement(comment, f"{w}p")
            if line_number == 0:
                etree.SubElement(etree.SubElement(paragraph, f"{w}r"), f"{w}annotationRef")
            words = etree.SubElement(etree.SubElement(paragraph, f"{w}r"), f"{w}t")
            words.text = line
            words.set(SPACE, "preserve")
        return number

    def save(self) -> None:
        """Put the comments into the package, and tell its main part of them where they are new."""
        if not self.part:
            folder = posixpath.dirname(self.package.main)
            names = ("comments.xml", *(f"comments{number}.xml" for number in range(2, 1000)))
            name = next(name for name in names if posixpath.join(folder, name) not in self.package)
            self.part = posixpath.join(folder, name)
            self.package.relate(self.package.main, KINDS[self.w[1:-1]], name)
            self.package.declare(self.part, CONTENT_TYPE)
        self.package.set(self.part, self.root)


def clean(text: str) -> str:
    """Replace what XML 1.0 (2.2) does not allow, and end lines in one way."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign if _allowed(sign) else "\ufffd" for sign in lines)


def _allowed(sign: str) -> bool:
    return sign in "\t\n" or " " <= sign <= "\ud7ff" or "\ue000" <= sign <= "\ufffd" or sign >= "\U00010000"
