"""What came of verifying a record: its signatures, and everything about it that does not hold."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from placet.domain.activity import Outcome
from placet.domain.document import Place
from placet.domain.language import Language


class Fault(StrEnum):
    """Something about a record that does not hold."""

    DATA_NOT_CANONICAL = "data-not-canonical"
    FINDING_CHANGED = "finding-changed"
    TRAIL_BROKEN = "trail-broken"
    TRAIL_REFUSED = "trail-refused"
    PAGE_DIFFERS = "page-differs"
    PICTURE_ADDED = "picture-added"
    NOTE_ADDED = "note-added"
    PART_ADDED = "part-added"
    FIELD_ADDED = "field-added"
    FIELD_CHANGED = "field-changed"
    FILE_ADDED = "file-added"
    ATTACHED_DRAFT_CHANGED = "attached-draft-changed"
    WRITTEN_AFTER = "written-after"
    SIGNATURE_BROKEN = "signature-broken"
    SIGNATURE_WEAK = "signature-weak"
    CHANGED_AFTER_SIGNING = "changed-after-signing"
    SIGNER_NOT_TRUSTED = "signer-not-trusted"
    TIME_STAMP_BROKEN = "time-stamp-broken"
    DRAFT_DIFFERS = "draft-differs"
    DRAFT_UNREADABLE = "draft-unreadable"


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault, with what it is about: an entry's or a page's number, a name, the words expected and those found."""

    fault: Fault
    detail: str = ""
    number: int = 0
    expected: str = ""
    found: str = ""


class Changes(StrEnum):
    """What was changed in the file after a signature was made."""

    NONE = "none"
    LATER_SIGNATURES = "later-signatures"
    ALLOWED = "allowed"
    FORBIDDEN = "forbidden"


class Trust(StrEnum):
    """What is known of the certificate behind a signature."""

    NOT_CHECKED = "not-checked"
    TRUSTED = "trusted"
    NOT_TRUSTED = "not-trusted"


@dataclass(frozen=True, slots=True)
class Signature:
    """A digital signature: whose by its certificate, when by the signer's own clock or a time-stamp, and what holds.

    `signed_at` and `stamped_at` are aware times, None where the signature does not say; `reason` is in the signer's
    words. `certifies` is true for the first signer's, which says what may follow; `locks` where nothing may.
    """

    field: str
    signer: str
    issuer: str
    signed_at: datetime | None
    stamped_at: datetime | None
    stamped_by: str
    intact: bool
    changes: Changes
    trust: Trust
    reason: str = ""
    certifies: bool = False
    locks: bool = False


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file inside the record: its name, its relationship as PDF names it (`/Data`, `/Source`), and its bytes."""

    name: str
    relationship: str
    data: bytes


@dataclass(frozen=True, slots=True)
class RecordFile:
    """What a record carries: the review as data, the draft where it is attached, and how many pages.

    `fields` names the places for signatures, signed or not; `pictured` numbers the pages with a picture; `strange` is
    what no record of Placet has.
    """

    language: Language
    review: bytes
    draft: AttachedFile | None
    pages: int
    fields: tuple[str, ...]
    pictured: tuple[int, ...]
    strange: tuple[Problem, ...]


class DraftMatch(StrEnum):
    """How the draft given stands to the draft that was reviewed."""

    NOT_GIVEN = "not-given"
    SAME = "same"
    SAME_WORDS = "same-words"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Difference:
    """A passage that is not in both drafts alike; empty words for one that is missing there."""

    place: Place
    before: str
    after: str


class Verdict(StrEnum):
    """What verifying comes to, in one word."""

    WHOLE = "whole"
    UNSIGNED = "unsigned"
    OTHER_DRAFT = "other-draft"
    NOT_TRUSTED = "not-trusted"
    CHANGED = "changed"


NOT_THE_RECORD = frozenset({Fault.DRAFT_DIFFERS, Fault.DRAFT_UNREADABLE})
"""Faults of the draft given: the record itself may be whole."""


@dataclass(frozen=True, slots=True)
class Verification:
    """What came of verifying a record.

    `sha256` is the digest of the whole file, `draft_name` and `draft_sha256` name the draft that was reviewed, `head`
    is the last digest of the trail. `outcome` and `signers` are those typed in the review, None and empty while
    unsigned. `rewritten` is true where the same program, writing the record again from its data, gave the same bytes:
    then nothing was drawn on it either; another version, or another time zone, cannot tell.
    """

    name: str
    sha256: str
    number: str
    review: str
    draft_name: str
    draft_sha256: str
    entries: int
    head: str
    pages: int
    outcome: Outcome | None
    signers: tuple[str, ...]
    signatures: tuple[Signature, ...] = ()
    problems: tuple[Problem, ...] = ()
    draft: DraftMatch = DraftMatch.NOT_GIVEN
    differences: tuple[Difference, ...] = ()
    rewritten: bool = False

    @property
    def verdict(self) -> Verdict:
        """Say what the faults come to: a change of the record outweighs everything else."""
        faults = {problem.fault for problem in self.problems}
        if faults - NOT_THE_RECORD - {Fault.SIGNER_NOT_TRUSTED}:
            return Verdict.CHANGED
        if Fault.SIGNER_NOT_TRUSTED in faults:
            return Verdict.NOT_TRUSTED
        if faults:
            return Verdict.OTHER_DRAFT
        return Verdict.WHOLE if self.outcome else Verdict.UNSIGNED

    @property
    def holds(self) -> bool:
        """Tell whether the record is a signed-off review, whole, and the draft given (if any) the draft reviewed."""
        return self.verdict is Verdict.WHOLE
