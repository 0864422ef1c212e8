"""Two versions of a draft, passage by passage."""

from placet.domain.difference import differences
from placet.domain.document import Document, Passage, Place, PlaceKind, Visibility
from placet.domain.verification import Difference


def draft(*lines: str, kind: PlaceKind = PlaceKind.BODY, visibility: Visibility = Visibility.VISIBLE) -> Document:
    passages, start = [], 0
    for number, line in enumerate(lines, start=1):
        passages.append(Passage(start, start + len(line), Place(kind, number), visibility))
        start += len(line) + 1
    return Document("draft.docx", "0" * 64, "text/plain", 1, "\n".join(lines), tuple(passages))


def test_the_same_passages_differ_nowhere() -> None:
    assert differences(draft("a", "b"), draft("a", "b")) == ()


def test_a_passage_reworded_is_one_difference_at_its_place() -> None:
    assert differences(draft("a", "b", "c"), draft("a", "x", "c")) == (Difference(Place(PlaceKind.BODY, 2), "b", "x"),)


def test_a_passage_added_or_removed_does_not_make_those_after_it_differ() -> None:
    assert differences(draft("a", "b"), draft("new", "a", "b")) == (Difference(Place(PlaceKind.BODY, 1), "", "new"),)
    assert differences(draft("a", "b", "c"), draft("a", "c")) == (Difference(Place(PlaceKind.BODY, 2), "b", ""),)


def test_the_same_words_hidden_or_elsewhere_are_a_difference() -> None:
    assert len(differences(draft("a"), draft("a", visibility=Visibility.HIDDEN))) == 1
    assert len(differences(draft("a"), draft("a", kind=PlaceKind.HEADER))) == 1


def test_words_swapped_are_told() -> None:
    assert differences(draft("a", "b"), draft("b", "a")) != ()
