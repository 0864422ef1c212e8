"""Section 12 of the record: pictures of the draft's pages, with the findings marked on them."""

from collections.abc import Mapping

from placet.domain.finding import Finding
from placet.domain.layout import Page, PagePicture, Region
from placet.exporters.record.blocks import Block, Gallery, Mark, Picture, Prose
from placet.exporters.record.voice import Voice

Regions = Mapping[str, tuple[Region, ...]]


def pages(voice: Voice, pictures: tuple[PagePicture, ...], regions: Regions) -> tuple[Block, ...]:
    """Show the pages with findings one each, the unread ones apart, and the others small."""
    words, drawn = voice.words, {picture.page: picture for picture in pictures}
    if not drawn:
        return (Prose(voice.said(words.no_pages)),)
    unread = {row.place.page for row in voice.review.scan.document.unread}
    shown = [_picture(voice, page, drawn.get(page.number), regions) for page in voice.review.scan.document.pages]
    numbered = list(zip(voice.review.scan.document.pages, shown, strict=True))
    found = tuple(picture for _, picture in numbered if picture.marks and picture.file)
    missed = tuple(picture for page, picture in numbered if page.number in unread and not picture.marks)
    others = tuple(
        picture for page, picture in numbered if page.number not in unread and not picture.marks and picture.file
    )
    galleries = (
        Gallery("", words.found_here, found, across=False),
        Gallery(words.unread_pages, "", missed, across=True),
        Gallery(words.other_pages, "", others, across=True),
    )
    bare = [page.number for page, picture in numbered if not picture.file and picture not in missed]
    told = (Prose(voice.said(words.not_pictured.format(numbers=ranges(bare)))),) if bare else ()
    return (*(gallery for gallery in galleries if gallery.pictures), *told)


def ranges(numbers: list[int]) -> str:
    """Write numbers in order, those that follow each other by the first and the last: 1, 3–8."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def picture_file(picture: PagePicture) -> str:
    """Name a picture's file beside the template."""
    return f"page-{picture.page}.png"


def _picture(voice: Voice, page: Page, picture: PagePicture | None, regions: Regions) -> Picture:
    found = [(finding, mark) for finding in voice.findings if (mark := _mark(voice, finding, page, regions))]
    marks = tuple(mark for _, mark in found)
    return Picture(
        title=voice.words.page.format(number=page.number),
        file=picture_file(picture) if picture else "",
        width=page.width,
        height=page.height,
        alternative=_alternative(voice, page, marks),
        marks=marks,
        key=tuple((mark.number, mark.level, voice.title(finding)) for finding, mark in found),
    )


def _mark(voice: Voice, finding: Finding, page: Page, regions: Regions) -> Mark | None:
    boxes = tuple(box for region in regions.get(finding.id, ()) if region.page == page.number for box in region.boxes)
    return Mark(voice.numbers[finding.id], finding.level.value, boxes) if boxes else None


def _alternative(voice: Voice, page: Page, marks: tuple[Mark, ...]) -> str:
    words = voice.words
    numbers = ", ".join(str(mark.number) for mark in marks)
    found = words.picture_found.format(numbers=numbers) if marks else ""
    return " ".join(part for part in (words.picture_of.format(number=page.number), found) if part)
