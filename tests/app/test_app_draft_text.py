import pytest
from draft_pieces import Pieces
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCursor, QTextDocument, QTextTable

from placet.app.models.draft_look import TextLook
from placet.app.models.draft_text import DraftText, OfflineTextDocument
from placet.domain.document import Cell, Document, Format, PlaceKind, Span, Style, Visibility
from placet.domain.language import Language
from placet.domain.selector import TextPositionSelector

LOOK = TextLook(("Sans",), ("Sans",), 1.0, "#000000", "#333333", "#555555", "#0000ff", "#777777", "#eeeeee")


def build(pieces: Pieces, language: Language = Language.ENGLISH) -> DraftText:
    draft = pieces.document()
    return DraftText(draft, draft.passages, LOOK, language)


def words_at(text: DraftText, at: int, end: int) -> str:
    cursor = QTextCursor(text.document)
    cursor.setPosition(at)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def find(draft: Document, words: str) -> TextPositionSelector:
    start = draft.text.index(words)
    return TextPositionSelector(start, start + len(words))


def tables(text: DraftText) -> list[QTextTable]:
    return [frame for frame in text.document.rootFrame().childFrames() if isinstance(frame, QTextTable)]


def every_place() -> Pieces:
    pieces = Pieces()
    pieces.add("Not for release", PlaceKind.HEADER)
    pieces.add("A title 🎉 with joy", style=Style(heading=1))
    pieces.add("The amount was $150.", PlaceKind.COMMENT, 1, "M. Tremblay, 2026-11-20")
    pieces.add("First\nline 🎉 break", style=Style(list_label="•", list_level=1))
    pieces.add("Year", PlaceKind.TABLE, cell=Cell(1, 0, 0))
    pieces.add("Amount 🎉", PlaceKind.TABLE, cell=Cell(1, 0, 1))
    pieces.add("2027", PlaceKind.TABLE, cell=Cell(1, 1, 0))
    pieces.add("second paragraph", PlaceKind.TABLE, cell=Cell(1, 1, 0))
    pieces.add("")
    pieces.add("Nobody sees this", visibility=Visibility.HIDDEN)
    pieces.add("An estimate.", PlaceKind.FOOTNOTE, 1)
    pieces.add("Harper Government release", PlaceKind.PROPERTY, name="title")
    return pieces


def test_every_passage_is_found_in_the_document_and_back() -> None:
    text = build(every_place())
    for passage in text.draft.passages:
        if passage.start == passage.end:
            continue
        ((at, end),) = text.pieces(passage.position)
        assert words_at(text, at, end).replace("\u2028", "\n") == passage.position.select(text.draft.text)
        assert text.range_of(at, end) == passage.position


def test_words_after_an_emoji_are_found_exactly() -> None:
    text = build(every_place())
    position = find(text.draft, "with joy")
    ((at, end),) = text.pieces(position)
    assert words_at(text, at, end) == "with joy"
    assert text.range_of(at, end) == position


def test_a_selection_leaves_out_the_names_of_regions() -> None:
    text = build(every_place())
    whole = text.range_of(0, text.document.characterCount())
    assert whole == TextPositionSelector(0, text.draft.passages[-1].end)
    title = text.document.begin()
    assert title.text() == "Header"
    assert text.range_of(0, title.length() - 1) is None


def test_a_range_over_two_passages_has_a_piece_in_each() -> None:
    text = build(every_place())
    position = TextPositionSelector(find(text.draft, "joy").start, find(text.draft, "The amount").end)
    assert [words_at(text, *piece) for piece in text.pieces(position)] == ["joy", "The amount"]


@pytest.mark.parametrize(
    ("language", "names"),
    [
        (Language.ENGLISH, ["Header", "Comment · M. Tremblay, 20 November 2026", "Footnote 1", "Document property"]),
        (
            Language.FRENCH,
            [
                "En-tête",
                "Commentaire · M. Tremblay, 20 novembre 2026",
                "Note de bas de page 1",
                "Propriété du document",
            ],
        ),
    ],
)
def test_regions_are_named_in_the_windows_language(language: Language, names: list[str]) -> None:
    text = build(every_place(), language)
    assert [text.document.findBlock(region.first).text() for region in text.regions] == names


def test_hidden_words_and_properties_are_named_in_their_line() -> None:
    words = build(every_place()).document.toPlainText()
    assert "Hidden text\u2002\u2002Nobody sees this" in words
    assert "Title\u2002\u2002Harper Government release" in words


def test_a_table_is_a_real_table() -> None:
    text = build(every_place())
    (table,) = tables(text)
    assert (table.rows(), table.columns()) == (2, 2)
    assert table.cellAt(0, 1).firstCursorPosition().block().text() == "Amount 🎉"
    assert table.cellAt(1, 0).lastCursorPosition().block().text() == "second paragraph"


def test_merged_cells_span() -> None:
    pieces = Pieces()
    pieces.add("Both", PlaceKind.TABLE, cell=Cell(1, 0, 0, column_span=2))
    pieces.add("One", PlaceKind.TABLE, cell=Cell(1, 1, 0))
    pieces.add("Two", PlaceKind.TABLE, cell=Cell(1, 1, 1))
    text = build(pieces)
    (table,) = tables(text)
    assert table.cellAt(0, 1).firstCursorPosition().block().text() == "Both"


def test_a_table_in_a_cell_stands_inside_it() -> None:
    pieces = Pieces()
    pieces.add("Outer", PlaceKind.TABLE, cell=Cell(1, 0, 0))
    pieces.add("Inner", PlaceKind.TABLE, cell=Cell(2, 0, 0))
    pieces.add("Outer again", PlaceKind.TABLE, cell=Cell(1, 1, 0))
    pieces.add("After")
    text = build(pieces)
    (outer,) = tables(text)
    assert [type(frame) for frame in outer.childFrames()] == [QTextTable]
    assert outer.cellAt(1, 0).firstCursorPosition().block().text() == "Outer again"
    assert text.document.lastBlock().text() == "After"


def test_a_table_beyond_all_measure_shows_as_paragraphs() -> None:
    pieces = Pieces().add("Far away", PlaceKind.TABLE, cell=Cell(1, 0, 1_000_000))
    text = build(pieces)
    assert not tables(text)
    assert text.document.toPlainText() == "Far away"


def test_spans_keep_their_look() -> None:
    pieces = Pieces()
    pieces.add("plain bold plain", spans=(Span(6, 10, format=Format(bold=True)),))
    text = build(pieces)
    cursor = QTextCursor(text.document)
    weights = []
    for at in (3, 8, 14):
        cursor.setPosition(at)
        weights.append(cursor.charFormat().fontWeight() > 500)
    assert weights == [False, True, False]


def test_the_document_fetches_nothing() -> None:
    document = OfflineTextDocument()
    kind = QTextDocument.ResourceType.ImageResource.value
    assert document.loadResource(kind, QUrl("file:///etc/hostname")) is None
