"""The words for places in a draft, and for what was read of them."""

from placet.domain.document import Coverage, CoverageReason, Passage, Place, PlaceKind
from placet.domain.language import Bilingual, Language
from placet.words.details import spoken

KINDS: dict[PlaceKind, Bilingual] = {
    PlaceKind.BODY: Bilingual("Body", "Corps du texte"),
    PlaceKind.TABLE: Bilingual("Table", "Tableau"),
    PlaceKind.HEADER: Bilingual("Header", "En-tête"),
    PlaceKind.FOOTER: Bilingual("Footer", "Pied de page"),
    PlaceKind.FOOTNOTE: Bilingual("Footnote", "Note de bas de page"),
    PlaceKind.ENDNOTE: Bilingual("Endnote", "Note de fin"),
    PlaceKind.COMMENT: Bilingual("Comment", "Commentaire"),
    PlaceKind.TEXT_BOX: Bilingual("Text box", "Zone de texte"),
    PlaceKind.CONTENT_CONTROL: Bilingual("Content control", "Contrôle de contenu"),
    PlaceKind.ALT_TEXT: Bilingual("Alternative text", "Texte de remplacement"),
    PlaceKind.LINK: Bilingual("Link target", "Cible du lien"),
    PlaceKind.FIELD: Bilingual("Field", "Champ"),
    PlaceKind.PROPERTY: Bilingual("Document property", "Propriété du document"),
    PlaceKind.BOOKMARK: Bilingual("Bookmark", "Signet"),
    PlaceKind.CHART: Bilingual("Chart", "Graphique"),
    PlaceKind.DIAGRAM: Bilingual("Diagram", "Diagramme"),
    PlaceKind.EMBEDDED: Bilingual("Embedded file", "Fichier incorporé"),
    PlaceKind.MACRO: Bilingual("Macro", "Macro"),
    PlaceKind.PICTURE: Bilingual("Picture", "Image"),
    PlaceKind.PAGE: Bilingual("Page", "Page"),
    PlaceKind.FORM_FIELD: Bilingual("Form field", "Champ de formulaire"),
    PlaceKind.ANNOTATION: Bilingual("Annotation", "Annotation"),
    PlaceKind.ATTACHMENT: Bilingual("Attached file", "Fichier joint"),
    PlaceKind.OUTLINE: Bilingual("Outline", "Plan"),
    PlaceKind.PART: Bilingual("Part", "Partie"),
}

REASONS: dict[CoverageReason, Bilingual] = {
    CoverageReason.NONE: Bilingual(),
    CoverageReason.PICTURE: Bilingual("words inside a picture are not read", "les mots dans une image ne sont pas lus"),
    CoverageReason.PAGE_WITHOUT_TEXT: Bilingual("scanned image without text", "image numérisée sans texte"),
    CoverageReason.UNMAPPED_TEXT: Bilingual(
        "its fonts do not say which letters they show", "ses polices ne disent pas quelles lettres elles montrent"
    ),
    CoverageReason.BROKEN_LETTERS: Bilingual(
        "some of its letters are broken, and were read as far as they go",
        "certaines de ses lettres sont altérées et n’ont été lues qu’autant que possible",
    ),
    CoverageReason.MALFORMED: Bilingual("damaged", "endommagé"),
    CoverageReason.ENCRYPTED: Bilingual("encrypted", "chiffré"),
    CoverageReason.UNSUPPORTED: Bilingual(
        "a format the program does not read", "un format que le programme ne lit pas"
    ),
    CoverageReason.MACRO: Bilingual("program code, listed and never run", "du code, signalé et jamais exécuté"),
    CoverageReason.EXTERNAL: Bilingual(
        "kept outside the draft, never fetched", "conservé hors de l’ébauche, jamais récupéré"
    ),
    CoverageReason.TOO_LARGE: Bilingual("larger than the limit", "plus volumineux que la limite"),
    CoverageReason.MISSING: Bilingual("named but not in the file", "mentionné, mais absent du fichier"),
    CoverageReason.DUPLICATE: Bilingual("present twice under one name", "présent deux fois sous le même nom"),
}

PARAGRAPH = Bilingual("paragraph {number}", "paragraphe {number}")
PAGES = Bilingual("Pages", "Pages")
PAGE = Bilingual("page {page}", "page {page}")
CELL = Bilingual("row {row}, column {column}", "rangée {row}, colonne {column}")
PROPERTIES = {
    "title": Bilingual("title", "titre"),
    "subject": Bilingual("subject", "objet"),
    "author": Bilingual("author", "auteur"),
    "keywords": Bilingual("keywords", "mots-clés"),
    "category": Bilingual("category", "catégorie"),
    "comments": Bilingual("comments", "commentaires"),
    "company": Bilingual("company", "organisation"),
    "manager": Bilingual("manager", "gestionnaire"),
    "status": Bilingual("status", "état"),
    "last modified by": Bilingual("last modified by", "dernière modification par"),
    "template": Bilingual("template", "modèle"),
    "hyperlink base": Bilingual("hyperlink base", "base des liens hypertexte"),
    "headings": Bilingual("titles kept from earlier", "titres conservés d’avant"),
    "mail subject": Bilingual("subject of the mailing", "objet du publipostage"),
    "query": Bilingual("query of the mailing", "requête du publipostage"),
    "caption label": Bilingual("label of captions", "étiquette des légendes"),
    "reviewers": Bilingual("authors of changes and comments", "auteurs des modifications et commentaires"),
    "signature": Bilingual("comment of a signature", "commentaire d’une signature"),
    "identifier": Bilingual("identifier", "identifiant"),
    "version": Bilingual("version", "version"),
    "rights": Bilingual("rights", "droits"),
    "layer": Bilingual("layer", "calque"),
    "page label": Bilingual("page label", "étiquette de page"),
    "thread": Bilingual("article thread", "fil d’article"),
}


def place(where: Place, language: Language) -> str:
    """Name a place as a reviewer would: “Body, paragraph 2”, “Page 3, paragraph 1”."""
    kind = KINDS[where.kind].text(language)
    if where.kind is PlaceKind.PAGE:
        return _page(where, language)
    if where.kind is PlaceKind.BODY and where.number is not None:
        paragraph = PARAGRAPH.text(language).format(number=where.number)
        return ", ".join(filter(None, (kind, paragraph, where.name)))
    named = kind if where.number is None else f"{kind} {where.number}"
    page = [PAGE.text(language).format(page=where.page)] if where.page is not None else []
    name = [PROPERTIES[where.name].text(language) if where.name in PROPERTIES else where.name] if where.name else []
    return ", ".join([named, *page, *name])


def _page(where: Place, language: Language) -> str:
    """Name a page, or a paragraph of it, or all of them where the place gives no number."""
    if where.page is None:
        return PAGES.text(language)
    number = [PARAGRAPH.text(language).format(number=where.number)] if where.number is not None else []
    name = [where.name] if where.name else []
    return ", ".join([f"{KINDS[PlaceKind.PAGE].text(language)} {where.page}", *number, *name])


def place_of(passage: Passage, language: Language) -> str:
    """Name a passage's place, with row and column (from 1) where it stands in a table."""
    named = place(passage.place, language)
    if passage.cell is None:
        return named
    cell = CELL.text(language).format(row=passage.cell.row + 1, column=passage.cell.column + 1)
    return f"{named}, {cell}"


def reason(row: Coverage, language: Language) -> str:
    """Say why a part was not read, or not whole; empty where it was read."""
    words = REASONS[row.reason].text(language)
    detail = spoken(row.detail, language)
    return f"{words} ({detail})" if words and detail else words or detail
