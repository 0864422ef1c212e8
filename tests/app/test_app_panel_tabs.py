"""The tabs of the right side."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from panel_pieces import Desk, asked, document, findings, french, noted, opened, painted_in, shows
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placet.app.models.session import ReviewSession
from placet.app.settings import Theme
from placet.app.views.findings_panel import TABS
from placet.app.views.tabs import TabRow
from placet.app.views.tokens import LIGHT
from placet.domain.activity import Acknowledged


@pytest.fixture
def session(tmp_path: Path, qapp: QApplication) -> Iterator[ReviewSession]:
    draft = document()
    with opened(tmp_path, draft, findings(draft)) as on_the_desk:
        yield on_the_desk


@pytest.fixture
def desk(session: ReviewSession, qtbot: QtBot) -> Desk:
    return Desk(session, qtbot)


def look_at_everything(session: ReviewSession) -> None:
    assert session.review is not None
    for row in session.review.unacknowledged:
        session.perform(Acknowledged(agent=session.agent, at=session.now(), coverage=row.key))


def test_each_tab_says_how_much_it_holds(desk: Desk, session: ReviewSession) -> None:
    noted(session, "n1", "A note.")
    asked(session, "r1")
    asked(session, "r2")
    assert [badge.count for badge in desk.panel.row.tabs.badges] == [4, 1, 2, 0, 0]
    assert desk.panel.row.tabs.accessibleTabName(0) == "Findings, 4 open"
    assert desk.panel.row.tabs.accessibleTabName(2) == "Requests, 2"


def test_coverage_carries_the_struck_eye_until_every_unread_part_was_looked_at(
    desk: Desk, session: ReviewSession, qapp: QApplication
) -> None:
    with painted_in(qapp, Theme.LIGHT):
        assert shows(desk.panel.row.tabs, LIGHT.warning.ink)
        assert desk.panel.row.tabs.accessibleTabName(3) == "Coverage, parts not read"
        look_at_everything(session)
        assert not shows(desk.panel.row.tabs, LIGHT.warning.ink)
        assert desk.panel.row.tabs.accessibleTabName(3) == "Coverage"


def test_where_there_is_room_every_tab_is_in_sight(desk: Desk) -> None:
    assert desk.panel.row.hidden == []
    assert desk.panel.row.more.isHidden()


@pytest.mark.parametrize("width", [344, 384, 416])
@pytest.mark.parametrize("current", range(5))
def test_no_tab_is_cut_and_the_current_one_is_always_in_sight(
    desk: Desk, session: ReviewSession, qapp: QApplication, width: int, current: int
) -> None:
    with french(qapp):
        asked(session, "r1")
        desk.resize(width, 600)
        row: TabRow = desk.panel.row
        row.tabs.setCurrentIndex(current)
        QApplication.processEvents()
        shown = [index for index in range(5) if index not in row.hidden]
        ends = [row.tabs.tabRect(index).left() + row.tabs.content_width(index) for index in shown]
        limit = row.more.geometry().left() if row.hidden else row.width() - 20
        assert current in shown
        assert row.tabs.tabRect(shown[0]).left() >= 0
        assert row.tabs.geometry().left() + ends[-1] <= limit + 1


def test_tabs_that_do_not_fit_are_listed_under_the_dots_with_what_they_hold(desk: Desk) -> None:
    desk.resize(344, 600)
    row = desk.panel.row
    assert not row.more.isHidden()
    listed = [action.text() for action in row.fill_menu().actions()]
    assert listed == [row.tabs.accessibleTabName(index) for index in row.hidden]
    assert "Trail" in listed


def test_a_tab_picked_under_the_dots_is_shown(desk: Desk) -> None:
    desk.resize(344, 600)
    row = desk.panel.row
    row.fill_menu().actions()[-1].trigger()
    assert desk.panel.tab == "trail"
    assert TABS.index("trail") not in row.hidden


def test_the_dots_carry_the_eye_of_a_coverage_tab_out_of_sight(
    desk: Desk, session: ReviewSession, qapp: QApplication
) -> None:
    with painted_in(qapp, Theme.LIGHT), french(qapp):
        asked(session, "r1")
        noted(session, "n1", "A note.")
        desk.resize(344, 600)
        assert 3 in desk.panel.row.hidden
        assert shows(desk.panel.row.more, LIGHT.warning.ink)
        look_at_everything(session)
        assert not shows(desk.panel.row.more, LIGHT.warning.ink)


def test_the_arrow_keys_walk_through_every_tab(desk: Desk, qtbot: QtBot) -> None:
    desk.resize(344, 600)
    tabs = desk.panel.row.tabs
    walked = []
    for _ in range(5):
        qtbot.keyClick(tabs, Qt.Key.Key_Right)
        walked.append(desk.panel.tab)
    assert walked == ["notes", "requests", "coverage", "trail", "trail"]
    qtbot.keyClick(tabs, Qt.Key.Key_Left)
    assert desk.panel.tab == "coverage"


@pytest.mark.parametrize("name", TABS)
def test_a_tab_shown_by_its_command_has_the_keyboard(desk: Desk, session: ReviewSession, name: str) -> None:
    noted(session, "n1", "A note.")
    asked(session, "r1")
    desk.panel.show_tab(name)
    focused = QApplication.focusWidget()
    assert desk.panel.tab == name
    assert focused is not None
    assert focused.objectName() == name


@pytest.mark.parametrize("name", ["notes", "requests"])
def test_an_empty_tab_gives_the_keyboard_to_the_way_on(desk: Desk, session: ReviewSession, name: str) -> None:
    desk.panel.show_tab(name)
    view = {"notes": desk.panel.notes, "requests": desk.panel.requests}[name]
    assert QApplication.focusWidget() is view.command
    noted(session, "n1", "A note.")
    asked(session, "r1")
    desk.panel.show_tab(name)
    assert QApplication.focusWidget() is view.list


def test_a_click_on_a_tab_leaves_the_keyboard_where_it_was_if_that_is_outside(desk: Desk, qtbot: QtBot) -> None:
    tabs = desk.panel.row.tabs
    tabs.setFocus()
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    assert desk.panel.tab == "notes"
    assert QApplication.focusWidget() is tabs


def test_the_tabs_speak_french(desk: Desk, qapp: QApplication) -> None:
    with french(qapp):
        names = [desk.panel.row.tabs.tabText(index) for index in range(5)]
        assert names == ["Constats", "Notes", "Demandes", "Lecture", "Journal"]
        assert desk.panel.row.tabs.accessibleTabName(3) == "Lecture, parties non lues"
