"""A locked PDF opens with its user's or its owner's password, and says what it would say without."""

import hashlib
import random
import unicodedata
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from locked_files import (
    OWNER,
    PDF_KINDS,
    USER,
    files_only_pdf,
    locked_pdf,
    loosely_locked_pdf,
    plain_pdf,
    sealed_pdf,
    streams_only_pdf,
)

from placet.domain.document import CoverageReason, Document
from placet.domain.errors import DraftError, EncryptedDraft, SealedDraft, WrongPassword
from placet.readers.pdf.pages import character_boxes, regions, render_page
from placet.readers.registry import read

PLACES = ("on the page", "in a note", "in the title", "in XMP", "in the outline", "in a file", "of a figure")


def saved(folder: Path, data: bytes) -> Path:
    path = folder / "draft.pdf"
    path.write_bytes(data)
    return path


@pytest.fixture(name="unlocked")
def unlocked_draft(tmp_path: Path) -> Document:
    return read(saved(tmp_path, plain_pdf()))


@pytest.mark.parametrize("kind", PDF_KINDS)
@pytest.mark.parametrize(("user", "given"), [(USER, USER), (USER, OWNER), ("", None), ("", "not needed")])
def test_a_locked_pdf_says_what_it_would_say_unlocked(
    tmp_path: Path, unlocked: Document, kind: str, user: str, given: str | None
) -> None:
    path = saved(tmp_path, locked_pdf(kind, user))
    found = read(path, given)
    assert all(f"said {place}" in found.text for place in PLACES)
    assert replace(found, sha256=unlocked.sha256, size=unlocked.size) == unlocked
    assert found.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("kind", PDF_KINDS)
def test_a_missing_password_is_asked_for_and_a_wrong_one_is_told(tmp_path: Path, kind: str) -> None:
    path = saved(tmp_path, locked_pdf(kind))
    for none in (None, ""):
        with pytest.raises(EncryptedDraft) as asked:
            read(path, none)
        assert type(asked.value) is EncryptedDraft
    for wrong in ("Secret", "secret ", "€\0日本", "x" * 1000):
        with pytest.raises(WrongPassword) as told:
            read(path, wrong)
        assert wrong not in repr(told.value)


@pytest.mark.parametrize("kind", PDF_KINDS)
@pytest.mark.parametrize("word", ["clé", "œuf à 5 €", "“mot”…", "ﬁn"])
def test_letters_beyond_ascii_open_what_any_program_locked(tmp_path: Path, kind: str, word: str) -> None:
    for data in (locked_pdf(kind, word), loosely_locked_pdf(kind, word)):
        assert "said on the page" in read(saved(tmp_path, data), word).text


def test_letters_typed_in_pieces_open_what_whole_letters_locked(tmp_path: Path) -> None:
    path = saved(tmp_path, locked_pdf("AES-256", "clé"))
    assert "said on the page" in read(path, unicodedata.normalize("NFD", "clé")).text


@pytest.mark.parametrize(("user", "given"), [("", None), (USER, USER), (USER, OWNER)])
def test_a_pdf_of_which_only_the_streams_are_locked_is_read(tmp_path: Path, user: str, given: str | None) -> None:
    path = saved(tmp_path, streams_only_pdf(user))
    found = read(path, given)
    assert "said on the page" in found.text
    assert len(character_boxes(path, found.pages[0], given)) == found.pages[0].end - found.pages[0].start
    if user:
        with pytest.raises(EncryptedDraft):
            read(path)
        with pytest.raises(WrongPassword):
            read(path, "wrong")


def test_locked_files_in_an_open_pdf_are_listed_as_encrypted(tmp_path: Path) -> None:
    found = read(saved(tmp_path, files_only_pdf()))
    (row,) = found.unread
    assert (row.place.name, row.reason) == ("a.txt", CoverageReason.ENCRYPTED)
    assert found.text == "said on the page"


def test_a_password_that_is_not_needed_is_not_tried(tmp_path: Path, unlocked: Document) -> None:
    assert read(saved(tmp_path, plain_pdf()), "anything") == unlocked


@pytest.mark.parametrize("given", [USER, OWNER])
def test_pages_of_a_locked_pdf_are_pictured_and_measured(tmp_path: Path, unlocked: Document, given: str) -> None:
    plain = saved(tmp_path, plain_pdf())
    page, here = unlocked.pages[0], [passage.position for passage in unlocked.passages]
    seen = render_page(plain, 1, 300), character_boxes(plain, page), regions(plain, unlocked, here)
    path = saved(tmp_path, locked_pdf("AES-256"))
    assert render_page(path, 1, 300, given) == seen[0]
    assert character_boxes(path, page, given) == seen[1]
    assert regions(path, unlocked, here, given) == seen[2]
    for refused in (lambda: render_page(path, 1, 300), lambda: character_boxes(path, page, "wrong")):
        with pytest.raises(EncryptedDraft):
            refused()


@pytest.mark.parametrize(
    ("handler", "detail"),
    [
        ("Adobe.PubSec", "certificate"),
        ("MicrosoftIRMServices", "rights management"),
        ("EBX_HANDLER", "unknown lock"),
    ],
)
def test_what_no_password_opens_asks_for_none(tmp_path: Path, handler: str, detail: str) -> None:
    for given in (None, USER):
        with pytest.raises(SealedDraft) as told:
            read(saved(tmp_path, sealed_pdf(handler)), given)
        assert told.value.detail == detail


@pytest.mark.parametrize("inner", [locked_pdf("AES-256"), sealed_pdf("Adobe.PubSec")], ids=["locked", "sealed"])
def test_a_locked_file_inside_a_draft_is_listed_as_encrypted(tmp_path: Path, inner: bytes) -> None:
    path = saved(tmp_path, locked_pdf("AES-128", data=plain_pdf(inner)))
    (row,) = read(path, USER).unread
    assert (row.place.name, row.reason) == ("a.txt", CoverageReason.ENCRYPTED)


@pytest.mark.parametrize("kind", ["RC4-128", "AES-128", "AES-256"])
def test_a_locked_pdf_that_was_cut_or_garbled_is_one_trouble(tmp_path: Path, kind: str) -> None:
    chance, data = random.Random(53), locked_pdf(kind)
    for _ in range(30):
        garbled = bytearray(data)
        for _ in range(chance.choice((1, 5, 20))):
            garbled[chance.randrange(8, len(data))] = chance.randrange(256)
        for file in (bytes(garbled), data[: chance.randrange(8, len(data))]):
            with suppress(DraftError):
                assert read(saved(tmp_path, file), USER)
