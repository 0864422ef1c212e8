"""The words for a part of a draft as coverage lists it: a picture is found by where it hangs."""

from placet.domain.document import Document, Image, Passage, Place, PlaceKind
from placet.domain.language import Language
from placet.words.places import place, place_of

BETWEEN = " · "


def place_in(document: Document, where: Place, language: Language) -> str:
    """Name a place; a picture in running text with where it hangs: “Picture 1 · Body, paragraph 12”."""
    named = place(where, language)
    if where.kind is not PlaceKind.PICTURE or where.page is not None:
        return named
    image = next((image for image in document.images if image.place == where), None)
    passage = hangs_in(document, image) if image else None
    return BETWEEN.join([named, place_of(passage, language)]) if passage else named


def hangs_in(document: Document, image: Image) -> Passage | None:
    """Find the passage in which a picture hangs; its own alternative text, which follows, is none."""
    if image.anchor is None:
        return None
    before = [each for each in document.passages if each.start <= image.anchor]
    return next((each for each in reversed(before) if each.place.kind is not PlaceKind.ALT_TEXT), None)
