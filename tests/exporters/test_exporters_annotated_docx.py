"""Comments in a copy of a Word draft: at their words, nothing else changed."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph
from lxml import etree
from made_scans import NOW, REVIEWER, finding

from placet.domain.activity import Annotated, Annotation, Decided, Decision, DecisionOutcome, Target
from placet.domain.document import Document, PlaceKind
from placet.domain.errors import CopyRefused, ExportError, Refusal
from placet.domain.finding import Scan
from placet.domain.language import Language
from placet.domain.review import Review, begin
from placet.domain.rule import Level, PhraseRule, RuleSet
from placet.exporters.copies.annotated_docx import write_annotated_docx
from placet.readers.registry import read

RULES = RuleSet((), (PhraseRule(id="rule", text=("x",)),))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def saved(tmp_path: Path, fill: Callable[[WordDocument], object]) -> Path:
    """Make a draft of a new Word document."""
    document = docx.Document()
    fill(document)
    path = tmp_path / "draft.docx"
    document.save(str(path))
    return path


def reviewed(path: Path, *words: str) -> Review:
    """Review a draft in which a rule found these words, each at its first place."""
    document = read(path)
    found = tuple(
        sorted((finding(said, "rule", Level.ERROR, document.text) for said in words), key=lambda f: f.position)
    )
    return begin("0" * 32, Scan(document, RULES, found, NOW, "Placet 0.1.0"), REVIEWER, NOW)


def annotated(tmp_path: Path, review: Review, language: Language = Language.ENGLISH) -> Path:
    output = tmp_path / "copies" / "draft_annotated.docx"
    write_annotated_docx(review, tmp_path / "draft.docx", output, language)
    return output


def commented(path: Path) -> list[str]:
    """Give the words that each comment is about, in the order of the comments."""
    root = main(path)
    found = []
    for comment in docx.Document(str(path)).comments:
        inside, words = False, ""
        for element in root.iter(etree.Element):
            if element.get(f"{W}id") == str(comment.comment_id) and "commentRange" in element.tag:
                inside = element.tag.endswith("Start")
            if inside and element.tag in (f"{W}t", f"{W}delText"):
                words += element.text or ""
        found.append(words)
    return found


def main(path: Path) -> etree._Element:
    with zipfile.ZipFile(path) as package:
        return etree.fromstring(package.read("word/document.xml"))


def words(document: Document) -> list[str]:
    """List what the draft says, without comments and those who wrote them."""
    return [
        document.text[passage.start : passage.end]
        for passage in document.passages
        if passage.place.kind is not PlaceKind.COMMENT and passage.place.name != "reviewers"
    ]


def runs(path: Path) -> list[tuple[str, bool | None]]:
    """Give the words of the first paragraph, neighbours of one weight joined."""
    joined: list[tuple[str, bool | None]] = []
    for run in docx.Document(str(path)).paragraphs[0].runs:
        if joined and joined[-1][1] == run.bold:
            joined[-1] = (joined[-1][0] + run.text, run.bold)
        elif run.text:
            joined.append((run.text, run.bold))
    return joined


def test_a_comment_stands_at_exactly_its_words(tmp_path: Path) -> None:
    draft = saved(tmp_path, lambda document: document.add_paragraph("👪 The Harper Government acts."))
    copy = annotated(tmp_path, reviewed(draft, "Harper Government"))
    assert commented(copy) == ["Harper Government"]
    (comment,) = docx.Document(str(copy)).comments
    assert comment.text.splitlines()[0] == "Error: rule"
    assert comment.text.splitlines()[-1] == "Open"
    assert (comment.author, comment.timestamp) == ("Placet 0.1.0", NOW)


def test_words_over_several_runs_keep_their_look(tmp_path: Path) -> None:
    def fill(document: WordDocument) -> None:
        paragraph = document.add_paragraph("The Har")
        paragraph.add_run("per Govern").bold = True
        paragraph.add_run("ment acts.")

    draft = saved(tmp_path, fill)
    copy = annotated(tmp_path, reviewed(draft, "Harper Government"))
    assert commented(copy) == ["Harper Government"]
    assert runs(copy) == runs(draft) == [("The Har", None), ("per Govern", True), ("ment acts.", None)]


def test_findings_may_overlap_and_share_their_ends(tmp_path: Path) -> None:
    draft = saved(tmp_path, lambda document: document.add_paragraph("one two three four"))
    copy = annotated(tmp_path, reviewed(draft, "one two three four", "two", "two three", "three four"))
    assert sorted(commented(copy)) == sorted(["one two three four", "two", "two three", "three four"])
    assert docx.Document(str(copy)).paragraphs[0].text == "one two three four"


def test_tabs_breaks_and_blanks_at_a_cut_stay(tmp_path: Path) -> None:
    draft = saved(tmp_path, lambda document: document.add_paragraph(" a\tb  c\nd "))
    copy = annotated(tmp_path, reviewed(draft, "b  c"))
    assert docx.Document(str(copy)).paragraphs[0].text == " a\tb  c\nd "
    assert commented(copy) == ["b  c"]


def add_link(paragraph: Paragraph, text: str) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), "here")
    run = OxmlElement("w:r")
    words_of = OxmlElement("w:t")
    words_of.text = text
    run.append(words_of)
    link.append(run)
    paragraph._p.append(link)


def test_words_inside_a_link_are_commented_there(tmp_path: Path) -> None:
    draft = saved(tmp_path, lambda document: add_link(document.add_paragraph("See "), "our Real Change plan"))
    copy = annotated(tmp_path, reviewed(draft, "Real Change"))
    assert commented(copy) == ["Real Change"]
    assert [link.text for link in docx.Document(str(copy)).paragraphs[0].hyperlinks] == ["our Real Change plan"]


INSERTION = (
    '<w:ins {ns} w:id="9" w:author="A"><w:r><w:t>Real </w:t></w:r><w:r><w:t>Change</w:t></w:r></w:ins>'
    '<w:del {ns} w:id="10" w:author="A"><w:r><w:delText>Old Slogan</w:delText></w:r></w:del>'
)


def add_changes(paragraph: Paragraph) -> None:
    holder = parse_xml(f"<w:p {nsdecls('w')}>{INSERTION.format(ns='')}</w:p>")
    for change in list(holder):
        paragraph._p.append(change)


def test_words_inserted_or_deleted_by_a_tracked_change_are_commented(tmp_path: Path) -> None:
    draft = saved(tmp_path, lambda document: add_changes(document.add_paragraph("Our ")))
    copy = annotated(tmp_path, reviewed(draft, "Real Change", "Old Slogan"))
    assert sorted(commented(copy)) == ["Old Slogan", "Real Change"]
    for reference in main(copy).iter(f"{W}commentReference"):
        outside = reference.getparent().getparent()
        assert outside.tag == f"{W}p"


def test_words_in_a_table_are_commented_in_their_cell(tmp_path: Path) -> None:
    def fill(document: WordDocument) -> None:
        table = document.add_table(2, 2)
        table.cell(1, 1).text = "A Real Change post"

    copy = annotated(tmp_path, reviewed(saved(tmp_path, fill), "Real Change"))
    assert commented(copy) == ["Real Change"]


def test_words_in_a_header_are_said_at_the_beginning_of_its_section(tmp_path: Path) -> None:
    def fill(document: WordDocument) -> None:
        document.add_paragraph("First section")
        document.add_section().header.is_linked_to_previous = False
        document.sections[1].header.paragraphs[0].text = "Real Change"
        document.add_paragraph("Second section")

    copy = annotated(tmp_path, reviewed(saved(tmp_path, fill), "Real Change"))
    (comment,) = docx.Document(str(copy)).comments
    assert comment.text.splitlines()[0] == "Header 1 “Real Change”"
    (reference,) = main(copy).iter(f"{W}commentReference")
    paragraph = next(reference.iterancestors(f"{W}p"))
    assert "".join(paragraph.itertext()) == "Second section"


def test_words_of_a_comment_are_said_where_the_comment_stands(tmp_path: Path) -> None:
    def fill(document: WordDocument) -> None:
        document.add_paragraph("Before")
        run = document.add_paragraph("About ").add_run("this")
        document.add_comment(run, text="Real Change, says the minister", author="Jane")

    copy = annotated(tmp_path, reviewed(saved(tmp_path, fill), "Real Change"))
    own, ours = docx.Document(str(copy)).comments
    assert (own.text, own.author) == ("Real Change, says the minister", "Jane")
    assert "“Real Change”" in ours.text
    assert ours.comment_id != own.comment_id
    references = list(main(copy).iter(f"{W}commentReference"))
    assert len(references) == 2
    assert len({next(reference.iterancestors(f"{W}p")) for reference in references}) == 1


def test_words_of_a_property_are_said_at_the_first_paragraph(tmp_path: Path) -> None:
    def fill(document: WordDocument) -> None:
        document.core_properties.title = "Real Change"
        document.add_paragraph("First")
        document.add_paragraph("Second")

    copy = annotated(tmp_path, reviewed(saved(tmp_path, fill), "Real Change"))
    (reference,) = main(copy).iter(f"{W}commentReference")
    assert "".join(next(reference.iterancestors(f"{W}p")).itertext()) == "First"
    (comment,) = docx.Document(str(copy)).comments
    assert comment.text.startswith("Document property, title “Real Change”")


def test_a_draft_without_a_paragraph_gets_one_for_the_comment(tmp_path: Path) -> None:
    draft = saved(tmp_path, lambda document: setattr(document.core_properties, "title", "Real Change"))
    assert "<w:p>" not in etree.tostring(main(draft)).decode()
    assert len(docx.Document(str(annotated(tmp_path, reviewed(draft, "Real Change")))).comments) == 1


def test_decisions_and_notes_are_said_by_who_made_them(tmp_path: Path) -> None:
    draft = saved(tmp_path, lambda document: document.add_paragraph("The Harper Government acts."))
    review = reviewed(draft, "Harper Government")
    kept = Decision(DecisionOutcome.KEPT, "titre d’un livre")
    review = review.apply(Decided(agent=REVIEWER, at=NOW, finding=review.findings[0].id, decision=kept))
    at = finding("acts", "rule", Level.NOTE, review.scan.document.text)
    for note in (Annotation("n1", Target(at.position, at.quote), "Which acts?"), Annotation("n2", Target(), "Late.")):
        review = review.apply(Annotated(agent=REVIEWER, at=NOW, annotation=note))
    copy = annotated(tmp_path, review, Language.FRENCH)
    found, placed, general = docx.Document(str(copy)).comments
    assert found.text.splitlines()[-1] == "Conservé\u00a0: titre d’un livre"
    assert {comment.author for comment in (found, placed, general)} == {"Julie Lavoie"}
    assert (placed.text, general.text) == ("Which acts?", "Late.")
    assert commented(copy)[:2] == ["Harper Government", "acts"]


def test_the_copy_reads_as_the_draft_does(tmp_path: Path, sample: Path) -> None:
    draft = tmp_path / "draft.docx"
    draft.write_bytes(sample.read_bytes())
    document = read(draft)
    found = tuple(
        finding(document.text[passage.start + 1 : passage.end], "rule", Level.NOTE, document.text)
        for passage in document.passages
        if passage.end - passage.start > 3
    )
    review = begin("0" * 32, Scan(document, RULES, found, NOW, "Placet"), REVIEWER, NOW)
    copy = annotated(tmp_path, review)
    assert words(read(copy)) == words(document)
    assert draft.read_bytes() == sample.read_bytes()


SAMPLES = sorted((Path(__file__).parents[2] / "resources" / "samples").glob("*.docx"))


@pytest.fixture(params=SAMPLES, ids=lambda path: path.stem)
def sample(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_every_other_part_goes_into_the_copy_as_it_is(tmp_path: Path) -> None:
    draft = saved(tmp_path, lambda document: document.add_paragraph("Real Change"))
    copy = annotated(tmp_path, reviewed(draft, "Real Change"))
    with zipfile.ZipFile(draft) as before, zipfile.ZipFile(copy) as after:
        changed = {name for name in after.namelist() if name not in before.namelist()}
        changed |= {name for name in before.namelist() if before.read(name) != after.read(name)}
    assert changed == {
        "[Content_Types].xml",
        "word/document.xml",
        "word/comments.xml",
        "word/_rels/document.xml.rels",
    }


def test_the_same_copy_twice_is_the_same_file(tmp_path: Path) -> None:
    review = reviewed(saved(tmp_path, lambda document: document.add_paragraph("Real Change")), "Real Change")
    assert annotated(tmp_path, review).read_bytes() == annotated(tmp_path, review).read_bytes()


def test_a_copy_without_findings_is_the_draft(tmp_path: Path) -> None:
    draft = saved(tmp_path, lambda document: document.add_paragraph("Plain words"))
    copy = annotated(tmp_path, reviewed(draft))
    assert words(read(copy)) == words(read(draft))


def repacked(draft: Path, **parts: bytes) -> None:
    """Write a draft anew with other or further parts; `__` in a name stands for a slash and `_` for a dot."""
    named = {name.replace("__", "/").replace("_dot_", "."): content for name, content in parts.items()}
    with zipfile.ZipFile(draft) as package:
        kept = [(entry, package.read(entry)) for entry in package.infolist() if entry.filename not in named]
    with zipfile.ZipFile(draft, "w") as package:
        for entry, content in (*kept, *named.items()):
            package.writestr(entry, content)


def test_a_signed_draft_is_refused_with_its_sentence(tmp_path: Path) -> None:
    draft = saved(tmp_path, lambda document: document.add_paragraph("Real Change"))
    repacked(draft, _xmlsignatures__sig1_dot_xml=b"<Signature/>")
    with pytest.raises(CopyRefused) as refused:
        annotated(tmp_path, reviewed(draft, "Real Change"))
    assert refused.value.why is Refusal.SIGNED
    assert not (tmp_path / "copies").exists()


def test_a_comments_part_with_a_doctype_is_refused(tmp_path: Path) -> None:
    def fill(document: WordDocument) -> None:
        document.add_comment(document.add_paragraph("Real Change").runs[0], text="hello")

    draft = saved(tmp_path, fill)
    with zipfile.ZipFile(draft) as package:
        declaration, comments = package.read("word/comments.xml").split(b"\n", 1)
    repacked(draft, word__comments_dot_xml=declaration + b'\n<!DOCTYPE x [<!ENTITY e "boom">]>' + comments)
    with pytest.raises(CopyRefused) as refused:
        annotated(tmp_path, reviewed(draft, "Real Change"))
    assert refused.value.why is Refusal.DOCTYPE


def test_the_draft_is_never_written_to(tmp_path: Path) -> None:
    draft = saved(tmp_path, lambda document: document.add_paragraph("Real Change"))
    before = draft.read_bytes()
    with pytest.raises(CopyRefused) as refused:
        write_annotated_docx(reviewed(draft, "Real Change"), draft, draft, Language.ENGLISH)
    assert refused.value.why is Refusal.ITSELF
    assert draft.read_bytes() == before


def test_a_place_that_cannot_be_written_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    draft = saved(tmp_path, lambda document: document.add_paragraph("Real Change"))
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ExportError):
        write_annotated_docx(reviewed(draft, "Real Change"), draft, tmp_path / "file" / "copy.docx", Language.ENGLISH)
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != "home") == ["draft.docx", "file"]


TEXT_BOX = """<w:r {ns}><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
<mc:Choice Requires="wps"><w:drawing><w:txbxContent><w:p><w:r><w:t>{choice}</w:t></w:r></w:p></w:txbxContent>
</w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>{fallback}</w:t></w:r></w:p>
</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"""


def add_text_box(paragraph: Paragraph, choice: str, fallback: str) -> None:
    paragraph._p.append(parse_xml(TEXT_BOX.format(ns=nsdecls("w"), choice=choice, fallback=fallback)))


def test_words_in_a_text_box_are_commented_in_it(tmp_path: Path) -> None:
    draft = saved(tmp_path, lambda document: add_text_box(document.add_paragraph("In"), "Real Change", "Real Change"))
    copy = annotated(tmp_path, reviewed(draft, "Real Change"))
    (reference,) = main(copy).iter(f"{W}commentReference")
    assert f"{W}txbxContent" in [around.tag for around in reference.iterancestors()]


def test_words_in_the_branch_that_word_does_not_show_are_commented_at_the_box(tmp_path: Path) -> None:
    draft = saved(tmp_path, lambda document: add_text_box(document.add_paragraph("In"), "Shown", "Real Change"))
    copy = annotated(tmp_path, reviewed(draft, "Real Change"))
    (reference,) = main(copy).iter(f"{W}commentReference")
    assert [around.tag for around in reference.iterancestors()][:3] == [f"{W}r", f"{W}p", f"{W}body"]


def test_strict_files_are_commented_in_their_own_namespace(tmp_path: Path) -> None:
    draft = saved(tmp_path, lambda document: document.add_paragraph("Real Change"))
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    with zipfile.ZipFile(draft) as package:
        body = package.read("word/document.xml")
    repacked(draft, word__document_dot_xml=body.replace(W[1:-1].encode(), strict))
    copy = annotated(tmp_path, reviewed(draft, "Real Change"))
    with zipfile.ZipFile(io.BytesIO(copy.read_bytes())) as package:
        assert strict in package.read("word/comments.xml")
        assert b"http://purl.oclc.org/ooxml/officeDocument/relationships/comments" in package.read(
            "word/_rels/document.xml.rels"
        )
    assert [passage.place.kind for passage in read(copy).passages].count(PlaceKind.COMMENT) >= 1
