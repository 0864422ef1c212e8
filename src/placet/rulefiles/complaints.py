"""What is wrong in a rule file, and the complaint about it in plain sentences."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from placet.domain.errors import Complaint
from placet.domain.language import Bilingual, Language
from placet.rulefiles.nodes import Mark
from placet.rulefiles.sentences import COLON, NEAR, PATTERN_TEXTS, TEXTS
from placet.rulefiles.typography import typeset

NOWHERE = Mark(0, 0)


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something wrong: its kind, the words it names, and the names that would have been right."""

    kind: str
    mark: Mark = NOWHERE
    words: dict[str, str] = field(default_factory=dict)
    known: tuple[str, ...] = ()


def complaint(file: str, trouble: Trouble, language: Language) -> Complaint:
    """Give a trouble its sentence: what is wrong, and how to mend it."""
    problem, mend = TEXTS[trouble.kind]
    words = {"choices": ", ".join(trouble.known), **trouble.words}
    if trouble.kind == "not-a-pattern":
        words["named"] = _of_pattern(words["named"], language)
    near = get_close_matches(words.get("named", ""), trouble.known, n=1, cutoff=0.6)
    advice = NEAR.text(language).format(near=near[0]) if near else mend.text(language).format(**words)
    said = problem.text(language).format(**words)
    if language is Language.FRENCH:
        said, advice = typeset(said), typeset(advice)
    return Complaint(file, *trouble.mark, said, advice)


def _of_pattern(said: str, language: Language) -> str:
    """Put what RE2 says of a pattern into plain words, in a language; what it quotes stays."""
    head, colon, quoted = said.partition(": ")
    return PATTERN_TEXTS.get(head, Bilingual(head)).text(language) + (COLON.text(language) if colon else "") + quoted


def shown_keys(keys: Sequence[str]) -> str:
    """Show how a mapping is written, by its first keys."""
    return ", ".join(f"{key}: …" for key in keys[:3])
