"""Questions to the workers whose answers come back under the name they were asked by."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance


class Answering(Protocol):
    """A job: exactly one of its two signals follows."""

    finished: SignalInstance
    failed: SignalInstance


class Submitting(Protocol):
    """What runs plain functions elsewhere."""

    def submit(self, function: Callable[..., object], *arguments: object) -> Answering:
        """Start a plain function of picklable values."""


class _Question(QObject):
    """One question under way; it knows its own name when the answer comes."""

    def __init__(self, key: object, job: object, parent: "Questions") -> None:
        super().__init__(parent)
        self.key = key
        self.asker: Questions = parent
        self.job = job  # kept alive until it answers

    def on_finished(self, result: object) -> None:
        """Pass the answer on."""
        self.asker.answer(self, result)

    def on_failed(self, error: object) -> None:
        """Pass the trouble on."""
        self.asker.refuse(self, error)


class Questions(QObject):
    """Asks functions in other processes, each question once; after `forget` old answers are thrown away."""

    answered = Signal(object, object)
    """A question's name, and the result."""
    refused = Signal(object, object)
    """A question's name, and the PlacetError."""

    def __init__(self, jobs: Submitting, parent: QObject | None = None) -> None:
        """Ask through a pool of workers."""
        super().__init__(parent)
        self._jobs = jobs
        self._open: dict[object, _Question] = {}

    def __len__(self) -> int:
        """Count the questions under way."""
        return len(self._open)

    def ask(self, key: object, function: Callable[..., object], *arguments: object) -> None:
        """Ask, unless the same question is under way."""
        if key in self._open:
            return
        job = self._jobs.submit(function, *arguments)
        question = _Question(key, job, self)
        self._open[key] = question
        job.finished.connect(question.on_finished)
        job.failed.connect(question.on_failed)

    def forget(self) -> None:
        """Pay no more heed to the questions under way: they run out, for ending one would end its whole process."""
        self._open.clear()

    def answer(self, question: _Question, result: object) -> None:
        """Tell an answer that is still awaited."""
        if self._close(question):
            self.answered.emit(question.key, result)

    def refuse(self, question: _Question, error: object) -> None:
        """Tell a trouble that is still awaited."""
        if self._close(question):
            self.refused.emit(question.key, error)

    def _close(self, question: _Question) -> bool:
        awaited = self._open.get(question.key) is question
        if awaited:
            del self._open[question.key]
        question.deleteLater()
        return awaited
