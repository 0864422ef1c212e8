"""Reviews of every size and state in a few lines, for the tests of the record."""

import io
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from PIL import Image

from placet.domain.activity import (
    Acknowledged,
    Activity,
    Agent,
    Annotated,
    Annotation,
    Answer,
    Decided,
    Decision,
    DecisionOutcome,
    Described,
    Description,
    Office,
    Outcome,
    Request,
    RequestChannel,
    Requested,
    Role,
    SignedOff,
    Target,
)
from placet.domain.document import (
    Coverage,
    CoverageReason,
    CoverageStatus,
    Document,
    Link,
    Metadata,
    Passage,
    Place,
    PlaceKind,
)
from placet.domain.finding import Explanation, Finding, Scan
from placet.domain.language import Bilingual, Language
from placet.domain.layout import Box, Page, PagePicture, Region
from placet.domain.review import Review, begin
from placet.domain.rule import AccountClass, AccountRule, Level, Owner, Pack, PhraseRule, PolicyReference, RuleSet
from placet.domain.selector import TextPositionSelector, quote
from placet.words.statements import statement

ODD = (
    "🎉 🇨🇦 👨‍👩‍👧 ❤️ ©️ 1️⃣ ☎ → ✓ \ue000 \x07 \u200b\u200d \u202eabc \u2066x\u2069 اللغة العربية، عند الطلب. ᐅᓄᑦ 中文 "
    "\ufeff \xad e\u0301\u0323 e⃣ \u0600 ﷺ \U0010ffff \ufffe क्षि ไทย עברית\r\n\tend "
)
WIDE = "Wm" * 60
BEGUN = datetime(2026, 11, 20, 18, 52, tzinfo=UTC)
NUMBER = "a1b2c3d4e5f6478899aabbccddeeff00"
REVIEWER = Agent("Marie-Ève Tremblay", "Senior Communications Advisor", "Families Canada")
APPROVER = Agent("James Nakashuk-O’Neil", "Director, Public Affairs", "Families Canada", Role.APPROVER)
SENTENCE = "Today the Harper Government said that families will benefit."
LEADER = PhraseRule(
    id="branding.leader-name",
    text=("Harper Government",),
    level=Level.ERROR,
    message=Bilingual("Names the government after its leader", "Désigne le gouvernement par le nom de son chef"),
    why=Bilingual("The applied title is used; no other.", "Le titre d’usage est employé; aucun autre."),
    policy=PolicyReference("Directive 4.1.23", "2025-03-27", "https://example.org/directive"),
    suggest=Bilingual("Government of Canada", "gouvernement du Canada"),
)
SLOGAN = PhraseRule(id="slogan.families", text=("families",), level=Level.WARNING, message=Bilingual("A slogan"))
ACCOUNT = AccountRule(
    id="account.personal",
    level=Level.NOTE,
    message=Bilingual("Personal account", "Compte personnel"),
    owner=Owner("Jane Doe", "Minister"),
    account_class=AccountClass.PERSONAL,
    accounts=(("x", "janedoe"),),
)
RULES = RuleSet((Pack("canada-federal", "2026.11", "8c6d22f0" * 8),), (LEADER, SLOGAN, ACCOUNT))
WORDS = {LEADER.id: "Harper Government", SLOGAN.id: "families", ACCOUNT.id: "Today"}
UNREAD = Coverage(Place(PlaceKind.PAGE, page=1), CoverageStatus.NOT_READ, CoverageReason.PAGE_WITHOUT_TEXT)
READ = Coverage(Place(PlaceKind.BODY), CoverageStatus.READ, count=24)


def document(sentences: int, sentence: str = SENTENCE, **changes: object) -> Document:
    """A draft of one passage for each sentence; its links are the first words of the third."""
    text = "\n".join([sentence] * sentences)
    size = len(sentence)
    passages = tuple(
        Passage(at * (size + 1), at * (size + 1) + size, Place(PlaceKind.BODY, at + 1)) for at in range(sentences)
    )
    given: dict[str, object] = {
        "name": "family-benefit_release.docx",
        "sha256": "5d820fcd" * 8,
        "media_type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "size": 48216,
        "coverage": (READ, UNREAD),
        "metadata": Metadata("New Family Care Benefit"),
        "links": (Link("https://x.com/janedoe", TextPositionSelector(0, 5), Place(PlaceKind.BODY, 1)),),
    }
    return Document(text=text, passages=passages, **{**given, **changes})  # type: ignore[arg-type]


def scan(findings: int, sentence: str = SENTENCE, **changes: object) -> Scan:
    """A scan with a finding a sentence: error, warning, note in turn."""
    draft = document(max(findings, 1), sentence, **changes)
    found = []
    for number in range(findings):
        rule = RULES.rules[number % 3]
        start = draft.passages[number].start + (sentence.index(WORDS[rule.id]) if WORDS[rule.id] in sentence else 0)
        position = TextPositionSelector(start, start + len(WORDS[rule.id]))
        found.append(Finding(rule.id, rule.level, position, quote(draft.text, position), Explanation(WORDS[rule.id])))
    return Scan(draft, RULES, tuple(found), BEGUN, "Placet 0.1.0")


def opened(findings: int = 6, sentence: str = SENTENCE, **changes: object) -> Review:
    """A review that has begun and been described."""
    review = begin(NUMBER, scan(findings, sentence, **changes), REVIEWER, BEGUN)
    said = Description("news-release", "web", date(2026, 11, 24), "5")
    return done(review, Described(agent=REVIEWER, at=BEGUN, description=said))


def done(review: Review, *activities: Activity) -> Review:
    """Let activities follow, a minute apart."""
    for activity in activities:
        at = review.trail[-1].activity.at + timedelta(minutes=1)
        review = review.apply(replace(activity, at=at))
    return review


def decided(review: Review, reason: str = "The words are quoted, and attributed.") -> Review:
    """Answer every finding, one outcome after the other, and look at every unread part."""
    outcomes = tuple(DecisionOutcome)
    answers = [
        Decided(agent=REVIEWER, at=BEGUN, finding=finding.id, decision=Decision(outcomes[number % 5], reason))
        for number, finding in enumerate(review.findings)
    ]
    seen = [Acknowledged(agent=REVIEWER, at=BEGUN, coverage=row.key) for row in review.unacknowledged]
    return done(review, *answers, *seen)


def noted(review: Review, body: str = "Title matches the approved French title.") -> Review:
    return done(review, Annotated(agent=REVIEWER, at=BEGUN, annotation=Annotation("n1", Target(), body)))


def asked(review: Review, number: int = 1, **changes: object) -> Review:
    """Log a request of a minister's office, then its refusal."""
    given: dict[str, object] = {
        "office": Office.MINISTERS_OFFICE,
        "name": "Alexandra Konstantinopoulos",
        "channel": RequestChannel.TELEPHONE,
        "received_at": datetime(2026, 11, 18, 16, 5),
        "before": "the Government of Canada announced",
        "after": "the Harper Government announced",
        "title": "Director of Communications",
    }
    first = Request(f"q{number}", **{**given, **changes})  # type: ignore[arg-type]
    answer = {"answer": Answer.DECLINED, "objection": "The clause requires “Government of Canada”."}
    last = Request(f"q{number}", **{**given, **answer, **changes})  # type: ignore[arg-type]
    return done(
        review, Requested(agent=REVIEWER, at=BEGUN, request=first), Requested(agent=REVIEWER, at=BEGUN, request=last)
    )


def signed(
    review: Review,
    outcome: Outcome | None = Outcome.APPROVED,
    conditions: tuple[str, ...] = (),
    language: Language = Language.ENGLISH,
) -> Review:
    """Let the reviewer sign, and the approver where an outcome is given."""
    first = SignedOff(
        agent=REVIEWER, at=BEGUN, outcome=Outcome.REVIEWED, statement=statement(Outcome.REVIEWED, language)
    )
    review = done(review, first)
    if outcome is None:
        return review
    words = statement(outcome, language)
    last = SignedOff(
        agent=APPROVER,
        at=BEGUN,
        outcome=outcome,
        statement=words,
        acting_for="the Director General",
        conditions=conditions,
    )
    return done(review, last)


def whole(findings: int = 6, language: Language = Language.ENGLISH) -> Review:
    """A review with everything a record tells, signed by both."""
    review = asked(noted(decided(opened(findings)))) if findings else decided(opened(findings))
    return signed(review, Outcome.APPROVED_WITH_CONDITIONS, ("The hashtag is removed.", "Page 1 is read."), language)


def odd(requests: int, repeats: int = 16) -> Review:
    """A review whose every text is what no template expects."""
    review = opened(
        8, SENTENCE + " " + ODD + "x" * 300, name="🎉" * 30 + "w" * 120 + ".docx", metadata=Metadata(ODD * 9)
    )
    said = Description("A product type of our own " * 9, WIDE * 3, None, "v" * 300, ODD * 3)
    review = decided(done(review, Described(agent=REVIEWER, at=BEGUN, description=said)), (ODD + WIDE) * repeats)
    for number in range(requests):
        review = asked(review, number, name=ODD, before=ODD + "a b c", after="a\nc " + ODD, objection=WIDE)
    review = noted(review, (ODD + "words ") * repeats * 2)
    strange = [Agent(ODD * 5, WIDE * 3, WIDE * 4), Agent(WIDE * 2, ODD * 9, "", APPROVER.role)]
    first = SignedOff(agent=strange[0], at=BEGUN, outcome=Outcome.REVIEWED, statement=ODD * 9, acting_for=ODD * 9)
    last = SignedOff(
        agent=strange[1],
        at=BEGUN,
        outcome=Outcome.APPROVED_WITH_CONDITIONS,
        statement=ODD,
        acting_for=WIDE,
        conditions=(ODD * 9, WIDE * 5, "W" * 400, *["One more."] * 20),
    )
    return done(review, first, last)


def pages(review: Review, count: int) -> Review:
    """The same review of a draft with pages: its sentences stand on the first, the others are empty."""
    draft = review.scan.document
    last = len(draft.text)
    every = (Page(1, 612, 792, 0, last), *(Page(number, 612, 792, last, last) for number in range(2, count + 1)))
    return replace(review, scan=replace(review.scan, document=replace(draft, pages=every)))


def regions(review: Review) -> dict[str, tuple[Region, ...]]:
    """A box for each finding, one below the other."""
    return {
        finding.id: (Region(1, (Box(100, 40 + 12 * number, 200, 50 + 12 * number),)),)
        for number, finding in enumerate(review.findings)
    }


def picture(page: int) -> PagePicture:
    """A white page of 85 by 110 pixels."""
    buffer = io.BytesIO()
    Image.new("RGB", (85, 110), "white").save(buffer, "PNG")
    return PagePicture(page, buffer.getvalue(), 85, 110)
