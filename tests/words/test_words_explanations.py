"""An explanation says in words how a finding differs from its rule, in both languages."""

import pytest

from placet.domain.finding import Explanation, Finding, Trait, Variation
from placet.domain.language import Language
from placet.domain.rule import Level
from placet.domain.selector import TextPositionSelector, TextQuoteSelector
from placet.words.explanations import SAYINGS, explain_match

EN, FR = Language.ENGLISH, Language.FRENCH


def finding(reference: str, *traits: Trait, score: int = 100) -> Finding:
    position, quote = TextPositionSelector(0, 1), TextQuoteSelector("x")
    return Finding("rule", Level.NOTE, position, quote, Explanation(reference, traits), score)


TYPO = Trait(Variation.TYPO, 1, "missing")
CASES = [
    (
        finding("Harper Government", TYPO, Trait(Variation.POSSESSIVE), score=96),
        "“Harper Government”, one letter missing, with a possessive. 96\u00a0% alike.",
        "«\u00a0Harper Government\u00a0», une lettre manquante, avec un possessif anglais. Semblable à 96\u00a0%.",
    ),
    (
        finding("Harper Government"),
        "“Harper Government”, word for word.",
        "«\u00a0Harper Government\u00a0», mot pour mot.",
    ),
    (
        finding("Harper Government", Trait(Variation.REORDERED), Trait(Variation.BRIDGED, 2, "led\nby"), score=93),
        "“Harper Government”, in another order, with “led by” between. 93\u00a0% alike.",
        "«\u00a0Harper Government\u00a0», dans un autre ordre, avec «\u00a0led by\u00a0» au milieu."
        " Semblable à 93\u00a0%.",
    ),
    (
        finding("gouvernement Harper", Trait(Variation.TYPO, 2, "changed"), Trait(Variation.INFLECTED, 2), score=90),
        "“gouvernement Harper”, two letters changed, two words in another form. 90\u00a0% alike.",
        "«\u00a0gouvernement Harper\u00a0», deux lettres changées, deux mots sous une autre forme."
        " Semblable à 90\u00a0%.",
    ),
    (
        finding("Real Change", Trait(Variation.HASHTAG)),
        "“Real Change”, as a hashtag.",
        "«\u00a0Real Change\u00a0», en mot-clic.",
    ),
    (
        finding("X @janedoemp", Trait(Variation.ADDRESS, 1, "x.com"), Trait(Variation.REDIRECT, 1, "l.facebook.com")),
        "“X @janedoemp”, by a link to x.com, by way of l.facebook.com.",
        "«\u00a0X @janedoemp\u00a0», par un lien vers x.com, en passant par l.facebook.com.",
    ),
    (
        finding("subject to parliamentary approval", Trait(Variation.MISSING, 1, "paragraph")),
        "“subject to parliamentary approval”, missing from the paragraph.",
        "«\u00a0subject to parliamentary approval\u00a0», absent du paragraphe.",
    ),
    (
        finding("Carney Government", Trait(Variation.POSSESSIVE), Trait(Variation.ALSO, 1, "b.l Liberal government")),
        "“Carney Government”, with a possessive. Also covers “Liberal government” (b.l).",
        "«\u00a0Carney Government\u00a0», avec un possessif anglais."
        " Couvre aussi «\u00a0Liberal government\u00a0» (b.l).",
    ),
    (
        finding("Carney Government", Trait(Variation.ALSO, 1, "style.pattern"), Trait(Variation.ALSO, 1, "c d")),
        "“Carney Government”, word for word. Also covers style.pattern, “d” (c).",
        "«\u00a0Carney Government\u00a0», mot pour mot. Couvre aussi style.pattern, «\u00a0d\u00a0» (c).",
    ),
    (finding(""), "Fits the rule’s pattern.", "Répond au motif de la règle."),
]


@pytest.mark.parametrize(("found", "english", "french"), CASES, ids=[case[1] for case in CASES])
def test_a_match_is_explained_in_words(found: Finding, english: str, french: str) -> None:
    assert explain_match(found, EN) == english
    assert explain_match(found, FR) == french


@pytest.mark.parametrize("variation", list(Variation))
@pytest.mark.parametrize("count", [1, 2, 23])
def test_every_variation_has_words_in_both_languages(variation: Variation, count: int) -> None:
    found = finding("reference", Trait(variation, count, "detail"), score=90)
    english, french = explain_match(found, EN), explain_match(found, FR)
    assert english != french
    assert "{" not in english + french


def test_no_variation_is_said_in_two_ways() -> None:
    said = [variation for table, _ in SAYINGS for variation in table]
    assert sorted(said) == sorted(Variation)
