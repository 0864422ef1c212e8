"""What a Word draft says of itself: core, extended, custom properties (ECMA-376-2, 11; 15.2.12), and its variables."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from urllib.parse import unquote

from lxml import etree

from placet.domain.document import Metadata, Place, PlaceKind
from placet.readers.docx.draft import Draft
from placet.readers.docx.names import VAL, W
from placet.readers.docx.parts import is_phrase
from placet.readers.docx.pieces import Block, Paragraph, words
from placet.readers.docx.relations import Relations

NAMES = {"creator": "author", "lastModifiedBy": "last modified by", "description": "comments", "Company": "company"}
NAMES |= {"Manager": "manager", "contentStatus": "status", "HyperlinkBase": "hyperlink base", "Template": "template"}
CORE = ("title", "subject", "creator", "keywords", "description", "category", "contentStatus", "lastModifiedBy")
COUNTED = frozenset(("created", "modified", "lastPrinted", "revision", "language"))
EXTENDED = ("Company", "Manager", "HyperlinkBase", "Template")
HEADINGS = "headings"
USUAL = frozenset(("Normal.dotm", "Normal.dot", "Normal"))
SETTINGS = {
    "mailSubject": ("val", "mail subject"),
    "query": ("val", "query"),
    "caption": ("name", "caption label"),
}
"""Settings that say words: the attribute they stand in, and the name of the property."""
KINDS = ("core-properties", "extended-properties", "custom-properties")


def read_properties(draft: Draft, package_relations: Relations) -> tuple[list[Block], Metadata]:
    """Read the properties parts, found by relationship or by their usual names."""
    usual = dict(zip(KINDS, ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"), strict=True))
    found = {relation.kind: relation.target for relation in package_relations.values() if relation.kind in KINDS}
    blocks: list[Block] = []
    metadata = Metadata()
    for kind, part in {**usual, **found}.items():
        root = draft.open(part) if part in draft.package else None
        if root is None:
            continue
        said: Iterable[tuple[str, str]] = (
            _custom(root) if kind == KINDS[2] else _core(root) if kind == KINDS[0] else _listed(root, EXTENDED)
        )
        if kind == KINDS[1]:
            known = {"".join(piece.text for piece in block.pieces) for block in blocks if isinstance(block, Paragraph)}
            said = [*said, *((name, text) for name, text in _headings(root) if text not in known)]
        blocks.extend(words(Place(PlaceKind.PROPERTY, name=name), text, part) for name, text in said if text.strip())
        if kind == KINDS[0]:
            metadata = _metadata(root)
    return blocks, metadata


def _local(element: etree._Element) -> str:
    return str(element.tag).rsplit("}", 1)[-1]


def _listed(root: etree._Element, order: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Give the properties in a fixed order; Word's own template name says nothing."""
    values = {_local(child): "".join(map(str, child.itertext())) for child in root.iter(etree.Element)}
    for name in order:
        if values.get(name) and values[name] not in USUAL:
            yield NAMES.get(name, name), values[name]


def _core(root: etree._Element) -> Iterator[tuple[str, str]]:
    """Give the core properties, the usual ones first, then any other that says words."""
    others = dict.fromkeys(_local(child) for child in root.iterchildren(etree.Element))
    rest = tuple(name for name in others if name not in CORE and name not in COUNTED)
    yield from _listed(root, CORE)
    yield from ((name, text) for name, text in _listed(root, rest) if any(map(str.isalpha, text)))


def _headings(root: etree._Element) -> Iterator[tuple[str, str]]:
    """Give the titles that the draft had when its parts were last counted (15.2.12.29): they may be older ones."""
    for titles in root.iter(etree.Element):
        if _local(titles) == "TitlesOfParts":
            yield from ((HEADINGS, str(text)) for text in titles.itertext(tag=etree.Element))


def _custom(root: etree._Element) -> Iterator[tuple[str, str]]:
    """Give the properties somebody added, and their names where those say words."""
    for child in root.iterchildren(etree.Element):
        name = child.get("name") or "custom"
        yield name, " ".join(map(str, child.itertext()))
        yield name, name if is_phrase(name) else ""


def _metadata(root: etree._Element) -> Metadata:
    values = {_local(child): (child.text or "").strip() for child in root.iter(etree.Element)}
    return Metadata(
        title=values.get("title", ""),
        author=values.get("creator", ""),
        language=values.get("language", ""),
        modified=_time(values.get("modified", "")),
    )


def _time(text: str) -> datetime | None:
    """Read a W3C date; None where it is none."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def read_settings(draft: Draft, settings: etree._Element | None, part: str) -> Iterator[Block]:
    """Read what the settings say: the mailing (17.14), labels of captions, document variables, the template's name."""
    if settings is None:
        return
    for tag, (attribute, name) in SETTINGS.items():
        for element in settings.iter(f"{W}{tag}"):
            yield from _said(name, element.get(f"{W}{attribute}") or "", part)
    for variable in settings.iter(f"{W}docVar"):
        name = variable.get(f"{W}name") or ""
        yield from _said(name, variable.get(VAL) or "", part)
        yield from _said(name, name if is_phrase(name) else "", part)
    for relation in draft.relations(part).values():
        target = unquote(relation.target)
        if relation.kind == "attachedTemplate" and target.replace("\\", "/").rsplit("/", 1)[-1] not in USUAL:
            yield from _said("template", target, part)


def _said(name: str, text: str, part: str) -> Iterator[Block]:
    if text.strip():
        yield words(Place(PlaceKind.PROPERTY, name=name), text, part)


def read_bookmarks(draft: Draft, part: str) -> Iterator[Block]:
    """Give the names of the bookmarks that people set, each once."""
    for name in dict.fromkeys(draft.bookmarks):
        yield words(draft.next(PlaceKind.BOOKMARK), name, part)
