"""A locked Word draft opens with its password, and says what it would say without; what is no whole one is named."""

import hashlib
import random
import struct
from dataclasses import replace
from pathlib import Path

import pytest
from hostile_word import body, whole
from locked_word import DESCRIPTION, WORD_KINDS, agile, container, rights_managed, standard
from word_file import Part, p, package, word

from placet.domain.document import CoverageReason, Document, PlaceKind
from placet.domain.errors import (
    DamagedDraft,
    DraftError,
    EncryptedDraft,
    SealedDraft,
    UnsafeDraft,
    UnsupportedFormat,
    WrongPassword,
)
from placet.readers import locked, locks
from placet.readers.registry import read

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "family-benefit_release_EN.docx"
PASSWORD = "clé œuf 日本 👪"
"""Letters of every length in UTF-16."""
RC4 = struct.pack("<HHII8I", 4, 2, 0x4, 32, 0x4, 0, 0x6801, 0x8004, 128, 1, 0, 0)


def saved(folder: Path, data: bytes, name: str = "draft.docx") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.fixture(name="unlocked", scope="module")
def unlocked_draft() -> Document:
    return read(SAMPLE)


@pytest.mark.parametrize("kind", WORD_KINDS)
def test_a_locked_draft_says_what_it_would_say_unlocked(tmp_path: Path, unlocked: Document, kind: str) -> None:
    data = WORD_KINDS[kind](SAMPLE.read_bytes(), PASSWORD)
    path = saved(tmp_path, data, unlocked.name)
    found = read(path, PASSWORD)
    assert (found.sha256, found.size) == (hashlib.sha256(data).hexdigest(), len(data))
    assert replace(found, sha256=unlocked.sha256, size=unlocked.size) == unlocked


@pytest.mark.parametrize("kind", WORD_KINDS)
def test_a_missing_password_is_asked_for_and_a_wrong_one_is_told(tmp_path: Path, kind: str) -> None:
    path = saved(tmp_path, WORD_KINDS[kind](SAMPLE.read_bytes(), PASSWORD))
    for none in (None, ""):
        with pytest.raises(EncryptedDraft) as asked:
            read(path, none)
        assert type(asked.value) is EncryptedDraft
    for wrong in (PASSWORD + " ", PASSWORD.upper(), "\ud800"):
        with pytest.raises(WrongPassword) as told:
            read(path, wrong)
        assert wrong not in str(told.value)


def test_a_draft_for_which_nobody_chose_a_password_is_read_at_once(tmp_path: Path, unlocked: Document) -> None:
    path = saved(tmp_path, agile(SAMPLE.read_bytes(), "VelvetSweatshop"))
    assert read(path).text == unlocked.text


def test_what_rights_management_locked_asks_for_no_password(tmp_path: Path) -> None:
    path = saved(tmp_path, rights_managed(SAMPLE.read_bytes()))
    for given in (None, PASSWORD):
        with pytest.raises(SealedDraft) as told:
            read(path, given)
        assert told.value.detail == "rights management"


@pytest.mark.parametrize(
    ("before", "after", "detail"),
    [
        ("keyEncryptor/password", "keyEncryptor/certificate", "certificate"),
        ("<p:encryptedKey", "<p:unknownKey", "unknown lock"),
        ('"AES"', '"RC2"', "unknown lock"),
        ("ChainingModeCBC", "ChainingModeCFB", "unknown lock"),
        ("{name}", "WHIRLPOOL", "unknown lock"),
        ('blockSize="16"', 'blockSize="1"', "unknown lock"),
        ('keyBits="{bits}"', 'keyBits="8"', "unknown lock"),
    ],
)
def test_a_lock_of_another_kind_asks_for_no_password(tmp_path: Path, before: str, after: str, detail: str) -> None:
    data = agile(SAMPLE.read_bytes(), PASSWORD, description=DESCRIPTION.replace(before, after))
    for given in (None, PASSWORD):
        with pytest.raises(SealedDraft) as told:
            read(saved(tmp_path, data), given)
        assert told.value.detail == detail


@pytest.mark.parametrize("info", [struct.pack("<HHI", 3, 3, 0x10), RC4], ids=["extensible", "standard with RC4"])
def test_a_lock_of_another_time_asks_for_no_password(tmp_path: Path, info: bytes) -> None:
    with pytest.raises(SealedDraft):
        read(saved(tmp_path, container(info.ljust(300, b"\0"), bytes(5000))), PASSWORD)


@pytest.mark.parametrize("rounds", [-1, 10_000_001, 10**30])
def test_a_lock_that_would_hash_for_ever_is_refused(tmp_path: Path, rounds: int) -> None:
    for given in (None, PASSWORD):
        with pytest.raises(UnsafeDraft):
            read(saved(tmp_path, agile(SAMPLE.read_bytes(), PASSWORD, rounds=rounds)), given)


def test_a_lock_that_hashes_long_is_tried_with_no_password_but_the_one_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "_stretched", None)
    with pytest.raises(EncryptedDraft):
        read(saved(tmp_path, agile(SAMPLE.read_bytes(), "VelvetSweatshop", rounds=100_001)))


def test_a_locked_package_beyond_the_limit_is_not_decrypted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locked, "TOTAL_SIZE", 30_000)
    with pytest.raises(UnsafeDraft):
        read(saved(tmp_path, agile(SAMPLE.read_bytes(), PASSWORD)), PASSWORD)


def test_what_comes_out_of_a_lock_is_opened_as_carefully_as_any_package(tmp_path: Path) -> None:
    bomb = whole(body(p("A plan")), ("word/media/a.bin", b""), ("word/header1.xml", b" " * 60_000_000))
    for data in (bomb, bomb[: len(bomb) // 2], whole("<!DOCTYPE a [<!ENTITY b 'c'>]>" + body(p("&b;"))), b"no package"):
        plain, inside = (tried(saved(tmp_path, file), PASSWORD) for file in (data, agile(data, PASSWORD)))
        assert issubclass(inside, DraftError)
        assert inside is plain or data == b"no package"


def tried(path: Path, password: str | None) -> type[object]:
    try:
        return type(read(path, password))
    except DraftError as trouble:
        return type(trouble)


def test_a_locked_workbook_is_named_once_it_is_open(tmp_path: Path) -> None:
    sheet = package([("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"<a/>")])
    assert tried(saved(tmp_path, agile(sheet, PASSWORD)), None) is EncryptedDraft
    with pytest.raises(UnsupportedFormat) as told:
        read(saved(tmp_path, agile(sheet, PASSWORD)), PASSWORD)
    assert told.value.detail == "Excel"


def test_a_locked_file_inside_a_draft_is_listed_as_encrypted(tmp_path: Path) -> None:
    inner = agile(SAMPLE.read_bytes(), PASSWORD)
    data = word(p("A plan"), Part("embeddings/inner.docx", inner, "package", "rE"))
    for file, given in ((data, None), (agile(data, PASSWORD), PASSWORD)):
        (row,) = read(saved(tmp_path, file), given).unread
        assert (row.place.kind, row.reason) == (PlaceKind.EMBEDDED, CoverageReason.ENCRYPTED)


def test_a_locked_file_that_was_cut_or_garbled_is_one_trouble(tmp_path: Path) -> None:
    chance = random.Random(53)
    whole_ones = [agile(SAMPLE.read_bytes(), PASSWORD), standard(SAMPLE.read_bytes(), PASSWORD)]
    for data in whole_ones:
        for _ in range(25):
            garbled = bytearray(data)
            for _ in range(20):
                garbled[chance.randrange(8, 8000)] = chance.randrange(256)
            for file in (bytes(garbled), data[: chance.randrange(8, len(data))]):
                assert issubclass(tried(saved(tmp_path, file), PASSWORD), DraftError | Document)


def test_a_description_that_holds_entities_is_damage(tmp_path: Path) -> None:
    description = DESCRIPTION.replace("<encryption", "<!DOCTYPE a [<!ENTITY b 'c'>]><encryption", 1)
    with pytest.raises(DamagedDraft):
        read(saved(tmp_path, agile(SAMPLE.read_bytes(), PASSWORD, description=description)), PASSWORD)
