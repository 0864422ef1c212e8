"""The issuers whom a reader trusts: certificates in files, PEM or DER."""

from collections.abc import Sequence
from pathlib import Path

from asn1crypto import pem
from asn1crypto.x509 import Certificate

from placet.domain.errors import CertificateUnreadable

SUFFIXES = frozenset({".cer", ".crt", ".der", ".pem"})


def trusted_issuers(paths: Sequence[Path]) -> tuple[Certificate, ...]:
    """Read certificates from files, and from every certificate file of a folder (CertificateUnreadable)."""
    return tuple(certificate for path in paths for file in _files(path) for certificate in _certificates(file))


def _files(path: Path) -> list[Path]:
    return sorted(file for file in path.iterdir() if file.suffix.lower() in SUFFIXES) if path.is_dir() else [path]


def _certificates(path: Path) -> list[Certificate]:
    try:
        data = path.read_bytes()
        blocks = [block for _, _, block in pem.unarmor(data, multiple=True)] if pem.detect(data) else [data]
        found = [Certificate.load(block) for block in blocks]
        for certificate in found:
            _ = certificate.subject.native
    except (OSError, ValueError, TypeError) as error:
        detail = error.strerror if isinstance(error, OSError) and error.strerror else "no certificate"
        raise CertificateUnreadable(str(path), detail) from error
    return found
