"""How a scan is packed for the store: compressed JSON."""

import zlib
from pathlib import Path

from pydantic import TypeAdapter

from placet.domain.finding import Scan
from placet.domain.review import Review
from placet.store.packed import Packed
from placet.store.summary import summarize

SCAN: TypeAdapter[Scan] = TypeAdapter(Scan)


def pack(scan: Scan) -> Packed:
    """Pack a scan."""
    packs = tuple(pack.sha256 for pack in scan.ruleset.packs)
    return Packed(zlib.compress(SCAN.dump_json(scan), level=1), packs, summarize(Review("", scan), Path()))


def unpack(packed: bytes) -> Scan:
    """Give the scan that was packed."""
    return SCAN.validate_json(zlib.decompress(packed))
