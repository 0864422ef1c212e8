"""Passwords of one command: those a file lists, those typed on a terminal; held while it runs, and written nowhere."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from getpass import getpass
from pathlib import Path
from typing import TypeVar

import typer

from placet.cli.output import WRONG, say
from placet.domain.errors import DraftError, EncryptedDraft, PlacetError, WrongPassword
from placet.domain.language import Bilingual, Language
from placet.domain.review import Review
from placet.exporters.plain import one_line
from placet.scan import page_picture
from placet.words.errors import explain
from placet.workers import Workers, result

T = TypeVar("T")
ATTEMPTS = 2
"""How often a password is asked for before the draft counts as not read."""
ASKED = Bilingual(
    "Password of {name} (empty to leave it out): ", "Mot de passe de {name} (vide pour la laisser de côté)\u00a0: "
)
UNLISTED = Bilingual(
    "No passwords can be read from {path} ({detail}). Write a text file with one password a line.",
    "Aucun mot de passe ne peut être lu dans {path} ({detail}). Écrivez un fichier texte, un mot de passe par ligne.",
)
UNPICTURED = Bilingual(
    "No password opened {name}: the record shows none of its pages.",
    "Aucun mot de passe n’a ouvert {name}\u00a0: le dossier ne montre aucune de ses pages.",
)
PROBE = 16
"""Pixels across the picture that tells whether a draft needs a password."""


class Passwords:
    """What is tried on a locked draft: the passwords known, then those typed, where there is a terminal to ask at."""

    def __init__(self, language: Language, listed: Sequence[str] = ()) -> None:
        """Begin with the passwords of a file; what opened one draft is tried on the next before anything is asked."""
        self._language = language
        self._listed = bool(listed)
        self._known = list(dict.fromkeys(listed))

    def unlock(
        self,
        locked: EncryptedDraft,
        path: Path,
        attempt: Callable[[str], T | DraftError],
        paused: Callable[[], AbstractContextManager[object]] = nullcontext,
    ) -> tuple[T | DraftError, str | None]:
        """Give what an attempt with the right password came to, and that password; or the trouble, and None.

        `paused` keeps other things off the terminal while a password is asked for.
        """
        trouble: DraftError = WrongPassword(locked.name) if self._listed else locked
        for password in tuple(self._known):
            came = attempt(password)
            if not isinstance(came, EncryptedDraft):
                return came, password
        for password in self._typed(path, paused):
            came = attempt(password)
            if not isinstance(came, EncryptedDraft):
                self._known.insert(0, password)
                return came, password
            trouble = came
        return trouble, None

    def _typed(self, path: Path, paused: Callable[[], AbstractContextManager[object]]) -> Iterator[str]:
        """Ask, without showing what is typed, until nothing is; never where a pipe would wait for an answer."""
        for attempt in range(ATTEMPTS if _on_terminal() else 0):
            with paused():
                if attempt:
                    say(explain(WrongPassword(one_line(str(path))), self._language))
                typed = getpass(ASKED.text(self._language).format(name=one_line(str(path))))
            if not typed:
                return
            yield typed


def passwords_of(file: Path | None, language: Language) -> Passwords:
    """Take up the passwords that a file lists, one a line; a file that cannot be read ends the command."""
    if file is None:
        return Passwords(language)
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        detail = (error.strerror or "") if isinstance(error, OSError) else error.encoding
        say(UNLISTED.text(language).format(path=file, detail=detail))
        raise typer.Exit(WRONG) from None
    return Passwords(language, [line for line in text.replace("\r", "\n").split("\n") if line])


def password_for(review: Review, path: Path, passwords: Passwords, language: Language) -> str | None:
    """Find the password without which the pages of a reviewed draft cannot be pictured; None where it needs none."""
    if not review.scan.document.pages:
        return None
    workers = Workers(1)

    def attempt(password: str | None) -> object:
        try:
            return result(workers, workers.submit(page_picture, path, 1, PROBE, password), path)
        except PlacetError as error:
            return error

    try:
        locked, password = attempt(None), None
        if isinstance(locked, EncryptedDraft):
            came, password = passwords.unlock(locked, path, attempt)
            if isinstance(came, EncryptedDraft):
                say(UNPICTURED.text(language).format(name=path))
        return password
    finally:
        workers.close()


def _on_terminal() -> bool:
    """Tell whether somebody sits at all three ends of this command."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))
