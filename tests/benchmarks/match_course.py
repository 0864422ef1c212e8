"""What matchers are tried on: drafts of real prose with variants of rules planted in them, and where.

Prose comes from folders of drafts, read as Placet reads them; without a folder it is that of the sample drafts among
sentences drawn from the word lists.
"""

import random
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from placet.domain.document import Document, Passage, Place, PlaceKind
from placet.domain.errors import DraftError
from placet.domain.rule import PhraseRule, SloganRule
from placet.matching.dictionary import dictionaries
from placet.readers.registry import read

SAMPLES = Path(__file__).resolve().parent.parent.parent / "resources" / "samples"
BRIDGES = ("led by", "prime minister", "dirigé par", "premier ministre", "de")


def syllables(text: str) -> list[str]:
    """Take a line apart."""
    return text.split()


ONSETS = syllables("b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sl sp st t th tr v w z")
CODAS = syllables("b ck d g l ll lt m n nd ng ns nt p r rd rk rs rt s ss st t tt x")
VOWELS = syllables("a e i o u ai au ea ee ei eu ie oi oo ou y")
LEET = str.maketrans("eois", "301$")
LOOK_ALIKE = str.maketrans("aeopcx", "аеорсх")


@dataclass(frozen=True, slots=True)
class Planted:
    """A variant in a draft: where, in which way it differs, and the number of the rule it was made of."""

    start: int
    end: int
    way: str
    rule: int


@dataclass(frozen=True, slots=True)
class Course:
    """Drafts, the rules to be found in them, and what was planted in each draft."""

    drafts: tuple[Document, ...]
    rules: tuple[PhraseRule | SloganRule, ...]
    planted: tuple[tuple[Planted, ...], ...]

    @property
    def phrases(self) -> list[str]:
        """Give the texts of all rules."""
        return [text for rule in self.rules for text in rule.text]

    @property
    def size(self) -> int:
        """Give the bytes of all texts in UTF-8."""
        return sum(len(draft.text.encode("utf-8", "surrogatepass")) for draft in self.drafts)

    def part(self, size: int) -> "Course":
        """Give the first drafts that together hold `size` code points, the last cut short, with what was planted."""
        drafts, planted, left = [], [], size
        for draft, places in zip(self.drafts, self.planted, strict=True):
            end = draft.text.rfind("\n", 0, left) if left < len(draft.text) else len(draft.text)
            if end > 0:
                drafts.append(document(draft.text[:end].split("\n")))
                planted.append(tuple(each for each in places if each.end <= end))
            left -= len(draft.text)
            if left <= 0:
                break
        return Course(tuple(drafts), self.rules, tuple(planted))


# --- rules -----------------------------------------------------------------------------------------------------------


def make_rules(count: int) -> tuple[PhraseRule | SloganRule, ...]:
    """Make rules: half are governments by their leader's name, half slogans of three to five words, English and French.

    The first rules of a larger set are those of a smaller one.
    """
    chance = random.Random(count)
    words = [frequent(each._data.decode("ascii").split()) for each in dictionaries()]
    names, made = surnames(chance), []
    for number in range(count):
        kind = number % 4
        if kind < 2:
            text = f"{next(names)} Government" if kind == 0 else f"gouvernement {next(names)}"
            made.append(PhraseRule(id=f"rule-{number}", text=(text,), gap=2, bridges=BRIDGES))
        else:
            text = " ".join(chance.choices(words[kind - 2], k=chance.randint(3, 5)))
            made.append(SloganRule(id=f"rule-{number}", text=(text.capitalize(),)))
    return tuple(made)


def frequent(words: Sequence[str]) -> list[str]:
    """Keep words of a length that slogans have."""
    return [word for word in words if 4 <= len(word) <= 9]


def surnames(chance: random.Random) -> Iterator[str]:
    """Make names of two or three syllables that no dictionary holds, each once."""
    seen: set[str] = set()
    while True:
        parts = [chance.choice(ONSETS) + chance.choice(VOWELS) for _ in range(chance.choice((2, 2, 3)))]
        name = ("".join(parts) + chance.choice(CODAS)).capitalize()
        if 6 <= len(name) <= 12 and name not in seen:
            seen.add(name)
            yield name


# --- variants --------------------------------------------------------------------------------------------------------

Way = Callable[[random.Random, str], str]


def typo(chance: random.Random, text: str) -> str:
    """Leave out, double, swap or change a letter of the longest word, not its first two."""
    word = max(text.split(), key=len)
    at = chance.randrange(2, len(word) - 1)
    wrong = (
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + chance.choice("aeioustrn") + word[at + 1 :],
    )
    return text.replace(word, chance.choice(wrong), 1)


def inside(mark: str) -> Way:
    """Put a mark into the longest word."""

    def put(chance: random.Random, text: str) -> str:
        word = max(text.split(), key=len)
        at = chance.randrange(2, len(word) - 2)
        return text.replace(word, word[:at] + mark + word[at:], 1)

    return put


def bridged(_: random.Random, text: str) -> str:
    """Turn a name and its government round, with a bridge between."""
    first, last = text.split()
    return f"{last.lower()} led by Prime Minister {first}" if last == "Government" else f"{first} dirigé par {last}"


def reordered(_: random.Random, text: str) -> str:
    """Turn a name and its government round."""
    first, last = text.split()
    return f"{last.lower()} of {first}" if last == "Government" else f"{first} de {last}"


def owned(_: random.Random, text: str) -> str:
    """Put both words into another form."""
    first, last = text.split()
    return f"{first}’s {last.lower()}s" if last == "Government" else f"{first}s {last}"


def accented(_: random.Random, text: str) -> str:
    """Put an accent onto the first e (decomposed)."""
    return unicodedata.normalize("NFC", text.replace("e", "e\u0301", 1))


BOTH: dict[str, Way] = {
    "exact": lambda _, text: text,
    "typo": typo,
    "two typos": lambda chance, text: typo(chance, typo(chance, text)),
    "case": lambda _, text: text.upper(),
    "accent": accented,
    "no-break space": lambda _, text: text.replace(" ", "\u00a0"),
    "zero width": inside("\u200b"),
    "soft hyphen": inside("\u00ad"),
    "line end": inside("-\n"),
    "split": inside(" "),
    "joined": lambda _, text: text.replace(" ", ""),
    "hashtag": lambda _, text: "#" + "".join(word.capitalize() for word in text.split()),
    "underscores": lambda _, text: "#" + text.replace(" ", "_"),
    "hyphenated": lambda _, text: text.replace(" ", "-"),
    "look-alikes": lambda _, text: text[0] + text[1:].translate(LOOK_ALIKE),
    "leet": lambda _, text: text[0] + text[1:].replace("o", "0", 1).replace("i", "1", 1),
    "misread": lambda _, text: text.replace("m", "rn", 1) if "m" in text else text.replace("w", "vv", 1),
    "spaced": lambda _, text: "  ".join(" ".join(word) for word in text.split()),
}
PHRASES: dict[str, Way] = {**BOTH, "reordered": reordered, "bridged": bridged, "inflected": owned}
SLOGANS: dict[str, Way] = {way: BOTH[way] for way in BOTH if way not in ("split", "spaced")}


def plant(chance: random.Random, rules: Sequence[PhraseRule | SloganRule], number: int, at: int) -> tuple[str, Planted]:
    """Write a sentence, which will begin at `at`, that holds a rule in one of its ways."""
    place = chance.randrange(len(rules))
    rule = rules[place]
    ways = PHRASES if isinstance(rule, PhraseRule) else SLOGANS
    way = list(ways)[number % len(ways)]
    before, after = chance.choice((("We saw the ", " again."), ("Nous avons vu l’autre jour : ", ".")))
    variant = ways[way](chance, rule.text[0])
    start = at + len(before)
    return before + variant + after, Planted(start, start + len(variant), way, place)


# --- drafts ----------------------------------------------------------------------------------------------------------


def make_course(folders: Sequence[Path], count: int, size: int, drafts: int, planted: int) -> Course:
    """Lay out `size` code points of prose in a number of drafts, with variants planted at even distances."""
    chance, rules = random.Random(count), make_rules(count)
    parts = iter(prose(tuple(folders))) if folders else invented(chance)
    made, places, number = [], [], 0
    for _ in range(drafts):
        lines, marks, length, step = [], [], 0, size // max(1, planted)
        while length < size // drafts and (line := next(parts, None)) is not None:
            if length >= len(marks) * step:
                sentence, mark = plant(chance, rules, number, length)
                marks.append(mark)
                lines.append(sentence)
                length += len(sentence) + 1
                number += 1
            lines.append(line)
            length += len(line) + 1
        made.append(document(lines))
        places.append(tuple(marks))
    return Course(tuple(made), rules, tuple(places))


@cache
def prose(folders: tuple[Path, ...]) -> list[str]:
    """Give the passages of all drafts that can be read, each once, the drafts in an order that mixes languages."""
    paths = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    random.Random(1).shuffle(paths)
    lines: dict[str, None] = {}
    for path in paths:
        try:
            draft = read(path)
        except DraftError:
            continue
        for passage in draft.passages:
            lines.update(
                dict.fromkeys(line for line in passage.position.select(draft.text).split("\n") if line.strip())
            )
    return list(lines)


def invented(chance: random.Random) -> Iterator[str]:
    """Give the samples' passages among sentences of words drawn from the lists, without end."""
    words = [word for each in dictionaries() for word in each._data.decode("ascii").split()]
    samples = [line for path in sorted(SAMPLES.iterdir()) for line in read(path).text.split("\n") if line.strip()]
    while True:
        yield chance.choice(samples) if chance.random() < 0.3 else " ".join(chance.choices(words, k=12)) + "."


def document(lines: Sequence[str]) -> Document:
    """Make a draft of which every line is a passage."""
    start, passages = 0, []
    for number, line in enumerate(lines, 1):
        passages.append(Passage(start, start + len(line), Place(PlaceKind.BODY, number)))
        start += len(line) + 1
    text = "\n".join(lines)
    return Document("bench", "", "text/plain", len(text), text, tuple(passages))
