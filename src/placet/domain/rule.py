"""What a department looks for: rules, as SARIF's `reportingDescriptor`, one frozen class for each kind."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from placet.domain.document import PlaceKind
from placet.domain.language import Bilingual, Language


class Level(StrEnum):
    """How much a finding matters: SARIF 2.1.0, 3.27.10."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """Order the levels: note 0, warning 1, error 2."""
        return ("note", "warning", "error").index(self.value)

    @property
    def lowered(self) -> "Level":
        """Give the next lower level; a note stays a note."""
        return (Level.NOTE, Level.NOTE, Level.WARNING)[self.rank]


class RuleStatus(StrEnum):
    """How far the rule can be relied on."""

    STABLE = "stable"
    UNVERIFIED = "unverified"
    DRAFT = "draft"
    DEPRECATED = "deprecated"


class AccountClass(StrEnum):
    """Whose account it is: the first four lead to findings, the last three are the register of official ones."""

    PERSONAL = "personal"
    PARTY = "party"
    RIDING = "riding"
    PARLIAMENTARY = "parliamentary"
    OFFICIAL = "official"
    DEPARTMENTAL = "departmental"
    THEMATIC = "thematic"

    @property
    def registered(self) -> bool:
        """Tell whether accounts of this class belong to the register of official accounts."""
        return self in (AccountClass.OFFICIAL, AccountClass.DEPARTMENTAL, AccountClass.THEMATIC)


class Platform(StrEnum):
    """Where an account is held."""

    X = "x"
    FACEBOOK = "facebook"
    INSTAGRAM = "instagram"
    YOUTUBE = "youtube"
    LINKEDIN = "linkedin"
    TIKTOK = "tiktok"
    THREADS = "threads"
    BLUESKY = "bluesky"
    MASTODON = "mastodon"
    TELEGRAM = "telegram"
    FLICKR = "flickr"
    SNAPCHAT = "snapchat"
    WHATSAPP = "whatsapp"


@dataclass(frozen=True, slots=True)
class PolicyReference:
    """The clause a rule rests on, the version of the instrument it was read in, and where; in French where given."""

    ref: str
    version: str = ""
    url: str = ""
    ref_fr: str = ""
    url_fr: str = ""

    def named(self, language: Language) -> str:
        """Name the clause in a language, or as it is named in the other."""
        return Bilingual(self.ref, self.ref_fr).text(language)

    def address(self, language: Language) -> str:
        """Give where the clause is read in a language, or in the other."""
        return Bilingual(self.url, self.url_fr).text(language)


@dataclass(frozen=True, slots=True)
class Effective:
    """The release dates on which a rule holds, both ends included; None for an open end."""

    since: date | None = None
    until: date | None = None

    def holds(self, release: date | None) -> bool:
        """Tell whether the rule holds on a release date; without a date it always does."""
        if release is None:
            return True
        return (self.since is None or self.since <= release) and (self.until is None or release <= self.until)


@dataclass(frozen=True, slots=True)
class Exceptions:
    """What makes a hit innocent when it covers the whole of it."""

    text: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Examples:
    """The rule's own proof: texts that must match, `[[ ]]` round the words found, and texts that must not."""

    match: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Owner:
    """Who holds an account, and in which office."""

    name: str
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseRule:
    """What every kind of rule has; lists in `except` are already written out.

    `levels` gives the level in some product types or channels, by their names, where it is not `level`. A rule that
    `waits` says nothing until the product and channel that it is for are known.
    """

    id: str
    level: Level = Level.WARNING
    levels: tuple[tuple[str, Level], ...] = ()
    languages: tuple[Language, ...] = ()
    message: Bilingual = Bilingual()
    why: Bilingual = Bilingual()
    policy: PolicyReference | None = None
    suggest: Bilingual = Bilingual()
    products: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    waits: bool = False
    places: tuple[PlaceKind, ...] = ()
    effective: Effective = Effective()
    exceptions: Exceptions = Exceptions()
    status: RuleStatus = RuleStatus.STABLE
    sources: tuple[str, ...] = ()
    examples: Examples = Examples()

    def applies(self, product: str | None, channel: str | None, release: date | None) -> bool:
        """Tell whether the rule speaks to a draft of this product, channel and release date.

        What is not known yet (None) matches any, unless the rule waits for it.
        """
        asked = ((product, self.products), (channel, self.channels))
        if any(names and (self.waits if name is None else name not in names) for name, names in asked):
            return False
        return self.effective.holds(release)

    def level_for(self, product: str | None, channel: str | None) -> Level:
        """Give the level in a draft of this product and channel: the higher one where both have their own."""
        named = [level for name, level in self.levels if name in (product, channel)]
        return max(named, key=lambda level: level.rank, default=self.level)


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseRule(BaseRule):
    """A name or expression: fuzzy, inflected, reordered, bridged by up to `gap` words or by a bridging expression."""

    kind: Literal["phrase"] = "phrase"
    text: tuple[str, ...]
    as_written: bool = False
    fuzzy: bool = True
    reorder: bool = True
    gap: int = 0
    bridges: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SloganRule(BaseRule):
    """A slogan: words in their order, as a hashtag too."""

    kind: Literal["slogan"] = "slogan"
    text: tuple[str, ...]
    as_written: bool = False
    fuzzy: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class HashtagRule(BaseRule):
    """A hashtag: needs its `#`; its words are those of CamelCase."""

    kind: Literal["hashtag"] = "hashtag"
    text: tuple[str, ...]
    fuzzy: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRule(BaseRule):
    """A person's or body's accounts, `(platform, name)` each; compared exactly once canonical, never fuzzily."""

    kind: Literal["account"] = "account"
    owner: Owner
    account_class: AccountClass
    accounts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRule(BaseRule):
    """Where links may and may not lead, by host-label suffix; None switches a check off."""

    kind: Literal["link"] = "link"
    blocked: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()
    shorteners: Level | None = None
    mismatch: Level | None = None
    look_alike: Level | None = None
    unknown_account: Level | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternRule(BaseRule):
    """A regular expression in RE2's syntax, which runs in linear time."""

    kind: Literal["pattern"] = "pattern"
    regex: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QualifierRule(BaseRule):
    """Words (`when`, patterns) that need others (`require`) within reach, unless the draft says `unless`."""

    kind: Literal["qualifier"] = "qualifier"
    when: tuple[str, ...]
    require: tuple[str, ...]
    within: Literal["paragraph", "page", "draft"] = "paragraph"
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredRule(BaseRule):
    """Words of which a draft must carry at least one."""

    kind: Literal["required"] = "required"
    text: tuple[str, ...]

    def applies(self, product: str | None, channel: str | None, release: date | None) -> bool:
        """Tell whether the draft must carry the words: a rule for some products waits until the product is known."""
        known = product is not None or not self.products
        return known and BaseRule.applies(self, product, channel, release)


Rule = PhraseRule | SloganRule | HashtagRule | AccountRule | LinkRule | PatternRule | QualifierRule | RequiredRule


@dataclass(frozen=True, slots=True)
class SwitchedOff:
    """A rule that a department's pack switches off, and why; in French too, where given."""

    rule_id: str
    reason: str
    pack: str
    reason_fr: str = ""

    def why(self, language: Language) -> str:
        """Give the reason in a language, or as it is given in the other."""
        return Bilingual(self.reason, self.reason_fr).text(language)


@dataclass(frozen=True, slots=True)
class Pack:
    """A rule pack's identity: `sha256` is the hex digest of its files, names and contents in order."""

    id: str
    version: str
    sha256: str
    title: Bilingual = Bilingual()
    owner: str = ""
    languages: tuple[Language, ...] = ()


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules of one or more packs: SARIF `tool.driver` and its extensions."""

    packs: tuple[Pack, ...]
    rules: tuple[Rule, ...]
    switched_off: tuple[SwitchedOff, ...] = ()

    def rule(self, rule_id: str) -> Rule:
        """Find a rule by its id (KeyError when the set has none)."""
        for rule in self.rules:
            if rule.id == rule_id:
                return rule
        raise KeyError(rule_id)

    def citing(self, rule_ids: frozenset[str]) -> "RuleSet":
        """Keep only the rules named; the packs still tell where they came from."""
        return RuleSet(self.packs, tuple(rule for rule in self.rules if rule.id in rule_ids), self.switched_off)
