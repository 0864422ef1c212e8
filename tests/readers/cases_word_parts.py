"""Word drafts that hide the phrase beside the text: properties, names, embedded files, odd parts and packages."""

from collections.abc import Iterator

from case_lines import Case
from word_file import (
    NAMESPACES,
    OFFICE,
    SCHEMAS,
    WORD,
    Outside,
    Part,
    document,
    graphic,
    inline,
    p,
    package,
    r,
    relationships,
    story,
    word,
    xml,
)

PHRASE = "Brighter Tomorrow"
PLAN = "body-1:visible:A plan"
BODY = f"body-1:visible:{PHRASE}"
Made = dict[str, tuple[bytes, *tuple[str, ...]]]


def cases() -> Iterator[Case]:
    for name, (data, *lines) in {**properties(), **names(), **imported(), **embedded(), **packages()}.items():
        suffix = "." + name.rsplit(".", 1)[1] if "." in name else ".docx"
        yield Case(f"word-{name.split('.')[0]}", data, tuple(lines), suffix)


def beside(*parts: Part | Outside) -> bytes:
    return word(p("A plan"), *parts)


def core(tag: str) -> bytes:
    prefix = "dc" if tag in ("title", "subject", "creator", "description") else "cp"
    content = xml("cp:coreProperties", f"<{prefix}:{tag}>{PHRASE}</{prefix}:{tag}>")
    return beside(Part("/docProps/core.xml", content, "core-properties"))


def extended(tag: str) -> bytes:
    content = f'<Properties xmlns="{NAMESPACES["ep"]}"><{tag}>{PHRASE}</{tag}></Properties>'
    return beside(Part("/docProps/app.xml", content, "extended-properties"))


def properties() -> Made:
    custom = xml(
        "op:Properties", f'<op:property fmtid="x" pid="2" name="Claim"><vt:lpwstr>{PHRASE}</vt:lpwstr></op:property>'
    )
    listed = (
        f'<Properties xmlns="{NAMESPACES["ep"]}" xmlns:vt="{NAMESPACES["vt"]}"><TitlesOfParts><vt:vector size="1"'
        f' baseType="lpstr"><vt:lpstr>{PHRASE}</vt:lpstr></vt:vector></TitlesOfParts></Properties>'
    )
    variable = xml("w:settings", f'<w:docVars><w:docVar w:name="claim" w:val="{PHRASE}"/></w:docVars>')
    mail = xml("w:settings", f'<w:mailMerge><w:mailSubject w:val="{PHRASE}"/></w:mailMerge>')
    named = {"title": "title", "subject": "subject", "creator": "author", "keywords": "keywords"}
    named |= {"description": "comments", "category": "category", "contentStatus": "status"}
    named |= {"lastModifiedBy": "last modified by"}
    ours = {"Company": "company", "Manager": "manager", "HyperlinkBase": "hyperlink base", "Template": "template"}
    return {
        **{
            f"property-{tag.lower()}": (core(tag), PLAN, f"property-{name}:visible:{PHRASE}")
            for tag, name in named.items()
        },
        **{
            f"property-{tag.lower()}": (extended(tag), PLAN, f"property-{name}:visible:{PHRASE}")
            for tag, name in ours.items()
        },
        "property-own": (
            beside(Part("/docProps/custom.xml", custom, "custom-properties")),
            PLAN,
            f"property-Claim:visible:{PHRASE}",
        ),
        "property-headings": (
            beside(Part("/docProps/app.xml", listed, "extended-properties")),
            PLAN,
            f"property-headings:visible:{PHRASE}",
        ),
        "variable": (beside(Part("settings.xml", variable, "settings")), PLAN, f"property-claim:visible:{PHRASE}"),
        "mail-subject": (
            beside(Part("settings.xml", mail, "settings")),
            PLAN,
            f"property-mail subject:visible:{PHRASE}",
        ),
    }


def names() -> Made:
    mark = '<w:bookmarkStart w:id="0" w:name="Brighter_Tomorrow"/><w:bookmarkEnd w:id="0"/>'
    block = xml(
        "w:glossaryDocument",
        f'<w:docParts><w:docPart><w:docPartPr><w:name w:val="{PHRASE}"/><w:category><w:name w:val="General"/>'
        f"</w:category></w:docPartPr><w:docPartBody>{p('A block')}</w:docPartBody></w:docPart></w:docParts>",
    )
    macros = xml(
        "wne:vbaSuppData", '<wne:mcds><wne:mcd wne:macroName="PROJECT.NEWMACROS.BRIGHTERTOMORROW"/></wne:mcds>'
    )
    ribbon = (
        '<customUI xmlns="http://schemas.microsoft.com/office/2006/01/customui"><ribbon><tabs>'
        f'<tab id="t" label="{PHRASE}"/></tabs></ribbon></customUI>'
    )
    caption = (
        '<ax:ocx xmlns:ax="http://schemas.microsoft.com/office/2006/activeX"><ax:ocxPr ax:name="Caption"'
        f' ax:value="{PHRASE}"/></ax:ocx>'
    )
    data = f"<claims><claim>{PHRASE}</claim></claims>"
    return {
        "bookmark": (word(p(r("A plan") + mark)), PLAN, "bookmark-1:visible:Brighter_Tomorrow"),
        "building-block": (
            beside(Part("glossary/document.xml", block, "glossaryDocument")),
            PLAN,
            f"content-control-1:visible:{PHRASE}",
            "part-word/glossary/document.xml:visible:A block",
        ),
        "macro-name": (
            beside(Part("vbaData.xml", macros)),
            PLAN,
            "macro-1:visible:PROJECT.NEWMACROS.BRIGHTERTOMORROW",
        ),
        "ribbon": (
            beside(Part("/customUI/customUI.xml", ribbon)),
            PLAN,
            f"part-customUI/customUI.xml:visible:{PHRASE}",
        ),
        "button-caption": (
            beside(Part("activeX/activeX1.xml", caption)),
            PLAN,
            f"part-word/activeX/activeX1.xml:visible:{PHRASE}",
        ),
        "custom-data": (
            beside(Part("/customXml/item1.xml", data)),
            PLAN,
            f"part-customXml/item1.xml:visible:{PHRASE}",
        ),
        "custom-data-attribute": (
            beside(Part("/customXml/item1.xml", f'<claims><claim words="{PHRASE}"/></claims>')),
            PLAN,
            f"part-customXml/item1.xml:visible:{PHRASE}",
        ),
        "picture-words": (
            word(
                p(
                    r("A plan")
                    + inline(graphic('<pic:pic><pic:blipFill><a:blip r:embed="rI"/></pic:blipFill></pic:pic>'))
                ),
                Part(
                    "media/image1.svg",
                    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><text>'
                    f"<tspan>{PHRASE}</tspan></text></svg>",
                    "image",
                    "rI",
                ),
            ),
            PLAN,
            f"picture-1:visible:{PHRASE}",
            "unread:picture-1:picture:90 × 30",
        ),
    }


def chunk(name: str, data: str | bytes) -> bytes:
    return word(p("A plan") + '<w:altChunk r:id="rA"/>', Part(name, data, "aFChunk", "rA"))


def imported() -> Made:
    page = "<html><head><title>T</title><style>x{}</style></head><body><p>A <b>Brighter</b> Tomorrow</p></body></html>"
    mail = f'MIME-Version: 1.0\nContent-Type: text/html; charset="utf-8"\n\n{page}'
    rich = "{\\rtf1\\ansi A \\b Brighter\\b0  Tomorrow\\par}"
    said = f"embedded-1:visible:A {PHRASE}"
    return {
        "imported-page": (chunk("afchunk.html", page), PLAN, "embedded-1:visible:T", said),
        "imported-mail": (chunk("afchunk.mht", mail), PLAN, "embedded-1:visible:T", said),
        "imported-mail-letters": (
            chunk(
                "afchunk.eml",
                'MIME-Version: 1.0\nContent-Type: text/plain; charset="macintosh"\n'
                "Content-Transfer-Encoding: quoted-printable\n\nDemain =8Eclatant",
            ),
            PLAN,
            "embedded-1:visible:Demain éclatant",
        ),
        "imported-text": (chunk("afchunk.txt", f"A {PHRASE}"), PLAN, said),
        "imported-word": (chunk("afchunk.docx", word(p(f"A {PHRASE}"))), PLAN, said),
        "imported-rich-text": (chunk("afchunk.rtf", rich), PLAN, said),
        "imported-message": (
            chunk("afchunk.eml", f"Subject: {PHRASE}\n\nA plan"),
            PLAN,
            f"embedded-1:visible:{PHRASE}",
            "embedded-1:visible:A plan",
        ),
        "imported-without-suffix": (chunk("afchunk.dat", page), PLAN, "embedded-1:visible:T", said),
    }


def sheet() -> bytes:
    types = f'<Types xmlns="{SCHEMAS}package/2006/content-types"/>'
    book = xml("x:workbook", '<x:sheets><x:sheet name="Costs" sheetId="1"/></x:sheets>')
    strings = xml("x:sst", "<x:si><x:r><x:t>Brighter </x:t></x:r><x:r><x:t>Tomorrow</x:t></x:r></x:si>")
    return package(
        [
            ("[Content_Types].xml", types.encode()),
            ("xl/workbook.xml", book.encode()),
            ("xl/sharedStrings.xml", strings.encode()),
        ]
    )


def named_sheet() -> bytes:
    types = f'<Types xmlns="{SCHEMAS}package/2006/content-types"/>'
    book = xml("x:workbook", f'<x:sheets><x:sheet name="{PHRASE}" sheetId="1"/></x:sheets>')
    cells = xml(
        "x:worksheet",
        '<x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>A plan</x:t></x:is></x:c></x:row></x:sheetData>',
    )
    return package(
        [
            ("[Content_Types].xml", types.encode()),
            ("xl/workbook.xml", book.encode()),
            ("xl/worksheets/sheet1.xml", cells.encode()),
        ]
    )


def slides() -> bytes:
    types = f'<Types xmlns="{SCHEMAS}package/2006/content-types"/>'
    shape = f"<a:txBody><a:p><a:r><a:t>{PHRASE}</a:t></a:r></a:p></a:txBody>"
    slide = f'<p:sld xmlns:p="{SCHEMAS}presentationml/2006/main" xmlns:a="{NAMESPACES["a"]}">{shape}</p:sld>'
    return package([("[Content_Types].xml", types.encode()), ("ppt/slides/slide1.xml", slide.encode())])


def embedded() -> Made:
    said = f"embedded-1:visible:{PHRASE}"
    inner = word(
        p("A plan"),
        Part("footnotes.xml", story("footnotes", f"<w:footnote w:id='2'>{p(PHRASE)}</w:footnote>"), "footnotes"),
    )

    def holding(name: str, data: bytes) -> bytes:
        return beside(Part(f"embeddings/{name}", data, "package", "rE"))

    return {
        "embedded-sheet": (holding("book.xlsx", sheet()), PLAN, "embedded-1:visible:Costs", said),
        "embedded-sheet-name": (holding("book.xlsx", named_sheet()), PLAN, said, "embedded-1:visible:A plan"),
        "embedded-slides": (holding("deck.pptx", slides()), PLAN, said),
        "embedded-word": (holding("note.docx", inner), PLAN, PLAN.replace("body", "embedded"), said),
        "embedded-text": (holding("note.txt", PHRASE.encode()), PLAN, said),
        "embedded-other": (
            holding("note.bin", bytes(range(256))),
            PLAN,
            "unread:embedded-1:unsupported:word/embeddings/note.bin",
        ),
    }


def renamed(data: str, name: str) -> bytes:
    """Give a package whose main part has another name, which its relationships tell."""
    main = f'<Relationship Id="main" Type="{OFFICE}relationships/officeDocument" Target="{name}"/>'
    return package(
        [("[Content_Types].xml", TYPES), ("_rels/.rels", relationships([], [], main).encode()), (name, data.encode())]
    )


TYPES = f'<Types xmlns="{SCHEMAS}package/2006/content-types"/>'.encode()


def packages() -> Made:
    plain = document(p(PHRASE))
    strict = plain.replace(NAMESPACES["w"], "http://purl.oclc.org/ooxml/wordprocessingml/main")
    kinds = {
        "docm": "document.macroEnabled.main",
        "dotx": "wordprocessingml.template.main",
        "dotm": "template.macroEnabledTemplate.main",
    }
    office = {"docm": "application/vnd.ms-word.document.macroEnabled.main+xml", "dotx": WORD + "template.main+xml"}
    office["dotm"] = "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"
    twice = [("[Content_Types].xml", TYPES), ("word/document.xml", document(p(PHRASE)).encode())]
    return {
        **{f"file-{suffix}.{suffix}": (word(p(PHRASE), main_type=office[suffix]), BODY) for suffix in kinds},
        "file-strict": (renamed(strict, "word/document.xml"), BODY),
        "file-renamed-part": (renamed(plain, "word/document22.xml"), BODY),
        "file-without-relations": (package(twice), BODY),
        "file-back-slashes": (package([("[Content_Types].xml", TYPES), ("word\\document.xml", plain.encode())]), BODY),
        "file-other-case": (package([("[Content_Types].xml", TYPES), ("WORD/Document.XML", plain.encode())]), BODY),
        "file-utf-16": (
            package(
                [
                    ("[Content_Types].xml", TYPES),
                    ("word/document.xml", plain.replace("UTF-8", "UTF-16").encode("utf-16")),
                ]
            ),
            BODY,
        ),
        "file-part-twice": (
            package([*twice, ("word/document.xml", document(p("A plan")).encode())]),
            PLAN,
            f"part-word/document.xml:hidden:{PHRASE}",
            "unread:part:duplicate:word/document.xml",
        ),
        "file-part-in-two-cases": (
            package([*twice, ("word/Document.xml", document(p("A plan")).encode())]),
            PLAN,
            f"part-word/Document.xml:hidden:{PHRASE}",
            "unread:part:duplicate:word/Document.xml, word/document.xml",
        ),
        "file-orphan": (
            beside(Part("old.xml", document(p(PHRASE)))),
            PLAN,
            f"part-word/old.xml:hidden:{PHRASE}",
        ),
        "file-outside": (
            word(p("A plan") + '<w:subDoc r:id="rS"/>', Outside("rS", "chapter.docx", "subDocument")),
            PLAN,
            "unread:embedded:external:chapter.docx",
        ),
    }
