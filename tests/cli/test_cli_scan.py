"""`placet scan`: what it prints, where, and with which exit code."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from command_runs import Run
from docx import Document as WordDocument
from PIL import Image

from placet.cli import commands

BIG = 60


def picture() -> io.BytesIO:
    """A picture of 400 by 300 pixels."""
    buffer = io.BytesIO()
    Image.new("RGB", (400, 300), "white").save(buffer, "PNG")
    buffer.seek(0)
    return buffer


def test_findings_are_lines_and_exit_code_1(run: Run, pack: Path, drafts: Path) -> None:
    ran = run("scan", "found.txt", "--rules", pack)
    assert ran.out.splitlines() == [
        "found.txt:body-1:6-23:error:branding.harper-government:Harper Government"
        "\tNames the government after its leader",
        "found.txt: 1 error",
    ]
    assert (ran.code, ran.err) == (1, "")


def test_nothing_found_is_exit_code_0(run: Run, pack: Path, drafts: Path) -> None:
    ran = run("scan", Path("sub", "clean é.txt"), "--rules", pack)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"{Path('sub', 'clean é.txt')}: no finding\n"


def test_the_words_for_people_are_in_the_language_asked_for(run: Run, pack: Path, drafts: Path) -> None:
    ran = run("scan", "found.txt", "--rules", pack, "--lang", "fr")
    assert ran.out.splitlines()[0].endswith("\tDésigne le gouvernement par le nom de son chef")
    assert ran.out.splitlines()[1] == "found.txt: 1 erreur"


def test_a_folder_is_walked_and_files_not_taken_are_named(run: Run, pack: Path, drafts: Path) -> None:
    (drafts / "notes.odt").write_bytes(b"")
    (drafts / "~$found.docx").write_bytes(b"")
    (drafts / ".hidden.txt").write_text("Harper Government", "utf-8")
    ran = run("scan", ".", "found.txt", "--rules", pack)
    assert ran.err == "Not taken: notes.odt\n"
    assert ran.out.splitlines()[-1] == "2 drafts: 1 finding"
    assert ran.code == 1


def test_a_product_brings_its_own_rules(run: Run, pack: Path, drafts: Path) -> None:
    (drafts / "slogan.txt").write_text("Real Change for all.", "utf-8")
    assert "1 warning" in run("scan", "slogan.txt", "--rules", pack, "--product", "speech").out
    assert "no finding" in run("scan", "slogan.txt", "--rules", pack, "--product", "news-release").out


def test_json_is_written_to_a_file_and_nothing_to_the_terminal(run: Run, pack: Path, drafts: Path) -> None:
    ran = run("scan", ".", "--rules", pack, "--format", "json", "--output", "out/found.json")
    assert (ran.code, ran.out, ran.err) == (1, "", "")
    written = json.loads((drafts / "out" / "found.json").read_text("utf-8"))
    (finding,) = written["drafts"][0]["findings"]
    assert (finding["start"], finding["end"], finding["quote"]) == (6, 23, "Harper Government")
    assert [draft["name"] for draft in written["drafts"]] == ["found.txt", str(Path("sub", "clean é.txt"))]


def test_sarif_names_drafts_by_uri(run: Run, pack: Path, drafts: Path) -> None:
    (only,) = json.loads(run("scan", ".", "--rules", pack, "--format", "sarif").out)["runs"]
    assert [artifact["location"]["uri"] for artifact in only["artifacts"]] == ["found.txt", "sub/clean%20%C3%A9.txt"]
    assert [result["ruleId"] for result in only["results"]] == ["branding.harper-government"]


def test_a_draft_that_is_missing_or_damaged_is_one_sentence_and_exit_code_3(run: Run, pack: Path, drafts: Path) -> None:
    (drafts / "torn.docx").write_bytes(b"PK\x03\x04 cut short")
    ran = run("scan", "torn.docx", "gone.pdf", "found.txt", "--rules", pack)
    torn, gone, *rest = ran.out.splitlines()
    assert torn.startswith("torn.docx:draft:not_read:DamagedDraft\ttorn.docx is damaged")
    assert gone.startswith("gone.pdf:draft:not_read:DraftMissing\tgone.pdf is not there")
    assert rest[-1] == "3 drafts: 1 finding, 2 could not be read"
    assert ran.code == 3


def test_troubles_are_said_beside_json_and_stand_in_it(run: Run, pack: Path, drafts: Path) -> None:
    ran = run("scan", "gone.pdf", "--rules", pack, "--format", "json", "--lang", "fr")
    assert (
        ran.err == "gone.pdf est introuvable ou ne peut être ouvert. Vérifiez le fichier, puis ajoutez-le de nouveau.\n"
    )
    assert json.loads(ran.out)["drafts"][0]["error"] == "DraftMissing"
    assert ran.code == 3


def test_a_draft_not_read_whole_is_exit_code_3(run: Run, pack: Path, drafts: Path) -> None:
    document = WordDocument()
    document.add_picture(picture())
    document.save("picture.docx")
    ran = run("scan", "picture.docx", "--rules", pack)
    assert ran.code == 3
    assert ":picture-1:not_read:picture\t" in ran.out
    assert "no finding in what was read" in ran.out


def test_a_folder_that_may_not_be_opened_is_not_passed_over(
    run: Run, pack: Path, drafts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = os.scandir

    def refusing(folder: str) -> object:
        if Path(folder).name == "sub":
            raise PermissionError(13, "Permission denied", folder)
        return listed(folder)

    monkeypatch.setattr(os, "scandir", refusing)
    ran = run("scan", ".", "--rules", pack)
    assert "sub:draft:not_read:DraftMissing\tsub is not there or may not be opened." in ran.out
    assert ran.out.splitlines()[-1] == "2 drafts: 1 finding, 1 could not be read"
    assert ran.code == 3


def test_a_folder_without_drafts_is_wrong_usage(run: Run, pack: Path, drafts: Path) -> None:
    (drafts / "empty").mkdir()
    ran = run("scan", "empty", "--rules", pack)
    assert (ran.code, ran.out, ran.err) == (2, "", "There is no draft in empty.\n")


@pytest.mark.parametrize("arguments", [(), ("found.txt", "--format", "xml"), ("found.txt", "--nonsense")])
def test_wrong_usage_is_said_and_exit_code_2(run: Run, drafts: Path, arguments: tuple[str, ...]) -> None:
    ran = run("scan", *arguments)
    assert ran.code == 2
    assert "Error: " in ran.err
    assert "Traceback" not in ran.err


def test_a_refused_rule_pack_is_said_and_exit_code_2(run: Run, pack: Path, drafts: Path) -> None:
    (pack / "pack.yaml").write_text(
        (pack / "pack.yaml").read_text("utf-8").replace("level: error", "level: bad"), "utf-8"
    )
    ran = run("scan", "found.txt", "--rules", pack)
    assert ran.code == 2
    assert ran.err.startswith("The rule pack was refused:\n")
    assert "pack.yaml:8:" in ran.err


def test_an_output_that_cannot_be_written_is_one_sentence(run: Run, pack: Path, drafts: Path) -> None:
    ran = run("scan", "found.txt", "--rules", pack, "--output", Path("found.txt", "x.txt"))
    assert ran.code == 3
    assert len(ran.err.splitlines()) == 1
    assert "could not be written" in ran.err


def test_more_drafts_than_the_workers_hold_at_once_come_in_order(run: Run, pack: Path, drafts: Path) -> None:
    many = drafts / "many"
    many.mkdir()
    for number in range(BIG):
        (many / f"{number:03}.txt").write_text(f"Draft {number}", "utf-8")
    names = [line.split(":")[0] for line in run("scan", "many", "--rules", pack).out.splitlines()]
    assert names[:-1] == [str(Path("many", f"{number:03}.txt")) for number in range(BIG)]
    assert names[-1] == f"{BIG} drafts"


def test_an_interruption_ends_without_a_traceback(
    run: Run, pack: Path, drafts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "text_lines", interrupted)
    ran = run("scan", "found.txt", "--rules", pack)
    assert (ran.code, ran.out, ran.err) == (130, "", "")


@pytest.mark.skipif(os.name == "nt", reason="a pseudo-terminal is POSIX")
def test_progress_is_shown_on_a_terminal_and_leaves_the_result_alone(pack: Path, drafts: Path) -> None:
    terminal, side = os.openpty()
    command = [sys.executable, "-m", "placet", "scan", "found.txt", "--rules", str(pack)]
    ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=side, check=False)
    os.close(side)
    shown = os.read(terminal, 65536)
    os.close(terminal)
    assert b"Placet" in shown
    assert ran.stdout.decode().splitlines()[-1] == "found.txt: 1 error"
    assert ran.returncode == 1


def test_words_outside_a_pipes_own_encoding_are_written_as_utf8(pack: Path, drafts: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "placet", "scan", "sub", "--rules", str(pack)]
    ran = subprocess.run(command, capture_output=True, check=False, env=environment)
    assert "clean é.txt: no finding" in ran.stdout.decode("utf-8")
    assert (ran.returncode, ran.stderr) == (0, b"")
