"""A file wrapped in an OLE object (MS-OLEDS), as Office keeps what was drawn into a draft from another program."""

import struct
from dataclasses import dataclass

from placet.readers.compound import OLE, Compound

WHOLE = ("Package", "CONTENTS", "Contents")
"""Streams that are a file as it was: an Office package, a PDF."""
NATIVE = "\x01Ole10Native"
DESCRIBED = "\x01CompObj"
PACKED = 2
"""What a native stream begins with where it names the file it holds (2.3.6)."""
HEADER = 28


@dataclass(frozen=True, slots=True)
class Wrapped:
    """What an OLE object holds: a file and its name, where it is one, and the program it belongs to."""

    data: bytes
    name: str = ""
    program: str = ""


def unwrapped(data: bytes) -> Wrapped:
    """Take a file out of the OLE object that holds it; what is no such object comes back as it is."""
    if not data.startswith(OLE):
        return Wrapped(data)
    held = Compound(data)
    program = _program(held.read(DESCRIBED)) if DESCRIBED in held.names else ""
    for stream in WHOLE:
        if stream in held.names:
            return Wrapped(held.read(stream), program=program)
    if NATIVE in held.names:
        name, inner = _native(held.read(NATIVE))
        return Wrapped(inner, name, program)
    return Wrapped(data, program=program)


def _native(stream: bytes) -> tuple[str, bytes]:
    """Read what a program gave to be kept (2.3.6): a file with its label and paths, or data of its own."""
    rest = stream[4:]
    if int.from_bytes(rest[:2], "little") != PACKED:
        return "", rest
    label, _, after = rest[2:].partition(b"\0")
    after = after.partition(b"\0")[2][4:]
    kept, after = _counted(after)
    return label.decode("cp1252", "replace"), _counted(after)[0] if kept else after


def _program(stream: bytes) -> str:
    """Read the name of the program from the description of the object (2.3.8): its own, or that of its files."""
    called, rest = _counted(stream[HEADER:])
    marker = int.from_bytes(rest[:4], "little")
    rest = rest[8:] if marker >= 0xFFFFFFFE else _counted(rest)[1]
    own = _counted(rest)[0]
    return (own.strip(b"\0") or called.strip(b"\0")).decode("cp1252", "replace")


def _counted(data: bytes) -> tuple[bytes, bytes]:
    """Read bytes that stand behind their number; gives them, and what follows them."""
    count = struct.unpack_from("<I", data)[0] if len(data) >= 4 else 0
    return data[4 : 4 + count], data[4 + count :]
