"""The words for a part of a draft as coverage lists it: a picture is found by where it hangs."""

from placet.domain.document import Document, Place, PlaceKind
from placet.domain.language import Bilingual, Language
from placet.words.places import place, place_of

BETWEEN = " · "
AFTER = Bilingual("after: {place}", "après\u00a0: {place}")
"""A picture that stands alone, behind the last words before it."""


def place_in(document: Document, where: Place, language: Language) -> str:
    """Name a place; a picture in running text with where it hangs: “Picture 1 · Body, paragraph 12”."""
    named = place(where, language)
    if where.kind is not PlaceKind.PICTURE or where.page is not None:
        return named
    image = next((image for image in document.images if image.place == where), None)
    held = None if image is None or image.anchor is None else _holder(document, image.anchor, language)
    return BETWEEN.join([named, held]) if held else named


def _holder(document: Document, anchor: int, language: Language) -> str:
    """Name the passage that holds a position, else the one before it; a picture's own description is neither."""
    before = (each for each in reversed(document.passages) if each.start <= anchor)
    passage = next((each for each in before if each.place.kind is not PlaceKind.ALT_TEXT), None)
    if passage is None:
        return ""
    held = place_of(passage, language)
    return held if anchor <= passage.end else AFTER.text(language).format(place=held)
