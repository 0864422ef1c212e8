"""The words of a PDF page as PDFium counts them: one code point for each of its characters, in its order."""

import re

import pypdfium2
import pypdfium2.raw as pdfium

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
_LONE_END = re.compile("\r(?!\n)|(?<!\r)\n")
_SAMPLE = 200


def page_text(text: pypdfium2.PdfTextPage) -> str:
    """Give the page's text: code point `i` is PDFium's character `i`.

    The bulk text of PDFium is not used: it leaves characters out and puts others in, so that its positions differ.
    """
    handle = text.raw
    unicode = pdfium.FPDFText_GetUnicode
    codes = [unicode(handle, index) for index in range(text.count_chars())]
    raw = "".join([chr(code) if code <= 0x10FFFF else UNKNOWN for code in codes])
    if "\x02" in raw:
        raw = "".join(
            HYPHEN if character == "\x02" and pdfium.FPDFText_IsHyphen(handle, index) == 1 else character
            for index, character in enumerate(raw)
        )
    return harmless(raw)


def harmless(raw: str) -> str:
    """Put a harmless character for each that is none: the text keeps its length.

    PDFium ends a line with CR LF; one of the two alone is a font's own code, not a line end.
    """
    if _SURROGATE.search(raw):
        raw = _SURROGATE.sub(UNKNOWN, _PAIR.sub(_join, raw))
    if _LONE_END.search(raw):
        raw = _LONE_END.sub(" ", raw)
    return raw.translate(_TABLE)


def clean(words: str) -> str:
    """Put words that stand beside the pages into the same form; their line ends become LF, their length may change."""
    return words.replace("\r\n", "\n").replace("\r", "\n").translate(_TABLE)


def _join(pair: re.Match[str]) -> str:
    return pair[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le") + JOINER


def count_glyphs(words: str) -> int:
    """Count the characters that leave ink."""
    return len(words) - sum(map(str.isspace, words))


def unmapped_share(text: pypdfium2.PdfTextPage, words: str) -> float:
    """Give the share of glyphs whose letters the fonts do not tell: 0 to 1."""
    inked = [index for index, character in enumerate(words) if not character.isspace()]
    if not inked:
        return 0.0
    strange = len(_UNMAPPED.findall(words)) / len(inked)
    sample = inked[:: max(1, len(inked) // _SAMPLE)]
    wrong: int = sum(pdfium.FPDFText_HasUnicodeMapError(text.raw, index) == 1 for index in sample)
    return max(strange, wrong / len(sample))
