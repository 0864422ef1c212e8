"""One normalised text for matching, and the exact way back from each of its ranges to the draft's own text.

Case, accents, compatibility forms, curly quotes, odd spaces, invisible characters, look-alike letters and words divided
at a line end disappear; a piecewise map remembers where every folded character came from.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from placet.matching.letters import DIVIDING, KINDS, Codes, Places, Table, blocks, text_of

CYRILLIC = ("АВЕЅІЈКМНОРСТУХѴԌаеѕіјорсухѵһԁԛԝӏ", "abesijkmhopctyxvgaesijopcyxvhdqwl")
GREEK = ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορυιϲϳ", "abezhikmnoptyxavopuicj")
OTHERS = ("օսհոցքꓐꓑꓝꓖꓗꓙꓚꓟꓠꓡꓢꓣꓮꓰꓲꓳꓴꓦꓪꓫꓬꓜꓔꓓ", "oshngpbpfgkjcmnlsraeiouvwxyztd")
LOOK_ALIKES = {
    odd: plain for odds, plains in (CYRILLIC, GREEK, OTHERS) for odd, plain in zip(odds, plains, strict=True)
}
"""Not the skeleton of UTS 39, which also rewrites Latin letters and makes `modern` read `rnodern`."""

QUOTES = dict.fromkeys("‘’‚‛ʼʹ′`´＇ʻ", "'")
DASHES = dict.fromkeys("‐‑‒⁃−﹣－", "-")
INVISIBLE = frozenset(
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\ufeff\u0002\ufffe"
)
UNSEEN = INVISIBLE - {"\u00ad", "\u0002", "\ufffe"}
"""Invisible characters that no line-breaking program puts into a word."""
SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\n\r\f\v"
DIVIDED = re.compile(r"(?<=[^\W\d_])(?:[-\u2010]|\u00ad|\ufffe|\x02)[ \t]*\r?\n[ \t]*(?=[^\W\d_])")


def fold_character(character: str) -> str:
    """Fold one code point to none, one or several plain ones: lower case, without accents."""
    if character in INVISIBLE:
        return ""
    plain = QUOTES.get(character) or DASHES.get(character) or LOOK_ALIKES.get(character)
    if plain:
        return plain
    if character.isspace():
        return character if character in "\t\n\r\f\v" else " "
    if unicodedata.category(character) == "Co":
        return character
    return "".join(_plain(part) for part in unicodedata.normalize("NFKD", character) if not _mark(part))


def _plain(character: str) -> str:
    lowered = character.casefold()
    kept = (part for part in unicodedata.normalize("NFKD", lowered) if not _mark(part))
    return "".join(QUOTES.get(part, part) for part in kept)


def _mark(character: str) -> bool:
    return unicodedata.category(character) in ("Mn", "Me")


class _Table(dict[int, str]):
    """Folded characters by code point, computed once each."""

    def __missing__(self, code: int) -> str:
        folded = fold_character(chr(code))
        self[code] = folded
        return folded


TABLE = _Table()
TAB, LINE_END, RETURN, SPACE, UNKNOWN = 0x09, 0x0A, 0x0D, 0x20, 0xFFFFFFFF
BLANKS = 2
"""Blanks before a line end that are passed over for all lines at once; few lines have more."""
BEFORE = BLANKS + 1
"""Code points before a block that a line end at its beginning is looked at with."""


class _Folding:
    """Folded code points of as many bits as those of the text; `odd` for one that is folded to none or to several."""

    def __init__(self, kind: type[np.uint16] | type[np.uint32]) -> None:
        self._most = int(np.iinfo(kind).max)
        self.odd = self._most - 1
        self.table = Table(self._one_for_one, self._most, kind)

    def _one_for_one(self, character: str) -> int:
        folded = TABLE[ord(character)]
        return ord(folded) if len(folded) == 1 and ord(folded) <= self._most else self.odd


FOLDINGS = {2: _Folding(np.uint16), 4: _Folding(np.uint32)}
"""By the bytes of a code point."""


@dataclass(frozen=True, slots=True, eq=False)
class Folded:
    """A folded text; from `starts[i]` on, its characters come from `origins[i]` on, one to one up to `lengths[i]`.

    A piece whose `lengths[i]` is 0 stands for `widths[i]` characters of the draft as a whole.
    """

    text: str
    size: int
    starts: Places
    origins: Places
    widths: Places

    def find(self, origin: int) -> int:
        """Give the position in the folded text of a position in the draft's own."""
        starts, origins, widths = self.starts.data, self.origins.data, self.widths.data
        piece = max(0, bisect_right(origins, origin) - 1)
        if widths[piece]:
            return starts[piece]
        limit = starts[piece + 1] if piece + 1 < len(starts) else len(self.text)
        return min(limit, starts[piece] + origin - origins[piece])

    def find_all(self, origins: Places) -> Places:
        """Give the positions in the folded text of many positions in the draft's own."""
        pieces = np.maximum(np.searchsorted(self.origins, origins, side="right") - 1, 0)
        limits = np.append(self.starts[1:], len(self.text))[pieces]
        within = np.where(self.widths[pieces] > 0, 0, origins - self.origins[pieces])
        places: Places = np.minimum(self.starts[pieces] + within, limits)
        return places

    def unfold(self, start: int, end: int) -> tuple[int, int]:
        """Give the range `[start, end)` of the draft's text whose folding covers a range of the folded text."""
        first = self._origin(start)[0]
        last = self._origin(end - 1)[1] if end > start else first
        return first, max(first, last)

    def unfold_all(self, starts: Places, ends: Places) -> tuple[Places, Places]:
        """Give the ranges of the draft's text whose folding covers many ranges, none empty, of the folded text."""
        return self._origins(starts)[0], self._origins(ends - 1)[1]

    def _origins(self, positions: Places) -> tuple[Places, Places]:
        pieces = np.searchsorted(self.starts, positions, side="right") - 1
        widths, first = self.widths[pieces], self.origins[pieces]
        starts = np.where(widths > 0, first, first + positions - self.starts[pieces])
        return starts, starts + np.maximum(widths, 1)

    def _origin(self, position: int) -> tuple[int, int]:
        if position < 0 or position >= len(self.text):
            return self.size, self.size
        starts, origins, widths = self.starts.data, self.origins.data, self.widths.data
        piece = bisect_right(starts, position) - 1
        if widths[piece]:
            return origins[piece], origins[piece] + widths[piece]
        origin = origins[piece] + position - starts[piece]
        return origin, origin + 1


def fold_word(word: str) -> str:
    """Fold a short text where positions do not matter."""
    return word.translate(TABLE)


def _smoothed(character: str) -> int:
    if character in SPACES:
        return SPACE
    if character in "‘’ʼ＇":
        return ord("'")
    base = unicodedata.normalize("NFD", character)[0]
    return ord(base) if base.isascii() and base.isalpha() else ord(character)


SMOOTH = Table(_smoothed, UNKNOWN, np.uint32)


def smooth(text: str) -> str:
    """Give a text for regular expressions, one character for one: plain spaces and apostrophes, no accents.

    RE2 takes only ASCII letters for those of a word, so that its word borders would miss *négligé*.
    """
    return "".join([text_of(SMOOTH.look_up(codes)) for _, codes in blocks(text)])


def fold(text: str) -> Folded:
    """Fold a text of any length, in time proportional to it."""
    parts: list[str] = []
    odd: list[int] = []
    cuts: list[tuple[int, int, str]] = []
    for start, codes in blocks(text, BEFORE):
        first = BEFORE if parts else 0
        plain, places = _fold(codes[first:])
        parts.append(plain)
        odd += (places + (start + first)).tolist()
        cuts += _divisions(text, start, codes, first)
    plain = "".join(parts)
    if not odd and not cuts:
        return Folded(plain, len(text), *(np.zeros(1, dtype=np.int64) for _ in range(3)))
    return _piecewise(plain, _changes(text, odd, cuts))


def _fold(codes: Codes) -> tuple[str, Places]:
    """Fold code points one for one, with a space for each that is folded to none or to several; give their places."""
    folding = FOLDINGS[codes.itemsize]
    plain = folding.table.look_up(codes)
    odd = np.flatnonzero(plain == folding.odd)
    plain[odd] = SPACE
    return text_of(plain), odd


def _divisions(text: str, start: int, codes: Codes, first: int) -> Iterator[tuple[int, int, str]]:
    """Find what goes where a word is divided at a line end: the hyphen, the line end and the blanks around it.

    `codes` are those of the text from `start` on; line ends are looked for from the `first` of them on.
    """
    ends = np.flatnonzero(codes[first:] == LINE_END) + first
    places = ends[ends > 0] - 1
    for _ in range(BLANKS):
        places = np.maximum(places - _blank(codes[places]), 0)
    before = codes[places]
    likely = places[((KINDS.look_up(before) & DIVIDING) != 0) | _blank(before)]
    for place in (likely + start).tolist():
        match = DIVIDED.match(text, _before_blanks(text, place))
        if match and _divides(text, match):
            yield match.start(), match.end(), ""


def _before_blanks(text: str, place: int) -> int:
    while place > 0 and text[place] in " \t\r":
        place -= 1
    return place


def _blank(codes: Codes) -> NDArray[np.bool_]:
    blank: NDArray[np.bool_] = (codes == SPACE) | (codes == TAB) | (codes == RETURN)
    return blank


def _divides(text: str, match: re.Match[str]) -> bool:
    """Tell a word divided at the line end from a compound, whose second word may begin with its own capital."""
    before, after = text[match.start() - 1], text[match.end()]
    return after.islower() or (before.isupper() and after.isupper())


def _changes(text: str, odd: list[int], cuts: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    changes = [(position, position + 1, TABLE[ord(text[position])]) for position in odd]
    if not cuts:
        return changes
    taken = {position for start, end, _ in cuts for position in range(start, end)}
    return sorted(cuts + [change for change in changes if change[0] not in taken])


def _piecewise(plain: str, changes: list[tuple[int, int, str]]) -> Folded:
    parts: list[str] = []
    starts, origins, widths = [0], [0], [0]
    length = position = 0
    for start, end, replacement in changes:
        if start > position:
            parts.append(plain[position:start])
            length += start - position
        if replacement:
            _piece(starts, origins, widths, (length, start, end - start))
            parts.append(replacement)
            length += len(replacement)
        position = end
        _piece(starts, origins, widths, (length, position, 0))
    parts.append(plain[position:])
    return Folded("".join(parts), len(plain), *(np.array(each, dtype=np.int64) for each in (starts, origins, widths)))


def _piece(starts: list[int], origins: list[int], widths: list[int], piece: tuple[int, int, int]) -> None:
    if starts[-1] == piece[0]:
        del starts[-1], origins[-1], widths[-1]
    starts.append(piece[0])
    origins.append(piece[1])
    widths.append(piece[2])
