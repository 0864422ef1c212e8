"""A line that takes a key instead of words; Tab, Esc and Enter keep their meaning, so that nobody is caught in it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from placet.app.views.dialogs.fields import Line

PASSING = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
HELD = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


class KeyField(Line):
    """Shows keys, and tells which was pressed."""

    pressed_key = Signal(object)
    """A key was pressed, with what was held: a QKeySequence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Take no words."""
        super().__init__("", parent)
        self.setReadOnly(True)

    def event(self, event: QEvent) -> bool:
        """Take keys before they reach the commands they have now."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _takes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell the key; one that leads on leads on."""
        if event.key() in HELD:
            return
        if not _takes(event):
            super().keyPressEvent(event)
            return
        self.pressed_key.emit(_key_of(event))


def _takes(event: QKeyEvent) -> bool:
    plainly = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
    return event.key() not in PASSING or not (plainly or event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab))


def _key_of(event: QKeyEvent) -> QKeySequence:
    """Give the key as shortcuts are written: a sign that needs Shift is the sign alone."""
    combination = event.keyCombination()
    typed = event.text()
    held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier & ~Qt.KeyboardModifier.KeypadModifier
    if not held.value and len(typed) == 1 and typed.isprintable() and not typed.isalpha():
        return QKeySequence(typed)
    return QKeySequence(combination)
