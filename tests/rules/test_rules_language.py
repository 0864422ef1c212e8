"""What a rule file says, from its YAML to the findings of a review: each key changes what is found, as it promises."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from placet.domain.activity import Agent, Described, Description
from placet.domain.document import Document, Passage, Place, PlaceKind
from placet.domain.finding import Finding, Scan
from placet.domain.review import Review, begin
from placet.domain.rule import RuleStatus
from placet.matching.engine import match
from placet.scan import load_rules

NOW = datetime(2026, 11, 25, 15, 0, tzinfo=UTC)
NOBODY = Agent("J. Lavoie")
HEAD = 'format: placet/1\npack: {id: trial, version: "1"}\n'
REAL_CHANGE = "Real Change for all."


class Trial:
    """A pack of one folder, and the drafts held against it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, *lines: str, rest: str = "") -> None:
        rule = "rules:\n  - id: a\n    kind: slogan\n    text: [Real Change]\n"
        said = rule + "".join(f"    {line}\n" for line in lines)
        (self.folder / "a.yaml").write_text(HEAD + said + rest, "utf-8")

    def review(self, *texts: str, place: PlaceKind = PlaceKind.BODY) -> Review:
        passages, text = [], ""
        for number, each in enumerate(texts, 1):
            passages.append(Passage(len(text), len(text) + len(each), Place(place, number)))
            text += each + "\n\n"
        document = Document("draft.txt", "ab", "text/plain", len(text), text, tuple(passages))
        ruleset = load_rules([self.folder])
        return begin("r", Scan(document, ruleset, match(document, ruleset), NOW, "Placet"), NOBODY, NOW)

    def found(self, *texts: str, place: PlaceKind = PlaceKind.BODY, **said: object) -> list[tuple[str, str]]:
        review = self.review(*texts, place=place)
        if said:
            description = Description(**said)  # type: ignore[arg-type]
            review = review.apply(Described(agent=NOBODY, at=NOW, description=description))
        return [(finding.level.value, finding.quote.exact) for finding in review.findings]


@pytest.fixture
def trial(tmp_path: Path) -> Trial:
    return Trial(tmp_path)


FOUND = [("warning", "Real Change")]


@pytest.mark.parametrize(
    ("release", "found"),
    [(None, FOUND), ("2015-05-31", []), ("2015-06-01", FOUND), ("2019-10-21", FOUND), ("2019-10-22", [])],
)
def test_a_rule_holds_by_the_draft_s_release_date(release: str | None, found: list, trial: Trial) -> None:
    trial.write("effective: {from: 2015-06-01, until: 2019-10-21}")
    assert trial.found(REAL_CHANGE, release=date.fromisoformat(release) if release else None) == found


@pytest.mark.parametrize("effective", ["{from: 2015-06-01}", "{from: 2015-06-01, until: null}"])
def test_a_rule_without_an_end_holds_for_ever(effective: str, trial: Trial) -> None:
    trial.write(f"effective: {effective}")
    assert trial.found(REAL_CHANGE, release=date(2099, 1, 1)) == FOUND


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ({}, FOUND),
        ({"product": "news-release"}, FOUND),
        ({"product": "speech"}, []),
        ({"channel": "web"}, FOUND),
        ({"channel": "print"}, []),
        ({"product": "news-release", "channel": "print"}, []),
    ],
)
def test_a_rule_speaks_to_its_products_and_channels(said: dict, found: list, trial: Trial) -> None:
    trial.write("applies-to: {products: [news-release], channels: [web]}")
    assert trial.found(REAL_CHANGE, **said) == found


@pytest.mark.parametrize(("product", "found"), [("", []), ("advertising", FOUND), ("speech", [])])
def test_a_rule_may_wait_until_the_product_is_known(product: str, found: list, trial: Trial) -> None:
    trial.write("applies-to: {products: [advertising], if-unknown: wait}")
    assert trial.found(REAL_CHANGE, product=product) == found


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ({}, "note"),
        ({"product": "social-media"}, "error"),
        ({"channel": "social"}, "warning"),
        ({"product": "social-media", "channel": "social"}, "error"),
        ({"product": "speech"}, "note"),
    ],
)
def test_a_level_may_depend_on_product_and_channel(said: dict, level: str, trial: Trial) -> None:
    trial.write("level: note", "level-in: {social-media: error, social: warning}")
    assert trial.found(REAL_CHANGE, **said) == [(level, "Real Change")]


@pytest.mark.parametrize("place", list(PlaceKind))
def test_a_rule_looks_in_its_places_only(place: PlaceKind, trial: Trial) -> None:
    trial.write("places: [footnote, alt-text]")
    found = trial.found(REAL_CHANGE, place=place)
    assert bool(found) is (place in (PlaceKind.FOOTNOTE, PlaceKind.ALT_TEXT))


def test_a_rule_looks_in_paragraphs_of_its_languages_only(trial: Trial) -> None:
    trial.write("languages: [fr]")
    english = "The government will bring Real Change to the families of this region and to their children."
    french = "Le gouvernement apporte le Real Change aux familles de cette région et à tous leurs enfants."
    assert trial.found(english) == []
    assert trial.found(french) == FOUND


@pytest.mark.parametrize(
    "exception",
    ["{text: [Real Change Centre]}", "{patterns: ['Real Change [A-Z][a-z]+']}", "{lists: [centres]}"],
)
def test_an_exception_excuses_what_it_covers_whole(exception: str, trial: Trial) -> None:
    trial.write(f"except: {exception}", rest="lists: {centres: [Real Change Centre]}\n")
    assert trial.found("The Real Change Centre opens.", REAL_CHANGE) == FOUND


def test_a_list_stands_once_for_several_rules_and_files(trial: Trial) -> None:
    trial.write("except: {lists: [centres]}")
    second = "  - {id: b, kind: phrase, text: [Change Centre], order: fixed, except: {lists: [centres]}}\n"
    (trial.folder / "b.yaml").write_text(
        "format: placet/1\nlists: {centres: [Real Change Centre]}\nrules:\n" + second, "utf-8"
    )
    assert trial.found("The Real Change Centre opens.", "A Change Centre opens.") == [("warning", "Change Centre")]


@pytest.mark.parametrize("status", list(RuleStatus))
def test_a_rule_s_status_goes_with_its_findings(status: RuleStatus, trial: Trial) -> None:
    trial.write(f"status: {status.value}")
    review = trial.review(REAL_CHANGE)
    (finding,) = review.findings
    assert isinstance(finding, Finding)
    assert review.scan.ruleset.rule(finding.rule_id).status is status
