"""The record's words, cut into runs that can be printed: languages, odd characters, French spacing, break points."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from typing import Literal

import emoji

from placet.domain.language import Language
from placet.exporters.labels import labels
from placet.exporters.record_glyphs import ARABIC, LATIN, MONO, SYLLABICS, printable

Kind = Literal["plain", "strong", "frame", "mono", "soft"]
BREAK = "\u200b"
"""Marks where a long string may be broken; a draft's own is framed, so that it cannot be taken for one."""
LONG = 28
"""Characters without a space from which a string gets break points."""
STEP = 7
"""Characters between two break points where a long string has no separators of its own."""
LINE_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
JOINERS = "\u200c\u200d"
SEPARATORS = re.compile(r"(?<=[/_.\-@&=?#:,;+~%])(?=[^/_.\-@&=?#:,;+~%\s])")
SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
NEUTRAL, SIGNS = re.compile(r"[^\w]*$"), re.compile(r"[^\w\s]*")
NAMED = ("So", "Sm", "Sk", "Sc", "Po", "Pd", "No", "Zs")
"""Categories whose Unicode names say more to a reader than their numbers."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words printed alike: `frame` for the name of what cannot be printed, `found` for the words a rule asks about.

    `lang` is the BCP 47 tag where it is not the record's own.
    """

    text: str
    kind: Kind = "plain"
    found: bool = False
    lang: str = ""


Text = tuple[Run, ...]


def typed(words: str, language: Language) -> Text:
    """Cut words as somebody wrote them; the language is that of the names for what cannot be printed."""
    words = SELECTORS.sub(_selector, re.sub("\r\n", "\n", words))
    if _ordinary(words):
        return (Run(_broken(words)),) if words else ()
    runs: list[Run] = []
    for named, group in groupby(emoji.analyze(words, non_emoji=True), key=_named):
        if named:
            runs += [Run(_emoji(token.chars, language), "frame") for token in group]
        else:
            runs += _characters("".join(token.chars for token in group).replace("\ufe0f", ""), language)
    return _joined(runs)


def said(words: str, language: Language, kind: Kind = "plain") -> Text:
    """Cut the program's own words, with French spacing."""
    return marked(typed(spaced(words, language), language), kind)


def marked(text: Text, kind: Kind = "plain", *, found: bool = False) -> Text:
    """Set words in another weight, or as the words found; framed names stay framed."""
    return tuple(replace(run, kind=run.kind if run.kind == "frame" else kind, found=found) for run in text)


def mono(words: str) -> Text:
    """Set a digest or an id in the fixed-width face."""
    return (Run(_broken(words), "mono"),)


def joined(separator: str, texts: Iterable[Text]) -> Text:
    """Join texts that say something, with a separator between them."""
    runs: list[Run] = []
    for text in texts:
        if text:
            runs += [Run(separator), *text] if runs and separator else text
    return tuple(runs)


def filled(words: str, language: Language, **blanks: Text) -> Text:
    """Fill the blanks in the program's own words with texts."""
    pieces = re.split(r"\{(\w+)\}", spaced(words, language))
    texts = [blanks[piece] if index % 2 else typed(piece, language) for index, piece in enumerate(pieces)]
    return tuple(run for text in texts for run in text)


def spaced(words: str, language: Language) -> str:
    """Space French words as French is printed: narrow inside quotation marks and before ; ? !, wide before : % $."""
    if language is not Language.FRENCH:
        return words
    words = quotes(words, language)
    words = re.sub(r"(?<=[^\s;?!])[ \u00a0\u202f]?([;?!])(?=[\s)»”\u202f]|$)", "\u202f\\1", words)
    words = re.sub(r"(?<=[^\s:])[ \u00a0\u202f]?:(?=\s|$)", "\u00a0:", words)
    return re.sub(r"(?<=\d)[ \u00a0\u202f]?([%$])", "\u00a0\\1", words)


def quotes(words: str, language: Language) -> str:
    """Space the inside of French quotation marks, and nothing else: what is quoted stays as written."""
    if language is not Language.FRENCH:
        return words
    words = re.sub(r"«[ \u00a0\u202f]?", "«\u202f", words)
    return re.sub(r"[ \u00a0\u202f]?»", "\u202f»", words)


def one_line(words: str) -> str:
    """Write several lines on one, where their ends say nothing."""
    return re.sub(rf" ?[{LINE_ENDS}]+ ?", " ", words)


def capitalized(text: Text) -> Text:
    """Begin with a capital."""
    return (replace(text[0], text=text[0].text[:1].upper() + text[0].text[1:]), *text[1:]) if text else ()


def clipped(text: Text, limit: int, *, middle: bool = False) -> Text:
    """Keep as many characters as a place has room for; with `middle`, both ends, as a file's name needs."""
    if length(text) <= limit:
        return text
    if not middle:
        return (*_first(text, limit - 1), Run("…"))
    kept = limit - 1
    return (*_first(text, kept - kept // 3), Run("…"), *_last(text, kept // 3))


def length(text: Text) -> int:
    """Count the characters a text takes on paper."""
    return sum(_width(run) for run in text)


def _width(run: Run) -> int:
    return len(run.text.replace(BREAK, "")) + (2 if run.kind == "frame" else 0)


def _first(text: Text, room: int) -> Text:
    runs: list[Run] = []
    for run in text:
        if room <= 0 or (run.kind == "frame" and _width(run) > room):
            break
        runs.append(run if _width(run) <= room else replace(run, text=_cut(run.text, room)))
        room -= _width(run)
    return tuple(runs)


def _last(text: Text, room: int) -> Text:
    flipped = tuple(run if run.kind == "frame" else replace(run, text=run.text[::-1]) for run in reversed(text))
    kept = reversed(_first(flipped, room))
    return tuple(run if run.kind == "frame" else replace(run, text=run.text[::-1]) for run in kept)


def _cut(words: str, room: int) -> str:
    """Keep the first characters of a run, break points not counted."""
    kept = 0
    for index, character in enumerate(words):
        kept += character != BREAK
        if kept > room:
            return words[:index]
    return words


@cache
def _latin() -> frozenset[str]:
    """Give the characters that print as they are, in the record's own direction."""
    odd = {code for code in printable(LATIN) | printable(MONO) if unicodedata.category(chr(code)) in ("Cc", "Cf")}
    fixed = {0x2028, 0x2029, 0xFFFC}
    return frozenset(map(chr, (printable(LATIN) | printable(MONO)) - odd - fixed))


def _ordinary(words: str) -> bool:
    return _latin().issuperset(words)


def _named(token: emoji.Token) -> bool:
    """Tell whether a piece of a text is an emoji that the fonts cannot print."""
    return isinstance(token.value, emoji.EmojiMatch) and not _ordinary(token.chars.replace("\ufe0f", ""))


def _selector(found: re.Match[str]) -> str:
    """Drop a variation selector, except where it makes an emoji of what stands before it."""
    return found[0] if found[0] == "\ufe0f" else ""


def _emoji(characters: str, language: Language) -> str:
    name = emoji.demojize(characters, delimiters=("", ""), language=language.value).replace("_", " ")
    return spaced(labels(language).emoji.format(name=name), language)


def _characters(words: str, language: Language) -> list[Run]:
    runs = []
    neighbours = zip(words, f" {words}", strict=False)
    for (kind, lang), group in groupby(neighbours, key=lambda pair: _class(*pair)):
        text = "".join(character for character, _ in group)
        if kind == "frame":
            runs += [Run(_name(character, language), "frame") for character in text]
        else:
            runs.append(Run(_line_ends(text), lang=lang))
    return runs


def _class(character: str, before: str) -> tuple[Kind, str]:
    """Say how a character is printed, and in which language; a joiner is part of an Arabic word, and nowhere else."""
    code = ord(character)
    if character in LINE_ENDS or character == "\t" or character in _latin():
        return "plain", ""
    joins = character in JOINERS and ord(before) in printable(ARABIC) - printable(LATIN)
    if joins or (code in printable(ARABIC) and unicodedata.category(character) != "Cf"):
        return "plain", "ar"
    if code in printable(SYLLABICS):
        return "plain", "iu"
    return "frame", ""


def _line_ends(text: str) -> str:
    text = re.sub(rf" *[{LINE_ENDS}]+ *", " ¶ ", text)
    return text.replace("\t", " ")


def _name(character: str, language: Language) -> str:
    words, code = labels(language), f"U+{ord(character):04X}"
    category = unicodedata.category(character)
    if category == "Cc":
        return words.control.format(code=code)
    if category == "Co":
        return words.private_use.format(code=code)
    named = language is Language.ENGLISH and category in NAMED
    return words.character.format(name=unicodedata.name(character, code).lower() if named else code)


def _joined(runs: list[Run]) -> Text:
    """Join neighbours alike; signs and spaces between Arabic words, and signs right after one, are read with them."""
    merged: list[Run] = []
    for run, after in zip(runs, [*runs[1:], Run("")], strict=True):
        last = merged[-1] if merged else Run("", "frame")
        if last.lang == "ar" and run.kind == "plain" and not run.lang:
            signs = NEUTRAL.match(run.text) if after.lang == "ar" else SIGNS.match(run.text)
            taken = signs[0] if signs else ""
            merged[-1] = replace(last, text=last.text + taken)
            merged += [replace(run, text=run.text[len(taken) :])] if run.text[len(taken) :] else []
        elif last.lang == run.lang and "frame" not in (last.kind, run.kind):
            merged[-1] = replace(last, text=last.text + run.text)
        else:
            merged.append(run)
    return tuple(replace(run, text=_broken(run.text)) if run.kind != "frame" else run for run in merged)


def _broken(words: str) -> str:
    """Give long strings places where a line may end: after their own separators, else every few characters."""
    return re.sub(rf"\S{{{LONG + 1},}}", _break_points, words)


def _break_points(found: re.Match[str]) -> str:
    pieces = SEPARATORS.split(found[0])
    steps = ((piece, len(piece) if len(piece) <= LONG else STEP) for piece in pieces)
    return BREAK.join(piece[at : at + step] for piece, step in steps for at in range(0, len(piece), step))
