"""The window's words in the reviewer's language: English stands in the code, French in `resources/i18n`.

The .ts file is read once, when the program starts: nothing has to be compiled in a checkout, a wheel or a frozen
program.
"""

from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QFile,
    QIODevice,
    QLibraryInfo,
    QLocale,
    QObject,
    QTranslator,
    QXmlStreamReader,
    Signal,
)

from placet.domain.language import Language
from placet.resources import resource

LOCALES = {
    Language.ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.Canada),
    Language.FRENCH: QLocale(QLocale.Language.French, QLocale.Country.Canada),
}


def spoken() -> Language:
    """Give the window's language: whatever its translator makes of this tag."""
    return Language.FRENCH if QCoreApplication.translate("Language", "en") == "fr" else Language.ENGLISH


def read_ts(path: Path) -> dict[tuple[str, str], str]:
    """Read a Qt Linguist file: finished translations by their source words and the comment that tells twins apart."""
    file = QFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(path)
    reader = QXmlStreamReader(file)
    said: dict[tuple[str, str], str] = {}
    source = comment = ""
    while not reader.atEnd():
        reader.readNext()
        if not reader.isStartElement():
            continue
        match reader.name():
            case "source":
                source, comment = reader.readElementText(), ""
            case "comment":
                comment = reader.readElementText()
            case "translation":
                finished = not reader.attributes().hasAttribute("type")
                words = reader.readElementText()
                if finished and words:
                    said[source, comment] = words
    return said


class Words(QTranslator):
    """A translator that answers from a table, whatever the class that asks."""

    def __init__(self, parent: QObject) -> None:
        """Say nothing yet: every text stays as it stands in the code."""
        super().__init__(parent)
        self.said: dict[tuple[str, str], str] = {}

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: ARG002
        """Give the words for a text; None lets the next translator speak."""
        return self.said.get((source, disambiguation or ""))  # type: ignore[return-value]  # reason: see above


class Translation(QObject):
    """Which language the window speaks; a switch is told to every widget at once."""

    switched = Signal()

    def __init__(self, qt: QCoreApplication, language: Language) -> None:
        """Install the translators and speak a language."""
        super().__init__(qt)
        self._qt = qt
        self._french = read_ts(resource("i18n", "placet_fr.ts"))
        self._words = Words(self)
        self._qts_own = QTranslator(self)
        qt.installTranslator(self._qts_own)
        qt.installTranslator(self._words)
        self.language = language
        self._speak()

    def switch(self, language: Language) -> None:
        """Speak another language from now on."""
        if language is not self.language:
            self.language = language
            self._speak()
            self.switched.emit()

    def _speak(self) -> None:
        french = self.language is Language.FRENCH
        self._words.said = self._french if french else {}
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._qts_own.load("qtbase_fr" if french else "qtbase_en", folder)
        QLocale.setDefault(LOCALES[self.language])
        QCoreApplication.sendEvent(self._qt, QEvent(QEvent.Type.LanguageChange))
