"""A part of a draft named as a reviewer finds it."""

import pytest

from placet.domain.document import Cell, Document, Image, Passage, Place, PlaceKind
from placet.domain.language import Language
from placet.words.parts import place_in

EN, FR = Language.ENGLISH, Language.FRENCH
PICTURES = tuple(Place(PlaceKind.PICTURE, number) for number in (1, 2, 3, 4))
PASSAGES = (
    Passage(0, 5, Place(PlaceKind.HEADER, 1)),
    Passage(6, 20, Place(PlaceKind.BODY, 1)),
    Passage(21, 30, Place(PlaceKind.ALT_TEXT, 1)),
    Passage(31, 40, Place(PlaceKind.TABLE, 2), cell=Cell(2, 0, 3)),
)
IMAGES = (
    Image(PICTURES[0], "a.png", 720, 360, anchor=12),
    Image(PICTURES[1], "b.png", anchor=21),
    Image(PICTURES[2], "c.png", anchor=40),
    Image(PICTURES[3], "d.png"),
)
DRAFT = Document("a.docx", "0" * 64, "x", 1, "x" * 41, PASSAGES, images=IMAGES)


@pytest.mark.parametrize(
    ("place", "english", "french"),
    [
        (PICTURES[0], "Picture 1 · Body, paragraph 1", "Image 1 · Corps du texte, paragraphe 1"),
        (PICTURES[1], "Picture 2 · after: Body, paragraph 1", "Image 2 · après\u00a0: Corps du texte, paragraphe 1"),
        (PICTURES[2], "Picture 3 · Table 2, row 1, column 4", "Image 3 · Tableau 2, rangée 1, colonne 4"),
        (PICTURES[3], "Picture 4", "Image 4"),
        (Place(PlaceKind.PICTURE, 9), "Picture 9", "Image 9"),
        (Place(PlaceKind.PICTURE, 1, 3), "Picture 1, page 3", "Image 1, page 3"),
        (Place(PlaceKind.MACRO), "Macro", "Macro"),
    ],
)
def test_a_picture_is_named_with_where_it_hangs(place: Place, english: str, french: str) -> None:
    assert place_in(DRAFT, place, EN) == english
    assert place_in(DRAFT, place, FR) == french
