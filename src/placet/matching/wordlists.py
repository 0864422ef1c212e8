"""Small words and what they do between the words of a name, in English and French; all of them folded."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


JOINING = _words("and or et ou nor ni versus vs & plus")
"""Between two words of a name they make two things of it."""

LINKING = _words("of de d' du des the le la l' les s")
ARTICLES = _words("a an the un une le la l' les this that these those ce cette ces son sa ses his her their leur leurs")
TITLES = _words(
    "mr mrs ms m mme dr sir hon honourable honorable honourables honorables right rt tres president premier"
)

HEADS = _words(
    "government governments gouvernement gouvernements administration administrations cabinet cabinets team teams"
    " equipe equipes regime regimes ministry ministere caucus party parti parties partis liberals conservatives"
    " liberaux conservateurs plan plans agenda programme"
)
"""Words after which a name says whose it is: *government of …*, *gouvernement …*."""

ADJECTIVES = _words(
    "new old former present current previous past late federal national provincial majority minority coalition"
    " conservative liberal progressive tory elected re elect led own whole entire very first second third last next"
    " nouveau nouvel nouvelle ancien ancienne actuel actuelle precedent precedente sortant sortante federal federale"
    " national nationale provincial provinciale majoritaire minoritaire conservateur conservatrice liberal liberale"
    " elu elue reelu reelue premier premiere second seconde dernier derniere propre tout toute"
)

NEVER_BETWEEN = _words(
    # small words that open another part of the sentence
    "a an un une to for with in on at by from about against over after before during since until through without than"
    " that who whom which whose when where why how as if but not no while because so then there here"
    " pour avec dans sur par chez contre apres avant depuis sans que qui dont quand comme si mais ne pas en au aux y"
    " i you he she it we they him them us me my your his her its our their"
    " je tu il elle on nous vous ils elles se lui eux mon ton son notre votre leur"
    # verbs that stand beside a name, not within one
    " is are was were be been being am has have had do does did will would can could shall should may might must"
    " said says say told tell met meet made make took take gave give got get went go came come knew know saw see"
    " thought think left leave kept keep held hold brought bring began begin begun wrote write ran run cut put set let"
    " won win lost lose built build sold sell paid pay spent spend sent send spoke speak chose choose broke break grew"
    " grow rose rise fell fall became become found find heard hear read want need ask call form head join quit lead"
    " urge praise blame criticize criticise attack defend support oppose thank"
    " est sont etait etaient sera seront soit fut a ont avait avaient aura auront fait font peut peuvent veut veulent"
    " doit doivent dit disent va vont met mettent prend prennent donne annonce propose dirige forme quitte demande"
)

DENYING = _words("not no never nor neither without ne n' pas plus jamais sans aucun aucune ni")
"""Between the words of a slogan they say the contrary."""

EMPHATIC = _words(
    "real true big bigger great greater good better best strong stronger lasting concrete tangible meaningful clear"
    " fair bold vrai vraie vrais vraies reel reelle reels reelles concret concrets concretes meilleur meilleure"
    " meilleurs meilleures grand grande grands grandes bon bonne bons bonnes fort forte forts fortes solide solides"
    " durable durables veritable veritables clair claire clairs claires"
)
"""Adjectives that a writer puts into a slogan to say it louder."""

FILLERS = _words(
    "a an the our your all very more even really truly together still always every each this that"
    " le la les l' un une des nos notre vos votre tous toutes tout toute bien tres encore toujours ensemble chaque"
)
"""Words that a writer puts into a slogan without changing it."""

ABBREVIATIONS = _words("mr mrs ms dr st ste hon rt rev jr sr prof m mme mlle me no vol art")
"""Words whose full stop ends no sentence."""

SMALL = _words(
    "a i y au ce de du en et il je la le ma me ne on ou sa se si ta te tu un"
    " an as at be by do go he if in is it my no of or so to up us we"
)
"""Words of one or two letters, which the dictionaries leave out."""
