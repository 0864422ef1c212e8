"""The digital signatures of a record: whose, when, intact or not, and what was changed after each (ETSI EN 319 142).

Nothing is fetched: what is known of a certificate is what the record holds and the issuers whom the reader trusts.
"""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from asn1crypto.x509 import Certificate
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.validation import (
    EmbeddedPdfSignature,
    PdfSignatureStatus,
    SignatureCoverageLevel,
    validate_pdf_signature,
    validate_pdf_timestamp,
)
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import DocumentTimestampStatus
from pyhanko_certvalidator import ValidationContext

from placet.domain.verification import Changes, Fault, Problem, Signature, Trust
from placet.signing.names import common_name
from placet.signing.pdf_values import BROKEN, dictionary_of, said_of, size_of, value_of

logging.getLogger("pyhanko").setLevel(logging.CRITICAL)  # its warnings name people; what it finds is told in sentences

USAGE = KeyUsageConstraints(key_usage={"digital_signature", "non_repudiation"}, match_all_key_usages=False)
STAMP = "/DocTimeStamp"
WEAK = frozenset({"md2", "md4", "md5", "sha1"})
COVERING = frozenset({SignatureCoverageLevel.ENTIRE_FILE, SignatureCoverageLevel.ENTIRE_REVISION})


@dataclass(frozen=True, slots=True)
class Signed:
    """The signatures of a record in the order in which they were made, and what does not hold about them."""

    signatures: tuple[Signature, ...] = ()
    problems: tuple[Problem, ...] = ()


def signatures_of(reader: PdfFileReader, trusted: Sequence[Certificate]) -> Signed:
    """Look at every signature and time-stamp of a record; `trusted` are the issuers whom the reader trusts."""
    signatures: list[Signature] = []
    problems: list[Problem] = []
    for embedded in reader.embedded_signatures:
        try:
            if embedded.sig_object_type == STAMP:
                signatures, found = _stamped(embedded, signatures)
            else:
                signature, found = _signature(embedded, trusted)
                signatures.append(signature)
        except (SignatureValidationError, *BROKEN):
            found = [Problem(Fault.SIGNATURE_BROKEN, embedded.field_name)]
        problems += found
    problems += _unsigned_end(reader)
    return Signed(tuple(signatures), tuple(problems))


def _signature(embedded: EmbeddedPdfSignature, trusted: Sequence[Certificate]) -> tuple[Signature, list[Problem]]:
    status = _status(embedded, trusted)
    stamp = status.timestamp_validity
    certificate = embedded.signer_cert
    signature = Signature(
        field=embedded.field_name,
        signer=common_name(certificate.subject),
        issuer=common_name(certificate.issuer),
        signed_at=embedded.self_reported_timestamp,
        stamped_at=stamp.timestamp if stamp else None,
        stamped_by=common_name(stamp.signing_cert.subject) if stamp else "",
        intact=status.intact and status.valid,
        changes=_changes(status),
        trust=_trust(status, trusted),
        reason=said_of(embedded.sig_object, "/Reason"),
        certifies=_certifies(embedded),
        locks=_locks(embedded),
    )
    return signature, list(_faults(signature, status))


def _status(embedded: EmbeddedPdfSignature, trusted: Sequence[Certificate]) -> PdfSignatureStatus:
    """Validate a signature: its certificate as of its time-stamp where that holds, else as of now."""
    status = validate_pdf_signature(embedded, _context(trusted), _context(trusted), key_usage_settings=USAGE)
    stamp = status.timestamp_validity
    if stamp is None or not (stamp.intact and stamp.valid and stamp.trusted):
        return status
    then = ValidationContext(trust_roots=trusted, moment=stamp.timestamp, allow_fetching=False)
    return validate_pdf_signature(embedded, then, _context(trusted), key_usage_settings=USAGE)


def _context(trusted: Sequence[Certificate]) -> ValidationContext:
    return ValidationContext(trust_roots=trusted, allow_fetching=False)


def _changes(status: PdfSignatureStatus | DocumentTimestampStatus) -> Changes:
    if status.coverage is SignatureCoverageLevel.ENTIRE_FILE:
        return Changes.NONE
    level = status.modification_level
    if status.coverage not in COVERING or status.docmdp_ok is False or level is None:
        return Changes.FORBIDDEN
    known = {
        ModificationLevel.NONE: Changes.ALLOWED,
        ModificationLevel.LTA_UPDATES: Changes.ALLOWED,
        ModificationLevel.FORM_FILLING: Changes.LATER_SIGNATURES,
    }
    return known.get(level, Changes.FORBIDDEN)


def _trust(status: PdfSignatureStatus, trusted: Sequence[Certificate]) -> Trust:
    if not trusted:
        return Trust.NOT_CHECKED
    return Trust.TRUSTED if status.trusted else Trust.NOT_TRUSTED


def _certifies(embedded: EmbeddedPdfSignature) -> bool:
    """Tell whether a signature is the one that says what may follow (ISO 32000-1, table 258)."""
    return value_of(dictionary_of(embedded.reader.root, "/Perms"), "/DocMDP") is value_of(embedded.sig_field, "/V")


def _locks(embedded: EmbeddedPdfSignature) -> bool:
    """Tell whether nothing may follow a signature but what keeps it valid."""
    lock = dictionary_of(embedded.sig_field, "/Lock")
    return embedded.docmdp_level is MDPPerm.NO_CHANGES or said_of(lock, "/P") == str(MDPPerm.NO_CHANGES.value)


def _faults(signature: Signature, status: PdfSignatureStatus) -> Iterator[Problem]:
    stamp = status.timestamp_validity
    if not signature.intact:
        yield Problem(Fault.SIGNATURE_BROKEN, signature.field)
    if signature.changes is Changes.FORBIDDEN:
        yield Problem(Fault.CHANGED_AFTER_SIGNING, signature.field)
    if status.md_algorithm.lower().replace("-", "") in WEAK:
        yield Problem(Fault.SIGNATURE_WEAK, signature.field, expected="sha256", found=status.md_algorithm)
    if signature.trust is Trust.NOT_TRUSTED:
        yield Problem(Fault.SIGNER_NOT_TRUSTED, signature.field, found=signature.signer)
    if stamp is not None and not (stamp.intact and stamp.valid):
        yield Problem(Fault.TIME_STAMP_BROKEN, signature.field)


def _stamped(embedded: EmbeddedPdfSignature, signatures: Sequence[Signature]) -> tuple[list[Signature], list[Problem]]:
    """Let a time-stamp over the whole record speak for the signatures before it that have none of their own."""
    status = validate_pdf_timestamp(embedded, _context(()))
    if not (status.intact and status.valid) or _changes(status) is Changes.FORBIDDEN:
        return list(signatures), [Problem(Fault.TIME_STAMP_BROKEN, embedded.field_name)]
    by = common_name(status.signing_cert.subject)
    return [
        one if one.stamped_at else replace(one, stamped_at=status.timestamp, stamped_by=by) for one in signatures
    ], []


def _unsigned_end(reader: PdfFileReader) -> Iterator[Problem]:
    """Say that the record goes on behind its last signature, with more than what keeps the signature valid.

    A signature that nothing follows ends where the file ends: what stands behind is not part of it, whatever it is.
    """
    last = reader.embedded_signatures[-1] if reader.embedded_signatures else None
    if last is None:
        return
    ends = sum(map(int, list(last.sig_object["/ByteRange"])[2:4])) == size_of(reader)
    followed = last.signed_revision + 1 < reader.xrefs.total_revisions
    if last.evaluate_signature_coverage() not in COVERING or not (ends or followed):
        yield Problem(Fault.WRITTEN_AFTER, last.field_name)
