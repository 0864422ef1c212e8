"""Where a part that was not read stands: on a page, or at a place in the text."""

from placet.domain.document import Coverage, Document, PlaceKind
from placet.domain.selector import TextPositionSelector


def where(document: Document, row: Coverage) -> TextPositionSelector | int | None:
    """Give a page's number, or a range of the text; None where the draft view has nothing to show."""
    if row.place.page is not None and document.pages:
        return row.place.page
    at = _image(document, row) if row.place.kind is PlaceKind.PICTURE else _passage(document, row)
    return None if at is None else TextPositionSelector(at, at)


def _image(document: Document, row: Coverage) -> int | None:
    """Find where a picture hangs in the text."""
    anchors = [image.anchor for image in document.images if image.place == row.place]
    return next((anchor for anchor in anchors if anchor is not None), None)


def _passage(document: Document, row: Coverage) -> int | None:
    """Find the passage that has the row's own place."""
    return next((passage.start for passage in document.passages if passage.place == row.place), None)
