"""Certificates and keys made for a test: an issuer, people, and a time-stamp service on this computer."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

from asn1crypto import keys as asn1_keys
from asn1crypto import tsp
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.sign.timestamps import DummyTimeStamper

PASSWORD = "Été 2026!"
Private = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


@dataclass(frozen=True, slots=True)
class Held:
    """A certificate and its key."""

    certificate: x509.Certificate
    key: Private


def name(common: str) -> x509.Name:
    parts = [
        (NameOID.COUNTRY_NAME, "CA"),
        (NameOID.ORGANIZATION_NAME, "Families Canada"),
        (NameOID.COMMON_NAME, common),
    ]
    return x509.Name([x509.NameAttribute(kind, value) for kind, value in parts])


def usage(**set_to: bool) -> x509.KeyUsage:
    names = ("digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement")
    every = dict.fromkeys((*names, "key_cert_sign", "crl_sign", "encipher_only", "decipher_only"), False)
    return x509.KeyUsage(**{**every, **set_to})


@cache
def rsa_key(_number: int = 0) -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)


def made(
    common: str,
    issuer: Held | None,
    key: Private,
    *extensions: x509.ExtensionType,
    days: tuple[int, int] = (-30, 700),
    digest: hashes.HashAlgorithm | None = None,
) -> Held:
    """Make a certificate; without an issuer, one that stands for itself."""
    now = datetime.now(UTC).replace(microsecond=0)
    builder = (
        x509.CertificateBuilder()
        .subject_name(name(common))
        .issuer_name(issuer.certificate.subject if issuer else name(common))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + timedelta(days=days[0]))
        .not_valid_after(now + timedelta(days=days[1]))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    above = (issuer.key if issuer else key).public_key()
    builder = builder.add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(above), critical=False)
    for extension in extensions:
        builder = builder.add_extension(extension, critical=not isinstance(extension, x509.CertificatePolicies))
    return Held(builder.sign(issuer.key if issuer else key, digest or hashes.SHA256()), key)


@cache
def issuer(common: str = "Department Issuing CA") -> Held:
    return made(
        common,
        None,
        rsa_key(1),
        x509.BasicConstraints(ca=True, path_length=None),
        usage(key_cert_sign=True, crl_sign=True),
    )


@cache
def person(common: str, *, days: tuple[int, int] = (-30, 700), curve: bool = False) -> Held:
    key = ec.generate_private_key(ec.SECP256R1()) if curve else rsa_key(2)
    return made(common, issuer(), key, usage(digital_signature=True, content_commitment=True), days=days)


@cache
def encipherer() -> Held:
    return made("Encipherer", issuer(), rsa_key(3), usage(key_encipherment=True))


@cache
def time_stamper() -> Held:
    stamping = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
    return made("Time Service", issuer(), rsa_key(4), usage(digital_signature=True), stamping)


def der(held: Held) -> bytes:
    return held.certificate.public_bytes(serialization.Encoding.DER)


def certificate_file(folder: Path, held: Held, *, pem: bool = True) -> Path:
    path = folder / f"issuer.{'pem' if pem else 'cer'}"
    encoding = serialization.Encoding.PEM if pem else serialization.Encoding.DER
    path.write_bytes(held.certificate.public_bytes(encoding))
    return path


def key_file(folder: Path, held: Held, password: str = PASSWORD, *, key: bool = True) -> Path:
    """Write a PKCS#12 file, with its issuer's certificate beside it."""
    path = folder / "key.p12"
    lock = serialization.BestAvailableEncryption(password.encode()) if password else serialization.NoEncryption()
    authority = [issuer().certificate]
    private = held.key if key else None
    given = held.certificate if key else None
    more = authority if key else [*authority, held.certificate]
    path.write_bytes(pkcs12.serialize_key_and_certificates(b"signer", private, given, more, lock))
    return path


def private_bytes(held: Held) -> bytes:
    return held.key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


class _Answers(BaseHTTPRequestHandler):
    """Answers time-stamp requests (RFC 3161, 3.4)."""

    def do_POST(self) -> None:
        request = tsp.TimeStampReq.load(self.rfile.read(int(self.headers["Content-Length"])))
        held = time_stamper()
        stamper = DummyTimeStamper(asn1.Certificate.load(der(held)), asn1_keys.PrivateKeyInfo.load(private_bytes(held)))
        answer = stamper.request_tsa_response(request).dump()
        self.send_response(200)
        self.send_header("Content-Type", "application/timestamp-reply")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@contextmanager
def time_stamp_service() -> Iterator[str]:
    """Run a time-stamp service on this computer, and give its address."""
    server = HTTPServer(("127.0.0.1", 0), _Answers)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
