"""Word drafts that hide the phrase in tracked changes, behind hidden letters, in notes, comments, headers, footers."""

from collections.abc import Iterator

from case_lines import Case
from word_file import (
    Outside,
    Part,
    deleted,
    graphic,
    inline,
    ins,
    mark,
    p,
    r,
    run,
    section,
    story,
    tbl,
    tc,
    text_box,
    tr,
    vml_box,
    word,
    xml,
)

PHRASE = "Brighter Tomorrow"
Made = dict[str, tuple[bytes, *tuple[str, ...]]]


def cases() -> Iterator[Case]:
    for name, (data, *lines) in {**changes(), **unseen(), **notes(), **margins()}.items():
        yield Case(f"word-{name}", data, tuple(lines))


def changes() -> Made:
    later = "<w:rPrChange w:id='4'><w:rPr><w:vanish/></w:rPr></w:rPrChange>"
    return {
        "inserted": (word(p(ins(r(PHRASE)))), f"body-1:inserted:{PHRASE}"),
        "deleted": (
            word(p(r("A plan") + deleted(f" {PHRASE}"))),
            "body-1:visible:A plan",
            f"body-1:deleted:A plan {PHRASE}",
        ),
        "deleted-whole": (word(p(deleted(PHRASE))), f"body-1:deleted:{PHRASE}"),
        "moved": (
            word(p(r("Here: ") + ins(r(PHRASE), "moveFrom")) + p(r("There: ") + ins(r(PHRASE), "moveTo"))),
            "body-1:visible:Here: ",
            f"body-1:deleted:Here: {PHRASE}",
            f"body-2:visible:There: {PHRASE}",
        ),
        "accepted-only": (
            word(p(r("Brighter") + deleted(" and drier") + r(" Tomorrow"))),
            f"body-1:visible:{PHRASE}",
            "body-1:deleted:Brighter and drier Tomorrow",
        ),
        "accepted-by-insertion": (
            word(p(r("Bri") + ins(r("ghter Tom")) + r("orrow"))),
            f"body-1:visible:{PHRASE}",
            "body-1:deleted:Briorrow",
        ),
        "rejected-only": (
            word(p(r("Brighter") + ins(r(" and drier")) + r(" Tomorrow"))),
            "body-1:visible:Brighter and drier Tomorrow",
            f"body-1:deleted:{PHRASE}",
        ),
        "rejected-by-replacement": (
            word(p(r("A ") + deleted("Brighter") + ins(r("Calmer")) + r(" Tomorrow"))),
            "body-1:visible:A Calmer Tomorrow",
            f"body-1:deleted:A {PHRASE}",
        ),
        "paragraph-parted": (
            word(p("Brighter ", mark("ins")) + p("Tomorrow")),
            "body-1:visible:Brighter ",
            "body-2:visible:Tomorrow",
            f"body-1:deleted:{PHRASE}",
        ),
        "paragraphs-joined": (
            word(p("Brighter ", mark("del")) + p("Tomorrow")),
            f"body-1:visible:{PHRASE}",
        ),
        "inserted-then-deleted": (
            word(p(r("A plan") + ins(deleted(f" {PHRASE}")))),
            "body-1:visible:A plan",
            f"body-1:deleted:A plan {PHRASE}",
        ),
        "inserted-in-header": (
            word(
                p("A plan") + section("header:default:rH"),
                Part("header1.xml", story("hdr", p(ins(r(PHRASE)))), "header", "rH"),
            ),
            f"header-1:inserted:{PHRASE}",
            "body-1:visible:A plan",
        ),
        "look-changed": (word(p(run(f"<w:t>{PHRASE}</w:t>", later))), f"body-1:visible:{PHRASE}"),
        "equation-inserted": (
            word(p(r("A ") + ins(f"<m:oMath><m:r><m:t>{PHRASE}</m:t></m:r></m:oMath>"))),
            f"body-1:visible:A {PHRASE}",
        ),
    }


def styles(content: str) -> Part:
    return Part("styles.xml", xml("w:styles", content), "styles")


def unseen() -> Made:
    white = '<w:color w:val="FFFFFF"/>'
    hidden_style = (
        '<w:style w:type="character" w:styleId="Q"><w:name w:val="Quiet"/><w:rPr><w:vanish/></w:rPr></w:style>'
    )
    white_style = (
        '<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quiet"/><w:rPr>' + white + "</w:rPr></w:style>"
    )
    split = f"body-1:hidden: {PHRASE}"
    plan = "body-1:visible:A plan"

    def after(properties: str) -> bytes:
        return word(p(r("A plan") + r(f" {PHRASE}", properties)))

    return {
        "vanished": (after("<w:vanish/>"), plan, split),
        "vanished-always": (after("<w:specVanish/><w:vanish/>"), plan, split),
        "vanished-by-style": (
            word(p(r("A plan") + r(f" {PHRASE}", '<w:rStyle w:val="Q"/>')), styles(hidden_style)),
            plan,
            split,
        ),
        "vanish-taken-back": (
            word(p(r(PHRASE, '<w:rStyle w:val="Q"/><w:vanish w:val="0"/>')), styles(hidden_style)),
            f"body-1:visible:{PHRASE}",
        ),
        "vanished-between": (
            word(p(r("Brighter") + r(" and drier", "<w:vanish/>") + r(" Tomorrow"))),
            f"body-1:visible:{PHRASE}",
            "body-1:hidden: and drier",
        ),
        "white": (after(white), plan, split),
        "white-by-style": (
            word(p(PHRASE, '<w:pStyle w:val="Q"/>'), styles(white_style)),
            f"body-1:hidden:{PHRASE}",
        ),
        "white-by-default": (
            word(
                p(PHRASE), styles(f"<w:docDefaults><w:rPrDefault><w:rPr>{white}</w:rPr></w:rPrDefault></w:docDefaults>")
            ),
            f"body-1:hidden:{PHRASE}",
        ),
        "white-on-colour": (
            word(p(r(PHRASE, white), '<w:shd w:val="clear" w:fill="003366"/>')),
            f"body-1:visible:{PHRASE}",
        ),
        "white-in-coloured-cell": (
            word(tbl(tr(tc(p(r(PHRASE, white)), '<w:shd w:val="clear" w:fill="003366"/>')))),
            f"table-1:visible:{PHRASE}",
        ),
        "white-highlighted": (
            word(p(r(PHRASE, white + '<w:highlight w:val="darkBlue"/>'))),
            f"body-1:visible:{PHRASE}",
        ),
        "one-point": (after('<w:sz w:val="2"/>'), plan, split),
        "hidden-and-inserted": (
            word(p(r("A plan") + ins(r(f" {PHRASE}", "<w:vanish/>")))),
            plan,
            split,
        ),
    }


FOOT = Part("footnotes.xml", story("footnotes", f'<w:footnote w:id="2">{p(PHRASE)}</w:footnote>'), "footnotes")
MARKED = p(r("A plan") + run('<w:footnoteReference w:id="2"/>'))


def comment(id_: int, author: str, content: str, date: str = "2026-11-20T10:00:00Z") -> str:
    return f'<w:comment w:id="{id_}" w:author="{author}" w:initials="X" w:date="{date}">{content}</w:comment>'


def notes() -> Made:
    plan = "body-1:visible:A plan"
    end = story("endnotes", f'<w:endnote w:id="2">{p(PHRASE)}</w:endnote>')
    line = story(
        "footnotes",
        f'<w:footnote w:type="separator" w:id="0">{p(run("<w:separator/>"))}</w:footnote>'
        f'<w:footnote w:type="continuationNotice" w:id="1">{p(PHRASE)}</w:footnote>',
    )
    remarks = comment(0, "M. Roy", p("Is this so?")) + comment(1, "A. Chan", p(PHRASE), "")
    order = "".join(
        f'<w:footnote w:id="{number}">{p(words)}</w:footnote>' for number, words in ((2, "Later"), (3, PHRASE))
    )
    linked = f'<w:hyperlink r:id="rL">{r("see")}</w:hyperlink>'
    return {
        "footnote": (word(MARKED, FOOT), plan, f"footnote-1:visible:{PHRASE}"),
        "footnote-order": (
            word(
                p(r("A plan") + run('<w:footnoteReference w:id="3"/><w:footnoteReference w:id="2"/>')),
                Part("footnotes.xml", story("footnotes", order), "footnotes"),
            ),
            plan,
            f"footnote-1:visible:{PHRASE}",
            "footnote-2:visible:Later",
        ),
        "footnote-without-mark": (word(p("A plan"), FOOT), plan, f"footnote-1:hidden:{PHRASE}"),
        "footnote-in-table": (
            word(tbl(tr(tc(MARKED))), FOOT),
            "table-1:visible:A plan",
            f"footnote-1:visible:{PHRASE}",
        ),
        "footnote-line": (
            word(p("A plan"), Part("footnotes.xml", line, "footnotes")),
            plan,
            f"footnote-1:visible:{PHRASE}",
        ),
        "footnote-link": (
            word(
                MARKED,
                Part(
                    "footnotes.xml", story("footnotes", f'<w:footnote w:id="2">{p(linked)}</w:footnote>'), "footnotes"
                ),
                Part(
                    "_rels/footnotes.xml.rels",
                    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                    '<Relationship Id="rL" Type="x/hyperlink" Target="https://example.org/brighter-tomorrow"'
                    ' TargetMode="External"/></Relationships>',
                ),
            ),
            plan,
            "footnote-1:visible:see",
            "link:see:https://example.org/brighter-tomorrow",
        ),
        "endnote": (
            word(p(r("A plan") + run('<w:endnoteReference w:id="2"/>')), Part("endnotes.xml", end, "endnotes")),
            plan,
            f"endnote-1:visible:{PHRASE}",
        ),
        "comment": (
            word(p("A plan"), Part("comments.xml", story("comments", comment(0, "M. Roy", p(PHRASE))), "comments")),
            plan,
            f"comment-1-M. Roy, 2026-11-20:visible:{PHRASE}",
            "property-reviewers:visible:M. Roy",
        ),
        "comment-reply": (
            word(p("A plan"), Part("comments.xml", story("comments", remarks), "comments")),
            plan,
            "comment-1-M. Roy, 2026-11-20:visible:Is this so?",
            f"comment-2-A. Chan:visible:{PHRASE}",
            "property-reviewers:visible:M. Roy · A. Chan",
        ),
        "comment-table": (
            word(
                p("A plan"),
                Part("comments.xml", story("comments", comment(0, "M. Roy", tbl(tr(tc(PHRASE))))), "comments"),
            ),
            plan,
            f"comment-1-M. Roy, 2026-11-20:visible:{PHRASE}",
            "property-reviewers:visible:M. Roy",
        ),
    }


def header(content: str, number: int = 1) -> Part:
    return Part(f"header{number}.xml", story("hdr", content), "header", f"rH{number}")


def footer(content: str, number: int = 1) -> Part:
    return Part(f"footer{number}.xml", story("ftr", content), "footer", f"rF{number}")


def margins() -> Made:
    plan = "body-1:visible:A plan"
    even = Part("settings.xml", xml("w:settings", "<w:evenAndOddHeaders/>"), "settings")
    top, foot = f"header-1:visible:{PHRASE}", f"footer-1:visible:{PHRASE}"
    mark_ = run(f'<w:pict><v:shape id="PowerPlusWaterMarkObject1"><v:textpath string="{PHRASE}"/></v:shape></w:pict>')
    title = "<w:titlePg/>"

    def with_header(reference: str, content: str, *parts: Part | Outside, properties: str = "") -> bytes:
        return word(p("A plan") + section(reference, properties=properties), header(content), *parts)

    return {
        "header": (with_header("header:default:rH1", p(PHRASE)), top, plan),
        "header-first": (with_header("header:first:rH1", p(PHRASE), properties=title), top, plan),
        "header-first-switched-off": (with_header("header:first:rH1", p(PHRASE)), f"header-1:hidden:{PHRASE}", plan),
        "header-even": (with_header("header:even:rH1", p(PHRASE), even), top, plan),
        "header-even-switched-off": (with_header("header:even:rH1", p(PHRASE)), f"header-1:hidden:{PHRASE}", plan),
        "header-second-section": (
            word(
                p("A plan", section("header:default:rH1")) + p("More") + section("header:default:rH2"),
                header(p("First")),
                header(p(PHRASE), 2),
            ),
            "header-1:visible:First",
            f"header-2:visible:{PHRASE}",
            plan,
            "body-2:visible:More",
        ),
        "header-unused": (word(p("A plan"), header(p(PHRASE))), f"header-1:hidden:{PHRASE}", plan),
        "header-table": (with_header("header:default:rH1", tbl(tr(tc(PHRASE)))), top, plan),
        "header-text-box": (with_header("header:default:rH1", p(inline(text_box(p(PHRASE))))), top, plan),
        "header-vml-box": (with_header("header:default:rH1", p(vml_box(p(PHRASE)))), top, plan),
        "header-watermark": (with_header("header:default:rH1", p(mark_)), top, plan),
        "header-alternative-text": (
            with_header("header:default:rH1", p(inline(graphic(""), f'id="1" name="Picture 1" descr="{PHRASE}"'))),
            f"alt-text-1:visible:{PHRASE}",
            plan,
        ),
        "footer": (word(p("A plan") + section("footer:default:rF1"), footer(p(PHRASE))), plan, foot),
        "footer-first": (
            word(p("A plan") + section("footer:first:rF1", properties=title), footer(p(PHRASE))),
            plan,
            foot,
        ),
        "footer-even": (word(p("A plan") + section("footer:even:rF1"), footer(p(PHRASE)), even), plan, foot),
    }
