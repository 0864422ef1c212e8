"""Build the objects once, and run."""

import gc
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMessageBox

from placet.app.i18n import Translation
from placet.app.jobs import Jobs
from placet.app.models.batch import BatchModel
from placet.app.models.exports import Exports
from placet.app.models.session import ReviewSession, now
from placet.app.models.unfinished import Unfinished
from placet.app.settings import Preferences
from placet.app.views.appearance import Appearance
from placet.app.views.window import MainWindow
from placet.domain.errors import PlacetError
from placet.store.reviews import Store
from placet.words.errors import explain
from placet.workers import Limits

EXPORT_SECONDS = 300.0
"""A record of 500 findings and 40 page pictures takes seconds; a slow disk may take more."""


class Application:
    """Everything the window is made of, built once and passed down."""

    def __init__(self, qt: QApplication, preferences: Preferences) -> None:
        """Build; StoreError when the reviews cannot be opened."""
        settings = preferences.value
        self.qt = qt
        self.preferences = preferences
        self.reading = Jobs(_readers())
        self.pages = Jobs(1)
        self.exporting = Jobs(1, Limits(seconds=EXPORT_SECONDS))
        self.store = Store(settings.data / "reviews.sqlite")
        unfinished = Unfinished(settings.data / "unfinished.json")
        self.session = ReviewSession(self.store, settings.agent, now, unfinished)
        self.batch = BatchModel(self.store, self.reading, self.session, _readers())
        self.exports = Exports(self.session, self.exporting, preferences)
        self.translation = Translation(qt, settings.language)
        self.appearance = Appearance(qt, preferences)
        self.window = MainWindow(self.session, self.batch, self.exports, self.pages, preferences, self.translation)
        self.batch.rules_loaded.connect(spare_what_stays)

    def start(self, paths: Sequence[Path]) -> None:
        """Show the window, begin to load the rules, and take up the drafts given."""
        self.window.show()
        self.window.load_rules()
        self.batch.add(paths)

    def close(self) -> None:
        """End the workers and close the store."""
        for jobs in (self.reading, self.pages, self.exporting):
            jobs.close()
        self.batch.close()
        self.store.close()


def spare_what_stays() -> None:
    """Let the garbage collector pass over the program, the window and the rules, which stay until the end.

    Looking through them takes it 50 ms each time, in which the window answers nobody.
    """
    gc.freeze()


def run(paths: Sequence[Path], preferences: Preferences | None = None) -> int:
    """Open the window with drafts, and return the exit code when it closes."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    qt = QApplication.instance() or QApplication(["placet"])
    if not isinstance(qt, QApplication):
        raise TypeError("a Qt application without widgets is already running")
    qt.setApplicationName("Placet")
    qt.setOrganizationName("Placet")
    chosen = preferences or Preferences()
    try:
        application = Application(qt, chosen)
    except PlacetError as error:
        _tell(explain(error, chosen.value.language))
        return 3
    application.start(paths)
    try:
        return qt.exec()
    finally:
        application.close()


def _tell(words: str) -> None:
    """Say why there is no window, on the screen and where a script can read it."""
    sys.stderr.write(words + "\n")
    QMessageBox(QMessageBox.Icon.Critical, "Placet", words).exec()


def _readers() -> int:
    return max(1, min(4, (os.cpu_count() or 2) - 1))
