"""Placet from the command line: `placet COMMAND …` runs the command; `placet [DRAFT…]` opens the window."""

import sys
from multiprocessing import freeze_support
from pathlib import Path

COMMANDS = frozenset({"scan", "report", "record", "rules", "verify", "--help", "--version"})


def main() -> int:
    """Choose the door: the command line for its commands, the window for everything else. Gives the exit code."""
    freeze_support()
    arguments = sys.argv[1:]
    if arguments and arguments[0] in COMMANDS:
        from placet.cli.commands import command_line  # noqa: PLC0415 – a command must not wait for Qt

        return command_line(arguments)
    from placet.app.main import run  # noqa: PLC0415 – nor the window for the command line

    return run([Path(argument).absolute() for argument in arguments])


if __name__ == "__main__":
    sys.exit(main())
