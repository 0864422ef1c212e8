"""One pass over a Word part: its paragraphs, in reading order, each with the pieces that carry its words.

The pass is a loop over a stack of frames, not a recursion, so that nesting costs nothing but memory. An element no
handler knows is walked through: its words are never lost.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain

from lxml import etree

from placet.domain.document import Format, Place, PlaceKind
from placet.readers.docx.draft import Draft
from placet.readers.docx.names import MC, W16SE, A, V, W
from placet.readers.docx.parts import is_phrase
from placet.readers.docx.pieces import Block, CellDraft, Change, Paragraph, Path, Piece, words
from placet.readers.docx.relations import Relations
from placet.readers.docx.styles import Look, run_properties

Children = Iterator[tuple[int, etree._Element]]
Frame = tuple[Children, Path, Callable[[], None] | None]
"""A level of the walk: children still to visit with their indices, the path to their parent, what to do on leaving."""

SPACES = str.maketrans("\t\n\r", "   ")
"""White space inside an element is a blank to Word; one for one, so that positions hold."""
PROPERTIES = f"{W}rPr"
SAVED = ("paragraph", "style", "look", "link", "fields", "table", "cell", "out", "place", "backed", "change", "hidden")


@dataclass(slots=True)
class Field:
    """A field (17.16.18) being read: the link that held before it, and the pieces of its code up to its separator."""

    outer: int
    code: list[Piece] = field(default_factory=list)
    separated: bool = False
    link: int = 0


@dataclass(slots=True)
class TableDraft:
    """A table being read: its place, row and next column, and the cell with which each vertical merge began."""

    place: Place
    number: int
    coloured: bool = False
    row: int = -1
    column: int = 0
    merges: dict[int, CellDraft] = field(default_factory=dict)


class Walk:
    """The state of one pass: where it stands, what holds there, and the blocks it has made (`out`)."""

    def __init__(self, draft: Draft, part: str, relations: Relations, handlers: "Handlers") -> None:
        """Begin a pass over a part; `run` walks."""
        self.draft = draft
        self.handlers = handlers
        self.part = part
        self.relations = relations
        self.place = Place(PlaceKind.BODY)
        self.out: list[Block] = []
        self.paragraph: Paragraph | None = None
        self.style = ""
        self.look = Look()
        self.hidden = False
        self.backed = False
        self.change = Change.NONE
        self.link = 0
        self.fields: list[Field] = []
        self.table: TableDraft | None = None
        self.cell: CellDraft | None = None
        self.description = ""
        self.unended: frozenset[etree._Element] = frozenset()

    def run(self, root: etree._Element, place: Place, path: Path = (), *, hidden: bool = False) -> list[Block]:
        """Walk an element and give its blocks; `path` leads to it, `hidden` says that Word shows none of it."""
        self.place, self.hidden, self.out = place, hidden, []
        self.fields, self.unended = [], unended(root)
        stack: list[Frame] = [(enumerate(root), path, None)]
        handlers = self.handlers
        while stack:
            children, path, leave = stack[-1]
            for index, element in children:
                handler = handlers.get(element.tag, descend)
                frame = handler(self, element, (*path, index)) if handler else None
                if frame is not None:
                    stack.append(frame)
                    break
            else:
                stack.pop()
                if leave is not None:
                    leave()
        return self.out

    def add(self, text: str | None, path: Path) -> None:
        """Add the words of one element to the paragraph, or to the code of a field that has not reached its result."""
        if not text:
            return
        look = self.look
        form = look.format if self.change is Change.NONE else marked(look.format, self.change)
        piece = Piece(text, path, form, look.hidden or self.hidden, self.change, self.link)
        for open_field in reversed(self.fields):
            if not open_field.separated:
                open_field.code.append(piece)
                return
        if self.paragraph is None:
            self.begin()
        if self.paragraph is not None:
            self.paragraph.pieces.append(piece)
        if self.link:
            self.draft.carried.add(self.link)

    def begin(self) -> Paragraph:
        """Begin a paragraph where the pass stands."""
        place = self.table.place if self.table and self.place.kind is PlaceKind.BODY else self.place
        paragraph = Paragraph(place, self.part, self.draft.style(""), self.cell)
        self.out.append(paragraph)
        self.paragraph = paragraph
        self.style = ""
        return paragraph

    def hang(self, *blocks: Block) -> None:
        """Hang blocks on the paragraph, to be read after it."""
        (self.out if self.paragraph is None else self.paragraph.after).extend(blocks)

    def say(self, kind: PlaceKind, text: str | None, path: Path, *, hidden: bool = False) -> None:
        """Hang words that stand in an attribute, as a place of their own; none when there are no words."""
        if text and text.strip():
            said = words(self.draft.next(kind), text, self.part, path, hidden=hidden or self.hidden)
            said.cell = self.cell
            self.hang(said)

    def bare_link(self, link: int, path: Path) -> None:
        """Give a link without words a passage that holds its target."""
        target = self.draft.links[link - 1]
        if link in self.draft.carried or not target or target.startswith("#_"):
            return
        paragraph = words(self.draft.next(PlaceKind.LINK), target, self.part, path, hidden=self.hidden)
        paragraph.pieces = [piece._replace(link=link) for piece in paragraph.pieces]
        paragraph.cell = self.cell
        self.draft.carried.add(link)
        self.hang(paragraph)

    def inside(self, **changes: object) -> Callable[[], None]:
        """Enter a story within the story (a text box, a table): gives what puts the state back on leaving."""
        saved = [(name, getattr(self, name)) for name in SAVED]
        for name, value in changes.items():
            setattr(self, name, value)

        def leave() -> None:
            for name, value in saved:
                setattr(self, name, value)

        return leave


Handler = Callable[[Walk, etree._Element, Path], Frame | None]
Handlers = dict[object, Handler | None]
"""What to do at each element, by its tag; None for those without words."""


def marked(form: Format, change: Change) -> Format:
    """Show a change as Word does: inserted words underlined, deleted ones struck."""
    return replace(form, strike=True) if change is Change.DELETED else replace(form, underline=True)


def descend(walk: Walk, element: etree._Element, path: Path) -> Frame | None:
    """Walk through an element that has no meaning of its own; words it holds as its own text are read as hidden."""
    text = element.text
    if text and not text.isspace() and is_phrase(text):
        walk.hang(words(Place(PlaceKind.PART, name=walk.part), text, walk.part, path, hidden=True))
    return (enumerate(element), path, None) if len(element) else None


def enter_run(walk: Walk, element: etree._Element, path: Path) -> Frame | None:
    """Read a run (17.3.2.25) on the spot; what holds more than words is left to the main loop."""
    paragraph_style = walk.style
    walk.look = walk.draft.styles.look(paragraph_style, (), walk.backed)
    children = enumerate(element)
    for index, child in children:
        tag = child.tag
        if tag == TEXT:
            text = child.text if not len(child) else whole(child)
            if text:
                walk.add(text if text.isprintable() else text.translate(SPACES), (*path, index))
        elif tag == PROPERTIES:
            walk.look = walk.draft.styles.look(paragraph_style, run_properties(child), walk.backed)
        elif tag in LITERALS:
            walk.add(LITERALS[tag], (*path, index))
        elif walk.handlers.get(tag, descend) is not None:
            return chain([(index, child)], children), path, None
    return None


def whole(element: etree._Element) -> str:
    """Give the words of a text element, those behind an XML comment or instruction inside it too."""
    return (element.text or "") + "".join(child.tail or "" for child in element)


def unended(root: etree._Element) -> frozenset[etree._Element]:
    """Find the beginnings of fields that have no end: they are none, or they would swallow the rest of the story."""
    marks = list(root.iter(FIELD))
    begun: list[etree._Element] = []
    for mark in marks:
        kind = mark.get(FIELD_KIND)
        if kind == "begin":
            begun.append(mark)
        elif kind == "end" and begun:
            begun.pop()
    return frozenset(begun)


def enter_text(walk: Walk, element: etree._Element, path: Path) -> None:
    """Read the words of a text element."""
    walk.add(whole(element).translate(SPACES), path)


def enter_literal(walk: Walk, element: etree._Element, path: Path) -> None:
    """Read an element that stands for one character: a tab, a break, a special hyphen (17.3.3)."""
    walk.add(LITERALS[str(element.tag)], path)


def changed(change: Change) -> Handler:
    """Make the handler of a tracked change (17.13.5): words deleted after they were inserted stay deleted."""

    def enter(walk: Walk, element: etree._Element, path: Path) -> Frame | None:
        outer = walk.change
        walk.change = max(outer, change)
        walk.draft.authors[element.get(AUTHOR) or ""] = None

        def leave() -> None:
            walk.change = outer

        return enumerate(element), path, leave

    return enter


def enter_alternate(_walk: Walk, element: etree._Element, path: Path) -> Frame | None:
    """Read the first choice (ISO/IEC 29500-3, 9), and the fallback only where its words are others."""
    branches = list(enumerate(element))
    choices = [branch for branch in branches if branch[1].tag == CHOICE]
    fallbacks = [branch for branch in branches if branch[1].tag == FALLBACK]
    if not choices:
        return iter(fallbacks), path, None
    first = spoken(choices[0][1])
    others = [branch for branch in (*choices[1:], *fallbacks) if spoken(branch[1]) - first]
    return iter([choices[0], *others]), path, None


def spoken(element: etree._Element) -> frozenset[str]:
    """Collect the words of a branch, to tell whether another one says more; a word may be split over its runs."""
    said = (
        " " if child.tag in APART else symbol(child) or whole(child) or f" {child.get('string', '')} "
        for child in element.iter(*SAYING, *APART)
    )
    return frozenset("".join(said).split())


def symbol(element: etree._Element) -> str:
    """Give the character of an extended symbol (MS-DOCX 2.12); empty for any other element."""
    code = element.get(SYMBOL, "")
    return letter(number_of(code))


def number_of(code: str) -> int:
    """Read a character's number, written in sixteens; 0 where it is none."""
    try:
        return int(code, 16)
    except ValueError:
        return 0


def letter(code: int) -> str:
    """Give the character of a number; empty where Unicode has none."""
    return chr(code) if 0 < code <= 0x10FFFF and code not in SURROGATES else ""


TEXT = f"{W}t"
AUTHOR = f"{W}author"
FIELD, FIELD_KIND = f"{W}fldChar", f"{W}fldCharType"
SURROGATES = range(0xD800, 0xE000)
CHOICE, FALLBACK = f"{MC}Choice", f"{MC}Fallback"
SYMBOL = f"{W16SE}char"
SAYING = (TEXT, f"{W16SE}symEx", f"{A}t", f"{V}textpath")
APART = (f"{W}p", f"{A}p", f"{W}tab", f"{W}br", f"{W}cr")
LITERALS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}
EMPTY = (
    *("proofErr", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "lastRenderedPageBreak", "tblGrid"),
    *("rPr", "sectPr", "tblPr", "trPr", "tcPr", "tblPrEx", "footnoteReference", "endnoteReference"),
    *("commentReference", "annotationRef", "footnoteRef", "endnoteRef", "separator", "continuationSeparator"),
)
HANDLERS: Handlers = {
    **{f"{W}{name}": None for name in EMPTY},
    **dict.fromkeys(LITERALS, enter_literal),
    etree.Comment: None,
    etree.ProcessingInstruction: None,
    etree.Entity: None,
    f"{W16SE}symEx": lambda walk, element, path: walk.add(symbol(element), path),
    f"{W}r": enter_run,
    TEXT: enter_text,
    f"{W}delText": enter_text,
    f"{W}ins": changed(Change.INSERTED),
    f"{W}moveTo": changed(Change.INSERTED),
    f"{W}del": changed(Change.DELETED),
    f"{W}moveFrom": changed(Change.DELETED),
    f"{MC}AlternateContent": enter_alternate,
}
"""The elements of runs and of their changes; paragraphs, tables, fields and drawings have modules of their own."""
