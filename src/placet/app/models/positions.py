"""Code points here, UTF-16 units in Qt: the one place where positions change from one to the other."""

from bisect import bisect_left, bisect_right

LAST_OF_ONE_UNIT = "\uffff"
CONTROLS = "".join(map(chr, range(0x20))) + "\x7f\u2029"


class Positions:
    """Counts one text both ways: in code points, and in the UTF-16 units of Qt's strings."""

    def __init__(self, text: str) -> None:
        """Note where the text's characters beyond U+FFFF stand: each takes two units."""
        wide = not text.isascii() and max(text) > LAST_OF_ONE_UNIT
        self._wide = [at for at, letter in enumerate(text) if letter > LAST_OF_ONE_UNIT] if wide else []
        self._second = [at + before + 1 for before, at in enumerate(self._wide)]

    def units(self, code_points: int) -> int:
        """Turn a position in code points into one in UTF-16 units."""
        return code_points + bisect_left(self._wide, code_points)

    def code_points(self, units: int) -> int:
        """Turn a position in UTF-16 units into one in code points; between two halves it is the character's start."""
        return units - bisect_right(self._second, units)


def _shown(letter: str) -> str:
    if letter in "\n\r\v\f\x1c\x1d\x1e\x85\u2029":
        return "\u2028"
    return letter if letter == "\t" else "\ufffd"


_SHOWN = {
    **{ord(letter): _shown(letter) for letter in CONTROLS},
    **dict.fromkeys((0xFDD0, 0xFDD1, 0xFFFC, 0xFFFF, *range(0xD800, 0xE000)), "\ufffd"),
    0x85: "\u2028",
    0xFFFE: "‐",
}


def shown(text: str) -> str:
    """Give a text as Qt's documents can hold it, unit for unit: line ends inside it become line separators.

    U+FFFE is the hyphen of a line end in a PDF; what Qt reserves for itself, and halves of characters, show as U+FFFD.
    """
    return text.translate(_SHOWN)
