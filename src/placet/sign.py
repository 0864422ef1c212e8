"""A record and a key become a signed record, which is verified before it is kept.

These are plain functions for a worker process. The rooms they pass through are imported when they run.
"""

from datetime import UTC, datetime
from pathlib import Path

from placet.domain.errors import SigningRefused, SigningTrouble
from placet.domain.keys import SignaturePlace, SigningKey, TimeStamps
from placet.domain.verification import Verdict, Verification
from placet.readers.files import file_bytes
from placet.verify import verify_bytes


def sign_record(
    record: Path, output: Path, place: SignaturePlace, key: SigningKey, reason: str, stamps: TimeStamps | None = None
) -> Path:
    """Put a person's digital signature into a record, beside the sign-off that was typed; gives the file written.

    The reviewer signs first and certifies; the last approver's signature closes the record. `reason` is the statement
    they sign under. A record that was changed is not signed, and none is written over. Raises SigningRefused,
    KeyRefused, CertificateUnreadable, ExportError, and the DraftError kinds of `verify`.
    """
    from placet.exporters.record.signature_look import signed_look
    from placet.signing.keys import open_signer, signer_name
    from placet.signing.record_file import open_pdf, take_apart
    from placet.signing.sign import Wish, check_place, sign_pdf

    data = _whole(record, output)
    check_place(data, place.value)
    reader = open_pdf(record.name, data)
    language = take_apart(record.name, reader).language
    certifies = place is SignaturePlace.REVIEWER and not reader.embedded_signatures
    now = datetime.now(UTC)
    with open_signer(key, now) as signer:
        look = signed_look(signer_name(signer), now, language)
        signed = sign_pdf(data, Wish(place.value, look, reason, certifies), signer, stamps)
    return _kept(record, output, signed)


def stamp_record(record: Path, output: Path, stamps: TimeStamps) -> Path:
    """Put a time-stamp over a signed record; gives the file written. Raises as `sign_record` does."""
    from placet.signing.sign import stamp_pdf

    data = _whole(record, output)
    return _kept(record, output, stamp_pdf(data, stamps))


def signer_of(key: SigningKey) -> str:
    """Name the person to whom a key was given, by its certificate (KeyRefused)."""
    from placet.signing.keys import open_signer, signer_name

    with open_signer(key) as signer:
        return signer_name(signer)


def _whole(record: Path, output: Path) -> bytes:
    """Read a record that is fit to be signed: what was signed before, and what it says, still holds."""
    if output.resolve() == record.resolve():
        raise SigningRefused(SigningTrouble.ITSELF, record.name)
    data = file_bytes(record)
    verdict = verify_bytes(record, data).verdict
    if verdict is Verdict.CHANGED:
        raise SigningRefused(SigningTrouble.CHANGED, record.name)
    if verdict is Verdict.UNSIGNED:
        raise SigningRefused(SigningTrouble.UNSIGNED, record.name)
    return data


def _kept(record: Path, output: Path, signed: bytes) -> Path:
    """Verify what was signed as anyone else would, and write it; what does not hold is not written."""
    from placet.exporters.files import put

    found = verify_bytes(record, signed)
    if found.verdict is not Verdict.WHOLE:
        raise SigningRefused(SigningTrouble.SPOILED, _first(found))
    put(output, signed)
    return output


def _first(found: Verification) -> str:
    return found.problems[0].fault.value if found.problems else found.verdict.value
