"""Rich Text Format (RTF 1.9.1), as pieces of it are drawn into drafts: its words, those in notes and codes too.

The pass is a loop over marks with a stack of groups; what is unknown and marked as such (by a star) says nothing.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

TOKEN = re.compile(
    rb"\\(?P<word>[a-z]+)(?P<figure>-?\d{1,10})?[ ]?|\\'(?P<code>[0-9a-f]{2})|\\(?P<sign>[^a-z])"
    rb"|(?P<group>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)|.",
    re.I | re.S,
)
SILENT = frozenset(
    (
        *("fonttbl", "colortbl", "stylesheet", "pict", "objdata", "themedata", "colorschememapping"),
        *("datastore", "latentstyles", "rsidtbl", "generator", "xmlnstbl", "listtable", "listoverridetable"),
        *("filetbl", "fontemb", "pgptbl", "revtbl", "upr", "sn", "creatim", "revtim", "printim", "buptim"),
        *("objclass", "objname", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc"),
    )
)
"""Groups without words of the writer; of a text written twice (`upr`) the second is read."""
SPEAKING = frozenset(
    (
        *("fldinst", "bkmkstart", "annotation", "atnauthor", "shpinst", "shptxt", "docvar", "company"),
        *("manager", "category", "hlinkbase", "ud", "userprops", "propname", "staticval", "formfield"),
        *("ffdeftext", "ffhelptext", "ffstattext", "ffl", "ffname", "picprop"),
    )
)
"""Groups that programs may leave out (they have a star) and that hold words all the same."""
APART = SPEAKING | frozenset(
    (
        *("footnote", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"),
        *("title", "subject", "author", "operator", "keywords", "comment", "doccomm", "sv"),
    )
)
"""Groups that are read by themselves, beside the paragraph they stand in."""
ENDS = frozenset(("par", "row", "cell", "nestcell", "nestrow", "sect", "page", "column"))
SIGNS = {"emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•"}
SIGNS |= dict.fromkeys(("tab", "line", "emspace", "enspace", "qmspace"), " ")
SYMBOLS = {b"~": "\u00a0", b"_": "\u2011", b"-": "\u00ad", b"\\": "\\", b"{": "{", b"}": "}"}
LETTERS = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
CHARSETS = {77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254"}
CHARSETS |= {163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250"}


@dataclass(slots=True)
class Line:
    """Words read in one breath: what is decoded, and bytes that may go on in the next mark."""

    said: str = ""
    raw: bytearray = field(default_factory=bytearray)


@dataclass(slots=True)
class Group:
    """What holds within braces: whether its words are read, their letters, how many stand in for a letter; its line."""

    line: Line
    silent: bool = False
    letters: str = ""
    stand_ins: int = 1
    optional: bool = False
    apart: bool = False


class _Reading:
    """One pass over a file: the groups that are open, the letters of its fonts, the lines that are finished."""

    def __init__(self) -> None:
        self.group = Group(Line())
        self.outer: list[Group] = []
        self.usual = "cp1252"
        self.fonts: dict[int, str] = {}
        self.font = 0
        self.skip = 0
        self.done: list[str] = []

    def take(self, mark: re.Match[bytes]) -> int:
        """Take one mark; gives how many bytes after it are data and none of the text."""
        kind = mark.lastgroup
        if kind == "group":
            self.open() if mark["group"] == b"{" else self.close()
        elif kind in ("word", "figure"):
            return self.word(mark["word"].decode().lower(), int(mark["figure"] or 1), bare=mark["figure"] is None)
        elif self.skip and kind in ("code", "sign", "text"):
            self.stand_in(mark[0] if kind == "text" else b"?")
        elif kind == "code":
            self.add(bytes([int(mark["code"], 16)]))
        elif kind == "text":
            self.add(mark["text"])
        elif kind == "sign":
            self.sign(mark["sign"])
        return 0

    def open(self) -> None:
        self.outer.append(self.group)
        held = self.group
        self.group = Group(held.line, held.silent, held.letters, held.stand_ins)

    def close(self) -> None:
        if not self.outer:
            return
        self.end() if self.group.apart else self.flush()
        self.group = self.outer.pop()
        self.skip = 0

    def stand_in(self, text: bytes) -> None:
        """Leave out what a program without Unicode would show for the letter before."""
        taken = min(self.skip, len(text))
        self.skip -= taken
        self.add(text[taken:])

    def sign(self, sign: bytes) -> None:
        if sign == b"*":
            self.group.optional = True
        elif sign in b"\r\n":
            self.end()
        else:
            self.say(SYMBOLS.get(sign, ""))

    def word(self, word: str, figure: int, *, bare: bool) -> int:
        if word == "bin":
            return 0 if bare else max(0, figure)
        if word == "u":
            self.say(chr(figure % 0x10000))
            self.skip = self.group.stand_ins
        elif word in ENDS:
            self.end()
        elif word in SIGNS:
            self.say(SIGNS[word])
        elif word == "uc":
            self.group.stand_ins = max(0, figure)
        elif not self.letters(word, figure):
            self.enter(word)
        return 0

    def letters(self, word: str, figure: int) -> bool:
        """Follow what says which letters the bytes are: code pages and fonts (RTF 1.9.1, character set)."""
        if word == "ansicpg":
            self.usual = known(f"cp{figure}", self.usual)
        elif word in LETTERS:
            self.usual = LETTERS[word]
        elif word == "f":
            self.flush()
            self.font, self.group.letters = figure, self.fonts.get(figure, "")
        elif word == "fcharset":
            self.fonts[self.font] = CHARSETS.get(figure, "")
        else:
            return False
        return True

    def enter(self, word: str) -> None:
        """Enter the group that a word names: one without words, one read by itself, or one to leave out."""
        group = self.group
        if word in SILENT or (group.optional and word not in SPEAKING):
            group.silent = True
        elif word in SPEAKING or word in APART:
            group.silent = False
        if word in APART and not group.apart:
            group.line, group.apart = Line(), True
        group.optional = False

    def add(self, raw: bytes) -> None:
        if not self.group.silent:
            self.group.line.raw += raw

    def say(self, text: str) -> None:
        self.flush()
        if not self.group.silent:
            self.group.line.said += text

    def flush(self) -> None:
        line = self.group.line
        if line.raw:
            line.said += line.raw.decode(self.group.letters or self.usual, "replace")
            line.raw.clear()

    def end(self) -> None:
        """End the line, in which two halves of one letter may stand."""
        self.flush()
        said = self.group.line.said.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        if any(map(str.isalpha, said)):
            self.done.append(said)
        self.group.line.said = ""


def known(encoding: str, usual: str) -> str:
    """Give an encoding, or the usual one where Python has none of that name."""
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return usual


def rtf_words(data: bytes) -> Iterator[str]:
    """Give the words of a file in Rich Text Format, paragraph by paragraph; what is cut short gives fewer."""
    reading = _Reading()
    position = 0
    while mark := TOKEN.match(data, position):
        position = mark.end() + reading.take(mark)
        yield from reading.done
        reading.done.clear()
    for _ in range(len(reading.outer) + 1):
        reading.end()
        reading.close()
    yield from reading.done
