"""What an annotated copy says of findings and notes."""

from made_scans import NOW, REVIEWER, decided, finding, review

from placet.domain.activity import Annotated, Annotation, DecisionOutcome, Target
from placet.domain.language import Language
from placet.domain.review import Review
from placet.domain.rule import Level
from placet.exporters.finding_notes import QUOTED, finding_note, gathered, remarks


def noted(opened: Review, note: Annotation) -> Review:
    return opened.apply(Annotated(agent=REVIEWER, at=NOW, annotation=note))


def test_an_open_finding_says_level_rule_match_and_suggestion() -> None:
    opened = review()
    lines = finding_note(opened, opened.findings[0], Language.ENGLISH).splitlines()
    assert lines[0] == "Error: Names the government after its leader"
    assert "Harper Government" in lines[1]
    assert lines[2:] == ["Government of Canada", "Open"]


def test_a_decision_is_said_with_its_reason_in_french() -> None:
    answered = decided(review(), 0, DecisionOutcome.NOT_A_FINDING, "titre d’un livre")
    lines = finding_note(answered, answered.findings[0], Language.FRENCH).splitlines()
    assert lines[0] == "Erreur\u00a0: Désigne le gouvernement par le nom de son chef"
    assert lines[-1] == "Écarté\u00a0: titre d’un livre"


def test_a_rule_without_words_is_named_by_its_id() -> None:
    opened = review()
    assert finding_note(opened, opened.findings[1], Language.ENGLISH).startswith("Warning: slogan.real-change\n")


def test_an_open_finding_is_the_programs_and_a_decided_one_the_reviewers() -> None:
    answered = decided(review(), 0, DecisionOutcome.CHANGE_REQUIRED)
    first, second = remarks(answered, Language.ENGLISH)
    assert (first.author, second.author) == ("Julie Lavoie", "Placet 0.1.0")


def test_elsewhere_a_finding_says_where_it_stands_and_quotes_its_words() -> None:
    (first, _) = remarks(review(), Language.ENGLISH)
    assert first.elsewhere == f"Body, paragraph 1 “Harper Government”\n{first.here}"


def test_notes_come_after_findings_in_their_last_wording() -> None:
    opened = review()
    at = finding("acts", "x", Level.NOTE)
    opened = noted(opened, Annotation("n", Target(at.position, at.quote), "First wording"))
    opened = noted(opened, Annotation("n", Target(at.position, at.quote), "Last wording"))
    *_, note = remarks(opened, Language.FRENCH)
    assert len(remarks(opened, Language.FRENCH)) == 3
    assert (note.position, note.here, note.author) == (at.position, "Last wording", "Julie Lavoie")
    assert note.elsewhere == "Corps du texte, paragraphe 1 «\u00a0acts\u00a0»\nLast wording"


def test_a_note_on_the_whole_draft_quotes_nothing() -> None:
    *_, note = remarks(noted(review(), Annotation("n", Target(), "Too long")), Language.ENGLISH)
    assert (note.position, note.elsewhere) == (None, "Too long")


def test_a_long_quotation_is_cut() -> None:
    opened = review()
    at = finding("The", "x", Level.NOTE)
    long = Target(at.position, at.quote.__class__("word " * 200))
    *_, note = remarks(noted(opened, Annotation("n", long, "Body")), Language.ENGLISH)
    assert len(note.elsewhere) < QUOTED + 60


def test_remarks_without_a_place_are_gathered_under_a_heading() -> None:
    first, second = remarks(review(), Language.ENGLISH)
    text = gathered([first, second], Language.ENGLISH)
    assert text.split("\n\n")[0] == "Findings and notes that cannot be shown at their place"
    assert text.split("\n\n")[1:] == [first.elsewhere, second.elsewhere]
