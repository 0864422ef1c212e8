"""Every trouble and every domain value has words in both languages."""

from collections.abc import Iterator
from enum import StrEnum

import pytest

from placet.domain import activity, document, errors, finding, rule
from placet.domain.document import CoverageReason, Place, PlaceKind
from placet.domain.language import Language
from placet.words.errors import SEALS, explain
from placet.words.places import KINDS, REASONS, place
from placet.words.vocabulary import VOCABULARY, word


def troubles() -> Iterator[errors.PlacetError]:
    for kind in errors.DraftError.__subclasses__():
        yield kind("draft.docx", "detail")
    yield errors.WrongPassword("draft.docx")
    yield from (errors.SealedDraft("draft.docx", seal) for seal in errors.Seal)
    for simple in (errors.ReviewSigned, errors.ReviewNotSigned, errors.ReasonMissing, errors.ReviewForked):
        yield simple()
    yield errors.NothingToReverse(3)
    yield errors.UnknownFinding("x")
    yield errors.SignOffRefused(("a",), ())
    yield errors.TrailBroken(4)
    yield errors.TrailBroken(0)
    yield errors.StoreError("reviews.sqlite", "disk full")
    yield errors.ExportError("record.pdf", "in use")
    yield errors.CertificateUnreadable("issuer.cer", "no certificate")
    for trouble in errors.KeyTrouble:
        yield errors.KeyRefused(trouble, "key.p12")
    for refusal in errors.SigningTrouble:
        yield errors.SigningRefused(refusal, "record.pdf")
    for why in errors.Refusal:
        yield errors.CopyRefused("draft.docx", why)
    yield errors.RuleFileError((errors.Complaint("a.yaml", 3, 5, "unknown key"),))


@pytest.mark.parametrize("error", list(troubles()), ids=lambda error: type(error).__name__)
def test_every_trouble_has_a_sentence_in_both_languages(error: errors.PlacetError) -> None:
    english, french = (explain(error, language) for language in Language)
    assert english
    assert french
    assert english != french
    assert "{" not in english + french


def test_what_seals_a_draft_is_said_in_words() -> None:
    assert set(SEALS) == set(errors.Seal)
    said = explain(errors.SealedDraft("draft.docx", errors.Seal.RIGHTS), Language.FRENCH)
    assert "(gestion des droits)" in said


def told(kind: type[errors.PlacetError]) -> Iterator[type[errors.PlacetError]]:
    for child in kind.__subclasses__():
        yield from told(child)
        if child not in (errors.DraftError, errors.ReviewError):
            yield child


def test_no_trouble_is_left_without_a_sentence() -> None:
    assert set(told(errors.PlacetError)) == {type(error) for error in troubles()}


SAID = (
    activity.DecisionOutcome,
    activity.Outcome,
    activity.Office,
    activity.RequestChannel,
    activity.Answer,
    activity.Role,
    activity.Scope,
    document.CoverageStatus,
    document.Visibility,
    finding.Lowering,
    rule.AccountClass,
    rule.Level,
    rule.RuleStatus,
)


@pytest.mark.parametrize("kind", SAID, ids=lambda kind: kind.__name__)
def test_every_value_has_words_in_both_languages(kind: type[StrEnum]) -> None:
    for value in kind:
        assert VOCABULARY[kind, value].en
        assert VOCABULARY[kind, value].fr


def test_values_that_are_equal_strings_keep_their_own_words() -> None:
    assert word(activity.Scope.DRAFT, Language.ENGLISH) == "This draft"
    assert word(rule.RuleStatus.DRAFT, Language.ENGLISH) == "Draft"


def test_every_kind_of_place_and_every_reason_has_words() -> None:
    assert set(KINDS) == set(PlaceKind)
    assert set(REASONS) == set(CoverageReason)


@pytest.mark.parametrize(
    ("where", "english", "french"),
    [
        (Place(PlaceKind.BODY, 2), "Body, paragraph 2", "Corps du texte, paragraphe 2"),
        (Place(PlaceKind.PAGE, page=3), "Page 3", "Page 3"),
        (Place(PlaceKind.COMMENT, 1, name="M. Tremblay"), "Comment 1, M. Tremblay", "Commentaire 1, M. Tremblay"),
        (Place(PlaceKind.PROPERTY, name="title"), "Document property, title", "Propriété du document, titre"),
    ],
)
def test_a_place_is_named_as_a_reviewer_would(where: Place, english: str, french: str) -> None:
    assert place(where, Language.ENGLISH) == english
    assert place(where, Language.FRENCH) == french
