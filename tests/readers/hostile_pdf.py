"""PDF files made to harm or to confuse whoever opens them, and files that are not what they are called."""

import io
import struct
import zlib
from collections.abc import Callable

from hostile_word import fuzzed, whole
from pdf_file import Stream, form, note, pdf, pdf_file, pdf_with_packed, picture, show
from pypdf import PdfReader, PdfWriter
from word_file import p, package, word

Made = dict[str, Callable[[], bytes]]
PLAN = show("A plan")


def flat(data: bytes, entries: str = "") -> Stream:
    return Stream(zlib.compress(data, 9), f"/Filter /FlateDecode {entries}")


def locked(password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(PLAN))))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def circles() -> Made:
    return {
        "pages-in-a-circle": lambda: pdf_file(
            {
                "catalog": "<< /Type /Catalog /Pages @pages >>",
                "pages": "<< /Type /Pages /Kids [@more] /Count 3 >>",
                "more": "<< /Type /Pages /Kids [@pages] /Parent @pages /Count 3 >>",
            }
        ),
        "outline-in-a-circle": lambda: pdf(
            PLAN,
            catalog="/Outlines @top",
            top="<< /First @one >>",
            one="<< /Title (A) /Next @two /First @one >>",
            two="<< /Title (B) /Next @one >>",
        ),
        "fields-in-a-circle": lambda: pdf(
            PLAN,
            catalog="/AcroForm << /Fields [@f] >>",
            f="<< /T (a) /V (b) /Kids [@f @g] >>",
            g="<< /T (c) /Kids [@f] >>",
        ),
        "names-in-a-circle": lambda: pdf(
            PLAN, catalog="/Names << /EmbeddedFiles @n /Dests @n >>", n="<< /Kids [@n @n] /Names [(a) @n] >>"
        ),
        "structure-in-a-circle": lambda: pdf(
            "/P << /MCID 0 >> BDC " + PLAN + " EMC",
            page="/StructParents 0",
            catalog="/MarkInfo << /Marked true >> /StructTreeRoot @r",
            r="<< /Type /StructTreeRoot /K @s /ParentTree << /Nums [0 [@s]] >> >>",
            s="<< /Type /StructElem /S /P /P @s /Pg @page1 /K [@s 0] /Alt (A) >>",
        ),
        "drawing-of-itself": lambda: pdf(
            "/X Do " + PLAN, resources="/XObject << /X @x >>", x=form("/X Do " + PLAN, more="/XObject << /X @x >>")
        ),
        "appearance-of-itself": lambda: pdf(
            PLAN,
            page="/Annots [@a @a]",
            a="<< /Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /AP << /N @x >> /Popup @a /IRT @a >>",
            x=form("/X Do " + PLAN, more="/XObject << /X @x >>"),
        ),
        "object-of-itself": lambda: pdf(PLAN, catalog="/Metadata @m /Lang @m /Outlines @m", m="@m"),
        "table-of-itself": lambda: pdf(PLAN, trailer="/Prev 20"),
        "length-of-itself": lambda: pdf(PLAN, x="<< /Length @x >>\nstream\nabc\nendstream"),
    }


def sizes() -> Made:
    nested = "[" * 20_000 + "]" * 20_000
    return {
        "page-beyond-measure": lambda: pdf(PLAN, page="/MediaBox [0 0 900000000 900000000]"),
        "page-of-no-size": lambda: pdf(PLAN, page="/MediaBox [0 0 0 0]"),
        "page-inside-out": lambda: pdf(PLAN, page="/MediaBox [612 792 0 0] /Rotate 45"),
        "page-box-of-words": lambda: pdf(PLAN, page="/MediaBox [(a) (b) /c null]"),
        "pages-by-the-thousand": lambda: pdf_file(
            {
                "catalog": "<< /Type /Catalog /Pages @pages >>",
                "pages": f"<< /Type /Pages /Kids [{'@p ' * 6000}] /Count 6000 >>",
                "p": "<< /Type /Page /Parent @pages /MediaBox [0 0 9 9] >>",
            }
        ),
        "count-of-pages-false": lambda: pdf(PLAN, pages="<< /Type /Pages /Kids [@page1] /Count 2000000000 >>"),
        "arrays-in-arrays": lambda: pdf(PLAN, catalog=f"/X {nested}", trailer="/Info @i", i=f"<< /Title {nested} >>"),
        "bomb-in-content": lambda: pdf(PLAN, content1=flat(PLAN.encode() + b" " * 40_000_000)),
        "bomb-in-object-stream": lambda: pdf(PLAN, x=flat(b"9 0 " + b" " * 90_000_000, "/Type /ObjStm /N 1 /First 4")),
        "bomb-in-object-stream-asked-for": lambda: pdf_with_packed("<< /Title (A) >>" + " " * 90_000_000),
        "bomb-in-metadata": lambda: pdf(
            PLAN, catalog="/Metadata @m", m=flat(b"<x>" + b" " * 90_000_000, "/Type /Metadata /Subtype /XML")
        ),
        "bomb-in-bomb": lambda: attached(
            Stream(zlib.compress(zlib.compress(b" " * 120_000_000, 9), 9), "/Filter [/FlateDecode /FlateDecode]")
        ),
        "bomb-in-lzw": lambda: pdf(
            PLAN, catalog="/Metadata @m", m=Stream(b"\x80\x08" * 200_000, "/Filter /LZWDecode /Type /Metadata")
        ),
        "bomb-in-attachment": lambda: attached(flat(b" " * 90_000_000)),
        "bomb-attached": lambda: attached(Stream(whole(b" " * 60_000_000))),
        "bomb-in-appearance": lambda: pdf(
            PLAN,
            page=f"/Annots [{note('Stamp', '/AP << /N @x >>')}]",
            x=flat(b"q " * 9_000_000, "/Subtype /Form /BBox [0 0 9 9]"),
        ),
        "filters-upon-filters": lambda: pdf(
            PLAN, x=Stream(b"x", f"/Filter [{'/ASCIIHexDecode ' * 3000}]"), catalog="/Metadata @x"
        ),
        "picture-beyond-measure": lambda: pdf(
            "q 500 0 0 600 50 100 cm /P Do Q",
            resources="/XObject << /P @x >>",
            x=Stream(b"", "/Subtype /Image /Width 2000000 /Height 2000000 /ColorSpace /DeviceRGB /BitsPerComponent 8"),
        ),
        "drawings-by-the-thousand": lambda: pdf(
            PLAN,
            page=f"/Annots [{''.join(note('Stamp', f'/AP << /N @d{number} >>') for number in range(3000))}]",
            **{f"d{number}": form(show(f"A {number}", 5, 5)) for number in range(3000)},
        ),
        "drawing-without-end": lambda: pdf(
            PLAN,
            page=f"/Annots [{note('Stamp', '/AP << /N @d >>')}]",
            d=form("/X Do " * 20, more="/XObject << /X @d >>"),
        ),
        "notes-by-the-thousand": lambda: pdf(PLAN, page=f"/Annots [{note('Text', '/Contents (A)') * 8000}]"),
        "links-by-the-thousand": lambda: pdf(
            PLAN * 30, page=f"/Annots [{note('Link', '/A << /S /URI /URI (https://example.org) >>') * 5000}]"
        ),
        "links-without-end": lambda: pdf(
            PLAN,
            page="/Annots ["
            + note("Link", "/A << /S /URI /URI (https://a.ca) >>", f"-1{'0' * 400} 0 1{'0' * 400} 1{'0' * 39}")
            + note("Link", "/A << /S /URI /URI (https://a.ca) >>", "-100000 -100000 100000 100000")
            + "]",
        ),
        "paths-without-end": lambda: pdf(
            f"1 g {PLAN} 0 0 1{'0' * 38} 1{'0' * 38} re f 1{'0' * 39} 0 0 1{'0' * 39} 0 0 cm 0 0 9 9 re f {PLAN}"
        ),
        "lines-by-the-thousand": lambda: pdf(
            PLAN + "".join(show("a", 72, 780 - number / 100, 4) for number in range(20_000))
        ),
        "columns-by-the-thousand": lambda: pdf(
            PLAN + "".join(show("a", 10 + number % 200 * 3, 780 - number // 200 * 5, 2) for number in range(20_000))
        ),
        "covers-by-the-thousand": lambda: pdf(
            PLAN + "".join(show("a", 72, 20 + number / 9, 4) + "0 0 9 9 re f " for number in range(5000))
        ),
        "letters-by-the-million": lambda: pdf(
            PLAN,
            resources="/Font << /F1 @font /F2 @f >>",
            f="<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode @u >>",
            u=Stream(b"1 beginbfrange <0000> <ffffffff> <0041> endbfrange " * 200),
        ),
    }


def attached(file: Stream) -> bytes:
    return pdf(
        PLAN,
        catalog="/Names << /EmbeddedFiles << /Names [(1) @spec] >> >>",
        spec="<< /Type /Filespec /F (a.docx) /EF << /F @file >> >>",
        file=file,
    )


def broken() -> Made:
    good = pdf(
        PLAN + "q 99 0 0 99 72 400 cm /P Do Q",
        resources="/XObject << /P @p >>",
        page=f"/Annots [{note('Text', '/Contents (A)')}]",
        catalog="/Outlines @top",
        top="<< /First @one >>",
        one="<< /Title (A) >>",
        p=picture(),
    )
    xfa = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><template><text>&e;</text></template>'
    return {
        "cut-in-half": lambda: good[: len(good) // 2],
        "cut-near-the-end": lambda: good[:-60],
        "cut-at-the-head": lambda: good[40:],
        "head-only": lambda: b"%PDF-1.7\n",
        "table-missing": lambda: good[: good.rfind(b"xref\n0")] + good[good.rfind(b"trailer") :],
        "table-and-trailer-missing": lambda: good[: good.rfind(b"xref\n0")],
        "table-of-nonsense": lambda: good.replace(b"0000000", b"9999999"),
        "length-below-nothing": lambda: good.replace(b"/Length ", b"/Length -"),
        "types-mixed": lambda: good.replace(b"/Kids [", b"/Kids (").replace(b"/Annots [", b"/Annots (x) /X ["),
        "form-with-entities": lambda: pdf(PLAN, catalog="/AcroForm << /XFA @x >>", x=Stream(xfa.encode())),
        "metadata-with-entities": lambda: pdf(PLAN, catalog="/Metadata @m", m=Stream(xfa.encode())),
        "locked": lambda: locked("secret"),
        "locked-for-nobody": lambda: locked(""),
        **{f"bytes-changed-{seed}": lambda seed=seed: fuzzed(good, seed) for seed in range(8)},
    }


def compound(stream: str) -> bytes:
    """Write a compound file (MS-CFB) with one stream at its root."""
    head = bytearray(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504)
    struct.pack_into("<HHHHH", head, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<III", head, 44, 1, 1, 0)
    struct.pack_into("<109I", head, 76, 0, *[0xFFFFFFFF] * 108)
    table = struct.pack("<128I", 0xFFFFFFFD, 0xFFFFFFFE, *[0xFFFFFFFF] * 126)
    return bytes(head) + table + entry("Root Entry", 5, 1) + entry(stream, 2, 0xFFFFFFFF) + b"\0" * 256


def entry(name: str, kind: int, child: int) -> bytes:
    made = bytearray(128)
    words = name.encode("utf-16-le")
    made[: len(words)] = words
    struct.pack_into("<HBBIII", made, 64, len(words) + 2, kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child)
    return bytes(made)


def mistaken() -> dict[str, tuple[str, Callable[[], bytes]]]:
    """Give files under a name that says something else, and formats that no reader takes."""
    open_document = package([("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<a/>")])
    sheet = package([("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"<a/>")])
    return {
        "old-word": ("a.doc", lambda: compound("WordDocument")),
        "old-word-as-new": ("a.docx", lambda: compound("WordDocument")),
        "locked-word": ("a.docx", lambda: compound("EncryptedPackage")),
        "old-excel": ("a.docx", lambda: compound("Workbook")),
        "compound-in-a-circle": ("a.docx", lambda: compound("x").replace(b"\xfe\xff\xff\xff", b"\1\0\0\0")),
        "compound-cut": ("a.docx", lambda: compound("WordDocument")[:600]),
        "rich-text": ("a.rtf", lambda: b"{\\rtf1 A plan}"),
        "rich-text-as-word": ("a.docx", lambda: b"{\\rtf1 A plan}"),
        "page-as-word": ("a.docx", lambda: b"<html><body>A plan</body></html>"),
        "pdf-as-word": ("a.docx", lambda: pdf(PLAN)),
        "word-as-pdf": ("a.pdf", lambda: word(p("A plan"))),
        "excel-as-word": ("a.docx", lambda: sheet),
        "open-document": ("a.odt", lambda: open_document),
        "zip": ("a.zip", lambda: package([("a.txt", b"A plan")])),
        "picture-as-pdf": ("a.pdf", lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 99),
        "program": ("a.docx", lambda: b"MZ" + b"\0" * 99),
        "nothing": ("a.docx", lambda: b""),
        "blanks": ("a.pdf", lambda: b"\0" * 5000),
        "text-not-text": ("a.txt", lambda: bytes(range(256)) * 9),
        "text-half-a-letter": ("a.txt", lambda: "A plan é".encode("utf-16")[:-1]),
        "text-in-one-line": ("a.txt", lambda: b"brighter " * 600_000),
        "text-of-blank-lines": ("a.txt", lambda: b"\n \n\t" * 200_000 + b"A"),
        "text-of-brackets": ("a.md", lambda: b"[" * 30_000 + b"](" * 30_000 + b"((" * 30_000),
        "titles-of-nonsense": ("a.srt", lambda: b"1\n00:00 --> x\n\n-->\n99:99:99,999 --> \nA plan\n" * 9),
    }


def files() -> Made:
    return {**circles(), **sizes(), **broken()}
