"""The sentences of complaints about a rule file’s notation, English and French."""

from placet.domain.language import Bilingual

YAML_TEXTS: dict[str, tuple[Bilingual, Bilingual]] = {
    "yaml": (
        Bilingual("The YAML cannot be read here: {named}", "Le YAML ne peut être lu ici"),
        Bilingual("check indentation, quotes and brackets", "vérifiez le retrait, les guillemets et les crochets"),
    ),
    "yaml-handle": (
        Bilingual("A text may not begin with {named}", "Un texte ne peut commencer par {named}"),
        Bilingual('put it in quotes: "{quoted}"', 'mettez-le entre guillemets : "{quoted}"'),
    ),
    "yaml-tab": (
        Bilingual(
            "YAML is written with spaces, not with tabs", "Le YAML s’écrit avec des espaces, et non des tabulations"
        ),
        Bilingual("replace the tab with spaces", "remplacez la tabulation par des espaces"),
    ),
    "yaml-alias": (
        Bilingual("*{named} refers to nothing", "*{named} ne renvoie à rien"),
        Bilingual(
            "put a text that begins with * in quotes, or mark the piece with &{named} above",
            "mettez entre guillemets un texte qui commence par *, ou marquez l’élément par &{named} plus haut",
        ),
    ),
    "yaml-colon": (
        Bilingual("A second colon on the line confuses YAML", "Un second deux-points sur la ligne embrouille le YAML"),
        Bilingual("put a text that holds “: ” in quotes", "mettez entre guillemets un texte qui contient « : »"),
    ),
    "yaml-comment": (
        Bilingual("{named} was read as a comment", "{named} a été lu comme un commentaire"),
        Bilingual('put it in quotes: "{named}"', 'mettez-le entre guillemets : "{named}"'),
    ),
    "yaml-comment-after": (
        Bilingual("{named} was read as a comment", "{named} a été lu comme un commentaire"),
        Bilingual(
            "put the whole text in quotes; a comment has a space after its #",
            "mettez tout le texte entre guillemets; un commentaire prend une espace après son #",
        ),
    ),
    "yaml-control": (
        Bilingual("A character that cannot be printed stands here", "Un caractère non imprimable figure ici"),
        Bilingual("delete it", "supprimez-le"),
    ),
    "yaml-escape": (
        Bilingual(
            "Between double quotes, a backslash before {named} has no meaning",
            "Entre guillemets doubles, la barre oblique inverse devant {named} n’a pas de sens",
        ),
        Bilingual("put a pattern in single quotes: '…'", "mettez un motif entre guillemets simples : '…'"),
    ),
    "yaml-quote": (
        Bilingual("A quotation mark opened here is not closed", "Un guillemet ouvert ici n’est pas fermé"),
        Bilingual(
            "close it; within single quotes, write '' for '", "fermez-le; entre guillemets simples, écrivez '' pour '"
        ),
    ),
    "yaml-bracket": (
        Bilingual(
            "A bracket opened here is not closed, or a comma is missing",
            "Un crochet ouvert ici n’est pas fermé, ou il manque une virgule",
        ),
        Bilingual(
            "close it, and put texts that hold , : [ ] {{ }} or ! in quotes",
            "fermez-le, et mettez entre guillemets les textes qui contiennent , : [ ] {{ }} ou !",
        ),
    ),
    "yaml-closed": (
        Bilingual("A bracket is closed here that was not opened", "Un crochet non ouvert est fermé ici"),
        Bilingual("take it out, or open it", "supprimez-le, ou ouvrez-le"),
    ),
    "yaml-apostrophe": (
        Bilingual("The text in quotes ends before “{named}”", "Le texte entre guillemets prend fin avant « {named} »"),
        Bilingual(
            "put a text that holds an apostrophe in double quotes",
            "mettez entre guillemets doubles un texte qui contient une apostrophe",
        ),
    ),
    "yaml-comma": (
        Bilingual("A comma is missing before {named}", "Il manque une virgule devant {named}"),
        Bilingual("put a comma between two texts", "mettez une virgule entre deux textes"),
    ),
    "yaml-space": (
        Bilingual(
            "A space is missing after the colon of {named}", "Il manque une espace après le deux-points de {named}"
        ),
        Bilingual("write “{written}”", "écrivez « {written} »"),
    ),
    "yaml-no-break": (
        Bilingual(
            "A no-break space stands here, which YAML does not know",
            "Une espace insécable figure ici, que le YAML ne connaît pas",
        ),
        Bilingual("type a plain space in its place", "tapez une espace ordinaire à sa place"),
    ),
    "yaml-dash": (
        Bilingual("A list with dashes begins on a line of its own", "Une liste à tirets commence sur sa propre ligne"),
        Bilingual(
            "put the first dash on the next line, or write the list in brackets",
            "mettez le premier tiret à la ligne suivante, ou écrivez la liste entre crochets",
        ),
    ),
    "yaml-mark": (
        Bilingual("Behind & or * stands the name of a piece", "Derrière & ou *, il faut le nom d’un élément"),
        Bilingual(
            "put a text that begins with & or * in quotes", "mettez entre guillemets un texte qui commence par & ou *"
        ),
    ),
    "yaml-block": (
        Bilingual("Behind | or >, nothing may stand on the line", "Derrière | ou >, rien ne doit figurer sur la ligne"),
        Bilingual(
            "begin the text on the next line, or take the sign out",
            "commencez le texte à la ligne suivante, ou supprimez le signe",
        ),
    ),
    "yaml-indent": (
        Bilingual(
            "The line does not stand under the lines it belongs to",
            "La ligne n’est pas alignée avec celles qui précèdent",
        ),
        Bilingual("give it as many spaces as its neighbours", "donnez-lui autant d’espaces qu’aux lignes voisines"),
    ),
    "yaml-key": (
        Bilingual("A key without a colon", "Une clé sans deux-points"),
        Bilingual("write “key: value”", "écrivez « clé: valeur »"),
    ),
    "yaml-deep": (
        Bilingual("The pieces are nested too deeply", "Les éléments sont imbriqués trop profondément"),
        Bilingual("compare it with the README of the rules", "comparez avec le fichier README des règles"),
    ),
    "yaml-documents": (
        Bilingual("The file holds two YAML documents", "Le fichier contient deux documents YAML"),
        Bilingual("take out the line “---” or “...”", "supprimez la ligne « --- » ou « ... »"),
    ),
    "same-anchor": (
        Bilingual("The mark &{named} stands twice in the file", "La marque &{named} figure deux fois dans le fichier"),
        Bilingual("give this one another name", "donnez à celle-ci un autre nom"),
    ),
    "endless": (
        Bilingual("The piece refers to itself", "L’élément renvoie à lui-même"),
        Bilingual("take the reference out", "supprimez le renvoi"),
    ),
    "key-not-text": (
        Bilingual("A key has to be a word", "Une clé doit être un mot"),
        Bilingual("write “key: value”", "écrivez « clé: valeur »"),
    ),
    "merge-not-mapping": (
        Bilingual("<< takes keys and values only", "<< ne reprend que des clés et leurs valeurs"),
        Bilingual("refer to a piece of “common:”", "renvoyez à un élément de « common: »"),
    ),
    "unknown-tag": (
        Bilingual("{named} has no meaning in a rule file", "{named} n’a pas de sens dans un fichier de règles"),
        Bilingual("put a text that begins with ! in quotes", "mettez entre guillemets un texte qui commence par !"),
    ),
}
