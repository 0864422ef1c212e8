"""Relationships between the parts of a package (ECMA-376-2, 9.3): where each id leads; broken ones are tolerated."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass

from placet.domain.document import CoverageReason
from placet.readers.docx.names import REL, TYPES
from placet.readers.package import Package, PartUnreadable, plain


@dataclass(frozen=True, slots=True)
class Relation:
    """One relationship: the last word of its type, its target (a part name, or an address when external)."""

    kind: str
    target: str
    external: bool


Relations = dict[str, Relation]
OF_PART = re.compile(r"(?P<folder>.*/)?_rels/(?P<name>[^/]+)\.rels", re.IGNORECASE)


def relations(package: Package, part: str = "") -> Relations:
    """Read the relationships of a part (or of the package), by id; none where there are none to read."""
    folder, name = posixpath.split(part)
    source = posixpath.join(folder, "_rels", f"{name}.rels")
    try:
        root = package.xml(source)
    except PartUnreadable as trouble:
        if trouble.reason is CoverageReason.MISSING:
            return {}
        raise
    found: Relations = {}
    for element in root.iter(f"{REL}Relationship"):
        target = element.get("Target") or ""
        external = element.get("TargetMode") == "External"
        kind = (element.get("Type") or "").rstrip("/").rsplit("/", 1)[-1]
        found[element.get("Id") or ""] = Relation(kind, target if external else _part(folder, target), external)
    return found


def sources(package: Package) -> Iterator[str]:
    """Name the parts that have relationships of their own."""
    for name in package.names:
        found = OF_PART.fullmatch(name)
        if found:
            yield f"{found['folder'] or ''}{found['name']}"


def _part(folder: str, target: str) -> str:
    target = target.replace("\\", "/").split("#")[0]
    joined = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
    return posixpath.normpath(joined).lstrip("./") if joined else ""


def content_types(package: Package) -> dict[str, str]:
    """Read the content type of every part, by its plain name; extensions stand as `*.png`."""
    try:
        root = package.xml("[Content_Types].xml")
    except PartUnreadable:
        return {}
    found = {
        f"*.{(el.get('Extension') or '').lower()}": el.get("ContentType") or "" for el in root.iter(f"{TYPES}Default")
    }
    for element in root.iter(f"{TYPES}Override"):
        found[plain(element.get("PartName") or "")] = element.get("ContentType") or ""
    return found
