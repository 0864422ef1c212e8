"""The whole window over a real store, with small rules and drafts; what workers do is done here."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from draft_pieces import HereJobs
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placet.app.i18n import Translation
from placet.app.models.batch import BatchModel
from placet.app.models.exports import Exports
from placet.app.models.session import ReviewSession
from placet.app.settings import Preferences, Theme
from placet.app.views.theme import apply_theme
from placet.app.views.window import MainWindow
from placet.domain.activity import Agent
from placet.domain.language import Language
from placet.store.reviews import Store

AGENT = Agent("J. Lavoie", "Advisor")
PACK = """\
format: placet/1
pack: {id: small, version: "1"}
rules:
  - id: leader
    kind: phrase
    level: error
    message: {en: Names the government after its leader, fr: Désigne le gouvernement par son chef}
    text: [Harper Government]
    examples: {match: ["The [[Harper Government]] said"], ignore: ["sharper government decisions"]}
  - id: slogan
    kind: slogan
    message: {en: Party slogan, fr: Slogan de parti}
    text: [Strong Families]
    examples: {match: ["[[Strong Families]] now"], ignore: ["families are strong"]}
"""
RELEASE = "The Harper Government acts.\n\nStrong Families are named here.\n\nThe Harper Government acts again.\n"


@contextmanager
def window_in(folder: Path, qtbot: QtBot, agent: Agent = AGENT, **settings: object) -> Iterator[MainWindow]:
    """Open the window on the data of a folder; close it as a reviewer does."""
    qt = QApplication.instance()
    assert isinstance(qt, QApplication)
    preferences = Preferences(folder / "placet.ini")
    chosen = {"packs": (rules_in(folder),), "language": Language.ENGLISH, "theme": Theme.LIGHT, **settings}
    preferences.change(data=folder, records=folder / "records", agent=agent, **chosen)
    before = qt.styleSheet(), qt.palette()
    apply_theme(qt, preferences.value.theme)
    store = Store(folder / "reviews.sqlite")
    jobs, translation = HereJobs(), Translation(qt, preferences.value.language)
    session = ReviewSession(store, agent)
    batch = BatchModel(store, jobs, session)  # type: ignore[arg-type]
    window = MainWindow(session, batch, Exports(session, jobs, preferences), jobs, preferences, translation)  # type: ignore[arg-type]
    if not preferences.value.geometry:
        window.resize(1440, 900)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    window.load_rules()
    qtbot.waitUntil(lambda: batch.ruleset is not None or window.pane.message.isVisible(), timeout=20_000)
    try:
        yield window
    finally:
        close(window, translation, jobs)
        batch.close()
        store.close()
        qt.setStyleSheet(before[0])
        qt.setPalette(before[1])


def close(window: MainWindow, translation: Translation, jobs: HereJobs) -> None:
    """Close the window and let Qt forget it, and the answers still under way."""
    window.close()
    translation.switched.disconnect()  # the next test speaks English, and the reviewer's choice stays
    translation.switch(Language.ENGLISH)
    window.deleteLater()
    jobs.deleteLater()
    for each in (window, translation, jobs):
        QCoreApplication.sendPostedEvents(each, QEvent.Type.DeferredDelete)
    translation.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def rules_in(folder: Path, text: str = PACK) -> Path:
    """Write a rule pack of two rules."""
    pack = folder / "rules"
    pack.mkdir(exist_ok=True)
    if not (pack / "pack.yaml").exists():
        (pack / "pack.yaml").write_text(text, "utf-8")
    return pack


def draft_in(folder: Path, name: str = "release.txt", text: str = RELEASE) -> Path:
    """Write a draft."""
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def take(window: MainWindow, qtbot: QtBot, *paths: Path) -> None:
    """Take up drafts, and wait until all of them are read."""
    window.intake.take(paths)
    qtbot.waitUntil(lambda: all(row.summary or row.error for row in window.batch.rows), timeout=20_000)


def drop(window: MainWindow, *paths: Path) -> bool:
    """Drop files on the middle of the window; gives whether it takes them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where, copy = QPointF(window.rect().center()), Qt.DropAction.CopyAction
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where.toPoint(), copy, data, buttons, none)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(where, copy, data, buttons, none))
    return enter.isAccepted()


def press(window: MainWindow, qtbot: QtBot, *keys: str) -> None:
    """Press keys where the keyboard is: letters, or names of Qt's keys."""
    for key in keys:
        target = QApplication.focusWidget() or window
        *modifiers, name = key.split("+") if len(key) > 1 else [key]
        shift = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            shift |= {"Ctrl": Qt.KeyboardModifier.ControlModifier, "Shift": Qt.KeyboardModifier.ShiftModifier}[modifier]
        code = getattr(Qt.Key, f"Key_{name.upper() if len(name) == 1 else name}")
        qtbot.keyClick(target, code, shift)


def told(window: MainWindow, qtbot: QtBot) -> str:
    """Wait for the toast, and give its words."""
    qtbot.waitUntil(window.toast.isVisible)
    return window.toast.words.text()
