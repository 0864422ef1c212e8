"""Two versions of a draft, passage by passage: which words are not in both alike."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest

from placet.domain.document import Document, Passage
from placet.domain.verification import Difference


def differences(before: Document, after: Document) -> tuple[Difference, ...]:
    """List the passages that differ, in the order of the text; a passage that only moved in number is not one."""
    first, second = before.passages, after.passages
    old = [_key(before, passage) for passage in first]
    new = [_key(after, passage) for passage in second]
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return tuple(
        difference
        for kind, start, end, new_start, new_end in blocks
        if kind != "equal"
        for difference in _changed(before, after, first[start:end], second[new_start:new_end])
    )


def _changed(
    before: Document, after: Document, first: tuple[Passage, ...], second: tuple[Passage, ...]
) -> Iterator[Difference]:
    """Pair the passages of a stretch that was replaced, one after the other."""
    for old, new in zip_longest(first, second):
        passage = old or new
        yield Difference(
            passage.place,
            old.position.select(before.text) if old else "",
            new.position.select(after.text) if new else "",
        )


def _key(document: Document, passage: Passage) -> tuple[str, str, str]:
    """Tell passages apart by where they stand and what they say, not by their numbers."""
    return passage.place.kind.value, passage.visibility.value, passage.position.select(document.text)
