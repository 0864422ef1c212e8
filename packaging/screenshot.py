"""Take the README's picture: the running program on its own samples, one finding decided.

    .venv/bin/python packaging/screenshot.py

The reviews it makes lie in a folder that goes away again; the window needs no screen.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from placet.app.main import Application
from placet.app.models.batch_row import RowState
from placet.app.settings import Preferences, Theme
from placet.domain.activity import Agent, Decision, DecisionOutcome
from placet.domain.language import Language
from placet.resources import resource

PICTURE = Path(__file__).resolve().parent / "screenshot.png"
SHOWN = "family-benefit_release_EN.docx"
SIZE = (1440, 900)
LONGEST = 120.0


def main() -> int:
    """Write the picture; 1 when the samples were not read in time."""
    with tempfile.TemporaryDirectory() as folder:
        qt = QApplication(["placet"])
        preferences = Preferences(Path(folder) / "placet.ini")
        agent = Agent("Julie Lavoie", "Senior Advisor, Communications")
        preferences.change(data=Path(folder), language=Language.ENGLISH, theme=Theme.LIGHT, agent=agent)
        application = Application(qt, preferences)
        application.window.resize(*SIZE)
        application.start([resource("samples")])
        read = wait_for_drafts(application)
        if read:
            take(application)
        application.close()
    return 0 if read else 1


def wait_for_drafts(application: Application) -> bool:
    """Let the window run until no draft waits or is read any more."""
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        QTest.qWait(100)
        rows = application.batch.rows
        if rows and all(row.state in (RowState.REVIEW, RowState.FAILED) for row in rows):
            return True
    return False


def take(application: Application) -> None:
    """Open the draft shown, decide its second finding, return to the first, and grab the window."""
    path = next(row.path for row in application.batch.rows if row.path.name == SHOWN)
    application.window.desk.show(path)
    session = application.session
    first, second, *_ = session.findings
    session.select(second.id)
    session.decide(Decision(DecisionOutcome.CHANGE_REQUIRED))
    session.select(first.id)
    QTest.qWait(500)
    application.window.grab().save(str(PICTURE))


if __name__ == "__main__":
    sys.exit(main())
