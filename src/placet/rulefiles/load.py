"""From folders of rule files to the rules to match: a folder is a pack, several packs may be loaded together."""

from collections import ChainMap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from placet.domain.errors import Complaint, RuleFileError
from placet.domain.language import Language
from placet.domain.rule import Pack, Platform, RuleSet
from placet.rulefiles import convert
from placet.rulefiles.complaints import Trouble, complaint
from placet.rulefiles.files import RuleSource, Said, read_rule_file
from placet.rulefiles.folders import digest, rule_file_paths
from placet.rulefiles.models import Account, SwitchOff
from placet.rulefiles.nodes import locate, mark_of


@dataclass(slots=True)
class PackSource:
    """A folder's files, and what they make together."""

    folder: Path
    files: list[RuleSource]
    lists: dict[str, list[str]] = field(default_factory=dict)
    pack: Pack | None = None

    @property
    def rules(self) -> Iterator[Said]:
        """List the pack's rules in the order of its files."""
        return (said for source in self.files for said in source.rules)

    @property
    def switched_off(self) -> Iterator[tuple[RuleSource, int, SwitchOff]]:
        """List what the pack switches off: the file, the number of the entry, the entry."""
        for source in self.files:
            for index, entry in enumerate(source.shell.switch_off if source.shell else ()):
                yield source, index, entry


def load(folders: Sequence[Path], language: Language = Language.ENGLISH) -> RuleSet:
    """Load rule packs, one a folder (or a single file); RuleFileError with every complaint when one is malformed.

    Complaints are worded in the language given; files stand in the order of their names.
    """
    packs = [_pack(folder) for folder in folders]
    _compare(packs)
    complaints = tuple(dict.fromkeys(_complaints(packs, language)))
    if complaints:
        raise RuleFileError(complaints)
    return _rule_set(packs)


def _pack(folder: Path) -> PackSource:
    paths = rule_file_paths(folder)
    if folder.exists() and paths:
        pack = PackSource(folder, [read_rule_file(path) for path in paths])
        _identify(pack)
        _gather_lists(pack)
        return pack
    kind = "no-files" if folder.is_dir() else "no-folder"
    return PackSource(folder, [RuleSource(str(folder), troubles=[Trouble(kind)])])


def _identify(pack: PackSource) -> None:
    """Find the one file that says which pack it is; a file with troubles of its own may have meant to."""
    named = [source for source in pack.files if source.shell and source.shell.pack]
    for second in named[1:]:
        second.complain("two-packs", "pack", named=Path(named[0].file).name)
    header = named[0].shell.pack if named and named[0].shell else None
    if header:
        pack.pack = convert.pack(header, digest((Path(file.file).name, file.content) for file in pack.files))
    elif all(source.shell for source in pack.files):
        pack.files[0].troubles.append(Trouble("no-pack"))


def _gather_lists(pack: PackSource) -> None:
    where: dict[str, str] = {}
    for source in pack.files:
        for name, texts in (source.shell.lists if source.shell else {}).items():
            if name in where:
                source.complain("same-list", "lists", name, named=name, other=where[name])
            else:
                where[name] = Path(source.file).name
                pack.lists[name] = texts


# --- what packs and files say of one another -------------------------------------------------------------------------


def _compare(packs: Sequence[PackSource]) -> None:
    _same_packs(packs)
    _same_ids(packs)
    _unknown_lists(packs)
    _unknown_rules(packs)
    _two_classes(packs)


def _same_packs(packs: Sequence[PackSource]) -> None:
    seen: set[str] = set()
    for pack in packs:
        if pack.pack and pack.pack.id in seen:
            source = next(source for source in pack.files if source.shell and source.shell.pack)
            source.complain("same-pack", "pack", "id", named=pack.pack.id)
        seen.update({pack.pack.id} if pack.pack else ())


def _same_ids(packs: Sequence[PackSource]) -> None:
    seen: dict[str, str] = {}
    for source, said in _all(packs):
        mark = said.mark("id")
        if said.rule.id in seen:
            source.troubles.append(Trouble("same-id", mark, {"named": said.rule.id, "other": seen[said.rule.id]}))
        else:
            seen[said.rule.id] = f"{Path(said.file).name}:{mark.line}"


def _all(packs: Sequence[PackSource]) -> Iterator[tuple[RuleSource, Said]]:
    return ((source, said) for pack in packs for source in pack.files for said in source.rules)


def _unknown_lists(packs: Sequence[PackSource]) -> None:
    for pack in packs:
        known = tuple(_lists(pack, packs))
        for source in pack.files:
            for said in source.rules:
                for path, name in convert.lists_named(said.rule):
                    if name not in known:
                        source.troubles.append(Trouble("unknown-list", said.mark(*path), {"named": name}, known))


def _lists(pack: PackSource, packs: Sequence[PackSource]) -> ChainMap[str, list[str]]:
    """Give the lists a pack may name: its own, then those of the packs loaded with it."""
    return ChainMap(pack.lists, *(other.lists for other in packs if other is not pack))


def _unknown_rules(packs: Sequence[PackSource]) -> None:
    """Complain of switching off what is not there; a pack checked alone may name rules of packs that are not loaded."""
    known = {rule_id for pack in packs for source in pack.files for rule_id in source.ids}
    for pack in packs if len(packs) > 1 else ():
        for source, index, entry in pack.switched_off:
            if entry.id not in known and source.root:
                mark = mark_of(locate(source.root, ["switch-off", index, "id"])[1])
                source.troubles.append(Trouble("unknown-rule", mark, {"named": entry.id}, tuple(sorted(known))))


def _two_classes(packs: Sequence[PackSource]) -> None:
    off = {entry.id for pack in packs for _, _, entry in pack.switched_off}
    seen: dict[tuple[Platform, str], Account] = {}
    for source, said in _all(packs):
        if not isinstance(said.rule, Account) or said.rule.id in off:
            continue
        for platform, names in said.rule.accounts.items():
            for index, name in enumerate(names):
                first = seen.setdefault((platform, name.lstrip("@").casefold()), said.rule)
                if first.class_ != said.rule.class_:
                    mark = said.mark("accounts", platform.value, index)
                    source.troubles.append(Trouble("two-classes", mark, {"named": name, "other": first.id}))


# --- what comes of it ------------------------------------------------------------------------------------------------


def _complaints(packs: Sequence[PackSource], language: Language) -> Iterator[Complaint]:
    for pack in packs:
        for source in pack.files:
            for trouble in sorted(source.troubles, key=lambda each: each.mark):
                yield complaint(source.file, trouble, language)


def _rule_set(packs: Sequence[PackSource]) -> RuleSet:
    off = tuple(
        convert.switched_off(entry, pack.pack.id) for pack in packs if pack.pack for _, _, entry in pack.switched_off
    )
    gone = {each.rule_id for each in off}
    rules = tuple(
        convert.rule(said.rule, _lists(pack, packs))
        for pack in packs
        for said in pack.rules
        if said.rule.id not in gone
    )
    return RuleSet(tuple(pack.pack for pack in packs if pack.pack), rules, off)
