"""Characters: which print as they are, in which script, and the names that stand for those that do not."""

import re
import unicodedata
from dataclasses import replace
from functools import cache
from itertools import groupby

import emoji

from placet.domain.language import Language
from placet.exporters.record.french import spaced
from placet.exporters.record.glyphs import ARABIC, LATIN, MONO, SYLLABICS, printable
from placet.exporters.record.labels import labels
from placet.exporters.record.runs import Kind, Run, Text, broken

LINE_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
JOINERS = "\u200c\u200d"
SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
NEUTRAL, SIGNS = re.compile(r"[^\w]*$"), re.compile(r"[^\w\s]*")
NAMED = ("So", "Sm", "Sk", "Sc", "Po", "Pd", "No", "Zs")
"""Categories whose Unicode names say more to a reader than their numbers."""


def typed(words: str, language: Language) -> Text:
    """Cut words as somebody wrote them; the language is that of the names for what cannot be printed."""
    words = SELECTORS.sub(_selector, re.sub("\r\n", "\n", words))
    if _ordinary(words):
        return (Run(broken(words)),) if words else ()
    runs: list[Run] = []
    for named, group in groupby(emoji.analyze(words, non_emoji=True), key=_named):
        if named:
            runs += [Run(_emoji(token.chars, language), "frame") for token in group]
        else:
            runs += _characters("".join(token.chars for token in group).replace("\ufe0f", ""), language)
    return _joined(runs)


def one_line(words: str) -> str:
    """Write several lines on one, where their ends say nothing."""
    return re.sub(rf" ?[{LINE_ENDS}]+ ?", " ", words)


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
    return tuple(replace(run, text=broken(run.text)) if run.kind != "frame" else run for run in merged)
