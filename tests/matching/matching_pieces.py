"""Small drafts and rules for the tests of matching."""

from collections.abc import Iterable, Sequence

from placet.domain.document import Document, Link, Metadata, Passage, Place, PlaceKind
from placet.domain.finding import Finding
from placet.domain.rule import (
    AccountClass,
    AccountRule,
    Exceptions,
    HashtagRule,
    Owner,
    PhraseRule,
    Rule,
    RuleSet,
    SloganRule,
)
from placet.domain.selector import TextPositionSelector
from placet.matching.engine import match

BRIDGES = (
    "prime minister",
    "premier ministre",
    "premier",
    "led by",
    "headed by",
    "under",
    "dirigé par",
    "sous",
    "du premier ministre",
)
HARPER = PhraseRule(
    id="harper",
    text=("Harper Government", "gouvernement Harper"),
    gap=2,
    bridges=BRIDGES,
    exceptions=Exceptions(("Harper Adams University", "Harper Lee", "Harper Government Building")),
)
FAMILIES = HashtagRule(id="families", text=("#StrongFamilies", "#FamillesFortes"))
CHANGE = SloganRule(id="change", text=("Real Change", "Changer ensemble"), as_written=True)
MIDDLE = SloganRule(id="middle", text=("middle class and those working hard to join it", "Bâtir un Canada fort"))
RESULTS = SloganRule(id="results", text=("Getting results for people", "On tient parole"))
STOPS = SloganRule(id="stops", text=("Strong Leadership. On Your Side.", "Plus. Pour vous. Dès maintenant."))
NEW = PhraseRule(
    id="new",
    text=("Canada’s new government", "new Government of Canada", "nouveau gouvernement du Canada"),
    reorder=False,
)
DOE = AccountRule(
    id="doe",
    owner=Owner("Jane Doe", "minister"),
    account_class=AccountClass.PERSONAL,
    accounts=(
        ("x", "JaneDoeMP"),
        ("facebook", "jane.doe.mp"),
        ("facebook", "id:100012345678901"),
        ("instagram", "jane.doe.mp"),
        ("youtube", "@janedoemp"),
        ("youtube", "channel:UCabcdefghijklmnopqrstuv"),
        ("linkedin", "jane-doe"),
        ("tiktok", "janedoe.mp"),
        ("threads", "jane.doe.mp"),
        ("bluesky", "janedoe.bsky.social"),
        ("mastodon", "janedoe@mstdn.ca"),
        ("telegram", "janedoemp"),
        ("flickr", "janedoe"),
        ("snapchat", "jane-doe"),
        ("whatsapp", "+16135550199"),
    ),
)
OFFICIAL = AccountRule(
    id="official",
    owner=Owner("Families Canada"),
    account_class=AccountClass.DEPARTMENTAL,
    accounts=(("x", "FamiliesCanada"), ("facebook", "FamiliesCanada")),
)
RULES: tuple[Rule, ...] = (HARPER, FAMILIES, CHANGE, MIDDLE, RESULTS, STOPS, NEW)


def draft(
    *paragraphs: str,
    links: Sequence[tuple[str, str]] = (),
    places: Sequence[Place] = (),
    metadata: Metadata = Metadata(),  # noqa: B008 – a frozen value
) -> Document:
    """Make a draft of paragraphs; each link gives its words, which stand in the draft once, and its target."""
    text, start, passages = "\n".join(paragraphs), 0, []
    for number, paragraph in enumerate(paragraphs, start=1):
        place = places[number - 1] if places else Place(PlaceKind.BODY, number)
        passages.append(Passage(start, start + len(paragraph), place))
        start += len(paragraph) + 1
    made = tuple(
        Link(target, TextPositionSelector(text.index(words), text.index(words) + len(words)), Place(PlaceKind.BODY))
        for words, target in links
    )
    return Document("draft.txt", "", "text/plain", len(text), text, tuple(passages), links=made, metadata=metadata)


def find(document: Document | str, *rules: Rule) -> tuple[Finding, ...]:
    """Match a draft, or a text of one paragraph, with some rules."""
    return match(draft(document) if isinstance(document, str) else document, RuleSet((), rules))


def words(findings: Iterable[Finding]) -> list[str]:
    """Give the words of findings."""
    return [finding.quote.exact for finding in findings]
