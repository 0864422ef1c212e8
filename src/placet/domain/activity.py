"""What people do in a review: PROV activities, each with its agent and its time, and the entities they make."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from placet.domain.selector import TextPositionSelector, TextQuoteSelector


class Role(StrEnum):
    """In which quality a person acts."""

    REVIEWER = "reviewer"
    APPROVER = "approver"


@dataclass(frozen=True, slots=True)
class Agent:
    """A person (PROV agent), as typed at sign-off."""

    name: str
    title: str = ""
    organization: str = ""
    role: Role = Role.REVIEWER


class DecisionOutcome(StrEnum):
    """What a reviewer says of a finding (SARIF suppression, with its justification)."""

    CHANGE_REQUIRED = "change_required"
    CHANGED = "changed"
    KEPT = "kept"
    NOT_A_FINDING = "not_a_finding"
    REFERRED = "referred"


class Scope(StrEnum):
    """How far a reason reaches."""

    PLACE = "place"
    DRAFT = "draft"
    UNTIL = "until"


@dataclass(frozen=True, slots=True)
class Decision:
    """An answer to a finding: `reason` is required for kept and not_a_finding; `until` goes with that scope."""

    outcome: DecisionOutcome
    reason: str = ""
    scope: Scope = Scope.PLACE
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """The words a note or a request is about; both None for the whole draft."""

    position: TextPositionSelector | None = None
    quote: TextQuoteSelector | None = None


@dataclass(frozen=True, slots=True)
class Annotation:
    """A reviewer's note (W3C Annotation): its target and its body, in the reviewer's words."""

    id: str
    target: Target
    body: str


class Office(StrEnum):
    """From which office a request came."""

    MINISTERS_OFFICE = "ministers-office"
    PRIME_MINISTERS_OFFICE = "prime-ministers-office"
    PRIVY_COUNCIL_OFFICE = "privy-council-office"
    DEPUTY_MINISTERS_OFFICE = "deputy-ministers-office"
    COMMUNICATIONS = "communications"
    PROGRAM = "program"
    OTHER_DEPARTMENT = "other-department"
    OUTSIDE = "outside"

    @property
    def political(self) -> bool:
        """Tell whether its staff are exempt: they may not direct public servants."""
        return self in (Office.MINISTERS_OFFICE, Office.PRIME_MINISTERS_OFFICE)


class RequestChannel(StrEnum):
    """By what channel a request came."""

    TELEPHONE = "telephone"
    EMAIL = "email"
    MEETING = "meeting"
    MESSAGE = "message"
    TRACKED_CHANGE = "tracked-change"
    PAPER = "paper"


class Answer(StrEnum):
    """What became of a request."""

    AWAITING = "awaiting"
    ACCEPTED = "accepted"
    ACCEPTED_IN_PART = "accepted-in-part"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Request:
    """Who asked for which words: `received_at` is the reviewer's local time, as told; empty texts were not given."""

    id: str
    office: Office
    name: str
    channel: RequestChannel
    received_at: datetime
    before: str
    after: str
    title: str = ""
    answer: Answer = Answer.AWAITING
    objection: str = ""
    finding: str | None = None
    target: Target = Target()


class Outcome(StrEnum):
    """What a sign-off says of the draft: the first two are the reviewer's, the last three the approver's."""

    REVIEWED = "reviewed"
    CHANGES_REQUIRED = "changes_required"
    APPROVED = "approved"
    APPROVED_WITH_CONDITIONS = "approved_with_conditions"
    NOT_APPROVED = "not_approved"


@dataclass(frozen=True, slots=True)
class Description:
    """What the draft is for: product type and channel as rule files name them (empty: not said), release date."""

    product: str = ""
    channel: str = ""
    release: date | None = None
    version: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseActivity:
    """Somebody did something: `at` is an aware time in UTC."""

    agent: Agent
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Received(BaseActivity):
    """The draft was scanned and its review began: digests of the draft and of each rule pack."""

    kind: Literal["received"] = "received"
    sha256: str
    packs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Described(BaseActivity):
    """The reviewer said what the draft is for."""

    kind: Literal["described"] = "described"
    description: Description


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided(BaseActivity):
    """A finding, by its id, was answered; a later decision replaces an earlier one."""

    kind: Literal["decided"] = "decided"
    finding: str
    decision: Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated(BaseActivity):
    """A note was written; one with the same id replaces it."""

    kind: Literal["annotated"] = "annotated"
    annotation: Annotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Requested(BaseActivity):
    """A request was logged; one with the same id replaces it (its answer came)."""

    kind: Literal["requested"] = "requested"
    request: Request


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledged(BaseActivity):
    """The reviewer looked at a part the program did not read, by the key of its coverage row."""

    kind: Literal["acknowledged"] = "acknowledged"
    coverage: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reversed(BaseActivity):
    """An earlier entry of the trail, by its number, no longer holds; reversing a reversal brings it back."""

    kind: Literal["reversed"] = "reversed"
    entry: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedOff(BaseActivity):
    """The agent signed: statement and conditions in the words that were on the screen."""

    kind: Literal["signed-off"] = "signed-off"
    outcome: Outcome
    statement: str
    acting_for: str = ""
    conditions: tuple[str, ...] = ()


Activity = Received | Described | Decided | Annotated | Requested | Acknowledged | Reversed | SignedOff
