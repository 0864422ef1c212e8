"""What the walks over the parts of one Word draft share: its styles, its lists, its counts, what they collect."""

from collections import Counter
from dataclasses import dataclass, field

from lxml import etree

from placet.domain.detail import Detail
from placet.domain.document import Coverage, CoverageReason, CoverageStatus, Place, PlaceKind, Style
from placet.readers.attached import Attached
from placet.readers.docx.numbering import Numbering
from placet.readers.docx.relations import Relations, relations
from placet.readers.docx.styles import ParagraphStyle, Styles
from placet.readers.package import Package, PartUnreadable, plain
from placet.readers.progress import tell


@dataclass(slots=True)
class Draft:
    """One Word draft while it is read.

    `links` holds the targets, numbered from 1, `carried` the numbers of those that have words; `authors` who changed
    or commented it; `related` the relationships read, by part; `done` the plain names of the parts that were opened;
    `rows` what could not be read; `attached` reads files of other formats.
    """

    package: Package
    styles: Styles
    numbering: Numbering
    counts: Counter[PlaceKind] = field(default_factory=Counter)
    links: list[str] = field(default_factory=list)
    carried: set[int] = field(default_factory=set)
    bookmarks: list[str] = field(default_factory=list)
    authors: dict[str, None] = field(default_factory=dict)
    related: dict[str, Relations] = field(default_factory=dict)
    done: set[str] = field(default_factory=set)
    rows: list[Coverage] = field(default_factory=list)
    looks: dict[tuple[str, str, str], Style] = field(default_factory=dict)
    attached: Attached | None = None

    def next(self, kind: PlaceKind) -> Place:
        """Give the next place of a kind, numbered from 1."""
        self.counts[kind] += 1
        return Place(kind, self.counts[kind])

    def link(self, target: str) -> int:
        """Note the target of a link; gives its number."""
        self.links.append(target)
        return len(self.links)

    def unread(self, place: Place, reason: CoverageReason, detail: str = "") -> None:
        """Note a part that was not read, once."""
        row = Coverage(place, CoverageStatus.NOT_READ, reason, 1, detail)
        if row not in self.rows:
            self.rows.append(row)

    def open(self, part: str) -> etree._Element | None:
        """Read a part as XML and note it as done; None, with a coverage row, where it cannot be read."""
        self.done.add(plain(part))
        tell(len(self.done), len(self.package.names))
        try:
            return self.package.xml(part)
        except PartUnreadable as trouble:
            detail = part if trouble.detail in ("", part) else f"{part}, {trouble.detail}"
            self.unread(Place(PlaceKind.PART), trouble.reason, detail)
            return None

    def relations(self, part: str) -> Relations:
        """Read the relationships of a part; a coverage row where they are damaged."""
        if part not in self.related:
            try:
                self.related[part] = relations(self.package, part)
            except PartUnreadable as trouble:
                self.unread(Place(PlaceKind.PART), trouble.reason, f"{part}, {Detail.RELATIONSHIPS}")
                self.related[part] = {}
        return self.related[part]

    def style(self, name: str, alignment: str = "", outline: str = "") -> Style:
        """Give the style of a paragraph outside lists, with its own alignment and outline level where it has them."""
        key = (name, alignment, outline)
        if key not in self.looks:
            base: ParagraphStyle = self.styles.paragraph(name)
            own = outline.isdecimal() and int(outline) + 1
            heading = base.heading if not own else own if own <= 9 else 0
            self.looks[key] = Style(base.name, heading, alignment=alignment or base.alignment)
        return self.looks[key]
