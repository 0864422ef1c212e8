"""Word drafts that hide the phrase in files of other formats within them: OLE objects, rich text, archives."""

import struct
from collections.abc import Iterator

from case_lines import Case
from ole_file import described, old_sheet, old_slides, old_word, ole, packed, record
from pdf_file import pdf, show
from word_file import Part, p, package, word

PHRASE = "Brighter Tomorrow"
PLAN = "body-1:visible:A plan"
SAID = f"embedded-1:visible:{PHRASE}"
Made = dict[str, tuple[bytes, *tuple[str, ...]]]


def cases() -> Iterator[Case]:
    for name, (data, *lines) in {**objects(), **archives(), **rich()}.items():
        yield Case(f"word-{name}", data, tuple(lines))


def holding(name: str, data: bytes, kind: str = "oleObject") -> bytes:
    return word(p("A plan"), Part(f"embeddings/{name}", data, kind, "rE"))


def bound(streams: dict[str, bytes], program: str = "Package") -> bytes:
    return holding("oleObject1.bin", ole({**streams, "\x01CompObj": described(program, program)}))


def flagged(words: str, count: str = "<H") -> bytes:
    return struct.pack(count, len(words)) + b"\0" + words.encode("latin-1")


def strings(*words: str) -> bytes:
    """Give the table of strings of a workbook (MS-XLS 2.4.265)."""
    return struct.pack("<II", len(words), len(words)) + b"".join(map(flagged, words))


def rich_strings(*words: str) -> bytes:
    """Give the same with letters of two bytes, runs of looks and data for sounds behind each."""
    said = (struct.pack("<HBHI", len(each), 13, 2, 3) + each.encode("utf-16-le") + bytes(2 * 4 + 3) for each in words)
    return struct.pack("<II", len(words), len(words)) + b"".join(said)


def objects() -> Made:
    part = "word/embeddings/oleObject1.bin"
    native = "\x01Ole10Native"
    named = f"{PHRASE}.dwg"
    return {
        "object-pdf": (bound({"CONTENTS": pdf(show(PHRASE))}, "AcroExch.Document.11"), PLAN, SAID),
        "object-word": (bound({"Package": word(p(PHRASE))}, "Word.Document.12"), PLAN, SAID),
        "object-text": (
            bound({native: packed("note.txt", PHRASE.encode())}),
            PLAN,
            "embedded-1:visible:note.txt",
            SAID,
        ),
        "object-text-long": (
            bound({native: packed("note.txt", f"{'A plan. ' * 900}\n{PHRASE}".encode())}),
            PLAN,
            "embedded-1:visible:note.txt",
            f"embedded-1:visible:{'A plan. ' * 900}".rstrip(),
            SAID,
        ),
        "object-name": (
            bound({native: packed(named, bytes(range(256)))}),
            PLAN,
            f"embedded-1:visible:{named}",
            f"unread:embedded-1:unsupported:{part}, {named}",
        ),
        "object-picture": (
            bound({native: struct.pack("<I", 30) + b"BM" + bytes(16) + struct.pack("<ii", 90, 30)}, "PBrush"),
            PLAN,
            f"unread:embedded-1:picture:{part}, PBrush",
        ),
        "object-text-unnamed": (bound({"CONTENTS": PHRASE.encode()}, "Note"), PLAN, SAID),
        "object-other": (
            bound({"VisioDocument": b"Visio"}, "Visio.Drawing.11"),
            PLAN,
            f"unread:embedded-1:unsupported:{part}, Visio.Drawing.11",
        ),
        "object-word-old": (
            holding("note.doc", old_word(b"A plan\rBrighter ", "Tomorrow\r"), "package"),
            PLAN,
            "embedded-1:visible:A plan",
            SAID,
        ),
        "object-word-old-code": (
            holding("note.doc", old_word(b"A \x13 QUOTE x \x14Brighter\x15 Tomorrow\r"), "package"),
            PLAN,
            "embedded-1:visible:QUOTE x",
            f"embedded-1:visible:A {PHRASE}",
        ),
        "object-word-old-cells": (
            holding("note.doc", old_word(b"Brighter\x07Tomorrow\x07\x07\r"), "package"),
            PLAN,
            "embedded-1:visible:Brighter",
            "embedded-1:visible:Tomorrow",
        ),
        "object-sheet-old": (holding("book.xls", old_sheet(record(0xFC, strings(PHRASE))), "package"), PLAN, SAID),
        "object-sheet-old-goes-on": (
            holding(
                "book.xls",
                old_sheet(
                    record(0xFC, strings("A plan", PHRASE)[:-8]), record(0x3C, b"\1" + "Tomorrow".encode("utf-16-le"))
                ),
                "package",
            ),
            PLAN,
            "embedded-1:visible:A plan",
            SAID,
        ),
        "object-sheet-old-rich": (
            holding("book.xls", old_sheet(record(0xFC, rich_strings("A plan", PHRASE))), "package"),
            PLAN,
            "embedded-1:visible:A plan",
            SAID,
        ),
        "object-sheet-old-name": (
            holding("book.xls", old_sheet(record(0x85, bytes(6) + flagged(PHRASE, "<B"))), "package"),
            PLAN,
            SAID,
        ),
        "object-sheet-old-cell": (
            holding("book.xls", old_sheet(record(0x204, bytes(6) + flagged(PHRASE))), "package"),
            PLAN,
            SAID,
        ),
        "object-sheet-old-header": (
            holding("book.xls", old_sheet(record(0x14, flagged(PHRASE))), "package"),
            PLAN,
            SAID,
        ),
        "object-sheet-old-box": (
            holding(
                "book.xls",
                old_sheet(
                    record(0x1B6, bytes(10) + bytes((len(PHRASE), 0)) + bytes(6)),
                    record(0x3C, b"\0" + PHRASE.encode()),
                ),
                "package",
            ),
            PLAN,
            SAID,
        ),
        "object-sheet-locked": (
            holding("book.xls", old_sheet(record(0x2F, bytes(6))), "package"),
            PLAN,
            "unread:embedded-1:encrypted:word/embeddings/book.xls",
        ),
        "object-slides-old": (
            holding("deck.ppt", old_slides(b"A plan\rMore", PHRASE), "package"),
            PLAN,
            "embedded-1:visible:A plan",
            "embedded-1:visible:More",
            SAID,
        ),
        "object-word-locked": (
            holding("note.doc", old_word(b"\x8f\x12", flags=0x300), "package"),
            PLAN,
            "unread:embedded-1:encrypted:word/embeddings/note.doc",
        ),
        "object-word-older": (
            bound({"WordDocument": b"\xec\xa5" + bytes(700)}, "Word.Document.6"),
            PLAN,
            f"unread:embedded-1:unsupported:{part}, Word.Document.6",
        ),
    }


def archives() -> Made:
    part = "word/embeddings/notes.zip"
    inner = package([("note.txt", PHRASE.encode()), ("deep.zip", package([("a.txt", b"A")])), ("a.png", b"\x89PNG")])
    return {
        "embedded-archive": (
            holding("notes.zip", inner, "package"),
            PLAN,
            SAID,
            f"unread:embedded-1:unsupported:{part}, deep.zip",
            f"unread:embedded-1:picture:{part}, a.png",
        )
    }


def imported(content: str) -> bytes:
    data = "{\\rtf1\\ansi\\ansicpg1252 " + content + "}"
    return word(p("A plan") + '<w:altChunk r:id="rA"/>', Part("afchunk.rtf", data, "aFChunk", "rA"))


def rich() -> Made:
    link = '{\\field{\\*\\fldinst HYPERLINK "https://example.org/brighter-tomorrow"}{\\fldrslt see}}\\par'
    mentioned = "embedded-1:visible:A plan"
    return {
        "rich-text": (imported(f"\\b {PHRASE[:8]}\\b0 {PHRASE[8:]}\\par"), PLAN, SAID),
        "rich-text-letters": (
            imported("Demain \\'e9clatant \\u8212?Brigh\\-ter\\~Tomorrow\\par"),
            PLAN,
            "embedded-1:visible:Demain éclatant —Brigh\\xadter Tomorrow",
        ),
        "rich-text-font": (
            imported("{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}}\\f1\\'cf\\'eb\\'e0\\'ed\\f0  " + PHRASE),
            PLAN,
            f"embedded-1:visible:План {PHRASE}",
        ),
        "rich-text-note": (imported(f"A plan{{\\footnote {PHRASE}}}\\par"), PLAN, SAID, mentioned),
        "rich-text-header": (imported(f"{{\\header {PHRASE}\\par}}A plan\\par"), PLAN, SAID, mentioned),
        "rich-text-code": (
            imported(link),
            PLAN,
            'embedded-1:visible:HYPERLINK "https://example.org/brighter-tomorrow"',
            "embedded-1:visible:see",
        ),
        "rich-text-box": (
            imported(f"{{\\shp{{\\*\\shpinst{{\\sp{{\\sn a}}{{\\sv 1}}}}{{\\shptxt {PHRASE}\\par}}}}}}A plan\\par"),
            PLAN,
            SAID,
            mentioned,
        ),
        "rich-text-bookmark": (
            imported("{\\*\\bkmkstart Brighter_Tomorrow}A plan\\par"),
            PLAN,
            "embedded-1:visible:Brighter_Tomorrow",
            mentioned,
        ),
        "rich-text-title": (imported(f"{{\\info{{\\title {PHRASE}}}}}A plan\\par"), PLAN, SAID, mentioned),
        "rich-text-cells": (
            imported("\\trowd Brighter\\cell Tomorrow\\cell\\row"),
            PLAN,
            "embedded-1:visible:Brighter",
            "embedded-1:visible:Tomorrow",
        ),
        "rich-text-unicode": (imported(f"{{\\upr{{B?}}{{\\*\\ud {{{PHRASE}}}}}}}\\par"), PLAN, SAID),
    }
