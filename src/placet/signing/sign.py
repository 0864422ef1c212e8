"""Put a digital signature into a record: PAdES (ETSI EN 319 142), appended, so that what was signed before still holds.

The reviewer certifies: only signatures may follow (DocMDP, ISO 32000-1, 12.8.2.2). The last approver's field locks the
record. Without a time-stamp service a signature is B-B, and nothing leaves the computer; with one it is B-T, and with
the issuers to prove it by, B-LTA. A time-stamp over the whole record can also be added later.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from pyhanko.pdf_utils.generic import DictionaryObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import AxisAlignment, InnerScaling, Margins, SimpleBoxLayoutRule
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, PdfTimeStamper, Signer
from pyhanko.sign.timestamps import HTTPTimeStamper, TimestampRequestError
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.stamp import StaticStampStyle
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.errors import PathError

from placet.domain.errors import KeyRefused, KeyTrouble, SigningRefused, SigningTrouble
from placet.domain.keys import TimeStamps
from placet.signing.imported_page import ImportedPage
from placet.signing.pdf_values import dictionary_of, members_of, said_of
from placet.signing.trusted import trusted_issuers

DIGEST = "sha256"
SECONDS = 20
"""How long a time-stamp service may take to answer."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be signed where: the field's name, its look as a PDF page, the signer's reason, and who certifies."""

    field: str
    look: bytes
    reason: str
    certifies: bool


def sign_pdf(record: bytes, wish: Wish, signer: Signer, stamps: TimeStamps | None = None) -> bytes:
    """Append a signature to a record (SigningRefused, KeyRefused)."""
    check_place(record, wish.field)
    writer = IncrementalPdfFileWriter(io.BytesIO(record))
    made = PdfSigner(
        _metadata(wish, stamps),
        signer,
        timestamper=_service(stamps) if stamps else None,
        stamp_style=_look(wish.look),
    )
    with _troubles(stamps):
        output = made.sign_pdf(writer, existing_fields_only=True)
    return bytes(output.getbuffer())


def stamp_pdf(record: bytes, stamps: TimeStamps) -> bytes:
    """Append a time-stamp over the whole record: what is signed in it was signed before then (SigningRefused)."""
    writer = IncrementalPdfFileWriter(io.BytesIO(record))
    context = _context(stamps) if stamps.trusted else None
    with _troubles(stamps):
        output = PdfTimeStamper(_service(stamps)).timestamp_pdf(writer, DIGEST, validation_context=context)
    return bytes(output.getbuffer())


def check_place(record: bytes, field: str) -> None:
    """Refuse a place that is not there, is taken, or came too late."""
    form = dictionary_of(PdfFileReader(io.BytesIO(record)).root, "/AcroForm")
    every = [one for one in members_of(form, "/Fields") if isinstance(one, DictionaryObject)]
    fields = {said_of(one, "/T"): one for one in every}
    if field not in fields:
        raise SigningRefused(SigningTrouble.NO_PLACE, field)
    if "/V" in fields[field]:
        raise SigningRefused(SigningTrouble.PLACE_TAKEN, field)
    if any("/V" in one and "/Lock" in one for one in fields.values()):
        raise SigningRefused(SigningTrouble.LOCKED)


def _metadata(wish: Wish, stamps: TimeStamps | None) -> PdfSignatureMetadata:
    proven = stamps is not None and bool(stamps.trusted)
    return PdfSignatureMetadata(
        field_name=wish.field,
        md_algorithm=DIGEST,
        reason=wish.reason,
        certify=wish.certifies,
        docmdp_permissions=MDPPerm.FILL_FORMS,
        subfilter=SigSeedSubFilter.PADES,
        embed_validation_info=proven,
        use_pades_lta=proven,
        validation_context=_context(stamps) if stamps is not None and proven else None,
    )


def _context(stamps: TimeStamps) -> ValidationContext:
    return ValidationContext(trust_roots=trusted_issuers(stamps.trusted), allow_fetching=False)


def _service(stamps: TimeStamps) -> HTTPTimeStamper:
    return HTTPTimeStamper(stamps.url, timeout=SECONDS)


def _look(page: bytes) -> StaticStampStyle:
    whole = SimpleBoxLayoutRule(
        x_align=AxisAlignment.ALIGN_MIN,
        y_align=AxisAlignment.ALIGN_MIN,
        margins=Margins(0, 0, 0, 0),
        inner_content_scaling=InnerScaling.NO_SCALING,
    )
    return StaticStampStyle(border_width=0, background=ImportedPage(page), background_layout=whole)


@contextmanager
def _troubles(stamps: TimeStamps | None) -> Iterator[None]:
    """Turn what may go wrong while signing into the user's troubles."""
    try:
        yield
    except KeyRefused:
        raise
    except TimestampRequestError as error:
        raise SigningRefused(SigningTrouble.NO_TIME_STAMP, stamps.url if stamps else "") from error
    except (PathError, SignatureValidationError, SigningError) as error:
        if stamps is not None and stamps.trusted:
            raise SigningRefused(SigningTrouble.NOT_PROVEN, type(error).__name__) from error
        raise KeyRefused(KeyTrouble.REFUSED, type(error).__name__) from error
    except PdfError as error:
        raise KeyRefused(KeyTrouble.REFUSED, type(error).__name__) from error
