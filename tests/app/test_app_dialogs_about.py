"""What the program is and what it stands on."""

from importlib.metadata import requires, version

from dialog_pieces import window
from pytestqt.qtbot import QtBot

from placet.app.models.libraries import libraries
from placet.app.views.dialogs.about import AboutDialog


def test_every_direct_dependency_is_named_with_a_version_and_a_licence() -> None:
    named = {library.name.casefold().replace("_", "-").replace(".", "-"): library for library in libraries()}
    for requirement in requires("placet") or []:
        name = requirement.split("[")[0].split(">")[0].split("<")[0].split("=")[0].strip().casefold()
        assert named[name].version
        assert named[name].licence, name


def test_what_a_dependency_needs_is_named_too() -> None:
    assert {"pydantic_core", "shiboken6"} <= {library.name.replace("-", "_") for library in libraries()}
    assert len({library.name for library in libraries()}) == len(libraries())


def test_the_text_of_a_licence_is_there_to_read(qtbot: QtBot) -> None:
    over, _ = window(qtbot)
    dialog = AboutDialog(over)
    assert version("placet") in dialog.subtitle.text()
    row = next(number for number, each in enumerate(dialog.libraries) if each.name == "pydantic")
    dialog.library.control.setCurrentIndex(row)
    assert "Permission is hereby granted" in dialog.text.toPlainText()


def test_a_library_without_a_text_says_so(qtbot: QtBot) -> None:
    over, _ = window(qtbot)
    dialog = AboutDialog(over)
    bare = [number for number, each in enumerate(dialog.libraries) if not each.text]
    for row in bare[:1]:
        dialog.library.control.setCurrentIndex(row)
        assert "no licence text" in dialog.text.toPlainText()
    assert all(dialog.libraries[row].licence for row in bare)
