"""The sentences of complaints about rule files: what is wrong, and how to mend it, English and French."""

from placet.domain.language import Bilingual
from placet.rulefiles.sentences_yaml import YAML_TEXTS

TEXTS: dict[str, tuple[Bilingual, Bilingual]] = {
    **YAML_TEXTS,
    # --- the folder and its files
    "no-folder": (
        Bilingual("There is no such rule pack", "Ce jeu de règles n’existe pas"),
        Bilingual("check the folder’s name", "vérifiez le nom du dossier"),
    ),
    "no-files": (
        Bilingual("The folder holds no rule file", "Le dossier ne contient aucun fichier de règles"),
        Bilingual("a rule file’s name ends in .yaml", "le nom d’un fichier de règles finit par .yaml"),
    ),
    "no-rules": (
        Bilingual("The file holds no rules", "Le fichier ne contient aucune règle"),
        Bilingual("add “rules:” and a first rule", "ajoutez « rules: » et une première règle"),
    ),
    "unreadable": (
        Bilingual("The file cannot be opened ({named})", "Le fichier ne peut être ouvert ({named})"),
        Bilingual("check that you may read it", "vérifiez que vous avez le droit de le lire"),
    ),
    "too-large": (
        Bilingual("The file is larger than {named} MB", "Le fichier dépasse {named} Mo"),
        Bilingual("divide it into several files", "répartissez les règles en plusieurs fichiers"),
    ),
    "not-utf-8": (
        Bilingual("The file is not written in UTF-8", "Le fichier n’est pas encodé en UTF-8"),
        Bilingual("save it as UTF-8 in your editor", "enregistrez-le en UTF-8 dans votre éditeur"),
    ),
    "empty": (
        Bilingual("The file is empty", "Le fichier est vide"),
        Bilingual("begin it with “format: placet/1”", "commencez-le par « format: placet/1 »"),
    ),
    "not-a-rule-file": (
        Bilingual("This is not a rule file", "Ce n’est pas un fichier de règles"),
        Bilingual("begin it with “format: placet/1”", "commencez-le par « format: placet/1 »"),
    ),
    "format": (
        Bilingual("The format is “{named}”, which Placet does not know", "Placet ne connaît pas le format « {named} »"),
        Bilingual("write “format: placet/1”", "écrivez « format: placet/1 »"),
    ),
    "no-pack": (
        Bilingual(
            "No file of the folder says which pack it is", "Aucun fichier du dossier ne dit de quel jeu il s’agit"
        ),
        Bilingual(
            "add “pack: {{id: …, version: …}}” to one of them", "ajoutez « pack: {{id: …, version: …}} » à l’un d’eux"
        ),
    ),
    "two-packs": (
        Bilingual(
            "Two files of the folder say which pack it is: this one and {named}",
            "Deux fichiers du dossier disent de quel jeu il s’agit : celui-ci et {named}",
        ),
        Bilingual("keep “pack:” in one of them", "ne gardez « pack: » que dans l’un d’eux"),
    ),
    "same-pack": (
        Bilingual("A pack “{named}” is loaded already", "Un jeu « {named} » est déjà chargé"),
        Bilingual("give this one an id of its own", "donnez à celui-ci son propre identifiant"),
    ),
    # --- keys and values
    "control": (
        Bilingual(
            "The text holds a control character: between double quotes, \\b is one",
            "Le texte contient un caractère de commande : entre guillemets doubles, \\b en est un",
        ),
        Bilingual("put a pattern in single quotes: '…'", "mettez un motif entre guillemets simples : '…'"),
    ),
    "duplicate-key": (
        Bilingual("“{named}” stands here twice", "« {named} » figure ici deux fois"),
        Bilingual("keep one of them", "n’en gardez qu’un"),
    ),
    "unknown-key": (
        Bilingual("The key “{named}” is unknown here", "La clé « {named} » est inconnue ici"),
        Bilingual("take it out", "supprimez-la"),
    ),
    "key-of-other-kind": (
        Bilingual(
            "The key “{named}” belongs to rules of the kind {kinds}",
            "La clé « {named} » est propre aux règles du genre {kinds}",
        ),
        Bilingual("take it out, or change the kind", "supprimez-la, ou changez de genre"),
    ),
    "comma": (
        Bilingual("“{named}” was cut off at a comma", "« {named} » a été coupé à la virgule"),
        Bilingual(
            "put a text that holds a comma in quotes", "mettez entre guillemets un texte qui contient une virgule"
        ),
    ),
    "missing": (
        Bilingual("“{named}” is missing", "« {named} » manque"),
        Bilingual("add “{named}:”", "ajoutez « {named}: »"),
    ),
    "nothing": (
        Bilingual("Nothing is written here", "Rien n’est écrit ici"),
        Bilingual("write a value, or take the key out", "écrivez une valeur, ou supprimez la clé"),
    ),
    "not-text-number": (
        Bilingual(
            "YAML reads {named} as a number; a text belongs here",
            "Le YAML lit {named} comme un nombre; il faut un texte",
        ),
        Bilingual('put it in quotes: "{named}"', 'mettez-le entre guillemets : "{named}"'),
    ),
    "not-text-date": (
        Bilingual(
            "YAML reads {named} as a date; a text belongs here", "Le YAML lit {named} comme une date; il faut un texte"
        ),
        Bilingual('put it in quotes: "{named}"', 'mettez-la entre guillemets : "{named}"'),
    ),
    "not-text-truth": (
        Bilingual(
            "YAML reads {named} as true or false; a text belongs here",
            "Le YAML lit {named} comme vrai ou faux; il faut un texte",
        ),
        Bilingual('put it in quotes: "{named}"', 'mettez-le entre guillemets : "{named}"'),
    ),
    "not-text": (
        Bilingual("A text belongs here", "Il faut ici un texte"),
        Bilingual("write one text, in quotes", "écrivez un seul texte, entre guillemets"),
    ),
    "not-list": (
        Bilingual("A list belongs here", "Il faut ici une liste"),
        Bilingual("write it in brackets: [{named}]", "écrivez-la entre crochets : [{named}]"),
    ),
    "not-list-mapping": (
        Bilingual("A list belongs here", "Il faut ici une liste"),
        Bilingual("begin each piece with a dash: - …", "commencez chaque élément par un tiret : - …"),
    ),
    "not-mapping": (
        Bilingual("Keys and values belong here", "Il faut ici des clés et leurs valeurs"),
        Bilingual("write “{{{keys}}}”", "écrivez « {{{keys}}} »"),
    ),
    "not-number": (
        Bilingual("A whole number from 0 to 8 belongs here", "Il faut ici un nombre entier de 0 à 8"),
        Bilingual("write “words: 2”, for example", "écrivez par exemple « words: 2 »"),
    ),
    "not-date": (
        Bilingual("A date belongs here", "Il faut ici une date"),
        Bilingual("write year, month and day: 2025-03-27", "écrivez l’année, le mois et le jour : 2025-03-27"),
    ),
    "no-items": (
        Bilingual("The list is empty", "La liste est vide"),
        Bilingual("write at least one text", "écrivez au moins un texte"),
    ),
    "empty-text": (
        Bilingual("The text is empty", "Le texte est vide"),
        Bilingual("write its words, or take it out", "écrivez ses mots, ou supprimez-le"),
    ),
    "no-words": (
        Bilingual("“{named}” holds no word to look for", "« {named} » ne contient aucun mot à chercher"),
        Bilingual("write at least one letter or digit", "écrivez au moins une lettre ou un chiffre"),
    ),
    "curly": (
        Bilingual(
            "A curly quotation mark does not hold a text together: it was cut at a comma",
            "Un guillemet courbe ne délimite pas un texte : celui-ci a été coupé à la virgule",
        ),
        Bilingual('put the whole text in straight quotes: "…"', 'mettez tout le texte entre guillemets droits : "…"'),
    ),
    "idle-link": (
        Bilingual("The rule looks for nothing", "La règle ne cherche rien"),
        Bilingual(
            "write “blocked”, “shorteners”, “mismatch”, “look-alike” or “unknown-account”",
            "écrivez « blocked », « shorteners », « mismatch », « look-alike » ou « unknown-account »",
        ),
    ),
    "not-identifier": (
        Bilingual("“{named}” cannot be an id", "« {named} » ne peut être un identifiant"),
        Bilingual("use letters, digits, dots and hyphens", "employez lettres, chiffres, points et traits d’union"),
    ),
    "not-one-of": (
        Bilingual("“{named}” is unknown here", "« {named} » est inconnu ici"),
        Bilingual("write one of {choices}", "écrivez l’un de ceux-ci : {choices}"),
    ),
    "other": (
        Bilingual("The value cannot be read ({named})", "La valeur ne peut être lue ({named})"),
        Bilingual("compare it with the README of the rules", "comparez-la avec le fichier README des règles"),
    ),
    # --- what a rule says
    "ends-before": (
        Bilingual("The rule ends before it begins", "La règle prend fin avant de commencer"),
        Bilingual("exchange “from” and “until”", "inversez « from » et « until »"),
    ),
    "not-host": (
        Bilingual("“{named}” is not a host’s name", "« {named} » n’est pas un nom de domaine"),
        Bilingual(
            "write the host alone, without https:// and path: canada.ca",
            "écrivez le domaine seul, sans https:// ni chemin : canada.ca",
        ),
    ),
    "not-linear": (
        Bilingual("RE2 has no {named}", "RE2 ne connaît pas {named}"),
        Bilingual(
            "write the pattern without looking around or back, and use “except”",
            "écrivez le motif sans assertion ni renvoi, et servez-vous de « except »",
        ),
    ),
    "not-a-pattern": (
        Bilingual("RE2 cannot read the pattern ({named})", "RE2 ne peut lire le motif ({named})"),
        Bilingual(
            "check its brackets, and put a backslash before . ( ) [ ] ? * + that stand for themselves",
            "vérifiez ses parenthèses, et mettez une barre oblique inverse devant . ( ) [ ] ? * + pris à la lettre",
        ),
    ),
    "accented-range": (
        Bilingual(
            "Patterns are matched without accents, which makes {named} another range",
            "Les motifs s’appliquent sans les accents, ce qui change la plage {named}",
        ),
        Bilingual(
            "write [A-Z], [a-z] or [A-Za-z]: e matches é too",
            "écrivez [A-Z], [a-z] ou [A-Za-z] : e vaut aussi pour é",
        ),
    ),
    "too-large-a-pattern": (
        Bilingual(
            "The pattern is too large to be matched fast", "Le motif est trop gros pour être appliqué rapidement"
        ),
        Bilingual(
            "write [A-Za-z] for \\pL and [A-Z] for \\p{{Lu}}, repeat less, or make two rules of it",
            "écrivez [A-Za-z] pour \\pL et [A-Z] pour \\p{{Lu}}, répétez moins, ou faites-en deux règles",
        ),
    ),
    "not-a-tag": (
        Bilingual("“{named}” is not a hashtag", "« {named} » n’est pas un mot-clic"),
        Bilingual(
            'write it with its # and in quotes: "#StrongFamilies"',
            'écrivez-le avec son # et entre guillemets : "#FamillesFortes"',
        ),
    ),
    "not-marked": (
        Bilingual(
            "The example does not say which words must be found", "L’exemple ne dit pas quels mots doivent être trouvés"
        ),
        Bilingual("put [[ ]] round them", "placez-les entre [[ ]]"),
    ),
    "marked": (
        Bilingual("A text to be ignored has no [[ ]]", "Un texte à laisser de côté ne porte pas de [[ ]]"),
        Bilingual("take them out, or move the example to “match”", "supprimez-les, ou placez l’exemple sous « match »"),
    ),
    "account-is-address": (
        Bilingual("“{named}” is not the name of an account", "« {named} » n’est pas un nom de compte"),
        Bilingual("write the name alone, without the address", "écrivez le nom seul, sans l’adresse"),
    ),
    "account-needs-host": (
        Bilingual(
            "The Mastodon account “{named}” does not name its server",
            "Le compte Mastodon « {named} » ne nomme pas son serveur",
        ),
        Bilingual("write name@server", "écrivez nom@serveur"),
    ),
    # --- what the files say of one another
    "unknown-list": (
        Bilingual("There is no list “{named}”", "Il n’y a pas de liste « {named} »"),
        Bilingual("write it under “lists:”", "écrivez-la sous « lists: »"),
    ),
    "same-list": (
        Bilingual(
            "The pack has a list “{named}” already, in {other}", "Le jeu a déjà une liste « {named} », dans {other}"
        ),
        Bilingual("put the two together", "réunissez les deux"),
    ),
    "same-id": (
        Bilingual(
            "A rule has the id “{named}” already, at {other}",
            "Une règle porte déjà l’identifiant « {named} », dans {other}",
        ),
        Bilingual("give this one another id", "donnez à celle-ci un autre identifiant"),
    ),
    "unknown-rule": (
        Bilingual("There is no rule “{named}” to switch off", "Il n’y a pas de règle « {named} » à désactiver"),
        Bilingual("check its id", "vérifiez son identifiant"),
    ),
    "two-classes": (
        Bilingual(
            "The account “{named}” is of another class in the rule “{other}”",
            "Le compte « {named} » est d’une autre catégorie dans la règle « {other} »",
        ),
        Bilingual(
            "keep it in one of them, or switch one rule off", "ne le gardez que dans l’une, ou désactivez une règle"
        ),
    ),
}

NEAR = Bilingual("did you mean “{near}”?", "vouliez-vous écrire « {near} »?")
COLON = Bilingual(": ", " : ")
PATTERN_TEXTS: dict[str, Bilingual] = {
    "missing )": Bilingual("a ( is not closed", "une ( n’est pas fermée"),
    "unexpected )": Bilingual("a ) is closed that was not opened", "une ) n’a pas été ouverte"),
    "missing ]": Bilingual("a [ is not closed", "un [ n’est pas fermé"),
    "trailing \\": Bilingual("it ends with a \\", "il finit par un \\"),
    "invalid escape sequence": Bilingual("nothing is known by", "rien ne répond à"),
    "invalid character class": Bilingual("no class of characters", "aucune classe de caractères"),
    "invalid character class range": Bilingual(
        "a range from its end to its beginning", "une plage de sa fin à son début"
    ),
    "no argument for repetition operator": Bilingual("nothing stands before", "rien ne précède"),
    "bad repetition operator": Bilingual("repeated twice", "répété deux fois"),
    "invalid repetition size": Bilingual("more than 1,000 repetitions", "plus de 1 000 répétitions"),
    "invalid perl operator": Bilingual("unknown to RE2", "inconnu de RE2"),
    "invalid named capture group": Bilingual(
        "a group with a name that is none", "un groupe dont le nom n’en est pas un"
    ),
}
"""What RE2 says of a pattern, by its own words."""
