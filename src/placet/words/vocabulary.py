"""One word per thing, in English and French: levels, decisions, outcomes, offices, products and the rest."""

from enum import StrEnum

from placet.domain.activity import Answer, DecisionOutcome, Office, Outcome, RequestChannel, Role, Scope
from placet.domain.document import CoverageStatus, Visibility
from placet.domain.finding import Lowering
from placet.domain.language import Bilingual, Language
from placet.domain.rule import AccountClass, Level, RuleStatus

WORDS: tuple[tuple[StrEnum, Bilingual], ...] = (
    (Language.ENGLISH, Bilingual("English", "anglais")),
    (Language.FRENCH, Bilingual("French", "français")),
    (Level.ERROR, Bilingual("Error", "Erreur")),
    (Level.WARNING, Bilingual("Warning", "Avertissement")),
    (Level.NOTE, Bilingual("Note", "Remarque")),
    (DecisionOutcome.CHANGE_REQUIRED, Bilingual("Change required", "Modification requise")),
    (DecisionOutcome.CHANGED, Bilingual("Changed", "Modifié")),
    (DecisionOutcome.KEPT, Bilingual("Kept", "Conservé")),
    (DecisionOutcome.NOT_A_FINDING, Bilingual("Not a finding", "Écarté")),
    (DecisionOutcome.REFERRED, Bilingual("Referred", "Renvoyé")),
    (Scope.PLACE, Bilingual("This place", "Cet endroit")),
    (Scope.DRAFT, Bilingual("This draft", "Cette ébauche")),
    (Scope.UNTIL, Bilingual("Until a date", "Jusqu’à une date")),
    (Outcome.REVIEWED, Bilingual("Reviewed, approval not yet given", "Examinée, approbation à venir")),
    (
        Outcome.CHANGES_REQUIRED,
        Bilingual("Changes required before release", "Modifications requises avant la diffusion"),
    ),
    (Outcome.APPROVED, Bilingual("Approved for release", "Diffusion approuvée")),
    (
        Outcome.APPROVED_WITH_CONDITIONS,
        Bilingual("Approved for release with conditions", "Diffusion approuvée sous conditions"),
    ),
    (Outcome.NOT_APPROVED, Bilingual("Not approved for release", "Diffusion non approuvée")),
    (Role.REVIEWER, Bilingual("Reviewer", "Examen")),
    (Role.APPROVER, Bilingual("Approver", "Approbation")),
    (CoverageStatus.READ, Bilingual("Read", "Lu")),
    (CoverageStatus.PARTLY_READ, Bilingual("Partly read", "Lu en partie")),
    (CoverageStatus.NOT_READ, Bilingual("Not read", "Non lu")),
    (Visibility.VISIBLE, Bilingual("Visible", "Visible")),
    (Visibility.HIDDEN, Bilingual("Hidden text", "Texte masqué")),
    (Visibility.INSERTED, Bilingual("Tracked insertion", "Insertion suivie")),
    (Visibility.DELETED, Bilingual("Tracked deletion", "Suppression suivie")),
    (Lowering.QUOTATION, Bilingual("a quotation", "une citation")),
    (Lowering.CITATION, Bilingual("a title or reference", "un titre ou un renvoi")),
    (Lowering.NEGATION, Bilingual("a negation", "une négation")),
    (Lowering.HISTORICAL, Bilingual("a mention of the past", "un rappel du passé")),
    (Lowering.ADDRESS, Bilingual("part of an address", "partie d’une adresse")),
    (RuleStatus.STABLE, Bilingual("Stable", "Stable")),
    (RuleStatus.UNVERIFIED, Bilingual("Unverified", "Non vérifiée")),
    (RuleStatus.DRAFT, Bilingual("Draft", "Projet")),
    (RuleStatus.DEPRECATED, Bilingual("Deprecated", "Périmée")),
    (AccountClass.PERSONAL, Bilingual("personal", "personnel")),
    (AccountClass.PARTY, Bilingual("party", "de parti")),
    (AccountClass.RIDING, Bilingual("riding", "de circonscription")),
    (AccountClass.PARLIAMENTARY, Bilingual("parliamentary", "parlementaire")),
    (AccountClass.OFFICIAL, Bilingual("official", "officiel")),
    (AccountClass.DEPARTMENTAL, Bilingual("departmental", "ministériel")),
    (AccountClass.THEMATIC, Bilingual("thematic", "thématique")),
    (Office.MINISTERS_OFFICE, Bilingual("Minister’s office", "Cabinet du ministre")),
    (Office.PRIME_MINISTERS_OFFICE, Bilingual("Prime Minister’s Office", "Cabinet du premier ministre")),
    (Office.PRIVY_COUNCIL_OFFICE, Bilingual("Privy Council Office", "Bureau du Conseil privé")),
    (Office.DEPUTY_MINISTERS_OFFICE, Bilingual("Deputy minister’s office", "Bureau du sous-ministre")),
    (Office.COMMUNICATIONS, Bilingual("Communications", "Communications")),
    (Office.PROGRAM, Bilingual("Program", "Programme")),
    (Office.OTHER_DEPARTMENT, Bilingual("Another department", "Autre ministère")),
    (Office.OUTSIDE, Bilingual("Outside government", "Hors du gouvernement")),
    (RequestChannel.TELEPHONE, Bilingual("Telephone", "Téléphone")),
    (RequestChannel.EMAIL, Bilingual("E-mail", "Courriel")),
    (RequestChannel.MEETING, Bilingual("Meeting", "Réunion")),
    (RequestChannel.MESSAGE, Bilingual("Instant message", "Messagerie instantanée")),
    (RequestChannel.TRACKED_CHANGE, Bilingual("Tracked change", "Modification suivie")),
    (RequestChannel.PAPER, Bilingual("On paper", "Sur papier")),
    (Answer.AWAITING, Bilingual("Awaiting answer", "En attente")),
    (Answer.ACCEPTED, Bilingual("Accepted", "Acceptée")),
    (Answer.ACCEPTED_IN_PART, Bilingual("Accepted in part", "Acceptée en partie")),
    (Answer.DECLINED, Bilingual("Declined", "Refusée")),
)
VOCABULARY = {(type(value), value): words for value, words in WORDS}
"""Keyed by type too: two enumerations may share a value, and string enumerations would then be equal."""

PRODUCTS: dict[str, Bilingual] = {
    "news-release": Bilingual("News release", "Communiqué"),
    "backgrounder": Bilingual("Backgrounder", "Document d’information"),
    "statement": Bilingual("Statement", "Déclaration"),
    "speech": Bilingual("Speech", "Discours"),
    "media-advisory": Bilingual("Media advisory", "Avis aux médias"),
    "media-lines": Bilingual("Media lines", "Infocapsules"),
    "qp-note": Bilingual("Question Period note", "Note pour la période des questions"),
    "social-media": Bilingual("Social media posts", "Publications sur les médias sociaux"),
    "video-script": Bilingual("Video script", "Scénario vidéo"),
    "web-page": Bilingual("Web page", "Page Web"),
    "event-proposal": Bilingual("Event proposal", "Proposition d’événement"),
    "advertising": Bilingual("Advertising", "Publicité"),
    "email": Bilingual("Stakeholder e-mail", "Courriel aux intervenants"),
    "poster": Bilingual("Poster or backdrop", "Affiche ou toile de fond"),
}

CHANNELS: dict[str, Bilingual] = {
    "web": Bilingual("Web", "Web"),
    "wire": Bilingual("News wire", "Fil de presse"),
    "social": Bilingual("Official social media account", "Compte officiel de médias sociaux"),
    "print": Bilingual("Print", "Imprimé"),
    "broadcast": Bilingual("Radio and television", "Radio et télévision"),
    "event": Bilingual("Event", "Événement"),
    "internal": Bilingual("Internal", "Interne"),
}


def word(value: StrEnum, language: Language) -> str:
    """Give the word for a domain value."""
    return VOCABULARY[type(value), value].text(language)


def product(name: str, language: Language) -> str:
    """Give the words for a product type; a department's own type is shown as it is written."""
    return PRODUCTS[name].text(language) if name in PRODUCTS else name


def channel(name: str, language: Language) -> str:
    """Give the words for a channel; a department's own channel is shown as it is written."""
    return CHANNELS[name].text(language) if name in CHANNELS else name
