"""What a Word draft keeps of its making: who worked on it, names of styles and macros, links that no words carry."""

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from placet.domain.document import Place, PlaceKind
from placet.readers.compound import Compound
from placet.readers.docx.draft import Draft
from placet.readers.docx.names import VAL, W15, W
from placet.readers.docx.pieces import Block, words
from placet.readers.docx.relations import sources
from placet.readers.package import PartUnreadable

APART = " · "
MODULES = re.compile(r"^(?:Module|Class|BaseClass|Name|Description|HelpFile)=\"?([^\"\r\n]+)", re.MULTILINE)
USUAL = frozenset(("Project", "NewMacros", "Normal", "VBAProject", "TemplateProject"))
PAIRED = re.compile(r".+ (Char|Car|Caractère|Zchn|Знак)\d*")
"""Names that Word gives to the style of letters that goes with one of paragraphs."""
SIGNED = ("{*}SignatureText", "{*}SignatureComments")


def read_authors(draft: Draft, part: str, people: etree._Element | None) -> Iterator[Block]:
    """Give the names of those who changed the draft or commented on it, or are known to it (MS-DOCX 2.5.3.9)."""
    for person in () if people is None else people.iter(f"{W15}person"):
        draft.authors[person.get(f"{W15}author") or ""] = None
    yield from _listed(Place(PlaceKind.PROPERTY, name="reviewers"), draft.authors, part)


def read_names(root: etree._Element | None, part: str) -> Iterator[Block]:
    """Give the names that people gave to styles and lists (17.7.4.9, 17.9.11), in one line that nobody would see."""
    if root is None:
        return
    own = [style for style in root.iter(f"{W}style") if style.get(f"{W}customStyle") in ("1", "true", "on")]
    named = [element.find(f"{W}{tag}") for element in own for tag in ("name", "aliases")]
    named += [element.find(f"{W}name") for element in root.iter(f"{W}abstractNum")]
    said = dict.fromkeys(element.get(VAL, "") for element in named if element is not None)
    given = [name for name in said if not PAIRED.fullmatch(name)]
    yield from _listed(Place(PlaceKind.PART, name=part), given, part, hidden=True)


def _listed(place: Place, names: Iterable[str], part: str, *, hidden: bool = False) -> Iterator[Block]:
    listed = [name for name in names if any(map(str.isalpha, name))]
    if listed:
        yield words(place, APART.join(listed), part, hidden=hidden)


def read_links(draft: Draft) -> Iterator[Block]:
    """Give the targets that the parts name and no words carry; hidden where nothing in the part refers to them."""
    known = {target.split("#")[0] for target in draft.links} | set(draft.links)
    for part in sources(draft.package):
        found = {id_: relation for id_, relation in draft.relations(part).items() if relation.kind == "hyperlink"}
        left = {each.target: id_ for id_, each in found.items() if each.external and each.target not in known}
        known.update(left)
        content = _content(draft, part) if left else b""
        for target, id_ in left.items():
            yield _link(draft, part, target, hidden=f'"{id_}"'.encode() not in content)


def _link(draft: Draft, part: str, target: str, *, hidden: bool) -> Block:
    block = words(draft.next(PlaceKind.LINK), target, part, hidden=hidden)
    link = draft.link(target)
    draft.carried.add(link)
    block.pieces = [piece._replace(link=link) for piece in block.pieces]
    return block


def _content(draft: Draft, part: str) -> bytes:
    try:
        return draft.package.read(part)
    except PartUnreadable:
        return b""


def read_macros(draft: Draft, part: str) -> Iterator[Block]:
    """Give the names of a macro project and of its modules (MS-OVBA 2.3.1); nothing of it is run."""
    held = Compound(_content(draft, part))
    if "PROJECT" in held.names:
        named = dict.fromkeys(MODULES.findall(held.read("PROJECT").decode("cp1252", "replace")))
        yield from (words(draft.next(PlaceKind.MACRO), name, part) for name in named if name not in USUAL)


def read_signature(draft: Draft, part: str) -> Iterator[Block]:
    """Give what a signer wrote beside a signature (MS-OFFCRYPTO 2.5.2.5)."""
    try:
        root = draft.package.xml(part)
    except PartUnreadable:
        return
    for said in root.iter(*SIGNED):
        if (said.text or "").strip():
            yield words(Place(PlaceKind.PROPERTY, name="signature"), said.text or "", part)
