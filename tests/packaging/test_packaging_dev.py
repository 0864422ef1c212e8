"""The developers' one script: what it needs, when it sets up, what it says, how it ends."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import dev

TREE = Path(__file__).parent.parent.parent
README_TEST = "python3 packaging/dev.py test"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "uv.lock").write_text("version = 1")
    (tmp_path / "pyproject.toml").write_text("[project]")
    (tmp_path / ".venv").mkdir()
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "STAMP", tmp_path / ".venv" / ".placet-setup")
    return tmp_path


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    seen: list[list[str]] = []

    def call(command: list[str], **_: object) -> int:
        seen.append([Path(command[0]).stem, *command[1:]])
        return 0

    monkeypatch.setattr(subprocess, "call", call)
    return seen


def test_the_script_needs_only_the_standard_library() -> None:
    tree = ast.parse((TREE / "packaging" / "dev.py").read_text("utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}
    assert {name.split(".")[0] for name in names} <= set(sys.stdlib_module_names)


def test_ci_runs_the_test_command_of_the_readme() -> None:
    assert README_TEST in (TREE / "README.md").read_text("utf-8")
    assert (TREE / ".ci" / "run").read_text("utf-8").rstrip().endswith(README_TEST)


def test_the_pinned_uv_is_the_one_in_the_lock_file() -> None:
    packages = tomllib.loads((TREE / "uv.lock").read_text("utf-8"))["package"]
    assert {f"uv=={package['version']}" for package in packages if package["name"] == "uv"} == {dev.UV}


def test_an_unknown_command_shows_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["fly"]) == 2
    assert "dev.py run" in capsys.readouterr().err


def test_an_older_python_is_turned_away_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "OLDEST", (4, 0))
    assert dev.main(["setup"]) == 1
    assert "needs Python 3.11 or newer" in capsys.readouterr().err


def test_a_stamped_environment_is_left_alone(project: Path, calls: list[list[str]]) -> None:
    dev.STAMP.write_text(dev.stamp())
    dev.setup()
    assert calls == []


@pytest.mark.parametrize("name", ["uv.lock", "pyproject.toml"])
def test_a_change_of_the_lock_or_project_file_outdates_the_stamp(name: str, project: Path) -> None:
    before = dev.stamp()
    (project / name).write_text("changed")
    assert dev.stamp() != before


def test_set_up_makes_the_environment_installs_uv_and_syncs(
    project: Path, calls: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "offer_qt_libraries", lambda: None)
    monkeypatch.setattr(
        subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, 0, stdout=b"", stderr=b"")
    )
    dev.setup()
    assert [call[1:3] for call in calls] == [["-m", "venv"], ["-m", "pip"], ["sync", "--frozen"]]
    assert dev.UV in calls[1]
    assert dev.STAMP.read_text() == dev.stamp()


def test_an_environment_of_another_python_is_made_anew(project: Path, calls: list[list[str]]) -> None:
    python = Path(dev.program("python"))
    python.parent.mkdir()
    python.touch()
    (dev.VENV / "pyvenv.cfg").write_text("home = /usr/bin\nversion = 3.10.2\n")
    dev.make_environment()
    assert [call[1:4] for call in calls] == [["-m", "venv", "--clear"]]


def test_an_environment_of_this_python_is_kept(project: Path, calls: list[list[str]]) -> None:
    python = Path(dev.program("python"))
    python.parent.mkdir()
    python.touch()
    (dev.VENV / "pyvenv.cfg").write_text(
        f"version_info = {sys.version_info.major}.{sys.version_info.minor}.9.final.0\n"
    )
    dev.make_environment()
    assert calls == []


def test_a_python_without_ensurepip_names_the_package(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    monkeypatch.setattr(dev, "apt_command", list)
    with pytest.raises(dev.Stopped, match=r"install python3\.\d+-venv\.$"):
        dev.make_environment()


def test_missing_qt_libraries_are_named_and_set_up_goes_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(dev, "loads", lambda library: library != "libEGL.so.1")
    monkeypatch.setattr(dev, "apt_command", list)
    dev.offer_qt_libraries()
    assert capsys.readouterr().out.endswith("which you have to install: libegl1\n")


def test_apt_is_left_alone_by_a_user_without_rights(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(dev, "succeeds", lambda _: False)
    assert dev.apt_command() == []


def test_packages_are_tried_again_after_an_update(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    def succeeds(command: list[str]) -> bool:
        tried.append(command[1])
        return tried != ["install"]

    monkeypatch.setattr(dev, "apt_command", lambda: ["apt-get"])
    monkeypatch.setattr(dev, "succeeds", succeeds)
    dev.install_packages(["libegl1"], "otherwise")
    assert tried == ["install", "update", "install"]


def test_run_opens_the_window_with_the_samples(
    project: Path, calls: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "has_display", lambda: True)
    assert dev.run([]) == 0
    assert calls == [["placet", str(project / "resources" / "samples")]]


def test_run_without_a_display_writes_reports_into_a_folder_it_names(
    project: Path, calls: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "has_display", lambda: False)
    assert dev.run([]) == 0
    folder = project / "build" / "samples-report"
    assert folder.is_dir()
    assert calls == [["placet", "report", str(project / "resources" / "samples"), "-o", str(folder)]]
    assert str(folder) in capsys.readouterr().out


@pytest.mark.parametrize(("code", "answer"), [(0, 0), (1, 0), (3, 0), (2, 2)])
def test_findings_in_the_samples_are_no_failure_of_run(
    code: int, answer: int, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "has_display", lambda: False)
    monkeypatch.setattr(subprocess, "call", lambda _: code)
    assert dev.run([]) == answer


@pytest.mark.parametrize(("check", "tests", "answer"), [(0, 0, 0), (1, 0, 1), (0, 1, 1)])
def test_a_failing_step_fails_the_test_command_and_the_closing_line_comes_last(
    check: int, tests: int, answer: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "offer_java_libraries", lambda: None)
    monkeypatch.setattr(dev, "run_checks", lambda: [("mypy", check, 2.0)])
    monkeypatch.setattr(dev, "run_pytest", lambda _: (tests, "9 passed in 1.00s"))
    assert dev.test([]) == answer
    summary, closing = capsys.readouterr().out.splitlines()[-2:]
    assert closing == "9 passed in 1.00s"
    assert f"mypy {'FAILED' if check else 'passed'} (2.0 s)" in summary


def test_every_check_runs_though_one_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "call", lambda command, **_: int("mypy" in command[0]))
    assert [code for _, code, _ in dev.run_checks()] == [0, 0, 1, 0]


def test_pytest_runs_for_real_and_its_last_line_is_held_back(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "test_one.py").write_text("def test_one(): pass\n")
    monkeypatch.setattr(dev, "program", lambda _: sys.executable)
    code, closing = dev.run_pytest(["-p", "no:cacheprovider", "-p", "no:xdist", "test_one.py"])
    assert code == 0
    assert "1 passed" in closing
    assert "1 passed" not in capsys.readouterr().out
