"""Drafts at random, for the properties that hold for every draft: Hypothesis strategies for Word and PDF files."""

from dataclasses import dataclass

from hypothesis import strategies as st
from pdf_file import pdf
from word_file import (
    Outside,
    Part,
    deleted,
    field,
    inline,
    ins,
    p,
    r,
    run,
    sdt,
    section,
    story,
    tbl,
    tc,
    text_box,
    tr,
    word,
)

LETTERS = "abcdefg éàç’ \u00a0\u00ad-🍁&<>\"'"
WORDS = st.text(LETTERS, min_size=1, max_size=12)
LOOKS = st.sampled_from(["", "<w:b/>", "<w:vanish/>", '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>', "<w:i/>"])
SIGNS = st.sampled_from(["tab", "br", "cr", "noBreakHyphen", "softHyphen"])
MARKS = st.sampled_from(["", "", "ins", "del"])

RUNS = st.one_of(
    st.builds(r, WORDS, LOOKS),
    st.builds(lambda sign: run(f"<w:{sign}/>"), SIGNS),
    st.builds(lambda words: ins(r(words)), WORDS),
    st.builds(lambda words: ins(r(words), "moveTo"), WORDS),
    st.builds(deleted, WORDS),
    st.builds(lambda words: f'<w:hyperlink r:id="rL">{r(words)}</w:hyperlink>', WORDS),
    st.builds(lambda words: field(' HYPERLINK "https://example.org" ', r(words)), WORDS),
    st.builds(lambda words: field(" DOCPROPERTY Claim ", r(words)), WORDS),
    st.builds(lambda words: sdt(r(words)), WORDS),
    st.builds(lambda words: inline(text_box(p(r(words)))), WORDS),
    st.builds(lambda words: f"<m:oMath><m:r><m:t>{words.translate(ESCAPES)}</m:t></m:r></m:oMath>", WORDS),
)
ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def paragraph(runs: list[str], mark: str) -> str:
    properties = f"<w:pPr><w:rPr><w:{mark}/></w:rPr></w:pPr>" if mark else ""
    return f"<w:p>{properties}{''.join(runs)}</w:p>"


PARAGRAPHS = st.builds(paragraph, st.lists(RUNS, max_size=5), MARKS)
BLOCKS = st.one_of(
    PARAGRAPHS,
    PARAGRAPHS,
    st.builds(lambda one, two: tbl(tr(tc(one), tc(two))), PARAGRAPHS, PARAGRAPHS),
    st.builds(sdt, PARAGRAPHS),
)


def document(blocks: list[str], header: str, footnote: str) -> bytes:
    return word(
        "".join(blocks) + p(run('<w:footnoteReference w:id="2"/>')) + section("header:default:rH"),
        Outside("rL", "https://example.org/plan"),
        Part("header1.xml", story("hdr", header), "header", "rH"),
        Part("footnotes.xml", story("footnotes", f'<w:footnote w:id="2">{footnote}</w:footnote>'), "footnotes"),
    )


WORD_DRAFTS = st.builds(document, st.lists(BLOCKS, max_size=5), PARAGRAPHS, PARAGRAPHS)


@dataclass(frozen=True, slots=True)
class Printed:
    """Words on a page: where, how large, at which angle in quarter turns, and their own colour."""

    words: str
    x: int
    y: int
    size: int
    turned: bool

    def content(self, colour: str) -> str:
        matrix = f"0 1 -1 0 {self.x} {self.y}" if self.turned else f"1 0 0 1 {self.x} {self.y}"
        return f"{colour} rg BT /F1 {self.size} Tf {matrix} Tm ({self.words}) Tj ET\n"


PRINTED = st.builds(
    Printed,
    st.text("abgjpqyTW 123", min_size=3, max_size=14).filter(lambda words: words.strip() == words and words.isascii()),
    st.integers(60, 300),
    st.integers(100, 600),
    st.integers(7, 40),
    st.booleans(),
)
ROTATIONS = st.sampled_from([0, 90, 180, 270])


def page_of(first: Printed, second: Printed, rotation: int, cropped: bool) -> bytes:
    """Print the first words in red, the second in blue."""
    box = "/MediaBox [0 0 612 792]" + (" /CropBox [20 30 600 780]" if cropped else "")
    return pdf(first.content("1 0 0") + second.content("0 0 1"), page=f"/Rotate {rotation} {box}")
