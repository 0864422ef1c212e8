"""The words of a PDF page as PDFium counts them: one code point for each of its characters, in its order."""

import re

import pypdfium2
import pypdfium2.raw as pdfium

from placet.readers.pdf import calls

HYPHEN = "\u00ad"
"""Stands for a hyphen at a line's end, after which PDFium joins the lines: a soft hyphen, as in a word processor."""
UNKNOWN = "\ufffd"
"""Stands for a character that has no meaning as text: NUL, a control character, a lone surrogate."""
JOINER = "\u2060"
"""Stands for the second of two UTF-16 units that PDFium counts as two characters, and for a line end within a word."""

_CONTROLS = {*range(9), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0), 0xFFFF}
_TABLE = {**dict.fromkeys(_CONTROLS, UNKNOWN), 0xFFFE: HYPHEN}
_SURROGATE = re.compile("[\ud800-\udfff]")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_UNMAPPED = re.compile("[\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]")
_STRANGE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_LONE_END = re.compile("\r(?!\n)|(?<!\r)\n")
_MARK = "\ufffe"
_SAMPLE = 48


def page_text(text: pypdfium2.PdfTextPage) -> str:
    """Give the page's text: code point `i` is PDFium's character `i`.

    The bulk text of PDFium leaves out characters without meaning, and writes others as two UTF-16 units. Where it has
    one unit for each character, neither is so, and it is read at once; else each character is asked for.
    """
    count = text.count_chars()
    raw = _bulk(text, count)
    if len(raw) != count or (not raw.isascii() and _SURROGATE.search(raw)):
        return harmless(_by_index(text))
    if _MARK in raw:
        raw = re.sub(_MARK, lambda found: _mark(text, found.start()), raw)
    return harmless(raw)


def _bulk(text: pypdfium2.PdfTextPage, count: int) -> str:
    if count <= 0:
        return ""
    units = bytearray(2 * count + 2)
    written = calls.text_of(calls.address(text.raw), 0, count, calls.place_of(units))
    return units[: 2 * max(0, written - 1)].decode("utf-16-le", "surrogatepass")


def _mark(text: pypdfium2.PdfTextPage, index: int) -> str:
    """Tell a hyphen at a line's end from a character without meaning: the bulk text gives both the same unit."""
    return HYPHEN if pdfium.FPDFText_GetUnicode(text.raw, index) in (0x02, 0xFFFE) else UNKNOWN


def _by_index(text: pypdfium2.PdfTextPage) -> str:
    handle = text.raw
    unicode = pdfium.FPDFText_GetUnicode
    codes = [unicode(handle, index) for index in range(text.count_chars())]
    raw = "".join([chr(code) if code <= 0x10FFFF else UNKNOWN for code in codes])
    if "\x02" in raw:
        raw = "".join(
            HYPHEN if character == "\x02" and pdfium.FPDFText_IsHyphen(handle, index) == 1 else character
            for index, character in enumerate(raw)
        )
    return raw


def harmless(raw: str) -> str:
    """Put a harmless character for each that is none: the text keeps its length.

    PDFium ends a line with CR LF; one of the two alone is a font's own code, not a line end.
    """
    if not raw.isascii() and _SURROGATE.search(raw):
        raw = _SURROGATE.sub(UNKNOWN, _PAIR.sub(_join, raw))
    if not raw.count("\r") == raw.count("\n") == raw.count("\r\n"):
        raw = _LONE_END.sub(" ", raw)
    return raw.translate(_TABLE) if _STRANGE.search(raw) else raw


def clean(words: str) -> str:
    """Put words that stand beside the pages into the same form; their line ends become LF, their length may change."""
    return words.replace("\r\n", "\n").replace("\r", "\n").translate(_TABLE)


def _join(pair: re.Match[str]) -> str:
    return pair[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le") + JOINER


def count_glyphs(words: str) -> int:
    """Count the characters that leave ink."""
    if words.isascii():
        return len(words) - sum(map(words.count, " \r\n\t"))
    return len("".join(words.split()))


def unmapped_share(text: pypdfium2.PdfTextPage, words: str, glyphs: int) -> float:
    """Give the share of glyphs whose letters the fonts do not tell: 0 to 1."""
    if not glyphs:
        return 0.0
    strange = 0.0 if words.isascii() else len(_UNMAPPED.findall(words)) / glyphs
    step = max(1, len(words) // _SAMPLE)
    sample = [index for index in range(0, len(words), step) if not words[index].isspace()]
    handle, lacks_letter = calls.address(text.raw), calls.lacks_letter
    wrong = [lacks_letter(handle, index) for index in sample].count(1)
    return max(strange, wrong / max(1, len(sample)))
