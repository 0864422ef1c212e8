"""The reviewer's own keys: which key may reach which command, and what stands in the way."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from placet.app.actions import Actions

HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
EDITING = ("Ctrl+A", "Ctrl+X")
"""Keys that edit words, wherever words are typed."""


class Refusal(StrEnum):
    """Why a key cannot reach a command."""

    UNFIT = "unfit"
    LETTER = "letter"
    NO_LETTER = "no letter"
    TAKEN = "taken"


def is_letter(key: QKeySequence) -> bool:
    """Tell whether a key is one character, alone or with Shift (WCAG 2.2, 2.1.4)."""
    pressed = key[0]  # type: ignore[index]  # reason: the stubs leave it out
    return not pressed.keyboardModifiers() & HELD and Qt.Key.Key_Exclam <= pressed.key() <= Qt.Key.Key_ydiaeresis


def refusal(actions: Actions, name: str, key: QKeySequence) -> tuple[Refusal, str] | None:
    """Say why a key cannot reach a command, with the command that has it; None where it can."""
    command = actions.commands[name]
    if key.count() != 1 or not (is_letter(key) or _is_command_key(key)):
        return Refusal.UNFIT, ""
    if is_letter(key) and not command.single:
        return Refusal.NO_LETTER, ""
    if not is_letter(key) and command.single and not command.keys:
        return Refusal.LETTER, ""
    written = key.toString()
    taken = next((other for other in actions.commands if other != name and written in actions.written(other)), "")
    return (Refusal.TAKEN, taken) if taken else None


def _is_command_key(key: QKeySequence) -> bool:
    """Tell whether a key is held with Ctrl, or a function key; what moves, edits or leaves is not to be had."""
    pressed = key[0]  # type: ignore[index]  # reason: the stubs leave it out
    if key.toString() in EDITING:
        return False
    if Qt.Key.Key_F1 <= pressed.key() <= Qt.Key.Key_F35:
        return True
    held = bool(pressed.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier)
    return held and pressed.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)
