"""A review read aloud in one language: what every section of the record needs."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from placet.domain.activity import Agent, Annotated, Decided, Requested
from placet.domain.document import Coverage, Passage
from placet.domain.finding import Finding
from placet.domain.language import Bilingual, Language
from placet.domain.review import Review
from placet.exporters.record import times
from placet.exporters.record.blocks import Fact, SignatureBlock
from placet.exporters.record.characters import one_line, typed
from placet.exporters.record.french import quotes, spaced
from placet.exporters.record.label_fields import Labels
from placet.exporters.record.labels import labels
from placet.exporters.record.runs import Kind, Run, Text, joined
from placet.exporters.record.text import filled, said
from placet.words.parts import place_in
from placet.words.places import place_of, reason
from placet.words.vocabulary import word

COLON = Bilingual(": ", "\u00a0: ")
DASH = (Run("–"),)


@dataclass(frozen=True, slots=True)
class Voice:
    """A review, the record's language, and what many sections ask for, read off the trail once.

    Decisions are by the finding's id; numbers too, and by the ids of notes and requests.
    """

    review: Review
    language: Language
    findings: tuple[Finding, ...]
    decided: dict[str, Decided]
    numbers: dict[str, int]
    notes: dict[str, int]
    requests: dict[str, int]

    @property
    def words(self) -> Labels:
        """Give the record's own words."""
        return labels(self.language)

    @property
    def record_number(self) -> str:
        """Number the record."""
        return record_number(self.review)

    def said(self, words: str, kind: Kind = "plain") -> Text:
        """Say the program's own words."""
        return said(words, self.language, kind)

    def typed(self, words: str) -> Text:
        """Repeat words as somebody wrote them."""
        return typed(words, self.language)

    def filled(self, words: str, **blanks: Text) -> Text:
        """Fill the blanks in the program's own words."""
        return filled(words, self.language, **blanks)

    def word(self, value: StrEnum, kind: Kind = "plain") -> Text:
        """Name a domain value."""
        return self.said(word(value, self.language), kind)

    def fact(self, label: str, *values: Text) -> Fact:
        """State a fact, with “none recorded” where nothing is known."""
        told = tuple(value for value in values if value)
        return Fact(spaced(label, self.language), told or (self.said(self.words.not_stated, "soft"),))

    def facts(self, rows: Iterable[tuple[str, Text]]) -> tuple[Fact, ...]:
        """State the facts of which something is known."""
        return tuple(self.fact(label, value) for label, value in rows if value)

    def place_to_sign(
        self, label: str, slot: str, name: Text = (), lines: tuple[Text, ...] = (), status: str = ""
    ) -> SignatureBlock:
        """Give a place for a digital signature, with what those who hear the page are told of it."""
        words = self.words
        alternative = f"{words.digital_signature}{COLON.text(self.language)}{label}" if slot else ""
        return SignatureBlock(label, name, lines, words.digital_signature, status, slot, alternative)

    def moment(self, at: datetime) -> Text:
        """Say when, with the time's zone."""
        return (Run(times.moment(at, self.language)),)

    def day(self, when: date) -> str:
        """Say on which day."""
        return times.day(when, self.language)

    def person(self, agent: Agent) -> Text:
        """Name a person; who gave no name is not given one."""
        return self.typed(agent.name) or self.said(self.words.not_given)

    def by(self, agent: Agent, at: datetime) -> Text:
        """Say who and when."""
        return joined(", ", (self.person(agent), self.moment(at)))

    def numbered(self, finding_id: str) -> str:
        """Give a finding's number; one that the description put aside has only its id."""
        return str(self.numbers.get(finding_id, finding_id))

    def title(self, finding: Finding) -> Text:
        """Name a finding by its rule's message, or by the rule's id."""
        rule = self.review.scan.rule_of(finding)
        return self.said(rule.message.text(self.language) or rule.id)

    def part(self, row: Coverage) -> Text:
        """Name a part of the draft as a reviewer would."""
        return self.typed(_kept(place_in(self.review.scan.document, row.place, self.language)))

    def place(self, passage: Passage) -> Text:
        """Name a passage's place as a reviewer would."""
        return self.typed(_kept(place_of(passage, self.language)))

    def why(self, row: Coverage) -> Text:
        """Say why a part was not read, or not whole."""
        return self.typed(reason(row, self.language))

    def unread(self, row: Coverage) -> Text:
        """Name an unread part with its reason."""
        return joined(COLON.text(self.language), (self.part(row), self.why(row)))

    def draft(self, words: str) -> Text:
        """Repeat words of the draft; on a page of fixed layout a line's end says nothing."""
        return self.typed(one_line(words) if self.review.scan.document.pages else words)

    def explained(self, words: str) -> Text:
        """Repeat the program's words about a finding, which quote the draft's."""
        return self.typed(quotes(words, self.language))

    def quoted(self, words: str) -> Text:
        """Quote words of the draft as they stand."""
        left, right = ("“", "”") if self.language is Language.ENGLISH else ("«\u202f", "\u202f»")
        return (Run(left), *self.draft(words), Run(right))

    def clauses(self, *texts: Text) -> Text:
        """Join what belongs together with semicolons."""
        return joined("; " if self.language is Language.ENGLISH else "\u202f; ", texts)

    def count(self, number: int) -> str:
        """Write a number, its thousands apart."""
        return f"{number:,}".replace(",", "," if self.language is Language.ENGLISH else "\u202f")

    def plural(self, forms: tuple[str, str], number: int, **blanks: str) -> str:
        """Choose between one and many, and fill in the number; French says zero in the singular."""
        many = number > 1 if self.language is Language.FRENCH else number != 1
        return forms[many].format(count=self.count(number), **blanks)


def record_number(review: Review) -> str:
    """Give a review's record its number: the year it began, and the beginning of its id."""
    return f"PLC-{review.scan.started_at.year}-{review.id[:8].upper()}"


def voice(review: Review, language: Language) -> Voice:
    """Give the findings numbers in the order of the text, and notes and requests in the order they were written."""
    done = [entry.activity for entry in review.trail]
    return Voice(
        review,
        language,
        review.findings,
        review.decided,
        _numbers(finding.id for finding in review.findings),
        _numbers(activity.annotation.id for activity in done if isinstance(activity, Annotated)),
        _numbers(activity.request.id for activity in done if isinstance(activity, Requested)),
    )


def _numbers(ids: Iterable[str]) -> dict[str, int]:
    return {one: number for number, one in enumerate(dict.fromkeys(ids), start=1)}


def _kept(words: str) -> str:
    """Keep a number with the word before it."""
    return re.sub(r"(?<=\w) (?=\d)", "\u00a0", words)
