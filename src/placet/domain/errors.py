"""A user's troubles, one class each: what is wrong and where; `placet.words.errors` gives them sentences."""

from dataclasses import dataclass
from enum import StrEnum


class PlacetError(Exception):
    """Any trouble that a door tells the user; a bug is never one."""


class DraftError(PlacetError):
    """A draft that could not be read; `name` is its file name."""

    def __init__(self, name: str, detail: str = "") -> None:
        """Keep the file's name and what the reader can say of the trouble, in plain technical words."""
        super().__init__(name, detail)
        self.name = name
        self.detail = detail


class DraftMissing(DraftError):
    """The file is not there, or may not be opened."""


class UnsupportedFormat(DraftError):
    """A format that Placet does not read; `detail` names what the content looks like."""


class LegacyWord(DraftError):
    """A Word 97-2003 .doc file."""


class EncryptedDraft(DraftError):
    """A draft that needs a password."""


class WrongPassword(EncryptedDraft):
    """A draft that the password given does not open."""


class Seal(StrEnum):
    """What locks a draft in a way that no password opens."""

    RIGHTS = "rights management"
    CERTIFICATE = "certificate"
    ARCHIVE = "encrypted ZIP entry"
    UNKNOWN = "unknown lock"


class SealedDraft(DraftError):
    """A draft that no password opens; `detail` is a Seal."""


class DamagedDraft(DraftError):
    """A file that is cut short or malformed; `detail` says where."""


class UnsafeDraft(DraftError):
    """A file that breaks a limit of safe opening (size, ratio, entries, DOCTYPE); `detail` names the limit."""


class ReadingTimedOut(DraftError):
    """The reader did not finish within its time limit; `detail` is the limit in seconds."""


class ReaderStopped(DraftError):
    """The reading process ended before it answered: out of memory, or broken by the file."""


class NotARecord(DraftError):
    """A file that is no record of Placet, or so damaged that it cannot be verified; `detail` says which."""


class DraftChanged(DraftError):
    """The file on disk is no longer the draft that was reviewed."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong in a rule file: where (line and column from 1; 0 where unknown), what, and how to mend it."""

    file: str
    line: int
    column: int
    problem: str
    mend: str = ""

    def __str__(self) -> str:
        """Write the complaint on one line, as compilers do."""
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        return f"{place}: {self.problem}" + (f" ({self.mend})" if self.mend else "")


class RuleFileError(PlacetError):
    """A rule pack that was refused, with every complaint about it."""

    def __init__(self, complaints: tuple[Complaint, ...]) -> None:
        """Keep the complaints in the order of the files."""
        super().__init__(complaints)
        self.complaints = complaints


class ReviewError(PlacetError):
    """An activity that the review refuses."""


class SignOffRefused(ReviewError):
    """Findings are undecided, or unread parts not acknowledged; `undecided` ids, `unacknowledged` coverage keys."""

    def __init__(self, undecided: tuple[str, ...], unacknowledged: tuple[str, ...]) -> None:
        """Keep what is missing."""
        super().__init__(undecided, unacknowledged)
        self.undecided = undecided
        self.unacknowledged = unacknowledged


class ReviewSigned(ReviewError):
    """The review is signed: nothing but an approver's sign-off can follow."""


class ReviewNotSigned(ReviewError):
    """An approver signs after the reviewer, not before."""


class ReasonMissing(ReviewError):
    """A finding may be kept or dismissed only with a reason."""


class NothingToReverse(ReviewError):
    """The entry named cannot be reversed: it is not there, or no longer holds."""


class ReviewForked(ReviewError):
    """A review from elsewhere and the one kept here went on differently from the same beginning."""


class UnknownFinding(ReviewError):
    """The finding named is not one of the scan's."""


class TrailBroken(PlacetError):
    """A review changed outside the program: its chain does not hold at entry `number` (from 1; 0 for the scan)."""

    def __init__(self, number: int) -> None:
        """Keep the number of the first entry that does not hold."""
        super().__init__(number)
        self.number = number


class StoreError(PlacetError):
    """The database cannot be opened or written; `detail` is the system's word for it."""

    def __init__(self, path: str, detail: str = "") -> None:
        """Keep the database's path and the system's message."""
        super().__init__(path, detail)
        self.path = path
        self.detail = detail


class ExportError(PlacetError):
    """A file could not be written, or failed its check after writing."""

    def __init__(self, path: str, detail: str = "") -> None:
        """Keep the output's path and what failed."""
        super().__init__(path, detail)
        self.path = path
        self.detail = detail


class Refusal(StrEnum):
    """Why a draft takes no annotated copy."""

    ITSELF = "itself"
    SIGNED = "signed"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    DOCTYPE = "doctype"
    TEXT = "text"


class CopyRefused(PlacetError):
    """A draft of which no annotated copy can be made; `name` is its file name."""

    def __init__(self, name: str, why: Refusal) -> None:
        """Keep the draft's name and the reason."""
        super().__init__(name, why)
        self.name = name
        self.why = why


class CertificateUnreadable(PlacetError):
    """A file of certificates or keys that cannot be used; `detail` is the technical word for why."""

    def __init__(self, path: str, detail: str = "") -> None:
        """Keep the file's path and what failed."""
        super().__init__(path, detail)
        self.path = path
        self.detail = detail


class KeyTrouble(StrEnum):
    """Why a key signs nothing."""

    FILE_MISSING = "file-missing"
    WRONG_PASSWORD = "wrong-password"  # noqa: S105 – a trouble's name
    NO_KEY = "no-key"
    NOT_VALID_NOW = "not-valid-now"
    NOT_FOR_SIGNING = "not-for-signing"
    LIBRARY = "library"
    TOKEN_MISSING = "token-missing"  # noqa: S105
    WRONG_PIN = "wrong-pin"
    PIN_LOCKED = "pin-locked"
    NO_CERTIFICATE = "no-certificate"
    WINDOWS_ONLY = "windows-only"
    REFUSED = "refused"


class KeyRefused(PlacetError):
    """A key with which nothing can be signed; `detail` names the file, the token, or the system's word."""

    def __init__(self, why: KeyTrouble, detail: str = "") -> None:
        """Keep the reason."""
        super().__init__(why, detail)
        self.why = why
        self.detail = detail


class SigningTrouble(StrEnum):
    """Why a record takes no signature."""

    CHANGED = "changed"
    UNSIGNED = "unsigned"
    NO_PLACE = "no-place"
    PLACE_TAKEN = "place-taken"
    LOCKED = "locked"
    ITSELF = "itself"
    NO_TIME_STAMP = "no-time-stamp"
    NOT_PROVEN = "not-proven"
    SPOILED = "spoiled"


class SigningRefused(PlacetError):
    """A record that takes no signature; `detail` names the place, or the service."""

    def __init__(self, why: SigningTrouble, detail: str = "") -> None:
        """Keep the reason."""
        super().__init__(why, detail)
        self.why = why
        self.detail = detail
