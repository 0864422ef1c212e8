"""What stands around a handle says on which platform it is."""

import pytest
from matching_pieces import DOE, draft, find, words

from placet.domain.document import Cell, Document, Passage, Place, PlaceKind, Span
from placet.domain.rule import AccountClass, AccountRule, Owner

BODY, ALT = PlaceKind.BODY, PlaceKind.ALT_TEXT
BOTH = AccountRule(
    id="both",
    owner=Owner("Somebody"),
    account_class=AccountClass.PARTY,
    accounts=(("x", "somebody"), ("instagram", "somebody")),
)


def lines(*parts: tuple[PlaceKind, str, tuple[int, ...]]) -> Document:
    """Make a Word draft of passages, each with the way to its element."""
    text, passages = "", []
    for number, (kind, words_, path) in enumerate(parts, start=1):
        start, end = len(text), len(text) + len(words_)
        passages.append(Passage(start, end, Place(kind, number), spans=(Span(start, end, path),)))
        text += words_ + "\n"
    return Document("draft.docx", "", "", len(text), text, tuple(passages))


def test_the_icon_in_a_handles_own_paragraph_counts_and_not_its_neighbours() -> None:
    document = lines(
        (BODY, "@JaneDoeMP", (0, 0, 1, 0)),
        (ALT, "Instagram icon", (0, 0, 0, 0, 0, 1)),
        (BODY, "@JaneDoeMP", (0, 1, 1, 0)),
        (ALT, "X logo", (0, 1, 0, 0, 0, 1)),
    )
    assert [each.position.start for each in find(document, DOE)] == [document.text.rindex("@")]


def test_an_icon_in_the_cell_before_counts() -> None:
    document = lines((ALT, "Facebook", (0, 2, 0, 0, 1)), (BODY, "@jane.doe.mp", (0, 2, 0, 1, 0)))
    (found,) = find(document, DOE)
    assert found.explanation.reference == "Facebook @jane.doe.mp"


def test_an_icon_says_nothing_of_a_long_paragraph() -> None:
    prose = "On the second day of the visit, the committee heard from a number of residents, and " * 2
    document = lines((BODY, prose + "@JaneDoeMP", (0, 0, 1)), (ALT, "Instagram", (0, 0, 0)))
    assert words(find(document, DOE)) == ["@JaneDoeMP"]


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("Follow the Minister on X and Instagram (@JaneDoeMP)", "X @JaneDoeMP"),
        ("Follow the Minister on Instagram, Facebook or X: @JaneDoeMP", "Facebook @jane.doe.mp"),
        ("@somebody_else on Instagram, @JaneDoeMP on Twitter", "X @JaneDoeMP"),
        ("X: @JaneDoeMP | Instagram: @somebody_else", "X @JaneDoeMP"),
        ("Suivez la ministre sur Instagram et sur X : @JaneDoeMP", "X @JaneDoeMP"),
        ("On Instagram, @jane.doe.mp", "Instagram @jane.doe.mp"),
    ],
)
def test_platforms_named_together_all_count_and_those_beyond_a_comma_less(text: str, reference: str) -> None:
    (found,) = find(text, DOE)
    assert found.explanation.reference == reference


def test_a_platform_named_alone_is_the_only_one() -> None:
    assert find("Find @JaneDoeMP on Instagram, and @somebody_else on X", DOE) == ()


def row(*cells: str) -> Document:
    """Make a draft of one row of a table."""
    text, passages = "", []
    for column, cell in enumerate(cells):
        start, end = len(text), len(text) + len(cell)
        passages.append(Passage(start, end, Place(PlaceKind.TABLE, 1), cell=Cell(1, 0, column)))
        text += cell + "\n"
    return Document("draft.docx", "", "", len(text), text, tuple(passages))


@pytest.mark.parametrize(("cell", "count"), [("Instagram", 0), ("X", 1), ("X / Twitter", 1), ("Spokesperson", 1)])
def test_the_cell_before_names_the_platform(cell: str, count: int) -> None:
    assert len(find(row(cell, "@JaneDoeMP"), DOE)) == count


@pytest.mark.parametrize(
    ("heading", "reference"),
    [
        ("Instagram", "Instagram @somebody"),
        ("X – English", "X @somebody"),
        ("Publications", "X @somebody"),
        ("Instagram, Threads", "Instagram @somebody"),
    ],
)
def test_a_heading_makes_a_platform_likely(heading: str, reference: str) -> None:
    (found,) = find(draft(heading, "Our first post goes out at noon.", "Thank you @somebody!"), BOTH)
    assert found.explanation.reference == reference


def test_a_heading_rules_nothing_out() -> None:
    assert words(find(draft("Instagram", "Thank you @JaneDoeMP!"), DOE)) == ["@JaneDoeMP"]
