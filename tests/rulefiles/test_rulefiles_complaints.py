"""Every complaint names file, line and column, and the mend, in both languages."""

from dataclasses import replace
from pathlib import Path

import pytest
from rulefile_cases import FILES, PACK, PACKS, RULE, pattern, rule, tag, text

from placet.domain.errors import Complaint, RuleFileError
from placet.domain.language import Language
from placet.rulefiles import files
from placet.rulefiles.complaints import Trouble, complaint
from placet.rulefiles.load import load
from placet.rulefiles.sentences import TEXTS

EXPECTED = Path(__file__).parent / "complaints_expected.txt"
ELSEWHERE = {"no-folder", "unreadable", "too-large", "other"}
"""Complaints that need more than files with words in them; each has a test of its own."""


def written(folder: Path, contents: dict[str, str | bytes]) -> Path:
    folder.mkdir()
    for name, content in contents.items():
        (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def folders(tmp_path: Path, kind: str) -> list[Path]:
    packs = PACKS.get(kind) or [{"a.yaml": FILES[kind]}]
    return [written(tmp_path / f"pack{number}", dict(pack)) for number, pack in enumerate(packs)]


def complaints(packs: list[Path], language: Language = Language.ENGLISH) -> list[Complaint]:
    with pytest.raises(RuleFileError) as refused:
        load(packs, language)
    return list(refused.value.complaints)


def written_pack(tmp_path: Path, content: str) -> Path:
    return written(tmp_path / "pack", {"a.yaml": content})


def lines(tmp_path: Path, content: str, language: Language = Language.ENGLISH) -> list[str]:
    pack = written(tmp_path / language.value, {"a.yaml": content})
    return [placed(each, pack) for each in complaints([pack], language)]


def placed(said: Complaint, folder: Path) -> str:
    return str(replace(said, file=Path(said.file).relative_to(folder).as_posix()))


def expected() -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = {}
    for line in EXPECTED.read_text("utf-8").splitlines():
        kind, language, sentence = line.split(" | ", 2)
        found.setdefault(kind, {}).setdefault(language, []).append(sentence)
    return found


def test_every_kind_of_complaint_has_a_case() -> None:
    assert FILES.keys() | PACKS.keys() | ELSEWHERE == TEXTS.keys()
    assert expected().keys() == FILES.keys() | PACKS.keys()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", sorted(FILES.keys() | PACKS.keys()))
def test_what_is_wrong_is_said_with_its_place_and_its_mend(kind: str, language: Language, tmp_path: Path) -> None:
    packs = folders(tmp_path, kind)
    assert [placed(each, tmp_path) for each in complaints(packs, language)] == expected()[kind][language.value]


@pytest.mark.parametrize("kind", sorted(FILES.keys() | PACKS.keys()))
def test_french_and_english_complain_at_the_same_places(kind: str, tmp_path: Path) -> None:
    packs = folders(tmp_path, kind)
    places = [
        [(each.file, each.line, each.column) for each in complaints(packs, language)] for language in list(Language)
    ]
    assert places[0] == places[1]


@pytest.mark.parametrize("kind", sorted(TEXTS))
def test_no_sentence_is_left_without_its_words_or_its_mend(kind: str) -> None:
    for language in list(Language):
        words = {name: name[0].upper() for name in ("named", "other", "quoted", "choices", "keys", "kinds", "written")}
        said = complaint("a.yaml", Trouble(kind, words=words), language)
        assert said.problem
        assert said.mend
        assert "{named}" not in str(said)


def test_a_pack_that_is_not_there_is_named(tmp_path: Path) -> None:
    (said,) = complaints([tmp_path / "nowhere"])
    assert (said.file, said.problem) == (str(tmp_path / "nowhere"), "There is no such rule pack")


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    pack = written(tmp_path / "pack", {"a.yaml": PACK + RULE})
    (pack / "b.yaml").mkdir()
    (said,) = complaints([pack])
    assert said.file == str(pack / "b.yaml")
    assert said.problem.startswith("The file cannot be opened")


def test_a_file_too_large_to_be_rules_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST_MB", 0)
    pack = written(tmp_path / "pack", {"a.yaml": PACK + RULE})
    assert [each.problem for each in complaints([pack])] == ["The file is larger than 0 MB"]


def test_an_error_without_a_sentence_of_its_own_is_still_placed() -> None:
    said = complaint("a.yaml", Trouble("other", words={"named": "odd_type"}), Language.ENGLISH)
    assert said.problem == "The value cannot be read (odd_type)"


# --- the traps of YAML


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (tag(" #StrongFamilies"), "a.yaml:6:11"),
        (tag(" [#StrongFamilies]"), "a.yaml:6:12"),
        (tag(' ["#One", #StrongFamilies]') + "  - id: b\n    kind: hashtag\n    text: ['#Two']\n", "a.yaml:6:20"),
        (tag('\n      - #StrongFamilies\n      - "#One"'), "a.yaml:7:9"),
    ],
    ids=["block", "brackets", "second", "dash"],
)
def test_a_hashtag_that_became_a_comment_is_found_where_it_stands(content: str, place: str, tmp_path: Path) -> None:
    problem = '#StrongFamilies was read as a comment (put it in quotes: "#StrongFamilies")'
    assert lines(tmp_path, content) == [f"{place}: {problem}"]


def test_a_hashtag_in_quotes_is_no_comment(tmp_path: Path) -> None:
    pack = written(tmp_path / "pack", {"a.yaml": tag(' ["#StrongFamilies"] # the pair of 2015')})
    assert len(load([pack]).rules) == 1


def test_a_remark_with_a_space_after_its_sign_is_a_comment(tmp_path: Path) -> None:
    content = text("\n      - Real Change # of 2015\n      - Choose Forward") + "    level: note #todo\n"
    assert len(load([written(tmp_path / "pack", {"a.yaml": content})]).rules) == 1


def test_a_handle_without_quotes_is_shown_with_them(tmp_path: Path) -> None:
    said = lines(tmp_path, text("[Follow, @JaneDoeMP]"))
    assert said == ['a.yaml:6:20: A text may not begin with @ (put it in quotes: "@JaneDoeMP")']


def test_no_is_a_word_and_not_false(tmp_path: Path) -> None:
    pack = written(tmp_path / "pack", {"a.yaml": text("[no, yes, on, off, Non]")})
    (only,) = load([pack]).rules
    assert getattr(only, "text") == ("no", "yes", "on", "off", "Non")  # noqa: B009 – a rule of any kind


def test_a_misspelt_key_is_asked_about(tmp_path: Path) -> None:
    said = lines(tmp_path, rule("languges: [en]"), Language.FRENCH)
    assert said == [
        "a.yaml:7:5: La clé «\u00a0languges\u00a0» est inconnue ici (vouliez-vous écrire «\u00a0languages\u00a0»?)"
    ]


def test_every_fault_of_a_file_is_said_at_once_and_in_order(tmp_path: Path) -> None:
    said = lines(tmp_path, rule("level: loud", "case: upper", "colour: red"))
    assert [line.split(":")[1] for line in said] == ["7", "8", "9"]


def test_a_fault_in_a_shared_piece_is_said_once(tmp_path: Path) -> None:
    shared = PACK + "common:\n  base: &base {kind: phrase, level: loud}\nrules:\n"
    rules = "".join(f"  - {{<<: *base, id: r{number}, text: [x]}}\n" for number in range(3))
    assert lines(tmp_path, shared + rules) == [
        "a.yaml:4:37: “loud” is unknown here (write one of note, warning, error)"
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (rule("message: {en:Hello, fr:Bonjour}"), "7:15: A space is missing after the colon of en:Hello"),
        (rule("policy: {ref:}"), "7:14: A space is missing after the colon of ref:"),
        (PACK + "rules:\n  - id:a\n    kind: phrase\n", "4:5: A space is missing after the colon of id:a"),
        (PACK + "rules:\n\u00a0 - id: a\n    kind: phrase\n", "4:1: A no-break space stands here"),
        (PACK + "rules:\n- id: a\n   kind: phrase\n", "5:4: The line does not stand under the lines it belongs to"),
        (rule("why:", "  en: Note: a clause"), "8:15: A second colon on the line confuses YAML"),
    ],
)
def test_colons_and_spaces_are_complained_of_where_they_stand(content: str, said: str, tmp_path: Path) -> None:
    assert any(line.startswith(f"a.yaml:{said}") for line in lines(tmp_path, content))


def test_a_mapping_that_is_none_is_shown_with_its_own_keys(tmp_path: Path) -> None:
    said = lines(tmp_path, rule("message: Hello", "applies-to: [speech]", "policy: Directive"))
    assert [line.rpartition("(")[2] for line in said] == [
        "write “{en: …, fr: …}”)",
        "write “{products: …, channels: …, if-unknown: …}”)",
        "write “{ref: …, version: …, url: …}”)",
    ]


@pytest.mark.parametrize(
    ("written", "english", "french"),
    [
        ("'a(b'", "a ( is not closed: a(b", "une ( n’est pas fermée\u00a0: a(b"),
        ("'a)b'", "a ) is closed that was not opened: a)b", "une ) n’a pas été ouverte\u00a0: a)b"),
        ("'[a'", "a [ is not closed: [a", "un [ n’est pas fermé\u00a0: [a"),
        ("'[z-a]'", "a range from its end to its beginning: z-a", "une plage de sa fin à son début\u00a0: z-a"),
        ("'*a'", "nothing stands before: *", "rien ne précède\u00a0: *"),
        ("'a**'", "repeated twice: **", "répété deux fois\u00a0: **"),
        ("'a{2000}'", "more than 1,000 repetitions: {2000}", "plus de 1 000 répétitions\u00a0: {2000}"),
        (r"'\q'", r"nothing is known by: \q", "rien ne répond à\u00a0: \\q"),
        (r"'a\'", "it ends with a \\", "il finit par un \\"),
        (
            "'(?P<a'",
            "a group with a name that is none: (?P<a",
            "un groupe dont le nom n’en est pas un\u00a0: (?P<a",
        ),
    ],
)
def test_what_re2_says_of_a_pattern_is_put_into_plain_words(
    written: str, english: str, french: str, tmp_path: Path
) -> None:
    for language, said in zip(Language, (english, french), strict=True):
        (complaint,) = lines(tmp_path, pattern(written), language)
        assert f"({said})" in complaint


@pytest.mark.parametrize(
    "written",
    ["[“Real, positive change” is theirs, x]", "['“Real', 'positive change”']", "[«Un», x]"],
)
def test_curly_quotation_marks_that_close_are_words_like_others(written: str, tmp_path: Path) -> None:
    pack = written_pack(tmp_path, text(written.replace("“Real, positive change” is", "“Real change” is")))
    assert len(load([pack]).rules) == 1


def test_a_link_rule_that_only_allows_hosts_is_no_complaint(tmp_path: Path) -> None:
    content = PACK + "rules:\n  - id: a\n    kind: link\n    allowed: [canada.ca]\n"
    assert len(load([written_pack(tmp_path, content)]).rules) == 1


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("applies-to: {products: [news-relase]}", "7:29: “news-relase” is unknown here (did you mean “news-release”?)"),
        ("applies-to: {channels: [sociall]}", "7:29: “sociall” is unknown here (did you mean “social”?)"),
        ("level-in: {social-medai: note}", "7:16: “social-medai” is unknown here (did you mean “social-media”?)"),
    ],
)
def test_a_product_or_channel_misspelt_is_asked_about(line: str, said: str, tmp_path: Path) -> None:
    assert lines(tmp_path, rule(line)) == [f"a.yaml:{said}"]


def test_a_department_s_own_products_and_channels_are_taken(tmp_path: Path) -> None:
    content = rule("applies-to: {products: [ministerial-letter], channels: [intranet]}", "level-in: {intranet: note}")
    (only,) = load([written_pack(tmp_path, content)]).rules
    assert (only.products, only.channels) == (("ministerial-letter",), ("intranet",))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("{ref: 4.1}", '7:19: YAML reads 4.1 as a number; a text belongs here (put it in quotes: "4.1")'),
        ("{ref: {en: 4.1}}", '7:24: YAML reads 4.1 as a number; a text belongs here (put it in quotes: "4.1")'),
        ("{ref: {eng: One}}", "7:20: The key “eng” is unknown here (did you mean “en”?)"),
        ("{ref: {}}", "7:14: Nothing is written here (write a value, or take the key out)"),
        ("{ref: [One]}", "7:14: A text belongs here (write one text, in quotes)"),
    ],
)
def test_a_clause_in_one_or_both_languages_is_complained_of_in_its_place(
    written: str, said: str, tmp_path: Path
) -> None:
    assert lines(tmp_path, rule(f"policy: {written}")) == [f"a.yaml:{said}"]


def test_line_ends_of_windows_and_a_byte_order_mark_move_nothing(tmp_path: Path) -> None:
    content = b"\xef\xbb\xbf" + tag(" #StrongFamilies").replace("\n", "\r\n").encode()
    pack = written(tmp_path / "pack", {"a.yaml": content})
    assert [(each.line, each.column) for each in complaints([pack])] == [(6, 11)]


def test_pieces_of_pieces_are_not_multiplied_out(tmp_path: Path) -> None:
    pieces = "".join(f"  a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 18))
    content = PACK + f"common:\n  a0: &a0 [{', '.join('x' * 10)}]\n{pieces}"
    said = lines(tmp_path, content + "rules:\n  - {id: a, kind: phrase, text: *a17}\n")
    assert said == ["a.yaml:20:8: A text belongs here (write one text, in quotes)"]
