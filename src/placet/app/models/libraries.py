"""The libraries the program stands on, with their licences, as installed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import Distribution, PackageNotFoundError, distribution

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
CLASSIFIER = "License :: "
LICENCES = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|OFL)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Library:
    """A library: its name, its version, the name of its licence, and the licence's text where it ships with it."""

    name: str
    version: str
    licence: str
    text: str = ""


@lru_cache(maxsize=1)
def libraries(root: str = "placet") -> tuple[Library, ...]:
    """List everything a distribution needs, directly or not, by name."""
    found = {library.name.casefold(): library for library in map(_library, _needed(root))}
    return tuple(found[name] for name in sorted(found))


def _needed(root: str) -> Iterator[Distribution]:
    """Go through the requirements of a distribution and of those in turn; one that is not installed is not used."""
    seen, waiting = {root}, [root]
    while waiting:
        try:
            dist = distribution(waiting.pop())
        except PackageNotFoundError:
            continue
        if dist.name != root:
            yield dist
        for wanted in _names(dist.requires or []):
            if wanted not in seen:
                seen.add(wanted)
                waiting.append(wanted)


def _names(requirements: list[str]) -> Iterator[str]:
    for requirement in requirements:
        name = NAME.match(requirement)
        if name is not None and "extra ==" not in requirement:
            yield re.sub(r"[-_.]+", "-", name.group()).lower()


def _library(dist: Distribution) -> Library:
    return Library(dist.name, dist.version, _licence(dist), _text(dist))


def _licence(dist: Distribution) -> str:
    """Name the licence: the SPDX expression, else the classifier, else the first line of the old field."""
    metadata = dist.metadata
    classifiers = [
        line.rpartition(" :: ")[2] for line in metadata.get_all("Classifier") or [] if line.startswith(CLASSIFIER)
    ]
    old = "".join(metadata.get_all("License") or []).strip().splitlines()
    return (
        "".join(metadata.get_all("License-Expression") or []) or next(iter(classifiers), "") or (old[0] if old else "")
    )


def _text(dist: Distribution) -> str:
    files = [file for file in dist.files or [] if LICENCES.match(file.name) and ".dist-info" in str(file)]
    return "\n\n".join(file.read_text("utf-8") for file in sorted(files, key=str))
