"""Texts as arrays of code points, and what each code point is, looked up for a whole text at once."""

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import DTypeLike, NDArray

Codes = NDArray[np.unsignedinteger]
"""The code points of a text, of 16 bits each where all fit, else of 32."""
Places = NDArray[np.int64]
"""Positions in a text, or numbers of words."""

WORD, LETTER, SMALL, CAPITAL, DIGIT, SIGN, UNDERSCORE, DIVIDING = 1, 2, 4, 8, 16, 32, 64, 128
"""What a code point may be: part of a word, that and no digit, a small or capital Latin letter, 0 to 9, a sign that may
stand for a letter, an underscore, a hyphen or what programs write for one at a line end."""
CODES = 0x110000
SURROGATES = 0xD800
PIECE = 1 << 16
"""Code points in a block of a text: the arrays made of them stay in the processor's cache."""
BLOCK = 1 << 15
"""Code points looked up at a time: they stay in the processor's cache."""


def codes_of(text: str) -> Codes:
    """Give a text's code points."""
    units = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), dtype="<u2")
    if len(units) == len(text):
        return units
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")


def blocks(text: str, before: int = 0) -> Iterator[tuple[int, Codes]]:
    """Give a text's code points in blocks, with as many before each: where each block begins, and its code points."""
    for first in range(0, len(text), PIECE):
        start = max(0, first - before)
        yield start, codes_of(text[start : first + PIECE])


def text_of(codes: Codes) -> str:
    """Give the text of code points."""
    return "".join([_text(codes[first : first + BLOCK]) for first in range(0, len(codes), BLOCK)])


def _text(codes: Codes) -> str:
    if codes.max() < SURROGATES:  # one unit of UTF-16 each, which Python reads several times as fast
        return codes.astype("<u2", copy=False).tobytes().decode("utf-16-le")
    return codes.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")


class Table:
    """Something about every code point, worked out when one is first met."""

    def __init__(self, tell: Callable[[str], int], unknown: int, kind: DTypeLike) -> None:
        """Keep how it is worked out; `unknown` is a value that this never gives."""
        self._tell = tell
        self._unknown = unknown
        self._known: Codes = np.full(CODES, unknown, dtype=kind)

    def look_up(self, codes: Codes) -> Codes:
        """Give it for each code point of a text."""
        found = np.empty(len(codes), dtype=self._known.dtype)
        for first in range(0, len(codes), BLOCK):
            self._look_up(codes[first : first + BLOCK], found[first : first + BLOCK])
        return found

    def _look_up(self, codes: Codes, found: Codes) -> None:
        np.take(self._known, codes, out=found, mode="clip")
        new = codes[found == self._unknown]
        if new.size:
            for code in set(new.tolist()):
                self._known[code] = self._tell(chr(code))
            np.take(self._known, codes, out=found, mode="clip")


def _kind(character: str) -> int:
    word = character.isalnum()
    small = "a" <= character <= "z" or ("ß" <= character <= "ÿ" and character != "÷")
    capital = "A" <= character <= "Z" or ("À" <= character <= "Þ" and character != "×")
    return (
        WORD * word
        | LETTER * (word and not character.isdecimal())
        | SMALL * small
        | CAPITAL * capital
        | DIGIT * ("0" <= character <= "9")
        | SIGN * (character in "$@|!")
        | UNDERSCORE * (character == "_")
        | DIVIDING * (character in "-\u2010\u00ad\ufffe\x02")
    )


KINDS = Table(_kind, 255, np.uint8)
"""Of every code point what it is, as bits."""
