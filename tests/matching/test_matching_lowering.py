"""Findings that are quoted, cited, denied or of the past weigh one level less, and are never hidden."""

from datetime import UTC, datetime

import pytest
from matching_pieces import HARPER, draft, find

from placet.domain.document import Metadata, Place, PlaceKind
from placet.domain.finding import Lowering
from placet.domain.rule import Level, PhraseRule

ERROR = PhraseRule(id="e", text=("Harper Government", "gouvernement Harper"), level=Level.ERROR, gap=2)
Q, C, N, H, A = Lowering.QUOTATION, Lowering.CITATION, Lowering.NEGATION, Lowering.HISTORICAL, Lowering.ADDRESS


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("“We thank the Harper Government for this,” she said.", Q),
        ('"We thank the Harper Government for this," she said.', Q),
        ("« Nous remercions le gouvernement Harper », a-t-elle dit.", Q),
        ("“Thank you, Harper Government, for a paragraph that goes on in the next.", Q),
        ("The author of the book entitled Harper Government and its Critics", C),
        ("L’auteur du livre Gouvernement Harper", C),
        ("Do not write Harper Government.", N),
        ("Use the applied title instead of Harper Government.", N),
        ("N’écrivez pas gouvernement Harper.", N),
        ("Évitez le gouvernement Harper.", N),
        ("Replace Harper Government with the applied title.", N),
        ("The words Harper Government must not appear on signs.", N),
        ("Les mots gouvernement Harper ne doivent pas figurer ici.", N),
        ("We will not rest until the Harper Government acts.", None),
        ("Never before has the Harper Government done so much.", None),
        ("Jamais le gouvernement Harper n’aura autant fait.", None),
        ("Roy, A. (2014). The Harper Government and the press. Ottawa.", C),
        ("the Harper Government of the day", H),
        ("le gouvernement Harper de l’époque", H),
        ("We listened, and then the Harper Government acted.", None),
        ("C’est alors que le gouvernement Harper a agi.", None),
        ("the former Harper Government", H),
        ("At the time, the Harper Government opened the park.", H),
        ("À l’époque, le gouvernement Harper a ouvert le parc.", H),
        ("https://example.org/harper-government/news", A),
        ("The Harper Government opened the park.", None),
        ("The “Harper Government” opened the park.", None),
        ("“Well,” she said. The Harper Government opened the park.", None),
        ("Not only the Harper Government opened the park.", None),
        ("They did not act, but the Harper Government did.", None),
        ("Unlike others, the Harper Government opened the park.", None),
        ("Le gouvernement Harper a ouvert le parc.", None),
        ("Nobody ate the soup: the Harper Government did not.", None),
    ],
)
def test_why_a_finding_weighs_less(text: str, why: Lowering | None) -> None:
    (found,) = find(text, ERROR)
    assert found.lowered is why
    assert found.level is (Level.ERROR if why is None else Level.NOTE if why is A else Level.WARNING)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("the government of then-Prime Minister Stephen Harper", H),
        ("le gouvernement de l’ancien premier ministre Stephen Harper", H),
        ("the government of Prime Minister Stephen Harper", None),
    ],
)
def test_a_title_once_held_tells_of_the_past(text: str, why: Lowering | None) -> None:
    assert [each.lowered for each in find(text, HARPER)] == [why]


def test_a_sentence_with_old_years_tells_of_the_past() -> None:
    now = Metadata(modified=datetime(2026, 11, 2, tzinfo=UTC))
    old = draft("The Harper Government opened the park in 2008.", metadata=now)
    new = draft("The Harper Government opened the park in 2025.", metadata=now)
    assert find(old, ERROR)[0].lowered is H
    assert find(new, ERROR)[0].lowered is None


def test_the_drafts_own_date_tells_which_years_are_old() -> None:
    assert find(draft("November 20, 2026", "The Harper Government of 2008"), ERROR)[0].lowered is H
    assert find(draft("November 20, 2008", "The Harper Government of 2008"), ERROR)[0].lowered is None


def test_a_note_with_its_source_cites() -> None:
    places = (Place(PlaceKind.FOOTNOTE, 1),)
    found = find(draft("Harper Government, press release, Ottawa, 2010, p. 3.", places=places), ERROR)
    assert found[0].lowered is C


def test_a_note_stays_a_note() -> None:
    rule = PhraseRule(id="n", text=("Harper Government",), level=Level.NOTE)
    (found,) = find("Do not write Harper Government.", rule)
    assert (found.level, found.lowered) == (Level.NOTE, N)


def test_a_link_target_that_stands_in_the_draft_is_an_address() -> None:
    found = find(draft("https://e.org/Harper-Government", places=(Place(PlaceKind.LINK, 1),)), HARPER)
    assert found[0].lowered is A


OWN = [
    ("“The Harper Government keeps its word to farmers,” said Minister Gerry Ritz.",),
    ("“The Harper Government keeps its word,” the Hon. Jane Doe, Minister of Industry, said today.",),
    ("Minister Doe said: “The Harper Government keeps its word to farmers.”",),
    ("As the Prime Minister put it, “the Harper Government keeps its word.”",),
    ("“The Harper Government keeps its word to farmers.”", "– The Honourable Jane Doe, Minister of Industry"),
    ("“The Harper Government keeps its word to farmers.”", "The Hon. Jane Doe", "Minister of Industry"),
    ("“The Harper Government keeps its word to farmers.”", "Jane Doe, Parliamentary Secretary to the Minister"),
    ("“The Harper Government keeps its word.", "“It will keep it.”", "– Jane Doe, Minister of Industry"),
    ("« Le gouvernement Harper tient parole », a déclaré la ministre de l’Industrie.",),
    ("« Le gouvernement Harper tient parole. »", "– L’honorable Jeanne Roy, ministre de l’Industrie"),
    ("Le premier ministre a dit : « Le gouvernement Harper tient parole. »",),
]
OTHERS = [
    ("“The Harper Government keeps its word to farmers,” said Minister-watcher Ann Roy of the Star.",),
    ("“The Harper Government keeps its word,” said former Minister Roy.",),
    ("“The Harper Government keeps its word,” said the mayor. The Minister of Industry agreed.",),
    ("“The Harper Government keeps its word.” Later, at noon, the day ended.", "Minister Doe was there."),
    ("“The Harper Government keeps its word.”", "– Ann Roy, President, Canadian Federation of Agriculture"),
    ("“The Harper Government keeps its word.”", "After the storm, Minister Doe visited the site."),
    ("« Le gouvernement Harper tient parole », a déclaré l’ancien ministre Roy.",),
    ("« Le gouvernement Harper tient parole », a dit le maire.",),
]


@pytest.mark.parametrize("paragraphs", OWN)
def test_a_ministers_quotation_is_the_departments_own_words(paragraphs: tuple[str, ...]) -> None:
    assert [(each.lowered, each.level) for each in find(draft(*paragraphs), ERROR)] == [(None, Level.ERROR)]


@pytest.mark.parametrize("paragraphs", OTHERS)
def test_a_quotation_of_others_weighs_less(paragraphs: tuple[str, ...]) -> None:
    assert [(each.lowered, each.level) for each in find(draft(*paragraphs), ERROR)] == [(Q, Level.WARNING)]
