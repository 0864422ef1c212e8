"""From what a rule file says to the rules of the domain; lists by name are written out here."""

from collections.abc import Mapping, Sequence
from typing import Any

from placet.domain.language import Bilingual, Language
from placet.domain.rule import (
    AccountClass,
    AccountRule,
    Effective,
    Examples,
    Exceptions,
    HashtagRule,
    Level,
    LinkRule,
    Owner,
    Pack,
    PatternRule,
    PhraseRule,
    PolicyReference,
    QualifierRule,
    RequiredRule,
    Rule,
    RuleStatus,
    SloganRule,
    SwitchedOff,
)
from placet.rulefiles.models import (
    Account,
    AnyRule,
    Hashtag,
    Links,
    PackHeader,
    Pattern,
    Phrase,
    Policy,
    Qualifier,
    Required,
    Slogan,
    SomeWords,
    SwitchOff,
    Words,
)
from placet.rulefiles.typography import typeset

Lists = Mapping[str, Sequence[str]]


def pack(header: PackHeader, sha256: str) -> Pack:
    """Give a pack its identity; `sha256` is the hex digest of its files."""
    languages = tuple(Language(name) for name in header.languages)
    return Pack(header.id, header.version, sha256, _words(header.title), header.owner or "", languages)


def lists_named(said: AnyRule) -> tuple[tuple[tuple[str, ...], str], ...]:
    """List the lists that a rule names, each with the keys that lead to its name."""
    bridge = said.gap.bridge if isinstance(said, Phrase) else None
    named = tuple((("except", "lists", str(index)), name) for index, name in enumerate(said.except_.lists))
    return (*named, *(((("gap", "bridge"), bridge),) if bridge else ()))


def switched_off(entry: SwitchOff, pack: str) -> SwitchedOff:
    """Say which rule a pack switches off, and why."""
    reason = _in_both(entry.reason)
    return SwitchedOff(entry.id, reason.en, pack, reason.fr)


def rule(said: AnyRule, lists: Lists) -> Rule:  # noqa: PLR0911 – one return for each kind of rule
    """Make a rule of what a file says; KeyError for a list that is not there."""
    common = _common(said, lists)
    match said:
        case Phrase():
            return _phrase(said, lists, common)
        case Slogan():
            return SloganRule(text=tuple(said.text), as_written=_as_written(said), fuzzy=_fuzzy(said), **common)
        case Hashtag():
            return HashtagRule(text=tuple(said.text), fuzzy=_fuzzy(said), **common)
        case Account():
            return _account(said, common)
        case Links():
            return _links(said, common)
        case Pattern():
            return PatternRule(regex=said.regex, **common)
        case Qualifier():
            require, within = tuple(said.require.text), said.require.within
            return QualifierRule(
                when=tuple(said.when), require=require, within=within, unless=tuple(said.unless), **common
            )
        case Required():
            return RequiredRule(text=tuple(said.text), **common)
    raise TypeError(type(said))


def _common(said: AnyRule, lists: Lists) -> dict[str, Any]:
    return {
        "id": said.id,
        "level": Level(said.level),
        "levels": tuple((name, Level(level)) for name, level in said.level_in.items()),
        "languages": tuple(Language(name) for name in said.languages),
        "message": _words(said.message),
        "why": _words(said.why),
        "policy": _policy(said.policy),
        "suggest": _words(said.suggest),
        "products": tuple(said.applies_to.products),
        "channels": tuple(said.applies_to.channels),
        "waits": said.applies_to.if_unknown == "wait",
        "places": tuple(said.places),
        "effective": Effective(said.effective.from_, said.effective.until),
        "exceptions": _exceptions(said, lists),
        "status": RuleStatus(said.status),
        "sources": tuple(said.source),
        "examples": Examples(tuple(said.examples.match), tuple(said.examples.ignore)),
    }


def _words(said: Words) -> Bilingual:
    return Bilingual(said.en or "", typeset(said.fr or ""))


def _policy(said: Policy | None) -> PolicyReference | None:
    if said is None:
        return None
    ref, url = _in_both(said.ref), _in_both(said.url)
    return PolicyReference(ref.en, said.version or "", url.en, ref.fr, url.fr)


def _in_both(said: str | SomeWords | None) -> Bilingual:
    """Give words in both languages; what is written once, and what is French only, counts as English too."""
    if not isinstance(said, SomeWords):
        return Bilingual(said or "")
    words = _words(said)
    return Bilingual(words.text(Language.ENGLISH), words.fr)


def _exceptions(said: AnyRule, lists: Lists) -> Exceptions:
    listed = (text for name in said.except_.lists for text in lists[name])
    return Exceptions((*said.except_.text, *listed), tuple(said.except_.patterns))


def _as_written(said: Phrase | Slogan) -> bool:
    return said.case == "as-written"


def _fuzzy(said: Phrase | Slogan | Hashtag) -> bool:
    return said.fuzzy == "auto"


def _phrase(said: Phrase, lists: Lists, common: dict[str, Any]) -> PhraseRule:
    bridges = tuple(lists[said.gap.bridge]) if said.gap.bridge else ()
    usual = "any" if all(len(text.split()) <= 2 for text in said.text) else "fixed"
    return PhraseRule(
        text=tuple(said.text),
        as_written=_as_written(said),
        fuzzy=_fuzzy(said),
        reorder=(said.order or usual) == "any",
        gap=said.gap.words,
        bridges=bridges,
        **common,
    )


def _account(said: Account, common: dict[str, Any]) -> AccountRule:
    owner = Owner(said.owner.name, said.owner.role or "")
    accounts = tuple((platform.value, name) for platform, names in said.accounts.items() for name in names)
    return AccountRule(owner=owner, account_class=AccountClass(said.class_), accounts=accounts, **common)


def _links(said: Links, common: dict[str, Any]) -> LinkRule:
    return LinkRule(
        blocked=tuple(said.blocked),
        allowed=tuple(said.allowed),
        shorteners=_checked(said.shorteners),
        mismatch=_checked(said.mismatch),
        look_alike=_checked(said.look_alike),
        unknown_account=_checked(said.unknown_account),
        **common,
    )


def _checked(level: str) -> Level | None:
    return None if level == "off" else Level(level)
