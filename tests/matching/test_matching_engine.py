"""What a careful reviewer would find, and what not: every class of variation, in English and French."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matching_pieces import (
    CHANGE,
    DOE,
    FAMILIES,
    HARPER,
    MIDDLE,
    NEW,
    RESULTS,
    RULES,
    STOPS,
    draft,
    find,
    words,
)

from placet.domain.document import Document, Passage, Place, PlaceKind, Span, Visibility
from placet.domain.finding import Variation
from placet.domain.language import Language
from placet.domain.rule import Exceptions, Level, PatternRule, PhraseRule, Rule, RuleSet, SloganRule
from placet.domain.selector import TextPositionSelector
from placet.matching.engine import match, matchers

FOUND: list[tuple[str, Rule, str, str]] = [
    # class, rule, draft, the words found
    ("typo: a letter missing", HARPER, "the Harper Goverment’s plan", "Harper Goverment’s"),
    ("typo: a letter missing, FR", HARPER, "le gouvernment Harper agit", "gouvernment Harper"),
    ("typo: letters swapped", HARPER, "the Hraper Government", "Hraper Government"),
    ("typo: a letter too many", HARPER, "the Harpper Government", "Harpper Government"),
    ("typo: two in a long word", HARPER, "le gouvernemment Harper", "gouvernemment Harper"),
    ("inflected", HARPER, "past Harper governments", "Harper governments"),
    ("inflected and possessive", HARPER, "Harper's governments", "Harper's governments"),
    ("inflected, FR", HARPER, "des gouvernements Harper", "gouvernements Harper"),
    ("another person of a verb", RESULTS, "we got results for people", "got results for people"),
    ("another tense, FR", RESULTS, "Hier, on tenait parole.", "on tenait parole"),
    ("an -ing, FR", MIDDLE, "en bâtissant un Canada fort", "bâtissant un Canada fort"),
    ("lower case", HARPER, "the harper government", "harper government"),
    ("all capitals", CHANGE, "REAL CHANGE", "REAL CHANGE"),
    ("accents missing, FR", STOPS, "Plus. Pour vous. Des maintenant.", "Plus. Pour vous. Des maintenant"),
    ("accents in capitals, FR", MIDDLE, "BATIR UN CANADA FORT", "BATIR UN CANADA FORT"),
    ("curly quotes", NEW, "Canada’s new government acts", "Canada’s new government"),
    ("straight quotes", NEW, "Canada's new government acts", "Canada's new government"),
    ("no-break space", HARPER, "the Harper\u00a0Government", "Harper\u00a0Government"),
    ("narrow no-break space, FR", HARPER, "le gouvernement\u202fHarper", "gouvernement\u202fHarper"),
    ("zero-width space", HARPER, "the Har\u200bper Government", "Har\u200bper Government"),
    ("zero-width joiner", HARPER, "the Harper Gov\u200dernment", "Harper Gov\u200dernment"),
    ("soft hyphen", HARPER, "the Harper Govern\u00adment", "Harper Govern\u00adment"),
    ("divided at a line end", HARPER, "the Harper Govern-\nment", "Harper Govern-\nment"),
    ("divided at a line end, FR", HARPER, "le gouverne-\nment Harper", "gouverne-\nment Harper"),
    ("over a line end", HARPER, "le gouvernement\nHarper", "gouvernement\nHarper"),
    ("letters spaced out", HARPER, "the H a r p e r  G o v e r n m e n t", "H a r p e r  G o v e r n m e n t"),
    ("letters spaced out evenly", HARPER, "H a r p e r G o v e r n m e n t now", "H a r p e r G o v e r n m e n t"),
    ("one word spaced out", HARPER, "the H a r p e r Government", "H a r p e r Government"),
    ("letters with full stops", HARPER, "the H.a.r.p.e.r Government", "H.a.r.p.e.r Government"),
    ("leet in a hashtag", FAMILIES, "say #Str0ngFamilies", "#Str0ngFamilies"),
    ("leet in a hashtag, FR", FAMILIES, "avec #Fam1llesFortes", "#Fam1llesFortes"),
    ("leet with a sign", HARPER, "the H@rper Government", "H@rper Government"),
    ("leet with a sign in a hashtag", FAMILIES, "say #$trongFamilies", "#$trongFamilies"),
    ("homoglyphs", HARPER, "the Наrper Government", "Наrper Government"),
    ("homoglyphs, Greek", HARPER, "the Harper Gονernment", "Harper Gονernment"),
    ("scanned rn for m", HARPER, "the Harper Govemment", "Harper Govemment"),
    ("a word split", HARPER, "the Har per Government", "Har per Government"),
    ("the other word split", HARPER, "the Harper Govern ment", "Harper Govern ment"),
    ("a word split, FR", HARPER, "le gouverne ment Harper", "gouverne ment Harper"),
    ("words joined", HARPER, "the harpergovernment", "harpergovernment"),
    ("CamelCase", HARPER, "the HarperGovernment’s", "HarperGovernment’s"),
    ("hyphenated", HARPER, "a Harper-Government idea", "Harper-Government"),
    ("as a hashtag", HARPER, "see #HarperGovernment", "#HarperGovernment"),
    ("as a hashtag, FR", HARPER, "voir #GouvernementHarper", "#GouvernementHarper"),
    ("a slogan as a hashtag, in lower case", CHANGE, "say #realchange", "#realchange"),
    ("a slogan as a hashtag, FR", MIDDLE, "voir #BâtirUnCanadaFort", "#BâtirUnCanadaFort"),
    ("within a longer hashtag", FAMILIES, "say #StrongFamiliesNow", "#StrongFamiliesNow"),
    ("underscores in a hashtag", FAMILIES, "say #Strong_Families", "#Strong_Families"),
    ("a hashtag in lower case", FAMILIES, "say #strongfamilies", "#strongfamilies"),
    ("a hashtag in capitals, FR", FAMILIES, "avec #FAMILLESFORTES", "#FAMILLESFORTES"),
    ("a hashtag mistyped", FAMILIES, "say #StrongFamiles", "#StrongFamiles"),
    ("a hashtag with a full-width sign", FAMILIES, "say ＃StrongFamilies", "＃StrongFamilies"),
    ("elision, FR", HARPER, "gouvernement d’Harper", "gouvernement d’Harper"),
    (
        "elision in the rule, FR",
        SloganRule(id="s", text=("Choisir d’avancer",)),
        "choisir d'avancer",
        "choisir d'avancer",
    ),
    ("reordered", HARPER, "the government of Stephen Harper", "government of Stephen Harper"),
    (
        "reordered and bridged",
        HARPER,
        "the government led by Prime Minister Stephen Harper",
        "government led by Prime Minister Stephen Harper",
    ),
    (
        "bridged between commas",
        HARPER,
        "the government, led by Prime Minister Harper, said",
        "government, led by Prime Minister Harper",
    ),
    (
        "bridged, FR",
        HARPER,
        "le gouvernement dirigé par le premier ministre Stephen Harper",
        "gouvernement dirigé par le premier ministre Stephen Harper",
    ),
    (
        "bridged in another form, FR",
        HARPER,
        "une équipe, un gouvernement dirigés par Harper",
        "gouvernement dirigés par Harper",
    ),
    (
        "a title between",
        HARPER,
        "government of the Right Hon. Stephen J. Harper",
        "government of the Right Hon. Stephen J. Harper",
    ),
    ("a title between, FR", HARPER, "le gouvernement de M. Harper", "gouvernement de M. Harper"),
    ("an adjective between", HARPER, "Stephen Harper’s majority government", "Harper’s majority government"),
    (
        "an adjective between, FR",
        HARPER,
        "le gouvernement minoritaire de M. Harper",
        "gouvernement minoritaire de M. Harper",
    ),
    (
        "a small word put into a slogan",
        MIDDLE,
        "middle class and those working very hard to join it",
        "middle class and those working very hard to join it",
    ),
    ("a slogan’s own full stops", STOPS, "Strong leadership. On your side.", "Strong leadership. On your side"),
    ("a slogan’s full stops left out, FR", STOPS, "Plus pour vous dès maintenant", "Plus pour vous dès maintenant"),
    ("a hashtag with a year", FAMILIES, "say #StrongFamilies2015", "#StrongFamilies2015"),
    ("the # of the first word", HARPER, "the #Harper Government", "#Harper Government"),
]

SILENT: list[tuple[str, Rule, str]] = [
    ("a word within another", HARPER, "sharper government decisions"),
    ("a sentence between", HARPER, "The book is by Harper. Government officials declined."),
    ("a sentence between, FR", HARPER, "Ainsi parlait le gouvernement. Harper se taisait."),
    ("a semicolon between", HARPER, "They met Harper; government aides left."),
    ("a colon between, FR", HARPER, "Le gouvernement : Harper y tient."),
    ("a comma between", HARPER, "With Mr. Harper, government aides agreed."),
    ("a bracket between", HARPER, "Mr. Harper (government whip)"),
    ("a dash between", HARPER, "Mr. Harper — government whip"),
    ("a blank line between", HARPER, "by Harper\n\nGovernment news"),
    ("and between", HARPER, "the government and Stephen Harper"),
    ("or between", HARPER, "Harper or government"),
    ("et between, FR", HARPER, "le gouvernement et Stephen Harper"),
    ("ou between, FR", HARPER, "le gouvernement ou M. Harper"),
    ("a proper name", HARPER, "Harper Adams University and the Government of Canada"),
    ("an exception over the whole hit", HARPER, "the Harper Government Building opens"),
    ("a verb between", HARPER, "Harper told government officials"),
    ("a verb in the present between", HARPER, "Harper wants government services"),
    ("a verb in the past between", HARPER, "Harper announced government plans"),
    ("a verb and an article between", HARPER, "Harper leads the government"),
    ("a verb between, FR", HARPER, "le gouvernement remercie M. Harper"),
    ("a verb between, name first, FR", HARPER, "Harper quitte le gouvernement"),
    ("too many words between", HARPER, "the government of Canada and the provinces praised Harper"),
    ("a real word one edit away", HARPER, "the harder government line; a hamper government staff carried"),
    ("a real name one edit away", HARPER, "the Harmer government"),
    ("a short word never mistyped", PhraseRule(id="b", text=("Bloc",)), "des blocs, un bloq, un block"),
    ("ordinary words in lower case", CHANGE, "a real change in their lives"),
    ("ordinary words, FR", CHANGE, "il faut changer ensemble nos habitudes"),
    ("one capital of two", CHANGE, "Real change takes time."),
    ("a hashtag without its #", FAMILIES, "StrongFamilies and strong families"),
    ("a hashtag without its #, FR", FAMILIES, "des familles fortes"),
    ("another hashtag", FAMILIES, "#StrongerFamily? No: #StrungFamilies2 #Families"),
    ("a word put in", RESULTS, "Getting test results for people takes two days."),
    (
        "a comma within a slogan",
        SloganRule(id="s", text=("Canada is Broken",)),
        "In Canada, is broken pavement repaired?",
    ),
    (
        "a sentence within a slogan, FR",
        SloganRule(id="s", text=("Oser ensemble",)),
        "Il faut oser. Ensemble, allons-y.",
    ),
    ("another order in a slogan", RESULTS, "results for people, getting better"),
    (
        "conservative estimate",
        PhraseRule(id="c", text=("Conservative Party",)),
        "a conservative estimate of the party size",
    ),
    (
        "liberal arts",
        PhraseRule(id="l", text=("Liberal government",), as_written=True),
        "liberal arts, government grants",
    ),
    ("two passages", HARPER, "written by Harper\nGovernment of Canada"),
    ("inside a handle", PhraseRule(id="n", text=("NDP",), fuzzy=False), "follow @NDP_2026 for drones"),
    (
        "two words that are none apart",
        SloganRule(id="s", text=("Together",)),
        "to get her home",
    ),
]


@pytest.mark.parametrize(("rule", "text", "expected"), [case[1:] for case in FOUND], ids=[case[0] for case in FOUND])
def test_what_must_be_found_is_found_exactly(rule: Rule, text: str, expected: str) -> None:
    assert words(find(text, rule)) == [expected]


@pytest.mark.parametrize(("rule", "text"), [case[1:] for case in SILENT], ids=[case[0] for case in SILENT])
def test_what_must_not_be_found_is_not(rule: Rule, text: str) -> None:
    document = draft(*text.split("\n")) if "two passages" not in text and text.startswith("written") else draft(text)
    assert words(find(document, rule)) == []


@pytest.mark.parametrize("text", [case[2] for case in FOUND], ids=[case[0] for case in FOUND])
def test_other_rules_beside_it_change_nothing(text: str) -> None:
    alone = {(each.rule_id, each.quote.exact, each.score) for rule in RULES for each in find(text, rule)}
    together = {(each.rule_id, each.quote.exact, each.score) for each in find(text, *RULES)}
    assert together == alone


def test_findings_stand_in_the_order_of_the_text_and_of_the_rules() -> None:
    found = find("Real Change with #StrongFamilies, said the Harper Government. Real Change!", *RULES)
    assert words(found) == ["Real Change", "#StrongFamilies", "Harper Government", "Real Change"]
    assert [each.position for each in found] == sorted(each.position for each in found)


def test_overlapping_hits_of_one_rule_are_one_finding_the_closest() -> None:
    assert words(find("the Harper Government Harper", HARPER)) == ["Harper Government"]


def test_overlapping_hits_of_two_rules_are_two_findings() -> None:
    other = PhraseRule(id="other", text=("Government of Canada",))
    found = find("the Harper Government of Canada", HARPER, other)
    assert [each.rule_id for each in found] == ["harper", "other"]


def test_word_for_word_scores_100_and_has_no_trait() -> None:
    (found,) = find("the Harper Government", HARPER)
    assert (found.score, found.explanation.traits) == (100, ())
    assert found.explanation.reference == "Harper Government"


def test_a_letter_missing_and_a_possessive_score_96() -> None:
    (found,) = find("the Harper Goverment’s plan", HARPER)
    assert found.score == 96
    assert [trait.variation for trait in found.explanation.traits] == [Variation.TYPO, Variation.POSSESSIVE]


def test_more_differences_score_lower() -> None:
    texts = ["Harper Government", "Harper Goverment", "Harper Goverment’s", "Goverment of Stephen Harper"]
    scores = [find(text, HARPER)[0].score for text in texts]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)


def test_places_of_a_rule_are_kept() -> None:
    rule = PhraseRule(id="h", text=("Harper Government",), places=(PlaceKind.HEADER,))
    places = (Place(PlaceKind.BODY, 1), Place(PlaceKind.HEADER, 1))
    found = find(draft("The Harper Government", "The Harper Government", places=places), rule)
    assert [each.position.start for each in found] == [26]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The measure is for the parti of the country.", 0),
        ("La mesure est dans le parti et pour le pays.", 1),
        ("parti", 1),
    ],
)
def test_languages_of_a_rule_are_kept_where_the_passage_tells_its_own(text: str, count: int) -> None:
    rule = PhraseRule(id="p", text=("parti",), languages=(Language.FRENCH,), fuzzy=False)
    assert len(find(text, rule)) == count


def test_a_level_is_the_rules_own() -> None:
    rule = PhraseRule(id="h", text=("Harper Government",), level=Level.ERROR)
    assert find("the Harper Government", rule)[0].level is Level.ERROR


def test_words_in_both_readings_of_tracked_changes_are_found_once() -> None:
    before, after = "The Harper Government spent", "The Harper Government invested"
    text = f"{before}\n{after}"
    place = Place(PlaceKind.BODY, 1)
    spans = (Span(0, 22, (0,)), Span(22, 27, (1,))), (Span(28, 50, (0,)), Span(50, 58, (2,)))
    passages = (
        Passage(0, 27, place, Visibility.DELETED, spans=spans[0]),
        Passage(28, 58, place, Visibility.INSERTED, spans=spans[1]),
    )
    document = Document("a.docx", "", "", 0, text, passages)
    assert [each.position.start for each in find(document, HARPER)] == [32]


def test_words_of_cells_and_passages_are_not_put_together() -> None:
    places = (Place(PlaceKind.TABLE, 1), Place(PlaceKind.TABLE, 1))
    assert find(draft("Mr. Harper", "Government of Canada", places=places), HARPER) == ()


def test_a_pattern_of_an_exception_covers_the_whole_hit() -> None:
    rule = SloganRule(
        id="s",
        text=("Canada First",),
        as_written=True,
        exceptions=Exceptions(patterns=(r"Canada First (?:Nations?|Aid)",)),
    )
    assert words(find("Canada First Nations, and Canada First", rule)) == ["Canada First"]


def test_an_exception_that_covers_part_of_a_hit_excuses_nothing() -> None:
    rule = PhraseRule(id="h", text=("Harper Government",), exceptions=Exceptions(("Harper",)))
    assert words(find("the Harper Government", rule)) == ["Harper Government"]


def test_matchers_are_made_once_for_equal_rules_from_another_process() -> None:
    ruleset = RuleSet((), RULES)
    copy = pickle.loads(pickle.dumps(ruleset))
    assert matchers(ruleset.rules) is matchers(copy.rules)


def test_an_empty_draft_and_an_empty_rule_set_find_nothing() -> None:
    assert find(Document("a", "", "", 0, "", ()), *RULES, DOE) == ()
    assert find("the Harper Government") == ()


LETTERS = st.text(
    st.one_of(
        st.sampled_from("HarperGovernment gouvernement#StrongFamilies@JaneDoeMP.,;:’'“”«» \n\u00a0\u200b\u00ad-_0$"),
        st.characters(codec="utf-8"),
    ),
    max_size=80,
)
PIECES = st.lists(
    st.one_of(LETTERS, st.sampled_from([case[2] for case in FOUND]), st.sampled_from([case[2] for case in SILENT])),
    max_size=6,
)


@given(PIECES)
def test_findings_always_quote_their_own_words(pieces: list[str]) -> None:
    text = " ".join(pieces)
    pattern = PatternRule(id="pattern", regex=r"\bgo\w+")
    document = Document("a", "", "", 0, text, (Passage(0, len(text), Place(PlaceKind.BODY, 1)),))
    for finding in match(document, RuleSet((), (*RULES, DOE, pattern))):
        start, end = finding.position.start, finding.position.end
        assert 0 <= start < end <= len(text)
        assert finding.quote.exact == text[start:end]
        assert 50 <= finding.score <= 100


@given(PIECES)
def test_findings_of_one_rule_never_overlap(pieces: list[str]) -> None:
    found = find(" ".join(pieces), *RULES)
    for one in found:
        for two in found:
            assert one is two or one.rule_id != two.rule_id or not one.position.overlaps(two.position)


def test_positions_count_code_points() -> None:
    (found,) = find("👩‍👧 𝒪ur Harper Government", HARPER)
    assert found.position == TextPositionSelector(8, 25)
