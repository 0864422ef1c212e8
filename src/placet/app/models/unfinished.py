"""Notes and requests that were begun and are not saved yet: they outlive Esc, and the program."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from placet.domain.errors import StoreError
from placet.domain.selector import TextPositionSelector


@dataclass(frozen=True, slots=True)
class Begun:
    """What was begun: a kind of dialog, on a review, about words (None: the whole draft), or to reword `id`."""

    review: str
    kind: str
    position: TextPositionSelector | None = None
    id: str = ""


class Unfinished(QObject):
    """The words typed so far, by what they are about; written with every change where there is a file."""

    changed = Signal()
    """Something was begun, saved or thrown away."""

    def __init__(self, path: Path | None = None) -> None:
        """Take up what a file holds; one that cannot be read holds nothing."""
        super().__init__()
        self._path = path
        self._values: dict[Begun, dict[str, str]] = {}
        if path is not None:
            with suppress(OSError, ValueError, TypeError, KeyError):
                self._values = dict(map(_read, json.loads(path.read_text("utf-8"))))

    def begun(self, review: str, kind: str) -> tuple[Begun, ...]:
        """List what was begun on a review, the oldest first."""
        return tuple(each for each in self._values if (each.review, each.kind) == (review, kind))

    def values(self, begun: Begun) -> dict[str, str]:
        """Give what was typed, by the names of the fields; empty where nothing was."""
        return dict(self._values.get(begun, {}))

    def keep(self, begun: Begun, values: Mapping[str, str]) -> None:
        """Keep what is typed now, none of it where nothing is; StoreError where the disk refuses it."""
        if dict(values) == self._values.get(begun, {}):
            return
        known = begun in self._values
        if values:
            self._values[begun] = dict(values)
        else:
            del self._values[begun]
        if known is not bool(values):
            self.changed.emit()
        self._write()

    def forget(self, begun: Begun) -> None:
        """Let go of what is saved, or thrown away."""
        self.keep(begun, {})

    def _write(self) -> None:
        """Write all of it beside the file, then put it in the file's place: a cut leaves the one before."""
        if self._path is None:
            return
        rows = [{**asdict(begun), "values": values} for begun, values in self._values.items()]
        beside = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(json.dumps(rows, ensure_ascii=False), "utf-8", errors="surrogatepass")
            beside.replace(self._path)
        except OSError as error:
            raise StoreError(str(self._path), str(error)) from error


def _read(row: dict[str, object]) -> tuple[Begun, dict[str, str]]:
    """Take up one entry; one that is not as it was written raises."""
    place, values = row["position"], row["values"]
    if not isinstance(values, dict) or not (place is None or isinstance(place, dict)):
        raise TypeError
    position = TextPositionSelector(int(place["start"]), int(place["end"])) if place else None
    begun = Begun(str(row["review"]), str(row["kind"]), position, str(row["id"]))
    return begun, {str(name): str(words) for name, words in values.items()}
