"""The start of the program: the window is on the screen first; what hinders it is told."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from placet.app.main import Application, run
from placet.app.settings import Preferences
from placet.domain.activity import Agent
from placet.domain.language import Language


def test_the_window_is_on_the_screen_before_the_rules_are_loaded(tmp_path: Path, qtbot: QtBot) -> None:
    qt = QApplication.instance()
    assert isinstance(qt, QApplication)
    look = qt.styleSheet(), qt.palette()
    preferences = Preferences(tmp_path / "placet.ini")
    preferences.change(data=tmp_path, agent=Agent("J. Lavoie"), language=Language.ENGLISH)
    application = Application(qt, preferences)
    application.start([])
    assert application.window.isVisible()
    assert application.batch.ruleset is None
    application.window.close()
    application.close()
    for each in (application.window, application.translation, application.appearance):
        each.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qt.setStyleSheet(look[0])
    qt.setPalette(look[1])


def test_reviews_that_cannot_be_opened_are_told_in_one_sentence(
    tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    said: list[str] = []

    def show(box: QMessageBox) -> int:
        said.append(box.text())
        return 0

    monkeypatch.setattr(QMessageBox, "exec", show)
    (tmp_path / "data").write_text("a file where the folder should be", "utf-8")
    preferences = Preferences(tmp_path / "placet.ini")
    preferences.change(data=tmp_path / "data", language=Language.FRENCH)
    assert run([], preferences) == 3
    assert said == [capsys.readouterr().err.strip()]
    assert said[0].startswith("Les examens ne peuvent être enregistrés dans ")
    assert "Traceback" not in said[0]
