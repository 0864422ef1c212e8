"""Set up, run, test, check and measure Placet from a checkout; needs nothing but Python 3.11 or newer.

    python3 packaging/dev.py run [FILE…]      open the window (without files: with the sample batch)
    python3 packaging/dev.py test [ARG…]      lint, types, import contracts and tests (arguments go to pytest)
    python3 packaging/dev.py setup            only set up
    python3 packaging/dev.py check            lint, types and import contracts
    python3 packaging/dev.py bench            the benchmarks

Every command sets up first what is missing: a virtual environment in `.venv`, the locked dependencies, Qt's system
libraries. A stamp in `.venv` lets a second call start at once.
"""

from __future__ import annotations  # an older Python must get as far as the sentence that turns it away

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / ".placet-setup"
OLDEST = (3, 11)
WINDOWS = os.name == "nt"
UV = "uv==0.13.9"  # the same version stands in the lock file, so that a sync leaves it in place
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
"""The libraries that Qt's wheels expect of a Linux desktop, and Debian's package of each."""
CHECKS = (
    ("ruff check", ("ruff", "check", "src", "tests", "packaging")),
    ("ruff format", ("ruff", "format", "--check", "src", "tests", "packaging")),
    ("mypy", ("mypy",)),
    ("import contracts", ("lint-imports",)),
)


class Stopped(Exception):
    """What keeps a command from going on, as one sentence that says the way out."""


def main(arguments: list[str]) -> int:
    """Run the command named first and give its exit code."""
    commands = {"run": run, "test": test, "setup": lambda _: 0, "check": check, "bench": bench}
    if not arguments or arguments[0] not in commands:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        setup()
        return commands[arguments[0]](arguments[1:])
    except Stopped as stopped:
        print(stopped, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run(arguments: list[str]) -> int:
    """Open the window on the files given, or on the samples; without a display, write the samples' reports."""
    samples = str(ROOT / "resources" / "samples")
    if has_display():
        return subprocess.call([program("placet"), *(arguments or [samples])])
    folder = ROOT / "build" / "samples-report"
    folder.mkdir(parents=True, exist_ok=True)
    say(f"There is no display, so no window opens. The same job runs without one; its reports go to {folder}")
    code = subprocess.call([program("placet"), "report", *(arguments or [samples]), "-o", str(folder)])
    # 1 and 3 say that there are findings and unread pages: the samples hold both on purpose
    return 0 if code in (0, 1, 3) else code


def test(arguments: list[str]) -> int:
    """Run every check, then the tests; pytest's closing line comes last."""
    offer_java_libraries()
    results = run_checks()
    start = time.monotonic()
    code, closing = run_pytest(arguments)
    results.append(("pytest", code, time.monotonic() - start))
    say("Steps: " + " · ".join(outcome(*result) for result in results))
    print(closing, flush=True)
    return int(any(code for _, code, _ in results))


def check(_: list[str]) -> int:
    """Run lint, types and import contracts."""
    return int(any(code for _, code, _ in run_checks()))


def bench(arguments: list[str]) -> int:
    """Run the benchmarks named, or all of them."""
    folder = ROOT / "tests" / "benchmarks"
    scripts = [folder / name for name in arguments] or sorted(folder.glob("bench_*.py"))
    return max((subprocess.call([program("python"), str(script)], cwd=ROOT) for script in scripts), default=0)


def run_checks() -> list[tuple[str, int, float]]:
    """Run each check, even after one fails, and give its name, exit code and seconds."""
    results = []
    for name, (tool, *arguments) in CHECKS:
        say(f"== {name}")
        start = time.monotonic()
        code = subprocess.call([program(tool), *arguments], cwd=ROOT)
        results.append((name, code, time.monotonic() - start))
        say(outcome(*results[-1]))
    return results


def run_pytest(arguments: list[str]) -> tuple[int, str]:
    """Run the tests without a screen, on two processes where there are two; hold back the closing line."""
    say("== pytest")
    command = [program("python"), "-m", "pytest", *([] if arguments else pytest_processes()), *arguments]
    if sys.stdout.isatty():
        command.append("--color=yes")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    closing = ""
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, encoding="utf-8") as tests:
        assert tests.stdout is not None
        for line in tests.stdout:
            if closing:
                print(closing, flush=True)
            closing = line.rstrip("\n")
    return tests.returncode, closing


def pytest_processes() -> list[str]:
    """Ask for two processes where the machine has them: more do not help, for the readers start their own."""
    return ["-n", "2", "--dist", "loadfile"] if (os.cpu_count() or 1) > 1 else []


def outcome(name: str, code: int, seconds: float) -> str:
    """Say how a step ended and how long it took."""
    return f"{name} {'passed' if code == 0 else 'FAILED'} ({seconds:.1f} s)"


def setup() -> None:
    """Make `.venv` hold what the lock file says, unless its stamp says that it does (Stopped when it cannot)."""
    if sys.version_info[:2] < OLDEST:
        raise Stopped(f"Placet needs Python 3.11 or newer, and {sys.executable} is {sys.version.split()[0]}.")
    if STAMP.is_file() and STAMP.read_text("utf-8") == stamp():
        return
    start = time.monotonic()
    make_environment()
    say("Installing the locked dependencies into .venv")
    uv = shutil.which("uv", path=str(Path(program("python")).parent)) or install_uv()
    environment = {**os.environ, "UV_PROJECT_ENVIRONMENT": str(VENV), "UV_PYTHON_DOWNLOADS": "never"}
    environment.pop("VIRTUAL_ENV", None)
    arguments = ["sync", "--frozen", "--quiet", "--python", program("python")]
    must([uv, *arguments], "The locked dependencies could not be installed (see above).", environment)
    offer_qt_libraries()
    STAMP.write_text(stamp(), "utf-8")
    say(f"Set up in {time.monotonic() - start:.0f} s")


def stamp() -> str:
    """Digest what the environment depends on: the lock file, the project file and the interpreter."""
    digest = hashlib.sha256(sys.version.encode())
    for name in ("uv.lock", "pyproject.toml"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def make_environment() -> None:
    """Make the virtual environment with the interpreter that runs this, unless one of its version stands there."""
    if Path(program("python")).exists() and environment_version() == sys.version_info[:2]:
        return
    if importlib.util.find_spec("ensurepip") is None:
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        install_packages([package], f"This Python cannot make virtual environments: install {package}.")
    say(f"Making .venv with Python {sys.version.split()[0]}")
    must([sys.executable, "-m", "venv", "--clear", str(VENV)], "The virtual environment could not be made (see above).")


def environment_version() -> tuple[int, ...]:
    """Read the Python version of the environment from its `pyvenv.cfg`; empty when it names none."""
    settings = VENV / "pyvenv.cfg"
    lines = settings.read_text("utf-8").splitlines() if settings.is_file() else []
    pairs = dict(line.replace(" ", "").split("=", 1) for line in lines if "=" in line)
    version = pairs.get("version", pairs.get("version_info", ""))
    return tuple(int(part) for part in version.split(".")[:2] if part.isdigit())


def install_uv() -> str:
    """Install the pinned uv into the environment and give its path."""
    python = program("python")
    if subprocess.run([python, "-m", "pip", "--version"], capture_output=True, check=False).returncode:
        must([python, "-m", "ensurepip"], "pip could not be installed into .venv (see above).")
    quiet = ["--quiet", "--disable-pip-version-check", "--no-input"]
    must(
        [python, "-m", "pip", "install", *quiet, UV], f"{UV} could not be installed from the package index (see above)."
    )
    return program("uv")


def offer_qt_libraries() -> None:
    """Install the system libraries that Qt misses, or name them; the window needs them, set-up does not."""
    missing = [package for name, package in QT_LIBRARIES.items() if not loads(name)] if os.name == "posix" else []
    if sys.platform != "linux" or not missing:
        return
    try:
        names = " ".join(missing)
        install_packages(missing, f"Qt's window needs these system packages, which you have to install: {names}")
    except Stopped as stopped:
        say(str(stopped))


def offer_java_libraries() -> None:
    """Where Java's compiler is there, install what the veraPDF test needs besides, or say that it will be left out."""
    if not shutil.which("javac") or not shutil.which("apt-get") or Path("/usr/share/java/jaxb-runtime.jar").exists():
        return
    try:
        install_packages(["libjaxb-java"], "Without the system package libjaxb-java the veraPDF test is left out.")
    except Stopped as stopped:
        say(str(stopped))


def loads(library: str) -> bool:
    """Whether the system's loader finds a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_packages(packages: list[str], otherwise: str) -> None:
    """Install system packages through apt, or stop with the sentence that names them."""
    apt = apt_command()
    if not apt:
        raise Stopped(otherwise)
    say("Installing system packages: " + " ".join(packages))
    install = [*apt, "install", "--yes", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120", *packages]
    if succeeds(install):
        return
    if not (succeeds([*apt, "update"]) and succeeds(install)):
        raise Stopped(otherwise)


def apt_command() -> list[str]:
    """Give the command that may install Debian packages: as root or by a sudo without password; else empty."""
    if os.name != "posix" or not shutil.which("apt-get"):
        return []
    command = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]
    if os.geteuid() == 0:
        return command
    sudo = shutil.which("sudo")
    return [sudo, "-n", *command] if sudo and succeeds([sudo, "-n", "true"]) else []


def succeeds(command: list[str]) -> bool:
    """Run a command with its output kept back, and say whether it ended well."""
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def must(command: list[str], otherwise: str, environment: dict[str, str] | None = None) -> None:
    """Run a command in the project's folder, or stop with a sentence."""
    if subprocess.call(command, cwd=ROOT, env=environment) != 0:
        raise Stopped(otherwise)


def program(name: str) -> str:
    """Give the path of a program in the environment."""
    return str(VENV / "Scripts" / f"{name}.exe") if WINDOWS else str(VENV / "bin" / name)


def has_display() -> bool:
    """Whether a window can be shown."""
    return sys.platform != "linux" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def say(words: str) -> None:
    """Print before the programs that follow do."""
    print(words, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
