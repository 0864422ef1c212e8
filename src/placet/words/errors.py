"""A sentence for each trouble: what is wrong, where, and what to do."""

from placet.domain import errors
from placet.domain.errors import DraftError, PlacetError, RuleFileError, SignOffRefused, StoreError, TrailBroken
from placet.domain.language import Bilingual, Language
from placet.words.details import spoken
from placet.words.signing import explain_signing

DRAFT_SENTENCES: dict[type[DraftError], Bilingual] = {
    errors.DraftMissing: Bilingual(
        "{name} is not there or may not be opened. Check the file and add it again.",
        "{name} est introuvable ou ne peut être ouvert. Vérifiez le fichier, puis ajoutez-le de nouveau.",
    ),
    errors.UnsupportedFormat: Bilingual(
        "{name} is not a Word or PDF draft ({detail}). Save it as .docx or .pdf and add that.",
        "{name} n’est pas une ébauche Word ou PDF ({detail}). Enregistrez-le en .docx ou en .pdf, puis ajoutez-le.",
    ),
    errors.LegacyWord: Bilingual(
        "{name} is in the old Word format (.doc). Save it as .docx in Word and add that.",
        "{name} est dans l’ancien format de Word (.doc). Enregistrez-le en .docx dans Word, puis ajoutez-le.",
    ),
    errors.EncryptedDraft: Bilingual(
        "{name} is protected by a password. Add it again and give the password, or add a copy saved without one.",
        "{name} est protégé par un mot de passe. Ajoutez-le de nouveau et donnez le mot de passe, ou ajoutez-en une "
        "copie enregistrée sans mot de passe.",
    ),
    errors.WrongPassword: Bilingual(
        "The password given does not open {name}. Check its capitals and the language of the keyboard, and try again.",
        "Le mot de passe donné n’ouvre pas {name}. Vérifiez les majuscules et la langue du clavier, puis réessayez.",
    ),
    errors.SealedDraft: Bilingual(
        "{name} is protected in a way that no password opens here ({detail}). Ask its author for an unprotected copy.",
        "{name} est protégé d’une façon qu’aucun mot de passe n’ouvre ici ({detail}). Demandez une copie non protégée.",
    ),
    errors.DamagedDraft: Bilingual(
        "{name} is damaged ({detail}). Ask for a new copy, or open and save it again in its program.",
        "{name} est endommagé ({detail}). Demandez une nouvelle copie, ou réenregistrez-le dans son logiciel.",
    ),
    errors.UnsafeDraft: Bilingual(
        "{name} was not opened, to protect this computer ({detail}). Ask for an ordinary copy.",
        "{name} n’a pas été ouvert, pour protéger cet ordinateur ({detail}). Demandez une copie ordinaire.",
    ),
    errors.ReadingTimedOut: Bilingual(
        "{name} took longer than {detail} seconds to read and was given up. Split it, or save it again and retry.",
        "La lecture de {name} a dépassé {detail} secondes et a été abandonnée. Scindez-le ou réenregistrez-le.",
    ),
    errors.ReaderStopped: Bilingual(
        "Reading {name} used too much memory or failed, and was stopped. Save it again in its program and retry.",
        "La lecture de {name} a pris trop de mémoire ou a échoué. Réenregistrez-le, puis réessayez.",
    ),
    errors.NotARecord: Bilingual(
        "{name} is no sign-off record of Placet, or too damaged to verify ({detail}). Ask for the file as written.",
        "{name} n’est pas un dossier d’approbation de Placet, ou est trop endommagé pour être vérifié ({detail}). "
        "Demandez le fichier tel qu’il a été rédigé.",
    ),
    errors.DraftChanged: Bilingual(
        "{name} has changed since it was read. Add it again to review the new text.",
        "{name} a changé depuis sa lecture. Ajoutez-le de nouveau pour examiner le nouveau texte.",
    ),
}

SEALS: dict[str, Bilingual] = {
    errors.Seal.RIGHTS: Bilingual("rights management", "gestion des droits"),
    errors.Seal.CERTIFICATE: Bilingual("for the holders of a certificate", "pour les titulaires d’un certificat"),
    errors.Seal.ARCHIVE: Bilingual("an encrypted ZIP archive", "une archive ZIP chiffrée"),
    errors.Seal.UNKNOWN: Bilingual("an unknown kind of encryption", "un chiffrement inconnu"),
}

SENTENCES: dict[type[PlacetError], Bilingual] = {
    errors.ReviewSigned: Bilingual(
        "This review is signed. Only an approver’s signature can follow.",
        "Cet examen est signé. Seule une signature d’approbation peut suivre.",
    ),
    errors.ReviewNotSigned: Bilingual(
        "The reviewer signs first; an approver signs after.",
        "La personne chargée de l’examen signe d’abord; l’approbation vient ensuite.",
    ),
    errors.ReasonMissing: Bilingual(
        "Keeping or dismissing a finding needs a reason.", "Conserver ou écarter un constat demande un motif."
    ),
    errors.ReviewForked: Bilingual(
        "This review went on differently here and where it comes from. Agree on which of the two holds.",
        "Cet examen a pris deux chemins, ici et là d’où il vient. Convenez duquel des deux fait foi.",
    ),
    errors.NothingToReverse: Bilingual("There is nothing to undo.", "Il n’y a rien à annuler."),
    errors.UnknownFinding: Bilingual(
        "This finding is not part of the review.", "Ce constat ne fait pas partie de l’examen."
    ),
}
REFUSED = Bilingual(
    "Not ready to sign: {undecided} open findings, {unacknowledged} unread parts not looked at.",
    "Pas encore prête à signer : {undecided} constats à trancher, {unacknowledged} parties non lues à regarder.",
)
BROKEN = Bilingual(
    "The trail of this review was changed outside the program, from entry {number} on.",
    "Le journal de cet examen a été modifié hors du programme, à partir de l’entrée {number}.",
)
SCAN_BROKEN = Bilingual(
    "What was read and found in this review was changed outside the program.",
    "Ce qui a été lu et relevé dans cet examen a été modifié hors du programme.",
)
STORE = Bilingual(
    "The reviews cannot be saved in {path} ({detail}). Check the disk and the folder, then start again.",
    "Les examens ne peuvent être enregistrés dans {path} ({detail}). Vérifiez le disque et le dossier, puis relancez.",
)
EXPORT = Bilingual(
    "{path} could not be written ({detail}). Choose another place, or close the program that has it open.",
    "{path} n’a pas pu être écrit ({detail}). Choisissez un autre endroit, ou fermez le logiciel qui l’utilise.",
)
REFUSALS: dict[errors.Refusal, Bilingual] = {
    errors.Refusal.ITSELF: Bilingual(
        "{name} is the draft itself, which is never written to. Choose another name for the copy.",
        "{name} est l’ébauche elle-même, dans laquelle rien n’est jamais écrit. Donnez un autre nom à la copie.",
    ),
    errors.Refusal.SIGNED: Bilingual(
        "{name} carries a digital signature that notes would break. Ask for an unsigned copy, or use the report.",
        "{name} porte une signature numérique que des notes briseraient. Demandez une copie non signée, ou servez-vous "
        "du rapport.",
    ),
    errors.Refusal.ENCRYPTED: Bilingual(
        "{name} is encrypted and takes no notes. Save a copy without protection and review that, or use the report.",
        "{name} est chiffré et n’accepte aucune note. Enregistrez-en une copie sans protection et examinez-la, ou "
        "servez-vous du rapport.",
    ),
    errors.Refusal.DAMAGED: Bilingual(
        "{name} is built in a way that takes no notes safely. Save it again in its program, or use the report.",
        "La structure de {name} ne permet pas d’y ajouter des notes sans risque. Réenregistrez-le dans son logiciel ou "
        "servez-vous du rapport.",
    ),
    errors.Refusal.DOCTYPE: Bilingual(
        "{name} holds a document type declaration, which Word never writes, and takes no notes. Save it again in Word.",
        "{name} contient une déclaration de type de document, que Word n’écrit jamais, et n’accepte aucune note. "
        "Réenregistrez-le dans Word.",
    ),
    errors.Refusal.TEXT: Bilingual(
        "{name} is plain text, which cannot carry notes. Use the report.",
        "{name} est en texte brut, qui ne peut porter de notes. Servez-vous du rapport.",
    ),
}
RULES = Bilingual("The rule pack was refused:", "Le jeu de règles a été refusé :")


def explain(error: PlacetError, language: Language) -> str:  # noqa: PLR0911 – one return for each kind of trouble
    """Give the sentence for a trouble; a refused rule pack takes one more line for each complaint."""
    match error:
        case DraftError():
            detail = SEALS[error.detail].text(language) if error.detail in SEALS else spoken(error.detail, language)
            return DRAFT_SENTENCES[type(error)].text(language).format(name=error.name, detail=detail)
        case SignOffRefused():
            counts = {"undecided": len(error.undecided), "unacknowledged": len(error.unacknowledged)}
            return REFUSED.text(language).format(**counts)
        case TrailBroken():
            return (BROKEN if error.number else SCAN_BROKEN).text(language).format(number=error.number)
        case StoreError():
            return STORE.text(language).format(path=error.path, detail=error.detail)
        case errors.CopyRefused():
            return REFUSALS[error.why].text(language).format(name=error.name)
        case errors.ExportError():
            return EXPORT.text(language).format(path=error.path, detail=error.detail)
        case errors.KeyRefused() | errors.SigningRefused() | errors.CertificateUnreadable():
            return explain_signing(error, language)
        case RuleFileError():
            return "\n".join([RULES.text(language), *map(str, error.complaints)])
        case _:
            return SENTENCES[type(error)].text(language)
