"""Words of a folded text, and what may stand between two of them."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from placet.domain.finding import Trait
from placet.matching.wordlists import ABBREVIATIONS

TOKEN = re.compile(
    r"(?:lorsqu|puisqu|jusqu|quoiqu|qu|[cdjlmnst])'(?=[^\W\d_])"  # an elided word: l’, d’, qu’
    r"|[^\W_]+(?:'(?!s(?![^\W_]))[^\W_]+)*(?:'s(?![^\W_]))?"  # a word, with its possessive
)
STOP = re.compile(r"[;:!?•|·\t—/(){}\[\]]|\s[-–]\s|\.(?=[\s\"'»”)\]]|$)|\.\.|\n\s*\n")
BLANK = re.compile(r"\n[ \r\f\v]*\n")


@dataclass(frozen=True, slots=True)
class Stream:
    """Words with their ranges in the folded text: the text as it runs, then other readings of parts of it.

    `runs` are the first indices of the readings: words of two runs are never neighbours. `marks` say for a word that
    only another reading gives how it was read.
    """

    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    runs: Sequence[int] = (0,)
    marks: Mapping[int, tuple[Trait, ...]] = field(default_factory=dict)

    def run(self, index: int) -> tuple[int, int]:
        """Give the range of indices of the run that holds a word."""
        place = bisect_right(self.runs, index)
        return self.runs[place - 1], self.runs[place] if place < len(self.runs) else len(self.words)

    def possessive(self, index: int) -> bool:
        """Tell whether a word carries ’s."""
        return (
            not self.words[index].endswith("'") and self.ends[index] - self.starts[index] == len(self.words[index]) + 2
        )


def plain(token: str) -> str:
    """Give the word of a token: without the possessive and inner apostrophes; an elided word keeps its own."""
    if "'" not in token or token.endswith("'"):
        return token
    return token.removesuffix("'s").replace("'", "")


def tokenise(text: str) -> Stream:
    """Cut a short folded text into its words; `cutting.cut` gives the same for a whole draft."""
    spans = [match.span() for match in TOKEN.finditer(text)]
    words = [plain(text[start:end]) for start, end in spans]
    return Stream(words, [start for start, _ in spans], [end for _, end in spans])


def stops(gap: str, before: str) -> bool:
    """Tell whether what stands between two words ends a sentence or a clause; `before` is the first word."""
    if gap in {" ", "", "-", "\n"}:
        return False
    if gap.startswith(".") and BLANK.search(gap) is None and (before in ABBREVIATIONS or len(before) == 1):
        gap = gap[1:]
    return STOP.search(gap) is not None
