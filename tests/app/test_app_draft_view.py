from pathlib import Path

import pytest
from draft_pieces import HereJobs, Pieces, decided, finding, looked_at, review
from PySide6.QtCore import QCoreApplication, QEvent, QMarginsF, QPoint, QPointF, Qt, QTranslator
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPageSize, QPainter, QPalette, QPdfWriter, QTextCursor
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from placet.app.views.draft.pages import PagesDraft
from placet.app.views.draft.text import TextDraft
from placet.app.views.draft.view import DraftView
from placet.app.views.tokens import DARK, LIGHT, palette_of
from placet.domain.document import Document, PlaceKind, Style
from placet.domain.rule import Level
from placet.domain.selector import TextPositionSelector
from placet.readers.registry import read

PATH = Path("draft.docx")


@pytest.fixture
def view(qtbot: QtBot) -> DraftView:
    made = DraftView(HereJobs())
    made.setPalette(palette_of(LIGHT))
    qtbot.addWidget(made)
    made.resize(766, 600)
    made.show()
    return made


def release() -> Document:
    pieces = Pieces().add("Not for release", PlaceKind.HEADER).add("A title 🎉", style=Style(heading=1))
    for number in range(60):
        pieces.add(f"Paragraph {number} names the Harper Government and says no more.")
    return pieces.document()


def text_of(view: DraftView) -> TextDraft:
    return view.findChild(TextDraft)


def pages_of(view: DraftView) -> PagesDraft:
    return view.findChild(PagesDraft)


def height_of(view: DraftView, words: str) -> float:
    """Give how far down the viewport words stand."""
    text = text_of(view)
    cursor = text.document().find(words)
    return text.cursorRect(cursor).center().y()


def test_the_current_finding_comes_to_the_middle(view: DraftView) -> None:
    draft = release()
    found = finding(draft, "Harper Government", nth=40)
    view.show_review(review(draft, found), PATH)
    view.set_current(found.id)
    assert abs(height_of(view, "Paragraph 40 ") - 300) < 40


def test_the_first_and_last_finding_come_into_sight(view: DraftView) -> None:
    draft = release()
    first, last = finding(draft, "title"), finding(draft, "Harper Government", nth=59)
    view.show_review(review(draft, first, last), PATH)
    view.set_current(last.id)
    assert 0 < height_of(view, "Paragraph 59 ") < 600
    view.set_current(first.id)
    assert 0 < height_of(view, "A title") < 600


def test_a_click_on_a_highlight_chooses_its_finding(view: DraftView, qtbot: QtBot) -> None:
    draft = release()
    found = finding(draft, "Harper Government")
    view.show_review(review(draft, found), PATH)
    text = text_of(view)
    cursor = text.document().find("Harper Gov")
    with qtbot.waitSignal(view.finding_activated) as activated:
        qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=text.cursorRect(cursor).center())
    assert activated.args == [found.id]


def test_a_click_beside_a_highlight_chooses_nothing(view: DraftView, qtbot: QtBot) -> None:
    draft = release()
    view.show_review(review(draft, finding(draft, "Harper Government")), PATH)
    text = text_of(view)
    cursor = text.document().find("Paragraph 3")
    with qtbot.assertNotEmitted(view.finding_activated):
        qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=text.cursorRect(cursor).center())


def test_enter_at_the_caret_chooses_the_finding_there(view: DraftView, qtbot: QtBot) -> None:
    draft = release()
    found = finding(draft, "Harper Government")
    view.show_review(review(draft, found), PATH)
    view.set_current(found.id)
    with qtbot.waitSignal(view.finding_activated) as activated:
        qtbot.keyClick(text_of(view), Qt.Key.Key_Return)
    assert activated.args == [found.id]


def test_selected_words_are_a_range_of_code_points(view: DraftView, qtbot: QtBot) -> None:
    draft = release()
    view.show_review(review(draft), PATH)
    text = text_of(view)
    cursor = text.document().find("names the Harper")
    with qtbot.waitSignal(view.selection_changed):
        text.setTextCursor(cursor)
    assert view.selection is not None
    assert view.selection.select(draft.text) == "names the Harper"
    cursor.clearSelection()
    with qtbot.waitSignal(view.selection_changed) as changed:
        text.setTextCursor(cursor)
    assert changed.args == [None]


def test_a_copy_holds_the_drafts_own_words_only(view: DraftView) -> None:
    draft = release()
    view.show_review(review(draft), PATH)
    view.select(TextPositionSelector(0, draft.text.index("A title") + 7))
    view.copy()
    assert QGuiApplication.clipboard().text() == "Not for release\nA title"


def test_a_decision_paints_anew_and_lays_nothing_out(view: DraftView) -> None:
    draft = release()
    found = finding(draft, "Harper Government")
    before = review(draft, found)
    view.show_review(before, PATH)
    document, image = text_of(view).document(), view.grab().toImage()
    view.refresh(decided(before, found))
    assert text_of(view).document() is document
    assert view.grab().toImage() != image


def test_each_finding_has_a_tick_and_the_current_one_a_ring(view: DraftView) -> None:
    draft = release()
    found = [finding(draft, "Harper Government", level, nth) for nth, level in enumerate(Level)]
    view.show_review(decided(review(draft, *found), found[0]), PATH)
    view.set_current(found[2].id)
    ticks = text_of(view).verticalScrollBar().ticks
    assert sorted((tick.level, tick.decided, tick.current) for tick in ticks) == sorted(
        [(Level.NOTE, True, False), (Level.WARNING, False, False), (Level.ERROR, False, True)]
    )
    assert all(0 < tick.fraction < 0.2 for tick in ticks)


def test_a_search_steps_round_its_hits(view: DraftView, qtbot: QtBot) -> None:
    view.show_review(review(release()), PATH)
    with qtbot.waitSignal(view.hits_changed):
        assert view.find("harper government") == 60
    view.find_previous()
    assert 0 < height_of(view, "Paragraph 59 ") < 600
    with qtbot.waitSignal(view.hits_changed) as changed:
        view.find_next()
    assert changed.args == [1, 60]
    assert view.find("no such words") == 0


def test_zoom_keeps_the_readers_place(view: DraftView) -> None:
    view.show_review(review(release()), PATH)
    draft = release()
    view.show_position(TextPositionSelector(draft.text.index("Paragraph 30 "), draft.text.index("Paragraph 31 ")))
    view.set_zoom(150)
    assert -100 < height_of(view, "Paragraph 30 ") < 700
    assert text_of(view).document().findBlockByNumber(5).charFormat().font() is not None
    view.set_zoom(900)
    assert view.zoom == 400


def test_the_gutter_stays_in_a_narrow_window(view: DraftView) -> None:
    view.show_review(review(release()), PATH)
    view.resize(480, 400)
    assert text_of(view).document().rootFrame().frameFormat().leftMargin() == 72
    view.resize(1200, 400)
    assert text_of(view).document().rootFrame().frameFormat().leftMargin() > 250


def test_the_theme_changes_the_words_colour(view: DraftView) -> None:
    view.show_review(review(release()), PATH)
    view.setPalette(palette_of(DARK))
    cursor = QTextCursor(text_of(view).document().find("Paragraph 1"))
    assert cursor.charFormat().foreground().color().name().upper() == DARK.text


def test_no_review_shows_an_empty_view(view: DraftView) -> None:
    view.show_review(review(release()), PATH)
    view.clear()
    assert text_of(view).toPlainText() == ""
    assert view.selection is None
    view.grab()


class Tag(QTranslator):
    """Translates nothing but the tag of the language."""

    def translate(self, context: str, source: str, comment: str | None = None, n: int = -1) -> str:
        return {"en": "fr", "Draft": "Ébauche"}.get(source, "")


def test_regions_follow_the_windows_language(view: DraftView, qapp: QApplication) -> None:
    view.show_review(review(release()), PATH)
    tag = Tag()
    QCoreApplication.installTranslator(tag)
    try:
        QCoreApplication.sendPostedEvents()
        qapp.sendEvent(view, QEvent(QEvent.Type.LanguageChange))
        assert text_of(view).document().begin().text() == "En-tête"
    finally:
        QCoreApplication.removeTranslator(tag)


# --- PDF ---------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Path:
    """Three pages: words, a picture without words, words again."""
    path = tmp_path_factory.mktemp("pdf") / "proposal.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(72)
    writer.setTitle("Harper Government proposal")
    painter = QPainter(writer)
    font = QFont(QGuiApplication.font().family())
    font.setPixelSize(14)
    painter.setFont(font)
    painter.drawText(QPointF(72, 100), "Lectern sign with the Harper Government on it")
    writer.newPage()
    picture = QGuiApplication.primaryScreen().grabWindow(0).toImage().scaled(500, 600)
    painter.drawImage(QPoint(50, 50), picture)
    writer.newPage()
    painter.drawText(QPointF(72, 300), "A proposed measure on the last page")
    painter.end()
    return path


def ready(view: DraftView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not view._pdf._questions, timeout=10_000)


@pytest.fixture
def proposal(pdf: Path) -> Document:
    return read(pdf)


def test_a_pdf_shows_as_its_pages(view: DraftView, pdf: Path, proposal: Document, qtbot: QtBot) -> None:
    view.show_review(review(proposal), pdf)
    ready(view, qtbot)
    assert view.has_pages
    assert pages_of(view).isVisible()
    assert not text_of(view).isVisible()
    picture = view._pdf.picture(1)
    assert picture is not None
    assert picture.width() > 400
    assert "Lectern sign" in pages_of(view).accessibleDescription()


def test_a_finding_on_the_last_page_comes_into_sight(
    view: DraftView, pdf: Path, proposal: Document, qtbot: QtBot
) -> None:
    found = finding(proposal, "proposed measure")
    view.show_review(review(proposal, found), pdf)
    view.set_current(found.id)
    ready(view, qtbot)
    qtbot.waitUntil(lambda: pages_of(view).page == 3, timeout=5_000)
    (tick,) = pages_of(view).verticalScrollBar().ticks
    assert tick.current


def test_a_finding_beside_the_pages_stands_under_them(
    view: DraftView, pdf: Path, proposal: Document, qtbot: QtBot
) -> None:
    found = finding(proposal, "Harper Government proposal")
    view.show_review(review(proposal, found), pdf)
    view.set_current(found.id)
    ready(view, qtbot)
    bar = pages_of(view).verticalScrollBar()
    assert bar.value() == bar.maximum()


def test_a_click_on_a_page_chooses_its_finding(view: DraftView, pdf: Path, proposal: Document, qtbot: QtBot) -> None:
    found = finding(proposal, "Harper Government")
    view.show_review(review(proposal, found), pdf)
    ready(view, qtbot)
    where = where_is(view, found.position)
    with qtbot.waitSignal(view.finding_activated) as activated:
        qtbot.mouseClick(pages_of(view).viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert activated.args == [found.id]


def where_is(view: DraftView, position: TextPositionSelector) -> QPoint:
    """Give the middle of words on the viewport of the pages."""
    pages = pages_of(view)
    (region,) = view._pdf.regions(position)
    slot = pages._canvas.pages.slot_of(region.page)
    assert slot is not None
    return (slot.on_canvas(region.boxes[0]).center() - pages._offset()).toPoint()


def test_the_mouse_selects_words_on_a_page(view: DraftView, pdf: Path, proposal: Document, qtbot: QtBot) -> None:
    lectern, harper = finding(proposal, "Lectern"), finding(proposal, "Harper")
    view.show_review(review(proposal, lectern, harper), pdf)
    ready(view, qtbot)
    viewport = pages_of(view).viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=where_is(view, lectern.position))
    qtbot.mouseMove(viewport, where_is(view, harper.position))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=where_is(view, harper.position))
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=where_is(view, harper.position))
    assert view.selection is not None
    assert view.selection.select(proposal.text) == "Harper"
    view.copy()
    assert QGuiApplication.clipboard().text() == "Harper"


def test_a_page_not_read_says_so_until_somebody_looked(
    view: DraftView, pdf: Path, proposal: Document, qtbot: QtBot
) -> None:
    (row,) = [row for row in proposal.unread if row.place.kind is PlaceKind.PAGE]
    before = review(proposal)
    view.show_review(before, pdf)
    view.show_page(2)
    ready(view, qtbot)
    button = pages_of(view).findChild(QPushButton)
    assert button.isVisible()
    with qtbot.waitSignal(view.acknowledged) as told:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told.args == [row.key]
    view.refresh(looked_at(before, row))
    assert not button.isVisible()


def test_a_pdf_shows_as_plain_text_too(view: DraftView, pdf: Path, proposal: Document, qtbot: QtBot) -> None:
    found = finding(proposal, "proposed measure")
    view.show_review(review(proposal, found), pdf)
    view.set_current(found.id)
    view.set_plain(True)
    ready(view, qtbot)
    text = text_of(view)
    assert text.isVisible()
    assert "Page 3" in text.toPlainText()
    assert text.textCursor().block().text().startswith("A proposed measure")
    view.set_plain(False)
    assert pages_of(view).isVisible()


def test_a_search_goes_to_its_page(view: DraftView, pdf: Path, proposal: Document, qtbot: QtBot) -> None:
    view.show_review(review(proposal), pdf)
    assert view.find("last PAGE") == 1
    ready(view, qtbot)
    qtbot.waitUntil(lambda: pages_of(view).page == 3, timeout=5_000)
    view.grab()


def test_pages_zoom_sideways_too(view: DraftView, pdf: Path, proposal: Document, qtbot: QtBot) -> None:
    view.show_review(review(proposal), pdf)
    view.set_zoom(200)
    ready(view, qtbot)
    assert pages_of(view).horizontalScrollBar().maximum() > 100
    picture = view._pdf.picture(1)
    assert picture is not None
    assert picture.width() > 1000


def test_the_keyboard_moves_through_the_pages(view: DraftView, pdf: Path, proposal: Document, qtbot: QtBot) -> None:
    view.show_review(review(proposal), pdf)
    qtbot.keyClick(pages_of(view), Qt.Key.Key_End)
    assert pages_of(view).verticalScrollBar().value() == pages_of(view).verticalScrollBar().maximum()
    qtbot.keyClick(pages_of(view), Qt.Key.Key_Home)
    assert pages_of(view).verticalScrollBar().value() == 0
    ready(view, qtbot)


def test_a_file_that_is_gone_leaves_empty_pages_and_no_error(
    view: DraftView, pdf: Path, proposal: Document, qtbot: QtBot
) -> None:
    view.show_review(review(proposal, finding(proposal, "Harper")), pdf.with_name("gone.pdf"))
    ready(view, qtbot)
    assert view._pdf.broken
    view.grab()


def test_words_on_a_contrast_themes_highlight_have_its_ink(view: DraftView) -> None:
    contrast = QPalette(QColor("#202020"))
    for role, colour in (
        (QPalette.ColorRole.Window, "#202020"),
        (QPalette.ColorRole.WindowText, "#ffffff"),
        (QPalette.ColorRole.Highlight, "#8ee3f0"),
        (QPalette.ColorRole.HighlightedText, "#263b50"),
    ):
        contrast.setColor(role, QColor(colour))
    shown = review(release(), finding(release(), "Paragraph 3"))
    view.show_review(shown, PATH)
    view.setPalette(contrast)
    view.set_current(shown.findings[0].id)
    (inked,) = text_of(view).extraSelections()
    assert inked.cursor.selectedText() == "Paragraph 3"
    assert inked.format.foreground().color().name() == "#263b50"
    view.setPalette(palette_of(DARK))
    view.set_current(shown.findings[0].id)
    assert text_of(view).extraSelections() == []
