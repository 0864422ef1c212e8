"""PDF drafts that hide the phrase on a page: its text, its links, its pictures, and words that nobody would see."""

from collections.abc import Iterator

from case_lines import Case
from pdf_file import Stream, form, note, pdf, picture, show

PHRASE = "Brighter Tomorrow"
SEEN = f"page-1-1:visible:{PHRASE}"
HIDDEN = f"page-1-1:hidden:{PHRASE}"
PLAN = "page-1-1:visible:A plan"
Made = dict[str, tuple[bytes, *tuple[str, ...]]]


def cases() -> Iterator[Case]:
    for name, (data, *lines) in {**shown(), **laid_out(), **unseen(), **links(), **described()}.items():
        yield Case(f"pdf-{name}", data, tuple(lines), ".pdf")


def shown() -> Made:
    turned = pdf(show(PHRASE), page="/Rotate 90")
    ligature = (
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica"
        " /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /fi] >> >>"
    )
    actual = "/Span << /ActualText (Brighter Tomorrow) >> BDC " + show("BT") + " EMC"
    return {
        "words": (pdf(show(PHRASE)), SEEN),
        "second-page": (pdf(show("A plan"), show(PHRASE)), PLAN, f"page-2-1:visible:{PHRASE}"),
        "words-kerned": (pdf("BT /F1 12 Tf 72 700 Td [(Bri) -20 (ghter T) 80 (omorrow)] TJ ET"), SEEN),
        "words-in-pieces": (pdf("BT /F1 12 Tf 72 700 Td (Brighter) Tj ( Tomor) Tj (row) Tj ET"), SEEN),
        "words-without-space": (
            pdf("BT /F1 12 Tf 72 700 Td [(Brighter) -600 (Tomorrow)] TJ ET"),
            SEEN,
        ),
        "words-in-drawing": (pdf("/X Do", resources="/XObject << /X @x >>", x=form(show(PHRASE), "0 0 612 792")), SEEN),
        "words-in-drawing-in-drawing": (
            pdf(
                "/X Do",
                resources="/XObject << /X @x >>",
                x=form("/Y Do", "0 0 612 792", "/XObject << /Y @y >>"),
                y=form(show(PHRASE), "0 0 612 792"),
            ),
            SEEN,
        ),
        "page-turned": (turned, SEEN),
        "ligature": (
            pdf("BT /F2 12 Tf 72 700 Td (A \001ner plan) Tj ET", resources="/Font << /F2 @f2 >>", f2=ligature),
            "page-1-1:visible:A finer plan",
        ),
        "words-meant": (pdf(actual), SEEN),
        "accents": (pdf(show("Demain éclatant")), "page-1-1:visible:Demain éclatant"),
    }


def lines_of(*words: str, x: float = 72, y: float = 700, step: float = 14) -> str:
    return "".join(show(line, x, y - step * number) for number, line in enumerate(words))


def laid_out() -> Made:
    return {
        "wrapped-line": (
            pdf(lines_of("All that we do is for a Brighter", "Tomorrow, said the paper")),
            "page-1-1:visible:All that we do is for a Brighter\\r\\nTomorrow, said the paper",
        ),
        "wrapped-line-without-descent": (
            pdf(
                "BT /F2 11 Tf 72 700 Td (All that is done for a Brighter) Tj 0 -13.2 Td"
                " (Tomorrow and for harbours) Tj ET",
                resources="/Font << /F2 @f2 >>",
                f2="<< /Type /Font /Subtype /TrueType /BaseFont /Harbour /Encoding /WinAnsiEncoding"
                f" /FirstChar 32 /LastChar 122 /Widths [{'500 ' * 91}] /FontDescriptor @descriptor >>",
                descriptor="<< /Type /FontDescriptor /FontName /Harbour /Flags 32 /Ascent 667 /Descent 0"
                " /CapHeight 667 /ItalicAngle 0 /StemV 80 /FontBBox [0 0 600 667] >>",
            ),
            "page-1-1:visible:All that is done for a Brighter\\r\\nTomorrow and for harbours",
        ),
        "upwards-letter-by-letter": (
            pdf(
                "BT /F1 12 Tf 0 1 -1 0 100 300 Tm (A Brighter T) Tj 0 1 -1 0 100 364.02 Tm (o) Tj"
                " 0 1 -1 0 100 370.69 Tm (m) Tj 0 1 -1 0 100 380.69 Tm (orrow) Tj ET"
            ),
            "page-1-1:visible:A Brighter T\\u2060\\u2060o\\u2060\\u2060morrow",
        ),
        "line-end-hyphen": (
            pdf(lines_of("All of it for a Brighter Tomor-", "row, said the paper again")),
            "page-1-1:visible:All of it for a Brighter Tomor\\xadrow, said the paper again",
        ),
        "columns": (
            pdf(
                lines_of("All of it is for a Brighter", "Tomorrow for all of us")
                + lines_of("The other column is about", "the weather of last year", x=330)
            ),
            "page-1-1:visible:All of it is for a Brighter\\r\\nTomorrow for all of us",
            "page-1-2:visible:The other column is about\\r\\nthe weather of last year",
        ),
        "columns-row-by-row": (
            pdf(
                show("All of it is for a Brighter")
                + show("The other column is about", 330)
                + show("Tomorrow for all of us", 72, 686)
                + show("the weather of last year", 330, 686)
            ),
            "page-1-1:visible:All of it is for a Brighter",
            "page-1-2:visible:The other column is about",
            "page-1-3:visible:Tomorrow for all of us",
            "page-1-4:visible:the weather of last year",
        ),
        "cells-stay-apart": (
            pdf(show("Brighter") + show("Tomorrow", 330)),
            "page-1-1:visible:Brighter",
            "page-1-2:visible:Tomorrow",
        ),
        "paragraphs-stay-apart": (
            pdf(show("A Brighter") + show("Tomorrow", y=640)),
            "page-1-1:visible:A Brighter",
            "page-1-2:visible:Tomorrow",
        ),
    }


def unseen() -> Made:
    white, dark = "1 1 1 rg", "0 0 0.4 rg 60 680 300 40 re f 0 g\n"
    layered = "/OC /L BDC " + show(PHRASE) + " EMC"
    layers = "/Properties << /L @layer >>"
    layer = "<< /Type /OCG /Name (Notes) >>"
    catalog = "/OCProperties << /OCGs [@layer] /D << /OFF [{}] >> >>"
    clear = "/ExtGState << /G << /Type /ExtGState /ca 0 >> >>"
    scanned = "q 500 0 0 600 50 100 cm /P Do Q\n"
    pictures = "/XObject << /P @p >>"
    return {
        "white": (pdf(show(PHRASE, before=white)), HIDDEN),
        "white-on-colour": (pdf(dark + show(PHRASE, before=white)), SEEN),
        "painted-over": (pdf(show(PHRASE) + "1 g 60 680 300 40 re f"), HIDDEN),
        "without-ink": (pdf(show(PHRASE, before="3 Tr")), HIDDEN),
        "without-ink-over-picture": (
            pdf(scanned + show(PHRASE + " for all of us", y=400, before="3 Tr"), resources=pictures, p=picture()),
            f"page-1-1:visible:{PHRASE} for all of us",
            "unread:picture-p1-1:picture:8 × 8",
        ),
        "transparent": (pdf(show(PHRASE, before="/G gs"), resources=clear), HIDDEN),
        "off-the-page": (pdf(show("A plan") + show(PHRASE, 72, 900)), PLAN, f"page-1-2:hidden:{PHRASE}"),
        "cropped-off": (
            pdf(show("A plan") + show(PHRASE, 72, 40), page="/MediaBox [0 0 612 792] /CropBox [0 100 612 792]"),
            PLAN,
            f"page-1-2:hidden:{PHRASE}",
        ),
        "tiny": (pdf(show(PHRASE, size=0.1)), HIDDEN),
        "hidden-layer": (
            pdf(layered, resources=layers, catalog=catalog.format("@layer"), layer=layer),
            HIDDEN,
            "property-layer:visible:Notes",
        ),
        "shown-layer": (
            pdf(layered, resources=layers, catalog=catalog.format(""), layer=layer),
            SEEN,
            "property-layer:visible:Notes",
        ),
        "scanned-page": (
            pdf(scanned, resources=pictures, p=picture()),
            "unread:page-1:page-without-text",
        ),
        "picture": (
            pdf(
                show("A plan with a picture below") + "q 100 0 0 100 72 400 cm /P Do Q", resources=pictures, p=picture()
            ),
            "page-1-1:visible:A plan with a picture below",
            "unread:picture-p1-1:picture:8 × 8",
        ),
        "letters-unknown": (
            pdf(
                "BT /F2 12 Tf 72 700 Td (aaaa) Tj ET",
                resources="/Font << /F2 @f2 >>",
                f2="<< /Type /Font /Subtype /Type3 /FontBBox [0 0 10 10] /FontMatrix [0.1 0 0 0.1 0 0] /FirstChar 97"
                " /LastChar 97 /Widths [10] /Encoding << /Differences [97 /g1] >> /CharProcs << /g1 @g1 >> >>",
                g1=Stream(b"10 0 d0 1 1 8 8 re f"),
            ),
            "page-1-1:visible:aaaa",
            "unread:page-1:unmapped-text",
        ),
    }


def links() -> Made:
    there = "https://example.org/brighter-tomorrow"
    action = f"/A << /S /URI /URI ({there}) >>"
    over = "70 695 120 712"
    quads = "/QuadPoints [72 712 330 712 72 696 330 696 72 698 129 698 72 682 129 682]"
    wrapped = lines_of("See what the paper of today calls a Brighter", "Tomorrow for all")

    def linked(content: str, more: str, rect: str = over) -> bytes:
        return pdf(content, page=f"/Annots [{note('Link', more, rect)}]")

    return {
        "link": (linked(show("A plan"), action), PLAN, f"link:A plan:{there}"),
        "link-without-words": (
            linked(show("A plan"), action, "400 100 500 120"),
            PLAN,
            f"link-p1-1:visible:{there}",
            f"link:{there}:{there}",
        ),
        "link-over-lines": (
            linked(wrapped, action + quads, "72 682 330 712"),
            "page-1-1:visible:See what the paper of today calls a Brighter\\r\\nTomorrow for all",
            f"link:See what the paper of today calls a Brighter\\r\\nTomorrow:{there}",
        ),
        "link-mail": (
            linked(show("A plan"), "/A << /S /URI /URI (mailto:a@example.org?subject=Brighter%20Tomorrow) >>"),
            PLAN,
            "link:A plan:mailto:a@example.org?subject=Brighter%20Tomorrow",
        ),
        "link-other-file": (
            linked(show("A plan"), "/A << /S /GoToR /F (Brighter%20Tomorrow.pdf) /D [0 /Fit] >>"),
            PLAN,
            "link:A plan:Brighter Tomorrow.pdf",
        ),
        "link-program": (
            linked(show("A plan"), "/A << /S /Launch /F (brighter-tomorrow.exe) >>"),
            PLAN,
            "link:A plan:brighter-tomorrow.exe",
        ),
        "link-description": (
            linked(show("A plan"), action + f"/Contents ({PHRASE})"),
            PLAN,
            f"alt-text-p1-1:visible:{PHRASE}",
            f"link:A plan:{there}",
        ),
    }


def described() -> Made:
    marked = "/Figure << /MCID 0 >> BDC " + show("A plan") + " EMC"
    root = "/MarkInfo << /Marked true >> /StructTreeRoot @root"

    def tagged(entries: str) -> bytes:
        return pdf(
            marked,
            page="/StructParents 0",
            catalog=root,
            root="<< /Type /StructTreeRoot /K @figure /ParentTree << /Nums [0 [@figure]] >> >>",
            figure=f"<< /Type /StructElem /S /Figure /P @root /Pg @page1 /K 0 {entries} >>",
        )

    said = f"alt-text-p1-1:visible:{PHRASE}"
    return {
        "alternative-text": (tagged(f"/Alt ({PHRASE})"), PLAN, said),
        "words-meant-by-structure": (tagged(f"/ActualText ({PHRASE})"), PLAN, said),
        "expansion": (tagged(f"/E ({PHRASE})"), PLAN, said),
        "structure-title": (tagged(f"/T ({PHRASE})"), PLAN, said),
    }
