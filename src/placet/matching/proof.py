"""Rules tried on their own examples: a rule finds exactly the words in `[[ ]]`, and nothing in texts to be ignored."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from placet.domain.document import Document, Link, Passage, Place, PlaceKind
from placet.domain.errors import Complaint
from placet.domain.finding import Finding
from placet.domain.language import Bilingual, Language
from placet.domain.rule import QualifierRule, RequiredRule, Rule, RuleSet
from placet.domain.selector import TextPositionSelector
from placet.matching.engine import match

OPEN, CLOSE = "[[", "]]"
LINK = re.compile(r"\[(?P<words>[^\[\]]+)\]\((?P<target>[^()\s]+)\)")
ALONE = (QualifierRule, RequiredRule)
"""Kinds that look at a draft as a whole: each of their examples is a draft of its own."""

EXAMPLE = Bilingual("The example “{example}”", "L’exemple « {example} »")
NOTHING = Bilingual("finds nothing; it should find {wanted}", "ne trouve rien; il devrait trouver {wanted}")
OTHERS = Bilingual("finds {found}; it should find {wanted}", "trouve {found}; il devrait trouver {wanted}")
IGNORED = Bilingual("finds {found}; it should find nothing", "trouve {found}; il ne devrait rien trouver")
MEND_MATCH = Bilingual(
    "mend the rule, or put [[ ]] round the words it finds",
    "corrigez la règle, ou placez entre [[ ]] les mots qu’elle trouve",
)
MEND_IGNORE = Bilingual("make the rule narrower, or add an exception", "resserrez la règle, ou ajoutez une exception")
QUOTED = Bilingual("“{words}”", "« {words} »")
LONGEST = 90
"""Characters of an example that a complaint quotes."""

Whereabouts = Callable[[str, int], tuple[str, int, int]]
"""Tells where an example stands, by its rule's id and its number: file, line and column."""


def unknown(rule_id: str, _number: int) -> tuple[str, int, int]:
    """Give a rule's id where its file is not known."""
    return rule_id, 0, 0


@dataclass(frozen=True, slots=True)
class Trial:
    """An example of a rule without its marks: the words to be found, and the links it carries.

    `number` counts the rule's examples from 0, those that must match first.
    """

    rule: Rule
    number: int
    written: str
    text: str
    wanted: frozenset[TextPositionSelector]
    links: tuple[tuple[str, TextPositionSelector], ...]


def prove(
    ruleset: RuleSet, language: Language = Language.ENGLISH, where: Whereabouts = unknown
) -> tuple[Complaint, ...]:
    """Try every rule on its own examples; a complaint for each that fails, in the order of the rules.

    `where` is asked about examples that fail only.
    """
    tried = list(trials(ruleset))
    alone = [trial for trial in tried if isinstance(trial.rule, ALONE)]
    together = [trial for trial in tried if not isinstance(trial.rule, ALONE)]
    found = {id(trial): next(_try([trial], RuleSet((), (trial.rule,)))) for trial in alone}
    found |= zip(map(id, together), _try(together, ruleset), strict=True)
    return tuple(_complaint(trial, found[id(trial)], language, where) for trial in tried if _fails(trial, found))


def trials(ruleset: RuleSet) -> Iterator[Trial]:
    """List the examples of all rules, those that must match first within each rule."""
    for rule in ruleset.rules:
        for number, example in enumerate((*rule.examples.match, *rule.examples.ignore)):
            yield read_example(rule, example, number)


def read_example(rule: Rule, example: str, number: int = 0) -> Trial:
    """Take the marks `[[ ]]` and the links `[words](address)` out of an example, and remember where they stood."""
    text, opened, wanted, links = "", 0, set(), []
    position = 0
    while position < len(example):
        link = LINK.match(example, position) if example[position] == "[" else None
        if link:
            links.append((link["target"], TextPositionSelector(len(text), len(text) + len(link["words"]))))
            text, position = text + link["words"], link.end()
        elif example.startswith(OPEN, position):
            opened, position = len(text), position + 2
        elif example.startswith(CLOSE, position):
            wanted.add(TextPositionSelector(opened, len(text)))
            position += 2
        else:
            text, position = text + example[position], position + 1
    return Trial(rule, number, example, text, frozenset(wanted), tuple(links))


def _try(tried: Sequence[Trial], ruleset: RuleSet) -> Iterator[list[TextPositionSelector]]:
    """Give what each rule finds in its example; the examples are passages of one draft, each moved to its own zero."""
    document, starts = _draft(tried)
    by_passage: dict[int, list[Finding]] = defaultdict(list)
    for finding in match(document, ruleset) if tried else ():
        by_passage[_number(document, finding)].append(finding)
    for number, (trial, start) in enumerate(zip(tried, starts, strict=True)):
        own = [finding.position for finding in by_passage[number] if finding.rule_id == trial.rule.id]
        yield [TextPositionSelector(each.start - start, each.end - start) for each in own]


def _number(document: Document, finding: Finding) -> int:
    passage = document.passage_at(finding.position.start)
    return passage.place.number or 0 if passage else -1


def _draft(tried: Sequence[Trial]) -> tuple[Document, list[int]]:
    parts: list[str] = []
    starts: list[int] = []
    passages: list[Passage] = []
    links: list[Link] = []
    length = 0
    for number, trial in enumerate(tried):
        kind = trial.rule.places[0] if trial.rule.places else PlaceKind.BODY
        place = Place(kind, number)
        starts.append(length)
        passages.append(Passage(length, length + len(trial.text), place))
        links.extend(
            Link(target, TextPositionSelector(length + words.start, length + words.end), place)
            for target, words in trial.links
        )
        parts.append(trial.text)
        length += len(trial.text) + 2
    text = "\n\n".join(parts)
    return Document("", "", "text/plain", len(text), text, tuple(passages), links=tuple(links)), starts


def _fails(trial: Trial, found: Mapping[int, Sequence[TextPositionSelector]]) -> bool:
    return frozenset(found[id(trial)]) != trial.wanted


def _complaint(
    trial: Trial, found: Sequence[TextPositionSelector], language: Language, where: Whereabouts
) -> Complaint:
    """Say on one line which example failed, what was found in it, and what should be."""
    if not trial.wanted:
        verdict, mend = IGNORED, MEND_IGNORE
    else:
        verdict, mend = (OTHERS if found else NOTHING), MEND_MATCH
    said = verdict.text(language).format(
        found=_quoted(trial.text, found, language), wanted=_quoted(trial.text, sorted(trial.wanted), language)
    )
    file, line, column = where(trial.rule.id, trial.number)
    named = f"{trial.rule.id}: " if line else ""
    problem = f"{named}{EXAMPLE.text(language).format(example=_shortened(trial.written))} {said}"
    return Complaint(file, line, column, problem, mend.text(language))


def _shortened(example: str) -> str:
    words = " ".join(example.split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"


def _quoted(text: str, positions: Iterable[TextPositionSelector], language: Language) -> str:
    words = (" ".join(position.select(text).split()) for position in positions)
    return ", ".join(QUOTED.text(language).format(words=each) for each in words)
