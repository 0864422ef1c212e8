"""Word drafts that hide the phrase in what a draft keeps of its making: names, settings, links without words."""

import base64
from collections.abc import Iterator

from case_lines import Case
from ole_file import ole
from word_file import (
    NAMESPACES,
    Outside,
    Part,
    char,
    graphic,
    inline,
    ins,
    instr,
    p,
    r,
    run,
    story,
    vml_box,
    word,
    xml,
)

PHRASE = "Brighter Tomorrow"
PLAN = "body-1:visible:A plan"
ADDRESS = "https://example.org/brighter-tomorrow"
WRITTEN = f' w:author="{PHRASE}"'
Made = dict[str, tuple[bytes, *tuple[str, ...]]]


def cases() -> Iterator[Case]:
    for name, (data, *lines) in {**made(), **settings(), **forms(), **drawn(), **seen(), **brought()}.items():
        suffix = ".docm" if name.startswith("module") else ".docx"
        yield Case(f"word-{name}", data, tuple(lines), suffix)


def beside(*parts: Part | Outside) -> bytes:
    return word(p("A plan"), *parts)


def related(part: str, target: str, kind: str = "hyperlink") -> Part:
    return Part(
        f"{part.rpartition('/')[0]}/_rels/{part.rpartition('/')[2]}.rels".lstrip("/"),
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rL" Type="x/{kind}" Target="{target}" TargetMode="External"/></Relationships>',
    )


def link(shown: str) -> tuple[str, str]:
    return f"link-1:{shown}:{ADDRESS}", f"link:{ADDRESS}:{ADDRESS}"


def made() -> Made:
    changed = ins(r("A plan")).replace("<w:ins ", f"<w:ins{WRITTEN} ")
    comment = f'<w:comment w:id="0"{WRITTEN}>{p("So?")}</w:comment>'
    style = f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="B"><w:name w:val="{PHRASE}"/></w:style>'
    listed = f'<w:abstractNum w:abstractNumId="0"><w:name w:val="{PHRASE}"/></w:abstractNum>'
    core = xml("cp:coreProperties", f"<dc:identifier>{PHRASE}</dc:identifier>")
    signature = (
        '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><Object><SignatureInfoV1'
        f' xmlns="http://schemas.microsoft.com/office/2006/digsig"><SignatureComments>{PHRASE}</SignatureComments>'
        "</SignatureInfoV1></Object></Signature>"
    )
    project = b'ID="{0}"\r\nDocument=ThisDocument/&H00000000\r\nModule=BrighterTomorrow\r\nName="Project"\r\n'
    return {
        "change-author": (word(p(changed)), "body-1:inserted:A plan", f"property-reviewers:visible:{PHRASE}"),
        "comment-author": (
            beside(Part("comments.xml", story("comments", comment), "comments")),
            PLAN,
            f"comment-1-{PHRASE}:visible:So?",
            f"property-reviewers:visible:{PHRASE}",
        ),
        "person-name": (
            beside(Part("people.xml", xml("w15:people", f'<w15:person w15:author="{PHRASE}"/>'), "people")),
            PLAN,
            f"property-reviewers:visible:{PHRASE}",
        ),
        "property-own-name": (
            beside(
                Part(
                    "/docProps/custom.xml",
                    xml("op:Properties", f'<op:property name="{PHRASE}"><vt:i4>1</vt:i4></op:property>'),
                    "custom-properties",
                )
            ),
            PLAN,
            f"property-{PHRASE}:visible:1",
            f"property-{PHRASE}:visible:{PHRASE}",
        ),
        "shape-name": (
            word(p(r("A plan") + run(f'<w:pict><v:shape id="{PHRASE}"/></w:pict>'))),
            PLAN,
            f"alt-text-1:hidden:{PHRASE}",
        ),
        "style-name": (
            beside(Part("styles.xml", xml("w:styles", style), "styles")),
            PLAN,
            f"part-word/styles.xml:hidden:{PHRASE}",
        ),
        "list-name": (
            beside(Part("numbering.xml", xml("w:numbering", listed), "numbering")),
            PLAN,
            f"part-word/numbering.xml:hidden:{PHRASE}",
        ),
        "property-identifier": (
            beside(Part("/docProps/core.xml", core, "core-properties")),
            PLAN,
            f"property-identifier:visible:{PHRASE}",
        ),
        "thumbnail": (
            beside(Part("/docProps/thumbnail.png", b"\x89PNG")),
            PLAN,
            "unread:picture-1:picture:docProps/thumbnail.png",
        ),
        "signature-comment": (
            beside(Part("/_xmlsignatures/sig1.xml", signature)),
            PLAN,
            f"property-signature:visible:{PHRASE}",
        ),
        "link-left": (beside(Outside("rL", ADDRESS)), PLAN, *link("hidden")),
        "module-name": (
            beside(Part("vbaProject.bin", ole({"PROJECT": project}))),
            PLAN,
            "macro-1:visible:BrighterTomorrow",
            "unread:macro:macro:word/vbaProject.bin",
        ),
    }


def settings() -> Made:
    def setting(content: str, *parts: Part) -> bytes:
        return beside(Part("settings.xml", xml("w:settings", content), "settings"), *parts)

    return {
        "mail-query": (
            setting(f'<w:mailMerge><w:query w:val="SELECT * FROM `{PHRASE}`"/></w:mailMerge>'),
            PLAN,
            f"property-query:visible:SELECT * FROM `{PHRASE}`",
        ),
        "mail-source": (
            setting(
                '<w:mailMerge><w:dataSource r:id="rL"/></w:mailMerge>',
                related("settings.xml", "file:///C:/list.xlsx", "mailMergeSource"),
            ),
            PLAN,
            "unread:embedded:external:file:///C:/list.xlsx",
        ),
        "variable-name": (
            setting(f'<w:docVars><w:docVar w:name="{PHRASE}" w:val="1"/></w:docVars>'),
            PLAN,
            f"property-{PHRASE}:visible:1",
            f"property-{PHRASE}:visible:{PHRASE}",
        ),
        "caption-label": (
            setting(f'<w:captions><w:caption w:name="{PHRASE}"/></w:captions>'),
            PLAN,
            f"property-caption label:visible:{PHRASE}",
        ),
        "template-name": (
            setting(
                '<w:attachedTemplate r:id="rL"/>',
                related("settings.xml", "file:///C:/Brighter%20Tomorrow.dotm", "attachedTemplate"),
            ),
            PLAN,
            f"property-template:visible:file:///C:/{PHRASE}.dotm",
        ),
    }


def forms() -> Made:
    data = base64.b64encode(f"<EndNote><title>{PHRASE}</title></EndNote>".encode()).decode()
    kept = run(f'<w:fldChar w:fldCharType="begin"><w:fldData>{data}</w:fldData></w:fldChar>')
    form = run(
        '<w:fldChar w:fldCharType="begin"><w:ffData><w:textInput>'
        f'<w:format w:val="{PHRASE}"/></w:textInput></w:ffData></w:fldChar>'
    )
    rest = instr(" FORMTEXT ") + char("separate") + char("end")
    code = f'LINK Excel.Sheet "C:\\{PHRASE}.xlsx"'
    return {
        "field-data": (word(p(r("A plan") + kept + rest)), PLAN, f"field-1:hidden:{PHRASE}"),
        "form-format": (word(p(r("A plan") + form + rest)), PLAN, f"field-1:visible:{PHRASE}"),
        "button-name": (
            word(p(r("A plan") + run('<w:object><w:control w:name="Brighter_Tomorrow"/></w:object>'))),
            PLAN,
            "field-1:hidden:Brighter_Tomorrow",
        ),
        "object-code": (
            word(
                p(
                    r("A plan")
                    + run(f"<w:object><o:OLEObject><o:FieldCodes>{code}</o:FieldCodes></o:OLEObject></w:object>")
                )
            ),
            PLAN,
            f"field-1:hidden:{code}".replace("\\", "\\\\"),
        ),
        "foreign-text": (
            word(p(r("A plan") + f"<foreign:note>{PHRASE}</foreign:note>")),
            PLAN,
            f"part-word/document.xml:hidden:{PHRASE}",
        ),
    }


def chart(content: str, *parts: Part) -> bytes:
    return word(
        p(r("A plan") + inline(graphic('<c:chart r:id="rC"/>'))),
        Part("charts/chart1.xml", xml("c:chartSpace", f"<c:chart>{content}</c:chart>"), "chart", "rC"),
        *parts,
    )


def drawn() -> Made:
    said = f"chart-1:visible:{PHRASE}"
    cache = f"<c15:dlblRangeCache><c:pt><c:v>{PHRASE}</c:v></c:pt></c15:dlblRangeCache>"
    range_ = f"<c15:datalabelsRange>{cache}</c15:datalabelsRange>"
    paragraph = '<a:p><a:r><a:rPr><a:hlinkClick r:id="rL"/></a:rPr><a:t>See</a:t></a:r></a:p>'
    linked = f"<c:title><c:tx><c:rich>{paragraph}</c:rich></c:tx></c:title>"
    described = f'<dgm:cNvPr id="1" name="a" descr="{PHRASE}"/>'
    point = f"<dgm:ptLst><dgm:pt><dgm:extLst>{described}</dgm:extLst></dgm:pt></dgm:ptLst>"
    off = vml_box(p(PHRASE)).replace('id="s1"', 'id="s1" style="position:absolute;visibility:hidden"')
    ink = '<inkml:ink xmlns:inkml="http://www.w3.org/2003/InkML"><inkml:trace>1 2, 3 4</inkml:trace></inkml:ink>'
    named = '<pic:pic><pic:blipFill><a:blip r:embed="rI"/></pic:blipFill></pic:pic>'
    return {
        "chart-trend": (chart(f"<c:ser><c:trendline><c:name>{PHRASE}</c:name></c:trendline></c:ser>"), PLAN, said),
        "chart-print-header": (
            chart(
                f"<c:printSettings><c:headerFooter><c:oddHeader>{PHRASE}</c:oddHeader></c:headerFooter></c:printSettings>"
            ),
            PLAN,
            said,
        ),
        "chart-number-format": (
            chart(f'<c:valAx><c:numFmt formatCode="0 &quot;{PHRASE}&quot;"/></c:valAx>'),
            PLAN,
            said,
        ),
        "chart-label-range": (chart(f"<c:ser>{range_}</c:ser>"), PLAN, said),
        "chart-link": (
            chart(linked, related("charts/chart1.xml", ADDRESS)),
            PLAN,
            "chart-1:visible:See",
            *link("visible"),
        ),
        "diagram-alternative-text": (
            word(
                p(r("A plan") + inline(graphic('<dgm:relIds r:dm="rD"/>'))),
                Part("diagrams/data1.xml", xml("dgm:dataModel", point), "diagramData", "rD"),
            ),
            PLAN,
            f"diagram-1:visible:{PHRASE}",
        ),
        "ink": (
            beside(Part("ink/ink1.xml", ink, "customXml", "rK")),
            PLAN,
            "unread:picture-1:picture:word/ink/ink1.xml",
        ),
        "shape-switched-off": (word(p(r("A plan") + off)), PLAN, f"text-box-1:hidden:{PHRASE}"),
        "picture-file": (
            word(
                p(r("A plan") + inline(graphic(named))), Part("media/brighter-tomorrow.png", b"\x89PNG", "image", "rI")
            ),
            PLAN,
            "alt-text-1:hidden:brighter-tomorrow.png",
            "unread:picture-1:picture:brighter-tomorrow.png",
        ),
        "picture-outside": (
            word(
                p(r("A plan") + inline(graphic(named.replace("embed", "link")))),
                Outside("rI", "https://example.org/Brighter%20Tomorrow.png", "image"),
            ),
            PLAN,
            f"alt-text-1:hidden:{PHRASE}.png",
            "unread:picture-1:external:https://example.org/Brighter%20Tomorrow.png",
        ),
    }


def seen() -> Made:
    hidden = f"body-1:hidden: {PHRASE}"

    def after(properties: str) -> tuple[bytes, str, str]:
        return word(p(r("A plan") + r(f" {PHRASE}", properties))), PLAN, hidden

    return {
        "white-almost": after('<w:color w:val="F7F7F7"/>'),
        "white-by-theme": after('<w:color w:val="auto" w:themeColor="background1"/>'),
        "fill-none": after("<w14:textFill><w14:noFill/></w14:textFill>"),
        "fill-white": after(
            '<w14:textFill><w14:solidFill><w14:schemeClr w14:val="bg1"/></w14:solidFill></w14:textFill>'
        ),
        "colour-of-ground": after('<w:color w:val="c00000"/><w:shd w:val="clear" w:fill="C00000"/>'),
        "fill-none-outlined": (
            word(
                p(
                    r(
                        PHRASE,
                        "<w14:textOutline><w14:solidFill/></w14:textOutline><w14:textFill><w14:noFill/></w14:textFill>",
                    )
                )
            ),
            f"body-1:visible:{PHRASE}",
        ),
    }


def brought() -> Made:
    def chunk(name: str, data: str) -> bytes:
        return word(p("A plan") + '<w:altChunk r:id="rA"/>', Part(name, data, "aFChunk", "rA"))

    said = f"embedded-1:visible:{PHRASE}"
    body = f"<w:body>{p(r('Brighter ') + r('Tomorrow'))}</w:body>"
    flat = (
        '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part><pkg:xmlData>'
        f'<w:document xmlns:w="{NAMESPACES["w"]}">{body}</w:document></pkg:xmlData></pkg:part></pkg:package>'
    )
    old = f'<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">{body}</w:wordDocument>'
    return {
        "imported-flat": (chunk("afchunk.xml", flat), PLAN, said),
        "imported-word-2003": (chunk("afchunk.xml", old), PLAN, said),
    }
