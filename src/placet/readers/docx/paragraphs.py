"""Paragraphs and tables (17.3.1, 17.4): where the words of a walk stand, and how their paragraph looks."""

from lxml import etree

from placet.domain.document import PlaceKind, Style
from placet.readers.docx.names import VAL, A, M, W, number
from placet.readers.docx.pieces import CellDraft, Change, Paragraph, Path
from placet.readers.docx.styles import ALIGNMENTS, SHADING, shaded
from placet.readers.docx.walk import Frame, Handlers, TableDraft, Walk, descend, enter_text

STYLE, ALIGNMENT, OUTLINE, LIST, MARK = (f"{W}{name}" for name in ("pStyle", "jc", "outlineLvl", "numPr", "rPr"))
FRAME, DROP_CAPS = f"{W}framePr", ("drop", "margin")
MARKS = {f"{W}ins": Change.INSERTED, f"{W}moveTo": Change.INSERTED, f"{W}del": Change.DELETED}
MARKS[f"{W}moveFrom"] = Change.DELETED
CELL, SPAN, MERGE = (f"{W}{name}" for name in ("tcPr", "gridSpan", "vMerge"))
CELL_MARKS = {f"{W}cellIns": Change.INSERTED, f"{W}cellDel": Change.DELETED}


def enter_paragraph(walk: Walk, element: etree._Element, path: Path) -> Frame:
    """Begin a paragraph; what stood round it (a text box's own carrier) comes back on leaving."""
    outer, style, backed = walk.paragraph, walk.style, walk.backed
    walk.begin()

    def leave() -> None:
        walk.paragraph, walk.style, walk.backed = outer, style, backed

    return enumerate(element), path, leave


def enter_properties(walk: Walk, element: etree._Element, _path: Path) -> None:
    """Read how the paragraph looks: style, heading level, place in a list, its mark's change; a drop cap's frame."""
    paragraph = walk.paragraph
    if paragraph is None:
        return
    name = alignment = outline = ""
    own = None
    for child in element:
        tag = child.tag
        if tag == STYLE:
            name = child.get(VAL, "")
        elif tag == MARK:
            paragraph.mark = next((MARKS[each.tag] for each in child if each.tag in MARKS), Change.NONE)
        elif tag == ALIGNMENT:
            alignment = ALIGNMENTS.get(child.get(VAL, ""), "")
        elif tag == LIST:
            own = child
        elif tag == OUTLINE:
            outline = child.get(VAL, "")
        elif tag == SHADING:
            walk.backed = walk.backed or shaded(element)
        elif tag == FRAME:
            paragraph.drop = child.get(f"{W}dropCap") in DROP_CAPS
    walk.style = name
    paragraph.style = _listed(walk, name, own, walk.draft.style(name, alignment, outline))


def _listed(walk: Walk, name: str, own: etree._Element | None, style: Style) -> Style:
    """Count the paragraph in its list, its own or its style's (17.3.1.19); list 0 takes it out of any."""
    base = walk.draft.styles.paragraph(name)
    numbering = walk.draft.numbering
    list_id, depth = base.list_id, base.list_level
    if own is not None:
        own_id, own_depth = own.find(f"{W}numId"), own.find(f"{W}ilvl")
        list_id = list_id if own_id is None else own_id.get(VAL, "")
        depth = depth if own_depth is None else number(own_depth.get(VAL))
    if list_id in ("", "0"):
        return style
    level = numbering.depth_of_style(list_id, name) if depth is None else depth
    label = numbering.label(list_id, level)
    return Style(style.name, style.heading, label, level + 1, style.alignment)


def enter_table(walk: Walk, element: etree._Element, path: Path) -> Frame:
    """Begin a table, numbered through the draft; its own alternative text (17.4.39, 17.4.40) is read."""
    place = walk.draft.next(PlaceKind.TABLE)
    properties = element.find(f"{W}tblPr")
    coloured = properties is not None and (properties.find(f"{W}tblStyle") is not None or shaded(properties))
    table = TableDraft(place, place.number or 0, coloured)
    if properties is not None:
        for tag in ("tblCaption", "tblDescription"):
            said = properties.find(f"{W}{tag}")
            walk.say(PlaceKind.ALT_TEXT, None if said is None else said.get(VAL), path)
    return enumerate(element), path, walk.inside(table=table, cell=None, paragraph=None)


def enter_row(walk: Walk, element: etree._Element, path: Path) -> Frame:
    """Begin a row; cells it leaves out at its beginning (17.4.14) are counted."""
    outer = walk.change
    if walk.table is not None:
        walk.table.row += 1
        before = element.find(f"{W}trPr/{W}gridBefore")
        walk.table.column = 0 if before is None else number(before.get(VAL))
    properties = element.find(f"{W}trPr")
    if properties is not None:
        walk.change = max([outer, *(MARKS[child.tag] for child in properties if child.tag in MARKS)])

    def leave() -> None:
        walk.change = outer

    return enumerate(element), path, leave


def enter_cell(walk: Walk, element: etree._Element, path: Path) -> Frame | None:
    """Begin a cell; one that goes on a vertical merge (17.4.84) makes the cell above it longer."""
    table = walk.table
    if table is None:
        return descend(walk, element, path)
    span, merge, change, backed = 1, "", walk.change, walk.backed or table.coloured
    properties = element.find(CELL)
    for child in () if properties is None else properties:
        if child.tag == SPAN:
            span = max(1, number(child.get(VAL), 1))
        elif child.tag == MERGE:
            merge = child.get(VAL, "continue")
        elif child.tag == SHADING:
            backed = backed or shaded(properties)
        elif child.tag in CELL_MARKS:
            change = max(change, CELL_MARKS[child.tag])
    cell = CellDraft(table.number, max(table.row, 0), table.column, 1, span)
    if merge == "continue" and cell.column in table.merges:
        first = table.merges[cell.column]
        first.row_span = cell.row - first.row + 1
    elif merge:
        table.merges[cell.column] = cell
    else:
        table.merges.pop(cell.column, None)
    table.column += cell.column_span
    return enumerate(element), path, walk.inside(cell=cell, paragraph=None, backed=backed, change=change)


def enter_text_box(walk: Walk, element: etree._Element, path: Path) -> Frame:
    """Begin a text box: its paragraphs are read after the one that carries it, on a ground of any colour."""
    place = walk.draft.next(PlaceKind.TEXT_BOX) if walk.place.kind is PlaceKind.BODY else walk.place
    carrier = walk.paragraph
    out = walk.out if carrier is None else carrier.after
    leave = walk.inside(place=place, out=out, paragraph=None, table=None, link=0, fields=[], backed=True)
    return enumerate(element), path, leave


def enter_drawn_paragraph(walk: Walk, element: etree._Element, path: Path) -> Frame:
    """Begin a paragraph of DrawingML (21.1.2.2.6) inside a shape: words in a text box of their own."""
    place = walk.draft.next(PlaceKind.TEXT_BOX) if walk.place.kind is PlaceKind.BODY else walk.place
    carrier = walk.paragraph
    leave = walk.inside(place=place, out=walk.out if carrier is None else carrier.after, backed=True)
    walk.begin()
    return enumerate(element), path, leave


def enter_ruby(walk: Walk, element: etree._Element, path: Path) -> Frame:
    """Read the guide over ruby letters (17.3.3.25) after the paragraph, so that the letters under it stay together."""
    carrier = walk.paragraph
    leave = walk.inside(out=walk.out if carrier is None else carrier.after)
    style = walk.style
    guide: Paragraph = walk.begin()
    walk.style = style
    if carrier is not None:
        guide.place = carrier.place
    return enumerate(element), path, leave


HANDLERS: Handlers = {
    f"{W}p": enter_paragraph,
    f"{W}pPr": enter_properties,
    f"{W}tbl": enter_table,
    f"{W}tr": enter_row,
    f"{W}tc": enter_cell,
    f"{W}txbxContent": enter_text_box,
    f"{W}rt": enter_ruby,
    f"{A}p": enter_drawn_paragraph,
    f"{A}t": enter_text,
    f"{M}t": enter_text,
}
