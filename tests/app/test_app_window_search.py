"""Search in the draft and its findings; the readings of tracked changes; pages as text."""

from pathlib import Path

from draft_pieces import Pieces
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot
from window_pieces import draft_in, press, take, window_in

from placet.app.models.readings import Reading, has_changes, passages_in
from placet.app.views.panes import Pane
from placet.app.views.tokens import tokens
from placet.domain.document import Document, PlaceKind, Visibility
from placet.resources import resource, rule_pack


def changed() -> Document:
    pieces = Pieces()
    pieces.add("Same in both.", PlaceKind.BODY, 1)
    pieces.add("It was the Harper Government.", PlaceKind.BODY, 2, visibility=Visibility.DELETED)
    pieces.add("It is the Government of Canada.", PlaceKind.BODY, 2)
    pieces.add("A new paragraph.", PlaceKind.BODY, 3, visibility=Visibility.INSERTED)
    return pieces.document()


def text(document: Document, reading: Reading) -> list[str]:
    return [passage.position.select(document.text) for passage in passages_in(document, reading)]


def test_each_reading_of_tracked_changes_holds_its_own_words() -> None:
    draft = changed()
    assert has_changes(draft)
    assert text(draft, Reading.ACCEPTED) == ["Same in both.", "It is the Government of Canada.", "A new paragraph."]
    assert text(draft, Reading.REJECTED) == ["Same in both.", "It was the Harper Government."]
    assert len(text(draft, Reading.BOTH)) == 4
    assert not has_changes(Pieces().add("plain").document())


def test_the_reading_is_chosen_over_the_draft_and_a_finding_never_stays_hidden(tmp_path: Path, qtbot: QtBot) -> None:
    french = resource("samples", "family-benefit_release_FR.docx")
    with window_in(tmp_path, qtbot, packs=(rule_pack("canada-federal"),)) as window:
        take(window, qtbot, draft_in(tmp_path), french)
        assert not window.pane.head.reading.isVisible()
        window.desk.show(french)
        head = window.pane.head
        assert (head.reading.isVisible(), head.reading.text()) == (True, "Changes accepted")
        next(each for each in head.reading.choices.actions() if each.data() is Reading.REJECTED).trigger()
        assert (window.draft.reading, head.reading.text()) == (Reading.REJECTED, "Changes rejected")
        document = window.session.review.scan.document  # type: ignore[union-attr]
        shown = passages_in(document, Reading.REJECTED)
        hidden = next(passage for passage in document.passages if passage not in shown)
        window.findings.position_asked.emit(hidden.position)
        assert (window.draft.reading, head.reading.text()) == (Reading.BOTH, "Both readings")


def test_words_are_sought_in_the_draft_and_narrow_the_findings(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))
        search, listed = window.header.search, window.findings.findings.model
        press(window, qtbot, "Ctrl+F")
        qtbot.keyClicks(search, "harper")
        assert search.accessibleDescription() == "1 of 2"
        assert len(listed.lines) == 2
        qtbot.keyClick(search, Qt.Key.Key_Return)
        assert search.accessibleDescription() == "2 of 2"
        qtbot.keyClick(search, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        assert search.accessibleDescription() == "1 of 2"
        qtbot.keyClicks(search, "x")
        assert search.accessibleDescription() == "no place"
        qtbot.keyClick(search, Qt.Key.Key_Escape)
        assert (search.text(), len(listed.lines)) == ("", 3)
        assert window.panes.pane is Pane.DRAFT


def test_a_pdf_is_shown_as_text_when_asked(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, resource("samples", "event-proposal.pdf"))
        assert window.actions_["plain"].isEnabled()
        press(window, qtbot, "Ctrl+T")
        assert (window.draft.plain, window.pane.head.pages.text()) == (True, "As text")
        next(each for each in window.pane.head.pages.choices.actions() if each.data() is False).trigger()
        assert not window.draft.plain
        assert not window.actions_["plain"].isChecked()


def test_a_finding_chosen_in_the_draft_is_current_in_the_list(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))
        window.actions_["tab_trail"].trigger()
        last = window.session.findings[-1]
        window.draft.finding_activated.emit(last.id)
        assert window.session.current == last
        assert window.findings.tab == "findings"
        assert window.findings.findings.list.currentIndex().row() == 2


def test_the_places_found_are_gone_through_by_buttons_with_names(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))
        search = window.header.search
        assert not search.next.isVisible()
        qtbot.keyClicks(search, "government")
        assert (search.previous.isVisible(), search.next.isVisible()) == (True, True)
        assert (search.previous.accessibleName(), search.next.accessibleName()) == ("Previous place", "Next place")
        search.next.click()
        assert search.accessibleDescription() == "2 of 2"
        search.previous.click()
        assert search.accessibleDescription() == "1 of 2"
        for button in (search.previous, search.next):
            assert search.rect().contains(button.geometry())
        qtbot.keyClicks(search, "x")
        assert not search.next.isVisible()


def test_words_found_inside_a_finding_are_framed_as_well(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))
        window.session.select(window.session.findings[-1].id)
        view = window.draft._text
        before = view.viewport().grab().toImage()
        window.draft.find("harper")
        frames = view.viewport().grab().toImage()
        assert view._sheet is not None
        line = next(view._sheet.lines(view._sheet.piece_of(window.session.findings[0].id).at, 10_000))  # type: ignore[union-attr]
        corner = line.rect.toRect().topLeft()
        accent = QColor(tokens(view.palette()).accent)
        ratio = frames.devicePixelRatio()
        at = (round((corner.x() + 4) * ratio), round((corner.y() - view.verticalScrollBar().value()) * ratio))
        assert frames.pixelColor(*at) == accent
        assert before.pixelColor(*at) != accent
