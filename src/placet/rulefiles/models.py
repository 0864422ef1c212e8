"""The shape of a rule file, as departments write it: one model for each mapping, one for each kind of rule."""

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    TypeAdapter,
    model_validator,
)
from pydantic import Tag as Variant
from pydantic_core import PydanticCustomError

from placet.domain.document import PlaceKind
from placet.domain.rule import Platform
from placet.rulefiles import checks


def key(field: str) -> str:
    """Write a field's name as rule files do: `applies_to` is `applies-to`, `from_` is `from`."""
    return field.rstrip("_").replace("_", "-")


Text = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]
Worded = Annotated[Text, AfterValidator(checks.worded)]
Texts = Annotated[list[Worded], Field(min_length=1)]
Identifier = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")]
LevelName = Literal["note", "warning", "error"]
CheckLevel = Literal["note", "warning", "error", "off"]
LanguageName = Literal["en", "fr"]
Day = Annotated[date, BeforeValidator(checks.iso_date)]
Host = Annotated[str, AfterValidator(checks.host)]
Regex = Annotated[Text, AfterValidator(checks.pattern)]
Tag = Annotated[str, AfterValidator(checks.tag)]
Marked = Annotated[Text, AfterValidator(checks.marked)]
Unmarked = Annotated[Text, AfterValidator(checks.unmarked)]
Product = Annotated[Text, AfterValidator(checks.product)]
Channel = Annotated[Text, AfterValidator(checks.channel)]
ProductOrChannel = Annotated[Text, AfterValidator(checks.product_or_channel)]
PlaceName = Annotated[PlaceKind, Field(strict=False)]
PlatformName = Annotated[Platform, Field(strict=False)]


class Part(BaseModel):
    """A mapping of a rule file: no key but its own, no type but the one asked for."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, alias_generator=key)


class Words(Part):
    """The same words in English and in French; one may be missing."""

    en: Text | None = None
    fr: Text | None = None


class SomeWords(Words):
    """Words that cannot be missing in both languages."""

    @model_validator(mode="after")
    def _in_one_at_least(self) -> "SomeWords":
        if not (self.en or self.fr):
            raise PydanticCustomError("neither_language", "neither language")
        return self


def _in_how_many(value: object) -> str:
    return BY_LANGUAGE if isinstance(value, dict | Words) else ONE_TEXT


ONE_TEXT, BY_LANGUAGE = "one-text", "by-language"
OneOrBoth = Annotated[
    Annotated[Text, Variant(ONE_TEXT)] | Annotated[SomeWords, Variant(BY_LANGUAGE)], Discriminator(_in_how_many)
]
"""One text for both languages, or one for each."""


class PackHeader(Part):
    """Which pack it is."""

    id: Identifier
    version: Text
    owner: Text | None = None
    languages: list[LanguageName] = []
    title: Words = Words()


class SwitchOff(Part):
    """A rule of another pack that this one switches off, and why: one text, or one for each language."""

    id: Identifier
    reason: OneOrBoth


class Policy(Part):
    """The clause a rule rests on, and the version of the instrument: one text, or one for each language."""

    ref: OneOrBoth
    version: Text | None = None
    url: OneOrBoth | None = None


class AppliesTo(Part):
    """Product types and channels that the rule speaks to; empty for all."""

    products: list[Product] = []
    channels: list[Channel] = []
    if_unknown: Literal["apply", "wait"] = "apply"


class EffectiveDates(Part):
    """The release dates on which the rule holds, both included."""

    from_: Day | None = None
    until: Day | None = None

    @model_validator(mode="after")
    def _in_order(self) -> "EffectiveDates":
        if self.from_ and self.until and self.until < self.from_:
            raise PydanticCustomError("ends_before", "ends before it begins")
        return self


class Except(Part):
    """What makes a hit innocent when it covers the whole of it: texts, lists by name, RE2 patterns."""

    text: list[Text] = []
    lists: list[Text] = []
    patterns: list[Regex] = []


class ExampleTexts(Part):
    """Texts that must match, the words found in [[ ]], and texts that must not."""

    match: list[Marked] = []
    ignore: list[Unmarked] = []


class AnyRule(Part):
    """What every kind of rule has."""

    id: Identifier
    level: LevelName = "warning"
    level_in: dict[ProductOrChannel, LevelName] = {}
    languages: list[LanguageName] = []
    message: Words = Words()
    why: Words = Words()
    policy: Policy | None = None
    suggest: Words = Words()
    applies_to: AppliesTo = AppliesTo()
    places: list[PlaceName] = []
    effective: EffectiveDates = EffectiveDates()
    except_: Except = Except()
    status: Literal["stable", "unverified", "draft", "deprecated"] = "stable"
    source: list[Text] = []
    examples: ExampleTexts = ExampleTexts()


class Gap(Part):
    """What may stand between the words of a phrase: so many words, or an expression of a list."""

    words: Annotated[int, Field(ge=0, le=8)] = 0
    bridge: Text | None = None


class Phrase(AnyRule):
    """A name or expression: fuzzy, inflected, reordered, bridged."""

    kind: Literal["phrase"]
    text: Texts
    case: Literal["any", "as-written"] = "any"
    fuzzy: Literal["auto", "off"] = "auto"
    order: Literal["any", "fixed"] | None = None
    gap: Gap = Gap()


class Slogan(AnyRule):
    """A slogan: words in their order, as a hashtag too."""

    kind: Literal["slogan"]
    text: Texts
    case: Literal["any", "as-written"] = "any"
    fuzzy: Literal["auto", "off"] = "auto"


class Hashtag(AnyRule):
    """A hashtag, which needs its #."""

    kind: Literal["hashtag"]
    text: Annotated[list[Tag], Field(min_length=1)]
    fuzzy: Literal["auto", "off"] = "auto"


class AccountOwner(Part):
    """Who holds an account, and in which office."""

    name: Text
    role: Text | None = None


class Account(AnyRule):
    """A person's or body's accounts: compared exactly, never fuzzily."""

    kind: Literal["account"]
    owner: AccountOwner
    class_: Literal["personal", "party", "riding", "parliamentary", "official", "departmental", "thematic"]
    accounts: Annotated[dict[PlatformName, Texts], Field(min_length=1)]

    @model_validator(mode="after")
    def _names_alone(self) -> "Account":
        for platform, names in self.accounts.items():
            for number, name in enumerate(names):
                _check_account(platform, name, number)
        return self


def _check_account(platform: Platform, name: str, number: int) -> None:
    where = {"named": name, "path": ("accounts", platform.value, number)}
    if re.search(r"[\s/]", name):
        raise PydanticCustomError("account_is_address", "an address", where)
    if platform is Platform.MASTODON and not re.fullmatch(r"@?[\w.-]+@[\w-]+(\.[\w-]+)+", name):
        raise PydanticCustomError("account_needs_host", "no host", where)


class Links(AnyRule):
    """Where links may and may not lead, and what to say of doubtful ones."""

    kind: Literal["link"]
    blocked: list[Host] = []
    allowed: list[Host] = []
    shorteners: CheckLevel = "off"
    mismatch: CheckLevel = "off"
    look_alike: CheckLevel = "off"
    unknown_account: CheckLevel = "off"

    @model_validator(mode="after")
    def _looks_for_something(self) -> "Links":
        if not self.model_fields_set & {
            "blocked",
            "allowed",
            "shorteners",
            "mismatch",
            "look_alike",
            "unknown_account",
        }:
            raise PydanticCustomError("idle_link", "looks for nothing")
        return self


class Pattern(AnyRule):
    """A regular expression in RE2's syntax."""

    kind: Literal["pattern"]
    regex: Regex


class Require(Part):
    """Words of which one must stand within reach."""

    text: Texts
    within: Literal["paragraph", "page", "draft"] = "paragraph"


class Qualifier(AnyRule):
    """Words that need others within reach, unless the draft says something else."""

    kind: Literal["qualifier"]
    when: Annotated[list[Regex], Field(min_length=1)]
    require: Require
    unless: list[Text] = []


class Required(AnyRule):
    """Words of which a draft must carry one."""

    kind: Literal["required"]
    text: Texts


RuleModel = Annotated[
    Phrase | Slogan | Hashtag | Account | Links | Pattern | Qualifier | Required, Field(discriminator="kind")
]
RULE: TypeAdapter[RuleModel] = TypeAdapter(RuleModel)
KINDS: dict[str, type[AnyRule]] = {
    "phrase": Phrase,
    "slogan": Slogan,
    "hashtag": Hashtag,
    "account": Account,
    "link": Links,
    "pattern": Pattern,
    "qualifier": Qualifier,
    "required": Required,
}


class FileShell(Part):
    """A rule file, its rules not yet looked at."""

    format: Literal["placet/1"]
    pack: PackHeader | None = None
    lists: dict[Text, list[Text]] = {}
    common: dict[Text, Any] = {}
    rules: list[Any] = []
    switch_off: list[SwitchOff] = []


class RuleFile(FileShell):
    """A rule file of a Placet rule pack."""

    rules: list[RuleModel] = []
