"""Verbs whose forms share no stem, English and French: those that slogans use, folded, under their infinitive."""

from functools import cache

FORMS = (
    # English
    "get gets got gotten getting",
    "make makes made making",
    "bring brings brought bringing",
    "keep keeps kept keeping",
    "build builds built building",
    "take takes took taken taking",
    "stand stands stood standing",
    "choose chooses chose chosen choosing",
    "fight fights fought fighting",
    "lead leads led leading",
    "give gives gave given giving",
    "rise rises rose risen rising",
    "win wins won winning",
    "find finds found finding",
    "hold holds held holding",
    "tell tells told telling",
    "spend spends spent spending",
    "go goes went gone going",
    "come comes came coming",
    "grow grows grew grown growing",
    "run runs ran running",
    "put puts putting",
    "set sets setting",
    "do does did done doing",
    "axe axes axed axing",
    "be is are was were am been being",
    "have has had having",
    # French
    "tenir tiens tient tenons tenez tiennent tenait tenaient tenu tenus tenue tenues tiendra tiendrons tiendront",
    "venir viens vient venons venez viennent venait venu venus venue venues viendra viendrons viendront",
    "faire fais fait faisons faites font faisait faite faits fera ferons feront",
    "batir batis batit batissons batissez batissent batissait bati batis batie batira batirons batiront batissant",
    "choisir choisis choisit choisissons choisissez choisissent choisi choisie choisira choisirons choisissant",
    "agir agis agit agissons agissez agissent agissait agi agira agirons agiront agissant",
    "mettre mets met mettons mettez mettent mettait mis mise mises mettra mettrons mettront mettant",
    "prendre prends prend prenons prenez prennent prenait pris prise prises prendra prendrons prendront prenant",
    "pouvoir peux peut pouvons pouvez peuvent pouvait pu pourra pourrons pourront",
    "vouloir veux veut voulons voulez veulent voulait voulu voudra voudrons voudront",
    "etre suis es est sommes etes sont etait etaient sera serons seront ete",
    "avoir ai as a avons avez ont avait avaient aura aurons auront eu",
    "aller vais vas va allons allez vont allait alle allee ira irons iront",
    "dire dis dit disons dites disent disait dira dirons diront",
    "battre bats bat battons battez battent battait battu battue battus battra battrons battront",
    "abolir abolis abolit abolissons abolissez abolissent aboli abolie abolies abolira abolirons aboliront abolissant",
    "reussir reussis reussit reussissons reussissez reussissent reussi reussira reussirons reussiront reussissant",
    "grandir grandis grandit grandissons grandissez grandissent grandi grandira grandirons grandiront grandissant",
    "defendre defends defend defendons defendez defendent defendait defendu defendra defendrons defendant",
    "rendre rends rend rendons rendez rendent rendait rendu rendue rendra rendrons rendant",
    "offrir offre offrons offrez offrent offrait offert offerte offrira offrirons offrant",
    "avancer avance avances avancons avancez avancent avancait avancera avancerons avancant",
)


@cache
def infinitives() -> dict[str, tuple[str, ...]]:
    """Give for each irregular form the infinitives it may belong to, marked so that they are no word themselves."""
    found: dict[str, list[str]] = {}
    for line in FORMS:
        forms = line.split()
        for form in forms:
            found.setdefault(form, []).append(forms[0] + "*")
    return {form: tuple(verbs) for form, verbs in found.items()}
