"""The same main line without a window.

Exit codes: 0 nothing found · 1 findings · 2 wrong usage or rule pack · 3 some draft could not be read, or not whole.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer
from platformdirs import user_data_path

from placet.cli.drafts import Batch, Reading, in_order, processes, scan_of
from placet.cli.options import (
    Channel,
    Packs,
    PasswordFile,
    Paths,
    Product,
    Release,
    Words,
    description_of,
    ruleset_of,
)
from placet.cli.output import UNREAD, WRONG, fail, say, use_utf8, write
from placet.cli.passwords import password_for, passwords_of
from placet.cli.rule_packs import rules
from placet.cli.verify import verify_command
from placet.domain.errors import DraftError, PlacetError
from placet.domain.finding import Scan
from placet.domain.language import Bilingual, Language
from placet.domain.review import Review
from placet.exporters.plain import text_lines, total_line
from placet.exporters.record.pdf import record_file_name
from placet.exporters.sarif import sarif
from placet.exporters.scan_json import scan_json
from placet.publish import publish_record
from placet.store.reviews import Store
from placet.words.errors import explain
from placet.workers import Limits, Workers, result

REPORT_SECONDS = 300.0
UNKNOWN = Bilingual("No review is named {name}.", "Aucun examen ne porte le nom {name}.")
NO_DRAFT = Bilingual("There is no draft in {paths}.", "Il n’y a aucune ébauche dans {paths}.")

application = typer.Typer(
    add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=None
)
application.add_typer(rules, name="rules")
application.command("verify")(verify_command)


class OutputFormat(StrEnum):
    """How `placet scan` writes what it found."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"


@application.command("scan")
def scan_command(  # noqa: PLR0913, PLR0917 – one argument for each promised option
    paths: Paths,
    packs: Packs = None,
    product: Product = "",
    channel: Channel = "",
    release: Release = None,
    output_format: Annotated[OutputFormat, typer.Option("--format", help="How to write it.")] = OutputFormat.TEXT,
    language: Words = Language.ENGLISH,
    output: Annotated[Path | None, typer.Option("--output", help="Write here instead of the terminal.")] = None,
    password_file: PasswordFile = None,
) -> None:
    """Scan drafts, and print what the rules found."""
    passwords = passwords_of(password_file, language)
    ruleset = ruleset_of(packs, language)
    batch = Batch(paths, ruleset, description_of(product, channel, release), language, passwords)
    _refuse_nothing(batch, paths, language)
    spoken = output is None and output_format is OutputFormat.TEXT
    came = (scan_of(reading) if spoken else _told(reading, language) for reading in batch)
    text = _formatted(came, output_format, language)
    if output_format is OutputFormat.TEXT and len(batch) > 1:
        text += "\n" + total_line(batch.tally, language)
    write(text, output, language)
    raise typer.Exit(batch.exit_code)


@application.command("report")
def report_command(  # noqa: PLR0913, PLR0917 – one argument for each promised option
    paths: Paths,
    folder: Annotated[Path, typer.Option("-o", "--output", help="The folder for the reports.")],
    packs: Packs = None,
    product: Product = "",
    channel: Channel = "",
    release: Release = None,
    language: Words = Language.ENGLISH,
    password_file: PasswordFile = None,
) -> None:
    """Write the unsigned report of each draft as a PDF."""
    passwords = passwords_of(password_file, language)
    ruleset = ruleset_of(packs, language)
    batch = Batch(paths, ruleset, description_of(product, channel, release), language, passwords)
    _refuse_nothing(batch, paths, language)
    whole = _publish(_readable(batch, language), folder, language)
    raise typer.Exit(batch.exit_code if whole else UNREAD)


@application.command("record")
def record_command(
    review: Annotated[str, typer.Argument(help="The review’s number, or the draft’s file name.")],
    folder: Annotated[Path, typer.Option("-o", "--output", help="The folder for the record.")],
    language: Words = Language.ENGLISH,
    database: Annotated[Path | None, typer.Option("--database", help="The reviews’ database.")] = None,
    password_file: PasswordFile = None,
) -> None:
    """Write the record of a signed-off review again."""
    passwords = passwords_of(password_file, language)
    try:
        store = Store(database or user_data_path("Placet", appauthor=False) / "reviews.sqlite")
        try:
            found = store.load(_review_id(store, review))
        finally:
            store.close()
    except PlacetError as error:
        fail(error, language, UNREAD)
    except KeyError:
        say(UNKNOWN.text(language).format(name=review))
        raise typer.Exit(WRONG) from None
    if not _publish([(*found, password_for(*found, passwords, language))], folder, language):
        raise typer.Exit(UNREAD)


@application.callback(invoke_without_command=True)
def _options(show: Annotated[bool, typer.Option("--version", help="Print the version.")] = False) -> None:
    """Check drafts for partisan content before release. Without a command, the window opens."""
    if show:
        typer.echo(f"Placet {version('placet')}")
        raise typer.Exit


def _refuse_nothing(batch: Batch, paths: Sequence[Path], language: Language) -> None:
    """End a command that would say that nothing was found where there was nothing to read."""
    if not len(batch):
        say(NO_DRAFT.text(language).format(paths=", ".join(map(str, paths))))
        raise typer.Exit(WRONG)


def _told(reading: Reading, language: Language) -> Scan | DraftError:
    """Give what came of a draft, its trouble said at once."""
    came = scan_of(reading)
    if not isinstance(came, Scan):
        say(explain(came, language))
    return came


Work = tuple[Review, Path, str | None]
"""What is published: a review, its draft, and the password that opens it, if it needs one."""


def _readable(batch: Batch, language: Language) -> Iterator[Work]:
    for reading in batch:
        _told(reading, language)
        if isinstance(reading.came, Review):
            yield reading.came, reading.path, reading.password


def _formatted(drafts: Iterable[Scan | DraftError], output_format: OutputFormat, language: Language) -> str:
    match output_format:
        case OutputFormat.TEXT:
            return "\n".join(line for draft in drafts for line in text_lines(draft, language))
        case OutputFormat.JSON:
            return json.dumps(scan_json(drafts, language), ensure_ascii=False, indent=2)
        case OutputFormat.SARIF:
            return json.dumps(sarif(drafts, language), ensure_ascii=False, indent=2)


def _publish(reviews: Iterable[Work], folder: Path, language: Language) -> bool:
    """Write records and reports in worker processes, and name each; gives whether every one was written."""
    workers = Workers(processes(), Limits(seconds=REPORT_SECONDS))

    def submit(work: Work) -> Future[object]:
        review, path, password = work
        output = folder / record_file_name(review, language)
        return workers.submit(publish_record, review, path, output, language, password)

    whole = True
    try:
        for (_, path, _), future in in_order(reviews, submit):
            whole = _named(workers, future, path, language) and whole
    finally:
        workers.close()
    return whole


def _named(workers: Workers, future: Future[object], path: Path, language: Language) -> bool:
    """Name the file written for a draft, or say why there is none."""
    try:
        typer.echo(result(workers, future, path))
    except PlacetError as error:
        say(explain(error, language))
        return False
    return True


def _review_id(store: Store, name: str) -> str:
    """Find a review by its number or its draft's name: the latest of several."""
    known = [summary.id for summary in store.summaries() if name in (summary.id, summary.name)]
    return known[-1] if known else name


def command_line(arguments: Sequence[str]) -> int:
    """Run a command, and give its exit code."""
    use_utf8()
    try:
        application(list(arguments), prog_name="placet")
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else 0
    return 0
