"""What a text of a rule file must be: a date, a host, a pattern, an example, a hashtag, a product’s name.

Each check gives the value, or refuses it with a PydanticCustomError that `placet.rulefiles.faults` understands.
"""

import re
from collections.abc import Collection
from datetime import date
from difflib import get_close_matches
from typing import LiteralString

import re2
from pydantic_core import PydanticCustomError

from placet.words.vocabulary import CHANNELS, PRODUCTS

HOST = re.compile(r"(?!-)[\w-]+(\.[\w-]+)+", re.UNICODE)
QUIET = re2.Options()
QUIET.log_errors = False
LOOKS_AROUND = re.compile(r"(?<!\\)(?:\\\\)*\(\?<?[=!]")
REFERS_BACK = re.compile(r"(?<!\\)(?:\\\\)*\\[1-9]")
TAG = re.compile(r"[#＃]\w+")
ACCENTED_RANGE = re.compile(r"\[[^\]]*?(?:[^\W\da-zA-Z_]-[^\]]|[^\[]-[^\W\da-zA-Z_])[^\]]*\]")
LARGEST_PROGRAM = 16_000
"""Instructions of a pattern in RE2: beyond, its fast matcher runs out of memory on ordinary drafts."""
MARKS = re.compile(r"\[\[(?:(?!\[\[|\]\]).)+\]\]", re.DOTALL)
NEAR = 0.85
"""How like a known name another one is that was meant to be it."""


def iso_date(value: object) -> object:
    """Read a day as ISO 8601 writes it; what YAML read as a day stays one."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        raise PydanticCustomError("not_a_date", "not a date") from None


def host(value: str) -> str:
    """Take a host’s name alone."""
    return _or_refuse(HOST.fullmatch(value), value, "not_a_host")


def pattern(value: str) -> str:
    """Take a regular expression that RE2 can match fast, and that means the same without accents."""
    found = LOOKS_AROUND.search(value) or REFERS_BACK.search(value)
    if found:
        raise PydanticCustomError("not_linear", "not linear", {"named": found.group()})
    if accented := ACCENTED_RANGE.search(value):
        raise PydanticCustomError("accented_range", "accented range", {"named": accented.group()})
    try:
        size = re2.compile(value, QUIET).programsize
    except re2.error as error:
        raise PydanticCustomError("not_a_pattern", "not a pattern", {"named": _said(error)}) from None
    return _or_refuse(size <= LARGEST_PROGRAM, value, "too_large_a_pattern")


def _said(error: Exception) -> str:
    """Give RE2's own words, which come as bytes."""
    words = error.args[0] if error.args else ""
    return words.decode("utf-8", "replace") if isinstance(words, bytes) else str(words)


def marked(value: str) -> str:
    """Take a text with [[ ]] round some of its words."""
    rest = MARKS.sub("", value)
    return _or_refuse(rest != value and "[[" not in rest and "]]" not in rest, value, "not_marked")


def unmarked(value: str) -> str:
    """Take a text without [[ ]]."""
    return _or_refuse("[[" not in value and "]]" not in value, value, "marked")


def tag(value: str) -> str:
    """Take a hashtag with its #."""
    return _or_refuse(TAG.fullmatch(value), value, "not_a_tag")


def _or_refuse(right: object, value: str, refusal: LiteralString) -> str:
    if not right:
        raise PydanticCustomError(refusal, refusal)
    return value


def worded(value: str) -> str:
    """Take a text that holds a letter or digit: others would match nothing."""
    return _or_refuse(any(character.isalnum() for character in value), value, "no_words")


def product(value: str) -> str:
    """Take a product type’s name: a known one, or a department’s own that is not a known one misspelt."""
    return _known(value, PRODUCTS, "not_a_product")


def channel(value: str) -> str:
    """Take a channel’s name, likewise."""
    return _known(value, CHANNELS, "not_a_channel")


def product_or_channel(value: str) -> str:
    """Take the name of a product type or a channel."""
    return _known(value, (*PRODUCTS, *CHANNELS), "not_a_product_or_channel")


def _known(value: str, known: Collection[str], refusal: LiteralString) -> str:
    misspelt = value not in known and get_close_matches(value.casefold(), known, n=1, cutoff=NEAR)
    return _or_refuse(not misspelt, value, refusal)
