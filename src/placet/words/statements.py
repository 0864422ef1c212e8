"""The formal statements of a sign-off, and the clauses that govern a request, in the record's words."""

from placet.domain.activity import Office, Outcome
from placet.domain.language import Bilingual, Language

REVIEWED = Bilingual(
    "I reviewed the parts listed as read of the draft identified by the digest on page 1, and recorded a decision on "
    "every finding.",
    "J’ai examiné les parties indiquées comme lues de l’ébauche désignée par l’empreinte de la page 1, et consigné une "
    "décision pour chaque constat.",
)
STATEMENTS: dict[Outcome, Bilingual] = {
    Outcome.REVIEWED: REVIEWED,
    Outcome.CHANGES_REQUIRED: REVIEWED,
    Outcome.APPROVED: Bilingual(
        "I approve for release the draft identified by the digest on page 1.",
        "J’approuve la diffusion de l’ébauche désignée par l’empreinte de la page 1.",
    ),
    Outcome.APPROVED_WITH_CONDITIONS: Bilingual(
        "I approve for release the draft identified by the digest on page 1, on the conditions stated.",
        "J’approuve la diffusion de l’ébauche désignée par l’empreinte de la page 1, aux conditions énoncées.",
    ),
    Outcome.NOT_APPROVED: Bilingual(
        "I do not approve for release the draft identified by the digest on page 1.",
        "Je n’approuve pas la diffusion de l’ébauche désignée par l’empreinte de la page 1.",
    ),
}
CLAUSES = Bilingual(
    "Exempt staff may not direct public servants. The head of communications approves products for external "
    "audiences (Directive on the Management of Communications and Federal Identity, in force 27 March 2025, 4.1.4), "
    "and they are non-partisan (4.1.19.3) and carry the applied title or “Government of Canada” (4.1.23).",
    "Le personnel exonéré ne peut donner d’instructions aux fonctionnaires. La personne à la tête des communications "
    "approuve les produits destinés au public (Directive sur la gestion des communications et de l’image de marque, en "
    "vigueur le 27\u00a0mars 2025, 4.1.4); ils sont non partisans (4.1.19.3) et portent le titre d’usage ou "
    "«\u00a0gouvernement du Canada\u00a0» (4.1.23).",
)


def statement(outcome: Outcome, language: Language) -> str:
    """Give the words a person signs under for an outcome."""
    return STATEMENTS[outcome].text(language)


def clause(office: Office, language: Language) -> str:
    """Give the clauses shown with a request from an office; empty where none governs it."""
    return CLAUSES.text(language) if office.political else ""
