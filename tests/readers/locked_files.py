"""Drafts locked with a password: PDF files of every kind of encryption, each made anew from plain bytes."""

import io
import warnings

import pikepdf
from pdf_file import Stream, note, pdf, show
from pypdf import PdfWriter

USER, OWNER = "secret", "the owner’s own"
PDF_KINDS = {"RC4-40": 2, "RC4-128": 3, "AES-128": 4, "AES-256-R5": 5, "AES-256": 6}
"""Kinds of encryption, and the revision of the security handler that each needs (ISO 32000-2, table 21)."""
XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description>said in XMP</dc:description>'
    "</rdf:Description></rdf:RDF></x:xmpmeta>"
)


def plain_pdf(attachment: bytes = b"said in a file") -> bytes:
    """Write a file that says something on its page and everywhere beside it."""
    return pdf(
        "/Figure << /MCID 0 >> BDC " + show("said on the page") + " EMC",
        page=f"/StructParents 0 /Annots [{note('Text', '/Contents (said in a note)')}]",
        catalog="/Metadata @xmp /Outlines << /First @entry >> /Names << /EmbeddedFiles << /Names [(a.txt) @file] >> >>"
        " /MarkInfo << /Marked true >> /StructTreeRoot @tree",
        trailer="/Info @info /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]",
        info="<< /Title (said in the title) >>",
        xmp=Stream(XMP.encode(), "/Type /Metadata /Subtype /XML"),
        entry="<< /Title (said in the outline) >>",
        file="<< /Type /Filespec /F (a.txt) /UF (a.txt) /EF << /F @stream >> >>",
        stream=Stream(attachment, "/Type /EmbeddedFile"),
        tree="<< /Type /StructTreeRoot /K @figure /ParentTree << /Nums [0 [@figure]] >> >>",
        figure="<< /Type /StructElem /S /Figure /P @tree /Pg @page1 /K 0 /Alt (said of a figure) >>",
    )


def locked_pdf(kind: str, user: str = USER, data: bytes = b"") -> bytes:
    """Lock a file as Acrobat does: the password in PDFDocEncoding, or in UTF-8 for AES-256; everything encrypted."""
    revision = PDF_KINDS[kind]
    late = revision >= PDF_KINDS["AES-128"]
    lock = pikepdf.Encryption(user=user, owner=OWNER, R=revision, aes=late, metadata=late)
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data or plain_pdf())) as file, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # revision 5 is out of date
        file.save(out, encryption=lock)
    return out.getvalue()


def loosely_locked_pdf(kind: str, user: str) -> bytes:
    """Lock a file as some other programs do: whatever letters the password has, in Latin-1 or UTF-8."""
    writer = PdfWriter(clone_from=io.BytesIO(plain_pdf()))
    writer.encrypt(user, OWNER, algorithm=kind)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def streams_only_pdf(user: str) -> bytes:
    """Lock the streams of a file and not its words, as a crypt filter may say."""
    data = locked_pdf("AES-128", user, pdf(show("said on the page")))
    assert data.count(b"/StrF /StdCF") == 1
    return data.replace(b"/StrF /StdCF", b"/StrF/Identity")


def files_only_pdf() -> bytes:
    """Write a file of which a password locks what travels in it and nothing else."""
    files = "/CF << /StdCF << /CFM /AESV3 /Length 32 /AuthEvent /EFOpen >> >> /EFF /StdCF"
    keys = f"/O <{'00' * 48}> /U <{'11' * 48}> /OE <{'22' * 32}> /UE <{'33' * 32}> /Perms <{'44' * 16}> /P -4"
    return pdf(
        show("said on the page"),
        catalog="/Names << /EmbeddedFiles << /Names [(a.txt) @file] >> >>",
        trailer="/Encrypt @lock /ID [<00> <00>]",
        lock=f"<< /Filter /Standard /V 5 /R 6 /Length 256 {keys} {files} /StmF /Identity /StrF /Identity >>",
        file="<< /Type /Filespec /F (a.txt) /UF (a.txt) /EF << /F @stream >> >>",
        stream=Stream(bytes(range(64)), "/Type /EmbeddedFile"),
    )


def sealed_pdf(handler: str) -> bytes:
    """Write a file whose security handler knows no password."""
    return pdf(show("A plan"), trailer="/Encrypt @lock /ID [<00> <00>]", lock=f"<< /Filter /{handler} /V 4 >>")
