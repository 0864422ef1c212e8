"""Sign with a card or token, through its PKCS#11 library."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pkcs11
from asn1crypto.x509 import Certificate
from pkcs11 import Attribute, ObjectClass
from pyhanko.sign.pkcs11 import PKCS11Signer

from placet.domain.errors import KeyRefused, KeyTrouble
from placet.domain.keys import KeyToken


@dataclass(frozen=True, slots=True)
class _Held:
    """A certificate on a token, with the id that its key shares."""

    label: str
    id: bytes
    certificate: Certificate


@contextmanager
def open_token(key: KeyToken) -> Iterator[PKCS11Signer]:
    """Open a token and the one certificate on it that has a key (KeyRefused)."""
    token = _token(key)
    try:
        session = token.open(user_pin=key.pin or None)
    except (pkcs11.PinIncorrect, pkcs11.PinInvalid, pkcs11.PinLenRange, pkcs11.ArgumentsBad) as error:
        raise KeyRefused(KeyTrouble.WRONG_PIN) from error
    except pkcs11.PinLocked as error:
        raise KeyRefused(KeyTrouble.PIN_LOCKED) from error
    except pkcs11.PKCS11Error as error:
        raise KeyRefused(KeyTrouble.REFUSED, type(error).__name__) from error
    with session:
        try:
            yield _signer(session, _certificate(session, key.certificate))
        except pkcs11.PKCS11Error as error:  # pulled out, or refused, while it signed
            raise KeyRefused(KeyTrouble.REFUSED, type(error).__name__) from error


def _signer(session: pkcs11.Session, held: _Held) -> PKCS11Signer:
    others = _others(session, held)
    return PKCS11Signer(session, signing_cert=held.certificate, key_id=held.id, cert_id=held.id, ca_chain=others)


def _token(key: KeyToken) -> pkcs11.Token:
    try:
        library = pkcs11.lib(str(key.library))
    except (pkcs11.PKCS11Error, RuntimeError, OSError) as error:
        raise KeyRefused(KeyTrouble.LIBRARY, str(key.library)) from error
    slots = library.get_slots(token_present=True)
    tokens = [token for token in map(_token_in, slots) if token is not None and key.token in ("", token.label.strip())]
    if len(tokens) != 1:
        raise KeyRefused(KeyTrouble.TOKEN_MISSING, key.token)
    return tokens[0]


def _token_in(slot: pkcs11.Slot) -> pkcs11.Token | None:
    """Give the token of a slot; None for one that was never set up, or was just pulled out."""
    try:
        token = slot.get_token()
    except pkcs11.PKCS11Error:
        return None
    return token if pkcs11.TokenFlag.TOKEN_INITIALIZED in token.flags else None


def _certificate(session: pkcs11.Session, label: str) -> _Held:
    """Find the one certificate that has a key on the token, by its label where one is named."""
    keys = {bytes(key[Attribute.ID]) for key in session.get_objects({Attribute.CLASS: ObjectClass.PRIVATE_KEY})}
    found = [held for held in _held(session) if held.id in keys and label in ("", held.label)]
    if len(found) != 1:
        raise KeyRefused(KeyTrouble.NO_CERTIFICATE, label)
    return found[0]


def _held(session: pkcs11.Session) -> Iterator[_Held]:
    for one in session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}):
        certificate = Certificate.load(bytes(one[Attribute.VALUE]))
        yield _Held(str(one[Attribute.LABEL]), bytes(one[Attribute.ID]), certificate)


def _others(session: pkcs11.Session, signing: _Held) -> list[Certificate]:
    """Give the issuers' certificates that the token carries along."""
    return [held.certificate for held in _held(session) if held.id != signing.id]
