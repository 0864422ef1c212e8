"""Put a file in its place in one step, so that a half-written one never stands there."""

import secrets
from pathlib import Path

from placet.domain.errors import ExportError


def put(output: Path, data: bytes) -> None:
    """Write a file, or replace it whole, making its folder where there is none; ExportError says what failed."""
    beside = output.with_name(f".{output.name}-{secrets.token_hex(4)}.part")
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        try:
            beside.write_bytes(data)
            beside.replace(output)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise ExportError(str(output), error.strerror or type(error).__name__) from error
