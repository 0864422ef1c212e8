"""A Word draft locked with a password: a compound file that holds the encrypted package ([MS-OFFCRYPTO] 2.3)."""

import struct

from placet.domain.detail import Detail
from placet.domain.errors import DamagedDraft, DraftError, EncryptedDraft, Seal, SealedDraft, UnsafeDraft, WrongPassword
from placet.readers.compound import Compound
from placet.readers.formats import LOCKED_PACKAGE, ZIP
from placet.readers.locks import MOST_ROUNDS, USUAL_ROUNDS, LockUnknown, LockUnsafe, read_lock
from placet.readers.package import MEGABYTE, TOTAL_SIZE

DESCRIPTION = "EncryptionInfo"
RIGHTS = "DRMEncrypted".encode("utf-16-le")
"""How the names begin that rights management gives to what it locks (2.2)."""

NOBODYS = "VelvetSweatshop"
"""The password with which Office locks a file for which nobody chose one (2.4.2.3), and opens it without asking."""


def unlocked(name: str, data: bytes, password: str | None) -> bytes:
    """Give the package inside a locked file.

    Raises EncryptedDraft where it needs a password, WrongPassword, SealedDraft where no password opens it,
    DamagedDraft, or UnsafeDraft for a package or a lock beyond the limits.
    """
    if len(data) > TOTAL_SIZE:
        raise UnsafeDraft(name, Detail.MORE_ENCRYPTED.of(TOTAL_SIZE // MEGABYTE))
    try:
        return _unlocked(name, data, password)
    except (DraftError, MemoryError):
        raise
    except LockUnknown as unknown:
        raise SealedDraft(name, unknown.seal) from None
    except LockUnsafe:
        raise UnsafeDraft(name, Detail.MORE_ROUNDS.of(MOST_ROUNDS)) from None
    except Exception as error:  # a malformed description breaks in any way
        raise DamagedDraft(name, Detail.ENCRYPTED_PACKAGE) from error


def _unlocked(name: str, data: bytes, password: str | None) -> bytes:
    if RIGHTS in data:
        raise LockUnknown(Seal.RIGHTS)
    file = Compound(data)
    lock = read_lock(file.read(DESCRIPTION))
    key = lock.key(password or NOBODYS) if password or lock.rounds <= USUAL_ROUNDS else None
    if key is None:
        raise WrongPassword(name) if password else EncryptedDraft(name)
    package = file.read(LOCKED_PACKAGE)
    (size,) = struct.unpack_from("<Q", package)
    opened = lock.opened(key, memoryview(package)[8:])
    del opened[size:]
    if not opened.startswith(ZIP):
        raise DamagedDraft(name, Detail.ENCRYPTED_PACKAGE)
    return bytes(opened)
