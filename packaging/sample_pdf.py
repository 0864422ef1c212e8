"""Write a sample draft as a PDF: typeset, with a reviewer's comment; a page of it as a scanner would give it."""

import io
import random
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import pikepdf
import typst
from PIL import Image, ImageChops, ImageFilter

WRITTEN = datetime(2026, 11, 20, 15, 12, tzinfo=UTC)
DOTS_PER_INCH = 150


def write_pdf(source: Path, comment: str = "", scanned: int = 0) -> bytes:
    """Give the bytes of the PDF that a Typst source describes, with a comment on page 1 or one page scanned."""
    data = typst.compile(source, timestamp=WRITTEN, ignore_system_fonts=True)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        if comment:
            _add_comment(pdf, comment)
        if scanned:
            _replace_page(pdf, scanned, _scan(_page_picture(source, scanned)))
        file = io.BytesIO()
        pdf.save(file, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return file.getvalue()


def _page_picture(source: Path, number: int) -> bytes:
    pictures = typst.compile(source, format="png", ppi=DOTS_PER_INCH, ignore_system_fonts=True)
    return cast("list[bytes]", pictures)[number - 1]  # a list for a draft of several pages; its stub names one page


def _add_comment(pdf: pikepdf.Pdf, comment: str) -> None:
    author, words = comment.split(": ", 1)
    annotation = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot,
        Subtype=pikepdf.Name.Text,
        Rect=[548, 392, 568, 412],
        Contents=pikepdf.String(words),
        T=pikepdf.String(author),
        NM=pikepdf.String("comment-1"),
        M=pikepdf.String("D:20261120151200Z"),
        F=4,
        C=[0.93, 0.73, 0.31],
        Name=pikepdf.Name.Comment,
    )
    page = pdf.pages[0]
    page.Annots = pikepdf.Array([*page.get("/Annots", []), pdf.make_indirect(annotation)])


def _scan(png: bytes) -> Image.Image:
    """Age a page as a copier does: grey, a little turned, soft, unevenly lit and grained, always alike."""
    page = Image.open(io.BytesIO(png)).convert("L")
    page = page.rotate(-0.9, Image.Resampling.BICUBIC, fillcolor=236).filter(ImageFilter.GaussianBlur(0.7))
    shade = Image.linear_gradient("L").rotate(90).resize(page.size).point(lambda value: 234 + value // 13)
    size = (page.width // 2, page.height // 2)
    grain = Image.frombytes("L", size, random.Random(24).randbytes(size[0] * size[1]))
    grain = grain.point(lambda value: 226 + value // 9).resize(page.size, Image.Resampling.BILINEAR)
    return ImageChops.multiply(ImageChops.multiply(page, shade), grain)


def _replace_page(pdf: pikepdf.Pdf, number: int, picture: Image.Image) -> None:
    """Put a picture in the place of a page, so that no word of the page is left as text."""
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=60)
    stream = pikepdf.Stream(pdf, file.getvalue())
    stream.stream_dict = pikepdf.Dictionary(
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=picture.width,
        Height=picture.height,
        ColorSpace=pikepdf.Name.DeviceGray,
        BitsPerComponent=8,
        Filter=pikepdf.Name.DCTDecode,
    )
    pdf.add_blank_page(page_size=(612, 792))
    page = pdf.pages[-1]
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Scan=pdf.make_indirect(stream)))
    page.Contents = pikepdf.Stream(pdf, b"q 612 0 0 792 0 0 cm /Scan Do Q")
    del pdf.pages[-1]
    pdf.pages[number - 1] = page
