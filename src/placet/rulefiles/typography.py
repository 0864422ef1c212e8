"""French as it is set in Canada: the spaces inside guillemets and before a colon or a per cent sign do not break."""

import re

BREAKING = re.compile(r"(?<=«) | (?=[»:%$])")
NO_BREAK_SPACE = "\u00a0"


def typeset(french: str) -> str:
    """Put no-break spaces where the writer of a rule typed plain ones."""
    return BREAKING.sub(NO_BREAK_SPACE, french)
