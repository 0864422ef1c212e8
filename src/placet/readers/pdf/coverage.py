"""What was read of a PDF's pages, and what was not: pages without words, pictures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from placet.domain.document import Coverage, CoverageReason, CoverageStatus, Image, Place, PlaceKind
from placet.readers.pdf.geometry import area, union
from placet.readers.pdf.layout import FEW, PageReading
from placet.readers.pdf.objects import Picture

SCANNED = 0.3
"""The share of a page from which one picture makes it a scanned one."""
OUTLINED = 400
"""The number of path segments from which a page almost without glyphs may have its words drawn as outlines."""
UNMAPPED = 0.2
"""The share of glyphs without letters from which a page's words cannot be used."""
SIDE = 40.0
"""The sides, in points, from which a picture may hold words."""
MANY = 12
"""The number of pictures of one page from which they are told in one row."""
TOUCH = 1.5
"""How near, in points, the strips of one picture lie."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture of the draft: the page it first stands on, size in pixels, and how often it is shown."""

    page: int
    width: int
    height: int
    count: int = 1


def unreadable(reading: PageReading) -> CoverageReason:
    """Say why a page's words cannot be used; NONE where they can."""
    width, height = reading.frame.size
    largest = max((area(picture.box) for picture in _whole(reading.pictures)), default=0.0)
    if reading.glyphs < FEW and (largest > SCANNED * width * height or reading.strokes >= OUTLINED):
        return CoverageReason.PAGE_WITHOUT_TEXT
    return CoverageReason.UNMAPPED_TEXT if reading.unmapped > UNMAPPED else CoverageReason.NONE


def page_rows(pages: Sequence[PageReading | None]) -> Iterator[Coverage]:
    """Give one row for the pages that were read, and one for each that was not; None is a page that cannot be opened.

    A page whose fonts do not tell their letters is not read, although its signs are kept in the text.
    """
    reasons = [CoverageReason.MALFORMED if page is None else unreadable(page) for page in pages]
    read = reasons.count(CoverageReason.NONE)
    if read:
        yield Coverage(Place(PlaceKind.PAGE), CoverageStatus.READ, count=read)
    for number, reason in enumerate(reasons, 1):
        if reason is not CoverageReason.NONE:
            yield Coverage(Place(PlaceKind.PAGE, page=number), CoverageStatus.NOT_READ, reason)


def pictures(pages: Sequence[PageReading | None]) -> tuple[Shown, ...]:
    """Give the draft's pictures that may hold words, each once however often it is shown.

    The pages that are one picture have rows of their own; a page with many small ones tells them in one row.
    """
    found: dict[tuple[int, int, int], Shown] = {}
    for page in pages:
        if page is None or unreadable(page) is CoverageReason.PAGE_WITHOUT_TEXT:
            continue
        for picture in _large(page):
            key = (picture.width, picture.height, picture.digest)
            known = found.get(key)
            count = known.count + 1 if known else 1
            found[key] = Shown(known.page if known else page.number, picture.width, picture.height, count)
    return tuple(_gather(tuple(found.values())))


def _large(page: PageReading) -> list[Picture]:
    """List a page's pictures that are large enough for words."""
    return [
        picture
        for picture in _whole(page.pictures)
        if picture.box.right - picture.box.left > SIDE and picture.box.bottom - picture.box.top > SIDE
    ]


def _whole(strips: Sequence[Picture]) -> list[Picture]:
    """Put the strips together in which some programs cut a picture: neighbours of one width, or of one height."""
    whole: list[Picture] = []
    for strip in strips:
        if whole and _adjoins(whole[-1], strip):
            last = whole[-1]
            below = strip.box.top >= last.box.bottom - TOUCH or strip.box.bottom <= last.box.top + TOUCH
            width = last.width if below else last.width + strip.width
            height = last.height + strip.height if below else last.height
            whole[-1] = Picture(union([last.box, strip.box]), width, height, last.digest ^ strip.digest)
        else:
            whole.append(strip)
    return whole


def _adjoins(first: Picture, second: Picture) -> bool:
    one, two = first.box, second.box
    column = abs(one.left - two.left) < TOUCH and abs(one.right - two.right) < TOUCH
    row = abs(one.top - two.top) < TOUCH and abs(one.bottom - two.bottom) < TOUCH
    down = min(abs(one.bottom - two.top), abs(two.bottom - one.top)) < TOUCH
    across = min(abs(one.right - two.left), abs(two.right - one.left)) < TOUCH
    return (column and down) or (row and across)


def _gather(shown: Sequence[Shown]) -> Iterator[Shown]:
    """Tell the pictures of a page that has many as one, without a size."""
    pages = [picture.page for picture in shown]
    told = set[int]()
    for picture in shown:
        if pages.count(picture.page) <= MANY:
            yield picture
        elif picture.page not in told:
            told.add(picture.page)
            yield Shown(picture.page, 0, 0, sum(each.count for each in shown if each.page == picture.page))


def picture_rows(shown: Sequence[Shown]) -> tuple[Coverage, ...]:
    """Give one row for each picture: the words inside it are not read."""
    return tuple(
        Coverage(
            _place(number, picture), CoverageStatus.NOT_READ, CoverageReason.PICTURE, picture.count, _size(picture)
        )
        for number, picture in enumerate(shown, 1)
    )


def images(shown: Sequence[Shown]) -> tuple[Image, ...]:
    """Give the pictures as the document lists them."""
    return tuple(
        Image(_place(number, picture), f"page {picture.page}", picture.width, picture.height)
        for number, picture in enumerate(shown, 1)
    )


def _place(number: int, picture: Shown) -> Place:
    return Place(PlaceKind.PICTURE, number, picture.page)


def _size(picture: Shown) -> str:
    return f"{picture.width} × {picture.height}" if picture.width and picture.height else ""
