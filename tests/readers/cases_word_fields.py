"""Word drafts that hide the phrase in fields and links, in drawings, text boxes, charts and diagrams."""

from collections.abc import Iterator

from case_lines import Case
from word_file import (
    Outside,
    Part,
    char,
    deleted,
    field,
    graphic,
    inline,
    instr,
    p,
    r,
    run,
    text_box,
    vml_box,
    word,
    xml,
)

PHRASE = "Brighter Tomorrow"
PLAN = "body-1:visible:A plan"
ADDRESS = "https://example.org/brighter-tomorrow"
Made = dict[str, tuple[bytes, *tuple[str, ...]]]


def cases() -> Iterator[Case]:
    for name, (data, *lines) in {**links(), **codes(), **forms(), **boxes(), **described(), **drawn()}.items():
        yield Case(f"word-{name}", data, tuple(lines))


def link(content: str, attributes: str = 'r:id="rL"') -> str:
    return f"<w:hyperlink {attributes}>{content}</w:hyperlink>"


def links() -> Made:
    out = Outside("rL", ADDRESS)
    picture = inline(graphic(""), 'id="1" name="Picture 1"').replace(
        '<wp:docPr id="1" name="Picture 1"/>',
        '<wp:docPr id="1" name="Picture 1"><a:hlinkClick r:id="rL" tooltip="Brighter Tomorrow"/></wp:docPr>',
    )
    return {
        "link-words": (
            word(p(r("A ") + link(r("Brighter ") + r("Tomorrow")) + r(" for all")), out),
            f"body-1:visible:A {PHRASE} for all",
            f"link:{PHRASE}:{ADDRESS}",
        ),
        "link-target": (word(p(link(r("A plan"))), out), PLAN, f"link:A plan:{ADDRESS}"),
        "link-target-encoded": (
            word(p(link(r("A plan"))), Outside("rL", "https://example.org/?q=Brighter%20Tomorrow")),
            PLAN,
            "link:A plan:https://example.org/?q=Brighter%20Tomorrow",
        ),
        "link-mail": (
            word(p(link(r("A plan"))), Outside("rL", "mailto:a@example.org?subject=Brighter%20Tomorrow")),
            PLAN,
            "link:A plan:mailto:a@example.org?subject=Brighter%20Tomorrow",
        ),
        "link-tooltip": (
            word(p(link(r("A plan"), f'r:id="rL" w:tooltip="{PHRASE}"')), out),
            PLAN,
            f"link-1:visible:{PHRASE}",
            f"link:A plan:{ADDRESS}",
        ),
        "link-anchor": (
            word(p(link(r("A plan"), 'w:anchor="Brighter_Tomorrow"'))),
            PLAN,
            "link:A plan:#Brighter_Tomorrow",
        ),
        "link-target-and-anchor": (
            word(p(link(r("A plan"), 'r:id="rL" w:anchor="part"')), out),
            PLAN,
            f"link:A plan:{ADDRESS}#part",
        ),
        "link-without-words": (
            word(p(r("A plan") + link("")), out),
            PLAN,
            f"link-1:visible:{ADDRESS}",
            f"link:{ADDRESS}:{ADDRESS}",
        ),
        "link-broken": (word(p(link(r(PHRASE), 'r:id="gone"'))), f"body-1:visible:{PHRASE}"),
        "link-field": (
            word(p(field(f' HYPERLINK "{ADDRESS}" ', r("A plan")))),
            PLAN,
            f"link:A plan:{ADDRESS}",
        ),
        "link-field-split": (
            word(
                p(
                    field(
                        (" HYPER", 'LINK "https://example.org', '/brighter-tomorrow" '), r("Brighter ") + r("Tomorrow")
                    )
                )
            ),
            f"body-1:visible:{PHRASE}",
            f"link:{PHRASE}:{ADDRESS}",
        ),
        "link-field-simple": (
            word(p(f'<w:fldSimple w:instr=" HYPERLINK &quot;{ADDRESS}&quot; ">{r("A plan")}</w:fldSimple>')),
            PLAN,
            f"link:A plan:{ADDRESS}",
        ),
        "link-field-anchor": (
            word(p(field(' HYPERLINK \\l "Brighter_Tomorrow" ', r("A plan")))),
            PLAN,
            "link:A plan:#Brighter_Tomorrow",
        ),
        "link-field-tooltip": (
            word(p(field(f' HYPERLINK "{ADDRESS}" \\o "{PHRASE}" ', r("A plan")))),
            PLAN,
            f"link-1:visible:{PHRASE}",
            f"link:A plan:{ADDRESS}",
        ),
        "link-deleted": (
            word(p(r("A plan") + link(deleted(f" {PHRASE}"))), out),
            PLAN,
            f"body-1:deleted:A plan {PHRASE}",
            f"link: {PHRASE}:{ADDRESS}",
        ),
        "link-behind-picture": (
            word(p(picture), out),
            f"link-1:visible:{ADDRESS}",
            f"link-2:visible:{PHRASE}",
            f"link:{ADDRESS}:{ADDRESS}",
        ),
        "link-behind-shape": (
            word(p(run(f'<w:pict><v:rect href="{ADDRESS}"/></w:pict>'))),
            f"link-1:visible:{ADDRESS}",
            f"link:{ADDRESS}:{ADDRESS}",
        ),
        "video": (
            word(
                p(
                    inline(
                        graphic(
                            '<pic:pic><pic:blipFill><a:blip><a:extLst><a:ext uri="x"><wp15:webVideoPr embeddedHtml='
                            f'"&lt;iframe title=&quot;{PHRASE}&quot; src=&quot;https://video.example/embed/1&quot;&gt;'
                            '&lt;/iframe&gt;" h="1" w="1"/></a:ext></a:extLst></a:blip></pic:blipFill></pic:pic>'
                        )
                    )
                )
            ),
            "link-1:visible:https://video.example/embed/1",
            f"link-2:visible:{PHRASE}",
            "link:https://video.example/embed/1:https://video.example/embed/1",
        ),
    }


def codes() -> Made:
    code = "field-1:hidden: "
    nested = (
        char("begin") + instr(" IF ") + field(" MERGEFIELD Region ", r("East")) + instr(f' = "East" "{PHRASE}" "No" ')
    )
    return {
        "field-result": (
            word(p(r("A ") + field(" DOCPROPERTY Claim ", r("Brighter ") + r("Tomorrow")))),
            f"body-1:visible:A {PHRASE}",
            "field-1:hidden: DOCPROPERTY Claim ",
        ),
        "field-result-simple": (
            word(p(r("A ") + f'<w:fldSimple w:instr=" AUTHOR ">{r(PHRASE)}</w:fldSimple>')),
            f"body-1:visible:A {PHRASE}",
        ),
        "field-result-over-paragraphs": (
            word(p(char("begin") + instr(" TOC ") + char("separate") + r("Contents")) + p(r(PHRASE) + char("end"))),
            "body-1:visible:Contents",
            f"body-2:visible:{PHRASE}",
        ),
        "field-code": (
            word(p(r("A plan") + field(f' IF 1 = 2 "{PHRASE}" "None" ', ""))),
            PLAN,
            code + f'IF 1 = 2 "{PHRASE}" "None" ',
        ),
        "field-code-split": (
            word(p(r("A plan") + field((' IF 1 = 2 "Brighter ', 'Tomorrow" "None" '), ""))),
            PLAN,
            code + f'IF 1 = 2 "{PHRASE}" "None" ',
        ),
        "field-code-nested": (
            word(p(r("A plan") + nested + char("separate") + r(" in view") + char("end"))),
            "body-1:visible:A plan in view",
            "field-1:hidden: MERGEFIELD Region ",
            f'field-2:hidden: IF East = "East" "{PHRASE}" "No" ',
        ),
        "field-code-deleted": (
            word(
                p(
                    r("A plan")
                    + '<w:del w:id="1">'
                    + char("begin")
                    + instr(f' QUOTE "{PHRASE}" ', tag="delInstrText")
                    + char("end")
                    + "</w:del>"
                )
            ),
            PLAN,
            code + f'QUOTE "{PHRASE}" ',
        ),
        "field-without-separator": (
            word(p(r("A plan") + char("begin") + instr(f' XE "{PHRASE}" ') + char("end"))),
            PLAN,
            code + f'XE "{PHRASE}" ',
        ),
        "field-never-ended": (
            word(p(r("A plan") + char("begin") + instr(f' QUOTE "{PHRASE}" ')) + p("More")),
            PLAN,
            code + f'QUOTE "{PHRASE}" ',
            "body-2:visible:More",
        ),
        "field-prompt": (
            word(p(r("A plan") + field(f' FILLIN "{PHRASE}?" ', ""))),
            PLAN,
            code + f'FILLIN "{PHRASE}?" ',
        ),
        "field-contents-entry": (
            word(p(r("A plan") + char("begin") + instr(f' TC "{PHRASE}" \\l 1 ') + char("end"))),
            PLAN,
            code + f'TC "{PHRASE}" \\\\l 1 ',
        ),
        "field-button": (
            word(p(char("begin") + instr(f" MACROBUTTON AcceptAll {PHRASE} ") + char("end"))),
            f"field-1:hidden: MACROBUTTON AcceptAll {PHRASE} ",
        ),
        "code-outside-field": (
            word(p(r("A plan") + instr(f' QUOTE "{PHRASE}" '))),
            PLAN,
            code + f'QUOTE "{PHRASE}" ',
        ),
    }


def form(content: str) -> bytes:
    begin = run(f'<w:fldChar w:fldCharType="begin"><w:ffData>{content}</w:ffData></w:fldChar>')
    return word(p(r("A plan") + begin + instr(" FORMTEXT ") + char("separate") + char("end")))


def forms() -> Made:
    said = f"field-1:visible:{PHRASE}"
    return {
        "form-default": (form(f'<w:textInput><w:default w:val="{PHRASE}"/></w:textInput>'), PLAN, said),
        "form-list": (form(f'<w:ddList><w:listEntry w:val="{PHRASE}"/></w:ddList>'), PLAN, said),
        "form-help": (form(f'<w:helpText w:type="text" w:val="{PHRASE}"/>'), PLAN, said),
        "form-status": (form(f'<w:statusText w:type="text" w:val="{PHRASE}"/>'), PLAN, said),
        "form-name": (form('<w:name w:val="Brighter_Tomorrow"/>'), PLAN, "field-1:visible:Brighter_Tomorrow"),
    }


def boxes() -> Made:
    box, said = text_box(p(PHRASE)), f"text-box-1:visible:{PHRASE}"
    group = graphic(
        f"<wpg:wgp><wps:wsp><wps:txbx><w:txbxContent>{p('One')}</w:txbxContent></wps:txbx></wps:wsp>"
        f"<wps:wsp><wps:txbx><w:txbxContent>{p(PHRASE)}</w:txbxContent></wps:txbx></wps:wsp></wpg:wgp>"
    )
    canvas = graphic(
        f"<wpc:wpc><wps:wsp><wps:txbx><w:txbxContent>{p(PHRASE)}</w:txbxContent></wps:txbx></wps:wsp></wpc:wpc>"
    )
    drawn = graphic(
        f"<lc:lockedCanvas><a:sp><a:txSp><a:txBody><a:p><a:r><a:t>{PHRASE}</a:t></a:r></a:p></a:txBody></a:txSp></a:sp></lc:lockedCanvas>"
    )
    both = (
        f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>{box}</wp:anchor></w:drawing>'
        "</mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{p(PHRASE)}</w:txbxContent></v:textbox></v:shape>"
        "</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    paragraphs = text_box(p("Brighter") + p(PHRASE))
    return {
        "text-box": (word(p(r("A plan") + inline(box))), PLAN, said),
        "text-box-old": (word(p(r("A plan") + vml_box(p(PHRASE)))), PLAN, said),
        "text-box-twice-written": (word(p(r("A plan") + run(both))), PLAN, said),
        "text-box-twice-written-in-runs": (
            word(p(r("A plan") + run(both.replace(p(PHRASE), p(r("Brigh") + r("ter Tomorrow")), 1)))),
            PLAN,
            said,
        ),
        "text-box-in-run": (
            word(p(r("A pl") + inline(box) + r("an"))),
            PLAN,
            said,
        ),
        "text-box-in-group": (
            word(p(r("A plan") + inline(group))),
            PLAN,
            "text-box-1:visible:One",
            f"text-box-2:visible:{PHRASE}",
        ),
        "text-box-in-canvas": (word(p(r("A plan") + inline(canvas))), PLAN, said),
        "text-box-paragraphs": (
            word(p(r("A plan") + inline(paragraphs))),
            PLAN,
            "text-box-1:visible:Brighter",
            said,
        ),
        "text-box-control": (
            word(p(r("A plan") + inline(text_box(f"<w:sdt><w:sdtContent>{p(PHRASE)}</w:sdtContent></w:sdt>")))),
            PLAN,
            said,
        ),
        "text-box-in-deletion": (
            word(p(r("A plan") + f'<w:del w:id="1">{inline(box)}</w:del>')),
            PLAN,
            f"text-box-1:deleted:{PHRASE}",
        ),
        "drawn-words": (word(p(r("A plan") + inline(drawn))), PLAN, said),
        "word-art": (
            word(p(r("A plan") + run(f'<w:pict><v:shape><v:textpath string="{PHRASE}"/></v:shape></w:pict>'))),
            PLAN,
            said,
        ),
    }


def described() -> Made:
    said = f"alt-text-1:visible:{PHRASE}"

    def picture(properties: str) -> bytes:
        return word(p(r("A plan") + inline(graphic(""), properties)))

    signature = f'<o:signatureline v:ext="edit" o:suggestedsigner="{PHRASE}" o:issignatureline="t"/>'
    return {
        "alternative-text": (picture(f'id="1" name="Picture 1" descr="{PHRASE}"'), PLAN, said),
        "alternative-title": (picture(f'id="1" name="Picture 1" title="{PHRASE}"'), PLAN, said),
        "picture-name": (
            picture('id="1" name="Brighter Tomorrow.final, large.png"'),
            PLAN,
            f"alt-text-1:hidden:{PHRASE}.final, large.png",
        ),
        "picture-file-name": (
            word(
                p(
                    r("A plan")
                    + inline(
                        graphic(
                            '<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="x" descr="Brighter Tomorrow"/>'
                            "</pic:nvPicPr></pic:pic>"
                        )
                    )
                )
            ),
            PLAN,
            said,
        ),
        "alternative-text-hidden": (
            picture(f'id="1" name="Picture 1" descr="{PHRASE}" hidden="1"'),
            PLAN,
            f"alt-text-1:hidden:{PHRASE}",
        ),
        "shape-alternative-text": (
            word(p(r("A plan") + run(f'<w:pict><v:shape alt="{PHRASE}"/></w:pict>'))),
            PLAN,
            said,
        ),
        "shape-title": (word(p(r("A plan") + run(f'<w:pict><v:oval title="{PHRASE}"/></w:pict>'))), PLAN, said),
        "picture-title-old": (
            word(p(r("A plan") + run(f'<w:pict><v:shape><v:imagedata o:title="{PHRASE}"/></v:shape></w:pict>'))),
            PLAN,
            said,
        ),
        "group-alternative-text": (
            word(
                p(
                    r("A plan")
                    + inline(graphic(f'<wpg:wgp><wpg:cNvPr id="3" name="Group 3" descr="{PHRASE}"/></wpg:wgp>'))
                )
            ),
            PLAN,
            said,
        ),
        "signature-line": (
            word(p(r("A plan") + run(f"<w:pict><v:shape>{signature}</v:shape></w:pict>"))),
            PLAN,
            f"text-box-1:visible:{PHRASE}",
        ),
    }


def chart(content: str) -> bytes:
    return word(
        p(r("A plan") + inline(graphic('<c:chart r:id="rC"/>'))),
        Part("charts/chart1.xml", xml("c:chartSpace", f"<c:chart>{content}</c:chart>"), "chart", "rC"),
    )


def drawn() -> Made:
    rich = "<c:tx><c:rich><a:p><a:r><a:t>Brighter </a:t></a:r><a:r><a:t>Tomorrow</a:t></a:r></a:p></c:rich></c:tx>"
    cache = f'<c:strCache><c:pt idx="0"><c:v>{PHRASE}</c:v></c:pt></c:strCache>'
    said = f"chart-1:visible:{PHRASE}"
    points = f"<dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>{PHRASE}</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst>"
    diagram = graphic('<dgm:relIds r:dm="rD" r:lo="x" r:qs="x" r:cs="x"/>')
    data = Part("diagrams/data1.xml", xml("dgm:dataModel", points), "diagramData", "rD")
    again = (
        f"<dsp:spTree><dsp:sp><dsp:txBody><a:p><a:r><a:t>{PHRASE}</a:t></a:r></a:p></dsp:txBody></dsp:sp></dsp:spTree>"
    )
    redrawn = Part("diagrams/drawing1.xml", xml("dsp:drawing", again), "diagramDrawing", "rG")
    level = f'<cx:lvl><cx:pt idx="0">{PHRASE}</cx:pt></cx:lvl>'
    extended = f'<cx:chartData><cx:data><cx:strDim type="cat">{level}</cx:strDim></cx:data></cx:chartData>'
    shapes = xml("c:userShapes", f"<a:sp><a:txBody><a:p><a:r><a:t>{PHRASE}</a:t></a:r></a:p></a:txBody></a:sp>")
    return {
        "chart-title": (chart(f"<c:title>{rich}</c:title>"), PLAN, said),
        "chart-series": (chart(f"<c:ser><c:tx><c:strRef>{cache}</c:strRef></c:tx></c:ser>"), PLAN, said),
        "chart-category": (chart(f"<c:ser><c:cat><c:strRef>{cache}</c:strRef></c:cat></c:ser>"), PLAN, said),
        "chart-category-levels": (
            chart(
                f"<c:ser><c:cat><c:multiLvlStrRef><c:multiLvlStrCache><c:lvl><c:pt idx='0'><c:v>{PHRASE}</c:v></c:pt>"
                "</c:lvl></c:multiLvlStrCache></c:multiLvlStrRef></c:cat></c:ser>"
            ),
            PLAN,
            said,
        ),
        "chart-axis": (chart(f"<c:valAx><c:title>{rich}</c:title></c:valAx>"), PLAN, said),
        "chart-label": (chart(f"<c:ser><c:dLbls><c:dLbl>{rich}</c:dLbl></c:dLbls></c:ser>"), PLAN, said),
        "chart-extended": (
            word(
                p(r("A plan") + inline(graphic('<cx:chart r:id="rC"/>'))),
                Part("charts/chartEx1.xml", xml("cx:chartSpace", extended), "chartEx", "rC"),
            ),
            PLAN,
            said,
        ),
        "chart-shapes": (
            word(p("A plan"), Part("drawings/drawing1.xml", shapes)),
            PLAN,
            f"part-word/drawings/drawing1.xml:visible:{PHRASE}",
        ),
        "diagram": (word(p(r("A plan") + inline(diagram)), data), PLAN, f"diagram-1:visible:{PHRASE}"),
        "diagram-drawn": (
            word(p(r("A plan") + inline(diagram)), data, redrawn),
            PLAN,
            f"diagram-1:visible:{PHRASE}",
        ),
        "diagram-alone": (
            word(p("A plan"), redrawn),
            PLAN,
            f"part-word/diagrams/drawing1.xml:visible:{PHRASE}",
        ),
    }
