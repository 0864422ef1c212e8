"""Start Placet as its user would, open the drafts named one after the other, and say each moment as it comes.

`usable`: the window is painted and at rest. `ready`: the rules are loaded. For draft n: `asked n`, then `marked n` once
a highlight can be seen on the draft itself.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from watch import has_colour, say, when_painted

from placet.app.main import Application
from placet.app.settings import Preferences, Theme
from placet.app.views.tokens import LIGHT
from placet.domain.activity import Agent

LONGEST = 60_000
LEVELS = (LIGHT.error, LIGHT.warning, LIGHT.note)
FILLS = frozenset(int(fill.removeprefix("#"), 16) for level in LEVELS for fill in (level.fill, level.current))


class Desk(QObject):
    """One run: opens the drafts in turn and watches the draft view."""

    def __init__(self, application: Application, drafts: list[Path]) -> None:
        super().__init__()
        self._application = application
        self._drafts = drafts
        self._number = 0
        self._looking = False
        self._view = next(child for child in application.window.findChildren(QWidget) if is_draft_view(child))
        when_painted(application.window, lambda: say("usable"))
        application.batch.rules_loaded.connect(self._on_rules_loaded)
        application.batch.ready.connect(self._on_ready)
        application.qt.installEventFilter(self)
        QTimer.singleShot(LONGEST, lambda: application.qt.exit(3))
        poll = QTimer(self, interval=50)  # a paint may come while a look is under way
        poll.timeout.connect(self._look)
        poll.start()

    def _on_rules_loaded(self) -> None:
        say("ready")
        self._open_next()

    def _open_next(self) -> None:
        if not self._drafts:
            QTimer.singleShot(0, self._application.qt.quit)
            return
        self._number += 1
        say(f"asked {self._number}")
        self._draft = self._drafts.pop(0)
        self._application.batch.add([self._draft])

    def _on_ready(self, path: Path) -> None:
        if self._application.session.draft != path:
            self._application.batch.open(path)
        self._looking = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._looking and event.type() == QEvent.Type.Paint and self._is_on_draft(watched):
            QTimer.singleShot(0, self._look)
        return False

    def _is_on_draft(self, watched: QObject) -> bool:
        return isinstance(watched, QWidget) and (watched is self._view or self._view.isAncestorOf(watched))

    def _look(self) -> None:
        """Look at what the draft view shows: the only witness that does not depend on how it draws."""
        if not self._looking:
            return
        painted = time.monotonic()
        self._looking = False  # the look paints too
        if self._application.session.draft == self._draft and has_colour(self._view.grab().toImage(), FILLS):
            say(f"marked {self._number}", painted)
            QTimer.singleShot(200, self._open_next)
            return
        QTimer.singleShot(0, self._look_on)

    def _look_on(self) -> None:
        self._looking = True


def is_draft_view(widget: QWidget) -> bool:
    """Tell the draft view by its class."""
    return type(widget).__name__ == "DraftView"


def main() -> None:
    """Run until every draft has shown its highlight."""
    qt = QApplication(["placet"])
    preferences = Preferences()
    preferences.change(theme=Theme.LIGHT, agent=Agent("R. Tester"))
    application = Application(qt, preferences)
    desk = Desk(application, [Path(name) for name in sys.argv[1:]])
    application.start([])
    code = qt.exec()
    application.close()
    desk.deleteLater()
    sys.exit(code)


if __name__ == "__main__":
    main()
