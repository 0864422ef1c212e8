"""Findings as lines of text for a terminal, `grep` and `cut`.

A finding is one line:

    NAME:PLACE:START-END:LEVEL:RULE:QUOTE<TAB>MESSAGE

NAME is the draft's name as the command line was given it. PLACE is the place's key (`body-2`, `page-3-1`). START and
END count code points of the draft's text, half-open. LEVEL is `error`, `warning` or `note`, RULE the rule's id, both
the same in every language. QUOTE is the words found, on one line, cut at 80 code points; what follows the tab is for
people, in the language asked for. A part that was not read, or not whole, is one line too, and so is a draft that could
not be read at all (its PLACE is `draft`):

    NAME:PLACE:STATUS:REASON<TAB>SENTENCE

STATUS is `not_read` or `partly_read`. Each draft ends with its count, after a colon and a blank:

    NAME: COUNT

Names and places cannot break a line: white space and colons in a place are `_`, and signs that would steer a terminal
are replaced by U+FFFD.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from placet.domain.document import Coverage
from placet.domain.errors import DraftError
from placet.domain.finding import Finding, Scan
from placet.domain.language import Bilingual, Language
from placet.domain.rule import Level
from placet.exporters.values import message_of, unread_words
from placet.words.errors import explain

QUOTE = 80
BLANKS = re.compile(r"[^\S\u00a0\u202f]+")
JOINER = "\u200d"
LEVELS: dict[Level, tuple[Bilingual, Bilingual]] = {
    Level.ERROR: (Bilingual("{n} error", "{n} erreur"), Bilingual("{n} errors", "{n} erreurs")),
    Level.WARNING: (Bilingual("{n} warning", "{n} avertissement"), Bilingual("{n} warnings", "{n} avertissements")),
    Level.NOTE: (Bilingual("{n} note", "{n} remarque"), Bilingual("{n} notes", "{n} remarques")),
}
FINDINGS = Bilingual("{n} finding", "{n} constat"), Bilingual("{n} findings", "{n} constats")
DRAFTS = Bilingual("{n} draft", "{n} ébauche"), Bilingual("{n} drafts", "{n} ébauches")
PARTS = (
    Bilingual("{n} part not read, or not whole", "{n} partie non lue, ou pas en entier"),
    Bilingual("{n} parts not read, or not whole", "{n} parties non lues, ou pas en entier"),
)
PARTLY = (
    Bilingual("{n} not read whole", "{n} pas lue en entier"),
    Bilingual("{n} not read whole", "{n} pas lues en entier"),
)
FAILED = Bilingual("{n} could not be read", "{n} illisible"), Bilingual("{n} could not be read", "{n} illisibles")
NOTHING = Bilingual("no finding", "aucun constat")
NOTHING_READ = Bilingual("no finding in what was read", "aucun constat dans ce qui a été lu")


@dataclass(frozen=True, slots=True)
class Tally:
    """What came of several drafts: how many, their findings, how many were not read whole, or not at all."""

    drafts: int = 0
    findings: int = 0
    partly: int = 0
    failed: int = 0

    def counting(self, draft: Scan | DraftError) -> "Tally":
        """Give the tally with one more draft."""
        if not isinstance(draft, Scan):
            return Tally(self.drafts + 1, self.findings, self.partly, self.failed + 1)
        partly = self.partly + bool(draft.document.unread)
        return Tally(self.drafts + 1, self.findings + len(draft.findings), partly, self.failed)


def text_lines(draft: Scan | DraftError, language: Language) -> Iterator[str]:
    """Write what came of a draft: its findings in the order of the text, what was not read, the count."""
    if not isinstance(draft, Scan):
        yield f"{one_line(draft.name)}:draft:not_read:{type(draft).__name__}\t{one_line(explain(draft, language))}"
        return
    name = one_line(draft.document.name)
    for finding in draft.findings:
        yield f"{name}:{_finding(draft, finding)}\t{one_line(message_of(draft, finding, language))}"
    for row in draft.document.unread:
        yield f"{name}:{_unread(row)}\t{one_line(unread_words(draft.document, row, language))}"
    yield f"{name}: {count_of(draft, language)}"


def count_of(scan: Scan, language: Language) -> str:
    """Count a scan's findings by level, and the parts not read; nothing is never said to be found in those."""
    unread = scan.document.unread
    counts = {level: sum(finding.level is level for finding in scan.findings) for level in LEVELS}
    said = [_counted(LEVELS[level], count, language) for level, count in counts.items() if count]
    found = ", ".join(said) or (NOTHING_READ if unread else NOTHING).text(language)
    return f"{found}; {_counted(PARTS, len(unread), language)}" if unread else found


def total_line(tally: Tally, language: Language) -> str:
    """Write the count of several drafts."""
    rest = [(PARTLY, tally.partly), (FAILED, tally.failed)]
    counts = [(FINDINGS, tally.findings), *[(words, count) for words, count in rest if count]]
    colon = ": " if language is Language.ENGLISH else "\u00a0: "
    said = ", ".join(_counted(words, count, language) for words, count in counts)
    return _counted(DRAFTS, tally.drafts, language) + colon + said


def one_line(words: str) -> str:
    """Write words on one line, without the signs that steer a terminal or hide in it; no-break spaces stay."""
    return "".join(_shown(sign) for sign in BLANKS.sub(" ", words.strip()))


def _shown(sign: str) -> str:
    category = unicodedata.category(sign)
    if category == "Cf" and sign != JOINER:
        return ""
    return "\ufffd" if category in ("Cc", "Cs", "Co", "Cn") else sign


def _finding(scan: Scan, finding: Finding) -> str:
    passage = scan.document.passage_at(finding.position.start)
    place = _key(passage.place.key if passage else "")
    words = one_line(finding.quote.exact)
    words = words if len(words) <= QUOTE else words[: QUOTE - 1] + "…"
    return f"{place}:{finding.position.start}-{finding.position.end}:{finding.level.value}:{finding.rule_id}:{words}"


def _unread(row: Coverage) -> str:
    return f"{_key(row.place.key)}:{row.status.value}:{row.reason.value}"


def _key(key: str) -> str:
    """Write a place's key so that neither a blank nor a colon in the draft's own names parts it."""
    return one_line(key).replace(" ", "_").replace(":", "_")


def _counted(words: tuple[Bilingual, Bilingual], count: int, language: Language) -> str:
    """Write a count: zero is plural in English, singular in French."""
    single = count == 1 or (count == 0 and language is Language.FRENCH)
    return words[0 if single else 1].text(language).format(n=count)
