"""How a finding's words differ from the rule's, said in words: “Harper Government”, one letter missing. 96 % alike."""

from collections.abc import Callable

from placet.domain.finding import Finding, Trait, Variation
from placet.domain.language import Bilingual, Language

QUOTED = Bilingual("“{words}”", "«\u00a0{words}\u00a0»")
EXACT = Bilingual("word for word", "mot pour mot")
ALIKE = Bilingual("{score}\u00a0% alike.", "Semblable à {score}\u00a0%.")
PATTERN = Bilingual("Fits the rule’s pattern.", "Répond au motif de la règle.")

COUNTS = {
    Language.ENGLISH: ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    Language.FRENCH: ("aucun", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"),
}

TYPING: dict[str, tuple[Bilingual, Bilingual]] = {
    "missing": (
        Bilingual("one letter missing", "une lettre manquante"),
        Bilingual("{count} letters missing", "{count} lettres manquantes"),
    ),
    "extra": (
        Bilingual("one letter too many", "une lettre de trop"),
        Bilingual("{count} letters too many", "{count} lettres de trop"),
    ),
    "changed": (
        Bilingual("one letter changed", "une lettre changée"),
        Bilingual("{count} letters changed", "{count} lettres changées"),
    ),
    "swapped": (
        Bilingual("two letters swapped", "deux lettres interverties"),
        Bilingual("letters swapped {count} times", "des lettres interverties à {count} endroits"),
    ),
}

WORDS: dict[Variation, tuple[Bilingual, Bilingual]] = {
    variation: (Bilingual(*one), Bilingual(*several))
    for variation, one, several in (
        (
            Variation.INFLECTED,
            ("one word in another form", "un mot sous une autre forme"),
            ("{count} words in another form", "{count} mots sous une autre forme"),
        ),
        (
            Variation.POSSESSIVE,
            ("with a possessive", "avec un possessif anglais"),
            ("with {count} possessives", "avec {count} possessifs anglais"),
        ),
        (
            Variation.ACCENTS,
            ("with other accents", "avec d’autres accents"),
            ("with other accents in {count} words", "avec d’autres accents dans {count} mots"),
        ),
        (
            Variation.JOINED,
            ("written as one word", "en un seul mot"),
            ("words run together {count} times", "des mots soudés à {count} endroits"),
        ),
        (
            Variation.SPLIT,
            ("one word taken apart", "un mot coupé en deux"),
            ("{count} words taken apart", "{count} mots coupés en deux"),
        ),
        (
            Variation.LEET,
            ("digits or signs for letters", "des chiffres ou des signes au lieu de lettres"),
            ("digits or signs for letters in {count} words", "des chiffres ou des signes dans {count} mots"),
        ),
        (
            Variation.HOMOGLYPH,
            ("look-alike letters of another alphabet", "des lettres semblables d’un autre alphabet"),
            ("look-alike letters in {count} words", "des lettres semblables d’un autre alphabet dans {count} mots"),
        ),
        (
            Variation.INVISIBLE,
            ("an invisible character inside", "un caractère invisible au milieu"),
            ("invisible characters in {count} words", "des caractères invisibles dans {count} mots"),
        ),
    )
}

PLAIN: dict[Variation, Bilingual] = {
    Variation.REORDERED: Bilingual("in another order", "dans un autre ordre"),
    Variation.SPACED: Bilingual("its letters spaced out", "aux lettres espacées"),
    Variation.HYPHENATED: Bilingual("with a hyphen", "avec un trait d’union"),
    Variation.HANDLE: Bilingual("named by its handle", "désigné par son identifiant"),
    Variation.SHORTENER: Bilingual(
        "a shortened link, so where it leads is unknown", "un lien abrégé, dont la destination est inconnue"
    ),
    Variation.UNKNOWN_ACCOUNT: Bilingual(
        "an account on no list: check whose it is", "un compte qui ne figure sur aucune liste : vérifiez à qui il est"
    ),
}

HASHTAG = Bilingual("as a hashtag", "en mot-clic")
LONGER = Bilingual("within a longer hashtag", "dans un mot-clic plus long")

DETAILED: dict[Variation, Bilingual] = {
    Variation.BRIDGED: Bilingual("with {detail} between", "avec {detail} au milieu"),
    Variation.ELISION: Bilingual("with the elided {detail}", "avec l’élision {detail}"),
    Variation.ADDRESS: Bilingual("by a link to {detail}", "par un lien vers {detail}"),
    Variation.REDIRECT: Bilingual("by way of {detail}", "en passant par {detail}"),
    Variation.MISMATCH: Bilingual("but the link leads to {detail}", "mais le lien mène à {detail}"),
    Variation.LOOK_ALIKE: Bilingual("imitated by {detail}", "imité par {detail}"),
}
ALSO = Bilingual("Also covers {rules}.", "Couvre aussi {rules}.")
QUOTES_DETAIL = frozenset({Variation.BRIDGED, Variation.ELISION})

MISSING: dict[str, Bilingual] = {
    "paragraph": Bilingual("missing from the paragraph", "absent du paragraphe"),
    "page": Bilingual("missing from the page", "absent de la page"),
    "draft": Bilingual("missing from the draft", "absent de l’ébauche"),
}

SCORELESS = frozenset(
    {
        Variation.HANDLE,
        Variation.ADDRESS,
        Variation.REDIRECT,
        Variation.SHORTENER,
        Variation.MISMATCH,
        Variation.LOOK_ALIKE,
        Variation.UNKNOWN_ACCOUNT,
        Variation.MISSING,
    }
)
"""Ways of accounts, links and absences: they are so or not, never alike by degrees."""


def explain_match(finding: Finding, language: Language) -> str:
    """Say in words why a finding matches: the rule's words, how the draft's differ, and how alike they are.

    Other rules that ask about the same words are named behind it.
    """
    return " ".join(said for said in (_match(finding, language), _also(finding, language)) if said)


def _match(finding: Finding, language: Language) -> str:
    reference = " ".join(finding.explanation.reference.split())
    if not reference:
        return PATTERN.text(language)
    traits = [trait for trait in finding.explanation.traits if trait.variation is not Variation.ALSO]
    said = [_trait(trait, language) for trait in traits] or [EXACT.text(language)]
    sentence = ", ".join([QUOTED.text(language).format(words=reference), *said]) + "."
    if any(trait.variation in SCORELESS for trait in traits) or finding.score == 100:
        return sentence
    return f"{sentence} {ALIKE.text(language).format(score=finding.score)}"


def _also(finding: Finding, language: Language) -> str:
    """Name the other rules that ask about the same words, each with its own words."""
    rules = [_rule(trait, language) for trait in finding.explanation.traits if trait.variation is Variation.ALSO]
    return ALSO.text(language).format(rules=", ".join(dict.fromkeys(rules))) if rules else ""


def _rule(trait: Trait, language: Language) -> str:
    rule, _, words = " ".join(trait.detail.split()).partition(" ")
    return f"{QUOTED.text(language).format(words=words)} ({rule})" if words else rule


def _trait(trait: Trait, language: Language) -> str:
    saying = next(saying for table, saying in SAYINGS if trait.variation in table)
    return saying(trait, language)


def _typo(trait: Trait, language: Language) -> str:
    one, several = TYPING.get(trait.detail, TYPING["changed"])
    return _counted(one, several, trait.count, language)


def _words(trait: Trait, language: Language) -> str:
    return _counted(*WORDS[trait.variation], trait.count, language)


def _counted(one: Bilingual, several: Bilingual, count: int, language: Language) -> str:
    names = COUNTS[language]
    number = names[count] if count < len(names) else str(count)
    return (one if count == 1 else several).text(language).format(count=number)


def _plain(trait: Trait, language: Language) -> str:
    return PLAIN[trait.variation].text(language)


def _detailed(trait: Trait, language: Language) -> str:
    detail = " ".join(trait.detail.split())
    if trait.variation in QUOTES_DETAIL:
        detail = QUOTED.text(language).format(words=detail)
    return DETAILED[trait.variation].text(language).format(detail=detail)


def _missing(trait: Trait, language: Language) -> str:
    return MISSING.get(trait.detail, MISSING["draft"]).text(language)


def _hashtag(trait: Trait, language: Language) -> str:
    return (LONGER if trait.detail else HASHTAG).text(language)


SAYINGS: tuple[tuple[frozenset[Variation], Callable[[Trait, Language], str]], ...] = (
    (frozenset({Variation.TYPO}), _typo),
    (frozenset({Variation.MISSING}), _missing),
    (frozenset({Variation.HASHTAG}), _hashtag),
    (frozenset({Variation.ALSO}), _rule),
    (frozenset(WORDS), _words),
    (frozenset(PLAIN), _plain),
    (frozenset(DETAILED), _detailed),
)
"""Which variations are said how; together they are all of them."""
