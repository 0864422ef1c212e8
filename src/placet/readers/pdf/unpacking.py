"""Streams of a PDF (ISO 32000-2, 7.4), unpacked within a limit: a few bytes may be made to unpack to many."""

import base64
import zlib
from collections.abc import Callable

from pikepdf import Array, Name, Stream, StreamDecodeLevel
from pikepdf.settings import set_qpdf_limits

LARGEST = 75 * 1024**2
"""The most bytes that a stream may unpack to; beyond it, it cannot be read."""
SMALL = 64 * 1024
"""The most packed bytes that are given to a filter of qpdf, which knows no limit: LZW makes 2,500 of each."""
SWELLING = {"/FlateDecode", "/Fl", "/LZWDecode", "/LZW", "/RunLengthDecode", "/RL"}
"""The filters that make many bytes of few."""
set_qpdf_limits(flate_max_memory=LARGEST, run_length_max_memory=LARGEST, png_max_memory=LARGEST)
set_qpdf_limits(tiff_max_memory=LARGEST)


def unpacked(stream: Stream) -> bytes:
    """Give the data of a stream; ValueError, zlib.error or an error of qpdf where it cannot be unpacked."""
    keys = stream.keys()
    filters = _filters(stream.get("/Filter")) if "/Filter" in keys else []
    data: bytes = stream.read_raw_bytes()
    known = all(each in FILTERS for each in filters)
    if known and "/DecodeParms" not in keys:
        for each in filters:
            data = FILTERS[each](data)
        return data
    inflatable = filters in (["/FlateDecode"], ["/Fl"]) and _inflated(data)
    if not inflatable and (len(data) > SMALL or sum(each in SWELLING for each in filters) > 1):
        raise ValueError
    made: bytes = stream.read_bytes(StreamDecodeLevel.specialized)
    return made


def _filters(held: object) -> list[str]:
    return [str(each) for each in (held.as_list() if isinstance(held, Array) else [held]) if isinstance(each, Name)]


def _inflated(data: bytes) -> bytes:
    """Inflate data, as far as it goes where it is damaged or cut short."""
    inflating = zlib.decompressobj()
    try:
        found = inflating.decompress(data, LARGEST + 1)
    except zlib.error:
        found = _beginning(data)
    if len(found) > LARGEST:
        raise ValueError
    return found


def _beginning(data: bytes) -> bytes:
    """Inflate what stands before a damage, byte by byte; zlib.error where nothing does."""
    inflating, found = zlib.decompressobj(), bytearray()
    for at in range(len(data)):
        try:
            found += inflating.decompress(data[at : at + 1], LARGEST + 1)
        except zlib.error:
            if not found:
                raise
            break
        if len(found) > LARGEST:
            break
    return bytes(found)


def _from_hexadecimal(data: bytes) -> bytes:
    digits = bytes(each for each in data.split(b">")[0] if each in b"0123456789abcdefABCDEF")
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())


def _from_base_85(data: bytes) -> bytes:
    return base64.a85decode(b"".join(data.split(b"~>")[0].split()))


FILTERS: dict[str, Callable[[bytes], bytes]] = {
    **dict.fromkeys(("/FlateDecode", "/Fl"), _inflated),
    **dict.fromkeys(("/ASCIIHexDecode", "/AHx"), _from_hexadecimal),
    **dict.fromkeys(("/ASCII85Decode", "/A85"), _from_base_85),
}
"""The filters that are undone here."""
