"""A sentence for each trouble with keys, certificates and the signing of a record."""

from placet.domain import errors
from placet.domain.errors import CertificateUnreadable, KeyRefused, SigningRefused
from placet.domain.language import Bilingual, Language

CERTIFICATE = Bilingual(
    "{path} holds no certificate that can be used ({detail}). Give a .pem, .cer or .crt file of the issuer.",
    "{path} ne contient aucun certificat utilisable ({detail}). Donnez un fichier .pem, .cer ou .crt de l’émetteur.",
)
KEYS: dict[errors.KeyTrouble, Bilingual] = {
    errors.KeyTrouble.FILE_MISSING: Bilingual(
        "The certificate file {detail} is not there or may not be opened.",
        "Le fichier de certificat {detail} est introuvable ou ne peut être ouvert.",
    ),
    errors.KeyTrouble.WRONG_PASSWORD: Bilingual(
        "The password does not open {detail}, or the file is no certificate file (.p12, .pfx). Try the password again.",
        "Le mot de passe n’ouvre pas {detail}, ou ce n’est pas un fichier de certificat (.p12, .pfx). Réessayez.",
    ),
    errors.KeyTrouble.NO_KEY: Bilingual(
        "{detail} holds no private key, so nothing can be signed with it. Export the certificate with its key.",
        "{detail} ne contient pas de clé privée et ne permet donc pas de signer. Exportez le certificat avec sa clé.",
    ),
    errors.KeyTrouble.NOT_VALID_NOW: Bilingual(
        "The certificate of {detail} has expired or does not hold yet. Sign with one that holds today.",
        "Le certificat de {detail} est expiré ou n’est pas encore valide. Signez avec un certificat en vigueur.",
    ),
    errors.KeyTrouble.NOT_FOR_SIGNING: Bilingual(
        "The certificate of {detail} is not meant for signing. Choose another one.",
        "Le certificat de {detail} n’est pas destiné à la signature. Choisissez-en un autre.",
    ),
    errors.KeyTrouble.LIBRARY: Bilingual(
        "The token’s library {detail} cannot be loaded. Check that its program is installed.",
        "La bibliothèque du jeton {detail} ne peut être chargée. Vérifiez que son logiciel est installé.",
    ),
    errors.KeyTrouble.TOKEN_MISSING: Bilingual(
        "No token {detail} is there, or there are several. Insert it, or name the one you mean.",
        "Aucun jeton {detail} n’est présent, ou il y en a plusieurs. Insérez-le ou nommez celui que vous voulez.",
    ),
    errors.KeyTrouble.WRONG_PIN: Bilingual(
        "The PIN is wrong. After a few wrong ones the token locks itself.",
        "Le NIP est erroné. Après quelques erreurs, le jeton se verrouille.",
    ),
    errors.KeyTrouble.PIN_LOCKED: Bilingual(
        "The token is locked after too many wrong PINs. Ask those who gave it to you.",
        "Le jeton est verrouillé après trop de NIP erronés. Adressez-vous à ceux qui vous l’ont remis.",
    ),
    errors.KeyTrouble.NO_CERTIFICATE: Bilingual(
        "No certificate {detail} with a key was found there, or there are several. Name the one you mean.",
        "Aucun certificat {detail} avec sa clé n’a été trouvé, ou il y en a plusieurs. Nommez celui que vous voulez.",
    ),
    errors.KeyTrouble.WINDOWS_ONLY: Bilingual(
        "The certificate store of Windows is there on Windows only. Sign with a file or a token.",
        "Le magasin de certificats de Windows n’existe que sous Windows. Signez avec un fichier ou un jeton.",
    ),
    errors.KeyTrouble.REFUSED: Bilingual(
        "The key did not sign ({detail}). Check the token or the certificate, and try again.",
        "La clé n’a pas signé ({detail}). Vérifiez le jeton ou le certificat, puis réessayez.",
    ),
}
SIGNINGS: dict[errors.SigningTrouble, Bilingual] = {
    errors.SigningTrouble.CHANGED: Bilingual(
        "{detail} was changed since it was written, and is not signed. Verify it to see where.",
        "{detail} a été modifié depuis sa rédaction et n’est pas signé. Vérifiez-le pour voir où.",
    ),
    errors.SigningTrouble.UNSIGNED: Bilingual(
        "{detail} is an unsigned report. Sign off the review first, and sign its record.",
        "{detail} est un rapport non signé. Signez d’abord l’examen, puis son dossier.",
    ),
    errors.SigningTrouble.NO_PLACE: Bilingual(
        "The record has no place for this signature ({detail}).",
        "Le dossier n’a pas d’emplacement pour cette signature ({detail}).",
    ),
    errors.SigningTrouble.PLACE_TAKEN: Bilingual(
        "This place is signed already ({detail}).", "Cet emplacement porte déjà une signature ({detail})."
    ),
    errors.SigningTrouble.LOCKED: Bilingual(
        "The last signature closed the record; nothing can be added to it.",
        "La dernière signature a clos le dossier; rien ne peut y être ajouté.",
    ),
    errors.SigningTrouble.ITSELF: Bilingual(
        "{detail} is the record itself, which is never written over. Choose another name.",
        "{detail} est le dossier lui-même, qui n’est jamais remplacé. Choisissez un autre nom.",
    ),
    errors.SigningTrouble.NO_TIME_STAMP: Bilingual(
        "The time-stamp service {detail} did not answer. Sign without it; a time-stamp can be added later.",
        "Le service d’horodatage {detail} n’a pas répondu. Signez sans lui; un horodatage peut être ajouté plus tard.",
    ),
    errors.SigningTrouble.NOT_PROVEN: Bilingual(
        "The certificates do not lead to the issuers named, so no proof of them can be kept ({detail}).",
        "Les certificats ne mènent pas aux émetteurs nommés; aucune preuve ne peut donc être conservée ({detail}).",
    ),
    errors.SigningTrouble.SPOILED: Bilingual(
        "The signature did not stand its own check and was not kept ({detail}). Nothing was written.",
        "La signature n’a pas résisté à sa propre vérification et n’a pas été conservée ({detail}). Rien n’a été "
        "écrit.",
    ),
}


def explain_signing(error: KeyRefused | SigningRefused | CertificateUnreadable, language: Language) -> str:
    """Give the sentence for a trouble with keys, certificates or signing."""
    match error:
        case KeyRefused():
            return KEYS[error.why].text(language).format(detail=error.detail)
        case SigningRefused():
            return SIGNINGS[error.why].text(language).format(detail=error.detail)
        case CertificateUnreadable():
            return CERTIFICATE.text(language).format(path=error.path, detail=error.detail)
