"""The stories of a Word draft (17.2, 17.10, 17.11, 17.13.4) in the order in which a reviewer reads them."""

import re
from collections.abc import Iterator

from lxml import etree

from placet.domain.document import CoverageReason, Metadata, Place, PlaceKind
from placet.readers.docx import drawings, fields, paragraphs, walk
from placet.readers.docx.draft import Draft
from placet.readers.docx.embedded import read_file
from placet.readers.docx.kept import read_authors, read_links, read_macros, read_names, read_signature
from placet.readers.docx.names import INK, R_ID, VAL, A, W, on
from placet.readers.docx.numbering import Numbering
from placet.readers.docx.parts import breaths, described, picture_words, read_chart, read_data, read_diagram
from placet.readers.docx.pictures import PICTURES
from placet.readers.docx.pieces import Block, words
from placet.readers.docx.properties import read_bookmarks, read_properties, read_settings
from placet.readers.docx.relations import Relations, sources
from placet.readers.docx.styles import Styles
from placet.readers.docx.walk import Handlers, Walk
from placet.readers.foreign import WORD_AS_DATA
from placet.readers.package import Package, PartUnreadable, parse, plain

HANDLERS: Handlers = {
    **walk.HANDLERS,
    **paragraphs.HANDLERS,
    **fields.HANDLERS,
    **drawings.HANDLERS,
}
WORDLESS = re.compile(
    r".*\.rels|\[content_types\]\.xml|.*/(styles|styleswitheffects|fonttable|theme\d*|websettings|settings|numbering"
    r"|people|commentsextended|commentsids|commentsextensible|themeoverride\d*|colors\d*|style\d+|itemprops\d+"
    r"|layout\d*|quickstyle\d*|printersettings\d*|vbaprojectsignature\w*|keymapcustomizations)\.(xml|bin)"
    r"|docprops/.*\.xml|.*\.(odttf|ttf|fntdata|sigs)|customxml/itemprops.*"
)
"""Parts that hold how a draft looks, works or is signed, and no words of its writer."""
OUTSIDE = ("subDocument", "aFChunk", "frame", "oleObject", "mailMergeSource", "mailMergeHeaderSource")
MACRO_NAME = "}macroName"
SEPARATORS = frozenset(("separator", "continuationSeparator", "continuationNotice"))


def _speaks(note: etree._Element) -> bool:
    """Tell a note from the line above the notes, which is one too (17.11.23): unless somebody wrote words on it."""
    return note.get(f"{W}type") not in SEPARATORS or next(note.iter(f"{W}t"), None) is not None


class Reading:
    """The reading of one package: finds the stories, walks each once."""

    def __init__(self, package: Package, main: str, body: etree._Element, types: dict[str, str]) -> None:
        """Open what all stories share: styles, numbering, settings."""
        self.package = package
        self.main = main
        self.body = body
        self.types = types
        self.draft = Draft(package, Styles(None), Numbering(None))
        self.relations = self.draft.relations(main)
        self.styles = self._part("styles", "styles.xml")
        self.draft.styles = Styles(self.styles)
        self.numbering = self._part("numbering", "numbering.xml")
        self.draft.numbering = Numbering(self.numbering)
        self.settings = self._part("settings", "settings.xml")
        self.sections = list(body.iter(f"{W}sectPr"))

    def _name(self, kind: str, usual: str) -> str:
        """Find a part of a kind: by relationship, else by its usual name beside the main part."""
        found = (relation.target for relation in self.relations.values() if relation.kind == kind)
        return next(found, f"{self.main.rpartition('/')[0]}/{usual}")

    def _part(self, kind: str, usual: str) -> etree._Element | None:
        name = self._name(kind, usual)
        return self.draft.open(name) if name in self.package else None

    def blocks(self, above: Relations) -> tuple[list[Block], Metadata]:
        """Read everything: headers, body, notes, comments, footers, then what a reader of the page does not see."""
        body = self.body
        self.draft.done.add(plain(self.main))
        blocks = [*self._margins("header", PlaceKind.HEADER), *self._walk(self.main, body, Place(PlaceKind.BODY))]
        blocks += self._notes(body, "footnote", PlaceKind.FOOTNOTE)
        blocks += self._notes(body, "endnote", PlaceKind.ENDNOTE)
        blocks += self._comments()
        blocks += self._margins("footer", PlaceKind.FOOTER)
        properties, metadata = read_properties(self.draft, above)
        blocks += properties
        blocks += read_settings(self.draft, self.settings, self._name("settings", "settings.xml"))
        blocks += read_authors(self.draft, self.main, self._part("people", "people.xml"))
        blocks += self._list_words()
        blocks += [block for name in self.package.names for block in self._rest(name)]
        blocks += read_bookmarks(self.draft, self.main)
        blocks += read_names(self.styles, self._name("styles", "styles.xml"))
        blocks += read_names(self.numbering, self._name("numbering", "numbering.xml"))
        blocks += read_links(self.draft)
        self._outside()
        return blocks, metadata

    def _walk(self, part: str, root: etree._Element, place: Place, *, hidden: bool = False) -> list[Block]:
        walking = Walk(self.draft, part, self.draft.relations(part), HANDLERS)
        return walking.run(root, place, hidden=hidden)

    # --- headers and footers -----------------------------------------------------------------------------------

    def _margins(self, tag: str, kind: PlaceKind) -> Iterator[Block]:
        """Read headers or footers, section by section, each part once; one that Word never shows is hidden."""
        for part, shown in self._references(tag).items():
            if part not in self.package:
                self.draft.unread(self.draft.next(kind), CoverageReason.MISSING, part)
            elif plain(part) not in self.draft.done and (root := self.draft.open(part)) is not None:
                yield from self._walk(part, root, self.draft.next(kind), hidden=not shown)

    def _references(self, tag: str) -> dict[str, bool]:
        """List the parts the sections name, and those only the relationships name; tells which are shown."""
        found: dict[str, bool] = {}
        even = self.settings is not None and self._on(self.settings, "evenAndOddHeaders")
        for section in self.sections:
            first = self._on(section, "titlePg")
            for reference in section.iter(f"{W}{tag}Reference"):
                relation = self.relations.get(reference.get(R_ID) or "")
                form = reference.get(f"{W}type") or "default"
                if relation is not None and not relation.external:
                    shown = {"first": first, "even": even}.get(form, True)
                    found[relation.target] = found.get(relation.target, False) or shown
        for relation in self.relations.values():
            if relation.kind == tag and not relation.external:
                found.setdefault(relation.target, False)
        return found

    @staticmethod
    def _on(parent: etree._Element, tag: str) -> bool:
        element = parent.find(f"{W}{tag}")
        return element is not None and on(element)

    # --- notes and comments ------------------------------------------------------------------------------------

    def _notes(self, body: etree._Element, tag: str, kind: PlaceKind) -> Iterator[Block]:
        """Read footnotes or endnotes in the order of their references; those without one come last."""
        part = self._name(f"{tag}s", f"{tag}s.xml")
        root = self.draft.open(part) if part in self.package else None
        if root is None:
            return
        order = {mark.get(f"{W}id"): rank for rank, mark in enumerate(body.iter(f"{W}{tag}Reference"))}
        notes = [(order.get(note.get(f"{W}id"), len(order)), index, note) for index, note in enumerate(root)]
        notes = [note for note in notes if note[2].tag == f"{W}{tag}" and _speaks(note[2])]
        walking = Walk(self.draft, part, self.draft.relations(part), HANDLERS)
        for rank, index, note in sorted(notes, key=lambda entry: entry[:2]):
            shown = rank < len(order) or note.get(f"{W}type") in SEPARATORS
            yield from walking.run(note, self.draft.next(kind), (index,), hidden=not shown)

    def _comments(self) -> Iterator[Block]:
        """Read the comments and replies in their own order, each named by its author and date."""
        part = self._name("comments", "comments.xml")
        root = self.draft.open(part) if part in self.package else None
        if root is None:
            return
        walking = Walk(self.draft, part, self.draft.relations(part), HANDLERS)
        for index, comment in enumerate(root):
            if comment.tag == f"{W}comment":
                number = self.draft.next(PlaceKind.COMMENT).number
                said = (comment.get(f"{W}author") or "", (comment.get(f"{W}date") or "")[:10])
                self.draft.authors[said[0]] = None
                place = Place(PlaceKind.COMMENT, number, name=", ".join(filter(None, said)))
                yield from walking.run(comment, place, (index,))

    # --- the rest of the package -------------------------------------------------------------------------------

    def _list_words(self) -> Iterator[Block]:
        """Read words that a list puts before its numbers: a slogan may stand there too."""
        if self.numbering is None:
            return
        part = self._name("numbering", "numbering.xml")
        labels = dict.fromkeys(level.get(VAL) or "" for level in self.numbering.iter(f"{W}lvlText"))
        for label in labels:
            if re.search(r"[^\W\d_]{3}", label):
                yield words(self.draft.next(PlaceKind.FIELD), label, part)

    def _rest(self, name: str) -> list[Block]:
        """Read a part that no story led to, by what it is; further entries under one name are read as well."""
        blocks = [] if plain(name) in self.draft.done or WORDLESS.fullmatch(plain(name)) else self._orphan(name)
        for data in self.package.others(name):
            blocks += self._duplicate(name, data)
        return blocks

    def _orphan(self, name: str) -> list[Block]:
        suffix = name.rsplit(".", 1)[-1].lower()
        kind = self.types.get(plain(name), self.types.get(f"*.{suffix}", ""))
        if "vbaProject" in kind or plain(name).endswith("vbaproject.bin"):
            self.draft.unread(Place(PlaceKind.MACRO), CoverageReason.MACRO, name)
            return list(read_macros(self.draft, name))
        if suffix in PICTURES or kind.startswith("image/"):
            place = self.draft.next(PlaceKind.PICTURE)
            self.draft.unread(place, CoverageReason.PICTURE, name)
            return picture_words(self.draft, place, name)
        return self._orphan_xml(name) if suffix == "xml" else read_file(self.draft, name)

    def _orphan_xml(self, name: str) -> list[Block]:
        """Read an XML part by what stands in it: a chart, a diagram, or what `_orphan_root` tells apart."""
        folder = plain(name).rsplit("/", 2)[-2] if "/" in name else ""
        if folder == "_xmlsignatures":
            return list(read_signature(self.draft, name))
        if folder == "charts":
            return read_chart(self.draft, name)
        if folder == "diagrams" and "/drawing" not in plain(name):
            return read_diagram(self.draft, name)
        if folder == "diagrams" and self.draft.counts[PlaceKind.DIAGRAM]:
            return []  # the same words once more, as Word last drew them
        root = self.draft.open(name)
        return [] if root is None else self._orphan_root(name, root)

    def _orphan_root(self, name: str, root: etree._Element) -> list[Block]:
        """Read an XML part that nothing leads to: names of macros, a story, a draft as data, drawn words, or data."""
        place = Place(PlaceKind.PART, name=name)
        if plain(name).endswith("vbadata.xml"):
            named = (
                value for element in root.iter() for key, value in element.attrib.items() if MACRO_NAME in str(key)
            )
            return [words(self.draft.next(PlaceKind.MACRO), str(macro), name) for macro in named]
        if str(root.tag).startswith(W):
            return self._walk(name, root, place, hidden="glossary" not in name)
        if etree.QName(root).namespace in WORD_AS_DATA:
            return read_file(self.draft, name)
        if str(root.tag).startswith(INK):
            self.draft.unread(self.draft.next(PlaceKind.PICTURE), CoverageReason.PICTURE, name)
            return []
        if next(root.iter(f"{A}p"), None) is not None:
            return [words(place, text, name) for text in (*breaths(root), *described(root)) if text.strip()]
        return read_data(self.draft, name)

    def _duplicate(self, name: str, data: bytes) -> list[Block]:
        """Read an earlier entry under a name that stands twice: Word takes the last, another program may not."""
        draft = Draft(self.package, self.draft.styles, Numbering(None))
        try:
            root = parse(data)
        except PartUnreadable:
            return []
        walking = Walk(draft, name, {}, HANDLERS)
        return walking.run(root, Place(PlaceKind.PART, name=name), hidden=True)

    def _outside(self) -> None:
        """Report text kept outside the draft, which is never fetched."""
        for name in sources(self.package):
            for relation in self.draft.relations(name).values():
                if relation.external and relation.kind in OUTSIDE:
                    self.draft.unread(Place(PlaceKind.EMBEDDED), CoverageReason.EXTERNAL, relation.target[:200])
