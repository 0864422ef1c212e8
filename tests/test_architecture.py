"""One library, one door; small modules; empty package files: what the import contracts cannot say."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src"
MODULES = sorted((SOURCE / "placet").rglob("*.py"))

DOORS = {
    "asn1crypto": {"signing"},
    "cryptography": {"readers", "signing"},
    "emoji": {"exporters"},
    "linkify_it": {"matching"},
    "lxml": {"readers", "exporters.copies"},
    "numpy": {"matching"},
    "pebble": {"workers"},
    "pikepdf": {"exporters", "readers.pdf"},
    "pkcs11": {"signing"},
    "platformdirs": {"app.settings", "cli.commands", "cli.options"},
    "pydantic": {"rulefiles", "signing", "store"},
    "pydantic_core": {"rulefiles"},
    "pyhanko": {"signing"},
    "pyhanko_certvalidator": {"signing"},
    "pypdf": {"exporters.copies"},
    "pypdfium2": {"readers.pdf"},
    "rapidfuzz": {"matching"},
    "re2": {"matching", "rulefiles.checks"},
    "rfc8785": {"domain.trail", "exporters", "signing"},
    "rich": {"cli"},
    "ruamel": {"rulefiles"},
    "sqlalchemy": {"store"},
    "typer": {"cli"},
    "typst": {"exporters"},
    "PySide6": {"app"},
    "PySide6.QtWidgets": {"app.views", "app.main"},
}
"""Which modules may import a library, by dotted prefix below `placet`."""


def dotted(path: Path) -> str:
    return ".".join(path.relative_to(SOURCE / "placet").with_suffix("").parts)


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def opens(module: str, prefixes: set[str]) -> bool:
    return any(module == prefix or module.startswith(prefix + ".") for prefix in prefixes)


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_each_library_has_one_door(path: Path) -> None:
    for name in imports(path):
        keys = [key for key in DOORS if opens(name, {key})]
        for key in keys:
            assert opens(dotted(path), DOORS[key]), f"{dotted(path)} imports {name}; its door is {sorted(DOORS[key])}"


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_every_outside_library_is_named_in_the_table(path: Path) -> None:
    roots = {name.split(".")[0] for name in imports(path)} - set(sys.stdlib_module_names) - {"placet"}
    assert roots <= {key.split(".")[0] for key in DOORS}


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_no_module_is_longer_than_400_lines(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 400


@pytest.mark.parametrize("path", [path for path in MODULES if path.name == "__init__.py"], ids=dotted)
def test_a_package_file_holds_one_docstring_and_nothing_else(path: Path) -> None:
    body = ast.parse(path.read_text("utf-8")).body
    assert len(body) == 1
    assert isinstance(body[0], ast.Expr)


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_no_import_hides_behind_type_checking(path: Path) -> None:
    assert "TYPE_CHECKING" not in path.read_text("utf-8")
