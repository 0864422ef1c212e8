"""Locked drafts on the command line: a password is asked for on a terminal, or taken from a file, and shown nowhere."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from command_runs import Run
from locked_files import locked_pdf
from locked_word import agile, rights_managed
from pdf_file import pdf, show
from pypdf import PdfReader
from word_file import p, word

from placet.cli import passwords
from placet.domain.activity import Agent
from placet.scan import load_rules, scan
from placet.store.reviews import Store

PASSWORD, OTHER = "open sésame", "another one"
NAMED = "The Harper Government said so."
FOUND = "branding.harper-government"
Typing = Callable[..., list[str]]


def locked(password: str = PASSWORD) -> bytes:
    return agile(word(p(NAMED)), password)


@pytest.fixture(name="typing")
def typed_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> Typing:
    """Somebody at a terminal types these answers; gives the questions as they come."""

    def typing(*answers: str) -> list[str]:
        asked: list[str] = []
        coming: Iterator[str] = iter(answers)

        def answer(prompt: str) -> str:
            asked.append(prompt)
            return next(coming)

        monkeypatch.setattr(passwords, "_on_terminal", lambda: True)
        monkeypatch.setattr(passwords, "getpass", answer)
        return asked

    return typing


@pytest.fixture(name="one")
def one_locked_draft(drafts: Path) -> Path:
    (drafts / "locked.docx").write_bytes(locked())
    return Path("locked.docx")


def test_a_pipe_is_asked_nothing(run: Run, pack: Path, one: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "getpass", None)
    ran = run("scan", one, "--rules", pack)
    assert ran.out.startswith("locked.docx:draft:not_read:EncryptedDraft\tlocked.docx is protected by a password.")
    assert (ran.code, ran.err) == (3, "")


def test_the_password_typed_opens_the_draft(run: Run, pack: Path, one: Path, typing: Typing) -> None:
    asked = typing(PASSWORD)
    ran = run("scan", one, "--rules", pack)
    assert asked == ["Password of locked.docx (empty to leave it out): "]
    assert ran.out.splitlines()[-1] == "locked.docx: 1 error"
    assert (ran.code, ran.err) == (1, "")


def test_nothing_typed_leaves_the_draft_out(run: Run, pack: Path, one: Path, typing: Typing) -> None:
    asked = typing("")
    ran = run("scan", one, "found.txt", "--rules", pack, "--lang", "fr")
    assert asked == ["Mot de passe de locked.docx (vide pour la laisser de côté)\u00a0: "]
    assert "locked.docx:draft:not_read:EncryptedDraft\t" in ran.out
    assert "found.txt: 1 erreur" in ran.out
    assert ran.code == 3


def test_a_wrong_password_may_be_mended_once(run: Run, pack: Path, one: Path, typing: Typing) -> None:
    asked = typing(OTHER, PASSWORD)
    ran = run("scan", one, "--rules", pack)
    assert (len(asked), ran.code) == (2, 1)
    assert ran.err.startswith("The password given does not open locked.docx.")


def test_a_password_wrong_twice_refuses_the_draft(run: Run, pack: Path, one: Path, typing: Typing) -> None:
    asked = typing(OTHER, OTHER, PASSWORD)
    ran = run("scan", one, "--rules", pack)
    assert len(asked) == 2
    assert ran.out.startswith("locked.docx:draft:not_read:WrongPassword\tThe password given does not open locked.docx.")
    assert ran.code == 3


def test_a_password_that_opened_one_draft_is_tried_on_the_next(run: Run, pack: Path, one: Path, typing: Typing) -> None:
    Path("locked.pdf").write_bytes(locked_pdf("AES-256", PASSWORD, pdf(show(NAMED))))
    Path("other.docx").write_bytes(locked(OTHER))
    asked = typing(PASSWORD, OTHER)
    ran = run("scan", one, "locked.pdf", "other.docx", "--rules", pack)
    assert len(asked) == 2
    assert asked[1].startswith("Password of other.docx")
    assert ran.out.count(FOUND) == 3
    assert ran.code == 1


def test_a_file_of_passwords_is_tried_on_every_locked_draft(run: Run, pack: Path, one: Path, typing: Typing) -> None:
    Path("other.docx").write_bytes(locked(OTHER))
    Path("words.txt").write_bytes(f"\ufeff{OTHER}\r\n\r\n{PASSWORD}\r\n".encode())
    asked = typing()
    ran = run("scan", one, "other.docx", "found.txt", "--rules", pack, "--password-file", "words.txt")
    assert (ran.code, ran.out.count(FOUND), asked) == (1, 3, [])


def test_a_file_without_the_right_password_is_told(run: Run, pack: Path, one: Path) -> None:
    Path("words.txt").write_text(f"{PASSWORD} \n", "utf-8")
    ran = run("scan", one, "--rules", pack, "--password-file", "words.txt", "--format", "json")
    (told,) = json.loads(ran.out)["drafts"]
    assert told["error"] == "WrongPassword"
    assert PASSWORD not in ran.out + ran.err
    assert ran.code == 3


@pytest.mark.parametrize("content", [None, b"caf\xe9\n"], ids=["missing", "not UTF-8"])
def test_a_file_of_passwords_that_cannot_be_read_is_wrong_usage(
    run: Run, pack: Path, one: Path, content: bytes | None
) -> None:
    if content is not None:
        Path("words.txt").write_bytes(content)
    ran = run("scan", one, "--rules", pack, "--password-file", "words.txt")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("No passwords can be read from words.txt (")
    assert len(ran.err.splitlines()) == 1


def test_nothing_is_asked_where_no_password_helps(run: Run, pack: Path, drafts: Path, typing: Typing) -> None:
    (drafts / "sealed.docx").write_bytes(rights_managed(word(p(NAMED))))
    asked = typing(PASSWORD)
    ran = run("scan", "sealed.docx", "--rules", pack)
    assert ran.out.startswith("sealed.docx:draft:not_read:SealedDraft\t")
    assert (ran.code, asked) == (3, [])


def test_what_is_written_of_a_locked_draft_holds_no_password(run: Run, pack: Path, one: Path) -> None:
    Path("words.txt").write_text(PASSWORD, "utf-8")
    for form in ("json", "sarif"):
        ran = run("scan", one, "--rules", pack, "--password-file", "words.txt", "--format", form)
        assert FOUND in ran.out
        assert "sésame" not in json.dumps(json.loads(ran.out), ensure_ascii=False) + ran.err


def test_a_report_pictures_the_pages_of_a_locked_draft(run: Run, pack: Path, drafts: Path) -> None:
    (drafts / "locked.pdf").write_bytes(locked_pdf("AES-128", PASSWORD, pdf(show(NAMED))))
    (drafts / "words.txt").write_text(PASSWORD, "utf-8")
    ran = run("report", "locked.pdf", "--rules", pack, "-o", "out", "--password-file", "words.txt")
    assert pictures(ran.out) == 1
    assert ran.code == 1


def test_a_record_is_written_again_with_the_pages_that_a_password_opens(
    run: Run, pack: Path, drafts: Path, typing: Typing
) -> None:
    draft = drafts / "locked.pdf"
    draft.write_bytes(locked_pdf("AES-128", PASSWORD, pdf(show(NAMED))))
    made = scan(draft, load_rules([pack]), PASSWORD)
    store = Store(drafts / "reviews.sqlite")
    store.add(made, draft, Agent("J. Lavoie"), made.started_at)
    store.close()
    assert PASSWORD.encode() not in (drafts / "reviews.sqlite").read_bytes()
    again = ("record", "locked.pdf", "-o", "out", "--database", "reviews.sqlite")
    asked = typing(PASSWORD, "")
    assert pictures(run(*again).out) == 1
    ran = run(*again)
    assert (pictures(ran.out), ran.code, len(asked)) == (0, 0, 2)
    assert ran.err == f"No password opened {draft}: the record shows none of its pages.\n"


def pictures(named: str) -> int:
    return sum(len(page.images) for page in PdfReader(named.strip()).pages)


@pytest.mark.skipif(os.name == "nt", reason="a pseudo-terminal is POSIX")
def test_a_real_terminal_shows_the_question_and_not_the_answer(pack: Path, one: Path) -> None:
    terminal, side = os.openpty()
    command = [sys.executable, "-m", "placet", "scan", str(one), "--rules", str(pack)]
    with subprocess.Popen(command, stdin=side, stdout=side, stderr=side, start_new_session=True) as running:
        os.close(side)
        shown = until(terminal, "Password of locked.docx")
        os.write(terminal, f"{PASSWORD}\n".encode())
        shown += until(terminal, "the end")
    os.close(terminal)
    assert "locked.docx: 1 error" in shown
    assert "sésame" not in shown
    assert running.returncode == 1


def until(terminal: int, words: str) -> str:
    """Read what a terminal shows until these words come, or the program on it ends."""
    shown = b""
    try:
        while words.encode() not in shown and (more := os.read(terminal, 65536)):
            shown += more
    except OSError:
        pass
    return shown.decode("utf-8", "replace")
