"""Find the files that ship with the program: in a checkout, in a wheel, or in a frozen program."""

from pathlib import Path


def resource(*parts: str) -> Path:
    """Give the path of a file or folder below `resources/` (FileNotFoundError when it is not shipped)."""
    return _shipped("resources", *parts)


def rule_pack(pack: str) -> Path:
    """Give the folder of a rule pack that ships with the program (FileNotFoundError when there is none)."""
    return _shipped("rules", pack)


def pack_folder(named: Path) -> Path:
    """Give the folder of a rule pack as a user names it: by its path, or by its name where it ships with Placet."""
    if named.exists() or named.name != str(named):
        return named
    try:
        return rule_pack(named.name)
    except FileNotFoundError:
        return named


def _shipped(*parts: str) -> Path:
    package = Path(__file__).resolve().parent
    for root in (package / "shipped", package.parent.parent):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError("/".join(parts))
