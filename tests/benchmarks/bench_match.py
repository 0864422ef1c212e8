"""Matching beside what a developer could pick up: the same text, the same phrases, one core, CPU time, with recall.

Text is the words of the sample drafts among sentences drawn from the word lists, with phrases planted in it: word for
word, mistyped, inflected, bridged, joined. Slow peers read a part of the text; rates are per megabyte.

python3 packaging/dev.py bench bench_match.py
"""

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from measure import arguments
from rapidfuzz import fuzz

from placet.domain.document import Document, Passage, Place, PlaceKind
from placet.domain.rule import PhraseRule, RuleSet
from placet.matching import engine
from placet.matching.dictionary import dictionaries
from placet.readers.registry import read

SAMPLES = Path(__file__).resolve().parent.parent.parent / "resources" / "samples"
SIZE = 1_000_000
PART = 200_000
COUNTS = (10, 100, 1_000)
PLANTED = 40
Spans = list[tuple[int, int]]


@dataclass(frozen=True)
class Course:
    """A text, the phrases to be found, and where variants of them were planted."""

    text: str
    phrases: tuple[str, ...]
    planted: tuple[tuple[int, int], ...]


def course(count: int, size: int) -> Course:
    """Make a text of about `size` code points that holds variants of some of `count` phrases."""
    chance = random.Random(count)
    words = [word for each in dictionaries() for word in each._data.decode("ascii").split()]
    phrases = tuple(f"{name.capitalize()} Government" for name in names(chance, count))
    prose = [
        passage for path in sorted(SAMPLES.iterdir()) for passage in read(path).text.split("\n") if passage.strip()
    ]
    parts: list[str] = []
    planted: list[tuple[int, int]] = []
    length, step = 0, size // PLANTED
    while length < size:
        if length >= len(planted) * step and len(planted) < PLANTED:
            text = variant(chance, chance.choice(phrases), len(planted))
            planted.append((length, length + len(text)))
        elif chance.random() < 0.3:
            text = chance.choice(prose)
        else:
            text = " ".join(chance.choices(words, k=12)) + "."
        parts.append(text)
        length += len(text) + 1
    return Course("\n".join(parts), phrases, tuple(planted))


def names(chance: random.Random, count: int) -> list[str]:
    """Make surnames that no dictionary holds."""
    heads, middles = ("Har", "Tru", "Car", "Mul", "Dief", "Mack", "Chre", "Lay"), ("bel", "vend", "mond", "kess", "tor")
    made: dict[str, None] = {}
    while len(made) < count:
        made[chance.choice(heads) + chance.choice(middles) + chance.choice("aeiou") + chance.choice("bdkmnrstvz")
             + chance.choice(("", "er", "son", "ley", "eau", "ard", "ing"))] = None  # fmt: skip
    return list(made)


def variant(chance: random.Random, phrase: str, number: int) -> str:
    """Write a phrase in one of eight ways."""
    name, head = phrase.split()
    at = chance.randrange(2, len(head) - 1)
    return (
        phrase,
        f"{name} {head[:at]}{head[at + 1 :]}",
        f"{name}’s {head.lower()}s",
        f"{head.lower()} of {name}",
        f"{head.lower()} led by Prime Minister {name}",
        name + head,
        f"#{name}{head}",
        " ".join(name) + f" {head}",
    )[number % 8]


# --- contenders ------------------------------------------------------------------------------------------------------


def placet(text: str, phrases: Sequence[str]) -> Spans:
    """Hold the text against the phrases as rules."""
    bridges = ("led by", "prime minister")
    rules = tuple(PhraseRule(id=phrase, text=(phrase,), gap=2, bridges=bridges) for phrase in phrases)
    starts, passages = 0, []
    for number, line in enumerate(text.split("\n"), 1):
        passages.append(Passage(starts, starts + len(line), Place(PlaceKind.BODY, number)))
        starts += len(line) + 1
    document = Document("bench", "", "text/plain", len(text), text, tuple(passages))
    return [(each.position.start, each.position.end) for each in engine.match(document, RuleSet((), rules))]


def partial_ratio(text: str, phrases: Sequence[str]) -> Spans:
    """Align each phrase with each line; 85 and better counts (what a script would do)."""
    found, start = [], 0
    for line in text.split("\n"):
        for phrase in phrases:
            best = fuzz.partial_ratio_alignment(phrase, line, score_cutoff=85) if len(line) >= len(phrase) else None
            if best is not None:
                found.append((start + best.dest_start, start + best.dest_end))
        start += len(line) + 1
    return found


def plain_search(text: str, phrases: Sequence[str]) -> Spans:
    """Look for each phrase as it is, in lower case."""
    found, lowered = [], text.lower()
    for phrase in phrases:
        at = lowered.find(phrase.lower())
        while at >= 0:
            found.append((at, at + len(phrase)))
            at = lowered.find(phrase.lower(), at + 1)
    return found


@dataclass(frozen=True)
class Contender:
    """Who runs, and on how much of the text."""

    name: str
    find: Callable[[str, Sequence[str]], Spans]
    size: int


CONTENDERS = (
    Contender("Placet, first draft", placet, SIZE),
    Contender("Placet, next draft", placet, SIZE),
    Contender("rapidfuzz partial_ratio_alignment", partial_ratio, PART),
    Contender("str.find, exact only", plain_search, SIZE),
)


def run(contender: Contender, whole: Course) -> tuple[float, float, int]:
    """Give megabytes a second, the share of planted variants found, and what was found elsewhere."""
    end = whole.text.rfind("\n", 0, contender.size) if contender.size < len(whole.text) else len(whole.text)
    text = whole.text[:end]
    planted = [span for span in whole.planted if span[1] <= end]
    start = time.process_time()
    found = contender.find(text, whole.phrases)
    spent = time.process_time() - start
    hit = sum(any(a < stop and begin < b for a, b in found) for begin, stop in planted)
    stray = sum(not any(a < stop and begin < b for begin, stop in planted) for a, b in found)
    return len(text.encode()) / 1e6 / max(spent, 1e-9), hit / max(1, len(planted)), stray


def main() -> None:
    """Run all contenders on the same text, for each number of rules."""
    runs = arguments(__doc__ or "", 1).runs
    for count in COUNTS:
        whole = course(count, SIZE)
        engine._matchers.cache_clear()
        print(f"\n{count:,} phrases, {len(whole.text) / 1e6:.1f} million characters, best of {runs}")
        print(f"{'':36}{'MB/s':>9}{'ratio':>9}{'recall':>9}{'stray':>8}")
        base = 0.0
        for contender in CONTENDERS:
            rate, recall, stray = max(run(contender, whole) for _ in range(runs))
            base = base or rate
            print(f"{contender.name:36}{rate:9.3f}{rate / base:9.3f}{recall:9.0%}{stray:8}")


if __name__ == "__main__":
    main()
