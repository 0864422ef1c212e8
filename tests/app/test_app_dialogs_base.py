"""What every dialog does: dim the window, take the focus and give it back, fit, and speak both languages."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from dialog_pieces import FINDINGS, desk, preferences, window
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDateTimeEdit,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from placet.app.actions import Actions
from placet.app.i18n import Translation
from placet.app.jobs import Jobs
from placet.app.models.exports import Exports
from placet.app.models.session import ReviewSession
from placet.app.views.controls import Button
from placet.app.views.dialogs.about import AboutDialog
from placet.app.views.dialogs.base import Dialog
from placet.app.views.dialogs.decide_all import DecideAllDialog
from placet.app.views.dialogs.describe import DescribeDialog
from placet.app.views.dialogs.export import ExportDialog
from placet.app.views.dialogs.ground import Dim
from placet.app.views.dialogs.identity import IdentityDialog
from placet.app.views.dialogs.keys import KeysDialog
from placet.app.views.dialogs.note import NoteDialog
from placet.app.views.dialogs.request import RequestDialog
from placet.app.views.dialogs.sign_off import SignOffDialog
from placet.app.views.labels import Label
from placet.domain.language import Language

Make = Callable[[ReviewSession, Path, QWidget], Dialog]


def _export(session: ReviewSession, folder: Path, over: QWidget) -> Dialog:
    chosen = preferences(folder)
    return ExportDialog(Exports(session, Jobs(1, parent=over), chosen), session, chosen, over)


DIALOGS: dict[str, Make] = {
    "sign-off": lambda session, folder, over: SignOffDialog(session, preferences(folder), over),
    "request": lambda session, folder, over: RequestDialog(session, None, FINDINGS[0].position, over),
    "note": lambda session, folder, over: NoteDialog(session, None, FINDINGS[0].position, over),
    "describe": lambda session, folder, over: DescribeDialog(session, over),
    "identity": lambda session, folder, over: IdentityDialog(preferences(folder), over),
    "decide-all": lambda session, folder, over: DecideAllDialog(session, FINDINGS[1], over),
    "export": _export,
    "keys": lambda session, folder, over: KeysDialog(Actions(over), over),
    "about": lambda session, folder, over: AboutDialog(over),
}


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    with desk(tmp_path) as made:
        yield made


@pytest.fixture
def translation(qapp: QApplication) -> Iterator[Translation]:
    made = Translation(qapp, Language.ENGLISH)
    yield made
    made.switch(Language.ENGLISH)


@pytest.fixture(params=DIALOGS.values(), ids=list(DIALOGS))
def make(request: pytest.FixtureRequest) -> Make:
    made: Make = request.param
    return made


def opened(make: Make, session: ReviewSession, folder: Path, over: QWidget) -> Dialog:
    dialog = make(session, folder, over)
    dialog.open()
    QCoreApplication.processEvents()
    return dialog


def test_the_first_field_has_the_focus_and_esc_gives_it_back(
    make: Make, session: ReviewSession, tmp_path: Path, qtbot: QtBot
) -> None:
    over, field = window(qtbot)
    dialog = opened(make, session, tmp_path, over)
    assert dialog.isModal()
    assert dialog.focusWidget() is dialog.first
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    QCoreApplication.processEvents()
    assert QApplication.focusWidget() is field


def test_the_window_is_dimmed_while_a_dialog_asks(session: ReviewSession, tmp_path: Path, qtbot: QtBot) -> None:
    over, _ = window(qtbot)
    dialog = opened(DIALOGS["note"], session, tmp_path, over)
    veil = over.findChild(Dim)
    assert veil is not None
    assert veil.isVisible()
    over.resize(1000, 700)
    assert veil.geometry() == over.rect()
    dialog.reject()
    assert not veil.isVisible()


def test_everything_that_takes_the_focus_has_a_name(
    make: Make, session: ReviewSession, tmp_path: Path, qtbot: QtBot
) -> None:
    over, _ = window(qtbot)
    dialog = opened(make, session, tmp_path, over)
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QDateTimeEdit, QListView)
    asked = [child for child in dialog.findChildren(QWidget) if child.isVisible() and isinstance(child, kinds)]
    assert [child for child in asked if child.focusProxy() is None and not child.accessibleName()] == []
    assert dialog.windowTitle()


def test_tab_goes_through_a_dialog_as_it_is_read(
    make: Make, session: ReviewSession, tmp_path: Path, qtbot: QtBot
) -> None:
    over, _ = window(qtbot, 1280, 2000)
    dialog = opened(make, session, tmp_path, over)
    if isinstance(dialog, SignOffDialog):
        dialog.primary.click()
        QCoreApplication.processEvents()
    stops = chain(dialog)
    assert dialog.primary in stops
    start = stops.index(dialog.primary) + 1
    places = [place(stop, dialog) for stop in [*stops[start:], *stops[:start]]]
    for before, after in pairwise(places):
        beside = after.top() < before.bottom() and after.left() > before.left()
        assert beside or after.top() >= before.bottom(), (before, after)


def test_a_low_window_lets_the_body_scroll_and_keeps_the_buttons_in_sight(
    make: Make, session: ReviewSession, tmp_path: Path, qtbot: QtBot
) -> None:
    over, _ = window(qtbot, 960, 540)
    dialog = opened(make, session, tmp_path, over)
    assert dialog.ground.height() <= 540
    assert dialog.ground.contains(dialog.primary.geometry())
    assert dialog.content.width() <= dialog.area.viewport().width()


def test_a_wide_window_shows_the_whole_body(make: Make, session: ReviewSession, tmp_path: Path, qtbot: QtBot) -> None:
    over, _ = window(qtbot, 1280, 780)
    dialog = opened(make, session, tmp_path, over)
    assert not dialog.area.verticalScrollBar().isVisible()


def test_an_open_dialog_takes_the_language_of_the_moment(
    make: Make, session: ReviewSession, tmp_path: Path, qtbot: QtBot, translation: Translation
) -> None:
    over, _ = window(qtbot)
    dialog = opened(make, session, tmp_path, over)
    english = said(dialog)
    translation.switch(Language.FRENCH)
    QCoreApplication.processEvents()
    french = said(dialog)
    assert dialog.cancel.text() in {"Annuler", "Fermer"}
    assert {"Cancel", "Close", "Save", "Show", "Name", "optional"} & french == set()
    assert len(english - french) > 3
    translation.switch(Language.ENGLISH)
    QCoreApplication.processEvents()
    assert said(dialog) == english


@pytest.mark.parametrize("language", list(Language))
def test_no_word_of_a_button_is_cut(
    make: Make, session: ReviewSession, tmp_path: Path, qtbot: QtBot, translation: Translation, language: Language
) -> None:
    translation.switch(language)
    over, _ = window(qtbot, 960, 540)
    dialog = opened(make, session, tmp_path, over)
    for button in (each for each in dialog.findChildren(Button) if each.isVisible()):
        assert button.width() >= button.sizeHint().width(), button.text()
    assert not dialog.remark.text() or dialog.remark.width() > 100


def test_a_dialog_follows_its_window(session: ReviewSession, tmp_path: Path, qtbot: QtBot) -> None:
    over, _ = window(qtbot, 1280, 780)
    dialog = opened(DIALOGS["request"], session, tmp_path, over)
    over.resize(960, 540)
    assert dialog.ground.height() <= 540
    assert dialog.area.verticalScrollBar().maximum() > 0
    over.resize(1280, 780)
    assert dialog.area.verticalScrollBar().maximum() == 0


def test_enter_presses_the_button_that_has_the_focus(session: ReviewSession, tmp_path: Path, qtbot: QtBot) -> None:
    over, _ = window(qtbot)
    dialog = opened(DIALOGS["identity"], session, tmp_path, over)
    dialog.cancel.setFocus()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog.cancel, Qt.Key.Key_Return)


def test_enter_in_a_field_does_what_the_dialog_is_for(session: ReviewSession, tmp_path: Path, qtbot: QtBot) -> None:
    over, _ = window(qtbot)
    dialog = opened(DIALOGS["identity"], session, tmp_path, over)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)


def test_plain_enter_never_signs(session: ReviewSession, tmp_path: Path, qtbot: QtBot) -> None:
    over, _ = window(qtbot)
    dialog = opened(DIALOGS["sign-off"], session, tmp_path, over)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert not dialog.trouble.sentence


def chain(dialog: Dialog) -> list[QWidget]:
    """Walk the focus chain once round: everything that Tab stops at."""
    walked = [dialog.nextInFocusChain()]
    while (following := walked[-1].nextInFocusChain()) is not walked[0]:
        walked.append(following)
    stops = (each for each in walked if each.isVisible() and each.isEnabled() and each.focusProxy() is None)
    return [each for each in stops if each.focusPolicy() & Qt.FocusPolicy.TabFocus]


def place(stop: QWidget, dialog: Dialog) -> QRect:
    return QRect(stop.mapTo(dialog, QPoint(0, 0)), stop.size())


def said(dialog: Dialog) -> set[str]:
    labels = {child.text() for child in dialog.findChildren(Label)}
    return labels | {child.text() for child in dialog.findChildren(QAbstractButton)} - {""}
