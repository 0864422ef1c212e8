"""The words that may be printed with the page pictures: which pages are pictured, the data does not say."""

import re

from placet.domain.language import Language
from placet.exporters.record.blocks import FindingCard, Record
from placet.exporters.record.labels import labels
from placet.exporters.record.printed import letters, words


def picture_words(record: Record) -> re.Pattern[str]:
    """Give the pattern of what may follow the last section's heading, without blanks.

    That is: no picture and the sentence that says so, or page numbers, the galleries' headings and each finding's
    number and title.
    """
    told = labels(Language(record.language))
    cards = (block for section in record.sections for block in section.blocks if isinstance(block, FindingCard))
    titles = {letters(words(card.title)) for card in cards}
    said = {told.found_here, told.other_pages, told.unread_pages}
    fixed = sorted(titles | {letters(one) for one in said}, key=len, reverse=True)
    page = re.escape(letters(told.page)).replace(r"\{number\}", r"\d+")
    missing = re.escape(letters(told.not_pictured)).replace(r"\{numbers\}", r"[\d,–]+")
    pieces = "|".join([page, missing, *map(re.escape, fixed), r"\d+"])
    return re.compile(f"{re.escape(letters(told.no_pages))}|(?:{pieces})*+")
