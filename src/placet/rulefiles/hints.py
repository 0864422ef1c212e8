"""What an editor shows beside a key of a rule file, English and French; a key of one model only goes by `Model.key`."""

from placet.domain.language import Bilingual

HINTS: dict[str, Bilingual] = {
    # --- the file
    "format": Bilingual("Always placet/1", "Toujours placet/1"),
    "pack": Bilingual(
        "Which pack it is: in one file of the folder", "De quel jeu il s’agit : dans un fichier du dossier"
    ),
    "lists": Bilingual(
        "Texts that several rules share, by name", "Textes que plusieurs règles se partagent, par leur nom"
    ),
    "common": Bilingual(
        "Pieces written once, marked with & and used with *", "Éléments écrits une fois, marqués par & et repris par *"
    ),
    "rules": Bilingual("The rules, in any order", "Les règles, dans n’importe quel ordre"),
    "switch-off": Bilingual(
        "Rules of other packs that do not hold here, and why",
        "Règles d’autres jeux qui ne valent pas ici, et pourquoi",
    ),
    # --- the pack
    "PackHeader.id": Bilingual("The pack’s name in records", "Le nom du jeu dans les dossiers"),
    "PackHeader.version": Bilingual('Any text in quotes: "2026.11"', 'Un texte entre guillemets : "2026.11"'),
    "PackHeader.owner": Bilingual("Who keeps the pack", "Qui tient le jeu à jour"),
    "PackHeader.title": Bilingual("What the reviewer sees", "Ce que voit la réviseure ou le réviseur"),
    "SwitchOff.id": Bilingual("The id of the other pack’s rule", "L’identifiant de la règle de l’autre jeu"),
    "SwitchOff.reason": Bilingual(
        "Why: one text, or {en: …, fr: …}; the record shows it",
        "Pourquoi : un texte, ou {en: …, fr: …}; le dossier le montre",
    ),
    # --- every rule
    "id": Bilingual(
        "A name of its own: letters, digits, . and -", "Un nom propre à la règle : lettres, chiffres, . et -"
    ),
    "kind": Bilingual("What the rule looks for, and how", "Ce que cherche la règle, et comment"),
    "level": Bilingual(
        "note (look), warning (probably), error (certainly); without it: warning",
        "note (remarque), warning (avertissement), error (erreur); par défaut : warning",
    ),
    "level-in": Bilingual(
        "Another level in some products or channels: {social-media: error}",
        "Un autre niveau pour certains produits ou canaux : {social-media: error}",
    ),
    "languages": Bilingual(
        "Look in paragraphs of these languages only", "Ne chercher que dans les paragraphes de ces langues"
    ),
    "message": Bilingual("A short title of the finding", "Un titre court du constat"),
    "why": Bilingual("The reason, in a sentence", "La raison, en une phrase"),
    "policy": Bilingual("The clause, and the version it was read in", "L’article, et la version consultée"),
    "suggest": Bilingual("Better words", "De meilleurs mots"),
    "applies-to": Bilingual(
        "Product types and channels; all without it", "Types de produits et canaux; tous par défaut"
    ),
    "if-unknown": Bilingual(
        "While the draft’s product or channel is not known: apply (the default), or wait",
        "Tant que le produit ou le canal n’est pas connu : apply (s’appliquer, par défaut) ou wait (attendre)",
    ),
    "places": Bilingual("Look in these places only", "Ne chercher qu’à ces endroits"),
    "effective": Bilingual(
        "The release dates on which the rule holds, both included",
        "Les dates de diffusion auxquelles la règle vaut, les deux comprises",
    ),
    "except": Bilingual(
        "What makes a hit innocent when it covers the whole of it",
        "Ce qui rend innocents les mots trouvés, s’il les couvre en entier",
    ),
    "Except.lists": Bilingual("Names of lists under “lists:”", "Noms de listes sous « lists: »"),
    "patterns": Bilingual("Regular expressions (RE2), without accents", "Expressions rationnelles (RE2), sans accents"),
    "status": Bilingual("How far the rule can be relied on", "À quel point on peut se fier à la règle"),
    "source": Bilingual("Where the words were seen", "Où les mots ont été vus"),
    "examples": Bilingual(
        "The rule’s proof: it is refused when one fails", "La preuve : la règle est refusée si l’un échoue"
    ),
    "match": Bilingual(
        "Texts with [[ ]] round the words to be found", "Textes dont les mots à trouver sont entre [[ ]]"
    ),
    "ignore": Bilingual("Texts in which nothing is to be found", "Textes où il n’y a rien à trouver"),
    "Policy.version": Bilingual('The version of the instrument: "2025-03-27"', 'La version du texte : "2025-03-27"'),
    "ref": Bilingual(
        "Instrument and clause: one text, or {en: …, fr: …}", "Texte et article : un seul, ou {en: …, fr: …}"
    ),
    "url": Bilingual("Where it is read: one address, or {en: …, fr: …}", "Où le lire : une adresse, ou {en: …, fr: …}"),
    # --- its kind
    "text": Bilingual("Every text is an alternative", "Chaque texte est une variante"),
    "case": Bilingual(
        "as-written: capitals here must be capitals in the draft",
        "as-written : les majuscules d’ici doivent en être dans l’ébauche",
    ),
    "fuzzy": Bilingual(
        "auto: typing errors are seen through; off: none", "auto : fautes de frappe reconnues; off : aucune"
    ),
    "order": Bilingual(
        "any (the default for two words), or fixed", "any (n’importe lequel, par défaut pour deux mots) ou fixed"
    ),
    "gap": Bilingual("What may stand between the words", "Ce qui peut séparer les mots"),
    "Gap.words": Bilingual("So many words, 0 to 8", "Tant de mots, de 0 à 8"),
    "bridge": Bilingual("The name of a list of expressions", "Le nom d’une liste d’expressions"),
    "owner": Bilingual("Who holds the account, and in which office", "À qui appartient le compte, et à quel titre"),
    "class": Bilingual(
        "personal, party, riding, parliamentary are found; official, departmental, thematic are the register",
        "personal, party, riding, parliamentary : constats; official, departmental, thematic : registre",
    ),
    "accounts": Bilingual("Names by platform, without @ or address", "Noms par plateforme, sans @ ni adresse"),
    "blocked": Bilingual("Hosts that no link may lead to", "Domaines où aucun lien ne doit mener"),
    "allowed": Bilingual("Hosts of the government", "Domaines du gouvernement"),
    "shorteners": Bilingual("Links whose end is hidden", "Liens dont la destination est cachée"),
    "mismatch": Bilingual("Words that show another address", "Mots qui affichent une autre adresse"),
    "look-alike": Bilingual("Hosts that imitate those above", "Domaines qui imitent ceux-là"),
    "unknown-account": Bilingual("Social accounts that no rule lists", "Comptes qu’aucune règle ne nomme"),
    "regex": Bilingual(
        "RE2, without accents; in single quotes: '\\bour party\\b'",
        "RE2, sans accents; entre guillemets simples : '\\bnotre parti\\b'",
    ),
    "when": Bilingual("Patterns that need other words near them", "Motifs qui exigent d’autres mots à proximité"),
    "require": Bilingual("The words needed", "Les mots exigés"),
    "within": Bilingual("paragraph, page or draft", "paragraph (paragraphe), page ou draft (ébauche)"),
    "unless": Bilingual("Words that settle the matter", "Mots qui règlent la question"),
}
KINDS: dict[str, Bilingual] = {
    "Phrase": Bilingual(
        "A name or expression: misspelt, inflected, turned round, with words between",
        "Un nom ou une expression : fautes de frappe, flexions, mots inversés ou intercalés",
    ),
    "Slogan": Bilingual(
        "Words in their order, inflected, as a hashtag too", "Des mots dans leur ordre, fléchis, ou en mot-clic"
    ),
    "Hashtag": Bilingual("A hashtag; without its # it is not one", "Un mot-clic; sans son #, ce n’en est pas un"),
    "Account": Bilingual("Links to an account and mentions of it", "Les liens vers un compte et ses mentions"),
    "Links": Bilingual("Addresses", "Les adresses"),
    "Pattern": Bilingual("A regular expression", "Une expression rationnelle"),
    "Qualifier": Bilingual("Words that need others near them", "Des mots qui en exigent d’autres à proximité"),
    "Required": Bilingual("Words that the draft lacks", "Des mots qui manquent à l’ébauche"),
}


def hint(model: str, key: str) -> str:
    """Give what an editor shows beside a key of a model, English above French; empty where nothing needs saying."""
    words = HINTS.get(f"{model}.{key}", HINTS.get(key, Bilingual()))
    return _both(words)


def kind_hint(model: str) -> str:
    """Give what an editor shows for a kind of rule; empty for other models."""
    return _both(KINDS.get(model, Bilingual()))


def _both(words: Bilingual) -> str:
    return "\n\n".join(text for text in (words.en, words.fr) if text)
