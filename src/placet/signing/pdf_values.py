"""What stands in a PDF's dictionaries, each value followed to where it lies."""

import io
import zlib

from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, PdfObject
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader

TAIL = 64
"""Bytes at the end of a file that say where it is to be read from."""

BROKEN = (
    *(PdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, zlib.error),
    *(AssertionError, NotImplementedError, OverflowError, RecursionError),
)
"""What pyHanko raises at files that are malformed."""

_NOTHING: DictionaryObject = DictionaryObject({})  # type: ignore[no-untyped-call]  # reason: pyHanko types it so


def value_of(holder: DictionaryObject, key: str) -> PdfObject | None:
    """Give what stands under a key, followed to where it lies; None where nothing does."""
    return holder[key].get_object() if key in holder else None


def dictionary_of(holder: DictionaryObject, key: str) -> DictionaryObject:
    """Give the dictionary under a key; an empty one where there is none."""
    found = value_of(holder, key)
    return found if isinstance(found, DictionaryObject) else _NOTHING


def members_of(holder: DictionaryObject, key: str) -> list[PdfObject]:
    """Give the members of an array, each followed to where it lies."""
    found = value_of(holder, key)
    return [one.get_object() for one in found] if isinstance(found, ArrayObject) else []


def said_of(holder: DictionaryObject, key: str) -> str:
    """Give the name or words under a key; empty where there are none."""
    found = value_of(holder, key)
    return "" if found is None else str(found)


def size_of(reader: PdfFileReader) -> int:
    """Count a file's bytes."""
    return int(reader.stream.seek(0, io.SEEK_END))


def tail_of(reader: PdfFileReader) -> bytes:
    """Give a file's last bytes."""
    size = size_of(reader)
    reader.stream.seek(max(0, size - TAIL))
    return bytes(reader.stream.read(TAIL))
