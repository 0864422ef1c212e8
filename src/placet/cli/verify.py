"""`placet verify`: tell whether a record is untouched, who signed it, and whether a draft is the one it speaks of.

Exit codes: 0 it holds · 1 it does not · 2 wrong usage · 3 the record could not be read. In text, the verdict is the
first line and stands alone; what lies behind it follows. As JSON, everything is written, and names are for machines.
"""

import json
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from placet.cli.options import Words
from placet.cli.output import UNREAD, WRONG, fail, write
from placet.domain.errors import CertificateUnreadable, PlacetError
from placet.domain.language import Bilingual, Language
from placet.domain.trail import canonical
from placet.domain.verification import Verification
from placet.exporters.plain import one_line
from placet.verify import verify
from placet.words.verification import (
    difference_sentence,
    draft_sentence,
    problem_sentence,
    signature_sentence,
    verdict_sentence,
)
from placet.words.vocabulary import word
from placet.workers import Limits, Workers, result

FORMAT = "placet-verification/1"
SECONDS = 300.0
DOES_NOT_HOLD = 1
NAME = 80
"""Letters of a name that a line shows."""
RECORD = Bilingual(
    "Record {number}, {pages} pages: SHA-256 {digest}.", "Dossier {number}, {pages} pages\u00a0: SHA-256 {digest}."
)
DRAFT = Bilingual("Draft reviewed: {name}, SHA-256 {digest}.", "Ébauche examinée\u00a0: {name}, SHA-256 {digest}.")
OUTCOME = Bilingual("Outcome, as typed by {signers}: {outcome}.", "Résultat, saisi par {signers}\u00a0: {outcome}.")
TRAIL = Bilingual(
    "Trail: {entries} entries, last digest {head}.", "Journal\u00a0: {entries} entrées, dernière empreinte {head}."
)
REWRITTEN = Bilingual(
    "Written again from its data by this program, the record is the same to the byte.",
    "Rédigé de nouveau par ce logiciel à partir de ses données, le dossier est le même à l’octet près.",
)
NOT_SHOWN = Bilingual(
    "What is drawn on the pages is not judged where it is no text; only a digital signature covers every byte.",
    "Ce qui est dessiné sur les pages sans être du texte n’est pas jugé; seule une signature numérique couvre chaque "
    "octet.",
)


class VerifyFormat(StrEnum):
    """How `placet verify` writes what it found."""

    TEXT = "text"
    JSON = "json"


def verify_command(
    record: Annotated[Path, typer.Argument(help="The record, a PDF.", show_default=False)],
    draft: Annotated[Path | None, typer.Argument(help="The draft to hold it against.", show_default=False)] = None,
    trust: Annotated[
        list[Path] | None,
        typer.Option("--trust", help="An issuer’s certificate, or a folder of them; may be repeated."),
    ] = None,
    output_format: Annotated[VerifyFormat, typer.Option("--format", help="How to write it.")] = VerifyFormat.TEXT,
    language: Words = Language.ENGLISH,
    output: Annotated[Path | None, typer.Option("--output", help="Write here instead of the terminal.")] = None,
) -> None:
    """Verify a record: signatures, trail, pages against data, and the draft."""
    found = _verified(record, draft, trust or [], language)
    text = _json(found, language) if output_format is VerifyFormat.JSON else "\n".join(text_of(found, language))
    write(text, output, language)
    raise typer.Exit(0 if found.holds else DOES_NOT_HOLD)


def _verified(record: Path, draft: Path | None, trust: list[Path], language: Language) -> Verification:
    """Verify in a worker process, as drafts are read: the record may come from anywhere."""
    workers = Workers(1, Limits(seconds=SECONDS))
    try:
        found = result(workers, workers.submit(verify, record, draft, trust), record)
    except PlacetError as error:
        fail(error, language, WRONG if isinstance(error, CertificateUnreadable) else UNREAD)
    finally:
        workers.close()
    if not isinstance(found, Verification):
        raise TypeError(type(found).__name__)
    return found


def text_of(found: Verification, language: Language) -> Iterator[str]:
    """Write the verdict on the first line, and a line for each thing behind it."""
    yield verdict_sentence(found, language)
    yield from (f"- {one_line(line)}" for line in _behind(found, language))


def _behind(found: Verification, language: Language) -> Iterator[str]:
    yield from (problem_sentence(problem, language) for problem in found.problems)
    yield from (difference_sentence(difference, language) for difference in found.differences)
    yield from (signature_sentence(signature, language) for signature in found.signatures)
    yield draft_sentence(found, language)
    yield RECORD.text(language).format(number=found.number, pages=found.pages, digest=found.sha256)
    yield DRAFT.text(language).format(name=found.draft_name, digest=found.draft_sha256)
    if found.outcome:
        signers, outcome = ", ".join(map(_short, found.signers)), word(found.outcome, language)
        yield OUTCOME.text(language).format(signers=signers, outcome=outcome)
    yield TRAIL.text(language).format(entries=found.entries, head=found.head)
    if found.rewritten:
        yield REWRITTEN.text(language)
    elif not found.signatures:
        yield NOT_SHOWN.text(language)


def _short(name: str) -> str:
    return name if len(name) <= NAME else name[: NAME - 1] + "…"


def _json(found: Verification, language: Language) -> str:
    plain = canonical(found)
    assert isinstance(plain, dict)  # noqa: S101 – a dataclass is written as an object
    for problem, written in zip(found.problems, plain["problems"], strict=True):
        written["message"] = problem_sentence(problem, language)
    told = {"verdict": found.verdict.value, "holds": found.holds, "message": verdict_sentence(found, language)}
    return json.dumps({"format": FORMAT, **told, **plain}, ensure_ascii=False, indent=2)
