"""Which passages of a draft stand together, and what their region is called."""

import re
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QDate, QLocale, Qt

from placet.domain.document import Passage, Place, PlaceKind, Visibility
from placet.domain.language import Language
from placet.words.places import KINDS, PROPERTIES
from placet.words.vocabulary import word

BODY = frozenset({PlaceKind.BODY, PlaceKind.TABLE, PlaceKind.PAGE})
"""Kinds that are the draft's own text; every other kind stands in a tinted region that is named."""
REMARKS = frozenset({PlaceKind.FOOTNOTE, PlaceKind.ENDNOTE, PlaceKind.COMMENT, PlaceKind.ANNOTATION})
SEPARATE = REMARKS | {PlaceKind.HEADER, PlaceKind.FOOTER, PlaceKind.TEXT_BOX, PlaceKind.CHART, PlaceKind.DIAGRAM}
"""Kinds of which each one has a region of its own; the others are listed in one, each line under its own name."""


class Ground(Enum):
    """What a passage is painted on."""

    PLAIN = "plain"
    TINT = "tint"
    TINT2 = "tint2"


@dataclass(frozen=True, slots=True)
class Heading:
    """The name over passages that stand together; `key` tells one region from the next."""

    key: tuple[object, ...]
    title: str
    ground: Ground


def heading_of(passage: Passage, language: Language) -> Heading:
    """Give the region a passage belongs to; the body of a Word draft has one without a name."""
    place = passage.place
    if place.kind is PlaceKind.PAGE:
        return Heading((place.kind, place.page), f"{KINDS[place.kind].text(language)} {place.page}", Ground.PLAIN)
    if place.kind in BODY or passage.cell is not None:
        return Heading((), "", Ground.PLAIN)
    ground = Ground.TINT2 if place.kind in REMARKS else Ground.TINT
    if place.kind in SEPARATE:
        return Heading((place.kind, place.number, place.page, place.name), _title(place, language), ground)
    return Heading((place.kind,), KINDS[place.kind].text(language), ground)


def _title(place: Place, language: Language) -> str:
    """Name a region: “Footnote 2”, “Comment · M. Tremblay, 20 November”."""
    numbered = place.kind in (PlaceKind.FOOTNOTE, PlaceKind.ENDNOTE) and place.number is not None
    kind = KINDS[place.kind].text(language)
    named = f"{kind} {place.number}" if numbered else kind
    return f"{named} · {_dated(place.name, language)}" if place.name else named


def _dated(name: str, language: Language) -> str:
    """Write the day at the end of a name as people do: “M. Tremblay, 20 November 2026”."""
    found = re.fullmatch(r"(.*\D)?(\d{4}-\d{2}-\d{2})", name, re.DOTALL)
    day = QDate.fromString(found[2], Qt.DateFormat.ISODate) if found else QDate()
    if found is None or not day.isValid():
        return name
    french = language is Language.FRENCH
    locale = QLocale(QLocale.Language.French if french else QLocale.Language.English, QLocale.Country.Canada)
    said = locale.toString(day, "d MMMM yyyy")
    return (found[1] or "") + (said.replace("1 ", "1er\u00a0", 1) if french and day.day() == 1 else said)


def label_of(passage: Passage, language: Language) -> str:
    """Give the name that stands in the line itself: a property's, and what becomes of hidden or tracked words."""
    place, parts = passage.place, []
    if place.kind not in SEPARATE | BODY and place.name:
        parts.append(PROPERTIES[place.name].text(language) if place.name in PROPERTIES else place.name)
    if place.page is not None and place.kind is not PlaceKind.PAGE:
        parts.append(f"{KINDS[PlaceKind.PAGE].text(language).lower()} {place.page}")
    if passage.visibility is not Visibility.VISIBLE:
        parts.append(word(passage.visibility, language))
    label = " · ".join(parts)
    return label[:1].upper() + label[1:]
