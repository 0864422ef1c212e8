"""What gives way where the window is small, by the design's table of widths."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from window_pieces import draft_in, press, take, window_in

from placet.app.models.shape import panes_of, shape_of
from placet.app.settings import Preferences
from placet.app.views.key_order import stops_of
from placet.app.views.panes import Pane
from placet.app.views.window import MainWindow
from placet.domain.language import Language


def settle(window: MainWindow, qtbot: QtBot, width: int, height: int = 800) -> None:
    window.resize(width, height)
    qtbot.waitUntil(lambda: window.width() == width)
    for _ in range(3):
        qtbot.wait(0)


@pytest.mark.parametrize(
    ("width", "sizes"),
    [(1920, (256, 1248, 416)), (1360, (256, 688, 416)), (1359, (216, 759, 384)), (1100, (216, 500, 384))],
)
def test_wide_windows_show_three_panes(width: int, sizes: tuple[int, int, int]) -> None:
    assert panes_of(shape_of(width), width, ()) == sizes
    assert not shape_of(width).rail


def test_dividers_stand_where_they_were_left_while_the_draft_keeps_its_room() -> None:
    assert panes_of(shape_of(1440), 1440, (300, 640, 500)) == (300, 640, 500)
    assert panes_of(shape_of(1200), 1200, (400, 400, 500)) == (216, 600, 384)
    assert panes_of(shape_of(1000), 1000, (300, 640, 500)) == (56, 600, 344)


def test_a_narrow_window_turns_the_batch_into_a_rail_and_back(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))
        settle(window, qtbot, 960, 540)
        assert window.batch_panel.width() == 56
        assert not window.batch_panel.drop.isVisible()
        assert window.findings.findings.closed
        assert window.findings.findings.bar.buttons["change"].text() == "Change"
        settle(window, qtbot, 1440, 900)
        assert window.batch_panel.width() == 256
        assert window.batch_panel.drop.isVisible()
        assert window.findings.findings.bar.buttons["change"].text() == "Change required"


def test_the_narrowest_window_shows_one_pane_and_always_the_answers(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))
        bar = window.findings.findings.bar
        settle(window, qtbot, 720, 450)
        seen = []
        for pane in (Pane.DRAFT, Pane.FINDINGS):
            window.panes.go(pane)
            qtbot.waitUntil(bar.isVisible)
            seen.append((window.draft.isVisible(), window.findings.isVisible()))
        assert seen == [(True, False), (False, True)]
        window.panes.switch.buttons[0].click()
        assert window.draft.isVisible()
        settle(window, qtbot, 1440, 900)
        assert window.findings.findings.isAncestorOf(bar)
        qtbot.waitUntil(bar.isVisible)


def test_f6_turns_the_one_pane(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))
        settle(window, qtbot, 720, 450)
        window.panes.go(Pane.DRAFT)
        press(window, qtbot, "F6")
        assert window.findings.isVisible()
        assert window.panes.pane is Pane.FINDINGS
        press(window, qtbot, "c")
        assert len(window.session.review.undecided) == 2  # type: ignore[union-attr]


def test_a_place_that_is_asked_for_turns_the_pane_to_the_draft(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))
        settle(window, qtbot, 720, 450)
        window.panes.go(Pane.FINDINGS)
        window.findings.position_asked.emit(window.session.findings[0].position)
        assert window.draft.isVisible()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("width", [1440, 1280, 1100, 960, 880, 720, 640])
def test_the_header_fits_in_both_languages(tmp_path: Path, qtbot: QtBot, language: Language, width: int) -> None:
    with window_in(tmp_path, qtbot, language=language) as window:
        settle(window, qtbot, width)
        header = window.header
        assert header.menus.width() >= header.menus.sizeHint().width()
        shown = [part for part in header.children() if getattr(part, "isVisible", lambda: False)()]
        assert all(part.geometry().right() <= width for part in shown)  # type: ignore[attr-defined]
        assert header.search.isVisible()
        assert header.sign.accessibleName() in ("Sign off", "Signer")


def test_dividers_are_remembered(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        window.panes.splitter.moveSplitter(320, 1)
        assert window.preferences.value.panes[0] == 320
    assert Preferences(tmp_path / "placet.ini").value.panes[0] == 320


def test_tab_goes_from_the_header_through_batch_draft_and_findings(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))
        parts = [window.header, window.batch_panel, window.pane.head, window.draft, window.findings]
        order = []
        for stop in stops_of(window):
            part = next((number for number, part in enumerate(parts) if part.isAncestorOf(stop)), None)
            if part is not None and (not order or order[-1] != part):
                order.append(part)
        assert order == [0, 1, 2, 3, 4]


def test_everything_that_takes_the_keyboard_has_a_name(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))
        nameless = [
            f"{type(stop).__name__} in {type(stop.parent()).__name__}"
            for stop in stops_of(window)
            if stop.isVisible() and not stop.accessibleName()
        ]
        assert nameless == []
