"""Open the window, drop drafts on it at once, and say how long its event loop stood still while they were read.

Started by `bench_responsive.py`. A timer of one millisecond beats on the main thread; the time between two beats is how
long nothing else could be answered. Beside the clock, each pause tells the processor time it took: `own` of the main
thread, `process` of the whole window process (what other threads of it do while they hold Python's lock stops the main
thread too). A pause by the clock alone is the machine's: other programs had the processor. Prints one JSON object.
"""

import json
import sys
import threading
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from watch import when_painted

from placet.app.main import Application
from placet.app.models.batch_row import RowState
from placet.app.settings import Preferences, Theme
from placet.domain.activity import Agent

STALE = 0.020
"""Seconds without a beat after which the main thread is asked what it is at."""
KEPT = 12
LONGEST = 600_000
"""Milliseconds after which a run is given up."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Milliseconds between two beats: by the clock, of processor time, and what the main thread was at."""

    wall: float
    own: float
    process: float
    at: str = ""


class Pulse(QObject):
    """Beats on the main thread, and keeps the longest pauses."""

    def __init__(self) -> None:
        super().__init__()
        self.pauses: list[Pause] = []
        self.beats = 0
        self._at = ""
        self._last = (0.0, 0.0, 0.0)
        self._over = threading.Event()
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._main = threading.get_ident()

    def start(self) -> None:
        self._last = _clocks()
        self._timer.start()
        threading.Thread(target=self._watch, daemon=True).start()

    def stop(self) -> None:
        self._timer.stop()
        self._over.set()

    def _beat(self) -> None:
        now = _clocks()
        wall, own, process = (1000 * (after - before) for after, before in zip(now, self._last, strict=True))
        self._last, at, self._at = now, self._at, ""
        self.beats += 1
        if wall > 10:
            self.pauses.append(Pause(wall, own, process, at))

    def _watch(self) -> None:
        """Ask the main thread what it is at when its beat is late."""
        while not self._over.wait(0.005):
            if time.perf_counter() - self._last[0] > STALE and not self._at:
                self._at = _place(sys._current_frames().get(self._main))


def _clocks() -> tuple[float, float, float]:
    return time.perf_counter(), time.thread_time(), time.process_time()


def _place(frame: object) -> str:
    """Name the innermost functions of Placet on a stack."""
    names = []
    while frame is not None and len(names) < 4:
        code = frame.f_code  # type: ignore[attr-defined]
        if "placet" in code.co_filename:
            names.append(f"{Path(code.co_filename).stem}.{code.co_name}:{frame.f_lineno}")  # type: ignore[attr-defined]
        frame = frame.f_back  # type: ignore[attr-defined]
    return " < ".join(names)


class Desk(QObject):
    """One run: drops every file of a folder and waits until each has its row."""

    def __init__(self, application: Application, files: list[Path]) -> None:
        super().__init__()
        self._application = application
        self._files = files
        self.pulse = Pulse()
        self._begun = 0.0
        self._waits = {"painted", "rules"}
        when_painted(application.window, lambda: self._there("painted"))
        application.batch.rules_loaded.connect(lambda: self._there("rules"))
        application.batch.refused.connect(lambda error: sys.exit(f"refused: {error}"))
        QTimer.singleShot(LONGEST, lambda: application.qt.exit(3))
        self._check = QTimer(self, interval=100)
        self._check.timeout.connect(self._look)

    def _there(self, what: str) -> None:
        self._waits.discard(what)
        if not self._waits and not self._begun:
            self._begun = time.perf_counter()
            QTimer.singleShot(200, self._drop)

    def _drop(self) -> None:
        self._begun = time.perf_counter()
        self.pulse.start()
        window, data = self._application.window, QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in self._files])
        where, copy, left = QPointF(window.rect().center()), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(window, QDragEnterEvent(where.toPoint(), copy, data, left, none))
        QTimer.singleShot(0, lambda: QApplication.sendEvent(window, QDropEvent(where, copy, data, left, none)))
        self._check.start()

    def _look(self) -> None:
        rows = self._application.batch.rows
        if rows and all(row.state in (RowState.FAILED, RowState.REVIEW) for row in rows):
            self._check.stop()
            QTimer.singleShot(300, self._application.qt.quit)

    def tell(self) -> None:
        self.pulse.stop()
        rows = self._application.batch.rows
        pauses = sorted(self.pulse.pauses, key=lambda pause: -pause.process)
        said = {
            "drafts": len(rows),
            "failed": sum(row.state is RowState.FAILED for row in rows),
            "seconds": time.perf_counter() - self._begun,
            "beats": self.pulse.beats,
            "wall": max((pause.wall for pause in pauses), default=0.0),
            "own": max((pause.own for pause in pauses), default=0.0),
            "process": max((pause.process for pause in pauses), default=0.0),
            "over": sum(pause.wall > 50 for pause in pauses),
            "pauses": [asdict(pause) for pause in pauses[:KEPT]],
            "longest": [asdict(pause) for pause in sorted(pauses, key=lambda pause: -pause.wall)[:KEPT]],
        }
        print(json.dumps(said), flush=True)


def main() -> None:
    qt = QApplication(["placet"])
    preferences = Preferences()
    preferences.change(theme=Theme.LIGHT, agent=Agent("R. Tester"))
    application = Application(qt, preferences)
    desk = Desk(application, sorted(Path(sys.argv[1]).iterdir()))
    application.start([])
    code = qt.exec()
    desk.tell()
    application.close()
    sys.exit(code)


if __name__ == "__main__":
    main()
