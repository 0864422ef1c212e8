"""Rules and rule packs as SARIF has them: `reportingDescriptor` and `toolComponent` (SARIF 2.1.0, 3.49 and 3.19)."""

from urllib.parse import urlsplit

from placet.domain.language import Bilingual, Language
from placet.domain.rule import Pack, PolicyReference, Rule, SwitchedOff
from placet.exporters.values import COLON, Json

SUGGESTION = Bilingual("Suggested wording", "Libellé proposé")
REFERENCE = Bilingual("Reference", "Référence")


def descriptor(rule: Rule, language: Language) -> Json:
    """Describe a rule: what it says, why, what to write instead, the clause it rests on, and where to read that."""
    message = rule.message.text(language) or rule.id
    values: Json = {
        "id": rule.id,
        "shortDescription": {"text": message},
        "help": {"text": _help(rule, language) or message},
        "defaultConfiguration": {"level": rule.level.value},
        "properties": _properties(rule, language),
    }
    if why := rule.why.text(language):
        values["fullDescription"] = {"text": why}
    if rule.policy and urlsplit(url := rule.policy.address(language)).scheme:
        values["helpUri"] = url
    return values


def extension(pack: Pack, language: Language) -> Json:
    """Describe a rule pack: its name, version, title, owner, and the digest of its files."""
    values: Json = {"name": pack.id, "version": pack.version, "properties": {"sha256": pack.sha256}}
    if title := pack.title.text(language):
        values["shortDescription"] = {"text": title}
    if pack.owner:
        values["organization"] = pack.owner
    return values


def override(off: SwitchedOff, language: Language) -> Json:
    """Say of a rule that it was switched off, by which pack and why: `configurationOverride` (SARIF 2.1.0, 3.51)."""
    configuration = {"enabled": False, "properties": {"pack": off.pack, "reason": off.why(language)}}
    return {"descriptor": {"id": off.rule_id}, "configuration": configuration}


def _help(rule: Rule, language: Language) -> str:
    colon = COLON.text(language)
    suggestion, reference = rule.suggest.text(language), _reference(rule.policy, language) if rule.policy else ""
    lines = [
        rule.why.text(language),
        SUGGESTION.text(language) + colon + suggestion if suggestion else "",
        REFERENCE.text(language) + colon + reference if reference else "",
    ]
    return "\n".join(line for line in lines if line)


def _reference(policy: PolicyReference, language: Language) -> str:
    named = policy.named(language)
    return f"{named} ({policy.version})" if policy.version else named


def _properties(rule: Rule, language: Language) -> Json:
    """Give what SARIF has no place for; lists are empty where a rule speaks to all."""
    values: Json = {
        "kind": rule.kind,
        "status": rule.status.value,
        "languages": [language.value for language in rule.languages],
        "products": list(rule.products),
        "channels": list(rule.channels),
        "places": [place.value for place in rule.places],
        "sources": list(rule.sources),
    }
    if rule.policy:
        values["policy"] = {"ref": rule.policy.named(language), "version": rule.policy.version}
    return values
