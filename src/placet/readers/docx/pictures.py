"""Pictures: how large they are, from the first bytes of their files, without decoding any."""

import re
import struct

from placet.readers.package import Package

PICTURES = (
    *("png", "jpg", "jpeg", "jpe", "gif", "bmp", "tif", "tiff", "emf", "wmf", "svg", "webp", "wdp", "emz", "wmz"),
    *("pict", "pcx", "ico", "heic", "avif", "jfif"),
)
SVG_SIZE = re.compile(rb"<svg[^>]*?\bviewBox=[\"']\s*[-\d.]+[ ,]+[-\d.]+[ ,]+([\d.]+)[ ,]+([\d.]+)")
FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""JPEG markers that begin a frame (ITU-T T.81, table B.1)."""
REACHES = (4096, 1024 * 1024)
"""Bytes read in search of the size: most say it at once, a photograph behind its camera's notes."""
SCREEN_INCH = 96


def picture_size(package: Package, part: str) -> tuple[int, int]:
    """Give a picture's width and height in pixels; 0 × 0 where its file does not say."""
    for reach in REACHES:
        try:
            size = size_of(package.head(part, reach))
        except (struct.error, IndexError, ValueError):
            continue
        if all(size):
            return size
    return 0, 0


def size_of(data: bytes) -> tuple[int, int]:  # noqa: PLR0911 – one return for each format
    """Read width and height from the beginning of a PNG, JPEG, GIF, BMP, WebP, TIFF, EMF, WMF or SVG file."""
    if data.startswith(b"\x89PNG"):
        return _pair(">II", data, 16)
    if data.startswith(b"\xff\xd8"):
        return _jpeg(data)
    if data.startswith(b"GIF8"):
        return _pair("<HH", data, 6)
    if data.startswith(b"BM"):
        width, height = _pair("<ii", data, 18)
        return width, abs(height)
    if data[:4] in (b"II*\x00", b"MM\x00*"):
        return _tiff(data)
    if data[8:12] == b"WEBP":
        return _webp(data)
    if data[40:44] == b" EMF":
        left, top, right, bottom = struct.unpack_from("<4i", data, 8)
        return right - left, bottom - top
    if data.startswith(b"\xd7\xcd\xc6\x9a"):
        left, top, right, bottom, inch = struct.unpack_from("<4hH", data, 6)
        return (right - left) * SCREEN_INCH // max(1, inch), (bottom - top) * SCREEN_INCH // max(1, inch)
    found = SVG_SIZE.search(data)
    return (round(float(found[1])), round(float(found[2]))) if found else (0, 0)


def _pair(form: str, data: bytes, offset: int) -> tuple[int, int]:
    width, height = struct.unpack_from(form, data, offset)
    return int(width), int(height)


def _jpeg(data: bytes) -> tuple[int, int]:
    offset = 2
    while offset + 9 < len(data):
        if data[offset] != 0xFF:
            return 0, 0
        marker = data[offset + 1]
        if marker in FRAMES:
            height, width = _pair(">HH", data, offset + 5)
            return width, height
        bare = marker in (0x01, 0xFF) or 0xD0 <= marker <= 0xD8
        offset += 1 if marker == 0xFF else 2 if bare else 2 + int.from_bytes(data[offset + 2 : offset + 4], "big")
    return 0, 0


def _webp(data: bytes) -> tuple[int, int]:
    if data[12:16] == b"VP8X":
        return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
    if data[12:16] == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = _pair("<HH", data, 26)
    return width & 0x3FFF, height & 0x3FFF


def _tiff(data: bytes) -> tuple[int, int]:
    order = "<" if data.startswith(b"II") else ">"
    offset = struct.unpack_from(f"{order}I", data, 4)[0]
    count = struct.unpack_from(f"{order}H", data, offset)[0]
    sizes = {}
    for entry in range(min(count, 100)):
        tag, kind = struct.unpack_from(f"{order}HH", data, offset + 2 + entry * 12)
        sizes[tag] = struct.unpack_from(order + ("H" if kind == 3 else "I"), data, offset + 10 + entry * 12)[0]
    return sizes.get(256, 0), sizes.get(257, 0)
