"""Every fault and verdict has its sentence in both languages."""

from datetime import UTC, datetime

import pytest

from placet.domain.activity import Outcome
from placet.domain.document import Place, PlaceKind
from placet.domain.language import Language
from placet.domain.verification import (
    Changes,
    Difference,
    DraftMatch,
    Fault,
    Problem,
    Signature,
    Trust,
    Verdict,
    Verification,
)
from placet.words.verification import (
    difference_sentence,
    draft_sentence,
    problem_sentence,
    signature_sentence,
    verdict_sentence,
)

EN, FR = Language.ENGLISH, Language.FRENCH
AT = datetime(2026, 11, 20, 19, 5, 3, tzinfo=UTC)


def signature(signer: str = "Ann Lee", **changes: object) -> Signature:
    given: dict[str, object] = {
        "field": "reviewer",
        "signer": signer,
        "issuer": "Issuing CA",
        "signed_at": AT,
        "stamped_at": None,
        "stamped_by": "",
        "intact": True,
        "changes": Changes.NONE,
        "trust": Trust.NOT_CHECKED,
    }
    return Signature(**{**given, **changes})  # type: ignore[arg-type]


def found(*faults: Fault, outcome: Outcome | None = Outcome.APPROVED, **changes: object) -> Verification:
    given: dict[str, object] = {
        "name": "record.pdf",
        "sha256": "a" * 64,
        "number": "PLC-2026-A",
        "review": "b",
        "draft_name": "draft.docx",
        "draft_sha256": "c" * 64,
        "entries": 4,
        "head": "d" * 64,
        "pages": 5,
        "signers": ("Ann Lee",),
    }
    return Verification(outcome=outcome, problems=tuple(map(Problem, faults)), **{**given, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize("fault", list(Fault))
def test_every_fault_has_a_sentence_in_both_languages(fault: Fault) -> None:
    problem = Problem(fault, "detail", 3, "expected", "found")
    english, french = (problem_sentence(problem, language) for language in Language)
    assert english != french
    assert "{" not in english + french


def test_words_missing_on_a_page_and_words_of_nobody_have_sentences_of_their_own() -> None:
    assert problem_sentence(Problem(Fault.PAGE_DIFFERS, number=4, found="x"), EN) == (
        "Page 4 says “x”, which is not in the data."
    )
    assert problem_sentence(Problem(Fault.PAGE_DIFFERS, expected="x"), EN) == (
        "The pages do not say “x”, which is in the data."
    )


VERDICTS = {
    Verdict.WHOLE: found(),
    Verdict.UNSIGNED: found(outcome=None),
    Verdict.OTHER_DRAFT: found(Fault.DRAFT_DIFFERS),
    Verdict.NOT_TRUSTED: found(Fault.SIGNER_NOT_TRUSTED, Fault.DRAFT_DIFFERS),
    Verdict.CHANGED: found(Fault.SIGNER_NOT_TRUSTED, Fault.TRAIL_BROKEN),
}


@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_verdict_has_one_sentence_in_both_languages(verdict: Verdict) -> None:
    one = VERDICTS[verdict]
    assert one.verdict is verdict
    assert one.holds is (verdict is Verdict.WHOLE)
    english, french = (verdict_sentence(one, language) for language in Language)
    assert english != french
    assert english.count(".") == french.count(".") == 1


def test_the_verdict_names_who_signed_each_once() -> None:
    three = found(signatures=(signature(), signature("Bo Roy"), signature("Bo Roy"), signature("Cy Fox")))
    assert "digitally signed by Ann Lee, Bo Roy and Cy Fox" in verdict_sentence(three, EN)
    assert "signé numériquement par Ann Lee, Bo Roy et Cy Fox" in verdict_sentence(three, FR)


@pytest.mark.parametrize("match", list(DraftMatch))
def test_every_match_of_a_draft_has_a_sentence(match: DraftMatch) -> None:
    english, french = (draft_sentence(found(draft=match), language) for language in Language)
    assert english != french


def test_a_signature_says_whose_clock_its_time_is_by() -> None:
    assert "2026-11-20 19:05:03 UTC by the signer’s own clock" in signature_sentence(signature(), EN)
    stamped = signature(stamped_at=AT, stamped_by="Time Service")
    assert "2026-11-20 19:05:03 UTC by a time-stamp of Time Service" in signature_sentence(stamped, EN)
    assert "selon l’horloge du signataire" in signature_sentence(signature(), FR)
    assert "without a time" in signature_sentence(signature(signed_at=None), EN)


@pytest.mark.parametrize("changes", list(Changes))
@pytest.mark.parametrize("trust", list(Trust))
def test_a_signature_says_what_followed_it_and_what_is_known_of_its_certificate(changes: Changes, trust: Trust) -> None:
    english, french = (
        signature_sentence(signature(changes=changes, trust=trust, intact=False), language) for language in Language
    )
    assert "broken" in english
    assert "brisée" in french


def test_a_difference_says_what_became_of_a_passage() -> None:
    place = Place(PlaceKind.BODY, 2)
    assert difference_sentence(Difference(place, "a", "b"), EN) == "Body, paragraph 2: “a” became “b”."
    assert difference_sentence(Difference(place, "", "b"), EN) == "Body, paragraph 2: “b” was added."
    assert difference_sentence(Difference(place, "a", ""), FR).endswith("«\u202fa\u202f» a été retiré.")
