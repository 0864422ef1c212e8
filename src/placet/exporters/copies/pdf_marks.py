"""The marks of an annotated PDF: highlights with their appearance, pop-up notes, a page note (ISO 32000-2, 12.5.6)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from pypdf import PageObject, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    RectangleObject,
    StreamObject,
    TextStringObject,
)

from placet.domain.layout import Box, Region
from placet.domain.rule import Level

NAME = "placet-"
"""How the names (/NM) of all marks begin."""
PRINTED = 4
"""ISO 32000-2, table 167: the annotation is printed."""
FILLS: dict[Level, tuple[float, float, float]] = {
    Level.ERROR: (0.969, 0.812, 0.792),
    Level.WARNING: (0.953, 0.863, 0.608),
    Level.NOTE: (0.776, 0.855, 0.965),
}
"""The fills of the draft view, so that a copy looks as the screen did."""
INKS: dict[Level, str] = {
    Level.ERROR: "0.702 0.149 0.118",
    Level.WARNING: "0.522 0.314 0",
    Level.NOTE: "0.141 0.345 0.651",
}
DASHES: dict[Level, str] = {Level.ERROR: "[] 0 d", Level.WARNING: "[4 2] 0 d", Level.NOTE: "[1 2] 0 d"}
"""A level shows by its underline too: full, dashed, dotted."""
POPUP = (200.0, 120.0)
Corner = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Note:
    """A note's words, who wrote it, when it was made and last changed (aware times)."""

    text: str
    author: str
    created: datetime
    modified: datetime


@dataclass(frozen=True, slots=True)
class _Frame:
    """The part of user space that a page shows, and its rotation: the way back from the page as shown."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int

    def corner(self, x: float, y: float) -> Corner:
        """Give a point of the page as shown (from its top left) in user space."""
        match self.rotation:
            case 90:
                return self.left + y, self.bottom + x
            case 180:
                return self.right - x, self.bottom + y
            case 270:
                return self.right - y, self.top - x
            case _:
                return self.left + x, self.top - y


def _frame_of(page: PageObject) -> _Frame:
    """Give a page's frame: its crop box within its media box; Letter where neither has an extent."""
    media, crop = _ordered(page.mediabox), _ordered(page.cropbox)
    left, bottom = max(media[0], crop[0]), max(media[1], crop[1])
    right, top = min(media[2], crop[2]), min(media[3], crop[3])
    if left >= right or bottom >= top:
        left, bottom, right, top = media if media[0] < media[2] and media[1] < media[3] else (0.0, 0.0, 612.0, 792.0)
    return _Frame(left, bottom, right, top, page.rotation % 360)


def _ordered(box: RectangleObject) -> tuple[float, float, float, float]:
    x0, y0, x1, y1 = (float(value) for value in box)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def fits(page: PageObject, width: float, height: float) -> bool:
    """Tell whether a page has the size, in points as shown, for which its boxes were measured."""
    frame = _frame_of(page)
    across, up = frame.right - frame.left, frame.top - frame.bottom
    shown = (up, across) if frame.rotation in (90, 270) else (across, up)
    return abs(shown[0] - width) < 1 and abs(shown[1] - height) < 1


def add_highlight(writer: PdfWriter, place: Region, level: Level, note: Note, name: str) -> None:
    """Add a highlight over a region's boxes, with its note in a pop-up that is linked back."""
    page = writer.pages[place.page - 1]
    frame = _frame_of(page)
    quads = [_quad(frame, box) for box in place.boxes]
    around = _around(quads)
    mark = _note_annotation("/Highlight", around, note, name)
    mark[NameObject("/QuadPoints")] = _numbers(value for quad in quads for corner in quad for value in corner)
    mark[NameObject("/C")] = _numbers(FILLS[level])
    mark[NameObject("/AP")] = DictionaryObject({NameObject("/N"): _appearance(writer, quads, level)})
    _attach(writer, page, mark, around, frame)


def add_page_note(writer: PdfWriter, note: Note) -> None:
    """Add a note to the top left corner of the first page."""
    page = writer.pages[0]
    frame = _frame_of(page)
    quad = _quad(frame, Box(12, 12, 32, 32))
    around = _around([quad])
    mark = _note_annotation("/Text", around, note, f"{NAME}page")
    mark[NameObject("/Name")] = NameObject("/Comment")
    mark[NameObject("/C")] = _numbers(FILLS[Level.NOTE])
    mark[NameObject("/AP")] = DictionaryObject({NameObject("/N"): _appearance(writer, [quad], Level.NOTE)})
    _attach(writer, page, mark, around, frame)


def _quad(frame: _Frame, box: Box) -> tuple[Corner, Corner, Corner, Corner]:
    """Give a box's corners in user space: upper left, upper right, lower left, lower right, as viewers expect."""
    return (
        frame.corner(box.left, box.top),
        frame.corner(box.right, box.top),
        frame.corner(box.left, box.bottom),
        frame.corner(box.right, box.bottom),
    )


def _around(quads: list[tuple[Corner, Corner, Corner, Corner]]) -> tuple[float, float, float, float]:
    across = [x for quad in quads for x, _ in quad]
    up = [y for quad in quads for _, y in quad]
    return min(across) - 1, min(up) - 1, max(across) + 1, max(up) + 1


def _note_annotation(subtype: str, around: tuple[float, ...], note: Note, name: str) -> DictionaryObject:
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject(subtype),
            NameObject("/Rect"): _numbers(around),
            NameObject("/Contents"): TextStringObject(note.text),
            NameObject("/T"): TextStringObject(note.author),
            NameObject("/NM"): TextStringObject(name),
            NameObject("/F"): NumberObject(PRINTED),
            NameObject("/CreationDate"): TextStringObject(pdf_date(note.created)),
            NameObject("/M"): TextStringObject(pdf_date(note.modified)),
        }
    )


def _appearance(writer: PdfWriter, quads: list[tuple[Corner, Corner, Corner, Corner]], level: Level) -> IndirectObject:
    """Draw the marks: fills that let the words show through, and the level's line under them."""
    fill = " ".join(f"{value:.3f}" for value in FILLS[level])
    drawn = [f"/Through gs {fill} rg {INKS[level]} RG 1 w {DASHES[level]}"]
    for upper_left, upper_right, lower_left, lower_right in quads:
        corners = [upper_left, upper_right, lower_right, lower_left]
        points = [f"{x:.2f} {y:.2f}" for x, y in corners]
        drawn.append(f"{points[0]} m {points[1]} l {points[2]} l {points[3]} l h f")
        drawn.append(f"{points[3]} m {points[2]} l S")
    through = DictionaryObject(
        {NameObject("/Type"): NameObject("/ExtGState"), NameObject("/BM"): NameObject("/Multiply")}
    )
    states = DictionaryObject({NameObject("/Through"): through})
    stream = StreamObject()
    stream.set_data("\n".join(drawn).encode("ascii"))
    stream.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): _numbers(_around(quads)),
            NameObject("/Resources"): DictionaryObject({NameObject("/ExtGState"): states}),
        }
    )
    return _added(writer, stream)


def _attach(
    writer: PdfWriter, page: PageObject, mark: DictionaryObject, around: tuple[float, ...], frame: _Frame
) -> None:
    """Put a mark and its pop-up on a page, each knowing the other."""
    _, _, right, top = around
    beside = min(right, frame.right - POPUP[0]) if right + POPUP[0] > frame.right else right
    popup = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Popup"),
            NameObject("/Rect"): _numbers((beside, top - POPUP[1], beside + POPUP[0], top)),
            NameObject("/Open"): BooleanObject(False),
            NameObject("/F"): NumberObject(PRINTED | 24),
            NameObject("/NM"): TextStringObject(f"{mark['/NM']}-popup"),
        }
    )
    mark_reference, popup_reference = _added(writer, mark), _added(writer, popup)
    mark[NameObject("/Popup")] = popup_reference
    popup[NameObject("/Parent")] = mark_reference
    for item in (mark, popup):
        item[NameObject("/P")] = _reference(page)
    annotations = page.get("/Annots")
    listed = annotations.get_object() if annotations is not None else None
    if not isinstance(listed, ArrayObject):
        listed = ArrayObject()
        page[NameObject("/Annots")] = listed
    listed.extend([mark_reference, popup_reference])


def _added(writer: PdfWriter, item: PdfObject) -> IndirectObject:
    return writer._add_object(item)  # pypdf offers no other way to add an object of one's own


def _reference(page: PageObject) -> IndirectObject:
    if page.indirect_reference is None:
        raise ValueError("a page without a number of its own")
    return page.indirect_reference


def _numbers(values: Iterable[float]) -> ArrayObject:
    return ArrayObject([FloatObject(round(value, 3)) for value in values])


def pdf_date(moment: datetime) -> str:
    """Write an aware time as PDF does (ISO 32000-2, 7.9.4), in UTC."""
    return moment.astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ")
