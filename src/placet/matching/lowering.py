"""Why a finding weighs less: quoted, cited, denied, or told of the past; said beside it, never hidden.

A quotation of a minister in the department's own product is no reason: the department writes and publishes those words.
"""

import re
from dataclasses import dataclass

from placet.domain.document import PlaceKind
from placet.domain.finding import Lowering
from placet.domain.selector import TextPositionSelector
from placet.matching.draft import Draft
from placet.matching.folding import fold_word
from placet.matching.quotations import quoted

AROUND = 2000
"""Code points of a passage that are looked at on either side of a hit."""
SENTENCE = re.compile(r"[.!?…](?:[\s\"”»)]+|$)|\n\s*\n")
ABBREVIATED = re.compile(r"(?:\b(?:mr|mrs|ms|dr|st|hon|rt|no|vol|m|mme)|\b[a-z])\.$")
NEGATION = re.compile(
    r"(?:\b(?:not|never|no longer|cannot|nor|avoid(?:s|ed|ing)?|instead of|rather than|refrain(?:s|ed)? from|other than"
    r"|stop (?:using|saying|writing)|n'est (?:pas|plus|jamais)|jamais|aucun|au lieu|plutot que|evite[rz]?|cesser"
    r"|(?:ne|n')[\w' ]{1,24}? (?:pas|plus|jamais|point))|\w+n't)\b(?! only| seulement| just| merely)"
    r"(?P<rest>[^,;:]{0,30})$"
)
"""What denies the words that follow it at once, in one clause."""
TURNS = re.compile(r"\b(?:but|mais|because|car|parce que)\b")
PAST_BEFORE = re.compile(
    r"\b(?:former|then|previous|late|earlier|ancien(?:ne)?s?|precedent(?:e)?s?|defunt|alors)\b[\w' -]{0,12}$"
)
"""What puts the words that follow it into the past."""
PAST = re.compile(
    r"\b(?:at (?:the|that) time|in those years|in the past|history of|(?:years|decades) ago|in the (?:19|20)\d0s"
    r"|a l'epoque|jadis|autrefois|par le passe|l'histoire d(?:e|u|es)|il y a (?:\w+ ){1,3}ans|annees (?:19|20)?\d0)\b"
)
YEAR = re.compile(r"(?<![\w$,.])(1[89]\d\d|20\d\d)(?![\w%])")
OLD = 3
"""Years before the draft's own from which a sentence tells of the past."""
CITED = re.compile(
    r"\b(?:pp?\. ?\d|vol\. ?\d|ibid|isbn|issn|doi|retrieved|accessed|consulte le|available (?:at|from)|disponible"
    r"|press release|hansard|debats|gazette|supra|op\. cit|et al)\b|https?://"
)
TITLED = re.compile(
    r"\b(?:entitled|titled|the (?:report|book|article|study|film|song|essay|series)"
    r"|intitule(?:e)?s?|(?:le|du|ce|un) (?:rapport|livre|film)|l'(?:article|etude|ouvrage|essai)"
    r"|la (?:serie|chanson))[ ,:]*[\"“«‘'(]? ?$"
)
"""What announces the title of somebody's work."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The passage around a hit, the hit's sentence and what stands before the hit in it, both folded."""

    passage: str
    sentence: str
    before: str
    kind: PlaceKind | None


def lowering(draft: Draft, position: TextPositionSelector) -> Lowering | None:
    """Give the reason why a finding stands below its rule's level; None where there is none."""
    if _in_address(draft, position):
        return Lowering.ADDRESS
    around = _surroundings(draft, position)
    if quoted(draft, position):
        return Lowering.QUOTATION
    if _cited(around):
        return Lowering.CITATION
    denied = NEGATION.search(around.before)
    if denied and not TURNS.search(denied["rest"]):
        return Lowering.NEGATION
    return Lowering.HISTORICAL if _past(draft, around) else None


def _in_address(draft: Draft, position: TextPositionSelector) -> bool:
    passage = draft.passage(position.start)
    return draft.address_at(position) is not None or (passage is not None and passage.place.kind is PlaceKind.LINK)


def _surroundings(draft: Draft, position: TextPositionSelector) -> Surroundings:
    passage = draft.passage(position.start)
    low, high = (passage.start, max(passage.end, position.end)) if passage else (0, len(draft.document.text))
    low, high = max(low, position.start - AROUND), min(high, position.end + AROUND)
    text = draft.document.text[low:high]
    start, end = position.start - low, position.end - low
    first = max((match.end() for match in SENTENCE.finditer(text, 0, start) if _ends(text, match)), default=0)
    last = next((match.start() for match in SENTENCE.finditer(text, end) if _ends(text, match)), len(text))
    sentence, before = fold_word(text[first:last]), fold_word(text[first:start])
    return Surroundings(text, sentence, before, passage.place.kind if passage else None)


def _ends(text: str, match: re.Match[str]) -> bool:
    return ABBREVIATED.search(text[: match.start() + 1].casefold()[-8:]) is None


# --- titles ----------------------------------------------------------------------------------------------------------


def _cited(around: Surroundings) -> bool:
    """Tell whether a hit is part of a title, or stands in a note that gives a source."""
    note = around.kind in (PlaceKind.FOOTNOTE, PlaceKind.ENDNOTE)
    if note and CITED.search(fold_word(around.passage)) and YEAR.search(around.passage):
        return True
    return TITLED.search(around.before) is not None


# --- the past --------------------------------------------------------------------------------------------------------


def _past(draft: Draft, around: Surroundings) -> bool:
    """Tell whether a hit's sentence tells of the past: by its words, or by years well before the draft's own."""
    if PAST_BEFORE.search(around.before) or PAST.search(around.sentence):
        return True
    years = [int(year) for year in YEAR.findall(around.sentence)]
    return bool(years) and max(years) <= draft.year - OLD
