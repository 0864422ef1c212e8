"""The record's own words, once for each language; the words for domain values stand in `placet.words`.

A missing French word is a type error. Blanks in braces are filled by the record.
"""

from dataclasses import dataclass

from placet.domain.language import Language


@dataclass(frozen=True, slots=True)
class Labels:
    """Every label, heading and formal sentence of a record, in one language."""

    # --- page 1
    record: str
    report: str
    purpose: str
    record_number: str
    outcome: str
    not_signed: str
    no_approval: str
    by: str
    acting_for: str
    condition: str
    more_conditions: str
    draft: str
    matrix: str
    level: str
    undecided: str
    total: str
    no_finding: str
    not_read: str
    nothing_unread: str
    more_parts: str
    requests: str
    requests_recorded: tuple[str, str]
    no_request: str
    objections: tuple[str, str]
    signatures: str
    reviewed_by: str
    approved_by: str
    not_given: str
    digital_signature: str
    typed_sign_off: str
    not_signed_yet: str
    closing: str
    # --- running lines
    page_of: str
    contents: str
    none_recorded: str
    not_stated: str
    # --- the sections' titles, in order
    sections: tuple[str, str, str, str, str, str, str, str, str, str, str, str]
    # --- 1 the draft and the review
    title: str
    file: str
    version: str
    file_version: str
    product: str
    release: str
    size: str
    size_bytes: str
    size_pages: tuple[str, str]
    received: str
    digest: str
    packs: str
    pack: str
    switched_off: str
    reviewed: str
    reviewed_from_to: str
    software: str
    # --- 2 coverage
    part: str
    status: str
    how: str
    text_of_file: str
    items: tuple[str, str]
    seen_by: str
    # --- 3 findings
    findings_note: str
    number: str
    finding: str
    place: str
    decision: str
    decided_by: str
    explanation: str
    reference: str
    reference_version: str
    suggestion: str
    scope: str
    until: str
    lowered: str
    # --- 4, 5, 6
    note: str
    given_by: str
    whole_draft: str
    request: str
    asked_by: str
    request_received: str
    noted_by: str
    before: str
    after: str
    answer: str
    objection: str
    clause: str
    about_finding: str
    address: str
    account_class: str
    holder: str
    accounts_note: str
    # --- 7, 8
    statement: str
    made_by: str
    when: str
    looked_at: str
    name: str
    capacity: str
    conditions: str
    sign_off_kinds: tuple[str, str]
    # --- 9
    trail_note: str
    time_utc: str
    who: str
    entry: str
    last_digest: str
    entry_received: str
    entry_described: str
    entry_decided: str
    entry_annotated: str
    entry_requested: str
    entry_acknowledged: str
    entry_reversed: str
    entry_signed: str
    # --- 10
    attached_data: str
    attached_draft: str
    draft_not_attached: str
    verification: tuple[str, ...]
    content: str
    data_description: str
    draft_description: str
    # --- 11
    term: str
    meaning: str
    terms: tuple[tuple[str, str], ...]
    # --- 12
    no_pages: str
    page: str
    found_here: str
    other_pages: str
    unread_pages: str
    picture_of: str
    picture_found: str
    # --- characters without a printed form
    emoji: str
    character: str
    control: str
    private_use: str


EN = Labels(
    record="Sign-off record",
    report="Unsigned report",
    purpose="Review for partisan branding, slogans and personal-account links",
    record_number="Record no.",
    outcome="Outcome",
    not_signed="Not signed",
    no_approval="Nobody has signed this review. The decisions are those recorded so far.",
    by="By {name}",
    acting_for="acting for {name}",
    condition="Condition {number}",
    more_conditions="{count} more, in section 8",
    draft="The draft",
    matrix="Findings by level and decision",
    level="Level",
    undecided="Undecided",
    total="Total",
    no_finding="The rules produced no finding in the parts that were read. "
    "This says nothing about parts that were not read.",
    not_read="Not read",
    nothing_unread="No part was left unread.",
    more_parts="{count} more, in section 2",
    requests="Requests",
    requests_recorded=("{count} recorded: {answers}.", "{count} recorded: {answers}."),
    no_request="No request was recorded.",
    objections=("{count} objection.", "{count} objections."),
    signatures="Signatures",
    reviewed_by="Reviewed by",
    approved_by="Approved by",
    not_given="Name not given",
    digital_signature="Digital signature",
    typed_sign_off="None: typed sign-off",
    not_signed_yet="Not signed",
    closing="The conclusions are those of the persons named.",
    page_of="Page {page} of {pages}",
    contents="Contents",
    none_recorded="None recorded.",
    not_stated="Not stated",
    sections=(
        "The draft and the review",
        "What was read and what was not",
        "Findings",
        "Reviewer’s notes",
        "Requests for changes",
        "Accounts and links",
        "Attestations",
        "Sign-offs",
        "Trail",
        "Attached files and verification",
        "Terms used",
        "Page pictures",
    ),
    title="Title",
    file="File",
    version="Version",
    file_version="{file}, version {version}",
    product="Product",
    release="Planned release",
    size="Size",
    size_bytes="{count} bytes",
    size_pages=("{count} page", "{count} pages"),
    received="Received",
    digest="SHA-256",
    packs="Rule packs",
    pack="{id} {version} (digest {digest})",
    switched_off="Rules switched off",
    reviewed="Reviewed",
    reviewed_from_to="{first} to {last}",
    software="Software",
    part="Part of the draft",
    status="Status",
    how="How, or why not",
    text_of_file="Text of the file",
    items=("{count} item", "{count} items"),
    seen_by="Looked at by {who}",
    findings_note="The words found are in bold and underlined, with the words around them as they stand in the draft. "
    "A framed name stands for a character with no printable form, ¶ for a line break.",
    number="No.",
    finding="Finding",
    place="Place",
    decision="Decision",
    decided_by="Decided by",
    explanation="Explanation",
    reference="Policy reference",
    reference_version="{ref} ({version})",
    suggestion="Suggestion",
    scope="Holds for",
    until="Until {date}",
    lowered="One level lower than the rule’s own, because of {reason}.",
    note="Note",
    given_by="Given by",
    whole_draft="The whole draft",
    request="Request {number}",
    asked_by="Asked by",
    request_received="Received",
    noted_by="noted by {name}",
    before="Before",
    after="After",
    answer="Answer",
    objection="Objection",
    clause="Clause shown",
    about_finding="Finding {number}",
    address="Address",
    account_class="Class",
    holder="Holder",
    accounts_note="Every link of the draft, and every account that the rules name. "
    "A dash means that no rule that was found says more.",
    statement="Statement",
    made_by="Made by",
    when="Date and time",
    looked_at="Looked at a part that the program did not read: {part}.",
    name="Name",
    capacity="Acting for",
    conditions="Conditions",
    sign_off_kinds=("Review", "Approval"),
    trail_note="Each entry carries the digest of the one before it. The first 16 characters are printed; "
    "the attached data file holds them whole.",
    time_utc="Time (UTC)",
    who="Who",
    entry="Entry",
    last_digest="Last digest",
    entry_received="Draft received; digests of draft and rule packs computed",
    entry_described="Draft described: {said}",
    entry_decided="Finding {number}: {decision}",
    entry_annotated="Note {number} written",
    entry_requested="Request {number} recorded: {office}; {answer}",
    entry_acknowledged="Unread part looked at: {part}",
    entry_reversed="Entry {number} reversed",
    entry_signed="Signed: {outcome}",
    attached_data="Everything this record says, as data: draft, rules, findings, decisions, notes, requests, sign-offs "
    "and the whole trail (JSON, RFC 8785)",
    attached_draft="The draft as it was reviewed",
    draft_not_attached="The draft is not attached. Its digest is on page 1.",
    verification=(
        "The draft: compute the SHA-256 digest of the file; it equals the digest on page 1.",
        "The trail: for each entry, write number, previous digest and activity as canonical JSON (RFC 8785) and compute "
        "its SHA-256 digest; it equals the entry’s digest, and is the next entry’s previous digest. The first previous "
        "digest is the SHA-256 digest of the review’s id, a line feed and the draft’s digest.",
        "This file: its data file, and what is printed, come from the same review.",
    ),
    content="Content",
    data_description="The review as data",
    draft_description="The draft reviewed",
    term="Term",
    meaning="Meaning",
    terms=(
        ("Finding", "Words in the draft that a rule asks about. A finding is a question, not a conclusion."),
        ("Error, Warning, Note", "How much the rule’s owner says a finding matters, from most to least."),
        ("Change required", "The reviewer asks that the words be changed before release."),
        ("Changed", "A later version of the draft replaced the words."),
        ("Kept", "The reviewer keeps the words, for the reason given."),
        ("Not a finding", "The reviewer says the rule does not apply here, for the reason given."),
        ("Referred", "The reviewer left the question to somebody else."),
        ("Undecided", "No decision was recorded."),
        ("Read, Partly read, Not read", "Whether the program could read the words of a part of the draft."),
        ("Digest", "A number computed from every byte of a file (SHA-256). Any change to the file changes it."),
        ("Trail", "Everything that was done in the review, in order; entries are added and never removed."),
    ),
    no_pages="The draft has no fixed pages, or its file was not at hand: none is pictured.",
    page="Page {number}",
    found_here="Found on this page",
    other_pages="Pages without findings",
    unread_pages="Pages that were not read",
    picture_of="Picture of page {number} of the draft.",
    picture_found="Findings marked on it: {numbers}.",
    emoji="emoji: {name}",
    character="{name}",
    control="control character {code}",
    private_use="{code}",
)

FR = Labels(
    record="Dossier d’approbation",
    report="Rapport non signé",
    purpose="Examen visant l’image de marque partisane, les slogans et les liens vers des comptes personnels",
    record_number="Dossier nº",
    outcome="Résultat",
    not_signed="Non signé",
    no_approval="Personne n’a signé cet examen. Les décisions sont celles consignées jusqu’ici.",
    by="Par {name}",
    acting_for="par intérim pour {name}",
    condition="Condition {number}",
    more_conditions="{count} de plus, à la section 8",
    draft="L’ébauche",
    matrix="Constats par niveau et par décision",
    level="Niveau",
    undecided="À trancher",
    total="Total",
    no_finding="Les règles n’ont produit aucun constat dans les parties lues. "
    "Rien n’en découle pour les parties non lues.",
    not_read="Non lu",
    nothing_unread="Aucune partie n’est restée non lue.",
    more_parts="{count} de plus, à la section 2",
    requests="Demandes",
    requests_recorded=("{count} consignée\u00a0: {answers}.", "{count} consignées\u00a0: {answers}."),
    no_request="Aucune demande n’a été consignée.",
    objections=("{count} objection.", "{count} objections."),
    signatures="Signatures",
    reviewed_by="Examen par",
    approved_by="Approbation par",
    not_given="Nom non précisé",
    digital_signature="Signature numérique",
    typed_sign_off="Aucune\u00a0: nom saisi au clavier",
    not_signed_yet="Non signé",
    closing="Les conclusions sont celles des personnes nommées.",
    page_of="Page {page} sur {pages}",
    contents="Table des matières",
    none_recorded="Aucun élément consigné.",
    not_stated="Non précisé",
    sections=(
        "L’ébauche et l’examen",
        "Ce qui a été lu et ce qui ne l’a pas été",
        "Constats",
        "Notes de l’examen",
        "Demandes de modification",
        "Comptes et liens",
        "Attestations",
        "Approbations",
        "Journal",
        "Fichiers joints et vérification",
        "Termes employés",
        "Images des pages",
    ),
    title="Titre",
    file="Fichier",
    version="Version",
    file_version="{file}, version {version}",
    product="Produit",
    release="Diffusion prévue",
    size="Taille",
    size_bytes="{count} octets",
    size_pages=("{count} page", "{count} pages"),
    received="Réception",
    digest="SHA-256",
    packs="Jeux de règles",
    pack="{id} {version} (empreinte {digest})",
    switched_off="Règles désactivées",
    reviewed="Examen",
    reviewed_from_to="{first} au {last}",
    software="Logiciel",
    part="Partie de l’ébauche",
    status="Lecture",
    how="Comment, ou pourquoi non",
    text_of_file="Texte du fichier",
    items=("{count} élément", "{count} éléments"),
    seen_by="Partie regardée par {who}",
    findings_note="Les mots relevés sont en gras et soulignés, avec les mots qui les entourent tels qu’ils figurent "
    "dans l’ébauche. Un nom encadré remplace un caractère sans forme imprimable, et ¶, un saut de ligne.",
    number="Nº",
    finding="Constat",
    place="Endroit",
    decision="Décision",
    decided_by="Décision de",
    explanation="Explication",
    reference="Référence",
    reference_version="{ref} ({version})",
    suggestion="Libellé proposé",
    scope="Portée",
    until="Jusqu’au {date}",
    lowered="Un niveau sous celui de la règle, en raison de ce contexte\u00a0: {reason}.",
    note="Note",
    given_by="Auteur",
    whole_draft="Toute l’ébauche",
    request="Demande {number}",
    asked_by="Demandé par",
    request_received="Reçue",
    noted_by="consignée par {name}",
    before="Avant",
    after="Après",
    answer="Suite donnée",
    objection="Objection",
    clause="Disposition affichée",
    about_finding="Constat {number}",
    address="Adresse",
    account_class="Catégorie",
    holder="Titulaire",
    accounts_note="Tous les liens de l’ébauche, et tous les comptes que visent les règles. "
    "Un tiret indique qu’aucune règle relevée n’en dit davantage.",
    statement="Déclaration",
    made_by="Faite par",
    when="Date et heure",
    looked_at="A regardé une partie que le programme n’a pas lue\u00a0: {part}.",
    name="Nom",
    capacity="Par intérim pour",
    conditions="Conditions",
    sign_off_kinds=("Examen", "Approbation"),
    trail_note="Chaque inscription porte l’empreinte de la précédente. Les 16 premiers caractères sont "
    "imprimés\u202f; le fichier de données joint les contient en entier.",
    time_utc="Heure (UTC)",
    who="Qui",
    entry="Inscription",
    last_digest="Dernière empreinte",
    entry_received="Ébauche reçue\u202f; empreintes de l’ébauche et des jeux de règles calculées",
    entry_described="Ébauche décrite\u00a0: {said}",
    entry_decided="Constat {number}\u00a0: {decision}",
    entry_annotated="Note {number} rédigée",
    entry_requested="Demande {number} consignée\u00a0: {office}\u202f; {answer}",
    entry_acknowledged="Partie non lue regardée\u00a0: {part}",
    entry_reversed="Inscription {number} annulée",
    entry_signed="Signature\u00a0: {outcome}",
    attached_data="Tout le contenu du présent dossier, sous forme de données\u00a0: ébauche, règles, constats, décisions, "
    "notes, demandes, signatures et journal complet (JSON, RFC 8785)",
    attached_draft="L’ébauche telle qu’elle a été examinée",
    draft_not_attached="L’ébauche n’est pas jointe. Son empreinte figure à la page 1.",
    verification=(
        "L’ébauche\u00a0: calculer l’empreinte SHA-256 du fichier\u202f; elle est égale à celle de la page 1.",
        "Le journal\u00a0: pour chaque inscription, écrire le numéro, l’empreinte précédente et l’activité en JSON "
        "canonique (RFC 8785), puis en calculer l’empreinte SHA-256\u202f; elle est égale à l’empreinte de "
        "l’inscription et à l’empreinte précédente de la suivante. La toute première empreinte précédente est "
        "l’empreinte SHA-256 de l’identifiant de l’examen, d’un saut de ligne et de l’empreinte de l’ébauche.",
        "Le présent fichier\u00a0: les données jointes et le texte imprimé viennent du même examen.",
    ),
    content="Contenu",
    data_description="L’examen sous forme de données",
    draft_description="L’ébauche examinée",
    term="Terme",
    meaning="Sens",
    terms=(
        ("Constat", "Mots de l’ébauche visés par une règle. Un constat est une question, non une conclusion."),
        (
            "Erreur, Avertissement, Remarque",
            "L’importance qu’accorde au constat le responsable de la règle, de la plus grande à la plus petite.",
        ),
        ("Modification requise", "L’examen demande que les mots soient modifiés avant la diffusion."),
        ("Modifié", "Une version ultérieure de l’ébauche a remplacé les mots."),
        ("Conservé", "L’examen conserve les mots, pour le motif indiqué."),
        ("Écarté", "L’examen établit que la règle ne s’applique pas ici, pour le motif indiqué."),
        ("Renvoyé", "L’examen a confié la question à une autre personne."),
        ("À trancher", "Aucune décision n’a été consignée."),
        (
            "Lu, Lu en partie, Non lu",
            "Indique si le programme a pu lire les mots d’une partie de l’ébauche.",
        ),
        (
            "Empreinte",
            "Nombre calculé à partir de tous les octets d’un fichier (SHA-256). Tout changement au fichier la modifie.",
        ),
        (
            "Journal",
            "Tout ce qui a été fait pendant l’examen, dans l’ordre\u202f; des inscriptions s’ajoutent, aucune ne "
            "disparaît.",
        ),
    ),
    no_pages="L’ébauche n’a pas de pages fixes, ou son fichier n’était pas accessible\u00a0: aucune image.",
    page="Page {number}",
    found_here="Relevé sur cette page",
    other_pages="Pages sans constat",
    unread_pages="Pages non lues",
    picture_of="Image de la page {number} de l’ébauche.",
    picture_found="Constats qui y sont marqués\u00a0: {numbers}.",
    emoji="emoji\u00a0: {name}",
    character="{name}",
    control="caractère de commande {code}",
    private_use="{code}",
)


def labels(language: Language) -> Labels:
    """Give the record's words in a language."""
    return EN if language is Language.ENGLISH else FR
