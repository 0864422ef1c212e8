"""What was read, and the parts that want a person's look."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from panel_pieces import (
    COMMENT,
    PICTURE,
    READ,
    Desk,
    document,
    findings,
    french,
    opened,
    paged,
    painted_in,
    shows,
    sign,
)
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placet.app.models.coverage import CoverageModel
from placet.app.models.coverage_places import where
from placet.app.models.session import ReviewSession
from placet.app.settings import Theme
from placet.app.views.tokens import LIGHT
from placet.domain.activity import Decision, DecisionOutcome
from placet.domain.document import Coverage, CoverageReason, CoverageStatus, Place, PlaceKind
from placet.domain.language import Language
from placet.domain.selector import TextPositionSelector

PAGE = Coverage(Place(PlaceKind.PAGE, page=2), CoverageStatus.NOT_READ, CoverageReason.PAGE_WITHOUT_TEXT)
MACRO = Coverage(Place(PlaceKind.MACRO), CoverageStatus.NOT_READ, CoverageReason.MACRO)


@pytest.fixture
def session(tmp_path: Path, qapp: QApplication) -> Iterator[ReviewSession]:
    draft = document()
    with opened(tmp_path, draft, findings(draft)) as on_the_desk:
        yield on_the_desk


@pytest.fixture
def desk(session: ReviewSession, qtbot: QtBot) -> Desk:
    made = Desk(session, qtbot)
    made.panel.show_tab("coverage")
    return made


def waiting(session: ReviewSession) -> list[Coverage]:
    assert session.review is not None
    return list(session.review.unacknowledged)


# --- where a part stands ----------------------------------------------------------------------------------------


def test_a_picture_stands_where_it_hangs_in_the_text() -> None:
    assert where(document(), PICTURE) == TextPositionSelector(60, 60)


def test_an_unread_page_is_a_page() -> None:
    assert where(paged(PAGE), PAGE) == 2


def test_a_comment_stands_where_its_words_do() -> None:
    draft = document()
    start = draft.text.index("A comment")
    assert where(draft, COMMENT) == TextPositionSelector(start, start)


def test_what_no_view_shows_stands_nowhere() -> None:
    assert where(document(), MACRO) is None


# --- the rows ---------------------------------------------------------------------------------------------------


def test_parts_that_want_a_look_come_first_with_the_reason(session: ReviewSession) -> None:
    model = CoverageModel(session, Language.ENGLISH)
    assert [part.name for part in model.parts] == ["Picture 1 · Body, paragraph 2", "Comment 2, M. Tremblay", "Body"]
    assert model.parts[0].detail == "1200 × 628 · the words in it are not read"
    assert [part.status for part in model.parts] == ["Not read", "Partly read", "Read"]
    assert model.parts[2].detail == "4 paragraphs"
    assert model.data(model.index(2), Qt.ItemDataRole.AccessibleTextRole) == "Body, 4 paragraphs, Read"


def test_the_first_unread_part_is_at_hand(desk: Desk) -> None:
    assert desk.panel.coverage.current is not None
    assert desk.panel.coverage.current.row == PICTURE
    assert desk.panel.coverage.show_it.text() == "Show the picture"
    assert desk.panel.coverage.looked.isEnabled()


def test_space_says_that_a_part_was_looked_at_and_goes_to_the_next(
    desk: Desk, session: ReviewSession, qtbot: QtBot
) -> None:
    rows = desk.panel.coverage.list
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert waiting(session) == [COMMENT]
    assert desk.panel.coverage.current is not None
    assert desk.panel.coverage.current.row == COMMENT
    assert desk.panel.coverage.model.parts[0].status.startswith("Looked at, ")
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert waiting(session) == []
    assert desk.panel.coverage.sentence.text().endswith("You have looked at all of them.")


def test_the_button_says_it_too_and_undo_takes_it_back(desk: Desk, session: ReviewSession) -> None:
    desk.panel.coverage.looked.click()
    assert waiting(session) == [COMMENT]
    session.undo()
    assert waiting(session) == [PICTURE, COMMENT]


def test_space_on_a_part_that_was_read_or_looked_at_writes_nothing(
    desk: Desk, session: ReviewSession, qtbot: QtBot
) -> None:
    rows = desk.panel.coverage.list
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    rows.setCurrentIndex(rows.model().index(0, 0))
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    rows.setCurrentIndex(rows.model().index(2, 0))
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert session.review is not None
    assert len(session.review.trail) == 2


def test_a_part_that_was_read_has_no_buttons(desk: Desk, qtbot: QtBot) -> None:
    rows = desk.panel.coverage.list
    qtbot.keyClick(rows, Qt.Key.Key_End)
    assert not desk.panel.coverage.looked.isVisible()
    assert not desk.panel.coverage.show_it.isVisible()


def test_show_the_picture_asks_for_its_place(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.panel.position_asked) as told:
        desk.panel.coverage.show_it.click()
    assert told.args == [TextPositionSelector(60, 60)]


def test_going_to_an_unread_part_shows_it_at_once(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.panel.position_asked):
        qtbot.keyClick(desk.panel.coverage.list, Qt.Key.Key_Down)
    assert desk.panel.coverage.show_it.text() == "Show the place"


def test_show_the_page_asks_for_the_page(tmp_path: Path, qtbot: QtBot) -> None:
    with opened(tmp_path, paged(READ, PAGE), ()) as session:
        desk = Desk(session, qtbot)
        desk.panel.show_tab("coverage")
        assert desk.panel.coverage.show_it.text() == "Show the page"
        with qtbot.waitSignal(desk.panel.page_asked) as told:
            desk.panel.coverage.show_it.click()
        assert told.args == [2]


def test_a_part_that_cannot_be_shown_can_still_be_looked_at_elsewhere(tmp_path: Path, qtbot: QtBot) -> None:
    with opened(tmp_path, document(MACRO), ()) as session:
        desk = Desk(session, qtbot)
        desk.panel.show_tab("coverage")
        assert not desk.panel.coverage.show_it.isVisible()
        desk.panel.coverage.looked.click()
        assert waiting(session) == []


def test_a_draft_that_was_read_whole_says_so(tmp_path: Path, qtbot: QtBot) -> None:
    with opened(tmp_path, document(READ), ()) as session:
        desk = Desk(session, qtbot)
        desk.panel.show_tab("coverage")
        assert desk.panel.coverage.sentence.text() == "Every part listed was read."


def test_without_a_draft_one_sentence_says_what_will_be_here(desk: Desk, session: ReviewSession) -> None:
    session.close()
    assert desk.panel.coverage.empty.text() == "What was read of a draft appears here."
    assert not desk.panel.coverage.list.isVisible()


def test_a_signed_review_takes_no_look(desk: Desk, session: ReviewSession, qtbot: QtBot) -> None:
    for finding in session.findings:
        session.select(finding.id)
        session.decide(Decision(DecisionOutcome.CHANGE_REQUIRED))
    for _ in range(2):
        qtbot.keyClick(desk.panel.coverage.list, Qt.Key.Key_Space)
    sign(session)
    assert not desk.panel.coverage.looked.isEnabled()


def test_amber_leaves_the_rows_with_the_last_look(desk: Desk, qapp: QApplication, qtbot: QtBot) -> None:
    with painted_in(qapp, Theme.LIGHT):
        rows = desk.panel.coverage.list
        assert shows(rows.viewport(), LIGHT.warning.ink)
        qtbot.keyClick(rows, Qt.Key.Key_Space)
        qtbot.keyClick(rows, Qt.Key.Key_Space)
        assert not shows(rows.viewport(), LIGHT.warning.ink)


def test_buttons_that_do_not_fit_side_by_side_stand_one_below_the_other(desk: Desk, qapp: QApplication) -> None:
    with french(qapp):
        desk.resize(416, 700)
        assert desk.panel.coverage.show_it.y() == desk.panel.coverage.looked.y()
        desk.resize(344, 700)
        QApplication.processEvents()
        assert desk.panel.coverage.show_it.geometry().bottom() < desk.panel.coverage.looked.y()


def test_the_coverage_speaks_french(desk: Desk, qapp: QApplication) -> None:
    with french(qapp):
        assert desk.panel.coverage.model.parts[2].name == "Corps du texte"
        assert desk.panel.coverage.looked.text() == "Je l’ai regardée"
        assert desk.panel.coverage.show_it.text() == "Montrer l’image"
