"""PDF drafts that hide the phrase beside the pages' text: form fields, comments, properties, attached files."""

from collections.abc import Iterator

from case_lines import Case
from pdf_file import Stream, form, note, pdf, show
from word_file import p, word

PHRASE = "Brighter Tomorrow"
PLAN = "page-1-1:visible:A plan"
Made = dict[str, tuple[bytes, *tuple[str, ...]]]


def cases() -> Iterator[Case]:
    for name, (data, *lines) in {**fields(), **notes(), **properties(), **names(), **files()}.items():
        yield Case(f"pdf-{name}", data, tuple(lines), ".pdf")


def plan(**more: str | Stream) -> bytes:
    return pdf(show("A plan"), **more)  # type: ignore[arg-type]


def field(entries: str, kids: str = "") -> bytes:
    made = f"<< /Type /Annot /Subtype /Widget /Rect [72 600 272 620] /P @page1 {entries} >>"
    return plan(
        page="/Annots [@field]",
        catalog="/AcroForm << /Fields [@field] /DR << /Font << /F1 @font >> >> >>",
        field=made,
        drawn=form(show("Brighter", 2, 5) + show("Tomorrow", 60, 5)),
        blank=form(""),
    )


def fields() -> Made:
    said = f"form-field-1-f1:visible:{PHRASE}"
    parent = plan(
        page="/Annots [@kid]",
        catalog="/AcroForm << /Fields [@top] >>",
        top="<< /T (top) /FT /Tx /Kids [@kid] >>",
        kid=f"<< /Type /Annot /Subtype /Widget /Rect [72 600 272 620] /Parent @top /T (sub) /V ({PHRASE}) >>",
    )
    xfa = (
        '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template xmlns="http://www.xfa.org/schema/xfa-template/3.3/">'
        f"<subform><draw><value><text>{PHRASE}</text></value></draw><event><script>x = 'No words'</script></event>"
        "</subform></template></xdp:xdp>"
    )
    return {
        "field": (field(f"/FT /Tx /T (f1) /V ({PHRASE})"), PLAN, said),
        "field-long-text": (
            plan(
                page="/Annots [@field]",
                catalog="/AcroForm << /Fields [@field] >>",
                field="<< /Type /Annot /Subtype /Widget /Rect [72 600 272 620] /FT /Tx /T (f1) /V @value >>",
                value=Stream(PHRASE.encode()),
            ),
            PLAN,
            said,
        ),
        "field-default": (field(f"/FT /Tx /T (f1) /DV ({PHRASE})"), PLAN, said),
        "field-tool-tip": (field(f"/FT /Tx /T (f1) /TU ({PHRASE})"), PLAN, said),
        "field-choice": (field(f"/FT /Ch /T (f1) /Opt [({PHRASE})]"), PLAN, said),
        "field-choice-of-two-names": (
            field(f"/FT /Ch /T (f1) /Opt [[(a1) ({PHRASE})]]"),
            PLAN,
            "form-field-1-f1:visible:a1",
            f"form-field-2-f1:visible:{PHRASE}",
        ),
        "field-chosen": (field(f"/FT /Ch /T (f1) /V [({PHRASE})]"), PLAN, said),
        "field-caption": (field(f"/FT /Btn /Ff 65536 /T (f1) /MK << /CA ({PHRASE}) >>"), PLAN, said),
        "field-name": (
            field("/FT /Tx /T (Brighter_Tomorrow) /V (x)"),
            PLAN,
            "form-field-1-Brighter_Tomorrow:visible:x",
            "form-field-2-Brighter_Tomorrow:hidden:Brighter_Tomorrow",
        ),
        "field-within-field": (parent, PLAN, f"form-field-1-top.sub:visible:{PHRASE}"),
        "field-drawn": (
            field("/FT /Sig /T (f1) /AP << /N @drawn >>"),
            PLAN,
            f"form-field-p1-1-f1:visible:{PHRASE}",
        ),
        "field-drawn-under-mouse": (
            field("/FT /Btn /T (f1) /AP << /N @blank /R @drawn >>"),
            PLAN,
            f"form-field-p1-1-f1:hidden:{PHRASE}",
        ),
        "field-drawn-as-it-says": (field(f"/FT /Tx /T (f1) /V ({PHRASE}) /AP << /N @drawn >>"), PLAN, said),
        "field-xfa": (
            plan(catalog="/AcroForm << /Fields [] /XFA @xfa >>", xfa=Stream(xfa.encode())),
            PLAN,
            f"form-field-XFA:visible:{PHRASE}",
            "unread:form-field-XFA:unsupported",
        ),
        "field-script": (
            field("/FT /Btn /Ff 65536 /T (f1) /A << /S /JavaScript /JS (app.alert\\(1\\)) >>"),
            PLAN,
            "unread:macro-JavaScript:macro",
        ),
    }


def noted(subtype: str, more: str, **objects: str | Stream) -> bytes:
    return plan(page=f"/Annots [{note(subtype, more)}]", **objects)


def notes() -> Made:
    says = f"/T (M. Roy) /Contents ({PHRASE})"
    said = f"comment-p1-1-M. Roy:visible:{PHRASE}"
    file = "/FS << /Type /Filespec /F (note.txt) /EF << /F @file >> >>"
    answer = f"{note('Text', '/T (M. Roy) /Contents (So?)')} {note('Text', f'/T (A. Chan) /Contents ({PHRASE})')}"
    return {
        "comment": (noted("Text", says), PLAN, said),
        "comment-reply": (
            plan(page=f"/Annots [{answer}]"),
            PLAN,
            "comment-p1-1-M. Roy:visible:So?",
            f"comment-p1-2-A. Chan:visible:{PHRASE}",
        ),
        "comment-hidden": (noted("Text", says + "/F 2"), PLAN, said.replace("visible", "hidden")),
        "comment-rich-text": (
            noted("Text", "/T (M. Roy) /RC (<body><p>Brighter <b>Tomorrow</b></p></body>)"),
            PLAN,
            said,
        ),
        "comment-subject": (noted("Text", f"/T (M. Roy) /Subj ({PHRASE})"), PLAN, said),
        "highlight": (noted("Highlight", says + "/QuadPoints [72 712 112 712 72 696 112 696]"), PLAN, said),
        "shape-comment": (noted("Square", says), PLAN, said),
        "typed-on-page": (
            noted("FreeText", f"/DA (/F1 12 Tf) /Contents ({PHRASE})"),
            PLAN,
            f"annotation-p1-1:visible:{PHRASE}",
        ),
        "stamp": (
            noted("Stamp", "/Name /Draft /AP << /N @drawn >>", drawn=form(show(PHRASE, 2, 5))),
            PLAN,
            f"annotation-p1-1:visible:{PHRASE}",
        ),
        "watermark": (
            noted("Watermark", "/AP << /N @drawn >>", drawn=form(show(PHRASE, 2, 5))),
            PLAN,
            f"annotation-p1-1:visible:{PHRASE}",
        ),
        "redaction-words": (noted("Redact", f"/T (M. Roy) /OverlayText ({PHRASE})"), PLAN, said),
        "comment-file": (
            noted("FileAttachment", file, file=Stream(PHRASE.encode(), "/Type /EmbeddedFile")),
            PLAN,
            f"attachment-p1-1-note.txt:visible:{PHRASE}",
        ),
    }


def packet(content: str) -> Stream:
    data = (
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
        ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"'
        f'{content}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    )
    return Stream(data.encode(), "/Type /Metadata /Subtype /XML")


def properties() -> Made:
    known = {"Title": "title", "Author": "author", "Subject": "subject", "Keywords": "keywords", "Claim": "Claim"}
    languages = f'<rdf:li xml:lang="x-default">A title</rdf:li><rdf:li xml:lang="fr">{PHRASE}</rdf:li>'
    return {
        **{
            f"property-{key.lower()}": (
                plan(trailer="/Info @info", info=f"<< /{key} ({PHRASE}) >>"),
                PLAN,
                f"property-{name}:visible:{PHRASE}",
            )
            for key, name in known.items()
        },
        "property-xmp": (
            plan(
                catalog="/Metadata @meta",
                meta=packet(f"><dc:subject><rdf:Bag><rdf:li>{PHRASE}</rdf:li></rdf:Bag></dc:subject>"),
            ),
            PLAN,
            f"property-keywords:visible:{PHRASE}",
        ),
        "property-xmp-language": (
            plan(catalog="/Metadata @meta", meta=packet(f"><dc:title><rdf:Alt>{languages}</rdf:Alt></dc:title>")),
            PLAN,
            "property-title:visible:A title",
            f"property-title:visible:{PHRASE}",
        ),
        "property-xmp-attribute": (
            plan(catalog="/Metadata @meta", meta=packet(f' photoshop:Headline="{PHRASE}">')),
            PLAN,
            f"property-Headline:visible:{PHRASE}",
        ),
    }


def names() -> Made:
    return {
        "outline": (
            plan(
                catalog="/Outlines @top",
                top="<< /First @one /Last @one >>",
                one=f"<< /Title ({PHRASE}) /Parent @top >>",
            ),
            PLAN,
            f"outline-1:visible:{PHRASE}",
        ),
        "outline-below": (
            plan(
                catalog="/Outlines @top",
                top="<< /First @one /Last @one >>",
                one="<< /Title (One) /Parent @top /First @two /Last @two >>",
                two=f"<< /Title ({PHRASE}) /Parent @one >>",
            ),
            PLAN,
            "outline-1:visible:One",
            f"outline-2:visible:{PHRASE}",
        ),
        "outline-link": (
            plan(
                catalog="/Outlines @top",
                top="<< /First @one /Last @one >>",
                one="<< /Title (One) /Parent @top /A << /S /URI /URI (https://example.org/brighter) >> >>",
            ),
            PLAN,
            "outline-1:visible:One",
            "link:One:https://example.org/brighter",
        ),
        "layer-name": (
            plan(catalog="/OCProperties << /OCGs [@layer] /D << >> >>", layer=f"<< /Type /OCG /Name ({PHRASE}) >>"),
            PLAN,
            f"property-layer:visible:{PHRASE}",
        ),
        "page-label": (
            plan(catalog=f"/PageLabels << /Nums [0 << /P ({PHRASE} ) /S /D >>] >>"),
            PLAN,
            f"property-page label:visible:{PHRASE}",
        ),
        "thread": (
            plan(catalog="/Threads [@thread]", thread=f"<< /Type /Thread /I << /Title ({PHRASE}) >> >>"),
            PLAN,
            f"property-thread:visible:{PHRASE}",
        ),
        "named-place": (
            plan(catalog="/Names << /Dests << /Names [(Brighter_Tomorrow) [@page1 /Fit]] >> >>"),
            PLAN,
            "bookmark-1:hidden:Brighter_Tomorrow",
        ),
        "script": (
            plan(catalog="/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"),
            PLAN,
            "unread:macro-JavaScript:macro",
        ),
    }


def attached(name: str, data: bytes) -> bytes:
    return plan(
        catalog="/Names << /EmbeddedFiles << /Names [(1) @spec] >> >>",
        spec=f"<< /Type /Filespec /F ({name}) /UF ({name}) /EF << /F @file >> >>",
        file=Stream(data, "/Type /EmbeddedFile"),
    )


def files() -> Made:
    inner = pdf(show(PHRASE))
    deeper = attached("inner.pdf", inner)
    page = "<html><body><p>Brighter <b>Tomorrow</b></p></body></html>"
    return {
        "attached-word": (attached("a.docx", word(p(PHRASE))), PLAN, f"attachment-1-a.docx:visible:{PHRASE}"),
        "attached-pdf": (attached("a.pdf", inner), PLAN, f"attachment-1-a.pdf:visible:{PHRASE}"),
        "attached-text": (attached("a.txt", PHRASE.encode()), PLAN, f"attachment-1-a.txt:visible:{PHRASE}"),
        "attached-page": (attached("a.html", page.encode()), PLAN, f"attachment-1-a.html:visible:{PHRASE}"),
        "attached-data": (
            attached("a.xml", f"<a><b>{PHRASE}</b></a>".encode()),
            PLAN,
            f"attachment-1-a.xml:visible:{PHRASE}",
        ),
        "attached-twice-over": (
            attached("a.pdf", deeper),
            PLAN,
            "attachment-1-a.pdf:visible:A plan",
            "unread:attachment-1-a.pdf:unsupported:attachment-1-inner.pdf",
        ),
        "attached-other": (
            attached("a.bin", bytes(range(256))),
            PLAN,
            "unread:attachment-1-a.bin:unsupported:binary",
        ),
        "attached-outside": (
            plan(
                catalog="/Names << /EmbeddedFiles << /Names [(1) @spec] >> >>",
                spec="<< /Type /Filespec /F (far.docx) >>",
            ),
            PLAN,
            "unread:attachment-1-far.docx:external",
        ),
        "attached-to-catalog": (
            plan(
                catalog="/AF [@spec]",
                spec="<< /Type /Filespec /F (a.txt) /EF << /F @file >> >>",
                file=Stream(PHRASE.encode(), "/Type /EmbeddedFile"),
            ),
            PLAN,
            f"attachment-1-a.txt:visible:{PHRASE}",
        ),
    }
