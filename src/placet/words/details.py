"""The words for what a reader could say of a draft, or a part of one, that it could not read."""

from placet.domain.detail import BETWEEN, FIGURES, Detail
from placet.domain.language import Bilingual, Language

DETAILS: dict[Detail, Bilingual] = {
    Detail.EMPTY: Bilingual("an empty file", "un fichier vide"),
    Detail.BINARY: Bilingual("binary data", "des données binaires"),
    Detail.ZIP_ARCHIVE: Bilingual("a ZIP archive", "une archive ZIP"),
    Detail.ARCHIVE: Bilingual("a {0} archive", "une archive {0}"),
    Detail.PICTURE: Bilingual("a {0} picture", "une image {0}"),
    Detail.PROGRAM: Bilingual("a program", "un programme"),
    Detail.OLE_FILE: Bilingual("an OLE file", "un fichier OLE"),
    Detail.MESSAGE: Bilingual("a message of {0}", "un message de {0}"),
    Detail.TEXT_NAMED: Bilingual("text, named {0}", "du texte, nommé {0}"),
    Detail.TEXT_WITHOUT_SUFFIX: Bilingual("text without a suffix", "du texte sans extension"),
    Detail.DOCUMENT_OF: Bilingual("a document of kind “{0}”", "un document de type «\u00a0{0}\u00a0»"),
    Detail.NO_WORDS: Bilingual("no words in it", "aucun mot"),
    Detail.NOT_WHOLE: Bilingual("not a whole ZIP package", "un fichier ZIP incomplet"),
    Detail.PART_MISSING: Bilingual("{0} is missing", "{0} est absent"),
    Detail.PART_TOO_LARGE: Bilingual("{0} is too large", "{0} est trop volumineux"),
    Detail.XML_LINE: Bilingual("XML, line {0}", "XML, ligne {0}"),
    Detail.MALFORMED_MESSAGE: Bilingual("a malformed message", "un message mal formé"),
    Detail.RELATIONSHIPS: Bilingual("relationships", "relations"),
    Detail.NO_PAGE: Bilingual("no page can be opened", "aucune page ne peut être ouverte"),
    Detail.PAGE: Bilingual("page {0}", "page {0}"),
    Detail.LARGER_THAN: Bilingual("larger than {0} MB", "plus de {0}\u00a0Mo"),
    Detail.MORE_ENTRIES: Bilingual("more than {0} entries", "plus de {0} entrées"),
    Detail.MORE_UNPACKED: Bilingual("more than {0} MB unpacked", "plus de {0}\u00a0Mo une fois décompressé"),
    Detail.UNPACKS_TIMES: Bilingual(
        "{1} unpacks to more than {0} times its size", "{1} se décompresse à plus de {0} fois sa taille"
    ),
    Detail.MORE_ENCRYPTED: Bilingual("more than {0} MB encrypted", "plus de {0}\u00a0Mo chiffrés"),
    Detail.MORE_ROUNDS: Bilingual("a password hashed more than {0} times", "un mot de passe haché plus de {0} fois"),
    Detail.ENCRYPTED_PACKAGE: Bilingual("its encrypted package", "son contenu chiffré"),
    Detail.MORE_PAGES: Bilingual("{0} pages, more than {1}", "{0} pages, plus de {1}"),
    Detail.LARGER_PAGE: Bilingual(
        "page {0}: {1} × {2} points, more than {3}", "page {0}\u00a0: {1} × {2} points, plus de {3}"
    ),
}
LISTED = ", "


def spoken(detail: str, language: Language) -> str:
    """Say a detail in a language; names of parts, formats and programs stand in it as they are."""
    return LISTED.join(_spoken(piece, language) for piece in detail.split(LISTED))


def _spoken(piece: str, language: Language) -> str:
    kind, _, figures = piece.partition(FIGURES)
    try:
        return DETAILS[Detail(kind)].text(language).format(*figures.split(BETWEEN))
    except (ValueError, IndexError):
        return piece
