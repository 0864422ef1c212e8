"""What is said of a verified record: the verdict in one sentence, and a line for each thing behind it."""

from datetime import UTC, datetime

from placet.domain.language import Bilingual, Language
from placet.domain.verification import (
    Changes,
    Difference,
    DraftMatch,
    Fault,
    Problem,
    Signature,
    Trust,
    Verdict,
    Verification,
)
from placet.words.places import place

WHOLE_SIGNED = Bilingual(
    "This sign-off record is whole: digitally signed by {signers}, unchanged since, and its pages say what its data "
    "says.",
    "Ce dossier d’approbation est intact\u00a0: signé numériquement par {signers}, inchangé depuis, et ses pages "
    "disent ce que disent ses données.",
)
WHOLE_TYPED = Bilingual(
    "This sign-off record is whole: its pages, data and trail agree; it carries no digital signature, so nothing in it "
    "proves who wrote it.",
    "Ce dossier d’approbation est intact\u00a0: ses pages, ses données et son journal concordent; il ne porte aucune "
    "signature numérique, et rien n’y prouve donc qui l’a rédigé.",
)
UNSIGNED = Bilingual(
    "This is an unsigned report: its pages, data and trail agree, and nobody has signed the review.",
    "Ceci est un rapport non signé\u00a0: ses pages, ses données et son journal concordent, et personne n’a signé "
    "l’examen.",
)
OTHER_DRAFT = Bilingual(
    "The record is whole, but the draft given is not the draft that was reviewed.",
    "Le dossier est intact, mais l’ébauche fournie n’est pas celle qui a été examinée.",
)
SAME_WORDS = Bilingual(
    "The record is whole, but the draft given is another file, with the same words as the draft that was reviewed.",
    "Le dossier est intact, mais l’ébauche fournie est un autre fichier, qui porte les mêmes mots que l’ébauche "
    "examinée.",
)
NOT_TRUSTED = Bilingual(
    "The record is unchanged since it was signed by {signers}, but not every certificate leads to an issuer you trust.",
    "Le dossier est inchangé depuis sa signature par {signers}, mais tous les certificats ne mènent pas à un émetteur "
    "auquel vous faites confiance.",
)
CHANGED = Bilingual(
    "Do not rely on this record: it was changed, or does not agree with itself.",
    "Ne vous fiez pas à ce dossier\u00a0: il a été modifié, ou ne concorde pas avec lui-même.",
)
VERDICTS = {
    Verdict.UNSIGNED: UNSIGNED,
    Verdict.OTHER_DRAFT: OTHER_DRAFT,
    Verdict.NOT_TRUSTED: NOT_TRUSTED,
    Verdict.CHANGED: CHANGED,
}
DRAFTS = {
    DraftMatch.NOT_GIVEN: Bilingual(
        "No draft was given: compare its SHA-256 digest with {digest}.",
        "Aucune ébauche n’a été fournie\u00a0: comparez son empreinte SHA-256 à {digest}.",
    ),
    DraftMatch.SAME: Bilingual(
        "The draft given is the draft that was reviewed, to the byte.",
        "L’ébauche fournie est celle qui a été examinée, à l’octet près.",
    ),
    DraftMatch.SAME_WORDS: Bilingual(
        "The draft given is another file; every word that was reviewed is in it, and no other.",
        "L’ébauche fournie est un autre fichier; chaque mot examiné s’y trouve, et aucun autre.",
    ),
    DraftMatch.DIFFERENT: Bilingual(
        "The draft given differs from the draft that was reviewed.",
        "L’ébauche fournie diffère de celle qui a été examinée.",
    ),
}
PROBLEMS: dict[Fault, Bilingual] = {
    Fault.DATA_NOT_CANONICAL: Bilingual(
        "The data inside is not as Placet writes it.",
        "Les données incorporées ne sont pas telles que Placet les écrit.",
    ),
    Fault.FINDING_CHANGED: Bilingual(
        "Finding {detail} was changed in the data: it no longer fits the draft’s words.",
        "Le constat {detail} a été modifié dans les données\u00a0: il ne correspond plus aux mots de l’ébauche.",
    ),
    Fault.TRAIL_BROKEN: Bilingual(
        "The trail was changed, from entry {number} on.", "Le journal a été modifié, à partir de l’entrée {number}."
    ),
    Fault.TRAIL_REFUSED: Bilingual(
        "Entry {number} of the trail could not have been made there.",
        "L’entrée {number} du journal n’aurait pas pu être faite à cet endroit.",
    ),
    Fault.PAGE_DIFFERS: Bilingual(
        "Page {number} says “{found}” where the data says “{expected}”.",
        "La page {number} dit «\u202f{found}\u202f» là où les données disent «\u202f{expected}\u202f».",
    ),
    Fault.PICTURE_ADDED: Bilingual(
        "Page {number} carries a picture that no record has there.",
        "La page {number} porte une image qu’aucun dossier ne porte à cet endroit.",
    ),
    Fault.NOTE_ADDED: Bilingual(
        "Page {number} carries a note or stamp ({detail}) that no record has.",
        "La page {number} porte une note ou un tampon ({detail}) qu’aucun dossier ne porte.",
    ),
    Fault.PART_ADDED: Bilingual(
        "The file holds a part that no record has ({detail}).",
        "Le fichier contient une partie qu’aucun dossier ne contient ({detail}).",
    ),
    Fault.FIELD_ADDED: Bilingual(
        "The file holds a form field that no record has ({detail}).",
        "Le fichier contient un champ de formulaire qu’aucun dossier ne contient ({detail}).",
    ),
    Fault.FIELD_CHANGED: Bilingual(
        "The place for a signature {detail} is gone, or shows what no record shows there.",
        "L’emplacement de signature {detail} a disparu, ou montre ce qu’aucun dossier ne montre à cet endroit.",
    ),
    Fault.FILE_ADDED: Bilingual(
        "A file was attached that does not belong to the record ({detail}).",
        "Un fichier qui n’appartient pas au dossier y a été joint ({detail}).",
    ),
    Fault.ATTACHED_DRAFT_CHANGED: Bilingual(
        "The draft attached ({detail}) is not the draft that was reviewed.",
        "L’ébauche jointe ({detail}) n’est pas celle qui a été examinée.",
    ),
    Fault.WRITTEN_AFTER: Bilingual(
        "The file was written to again after it was made.", "Le fichier a été modifié après sa création."
    ),
    Fault.SIGNATURE_BROKEN: Bilingual(
        "The signature in the field {detail} does not fit the file.",
        "La signature du champ {detail} ne correspond pas au fichier.",
    ),
    Fault.SIGNATURE_WEAK: Bilingual(
        "The signature in the field {detail} rests on a digest that can be forged ({found}).",
        "La signature du champ {detail} repose sur une empreinte falsifiable ({found}).",
    ),
    Fault.CHANGED_AFTER_SIGNING: Bilingual(
        "The file was changed after the signature in the field {detail}, in a way that it does not allow.",
        "Le fichier a été modifié après la signature du champ {detail}, d’une façon qu’elle ne permet pas.",
    ),
    Fault.SIGNER_NOT_TRUSTED: Bilingual(
        "The certificate of {found} (field {detail}) does not lead to an issuer you trust, or no longer holds.",
        "Le certificat de {found} (champ {detail}) ne mène pas à un émetteur auquel vous faites confiance, ou n’est "
        "plus valide.",
    ),
    Fault.TIME_STAMP_BROKEN: Bilingual(
        "The time-stamp in the field {detail} does not fit the file.",
        "L’horodatage du champ {detail} ne correspond pas au fichier.",
    ),
    Fault.DRAFT_DIFFERS: Bilingual(
        "The draft given ({detail}) has another digest; passages that differ: {number}.",
        "L’ébauche fournie ({detail}) a une autre empreinte; passages différents\u00a0: {number}.",
    ),
    Fault.DRAFT_UNREADABLE: Bilingual(
        "The draft given ({detail}) has another digest, and could not be read ({found}).",
        "L’ébauche fournie ({detail}) a une autre empreinte, et n’a pas pu être lue ({found}).",
    ),
}
MISSING = Bilingual(
    "Page {number} says “{found}”, which is not in the data.",
    "La page {number} dit «\u202f{found}\u202f», ce qui n’est pas dans les données.",
)
LEFT_OUT = Bilingual(
    "The pages do not say “{expected}”, which is in the data.",
    "Les pages ne disent pas «\u202f{expected}\u202f», ce qui est dans les données.",
)
CHANGES = {
    Changes.NONE: Bilingual("nothing was changed after it", "rien n’a été modifié depuis"),
    Changes.LATER_SIGNATURES: Bilingual("only signatures followed it", "seules des signatures l’ont suivie"),
    Changes.ALLOWED: Bilingual(
        "only proofs of its validity followed it", "seules des preuves de sa validité l’ont suivie"
    ),
    Changes.FORBIDDEN: Bilingual("the file was changed after it", "le fichier a été modifié depuis"),
}
TRUSTS = {
    Trust.NOT_CHECKED: Bilingual(
        "whether the certificate is genuine was not checked: no issuer to trust was named",
        "l’authenticité du certificat n’a pas été vérifiée\u00a0: aucun émetteur de confiance n’a été nommé",
    ),
    Trust.TRUSTED: Bilingual(
        "its certificate leads to an issuer you trust", "son certificat mène à un émetteur auquel vous faites confiance"
    ),
    Trust.NOT_TRUSTED: Bilingual(
        "its certificate does not lead to an issuer you trust, or no longer holds",
        "son certificat ne mène pas à un émetteur auquel vous faites confiance, ou n’est plus valide",
    ),
}
INTACT = Bilingual("intact", "intacte")
NOT_INTACT = Bilingual("broken", "brisée")
SIGNATURE = Bilingual(
    "{field}: {signer}, by a certificate of {issuer}, {when}; {intact}; {changes}; {trust}.",
    "{field}\u00a0: {signer}, par un certificat de {issuer}, {when}; {intact}; {changes}; {trust}.",
)
BY_CLOCK = Bilingual("{at} by the signer’s own clock", "{at} selon l’horloge du signataire")
BY_STAMP = Bilingual("{at} by a time-stamp of {stamp}", "{at} selon un horodatage de {stamp}")
NO_TIME = Bilingual("without a time", "sans heure")
REPLACED = Bilingual(
    "{place}: “{before}” became “{after}”.", "{place}\u00a0: «\u202f{before}\u202f» est devenu «\u202f{after}\u202f»."
)
ADDED = Bilingual("{place}: “{after}” was added.", "{place}\u00a0: «\u202f{after}\u202f» a été ajouté.")
REMOVED = Bilingual("{place}: “{before}” was removed.", "{place}\u00a0: «\u202f{before}\u202f» a été retiré.")
AND = Bilingual(" and ", " et ")


def verdict_sentence(found: Verification, language: Language) -> str:
    """Say in one sentence what verifying came to."""
    words = VERDICTS.get(found.verdict, WHOLE_SIGNED if found.signatures else WHOLE_TYPED)
    if found.verdict is Verdict.OTHER_DRAFT and found.draft is DraftMatch.SAME_WORDS:
        words = SAME_WORDS
    names = list(dict.fromkeys(signature.signer for signature in found.signatures))
    signers = AND.text(language).join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)
    return words.text(language).format(signers=signers)


def draft_sentence(found: Verification, language: Language) -> str:
    """Say how the draft given stands to the draft that was reviewed."""
    return DRAFTS[found.draft].text(language).format(digest=found.draft_sha256)


def problem_sentence(problem: Problem, language: Language) -> str:
    """Say what does not hold."""
    words = PROBLEMS[problem.fault]
    if problem.fault is Fault.PAGE_DIFFERS:
        words = words if problem.found and problem.expected else (MISSING if problem.found else LEFT_OUT)
    return words.text(language).format(
        detail=problem.detail, number=problem.number, expected=problem.expected, found=problem.found
    )


def signature_sentence(signature: Signature, language: Language) -> str:
    """Say whose a signature is, when it was made, and what holds."""
    return SIGNATURE.text(language).format(
        field=signature.field,
        signer=signature.signer,
        issuer=signature.issuer,
        when=_when(signature, language),
        intact=(INTACT if signature.intact else NOT_INTACT).text(language),
        changes=CHANGES[signature.changes].text(language),
        trust=TRUSTS[signature.trust].text(language),
    )


def difference_sentence(difference: Difference, language: Language) -> str:
    """Say how a passage differs."""
    words = REPLACED if difference.before and difference.after else (ADDED if difference.after else REMOVED)
    where = place(difference.place, language)
    return words.text(language).format(place=where, before=difference.before, after=difference.after)


def _when(signature: Signature, language: Language) -> str:
    if signature.stamped_at:
        return BY_STAMP.text(language).format(at=_utc(signature.stamped_at), stamp=signature.stamped_by)
    if signature.signed_at:
        return BY_CLOCK.text(language).format(at=_utc(signature.signed_at))
    return NO_TIME.text(language)


def _utc(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"
