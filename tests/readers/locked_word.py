"""Word packages locked with a password ([MS-OFFCRYPTO] 2.3.4): by a program that is not ours, older ways by hand."""

import base64
import hashlib
import io
import struct
from collections.abc import Callable
from itertools import count

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from msoffcrypto.format.ooxml import OOXMLFile
from msoffcrypto.method.container.ecma376_encrypted import ECMA376Encrypted

SALT, VECTOR_SALT, VERIFIER = bytes(range(16)), bytes(range(16, 32)), bytes(range(32, 48))
KEY = bytes(range(100, 132))
FEW_ROUNDS = 1000
DESCRIPTION = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"
 xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password">
<keyData saltSize="16" blockSize="16" keyBits="{bits}" hashSize="{size}" cipherAlgorithm="AES"
 cipherChaining="ChainingModeCBC" hashAlgorithm="{name}" saltValue="{vector}"/>
<dataIntegrity encryptedHmacKey="" encryptedHmacValue=""/><keyEncryptors>
<keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey
 spinCount="{rounds}" saltSize="16" blockSize="16" keyBits="{bits}" hashSize="{size}" cipherAlgorithm="AES"
 cipherChaining="ChainingModeCBC" hashAlgorithm="{name}" saltValue="{salt}" encryptedVerifierHashInput="{said}"
 encryptedVerifierHashValue="{proof}" encryptedKeyValue="{key}"/></keyEncryptor></keyEncryptors></encryption>"""


def foreign(data: bytes, password: str) -> bytes:
    """Lock a package as Word does today: agile, AES-256, SHA-512, 100,000 rounds."""
    out = io.BytesIO()
    OOXMLFile(io.BytesIO(data)).encrypt(password, out)
    return out.getvalue()


def agile(
    data: bytes,
    password: str,
    name: str = "SHA1",
    bits: int = 128,
    rounds: int = FEW_ROUNDS,
    description: str = DESCRIPTION,
) -> bytes:
    """Lock a package in the agile way, with any hash and length of key, as Word 2010 and others do."""
    digest = getattr(hashlib, name.lower())
    stretched = digest(SALT + password.encode("utf-16-le")).digest()
    for number in range(min(rounds, FEW_ROUNDS)):
        stretched = digest(struct.pack("<I", number) + stretched).digest()

    def kept(purpose: str, value: bytes) -> str:
        key = digest(stretched + bytes.fromhex(purpose)).digest()[: bits // 8].ljust(bits // 8, b"\x36")
        return base64.b64encode(encrypted(key, filled(value), modes.CBC(SALT))).decode()

    segments = (data[start : start + 4096] for start in range(0, len(data), 4096))
    vectors = (digest(VECTOR_SALT + struct.pack("<I", number)).digest()[:16] for number in count())
    body = b"".join(
        encrypted(KEY[: bits // 8], filled(segment), modes.CBC(vector))
        for segment, vector in zip(segments, vectors, strict=False)
    )
    filled_in = description.format(
        bits=bits,
        size=digest().digest_size,
        name=name,
        rounds=rounds,
        vector=base64.b64encode(VECTOR_SALT).decode(),
        salt=base64.b64encode(SALT).decode(),
        said=kept("fea7d2763b4b9e79", VERIFIER),
        proof=kept("d7aa0f6d3061344e", digest(VERIFIER).digest()),
        key=kept("146e0be7abacd0d6", KEY[: bits // 8]),
    )
    return container(struct.pack("<HHI", 4, 4, 0x40) + filled_in.encode(), struct.pack("<Q", len(data)) + body)


def standard(data: bytes, password: str, bits: int = 128, version: int = 4) -> bytes:
    """Lock a package in the standard way of Word 2007: AES in single blocks, SHA-1, 50,000 rounds."""
    stretched = hashlib.sha1(SALT + password.encode("utf-16-le")).digest()
    for number in range(50_000):
        stretched = hashlib.sha1(struct.pack("<I", number) + stretched).digest()
    final = hashlib.sha1(stretched + bytes(4)).digest()
    halves = (bytes(a ^ pad for a in final.ljust(64, b"\0")) for pad in (0x36, 0x5C))
    key = b"".join(hashlib.sha1(half).digest() for half in halves)[: bits // 8]
    provider = "Microsoft Enhanced RSA and AES Cryptographic Provider\0".encode("utf-16-le")
    algorithm = {128: 0x660E, 192: 0x660F, 256: 0x6610}[bits]
    header = struct.pack("<8I", 0x24, 0, algorithm, 0x8004, bits, 0x18, 0, 0) + provider
    proof = encrypted(key, filled(hashlib.sha1(VERIFIER).digest()), modes.ECB())
    verifier = struct.pack("<I16s16sI32s", 16, SALT, encrypted(key, VERIFIER, modes.ECB()), 20, proof)
    info = struct.pack("<HHII", version, 2, 0x24, len(header)) + header + verifier
    return container(info, struct.pack("<Q", len(data)) + encrypted(key, filled(data), modes.ECB()))


def encrypted(key: bytes, data: bytes, mode: modes.Mode) -> bytes:
    encryptor = Cipher(algorithms.AES(key), mode).encryptor()
    return encryptor.update(data) + encryptor.finalize()


def filled(data: bytes) -> bytes:
    return data + bytes(-len(data) % 16)


def container(info: bytes, package: bytes) -> bytes:
    """Write the compound file round the encrypted package and its description, long enough for sectors of its own."""
    out = io.BytesIO()
    ECMA376Encrypted(package.ljust(5000, b"\0"), info).write_to(out)
    return out.getvalue()


def rights_managed(data: bytes) -> bytes:
    """Write what rights management leaves of a package: its own data space, and no lock for a password."""
    name, other = ("DRMEncryptedDataSpace".encode("utf-16-le"), "StrongEncryptionDataSpace".encode("utf-16-le"))
    return container(b"", bytes(8) + data).replace(other, name.ljust(len(other), b"\0"))


WORD_KINDS: dict[str, Callable[[bytes, str], bytes]] = {
    "agile SHA-512, 256 bits": foreign,
    "agile SHA-1, 128 bits": agile,
    "agile SHA-1, 256 bits": lambda data, password: agile(data, password, "SHA1", 256),
    "agile SHA-256, 192 bits": lambda data, password: agile(data, password, "SHA256", 192),
    "agile SHA-384, 128 bits": lambda data, password: agile(data, password, "SHA384", 128),
    "standard, 128 bits": standard,
    "standard, 192 bits": lambda data, password: standard(data, password, 192, 3),
    "standard, 256 bits": lambda data, password: standard(data, password, 256, 2),
}
"""Ways in which Word locks a package."""
