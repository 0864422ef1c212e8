"""The two locks on an encrypted Office package ([MS-OFFCRYPTO] 2.3.4): a password becomes a key, a key opens it."""

import base64
import hashlib
import hmac
import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar, Self

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from lxml import etree

from placet.domain.errors import Seal
from placet.readers.package import MEGABYTE, parse

MOST_ROUNDS = 10_000_000
"""The most rounds of hashing that a lock may ask for (2.3.4.10)."""
ENCRYPTION = "{http://schemas.microsoft.com/office/2006/encryption}"
PASSWORD = "{http://schemas.microsoft.com/office/2006/keyEncryptor/password}encryptedKey"  # noqa: S105 - a name in XML
CERTIFICATE = "{http://schemas.microsoft.com/office/2006/keyEncryptor/certificate}encryptedKey"
Hashing = Callable[[bytes], bytes]
HASHES: dict[str, Hashing] = {
    "SHA1": lambda data: hashlib.sha1(data, usedforsecurity=False).digest(),
    "SHA256": lambda data: hashlib.sha256(data).digest(),
    "SHA384": lambda data: hashlib.sha384(data).digest(),
    "SHA512": lambda data: hashlib.sha512(data).digest(),
}
CHAINED, SEGMENT = "ChainingModeCBC", 4096
VERIFIER_INPUT, VERIFIER_VALUE, KEY_VALUE = map(
    bytes.fromhex, ("fea7d2763b4b9e79", "d7aa0f6d3061344e", "146e0be7abacd0d6")
)
"""What is hashed into each key that a password gives (2.3.4.11)."""
USUAL_ROUNDS, STANDARD_ROUNDS = 100_000, 50_000
"""The rounds of hashing that Office asks for today, and those of every standard lock."""
AES_KEYS = {0x660E: 16, 0x660F: 24, 0x6610: 32}
"""Bytes of the key for each algorithm of a standard lock (2.3.2)."""
AES_FLAG = 0x20
BLOCK = 16


class LockUnknown(Exception):
    """A lock that a password does not open here; `seal` says why."""

    def __init__(self, seal: Seal = Seal.UNKNOWN) -> None:
        """Keep what locks it."""
        super().__init__(seal)
        self.seal = seal


class LockUnsafe(Exception):
    """A lock that asks for more rounds of hashing than it may."""


@dataclass(frozen=True, slots=True)
class Cut:
    """How a part of an agile lock hashes and encrypts."""

    salt: bytes
    hashing: Hashing
    key_size: int
    block: int

    @classmethod
    def of(cls, element: etree._Element) -> Self:
        """Read the attributes that `keyData` and a password's `encryptedKey` share."""
        hashing = HASHES.get(element.get("hashAlgorithm", "").replace("-", ""))
        aes = element.get("cipherAlgorithm") == "AES" and element.get("cipherChaining") == CHAINED
        if hashing is None or not aes:
            raise LockUnknown
        size, block = int(element.get("keyBits", "")) // 8, int(element.get("blockSize", ""))
        if size not in AES_KEYS.values() or block != BLOCK:
            raise LockUnknown
        return cls(_bytes(element, "saltValue"), hashing, size, block)

    def decrypted(self, key: bytes, vector: bytes, data: bytes | memoryview) -> bytes:
        """Decrypt a chain of blocks."""
        return _aes(key, modes.CBC(_fitted(vector, self.block)), data)


@dataclass(frozen=True, slots=True)
class AgileLock:
    """A lock described in XML: a password opens the key, the key opens the package (2.3.4.10)."""

    package: Cut
    word: Cut
    rounds: int
    verifier: bytes = field(repr=False)
    verifier_hash: bytes = field(repr=False)
    key_value: bytes = field(repr=False)

    @classmethod
    def read(cls, info: bytes) -> Self:
        """Read the description; LockUnknown where no password opens it, LockUnsafe where it asks for too much."""
        root = parse(info)
        data, word = root.find(f"{ENCRYPTION}keyData"), next(root.iter(PASSWORD), None)
        if data is None or word is None:
            raise LockUnknown(Seal.CERTIFICATE if next(root.iter(CERTIFICATE), None) is not None else Seal.UNKNOWN)
        rounds = int(word.get("spinCount", ""))
        if not 0 <= rounds <= MOST_ROUNDS:
            raise LockUnsafe
        values = (_bytes(word, f"encrypted{name}") for name in ("VerifierHashInput", "VerifierHashValue", "KeyValue"))
        return cls(Cut.of(data), Cut.of(word), rounds, *values)

    def key(self, password: str) -> bytes | None:
        """Give the package's key; None where the password does not fit (2.3.4.13)."""
        stretched = _stretched(self.word.hashing, self.word.salt, password, self.rounds)
        said = self._opened(stretched, VERIFIER_INPUT, self.verifier)[: len(self.word.salt)]
        proof = self.word.hashing(said)
        if not hmac.compare_digest(proof, self._opened(stretched, VERIFIER_VALUE, self.verifier_hash)[: len(proof)]):
            return None
        return self._opened(stretched, KEY_VALUE, self.key_value)[: self.package.key_size]

    def _opened(self, stretched: bytes, purpose: bytes, data: bytes) -> bytes:
        key = _fitted(self.word.hashing(stretched + purpose), self.word.key_size)
        return self.word.decrypted(key, self.word.salt, data)

    def opened(self, key: bytes, data: memoryview) -> bytearray:
        """Decrypt the package, segment by segment (2.3.4.15)."""
        out = bytearray()
        for number, start in enumerate(range(0, len(data), SEGMENT)):
            vector = self.package.hashing(self.package.salt + struct.pack("<I", number))
            out += self.package.decrypted(key, vector, _whole(data[start : start + SEGMENT]))
        return out


@dataclass(frozen=True, slots=True)
class StandardLock:
    """A lock in binary, of Office 2007: a password is stretched to the package's key itself (2.3.4.5)."""

    salt: bytes
    key_size: int
    verifier: bytes = field(repr=False)
    verifier_hash: bytes = field(repr=False)
    rounds: ClassVar[int] = STANDARD_ROUNDS

    @classmethod
    def read(cls, info: bytes) -> Self:
        """Read header and verifier; LockUnknown for other ciphers than AES."""
        (size,) = struct.unpack_from("<I", info)
        flags, _, algorithm, _, bits = struct.unpack_from("<5I", info, 4)
        if algorithm == 0 and flags & AES_FLAG:
            algorithm = 0x660E
        if algorithm not in AES_KEYS or bits not in (0, 8 * AES_KEYS[algorithm]):
            raise LockUnknown
        salt_size, salt, verifier, _, proof = struct.unpack_from("<I16s16sI32s", info, 4 + size)
        return cls(salt[:salt_size], AES_KEYS[algorithm], verifier, proof)

    def key(self, password: str) -> bytes | None:
        """Give the package's key (2.3.4.7); None where the password does not fit (2.3.4.9)."""
        hashing = HASHES["SHA1"]
        final = hashing(_stretched(hashing, self.salt, password, STANDARD_ROUNDS) + bytes(4)).ljust(64, b"\0")
        inner, outer = (hashing(bytes(byte ^ pad for byte in final)) for pad in (0x36, 0x5C))
        key = (inner + outer)[: self.key_size]
        said, kept = (bytes(self.opened(key, memoryview(each))) for each in (self.verifier, self.verifier_hash))
        proof = hashing(said)
        return key if hmac.compare_digest(proof, kept[: len(proof)]) else None

    def opened(self, key: bytes, data: memoryview) -> bytearray:
        """Decrypt the package, each block on its own."""
        out = bytearray()
        for start in range(0, len(data), MEGABYTE):
            out += _aes(key, modes.ECB(), _whole(data[start : start + MEGABYTE]))  # noqa: S305 - the format's mode
        return out


Lock = AgileLock | StandardLock


def read_lock(info: bytes) -> Lock:
    """Read the lock that an `EncryptionInfo` stream describes, by its version."""
    version = struct.unpack_from("<2H", info)
    if version == (4, 4):
        return AgileLock.read(info[8:])
    if version in {(2, 2), (3, 2), (4, 2)}:
        return StandardLock.read(info[8:])
    raise LockUnknown


def _stretched(hashing: Hashing, salt: bytes, password: str, rounds: int) -> bytes:
    """Hash a password as often as the lock asks."""
    digest = hashing(salt + password.encode("utf-16-le", "surrogatepass"))
    for number in range(rounds):
        digest = hashing(struct.pack("<I", number) + digest)
    return digest


def _aes(key: bytes, mode: modes.CBC | modes.ECB, data: bytes | memoryview) -> bytes:
    decryptor = Cipher(algorithms.AES(key), mode).decryptor()
    return decryptor.update(data) + decryptor.finalize()


def _fitted(data: bytes, size: int) -> bytes:
    """Cut bytes to a size, or fill them up to it."""
    return data[:size].ljust(size, b"\x36")


def _whole(data: memoryview) -> memoryview:
    """Leave out the piece of a block at the end of a package that was cut short."""
    return data[: len(data) - len(data) % BLOCK]


def _bytes(element: etree._Element, name: str) -> bytes:
    return base64.b64decode(element.get(name, ""), validate=True)
