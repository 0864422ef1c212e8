"""The options that several commands share."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from platformdirs import user_cache_path

from placet.cli.output import WRONG, fail
from placet.domain.activity import Description
from placet.domain.errors import RuleFileError
from placet.domain.language import Language
from placet.domain.rule import RuleSet
from placet.resources import pack_folder
from placet.scan import load_rules

Paths = Annotated[list[Path], typer.Argument(help="Drafts, and folders of drafts.", show_default=False)]
Packs = Annotated[
    list[Path] | None,
    typer.Option(
        "--rules",
        help="A rule pack’s folder, or the name of one that ships; may be given again. Without it: canada-federal.",
    ),
]
Words = Annotated[Language, typer.Option("--lang", help="The language of the words written.")]
Product = Annotated[str, typer.Option("--product", help="The product type: news-release, speech, social-media …")]
Channel = Annotated[str, typer.Option("--channel", help="The channel: web, social, print …")]
Release = Annotated[datetime | None, typer.Option("--release", formats=["%Y-%m-%d"], help="The release date.")]

PasswordFile = Annotated[
    Path | None,
    typer.Option("--password-file", help="A text file of passwords, one a line, tried on every locked draft."),
]


def ruleset_of(packs: list[Path] | None, language: Language) -> RuleSet:
    """Load the packs named, or the one that ships; a pack that is refused ends the command."""
    try:
        kept_in = user_cache_path("Placet", appauthor=False) / "rules"
        folders = [pack_folder(pack) for pack in packs or (Path("canada-federal"),)]
        return load_rules(folders, language, kept_in)
    except RuleFileError as error:
        fail(error, language, WRONG)


def description_of(product: str, channel: str, release: datetime | None) -> Description:
    """Say what the drafts are for."""
    return Description(product=product, channel=channel, release=release.date() if release else None)
