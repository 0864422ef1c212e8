"""Rule packs that are wrong in one way each, by the kind of complaint they earn; a pack is files by name."""

PACK = "format: placet/1\npack: {id: p, version: '1'}\n"
RULE = "rules:\n  - id: a\n    kind: phrase\n    text: [x]\n"
HOLDER = "rules:\n  - id: a\n    kind: account\n    class: personal\n    owner: {name: Jane Doe}\n"


def rule(*lines: str) -> str:
    """Write a pack whose one rule, a phrase, has further lines."""
    return PACK + RULE + "".join(f"    {line}\n" for line in lines)


def text(written: str) -> str:
    """Write a pack whose one rule has its `text` from line 6 on."""
    return PACK + f"rules:\n  - id: a\n    kind: phrase\n    text: {written}\n"


def tag(written: str) -> str:
    """Write a pack with one hashtag rule, its `text` from line 6 on."""
    return PACK + f"rules:\n  - id: a\n    kind: hashtag\n    text:{written}\n"


def other(pack: str) -> str:
    """Write a second pack’s first lines."""
    return f"format: placet/1\npack: {{id: {pack}, version: '1'}}\n"


def pattern(written: str) -> str:
    """Write a pack with one pattern rule, its `regex` from line 6, column 12."""
    return PACK + f"rules:\n  - id: a\n    kind: pattern\n    regex: {written}\n"


FILES: dict[str, str | bytes] = {
    "not-a-rule-file": "Dear colleague,\n",
    "yaml-comma": text('["One" "Two"]'),
    "yaml-space": rule("level:note"),
    "yaml-no-break": PACK + "rules:\n  - id: a\n    kind:\u00a0phrase\n    text: [x]\n",
    "yaml-dash": text("- Real Change"),
    "yaml-mark": text("[& Sons]"),
    "yaml-block": rule("why:", "  en: > Hello"),
    "same-anchor": PACK + "common:\n  a: &x {en: One}\n  b: &x {en: Two}\n" + RULE,
    "key-of-other-kind": PACK + "rules:\n  - id: a\n    kind: slogan\n    text: [x]\n    gap: {words: 2}\n",
    "no-words": text('["…"]'),
    "curly": text("[“Real, positive change”]"),
    "idle-link": PACK + "rules:\n  - id: a\n    kind: link\n",
    "no-rules": "format: placet/1\n",
    "no-pack": "format: placet/1\n" + RULE,
    "not-utf-8": PACK.encode() + b"rules:\n  - id: a\n    kind: phrase\n    text: [caf\xe9]\n",
    "empty": "",
    "format": "format: placet/2\npack: {id: p, version: '1'}\n" + RULE,
    "yaml": PACK + "rules:\n  - id: a\n    kind: phrase\n    text: [x]\n    why: !<x y> {}\n",
    "yaml-handle": text("[Follow, @JaneDoeMP]"),
    "yaml-tab": PACK + "rules:\n\t- id: a\n",
    "yaml-alias": text("[*bold*]"),
    "yaml-colon": rule("why:", "  en: Note: a clause"),
    "yaml-comment": tag(" #StrongFamilies"),
    "yaml-comment-after": text("\n      - Tell #StrongFamilies"),
    "yaml-documents": PACK + RULE + "---\nrules: []\n",
    "yaml-control": PACK.encode() + b"rules:\n  - id: a\x00\n",
    "yaml-escape": PACK + 'rules:\n  - id: a\n    kind: pattern\n    regex: "party\\s+line"\n',
    "control": PACK + 'rules:\n  - id: a\n    kind: pattern\n    regex: "\\bparty"\n',
    "yaml-quote": text('["Real Change]'),
    "yaml-bracket": text("[Real Change"),
    "yaml-closed": text("[Real Change]]"),
    "yaml-apostrophe": text("['Agir pour l'avenir']"),
    "yaml-indent": PACK + "rules:\n  - id: a\n   kind: phrase\n",
    "yaml-key": PACK + RULE + "switch-off\nlists: {}\n",
    "yaml-deep": PACK + "rules: " + "[" * 60 + "]" * 60 + "\n",
    "endless": PACK + "common:\n  x: &x {a: *x}\n" + RULE,
    "key-not-text": PACK + RULE + "    message: {? [en] : Hello}\n",
    "merge-not-mapping": PACK
    + "common:\n  x: &x [1]\nrules:\n  - <<: *x\n    id: a\n    kind: phrase\n    text: [x]\n",
    "unknown-tag": rule("level: !loud error"),
    "duplicate-key": rule("level: note", "level: error"),
    "unknown-key": rule("levl: note"),
    "comma": rule("message: {en: Hello, world}"),
    "missing": PACK + "rules:\n  - id: a\n    kind: phrase\n",
    "nothing": rule("why:"),
    "not-text-number": text("[2015]"),
    "not-text-date": text("[2015-10-19]"),
    "not-text-truth": text("[true]"),
    "not-text": text("[{a: b}]"),
    "not-list": text("Real Change"),
    "not-list-mapping": PACK + "rules: {id: a}\n",
    "not-mapping": rule("gap: two"),
    "not-number": rule("gap: {words: 9}"),
    "not-date": rule("effective: {from: spring}"),
    "no-items": text("[]"),
    "empty-text": text('[""]'),
    "not-identifier": PACK + "rules:\n  - id: real change\n    kind: phrase\n    text: [x]\n",
    "not-one-of": rule("level: loud"),
    "ends-before": rule("effective: {from: 2025-04-28, until: 2019-10-21}"),
    "not-host": PACK + "rules:\n  - id: a\n    kind: link\n    blocked: ['https://liberal.ca/fr']\n",
    "not-linear": PACK + "rules:\n  - id: a\n    kind: pattern\n    regex: '(?<=our )party'\n",
    "not-a-pattern": PACK + "rules:\n  - id: a\n    kind: pattern\n    regex: '(our'\n",
    "accented-range": PACK + "rules:\n  - id: a\n    kind: pattern\n    regex: '\\b[A-ZÀ-Ý]x'\n",
    "too-large-a-pattern": PACK
    + "rules:\n  - id: a\n    kind: pattern\n    regex: '(?:\\pL+ ){40}(?:\\p{Lu}+ ){40}'\n",
    "not-a-tag": tag(' ["StrongFamilies"]'),
    "not-marked": rule("examples: {match: [no marks here]}"),
    "marked": rule("examples: {ignore: ['the [[marks]]']}"),
    "account-is-address": PACK + HOLDER + "    accounts: {x: ['https://x.com/JaneDoeMP']}\n",
    "account-needs-host": PACK + HOLDER + "    accounts: {mastodon: [janedoe]}\n",
    "unknown-list": rule("except: {lists: [names]}"),
    "same-id": PACK + RULE + "  - id: a\n    kind: phrase\n    text: [y]\n",
}
"""Packs of one file."""

PACKS: dict[str, list[dict[str, str]]] = {
    "no-files": [{}],
    "two-packs": [{"a.yaml": PACK + RULE, "b.yaml": other("q")}],
    "same-list": [
        {"a.yaml": PACK + "lists: {names: [Harper Lee]}\n", "b.yaml": "format: placet/1\nlists: {names: [y]}\n"}
    ],
    "same-pack": [{"a.yaml": PACK + RULE}, {"b.yaml": PACK + "rules:\n  - {id: b, kind: phrase, text: [y]}\n"}],
    "unknown-rule": [
        {"a.yaml": PACK + RULE},
        {"b.yaml": other("own") + "switch-off:\n  - {id: b, reason: ours is stricter}\n"},
    ],
    "two-classes": [
        {"a.yaml": PACK + HOLDER + "    accounts: {x: [JaneDoe]}\n"},
        {
            "b.yaml": other("own")
            + (HOLDER + "    accounts: {x: ['@janedoe']}\n").replace("id: a", "id: b").replace("personal", "official")
        },
    ],
}
"""Packs that disagree with themselves or with one another, one mapping of files each."""
