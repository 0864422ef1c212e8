"""Sign with a certificate of the Windows certificate store, through CNG (ncrypt.dll) and crypt32.dll.

UNTRIED: written after Microsoft's reference (CertFindCertificateInStore, CryptAcquireCertificatePrivateKey,
NCryptSignHash) and type-checked, but never yet run on Windows. On other systems it says that the store is not there.
"""

import sys

from pyhanko.sign.signers import Signer

from placet.domain.errors import KeyRefused, KeyTrouble
from placet.domain.keys import KeyStore

if sys.platform == "win32":
    import ctypes
    import hashlib
    from ctypes import wintypes

    from asn1crypto.algos import DSASignature
    from asn1crypto.x509 import Certificate

    _FIND_SHA1_HASH = 0x10000
    _ENCODING = 0x00010001
    _ONLY_NCRYPT_KEY = 0x00040000
    _PAD_PKCS1 = 0x00000002

    class _Blob(ctypes.Structure):
        """CRYPT_HASH_BLOB."""

        _fields_ = (("cbData", wintypes.DWORD), ("pbData", ctypes.POINTER(ctypes.c_ubyte)))

    class _CertContext(ctypes.Structure):
        """CERT_CONTEXT, as far as it is read."""

        _fields_ = (
            ("dwCertEncodingType", wintypes.DWORD),
            ("pbCertEncoded", ctypes.POINTER(ctypes.c_ubyte)),
            ("cbCertEncoded", wintypes.DWORD),
            ("pCertInfo", ctypes.c_void_p),
            ("hCertStore", ctypes.c_void_p),
        )

    class _Padding(ctypes.Structure):
        """BCRYPT_PKCS1_PADDING_INFO."""

        _fields_ = (("pszAlgId", wintypes.LPCWSTR),)

    class CngSigner(Signer):
        """Signs with a key that never leaves Windows: only the digest is handed to it."""

        def __init__(self, certificate: Certificate, handle: ctypes.c_void_p) -> None:
            """Keep the certificate and the key's handle."""
            super().__init__(signing_cert=certificate)
            self._handle = handle
            self._curve = certificate.public_key.algorithm == "ec"

        async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:  # noqa: FBT001 – pyHanko's own signature
            """Sign data with the digest algorithm named; a dry run only says how long a signature is."""
            if dry_run:
                return bytes(1024)
            digest = hashlib.new(digest_algorithm, data).digest()
            signed = self._sign(digest, digest_algorithm)
            return _encoded(signed) if self._curve else signed

        def _sign(self, digest: bytes, algorithm: str) -> bytes:
            ncrypt = ctypes.WinDLL("ncrypt")
            padding = _Padding(algorithm.upper())
            given = None if self._curve else ctypes.byref(padding)
            flags = 0 if self._curve else _PAD_PKCS1
            size = wintypes.DWORD()
            buffer: ctypes.Array[ctypes.c_char] | None = None
            for _ in range(2):  # the first call says how long the signature is
                room = size.value if buffer is not None else 0
                status = ncrypt.NCryptSignHash(
                    self._handle, given, digest, len(digest), buffer, room, ctypes.byref(size), flags
                )
                if status != 0:
                    raise KeyRefused(KeyTrouble.REFUSED, f"0x{status & 0xFFFFFFFF:08x}")
                if buffer is None:
                    buffer = ctypes.create_string_buffer(size.value)
            assert buffer is not None  # noqa: S101 – made in the first round
            return buffer.raw[: size.value]

    def _encoded(signed: bytes) -> bytes:
        """Write the two numbers of an ECDSA signature as CMS has them (RFC 5753)."""
        half = len(signed) // 2
        numbers = {"r": int.from_bytes(signed[:half], "big"), "s": int.from_bytes(signed[half:], "big")}
        return bytes(DSASignature(numbers).dump())

    def open_windows_certificate(key: KeyStore) -> Signer:
        """Find a certificate of the store Personal by its thumbprint, with its key (KeyRefused)."""
        crypt32 = ctypes.WinDLL("crypt32", use_last_error=True)
        crypt32.CertOpenSystemStoreW.restype = ctypes.c_void_p
        crypt32.CertFindCertificateInStore.restype = ctypes.POINTER(_CertContext)
        store = crypt32.CertOpenSystemStoreW(None, "MY")
        found = crypt32.CertFindCertificateInStore(
            ctypes.c_void_p(store), _ENCODING, 0, _FIND_SHA1_HASH, ctypes.byref(_thumbprint(key)), None
        )
        if not found:
            raise KeyRefused(KeyTrouble.NO_CERTIFICATE, key.thumbprint)
        encoded = ctypes.string_at(found.contents.pbCertEncoded, found.contents.cbCertEncoded)
        handle, spec, ours = ctypes.c_void_p(), wintypes.DWORD(), wintypes.BOOL()
        there = crypt32.CryptAcquireCertificatePrivateKey(
            found, _ONLY_NCRYPT_KEY, None, ctypes.byref(handle), ctypes.byref(spec), ctypes.byref(ours)
        )
        if not there:
            raise KeyRefused(KeyTrouble.NO_KEY, key.thumbprint)
        return CngSigner(Certificate.load(encoded), handle)

    def _thumbprint(key: KeyStore) -> _Blob:
        try:
            digest = bytes.fromhex(key.thumbprint.replace(" ", "").replace(":", ""))
        except ValueError as error:
            raise KeyRefused(KeyTrouble.NO_CERTIFICATE, key.thumbprint) from error
        held = (ctypes.c_ubyte * len(digest)).from_buffer_copy(digest)
        return _Blob(len(digest), ctypes.cast(held, ctypes.POINTER(ctypes.c_ubyte)))

else:

    def open_windows_certificate(key: KeyStore) -> Signer:
        """Say that only Windows has such a store (KeyRefused)."""
        raise KeyRefused(KeyTrouble.WINDOWS_ONLY, key.thumbprint)
