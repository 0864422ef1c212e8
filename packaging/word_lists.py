"""Make `resources/words`: the English and French words that are never taken for typing errors.

Run by hand when the lists are to be renewed, never by the build:

    apt-get download scowl hunspell-fr-comprehensive
    for package in *.deb; do dpkg-deb -x "$package" lists; done
    python packaging/word_lists.py lists/usr/share/dict/scowl lists/usr/share/hunspell/fr
"""

import gzip
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from placet.matching.folding import fold_word

WORDS = Path(__file__).parent.parent / "resources" / "words"
ENGLISH = ("english", "american", "british", "british_z", "canadian", "variant_1", "canadian_variant_1")
KINDS = ("words", "upper", "proper-names", "contractions", "abbreviations")
LARGEST = 70
PLAIN = re.compile(r"[a-z]{3,}")

Suffix = tuple[str, str, re.Pattern[str], tuple[str, ...]]


def english(folder: Path) -> Iterator[str]:
    """Read SCOWL's lists up to size 70 (the "large" dictionary), proper names among them."""
    for path in sorted(folder.iterdir()):
        name, _, size = path.name.rpartition(".")
        if size.isdigit() and int(size) <= LARGEST and name in {f"{part}-{kind}" for part in ENGLISH for kind in KINDS}:
            yield from path.read_text("iso-8859-1").split()


def french(stem: Path) -> Iterator[str]:
    """Write out every form of a Hunspell dictionary (.aff, .dic); elided articles are left to the reader of words."""
    suffixes = affixes(stem.with_suffix(".aff").read_text("utf-8"))
    for line in stem.with_suffix(".dic").read_text("utf-8").splitlines()[1:]:
        word, _, flags = line.partition(" ")[0].partition("/")
        yield word
        yield from inflect(word, split_flags(flags), suffixes)


def affixes(text: str) -> dict[str, list[Suffix]]:
    """Read the SFX entries of an .aff file with two-letter flags."""
    found: dict[str, list[Suffix]] = defaultdict(list)
    for line in text.splitlines():
        fields = line.split()
        if len(fields) >= 5 and fields[0] == "SFX":
            cut, (add, _, more) = fields[2].replace("0", ""), fields[3].partition("/")
            found[fields[1]].append((cut, add.replace("0", ""), re.compile(fields[4] + "$"), split_flags(more)))
    return found


def split_flags(flags: str) -> tuple[str, ...]:
    """Cut a run of two-letter flags."""
    return tuple(flags[index : index + 2] for index in range(0, len(flags), 2))


def inflect(word: str, flags: Iterable[str], suffixes: dict[str, list[Suffix]]) -> Iterator[str]:
    """Give the forms a word takes with its flags, and those that the forms take in turn."""
    for flag in flags:
        for cut, add, condition, more in suffixes.get(flag, ()):
            if word.endswith(cut) and condition.search(word):
                form = word[: len(word) - len(cut)] + add
                yield form
                yield from inflect(form, more, suffixes)


def write(name: str, words: Iterable[str]) -> None:
    """Write one list: folded words of three letters or more, sorted, one a line, compressed the same every time."""
    parts = {part for word in words for part in re.split(r"[^\w]+", fold_word(word))}
    kept = sorted(part for part in parts if PLAIN.fullmatch(part))
    data = ("\n" + "\n".join(kept) + "\n").encode("ascii")
    (WORDS / name).write_bytes(gzip.compress(data, 9, mtime=0))
    print(f"{name}: {len(kept):,} words")


if __name__ == "__main__":
    write("en.txt.gz", english(Path(sys.argv[1])))
    write("fr.txt.gz", french(Path(sys.argv[2])))
