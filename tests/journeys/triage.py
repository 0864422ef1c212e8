"""Triage without end: random answers by key in the real window, each told once the screen may show it.

Started by `test_journeys_killed.py`, which kills it. Prints `open HEAD` when the review is on the desk, then `NUMBER
DIGEST` for every entry of the trail that the window has been told of.
"""

import random
import sys
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView

from placet.app.main import Application
from placet.app.settings import Preferences
from placet.domain.activity import Agent

ANSWERS = ("c", "k1", "n2", "r", "j", "J", "undo", "redo")


class Triage(QObject):
    """Answers at random, as fast as the window takes it."""

    def __init__(self, application: Application, seed: int) -> None:
        super().__init__()
        self._session = application.session
        self._window = application.window
        self._random = random.Random(seed)
        self._session.review_changed.connect(self._on_review_changed)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._answer)

    def begin(self) -> None:
        """Say where the review stands, and start."""
        assert self._session.review is not None
        print("open", self._session.review.head, flush=True)  # noqa: T201 - the test reads these lines
        self._timer.start()

    def _on_review_changed(self) -> None:
        assert self._session.review is not None
        entry = self._session.review.trail[-1]
        print(entry.number, entry.digest, flush=True)  # noqa: T201 - the test reads these lines

    def _answer(self) -> None:
        answer = self._random.choice(ANSWERS)
        if answer in ("undo", "redo"):
            key = Qt.Key.Key_Z if answer == "undo" else Qt.Key.Key_Y
            QTest.keyClick(self._window, key, Qt.KeyboardModifier.ControlModifier)
            return
        findings = self._window.findChild(QListView, "findings")
        assert isinstance(findings, QListView)
        findings.setFocus()
        for letter in answer:
            shift = Qt.KeyboardModifier.ShiftModifier if letter.isupper() else Qt.KeyboardModifier.NoModifier
            QTest.keyClick(QApplication.focusWidget() or findings, letter.lower(), shift)


def main() -> None:
    """Open the review of a draft from the store in a folder, and triage until killed."""
    folder, draft, seed = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    qt = QApplication(["placet"])
    preferences = Preferences(folder / "placet.ini")
    preferences.change(data=folder, agent=Agent("R. Tester", "Advisor"))
    application = Application(qt, preferences)
    application.window.show()
    application.batch.open(draft)
    QTest.qWaitForWindowActive(application.window)
    triage = Triage(application, seed)
    triage.begin()
    qt.exec()


if __name__ == "__main__":
    main()
