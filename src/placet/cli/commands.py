"""The same main line without a window.

Exit codes: 0 nothing found · 1 findings · 2 wrong usage or rule pack · 3 some draft could not be read, or not whole.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from platformdirs import user_data_path

from placet.cli.drafts import UNREAD, Reading, exit_code, processes, read_all, reviews_of, say
from placet.domain.activity import Description
from placet.domain.errors import ExportError, PlacetError, RuleFileError
from placet.domain.finding import Scan
from placet.domain.language import Bilingual, Language
from placet.domain.rule import RuleSet
from placet.exporters.pdf import record_file_name
from placet.exporters.plain import text_lines
from placet.exporters.sarif import sarif
from placet.exporters.scan_json import scan_json
from placet.publish import publish_record
from placet.resources import rule_pack
from placet.rulefiles.load import load
from placet.rulefiles.schema import json_schema
from placet.scan import load_rules
from placet.store.reviews import Store
from placet.words.errors import explain
from placet.workers import Limits, Workers, result

WRONG = 2
REPORT_SECONDS = 300.0

COUNTED = Bilingual(
    "{rules} rules in {packs} rule packs: no complaint.", "{rules} règles dans {packs} jeux de règles : aucune erreur."
)
UNKNOWN = Bilingual("No review is named {name}.", "Aucun examen ne porte le nom {name}.")

application = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)
rules = typer.Typer(no_args_is_help=True, help="Check rule packs and try their examples.")
application.add_typer(rules, name="rules")


class OutputFormat(StrEnum):
    """How `placet scan` writes what it found."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"


Paths = Annotated[list[Path], typer.Argument(help="Drafts, and folders of drafts.", show_default=False)]
Packs = Annotated[list[Path] | None, typer.Option("--rules", help="A rule pack's folder; may be given again.")]
Words = Annotated[Language, typer.Option("--lang", help="The language of the words written.")]
Product = Annotated[str, typer.Option("--product", help="The product type: news-release, speech, social-media …")]
Channel = Annotated[str, typer.Option("--channel", help="The channel: web, social, print …")]
Release = Annotated[datetime | None, typer.Option("--release", formats=["%Y-%m-%d"], help="The release date.")]


@application.command("scan")
def scan_command(  # noqa: PLR0913, PLR0917 – one argument for each promised option
    paths: Paths,
    packs: Packs = None,
    product: Product = "",
    channel: Channel = "",
    release: Release = None,
    output_format: Annotated[OutputFormat, typer.Option("--format")] = OutputFormat.TEXT,
    language: Words = Language.ENGLISH,
    output: Annotated[Path | None, typer.Option("--output", help="Write here instead of the terminal.")] = None,
) -> None:
    """Scan drafts, and print what the rules found."""
    ruleset = _ruleset(packs, language)
    description = _description(product, channel, release)
    readings = list(read_all(paths, ruleset, description, language))
    scans = [replace(review.scan, findings=review.findings) for review in reviews_of(readings)]
    _write(_formatted(scans, output_format, language), output, language)
    raise typer.Exit(exit_code(readings))


@application.command("report")
def report_command(  # noqa: PLR0913, PLR0917 – one argument for each promised option
    paths: Paths,
    folder: Annotated[Path, typer.Option("-o", "--output", help="The folder for the reports.")],
    packs: Packs = None,
    product: Product = "",
    channel: Channel = "",
    release: Release = None,
    language: Words = Language.ENGLISH,
) -> None:
    """Write the unsigned report of each draft as a PDF."""
    ruleset = _ruleset(packs, language)
    description = _description(product, channel, release)
    readings = list(read_all(paths, ruleset, description, language))
    workers = Workers(processes(), Limits(seconds=REPORT_SECONDS))
    try:
        for reading in readings:
            if reading.review:
                typer.echo(_report(workers, reading, folder, language))
    except PlacetError as error:
        _fail(error, language, UNREAD)
    finally:
        workers.close()
    raise typer.Exit(exit_code(readings))


@application.command("record")
def record_command(
    review: Annotated[str, typer.Argument(help="The review's number, or the draft's file name.")],
    folder: Annotated[Path, typer.Option("-o", "--output", help="The folder for the record.")],
    language: Words = Language.ENGLISH,
    database: Annotated[Path | None, typer.Option("--database", help="The reviews' database.")] = None,
) -> None:
    """Write the record of a signed-off review again."""
    try:
        store = Store(database or user_data_path("Placet", appauthor=False) / "reviews.sqlite")
        found, draft = store.load(_review_id(store, review))
        output = folder / record_file_name(found, language)
        typer.echo(publish_record(found, draft, output, language))
    except PlacetError as error:
        _fail(error, language, UNREAD)
    except KeyError:
        say(UNKNOWN.text(language).format(name=review))
        raise typer.Exit(WRONG) from None


@rules.command("check")
def check_command(packs: Annotated[list[Path], typer.Argument()], language: Words = Language.ENGLISH) -> None:
    """Validate rule packs."""
    try:
        ruleset = load(packs, language)
    except RuleFileError as error:
        _fail(error, language, WRONG)
    typer.echo(_counted(ruleset, language))


@rules.command("test")
def try_command(packs: Annotated[list[Path], typer.Argument()], language: Words = Language.ENGLISH) -> None:
    """Validate rule packs, and try every rule on its own examples."""
    typer.echo(_counted(_ruleset(packs, language), language))


@rules.command("schema")
def schema_command() -> None:
    """Print the JSON Schema of rule files."""
    typer.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))


@application.callback(invoke_without_command=True)
def _options(show: Annotated[bool, typer.Option("--version", help="Print the version.")] = False) -> None:
    """Check drafts for partisan content before release. Without a command, the window opens."""
    if show:
        typer.echo(f"Placet {version('placet')}")
        raise typer.Exit


def _ruleset(packs: list[Path] | None, language: Language) -> RuleSet:
    try:
        return load_rules(packs or [rule_pack("canada-federal")], language)
    except RuleFileError as error:
        _fail(error, language, WRONG)


def _description(product: str, channel: str, release: datetime | None) -> Description:
    return Description(product=product, channel=channel, release=release.date() if release else None)


def _formatted(scans: Sequence[Scan], output_format: OutputFormat, language: Language) -> str:
    match output_format:
        case OutputFormat.TEXT:
            return "\n".join(line for done in scans for line in text_lines(done, language))
        case OutputFormat.JSON:
            return json.dumps(scan_json(scans, language), ensure_ascii=False, indent=2)
        case OutputFormat.SARIF:
            return json.dumps(sarif(scans, language), ensure_ascii=False, indent=2)


def _write(text: str, output: Path | None, language: Language) -> None:
    if output is None:
        typer.echo(text)
        return
    try:
        output.write_text(text + "\n", "utf-8")
    except OSError as error:
        _fail(ExportError(str(output), error.strerror or ""), language, UNREAD)


def _report(workers: Workers, reading: Reading, folder: Path, language: Language) -> Path:
    if reading.review is None:
        raise ValueError(reading.path)
    output = folder / record_file_name(reading.review, language)
    future = workers.submit(publish_record, reading.review, reading.path, output, language)
    result(workers, future, reading.path)
    return output


def _review_id(store: Store, name: str) -> str:
    known = [summary.id for summary in store.summaries() if name in (summary.id, summary.name)]
    return known[-1] if known else name


def _counted(ruleset: RuleSet, language: Language) -> str:
    return COUNTED.text(language).format(rules=len(ruleset.rules), packs=len(ruleset.packs))


def _fail(error: PlacetError, language: Language, code: int) -> NoReturn:
    say(explain(error, language))
    raise typer.Exit(code)


def command_line(arguments: Sequence[str]) -> int:
    """Run a command, and give its exit code."""
    code = application(list(arguments), standalone_mode=False)
    return code if isinstance(code, int) else 0
