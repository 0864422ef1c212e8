"""`placet rules`: check rule packs, try their examples, print their schema."""

import json
from pathlib import Path
from typing import Annotated

import typer

from placet.cli.options import Words
from placet.cli.output import WRONG, fail, write
from placet.domain.errors import RuleFileError
from placet.domain.language import Bilingual, Language
from placet.domain.rule import RuleSet
from placet.resources import pack_folder
from placet.rulefiles.load import load
from placet.rulefiles.schema import json_schema
from placet.scan import load_rules

COUNTED = Bilingual(
    "{rules} rules in {packs} rule packs: no complaint.",
    "{rules} règles dans {packs} jeux de règles\u00a0: aucune erreur.",
)
ONE = Bilingual(
    "{rules} rules in 1 rule pack: no complaint.", "{rules} règles dans 1 jeu de règles\u00a0: aucune erreur."
)

rules = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Check rule packs and try their examples.")
Packs = Annotated[
    list[Path], typer.Argument(help="The folders of rule packs, or the names of those that ship.", show_default=False)
]


@rules.command("check")
def check_command(packs: Packs, language: Words = Language.ENGLISH) -> None:
    """Validate rule packs."""
    try:
        typer.echo(_counted(load([pack_folder(pack) for pack in packs], language), language))
    except RuleFileError as error:
        fail(error, language, WRONG)


@rules.command("test")
def try_command(packs: Packs, language: Words = Language.ENGLISH) -> None:
    """Validate rule packs, and try every rule on its own examples."""
    try:
        typer.echo(_counted(load_rules([pack_folder(pack) for pack in packs], language), language))
    except RuleFileError as error:
        fail(error, language, WRONG)


@rules.command("schema")
def schema_command(
    output: Annotated[Path | None, typer.Option("-o", "--output", help="Write here instead of the terminal.")] = None,
) -> None:
    """Print the JSON Schema of a rule file, for editors that know it."""
    write(json.dumps(json_schema(), ensure_ascii=False, indent=2), output, Language.ENGLISH)


def _counted(ruleset: RuleSet, language: Language) -> str:
    words = ONE if len(ruleset.packs) == 1 else COUNTED
    return words.text(language).format(rules=len(ruleset.rules), packs=len(ruleset.packs))
