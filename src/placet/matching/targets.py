"""Words in the addresses that a draft's links lead to: matched as a text of their own, and told of at the links."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from urllib.parse import unquote

from placet.domain.document import Document, Link, Passage, Place, PlaceKind
from placet.domain.finding import Explanation, Trait, Variation
from placet.domain.rule import Level
from placet.matching.draft import Draft
from placet.matching.hits import Hit


def in_targets(draft: Draft, find: Callable[[Draft], Iterable[Hit]]) -> Iterator[Hit]:
    """Find the rules’ words in targets that their links do not spell out; each is a note, as in any address."""
    links = _hidden_targets(draft.document)
    if not links:
        return
    laid = Draft(_laid_out(links))
    for hit in find(laid):
        passage = laid.passage(hit.position.start)
        for link in links[passage.place.name] if passage else ():
            traits = (*hit.explanation.traits, Trait(Variation.ADDRESS, 1, link.target))
            explanation = Explanation(hit.explanation.reference, traits)
            yield replace(hit, position=link.position, explanation=explanation, level=Level.NOTE)


def _hidden_targets(document: Document) -> dict[str, list[Link]]:
    """List the links by their targets, without those whose own words are the target."""
    found: dict[str, list[Link]] = defaultdict(list)
    for link in document.links:
        if link.target not in link.position.select(document.text):
            found[link.target].append(link)
    return found


def _laid_out(targets: Iterable[str]) -> Document:
    """Make a document of the targets, decoded; the mark of an anchor makes no hashtag of what follows it."""
    texts, passages, start = [], [], 0
    for target in targets:
        text = unquote(target).replace("#", "/").replace("\n", " ")
        passages.append(Passage(start, start + len(text), Place(PlaceKind.LINK, name=target)))
        texts.append(text)
        start += len(text) + 1
    return Document("", "", "text/plain", start, "\n".join(texts), tuple(passages))
