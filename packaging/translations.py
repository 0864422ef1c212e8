"""Keep `resources/i18n/placet_fr.ts` in step with the window's words.

    python packaging/translations.py            collect the words, keep the French there is, mark what is missing
    python packaging/translations.py --check    only say what is missing, gone or wrong; exit code 1 when anything is

Every `self.tr("…")` and `QCoreApplication.translate("…", "…")` of `src/placet/app` is collected from the syntax tree.
All texts stand in one context, sorted: the window's translator tells texts apart by their words and, for twins, by
the second argument of `tr`, never by the class that asks.
"""

import ast
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).parent.parent
APP = ROOT / "src" / "placet" / "app"
FRENCH = ROOT / "resources" / "i18n" / "placet_fr.ts"
HEAD = """\
<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en" language="fr_CA">
"""
PLACEHOLDER = re.compile(r"\{\w*\}")

Key = tuple[str, str]
"""A text as it stands in the code, and the word that tells twins apart (mostly empty)."""


def texts(root: Path) -> Iterator[Key]:
    """Go through the texts of every module below a folder; ValueError names one that is not a literal."""
    for path in sorted(root.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                yield from _text_of(path, node, node.func)


def _text_of(path: Path, call: ast.Call, function: ast.Attribute) -> Iterator[Key]:
    translates = function.attr == "translate" and ast.unparse(function.value) == "QCoreApplication"
    if function.attr != "tr" and not translates:
        return
    said = [argument.value if isinstance(argument, ast.Constant) else None for argument in call.args]
    words = said[1:] if translates else said
    if not words or not all(isinstance(word, str) for word in words):
        raise ValueError(f"{path.name}:{call.lineno}: a text to translate must stand there in quotes")
    yield str(words[0]), str(words[1]) if len(words) > 1 else ""


def read(path: Path) -> dict[Key, str]:
    """Read the French there is; an unfinished text is empty."""
    if not path.exists():
        return {}
    messages = ET.parse(path).iter("message")
    return {_key(message): _french(message.find("translation")) for message in messages}


def _key(message: ET.Element) -> Key:
    return message.findtext("source", ""), message.findtext("comment", "")


def _french(translation: ET.Element | None) -> str:
    if translation is None or translation.get("type") is not None:
        return ""
    return translation.text or ""


def merge(wanted: set[Key], there: dict[Key, str]) -> dict[Key, str]:
    """Keep the French of every text wanted, in order; a text without one is empty."""
    return {key: there.get(key, "") for key in sorted(wanted)}


def write(path: Path, said: dict[Key, str]) -> None:
    """Write a Qt Linguist file, the same every time."""
    messages = "".join(_message(key, french) for key, french in sorted(said.items()))
    whole = f"{HEAD}<context>\n    <name>Placet</name>\n{messages}</context>\n</TS>\n"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(whole, "utf-8", newline="\n")


def _message(key: Key, french: str) -> str:
    comment = f"        <comment>{escape(key[1])}</comment>\n" if key[1] else ""
    kind = "" if french else ' type="unfinished"'
    return (
        f"    <message>\n        <source>{escape(key[0])}</source>\n{comment}"
        f"        <translation{kind}>{escape(french)}</translation>\n    </message>\n"
    )


def complaints(wanted: set[Key], there: dict[Key, str]) -> list[str]:
    """Say what is missing, gone or wrong, a line each."""
    missing = [f"no French: {key[0]!r}" for key in sorted(wanted) if not there.get(key)]
    gone = [f"no longer said: {key[0]!r}" for key in sorted(set(there) - wanted)]
    wrong = [f"other placeholders: {key[0]!r}" for key in sorted(there) if there[key] and _differ(key[0], there[key])]
    return missing + gone + wrong


def _differ(english: str, french: str) -> bool:
    return sorted(PLACEHOLDER.findall(english)) != sorted(PLACEHOLDER.findall(french))


def main(arguments: list[str]) -> int:
    """Collect, or check; gives the exit code."""
    wanted = set(texts(APP))
    if arguments == ["--check"]:
        found = complaints(wanted, read(FRENCH))
        print("\n".join(found) or f"all {len(wanted)} texts have their French")
        return 1 if found else 0
    said = merge(wanted, read(FRENCH))
    write(FRENCH, said)
    print(f"{len(said)} texts, {sum(not french for french in said.values())} without French")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
