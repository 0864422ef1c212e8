"""Where words go: results to standard output, troubles and progress to standard error, both in UTF-8."""

import io
import sys
from pathlib import Path
from typing import NoReturn

import typer

from placet.domain.errors import ExportError, PlacetError
from placet.domain.language import Language
from placet.exporters.files import put
from placet.words.errors import explain

WRONG, UNREAD = 2, 3


def say(words: str) -> None:
    """Say something beside the output: on standard error."""
    typer.echo(words, err=True)


def fail(error: PlacetError, language: Language, code: int) -> NoReturn:
    """Say a trouble in its sentence, and end with an exit code."""
    say(explain(error, language))
    raise typer.Exit(code)


def write(text: str, output: Path | None, language: Language) -> None:
    """Write a command's result to a file, whole or not at all, or to standard output."""
    if output is None:
        if text:
            typer.echo(text)
        return
    try:
        put(output, (text + "\n").encode("utf-8", "backslashreplace"))
    except ExportError as error:
        fail(error, language, UNREAD)


def use_utf8() -> None:
    """Write UTF-8 into pipes and files on every system, and never fail at a sign that a terminal cannot show."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
