"""Light, dark, or the system's own contrast theme: one palette, a little style, type that grows with the desktop's."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QGuiApplication
from PySide6.QtWidgets import QApplication

from placet.app.settings import Theme
from placet.app.views.tokens import DARK, LIGHT, Tokens, palette_of, tokens
from placet.resources import resource

DESKTOP_PIXELS = 12
"""Pixels of a desktop's usual text (9 points at 96 to the inch), to which our 13 px body belongs."""
BODY = 13
UNNAMED = ("Sans Serif", "Sans")
"""What a desktop without a font of its own says; there we name those the design was drawn in."""
FAMILIES = ["Inter", "Segoe UI", "Noto Sans", "Sans Serif"]
STYLE = """
QMenuBar {{ background: transparent; padding: 0 }}
QMenuBar::item {{ padding: 6px 8px; border-radius: 4px; color: {text} }}
QMenuBar::item:selected {{ background: {hover} }}
QMenu {{ background: {surface}; border: 1px solid {line2}; padding: 4px }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; color: {text} }}
QMenu::item:selected {{ background: {selected}; color: {picked} }}
QMenu::item:disabled {{ color: {text3} }}
QMenu::icon {{ left: 8px }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px }}
QLineEdit, QPlainTextEdit, QComboBox, QDateTimeEdit {{ background: {surface}; color: {text};
  border: 1px solid {line2}; border-radius: 6px; padding: 1px 11px; selection-background-color: {accent} }}
QLineEdit, QComboBox, QDateTimeEdit {{ min-height: 28px }}
QPlainTextEdit {{ padding: 5px 7px }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QDateTimeEdit:focus {{ border: 2px solid {focus};
  padding: 0 10px }}
QPlainTextEdit:focus {{ padding: 4px 6px }}
QComboBox::drop-down, QDateTimeEdit::drop-down {{ border: 0; width: 28px }}
QComboBox::down-arrow, QDateTimeEdit::down-arrow {{ image: url("{arrow}"); width: 16px; height: 16px }}
QToolTip {{ background: {toast}; color: {toast_text}; border: 1px solid {line2}; padding: 4px 8px }}
QScrollBar:vertical {{ width: 10px; background: transparent; margin: 2px }}
QScrollBar::handle:vertical {{ background: {line2}; border-radius: 3px; min-height: 32px }}
QScrollBar:horizontal {{ height: 10px; background: transparent; margin: 2px }}
QScrollBar::handle:horizontal {{ background: {line2}; border-radius: 3px; min-width: 32px }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0 }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent }}
"""


def apply_theme(qt: QApplication, theme: Theme) -> None:
    """Give the application its colours and type; a contrast theme of the system keeps the system's."""
    if qt.style().objectName() != "fusion":
        qt.setStyle("fusion")
    _apply_font(qt)
    colours = colours_of(theme)
    if colours is None:
        qt.setPalette(qt.style().standardPalette() if theme is not Theme.SYSTEM else QGuiApplication.palette())
        colours = tokens(qt.palette())
    else:
        qt.setPalette(palette_of(colours))
    qt.setStyleSheet(_style(colours))


def colours_of(theme: Theme) -> Tokens | None:
    """Choose our colours: those asked for, or the desktop's; None where the system has a contrast theme."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return None
    if theme is Theme.SYSTEM:
        return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT
    return DARK if theme is Theme.DARK else LIGHT


def _style(colours: Tokens) -> str:
    values = {name: getattr(colours, name) for name in colours.__slots__}
    picked = colours.text if colours.fills else colours.on_accent
    return STYLE.format(**values, picked=picked, arrow=resource("icons", "arrow.svg").as_posix())


def _apply_font(qt: QApplication) -> None:
    font = qt.font()
    if font.family() in UNNAMED:
        font.setFamilies(FAMILIES)
        qt.setFont(font)
    if not qt.property("placet_scale"):
        qt.setProperty("placet_scale", max(1.0, QFontInfo(font).pixelSize() / DESKTOP_PIXELS))
        font.setPixelSize(px(BODY))
        qt.setFont(font)


def px(length: float) -> int:
    """Scale a length of the design by the desktop's text size."""
    return round(length * _scale())


def _scale() -> float:
    qt = QApplication.instance()
    return float(qt.property("placet_scale") or 1.0) if qt is not None else 1.0


def font(size: float = BODY, weight: int = 400) -> QFont:
    """Give the window's font in a size of the design (px) and a weight (400, 500, 600)."""
    made = QFont(QApplication.font())
    made.setPixelSize(px(size))
    made.setWeight(QFont.Weight(weight))
    return made


def width(words: str, made: QFont) -> float:
    """Measure words in a font, in px."""
    return QFontMetricsF(made).horizontalAdvance(words)
