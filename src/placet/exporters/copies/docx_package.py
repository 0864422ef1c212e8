"""A Word package that gets new parts: all others go from the draft into its copy as they are (ECMA-376-2)."""

import io
import posixpath
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from placet.domain.errors import CopyRefused, Refusal

RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
NO_RELATIONS = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
OVERRIDE = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"
TYPES = "[Content_Types].xml"
USUAL = "word/document.xml"
SIGNED = re.compile(r"_xmlsignatures/.*")
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How the compound file begins in which a locked package stands."""
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time of a part that the copy adds: the same copy twice is the same file."""
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship: its id, the last word of its type, the part it leads to (empty where that is outside)."""

    id: str
    kind: str
    part: str


class WordPackage:
    """A draft's package, read whole; what is set here is written instead of what the draft holds."""

    def __init__(self, name: str, data: bytes) -> None:
        """Open a package; CopyRefused where it is none, is locked or signed, or names no main part."""
        self.name = name
        self._new: dict[str, tuple[str, bytes]] = {}
        if data.startswith(COMPOUND):
            raise CopyRefused(name, Refusal.ENCRYPTED)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except BROKEN as error:
            raise CopyRefused(name, Refusal.DAMAGED) from error
        self._entries = {plain(entry.filename): entry for entry in self._zip.infolist() if not entry.is_dir()}
        if any(SIGNED.fullmatch(part) for part in self._entries):
            raise CopyRefused(name, Refusal.SIGNED)
        self.main = self._main()

    def __contains__(self, part: str) -> bool:
        """Tell whether the package holds a part."""
        return plain(part) in self._entries or plain(part) in self._new

    def _main(self) -> str:
        named = [relation.part for relation in self.relations("") if relation.kind == "officeDocument"]
        found = next((part for part in (*named, USUAL) if part in self), None)
        if found is None:
            raise CopyRefused(self.name, Refusal.DAMAGED)
        return found

    def read(self, part: str) -> bytes:
        """Give the bytes of a part: the new ones where it has some, else those of its last entry."""
        key = plain(part)
        if key in self._new:
            return self._new[key][1]
        try:
            return self._zip.read(self._entries[key])
        except (KeyError, *BROKEN) as error:
            raise CopyRefused(self.name, Refusal.DAMAGED) from error

    def xml(self, part: str) -> etree._Element:
        """Read a part as XML, without entities or network; CopyRefused where it carries a DOCTYPE or is no XML."""
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = etree.fromstring(self.read(part), parser)
        except (etree.XMLSyntaxError, ValueError, LookupError) as error:
            raise CopyRefused(self.name, Refusal.DAMAGED) from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise CopyRefused(self.name, Refusal.DOCTYPE)
        return root

    def set(self, part: str, root: etree._Element) -> None:
        """Give a part new content, or add it."""
        tree = root.getroottree()
        self._new[plain(part)] = part, etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)

    def relations(self, part: str) -> list[Relation]:
        """List the relationships of a part, or of the package (empty name)."""
        source = _relations_of(part)
        if source not in self:
            return []
        folder = posixpath.dirname(part)
        return [_relation(element, folder) for element in self.xml(source).iter(RELATION)]

    def relate(self, part: str, kind: str, target: str) -> None:
        """Add a relationship from a part to another; `kind` is its whole type."""
        source = _relations_of(part)
        root = self.xml(source) if source in self else etree.fromstring(NO_RELATIONS)
        taken = {element.get("Id") for element in root.iter(RELATION)}
        free = next(name for number in range(len(taken) + 1) if (name := f"rIdNotes{number}") not in taken)
        etree.SubElement(root, RELATION, Id=free, Type=kind, Target=target)
        self.set(source, root)

    def declare(self, part: str, content_type: str) -> None:
        """Say what a new part holds."""
        root = self.xml(TYPES)
        etree.SubElement(root, OVERRIDE, PartName=f"/{part}", ContentType=content_type)
        self.set(TYPES, root)

    def written(self) -> bytes:
        """Write the package: every entry of the draft in its place, then the parts added."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file, warnings.catch_warnings():
            warnings.simplefilter(
                "ignore", UserWarning
            )  # a name that stands twice in the draft stands twice in its copy
            for entry, content in self._contents():
                file.writestr(entry, content)
        return buffer.getvalue()

    def _contents(self) -> Iterator[tuple[zipfile.ZipInfo, bytes]]:
        for entry in self._zip.infolist():
            key = plain(entry.filename)
            changed = key in self._new and self._entries[key] is entry
            yield _like(entry), self._new[key][1] if changed else self._zip.read(entry)
        for key, (name, content) in self._new.items():
            if key not in self._entries:
                yield _deflated(zipfile.ZipInfo(name, EPOCH)), content


def plain(part: str) -> str:
    """Write a part name as OPC compares it: no case, forward slashes, no leading slash."""
    return part.replace("\\", "/").lstrip("/").lower()


def _like(entry: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """Name and date a copied entry as the draft does; sizes and sums are counted anew."""
    copied = zipfile.ZipInfo(entry.orig_filename, entry.date_time)
    copied.external_attr = entry.external_attr
    copied.compress_type = zipfile.ZIP_STORED if entry.compress_type == zipfile.ZIP_STORED else zipfile.ZIP_DEFLATED
    return copied


def _deflated(entry: zipfile.ZipInfo) -> zipfile.ZipInfo:
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _relation(element: etree._Element, folder: str) -> Relation:
    kind = (element.get("Type") or "").rstrip("/").rsplit("/", 1)[-1]
    if element.get("TargetMode") == "External":
        return Relation(element.get("Id") or "", kind, "")
    target = (element.get("Target") or "").replace("\\", "/").split("#")[0]
    joined = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
    return Relation(element.get("Id") or "", kind, posixpath.normpath(joined) if joined else "")
