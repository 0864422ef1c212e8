"""Open the key a person signs with: a file, a token, or the certificate store of Windows."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from asn1crypto.x509 import Certificate
from pyhanko.sign.signers import Signer, SimpleSigner

from placet.domain.errors import KeyRefused, KeyTrouble
from placet.domain.keys import KeyFile, KeyStore, KeyToken, SigningKey
from placet.signing.names import common_name
from placet.signing.token import open_token
from placet.signing.windows_store import open_windows_certificate

SIGNING = frozenset({"digital_signature", "non_repudiation"})


@contextmanager
def open_signer(key: SigningKey, now: datetime | None = None) -> Iterator[Signer]:
    """Open a key for as long as something is signed with it; KeyRefused says why it cannot be."""
    match key:
        case KeyFile():
            signer = _signer_of_file(key)
            _check(signer.signing_cert, now or datetime.now(UTC))
            yield signer
        case KeyToken():
            with open_token(key) as held:
                _check(held.signing_cert, now or datetime.now(UTC))
                yield held
        case KeyStore():
            stored = open_windows_certificate(key)
            _check(stored.signing_cert, now or datetime.now(UTC))
            yield stored


def signer_name(signer: Signer) -> str:
    """Name the person to whom a key was given, by its certificate."""
    return common_name(signer.signing_cert.subject) if signer.signing_cert else ""


def _signer_of_file(key: KeyFile) -> Signer:
    try:
        data = key.path.read_bytes()
    except OSError as error:
        raise KeyRefused(KeyTrouble.FILE_MISSING, str(key.path)) from error
    try:
        signer = SimpleSigner.load_pkcs12_data(data, (), key.password.encode() or None)
    except ValueError as error:
        raise KeyRefused(KeyTrouble.WRONG_PASSWORD, key.path.name) from error
    except (AttributeError, TypeError) as error:  # the file holds certificates only
        raise KeyRefused(KeyTrouble.NO_KEY, key.path.name) from error
    if not isinstance(signer, Signer):
        raise KeyRefused(KeyTrouble.NO_KEY, key.path.name)
    return signer


def _check(certificate: Certificate | None, now: datetime) -> None:
    """Refuse a certificate that nobody could rely on today."""
    if certificate is None:
        raise KeyRefused(KeyTrouble.NO_CERTIFICATE)
    named = common_name(certificate.subject)
    if not certificate.not_valid_before <= now <= certificate.not_valid_after:
        raise KeyRefused(KeyTrouble.NOT_VALID_NOW, named)
    usage = certificate.key_usage_value
    if usage is not None and not SIGNING & set(usage.native):
        raise KeyRefused(KeyTrouble.NOT_FOR_SIGNING, named)
