"""Bytes of a text become letters: by their mark, by their zeros, as UTF-8, as Windows-1252; what was broken is told."""

import codecs

MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
SAMPLE = 4096
BROKEN = "placet-windows"


def wide_encoding(data: bytes) -> str:
    """Name the encoding of letters of two bytes or four, by the mark before them or the zeros between; else empty."""
    for mark, encoding in MARKS[1:]:
        if data.startswith(mark):
            return encoding
    sample = data[: SAMPLE // 2 * 2]
    even, odd, pairs = sample[::2].count(0), sample[1::2].count(0), len(sample) // 2
    if odd > pairs // 2 > even * 8:
        return "utf-16-le"
    return "utf-16-be" if even > pairs // 2 > odd * 8 else ""


def decode(data: bytes) -> tuple[str, bool]:
    """Decode a text, with the line ends of Unix; tells whether every byte had its letter."""
    wide = wide_encoding(data)
    if wide:
        text = data.decode(wide, "replace").removeprefix("\ufeff")
        return _lines(text), "\ufffd" not in text
    try:
        return _lines(data.decode("utf-8-sig")), True
    except UnicodeDecodeError:
        return _broken(data)


def _broken(data: bytes) -> tuple[str, bool]:
    """Decode what is no whole UTF-8: mostly UTF-8 with broken letters, or Windows-1252."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if sum(letter > "\x7f" for letter in text) - broken > broken:
        return _lines(data.decode("utf-8-sig", BROKEN)), False
    text = data.decode("cp1252", "replace")
    return _lines(text), "\ufffd" not in text


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "\ufffd")


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Read a byte that is no UTF-8 as Windows would (codecs.register_error)."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(BROKEN, _as_windows)
