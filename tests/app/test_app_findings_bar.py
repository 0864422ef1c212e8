"""Findings listed by level, rule, place and state, and in the order of the text or by rule."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from window_pieces import draft_in, take, window_in

from placet.app.models.findings import LINE
from placet.app.views.window import MainWindow
from placet.domain.activity import Decision, DecisionOutcome
from placet.domain.language import Language
from placet.resources import resource

CHANGE = Decision(DecisionOutcome.CHANGE_REQUIRED)


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    with window_in(tmp_path, qtbot) as made:
        take(made, qtbot, draft_in(tmp_path))
        yield made


def choices(menu: QMenu) -> list[QAction]:
    """List what a menu and its own menus offer, as a reader sees them open."""
    found: list[QAction] = []
    for action in menu.actions():
        below = action.menu()
        found += choices(below) if isinstance(below, QMenu) else [action]
    return found


def choose(window: MainWindow, *words: str) -> None:
    bar = window.findings.findings.filters
    for word in words:
        bar.choice.choices.aboutToShow.emit()
        offered = [*choices(bar.choice.choices), *choices(bar.order.choices)]
        next(action for action in offered if action.text() == word).trigger()


def rules(window: MainWindow) -> list[str]:
    return [line.rule.id for line in window.findings.findings.model.lines]


def test_findings_are_listed_by_level_rule_place_and_state(window: MainWindow) -> None:
    bar = window.findings.findings.filters
    assert (rules(window), bar.choice.text(), bar.count.text()) == (
        ["leader", "slogan", "leader"],
        "All findings",
        "",
    )
    choose(window, "Error")
    assert (rules(window), bar.choice.text(), bar.count.text()) == (["leader", "leader"], "Error", "2 of 3")
    assert bar.choice.accessibleName() == "Findings listed: Error, 2 of 3"
    choose(window, "Show all findings", "Party slogan")
    assert rules(window) == ["slogan"]
    choose(window, "Show all findings", "Body")
    assert len(rules(window)) == 3
    window.session.decide(CHANGE)
    choose(window, "Show all findings", "Decided")
    assert rules(window) == ["leader"]
    choose(window, "Open")
    assert rules(window) == ["slogan", "leader"]
    choose(window, "Error")
    assert (bar.choice.text(), bar.count.text(), rules(window)) == ("Error +1", "1 of 3", ["leader"])


def test_where_nothing_fits_the_way_back_is_shown(window: MainWindow) -> None:
    view = window.findings.findings
    choose(window, "Decided")
    assert (rules(window), view.sentence.text()) == ([], "No finding fits what is asked for.")
    view.way_on.click()
    assert len(rules(window)) == 3
    assert not view.model.narrowed


def test_by_rule_puts_findings_together_and_the_keys_follow_that_order(window: MainWindow) -> None:
    view, session = window.findings.findings, window.session
    natural = view.list.natural_height(low=False)
    choose(window, "By rule")
    assert rules(window) == ["leader", "leader", "slogan"]
    assert [line.group for line in view.model.lines] == [2, 0, 1]
    assert view.list.natural_height(low=False) > natural
    heights = [view.list.visualRect(view.model.index(row)).height() for row in range(3)]
    assert heights[0] == heights[2] > heights[1]
    session.select(view.model.lines[0].finding.id)
    window.actions_["next"].trigger()
    assert session.current == view.model.index(1).data(LINE).finding
    session.select(view.model.lines[0].finding.id)
    view.bar.decided.emit(CHANGE)
    assert session.current == view.model.lines[1].finding
    choose(window, "Reading order")
    assert rules(window) == ["leader", "slogan", "leader"]


def test_answering_what_is_open_goes_on_to_the_next_that_is_listed(window: MainWindow) -> None:
    view, session = window.findings.findings, window.session
    choose(window, "Open", "Error")
    session.select(view.model.lines[0].finding.id)
    following = view.model.lines[1].finding
    view.bar.decided.emit(CHANGE)
    assert session.current == following
    assert [line.finding for line in view.model.lines] == [following]


def test_another_draft_shows_all_its_findings(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    choose(window, "Error", "By rule")
    other = draft_in(tmp_path, "other.txt")
    take(window, qtbot, other)
    window.desk.show(other)
    assert rules(window) == ["leader", "leader", "slogan"]
    assert not window.findings.findings.model.sieve.narrows


def test_pages_are_places_and_french_names_them_too(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot, language=Language.FRENCH) as window:
        take(window, qtbot, resource("samples", "event-proposal.pdf"))
        QCoreApplication.processEvents()
        bar, model = window.findings.findings.filters, window.findings.findings.model
        assert bar.choice.text() == "Tous les constats"
        choose(window, "Page 2")
        assert 0 < len(model.lines) < len(model.whole)
        assert {line.part for line in model.lines} == {"Page 2"}
        window.translation.switch(Language.ENGLISH)
        QCoreApplication.processEvents()
        assert bar.choice.text() == "All findings"
