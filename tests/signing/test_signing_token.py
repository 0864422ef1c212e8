"""A token's key signs a record; SoftHSM stands in for the token."""

import os
import shutil
import subprocess
from pathlib import Path

import made_keys as keys
import made_records as hand
import pkcs11
import pytest
from asn1crypto import keys as asn1_keys
from pkcs11 import Attribute, KeyType, ObjectClass

from placet.domain.errors import KeyRefused, KeyTrouble
from placet.domain.keys import KeyToken, SignaturePlace
from placet.domain.verification import Verdict
from placet.sign import sign_record, signer_of
from placet.verify import verify

PIN, LABEL = "648219", "placet test"
PLACES = (
    "/usr/lib/softhsm/libsofthsm2.so",
    "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
    "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
)
SIGNER = "Marie-Ève Tremblay"


@pytest.fixture(name="library", scope="module")
def library_file() -> Path:
    found = next((Path(place) for place in PLACES if Path(place).exists()), None)
    if found is None or not shutil.which("softhsm2-util"):
        pytest.skip("a token is played by SoftHSM (Debian: softhsm2)")
    return found


@pytest.fixture(name="token", scope="module")
def token_with_a_key(tmp_path_factory: pytest.TempPathFactory, library: Path) -> KeyToken:
    """Set up a token that holds a key, its certificate and the issuer's."""
    folder = tmp_path_factory.mktemp("token")
    (folder / "tokens").mkdir()
    settings = folder / "softhsm2.conf"
    settings.write_text(f"directories.tokendir = {folder / 'tokens'}\nobjectstore.backend = file\nlog.level = ERROR\n")
    os.environ["SOFTHSM2_CONF"] = str(settings)
    command = ["softhsm2-util", "--init-token", "--free", "--label", LABEL, "--pin", PIN, "--so-pin", "12345678"]
    subprocess.run(command, check=True, capture_output=True)
    held = keys.person(SIGNER)
    with pkcs11.lib(str(library)).get_token(token_label=LABEL).open(rw=True, user_pin=PIN) as session:
        session.create_object(_private(held))
        session.create_object(_certificate(held, b"\x01", "signing"))
        session.create_object(_certificate(keys.issuer(), b"\x02", "issuer"))
    return KeyToken(library, PIN, LABEL, "signing")


def _private(held: keys.Held) -> dict[Attribute, object]:
    key = asn1_keys.PrivateKeyInfo.load(keys.private_bytes(held))["private_key"].parsed
    names = {
        Attribute.MODULUS: "modulus",
        Attribute.PUBLIC_EXPONENT: "public_exponent",
        Attribute.PRIVATE_EXPONENT: "private_exponent",
        Attribute.PRIME_1: "prime1",
        Attribute.PRIME_2: "prime2",
        Attribute.EXPONENT_1: "exponent1",
        Attribute.EXPONENT_2: "exponent2",
        Attribute.COEFFICIENT: "coefficient",
    }
    numbers = {name: _number(key[field].native) for name, field in names.items()}
    kinds = {Attribute.CLASS: ObjectClass.PRIVATE_KEY, Attribute.KEY_TYPE: KeyType.RSA}
    flags = {Attribute.TOKEN: True, Attribute.PRIVATE: True, Attribute.SENSITIVE: True, Attribute.SIGN: True}
    return {**kinds, **flags, **numbers, Attribute.LABEL: "signing", Attribute.ID: b"\x01"}


def _number(value: int) -> bytes:
    return value.to_bytes((value.bit_length() + 7) // 8, "big")


def _certificate(held: keys.Held, number: bytes, label: str) -> dict[Attribute, object]:
    data = keys.der(held)
    return {
        Attribute.CLASS: ObjectClass.CERTIFICATE,
        Attribute.CERTIFICATE_TYPE: pkcs11.CertificateType.X_509,
        Attribute.TOKEN: True,
        Attribute.LABEL: label,
        Attribute.ID: number,
        Attribute.VALUE: data,
        Attribute.SUBJECT: held.certificate.subject.public_bytes(),
    }


@pytest.fixture(name="record", scope="module")
def record_to_sign(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("record")
    return hand.written(folder, hand.record(hand.signed_review(hand.draft_file(folder))))


def test_a_tokens_key_signs_and_the_record_holds(token: KeyToken, record: Path, tmp_path: Path) -> None:
    signed = sign_record(record, tmp_path / "signed.pdf", SignaturePlace.REVIEWER, token, "I reviewed.")
    found = verify(signed, trusted=[keys.certificate_file(tmp_path, keys.issuer())])
    assert (found.verdict, [one.signer for one in found.signatures]) == (Verdict.WHOLE, [SIGNER])


def test_the_only_certificate_with_a_key_need_not_be_named(token: KeyToken) -> None:
    assert signer_of(KeyToken(token.library, PIN)) == SIGNER
    assert signer_of(KeyToken(token.library, PIN, LABEL)) == SIGNER


def refused(key: KeyToken) -> KeyTrouble:
    with pytest.raises(KeyRefused) as trouble:
        signer_of(key)
    return trouble.value.why


def test_a_token_that_cannot_sign_says_why(token: KeyToken, tmp_path: Path) -> None:
    assert refused(KeyToken(token.library, "000000", LABEL)) is KeyTrouble.WRONG_PIN
    assert refused(KeyToken(token.library, PIN, "another")) is KeyTrouble.TOKEN_MISSING
    assert refused(KeyToken(token.library, PIN, LABEL, "issuer")) is KeyTrouble.NO_CERTIFICATE
    assert refused(KeyToken(tmp_path / "none.so", PIN)) is KeyTrouble.LIBRARY


def test_a_pin_is_never_shown(token: KeyToken) -> None:
    assert PIN not in repr(token)
