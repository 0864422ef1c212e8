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
LEADING = 200
SENTENCE = re.compile(r"[.!?…](?:[\s\"”»)]+|$)|\n\s*\n")
ABBREVIATED = re.compile(r"(?:\b(?:mr|mrs|ms|dr|st|hon|rt|no|vol|m|mme)|\b[a-z])\.$")
NEGATION = re.compile(
    r"(?:\b(?:not|never(?! before| has| have| in )|no longer|cannot|nor|avoid(?:s|ed|ing)?|instead of"
    r"|rather than|refrain(?:s|ed)? from|other than|stop (?:using|saying|writing)|n'est (?:pas|plus|jamais)"
    r"|(?<=[a-z] )jamais|aucun|au lieu|plutot que|evite[rz]?|cesser"
    r"|(?:ne|n')[\w' ]{1,24}? (?:pas|plus|jamais|point))|\w+n't)\b(?! only| seulement| just| merely)"
    r"(?P<rest>[^,;:]{0,30})$"
)
"""What denies the words that follow it at once, in one clause."""
TURNS = re.compile(r"\b(?:but|mais|because|car|parce que|until|unless|jusqu'|thank|overstate|remercier)\b")
STRUCK = re.compile(
    r"(?:^|[,;:(] ?)(?:please |veuillez )?"
    r"(?:replace|delete|remove|strike|strike out|remplace[rz]|supprime[rz]|retire[rz])\b[^,;:]{0,24}$"
)
"""What tells a writer to take out the words that follow."""
DENIED = re.compile(
    r"[\"”»' ]*(?:(?:must|should|may|can|shall|do|does|is|are|will)(?: not|n't| never)|cannot"
    r"|(?:ne |n')(?:doi(?:t|vent)|peu(?:t|vent)|devrai(?:t|ent)|figure\w*|sera|seront|est|sont) (?:pas|jamais|plus))"
    r"(?: [\w']+){0,2}? (?:appear\w*|used?|written|said|figure[rs]?|printed|allowed|permitted|acceptable|accepted|shown"
    r"|figurer|paraitre|apparaitre|employe\w*|utilise\w*|ecrits?|permis|admis\w*|accepte\w*)\b"
)
"""What denies the words before it."""
PAST_BEFORE = re.compile(
    r"\b(?:(?:former|previous|late|earlier|ancien(?:ne)?s?|precedent(?:e)?s?|defunt|alors)\b"
    r"(?:[ -](?!(?:the|an?|les?|la|l|une?|du|des|que|qu)\b)[\w'-]+){0,2}"
    r"|then(?:[ -](?:prime minister|premier|pm))?)[ -]?$"
)
"""What puts the words that follow it into the past."""
PAST_WITHIN = re.compile(r"\b(?:former|then|ancien(?:ne)?|alors)[ -](?:prime minister|premier|premiere|pm)\b")
"""What puts a leader into the past within the words found: *the government of then-Prime Minister …*."""
PAST = re.compile(
    r"\b(?:at (?:the|that) time|in those years|in the past|history of|(?:years|decades) ago|in the (?:19|20)\d0s"
    r"|a l'epoque|jadis|autrefois|par le passe|l'histoire d(?:e|u|es)|il y a (?:\w+ ){1,3}ans|annees (?:19|20)?\d0)\b"
)
PAST_BEHIND = re.compile(
    r"[\"”»' ]*(?:of (?:the day(?! (?:is|are|has|have|will)\b)|that day|the time|that time|old)"
    r"|de l'epoque|d'alors|d'antan)\b"
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
    r"|la (?:serie|chanson))[ ,:]*[\"“«‘'(]? ?(?:the |le |la |les |l')?$"
)
"""What announces the title of somebody's work."""
REFERENCE = re.compile(
    r"\b[^\W\d_][\w'-]+, (?:[^\W\d_]\. ?){1,3}[^()]{0,60}\((?:1[89]|20)\d\d[a-z]?\)[.,] ?[\"“«‘]? ?[^.!?]{0,60}$"
)
"""An entry of a list of works before its title: Roy, A. (2014)."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The passage around a hit, and folded its sentence, what stands before the hit in it, the hit, and what behind it.

    `leading` is what stands before the hit in its passage.
    """

    passage: str
    leading: str
    sentence: str
    before: str
    found: str
    behind: str
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
    if _denied(around):
        return Lowering.NEGATION
    return Lowering.HISTORICAL if _past(draft, around) else None


def _denied(around: Surroundings) -> bool:
    denied = NEGATION.search(around.before)
    if denied and not TURNS.search(denied[0]):
        return True
    return STRUCK.search(around.before) is not None or DENIED.match(around.behind) is not None


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
    leading = fold_word(text[max(0, start - LEADING) : start])
    sentence, before, found, behind = (
        fold_word(text[low:high]) for low, high in ((first, last), (first, start), (start, end), (end, last))
    )
    return Surroundings(text, leading, sentence, before, found, behind, passage.place.kind if passage else None)


def _ends(text: str, match: re.Match[str]) -> bool:
    return ABBREVIATED.search(text[: match.start() + 1].casefold()[-8:]) is None


# --- titles ----------------------------------------------------------------------------------------------------------


def _cited(around: Surroundings) -> bool:
    """Tell whether a hit is part of a title, or stands in a note that gives a source."""
    note = around.kind in (PlaceKind.FOOTNOTE, PlaceKind.ENDNOTE)
    if note and CITED.search(fold_word(around.passage)) and YEAR.search(around.passage):
        return True
    return TITLED.search(around.before) is not None or REFERENCE.search(around.leading) is not None


# --- the past --------------------------------------------------------------------------------------------------------


def _past(draft: Draft, around: Surroundings) -> bool:
    """Tell whether a hit's sentence tells of the past: by its words, or by years well before the draft's own."""
    if (
        PAST_BEFORE.search(around.before)
        or PAST_WITHIN.search(around.found)
        or PAST_BEHIND.match(around.behind)
        or PAST.search(around.sentence)
    ):
        return True
    years = [int(year) for year in YEAR.findall(around.sentence)]
    return bool(years) and max(years) <= draft.year - OLD
