"""Where a signer's key is kept, and the service that says when a signature was made.

A password or PIN is held only as long as the signing takes, and never shown.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path


class SignaturePlace(StrEnum):
    """A place in a record for a digital signature: two on page 1, and two in section 8 for approvers in between.

    The reviewer's comes first; the approver's closes the record.
    """

    REVIEWER = "reviewer"
    FURTHER = "approver-1"
    FURTHER_STILL = "approver-2"
    APPROVER = "approver"


@dataclass(frozen=True, slots=True)
class KeyFile:
    """A file with certificate and key (PKCS#12: .p12, .pfx), and its password."""

    path: Path
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class KeyToken:
    """A card or token, reached through its PKCS#11 library.

    `token` is its label (empty: the only one there), `certificate` the label of the certificate on it (empty: the only
    one there).
    """

    library: Path
    pin: str = field(default="", repr=False)
    token: str = ""
    certificate: str = ""


@dataclass(frozen=True, slots=True)
class KeyStore:
    """A certificate of the Windows certificate store (Personal), by the SHA-1 thumbprint that Windows shows."""

    thumbprint: str


SigningKey = KeyFile | KeyToken | KeyStore


@dataclass(frozen=True, slots=True)
class TimeStamps:
    """A time-stamp service (RFC 3161): the only thing Placet ever reaches over the network, and only when it is named.

    `trusted` are files, and folders, of issuers' certificates: with them, what later proves the signature is put into
    the record, under a time-stamp of its own (PAdES B-LTA); without them, the signature is time-stamped (B-T).
    """

    url: str
    trusted: tuple[Path, ...] = ()
