"""How a password is spelled in a PDF: which bytes stand for its letters depends on the year and the program."""

import unicodedata

DOCUMENT_ENCODING = str.maketrans(
    "˘ˇˆ˙˝˛˚˜•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž€",
    "".join(map(chr, (*range(0x18, 0x20), *range(0x80, 0x9F), 0xA0))),
)
"""The letters of PDFDocEncoding (ISO 32000-2, annex D.3) that are not those of Latin-1, which the libraries write."""


def spellings(password: str | None) -> tuple[str, ...]:
    """Give the ways to write a password that a file may have been locked with, the likeliest first; none for none.

    As typed (UTF-8, Latin-1); in the compatible letters of SASLprep (AES-256); in PDFDocEncoding (everything older).
    """
    if not password:
        return ()
    compatible = unicodedata.normalize("NFKC", password)
    return tuple(dict.fromkeys((password, compatible, password.translate(DOCUMENT_ENCODING))))


def byte_spellings(password: str | None) -> tuple[bytes, ...]:
    """Give the spellings as bytes: in UTF-8, and in Latin-1 where they have it."""
    spelled = spellings(password)
    narrow = (each.encode("latin-1") for each in spelled if max(each) <= "\xff")
    return tuple(dict.fromkeys((*(each.encode("utf-8", "surrogatepass") for each in spelled), *narrow)))
