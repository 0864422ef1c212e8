"""Word drafts that hide the phrase in the running text: characters, runs, lists, tables, content controls."""

from collections.abc import Iterator

from case_lines import Case
from word_file import Part, graphic, inline, ins, p, r, run, sdt, story, t, tbl, tc, tr, word, xml

PHRASE = "Brighter Tomorrow"
BODY = f"body-1:visible:A {PHRASE} for all"
STORY = r(f"A {PHRASE} for all")


def cases() -> Iterator[Case]:
    for name, (data, *lines) in {**plain(), **letters(), **wrapped(), **listed(), **tables(), **controls()}.items():
        yield Case(f"word-{name}", data, tuple(lines))


def split(middle: str) -> bytes:
    """Put something between the two halves of the phrase's second word."""
    return word(p(r("A Brighter Tom") + middle + r("orrow for all")))


def plain() -> dict[str, tuple[bytes, *tuple[str, ...]]]:
    heading = xml(
        "w:styles",
        '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>',
    )
    return {
        "paragraph": (word(p(STORY)), BODY),
        "heading": (word(p(STORY, '<w:pStyle w:val="H"/>'), Part("styles.xml", heading, "styles")), BODY),
        "runs": (word(p(r("A Brigh", "<w:b/>") + r("ter T") + r("omorrow for all", "<w:i/>"))), BODY),
        "runs-proofing": (split('<w:proofErr w:type="spellStart"/>'), BODY),
        "runs-bookmark": (
            split('<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>'),
            BODY,
        ),
        "runs-comment-mark": (
            split('<w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'),
            BODY,
        ),
        "runs-page-mark": (split("<w:r><w:lastRenderedPageBreak/></w:r>"), BODY),
        "runs-permission": (split('<w:permStart w:id="1" w:edGrp="everyone"/>'), BODY),
        "runs-footnote-mark": (split('<w:r><w:footnoteReference w:id="7"/></w:r>'), BODY),
        "text-with-comment": (word(p(run("<w:t>A Bright<!-- x -->er Tomorrow for all</w:t>"))), BODY),
        "text-with-instruction": (word(p(run("<w:t>A Bright<?x y?>er Tomorrow for all</w:t>"))), BODY),
        "text-as-cdata": (word(p(run("<w:t><![CDATA[A Brighter Tomorrow for all]]></w:t>"))), BODY),
        "text-as-references": (word(p(run("<w:t>A &#66;righter &#x54;omorrow for all</w:t>"))), BODY),
        "run-outside-paragraph": (word(STORY), BODY),
        "drop-cap": (
            word(
                p(r("B"), '<w:framePr w:dropCap="drop" w:lines="3"/>') + p("righter Tomorrow for all"),
            ),
            "body-1:visible:Brighter Tomorrow for all",
        ),
        "drop-cap-margin": (
            word(p(r("B"), '<w:framePr w:dropCap="margin" w:lines="3"/>') + p("righter Tomorrow")),
            "body-1:visible:Brighter Tomorrow",
        ),
        "frame": (
            word(p("In a frame", '<w:framePr w:w="2000"/>') + p(PHRASE)),
            "body-1:visible:In a frame",
            f"body-2:visible:{PHRASE}",
        ),
        "neighbours-stay-apart": (
            word(p("A Brighter") + p("Tomorrow")),
            "body-1:visible:A Brighter",
            "body-2:visible:Tomorrow",
        ),
    }


def between(middle: str, shown: str) -> tuple[bytes, str]:
    return word(p(r("Brighter") + run(middle) + r("Tomorrow"))), f"body-1:visible:Brighter{shown}Tomorrow"


def letters() -> dict[str, tuple[bytes, *tuple[str, ...]]]:
    return {
        "soft-hyphen": (
            word(p(r("Brighter Tomor") + run("<w:softHyphen/>") + r("row"))),
            "body-1:visible:Brighter Tomor\\xadrow",
        ),
        "soft-hyphen-letter": (word(p("Brighter Tomor\u00adrow")), "body-1:visible:Brighter Tomor\\xadrow"),
        "no-break-hyphen": between("<w:noBreakHyphen/>", "‑"),
        "no-break-space": (word(p("Brighter\u00a0Tomorrow")), "body-1:visible:Brighter\\xa0Tomorrow"),
        "tab": between("<w:tab/>", "\\t"),
        "tab-aligned": between('<w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/>', "\\t"),
        "line-break": between("<w:br/>", "\\n"),
        "page-break": between('<w:br w:type="page"/>', "\\n"),
        "carriage-return": between("<w:cr/>", "\\n"),
        "line-end-in-text": (word(p(run("<w:t>Brighter\nTomorrow</w:t>"))), "body-1:visible:Brighter Tomorrow"),
        "symbol": (
            word(p(run('<w:sym w:font="Arial" w:char="F042"/>') + r("righter Tomorrow"))),
            f"body-1:visible:{PHRASE}",
        ),
        "symbol-greek": (
            word(p(run('<w:sym w:font="Symbol" w:char="F041"/>') + r(f" {PHRASE}"))),
            f"body-1:visible:Α {PHRASE}",
        ),
        "symbol-extended": (
            word(p(r(PHRASE) + run('<w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="1F341"/>'))),
            f"body-1:visible:{PHRASE}🍁",
        ),
        "symbol-two-ways": (
            word(
                p(
                    r(f"{PHRASE} ")
                    + run(
                        '<mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx w16se:font="Segoe UI Emoji"'
                        ' w16se:char="1F341"/></mc:Choice><mc:Fallback><w:t>🍁</w:t></mc:Fallback>'
                        "</mc:AlternateContent>"
                    )
                )
            ),
            f"body-1:visible:{PHRASE} 🍁",
        ),
        "emoji-before": (word(p(f"🍁🍁 {PHRASE}")), f"body-1:visible:🍁🍁 {PHRASE}"),
        "decomposed-accents": (word(p("Demain plus e\u0301clatant")), "body-1:visible:Demain plus e\u0301clatant"),
        "capitals": (word(p(r(PHRASE, "<w:caps/>"))), f"body-1:visible:{PHRASE}"),
        "right-to-left": (word(p(f'<w:bdo w:val="rtl">{STORY}</w:bdo>')), BODY),
        "direction": (word(p(f'<w:dir w:val="ltr">{STORY}</w:dir>')), BODY),
        "ruby": (
            word(
                p(
                    r("A ")
                    + run(f"<w:ruby><w:rt>{r(PHRASE)}</w:rt><w:rubyBase>{r('slogan')}</w:rubyBase></w:ruby>")
                    + r(" for all")
                )
            ),
            "body-1:visible:A slogan for all",
            f"body-2:visible:{PHRASE}",
        ),
        "ruby-base": (
            word(
                p(
                    r("A Brighter Tom")
                    + run(f"<w:ruby><w:rt>{r('x')}</w:rt><w:rubyBase>{r('orrow')}</w:rubyBase></w:ruby>")
                )
            ),
            "body-1:visible:A Brighter Tomorrow",
            "body-2:visible:x",
        ),
        "equation": (
            word(p(f"<m:oMath><m:r><m:t>{PHRASE}</m:t></m:r></m:oMath>")),
            f"body-1:visible:{PHRASE}",
        ),
        "equation-alone": (
            word(p(f"<m:oMathPara><m:oMath><m:r><m:t>{PHRASE}</m:t></m:r></m:oMath></m:oMathPara>")),
            f"body-1:visible:{PHRASE}",
        ),
        "equation-text": (
            word(p(r("A ") + f"<m:oMath><m:r><w:rPr/>{t(PHRASE)}</m:r></m:oMath>")),
            f"body-1:visible:A {PHRASE}",
        ),
    }


def wrapped() -> dict[str, tuple[bytes, *tuple[str, ...]]]:
    tagged = '<w:smartTag w:uri="urn:x" w:element="place">'
    named = '<w:smartTagPr><w:attr w:name="note" w:val="Brighter Tomorrow"/></w:smartTagPr>'
    custom = '<w:customXml w:uri="urn:x" w:element="claim">'
    return {
        "smart-tag": (word(p(r("A ") + f"{tagged}{r(PHRASE)}</w:smartTag>" + r(" for all"))), BODY),
        "smart-tag-value": (
            word(p(f"{tagged}{named}{r('A plan')}</w:smartTag>")),
            "body-1:visible:A plan",
            f"content-control-1:visible:{PHRASE}",
        ),
        "custom-element": (word(f"{custom}{p(STORY)}</w:customXml>"), BODY),
        "custom-element-value": (
            word(
                f'{custom}<w:customXmlPr><w:attr w:name="n" w:val="{PHRASE}"/></w:customXmlPr>'
                f"{p('A plan')}</w:customXml>"
            ),
            f"content-control-1:visible:{PHRASE}",
            "body-1:visible:A plan",
        ),
        "foreign-element": (word(p(f"<foreign:box>{STORY}</foreign:box>")), BODY),
        "foreign-block": (word(f"<foreign:box>{p(STORY)}</foreign:box>"), BODY),
        "two-ways-in-text": (
            word(
                p(
                    "<mc:AlternateContent><mc:Choice Requires='w14'>"
                    f"{STORY}</mc:Choice><mc:Fallback>{STORY}</mc:Fallback></mc:AlternateContent>"
                )
            ),
            BODY,
        ),
        "two-ways-differing": (
            word(
                p(
                    "<mc:AlternateContent><mc:Choice Requires='w14'>"
                    f"{r('A plan ')}</mc:Choice><mc:Fallback>{r(PHRASE)}</mc:Fallback></mc:AlternateContent>"
                )
            ),
            f"body-1:visible:A plan {PHRASE}",
        ),
        "section-break": (word(p(STORY, "<w:sectPr/>") + p("Next")), BODY, "body-2:visible:Next"),
    }


NUMBERS = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
    '<w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
ITEM = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def numbered(form: str, text: str) -> Part:
    return Part("numbering.xml", xml("w:numbering", NUMBERS.format(form=form, text=text)), "numbering")


def listed() -> dict[str, tuple[bytes, *tuple[str, ...]]]:
    return {
        "list-item": (word(p(STORY, ITEM), numbered("bullet", "•")), BODY),
        "list-label": (
            word(p("First", ITEM), numbered("decimal", f"{PHRASE} %1:")),
            "body-1:visible:First",
            f"field-1:visible:{PHRASE} %1:",
        ),
    }


def tables() -> dict[str, tuple[bytes, *tuple[str, ...]]]:
    cell = f"table-1:visible:A {PHRASE} for all"
    gone = '<w:del w:id="1"/>'
    come = '<w:ins w:id="1"/>'
    return {
        "table-cell": (word(tbl(tr(tc(p(STORY))))), cell),
        "table-in-table": (
            word(tbl(tr(tc(p("Outer") + tbl(tr(tc(p(STORY)))) + p("Below"))))),
            "table-1:visible:Outer",
            f"table-2:visible:A {PHRASE} for all",
            "table-1:visible:Below",
        ),
        "table-cells-stay-apart": (
            word(tbl(tr(tc("A Brighter"), tc("Tomorrow")))),
            "table-1:visible:A Brighter",
            "table-1:visible:Tomorrow",
        ),
        "table-merged-down": (
            word(
                tbl(
                    tr(tc(p(STORY), '<w:vMerge w:val="restart"/>'), tc("One")),
                    tr(tc(p("Under the merge"), "<w:vMerge/>"), tc("Two")),
                )
            ),
            cell,
            "table-1:visible:One",
            "table-1:visible:Under the merge",
            "table-1:visible:Two",
        ),
        "table-merged-across": (word(tbl(tr(tc(p(STORY), '<w:gridSpan w:val="3"/>')))), cell),
        "table-caption": (
            word(tbl(tr(tc("One")), properties=f'<w:tblCaption w:val="{PHRASE}"/>')),
            f"alt-text-1:visible:{PHRASE}",
            "table-1:visible:One",
        ),
        "table-description": (
            word(tbl(tr(tc("One")), properties=f'<w:tblDescription w:val="{PHRASE}"/>')),
            f"alt-text-1:visible:{PHRASE}",
            "table-1:visible:One",
        ),
        "table-row-control": (word(tbl(sdt(tr(tc(p(STORY)))))), cell),
        "table-cell-control": (word(tbl(tr(sdt(tc(p(STORY)))))), cell),
        "table-row-inserted": (
            word(tbl(tr(tc(p(STORY)), properties=come))),
            f"table-1:inserted:A {PHRASE} for all",
        ),
        "table-row-deleted": (
            word(tbl(tr(tc(p(STORY)), properties=gone))),
            f"table-1:deleted:A {PHRASE} for all",
        ),
        "table-cell-deleted": (
            word(tbl(tr(tc(p(STORY), '<w:cellDel w:id="1"/>'), tc("Two")))),
            f"table-1:deleted:A {PHRASE} for all",
            "table-1:visible:Two",
        ),
        "table-cell-inserted": (
            word(tbl(tr(tc(p(STORY), '<w:cellIns w:id="1"/>'), tc("Two")))),
            f"table-1:inserted:A {PHRASE} for all",
            "table-1:visible:Two",
        ),
    }


def controls() -> dict[str, tuple[bytes, *tuple[str, ...]]]:
    items = f'<w:{{0}}><w:listItem w:displayText="{PHRASE}" w:value="{{1}}"/></w:{{0}}>'
    placeholder = xml(
        "w:glossaryDocument",
        f"<w:docParts><w:docPart><w:docPartBody>{p(PHRASE)}</w:docPartBody></w:docPart></w:docParts>",
    )
    said = "content-control-1:visible:Brighter Tomorrow"
    return {
        "control": (word(sdt(p(STORY))), BODY),
        "control-in-line": (word(p(r("A ") + sdt(r(PHRASE)) + r(" for all"))), BODY),
        "control-nested": (word(sdt(sdt(p(r("A ") + sdt(r(PHRASE)) + r(" for all"))))), BODY),
        "control-alias": (word(sdt(p("A plan"), f'<w:alias w:val="{PHRASE}"/>')), said, "body-1:visible:A plan"),
        "control-tag": (
            word(sdt(p("A plan"), '<w:tag w:val="Brighter_Tomorrow"/>')),
            "content-control-1:visible:Brighter_Tomorrow",
            "body-1:visible:A plan",
        ),
        "control-list": (
            word(sdt(p("A plan"), items.format("dropDownList", "1"))),
            said,
            "body-1:visible:A plan",
        ),
        "control-combination": (
            word(sdt(p("A plan"), items.format("comboBox", "Clearer Skies"))),
            said,
            "content-control-2:visible:Clearer Skies",
            "body-1:visible:A plan",
        ),
        "control-repeated": (
            word(
                sdt(p("A plan"), f'<w15:repeatingSection><w15:sectionTitle w15:val="{PHRASE}"/></w15:repeatingSection>')
            ),
            said,
            "body-1:visible:A plan",
        ),
        "control-placeholder": (
            word(
                sdt(p("A plan"), '<w:placeholder><w:docPart w:val="P"/></w:placeholder>'),
                Part("glossary/document.xml", placeholder, "glossaryDocument"),
            ),
            "body-1:visible:A plan",
            f"part-word/glossary/document.xml:visible:{PHRASE}",
        ),
        "control-picture": (
            word(sdt(p(inline(graphic(""), f'id="1" name="Picture 1" descr="{PHRASE}"')), "<w:picture/>")),
            f"alt-text-1:visible:{PHRASE}",
        ),
        "control-deleted": (
            word(p(r("A plan ") + ins(sdt(run(f"<w:delText>{PHRASE}</w:delText>")), "del"))),
            "body-1:visible:A plan ",
            f"body-1:deleted:A plan {PHRASE}",
        ),
        "header-control": (
            word(
                p("A plan") + '<w:sectPr><w:headerReference w:type="default" r:id="rH"/></w:sectPr>',
                Part("header1.xml", story("hdr", sdt(p(PHRASE))), "header", "rH"),
            ),
            f"header-1:visible:{PHRASE}",
            "body-1:visible:A plan",
        ),
    }
