"""A review and its trail."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from placet.domain.activity import (
    Acknowledged,
    Agent,
    Annotated,
    Annotation,
    Decided,
    Decision,
    DecisionOutcome,
    Described,
    Description,
    Outcome,
    Reversed,
    Role,
    SignedOff,
    Target,
)
from placet.domain.document import Coverage, CoverageReason, CoverageStatus, Document, Passage, Place, PlaceKind
from placet.domain.errors import (
    NothingToReverse,
    ReasonMissing,
    ReviewNotSigned,
    ReviewSigned,
    SignOffRefused,
    TrailBroken,
    UnknownFinding,
)
from placet.domain.finding import Explanation, Finding, Scan
from placet.domain.review import Review, begin
from placet.domain.rule import Effective, Level, Pack, PhraseRule, RuleSet
from placet.domain.selector import TextPositionSelector, quote
from placet.domain.trail import check

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
REVIEWER = Agent("Julie Lavoie", "Senior Advisor")
APPROVER = Agent("Ann Roy", "Director General", role=Role.APPROVER)
TEXT = "The Harper Government acts. The Harper Government listens."
UNREAD = Coverage(Place(PlaceKind.PICTURE, 1), CoverageStatus.NOT_READ, CoverageReason.PICTURE, detail="1200 × 628")


def finding(start: int, rule: str = "branding") -> Finding:
    position = TextPositionSelector(start, start + 17)
    return Finding(rule, Level.ERROR, position, quote(TEXT, position), Explanation("Harper Government"))


def review(*, coverage: tuple[Coverage, ...] = (), rule: PhraseRule | None = None) -> Review:
    passage = Passage(0, len(TEXT), Place(PlaceKind.BODY, 1))
    document = Document("draft.docx", "0" * 64, "text/plain", 10, TEXT, (passage,), coverage=coverage)
    rules = RuleSet((Pack("p", "1", "a" * 64),), (rule or PhraseRule(id="branding", text=("Harper Government",)),))
    scan = Scan(document, rules, (finding(4), finding(32)), NOW, "Placet")
    return begin("f" * 32, scan, REVIEWER, NOW)


def decided(target: Finding, outcome: DecisionOutcome = DecisionOutcome.CHANGE_REQUIRED, reason: str = "") -> Decided:
    return Decided(agent=REVIEWER, at=NOW, finding=target.id, decision=Decision(outcome, reason))


def signed_off(agent: Agent = REVIEWER, outcome: Outcome = Outcome.REVIEWED) -> SignedOff:
    return SignedOff(agent=agent, at=NOW, outcome=outcome, statement="I reviewed.")


def reversal(entry: int) -> Reversed:
    return Reversed(agent=REVIEWER, at=NOW, entry=entry)


def all_decided(subject: Review) -> Review:
    for each in subject.findings:
        subject = subject.apply(decided(each))
    return subject


def test_a_review_begins_with_the_receipt_of_its_draft() -> None:
    subject = review()
    assert subject.received is not None
    assert subject.received.packs == ("a" * 64,)
    assert len(subject.undecided) == 2


def test_a_later_decision_replaces_an_earlier_one() -> None:
    subject = review().apply(decided(finding(4)))
    subject = subject.apply(decided(finding(4), DecisionOutcome.KEPT, "a quotation"))
    decision = subject.decision_on(finding(4))
    assert decision == Decision(DecisionOutcome.KEPT, "a quotation")
    assert subject.undecided == (finding(32),)
    assert len(subject.trail) == 3


@pytest.mark.parametrize("outcome", [DecisionOutcome.KEPT, DecisionOutcome.NOT_A_FINDING])
def test_keeping_and_dismissing_need_a_reason(outcome: DecisionOutcome) -> None:
    with pytest.raises(ReasonMissing):
        review().apply(decided(finding(4), outcome, "  "))


def test_a_decision_on_a_finding_of_another_scan_is_refused() -> None:
    with pytest.raises(UnknownFinding):
        review().apply(decided(finding(5)))


def test_sign_off_waits_for_every_decision() -> None:
    with pytest.raises(SignOffRefused) as refused:
        review().apply(decided(finding(4))).apply(signed_off())
    assert refused.value.undecided == (finding(32).id,)


def test_sign_off_waits_for_every_unread_part_to_be_looked_at() -> None:
    subject = all_decided(review(coverage=(UNREAD,)))
    with pytest.raises(SignOffRefused) as refused:
        subject.apply(signed_off())
    assert refused.value.unacknowledged == (UNREAD.key,)
    seen = subject.apply(Acknowledged(agent=REVIEWER, at=NOW, coverage=UNREAD.key))
    assert seen.apply(signed_off()).signed


def test_after_signing_only_an_approver_may_add() -> None:
    signed = all_decided(review()).apply(signed_off())
    with pytest.raises(ReviewSigned):
        signed.apply(decided(finding(4)))
    with pytest.raises(ReviewSigned):
        signed.apply(signed_off())
    approved = signed.apply(signed_off(APPROVER, Outcome.APPROVED))
    assert approved.outcome is Outcome.APPROVED
    assert [each.agent.name for each in approved.sign_offs] == ["Julie Lavoie", "Ann Roy"]


def test_an_approver_does_not_sign_first() -> None:
    with pytest.raises(ReviewNotSigned):
        all_decided(review()).apply(signed_off(APPROVER, Outcome.APPROVED))


def test_undo_and_redo_walk_back_and_forth_and_forget_nothing() -> None:
    subject = review().apply(decided(finding(4))).apply(decided(finding(32)))
    for _ in range(2):
        entry = subject.to_undo
        assert entry is not None
        subject = subject.apply(reversal(entry.number))
    assert len(subject.undecided) == 2
    assert subject.to_undo is None
    redone = []
    for _ in range(2):
        entry = subject.to_redo
        assert entry is not None
        subject = subject.apply(reversal(entry.number))
        redone.append(len(subject.undecided))
    assert redone == [1, 0]
    assert subject.to_redo is None
    assert len(subject.trail) == 7


def test_undo_after_redo_takes_the_same_act_back_again() -> None:
    subject = review().apply(decided(finding(4)))
    for step in ("undo", "redo", "undo", "redo", "undo"):
        entry = subject.to_undo if step == "undo" else subject.to_redo
        assert entry is not None
        subject = subject.apply(reversal(entry.number))
    assert len(subject.undecided) == 2


def test_a_new_act_ends_redo() -> None:
    subject = review().apply(decided(finding(4)))
    subject = subject.apply(reversal(2)).apply(decided(finding(32)))
    assert subject.to_redo is None


def test_what_was_reversed_cannot_be_reversed_again() -> None:
    subject = review().apply(decided(finding(4))).apply(reversal(2))
    with pytest.raises(NothingToReverse):
        subject.apply(reversal(2))
    with pytest.raises(NothingToReverse):
        subject.apply(reversal(1))


def test_a_note_is_shown_in_its_last_wording() -> None:
    subject = review()
    for body in ("first", "second"):
        note = Annotation("n1", Target(), body)
        subject = subject.apply(Annotated(agent=REVIEWER, at=NOW, annotation=note))
    assert [note.body for note in subject.annotations] == ["second"]


def test_findings_follow_product_and_release_date_without_a_new_scan() -> None:
    rule = PhraseRule(
        id="branding",
        text=("Harper Government",),
        products=("advertising",),
        effective=Effective(since=date(2026, 1, 1)),
    )
    subject = review(rule=rule)
    assert len(subject.findings) == 2

    def described(product: str, release: date | None) -> Review:
        description = Description(product=product, release=release)
        return subject.apply(Described(agent=REVIEWER, at=NOW, description=description))

    assert len(described("advertising", date(2026, 5, 1)).findings) == 2
    assert described("speech", None).findings == ()
    assert described("advertising", date(2025, 5, 1)).findings == ()


def test_the_chain_holds_and_names_the_first_entry_that_was_changed() -> None:
    subject = all_decided(review())
    check(subject.trail, subject.origin)
    forged = replace(subject.trail[1], activity=decided(finding(32)))
    with pytest.raises(TrailBroken) as broken:
        check((subject.trail[0], forged, subject.trail[2]), subject.origin)
    assert broken.value.number == 2


@pytest.mark.parametrize("order", [(0, 2), (1, 0, 2), (0, 0, 1)])
def test_dropped_moved_and_doubled_entries_break_the_chain(order: tuple[int, ...]) -> None:
    subject = all_decided(review())
    with pytest.raises(TrailBroken):
        check([subject.trail[number] for number in order], subject.origin)


def test_a_chain_belongs_to_its_draft() -> None:
    subject = all_decided(review())
    with pytest.raises(TrailBroken):
        check(subject.trail, "0" * 64)


def test_a_rule_may_weigh_more_in_some_products_and_channels() -> None:
    rule = PhraseRule(
        id="branding", level=Level.WARNING, levels=(("social-media", Level.ERROR),), text=("Harper Government",)
    )
    begun = review(rule=rule)
    found = tuple(replace(each, level=Level.WARNING) for each in begun.scan.findings)
    begun = replace(begun, scan=replace(begun.scan, findings=found))
    assert {each.level for each in begun.findings} == {Level.WARNING}
    posted = begun.apply(Described(agent=REVIEWER, at=NOW, description=Description(product="social-media")))
    assert {each.level for each in posted.findings} == {Level.ERROR}
    assert [each.id for each in posted.findings] == [each.id for each in found]
