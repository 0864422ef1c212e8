"""Preferences as one typed value; the only module that touches QSettings, and an INI file a person can read."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from platformdirs import user_cache_path, user_config_path, user_data_path, user_documents_path
from PySide6.QtCore import QLocale, QObject, QSettings, Signal

from placet.domain.activity import Agent
from placet.domain.language import Language
from placet.resources import rule_pack

E = TypeVar("E", bound=StrEnum)


class Theme(StrEnum):
    """Which colours the window takes; SYSTEM follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def system_language() -> Language:
    """Give the desktop's language where it is one of ours, else English."""
    french = QLocale.system().language() == QLocale.Language.French
    return Language.FRENCH if french else Language.ENGLISH


def own_packs() -> tuple[Path, ...]:
    """List the rule packs that come with Placet."""
    return (rule_pack("canada-federal"),)


@dataclass(frozen=True, slots=True)
class Settings:
    """Every preference: `data` holds the reviews, `records` receives the records, `packs` are rule pack folders.

    `cache` holds what can be made again, and is nobody's to choose.

    `keys` are the reviewer's own, by command (`name`, or `name/letter`). `draft` was on the desk last; `panes` and
    `geometry` are how the window stood.
    """

    language: Language = Language.ENGLISH
    theme: Theme = Theme.SYSTEM
    single_keys: bool = True
    zoom: int = 100
    agent: Agent = Agent("")
    data: Path = field(default_factory=lambda: user_data_path("Placet", appauthor=False))
    records: Path = field(default_factory=lambda: user_documents_path() / "Placet")
    packs: tuple[Path, ...] = field(default_factory=own_packs)
    cache: Path = field(default_factory=lambda: user_cache_path("Placet", appauthor=False))
    keys: tuple[tuple[str, str], ...] = ()
    panes: tuple[int, ...] = ()
    geometry: str = ""
    draft: Path | None = None


class Preferences(QObject):
    """The settings in force; a change is saved at once, then told."""

    changed = Signal()

    def __init__(self, path: Path | None = None) -> None:
        """Read the INI file, by default the user's own."""
        super().__init__()
        file = path or user_config_path("Placet", appauthor=False) / "placet.ini"
        self._file = QSettings(str(file), QSettings.Format.IniFormat)
        self.value = self._read()

    def change(self, **changes: Any) -> None:
        """Change some settings, by the names of their fields."""
        value = replace(self.value, **changes)
        if value != self.value:
            self.value = value
            self._write()
            self.changed.emit()

    def _read(self) -> Settings:
        said = {key: _words(self._file.value(key)) for key in self._file.allKeys()}
        plain = Settings(language=system_language())
        agent = Agent(said.get("agent/name", ""), said.get("agent/title", ""), said.get("agent/organization", ""))
        return replace(
            plain,
            language=_member(Language, said.get("language"), plain.language),
            theme=_member(Theme, said.get("theme"), plain.theme),
            single_keys=said.get("single-keys", "yes") != "no",
            zoom=_number(said.get("zoom"), plain.zoom),
            agent=agent,
            data=Path(said["data"]) if said.get("data") else plain.data,
            records=Path(said["records"]) if said.get("records") else plain.records,
            packs=_paths(said.get("packs", "")) or plain.packs,
            keys=tuple((key[5:], words) for key, words in said.items() if key.startswith("keys/") and words),
            panes=tuple(int(size) for size in said.get("panes", "").split() if size.isdigit()),
            geometry=said.get("geometry", ""),
            draft=Path(said["draft"]) if said.get("draft") else None,
        )

    def _write(self) -> None:
        value, plain = self.value, Settings()
        said = {
            "language": value.language.value,
            "theme": value.theme.value,
            "single-keys": "yes" if value.single_keys else "no",
            "zoom": str(value.zoom),
            "agent/name": value.agent.name,
            "agent/title": value.agent.title,
            "agent/organization": value.agent.organization,
            "data": "" if value.data == plain.data else str(value.data),
            "records": "" if value.records == plain.records else str(value.records),
            "packs": "" if value.packs == plain.packs else "|".join(map(str, value.packs)),
            "panes": " ".join(map(str, value.panes)),
            "geometry": value.geometry,
            "draft": str(value.draft) if value.draft else "",
        }
        self._file.remove("keys")
        said |= {f"keys/{name}": key for name, key in value.keys}
        for key, words in said.items():
            self._file.setValue(key, words)
        self._file.sync()


def _words(value: object) -> str:
    """Give what stands behind a key; an INI file edited by hand makes a list of words with commas."""
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _member(kind: type[E], value: str | None, default: E) -> E:
    return kind(value) if value in set(kind) else default


def _number(value: str | None, default: int) -> int:
    return int(value) if value and value.isdigit() else default


def _paths(value: str) -> tuple[Path, ...]:
    return tuple(Path(part) for part in value.split("|") if part and Path(part).is_dir())
