"""Addresses in one canonical form: where a link leads once every disguise is taken off it."""

import re
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, unquote, urlsplit

WRAPPERS: tuple[tuple[re.Pattern[str], re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(r"(?:.+\.)?safelinks\.protection\.(?:outlook|office365)\.com"), re.compile(r"/.*"), ("url",)),
    (
        re.compile(r"(?:l|lm)\.(?:facebook|instagram|messenger|threads|workplace)\.(?:com|net)"),
        re.compile(r"/.*"),
        ("u",),
    ),
    (re.compile(r"(?:www\.)?google\.[a-z.]{2,6}"), re.compile(r"/url/?"), ("q", "url")),
    (re.compile(r"(?:www\.)?youtube\.com"), re.compile(r"/redirect/?"), ("q",)),
    (re.compile(r"(?:www\.)?linkedin\.com"), re.compile(r"/(?:redir/redirect|safety/go)/?"), ("url",)),
    (re.compile(r"(?:www\.)?facebook\.com"), re.compile(r"/(?:l|flx/warn|sharer/sharer|sharer)(?:\.php)?/?"), ("u",)),
    (re.compile(r"(?:www\.)?bing\.com"), re.compile(r"/ck/a"), ("r",)),
    (
        re.compile(r"out\.reddit\.com|slack-redir\.net|href\.li|exit\.sc|away\.vk\.com"),
        re.compile(r"/.*"),
        ("url", "to"),
    ),
    (re.compile(r"(?:linkprotect|.+\.linkprotect)\.cudasvc\.com"), re.compile(r"/url/?"), ("a",)),
    (re.compile(r"statics\.teams\.cdn\.office\.net"), re.compile(r"/.*safelinks.*"), ("url",)),
    (re.compile(r"(?:www\.)?duckduckgo\.com"), re.compile(r"/l/?"), ("uddg",)),
    (re.compile(r"translate\.google\.[a-z.]{2,6}"), re.compile(r"/translate/?"), ("u",)),
    (re.compile(r"t\.umblr\.com|go\.bsky\.app"), re.compile(r"/redirect/?"), ("z", "u")),
    (re.compile(r"l\.wl\.co"), re.compile(r"/l/?"), ("u",)),
    (re.compile(r"urldefense\.proofpoint\.com|urldefense\.com"), re.compile(r"/.*"), ("u",)),
)
APPS: dict[str, tuple[str, str]] = {
    "twitter": ("x.com", "screen_name"),
    "instagram": ("instagram.com", "username"),
    "tg": ("t.me", "domain"),
    "whatsapp": ("wa.me", "phone"),
    "fb": ("facebook.com", ""),
}
"""Addresses that open an app: the site that shows the same, and the part of the query that names the account."""
PATHS: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    (("urldefense.com", "urldefense.us"), re.compile(r"/v3/__(.+?)__;")),
    (("archive.org", "archive-it.org"), re.compile(r"/(?:\d+/|web/)+\d+(?:[a-z]{2}_)?/(.+)")),
    (("archive.ph", "archive.today"), re.compile(r"/\d{4,14}/(https?:.+)")),
    (("govdelivery.com",), re.compile(r"/CL0/(https?:/.+?)(?:/\d+/[\w-]+.*)?$")),
    (("secure-web.cisco.com",), re.compile(r"/[\w-]{8,}/(https?:/.+)")),
    (("google.com",), re.compile(r"/amp/s/(.+)")),
)
"""Archives, mailings, mail filters: hosts whose paths carry a page's own address whole."""
SCHEME = re.compile(r"^([a-z][a-z0-9+.-]*):", re.IGNORECASE)
MOBILE = ("www.", "m.", "mobile.", "touch.", "mbasic.", "web.", "fr-ca.", "fr-fr.", "en-ca.", "en-gb.", "free.")
DEEPEST = 5
"""Wrappers taken off one address, at most."""
DOTS = str.maketrans("。．｡", "...")


@dataclass(frozen=True, slots=True)
class Target:
    """Where an address leads: host in ASCII and as people read it, path, query, the name before an @, what wrapped it.

    An e-mail address has the scheme `mailto` and its name in `user`.
    """

    scheme: str
    host: str
    shown: str
    path: str
    query: tuple[tuple[str, str], ...] = ()
    fragment: str = ""
    user: str = ""
    wrappers: tuple[str, ...] = ()

    @property
    def segments(self) -> tuple[str, ...]:
        """Give the parts of the path."""
        return tuple(part for part in self.path.split("/") if part)

    @property
    def plain_host(self) -> str:
        """Give the host without `www.` and the prefixes of mobile and language versions."""
        host = self.host
        while True:
            rest = next((host[len(prefix) :] for prefix in MOBILE if host.startswith(prefix)), host)
            if rest == host or "." not in rest:
                return host
            host = rest

    def within(self, suffix: str) -> bool:
        """Tell whether the host is a domain or lies below it, by whole labels."""
        return within(self.host, suffix)


def within(host: str, suffix: str) -> bool:
    """Tell whether a host is a domain or lies below it, by whole labels."""
    return host == suffix or host.endswith("." + suffix)


def canonical_host(host: str) -> str:
    """Give a host in ASCII: lower case, percent-encoding resolved, no root dot, international names encoded."""
    host = unquote(host).translate(DOTS).strip().strip("[]").rstrip(".").lower()
    try:
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        return host


def shown_host(host: str) -> str:
    """Give a host as people read it: international names in their own letters."""
    try:
        return ".".join(_shown(label) for label in host.split("."))
    except UnicodeError:
        return host


def _shown(label: str) -> str:
    return label[4:].encode("ascii").decode("punycode") if label.startswith("xn--") else label


def target(url: str) -> Target | None:
    """Read an address and take off its wrappers; None where it names no host (a mark in the draft itself, a script)."""
    found = _read(url.strip())
    for _ in range(DEEPEST):
        inner = _unwrapped(found) if found else None
        if found is None or inner is None:
            break
        found = replace(inner, wrappers=(*found.wrappers, found.host))
    return found


def _read(url: str) -> Target | None:
    scheme = SCHEME.match(url)
    if scheme and scheme[1].lower() == "mailto":
        return _mail(url[scheme.end() :])
    if scheme and scheme[1].lower() in APPS:
        return _in_app(scheme[1].lower(), url)
    if not scheme or "." in scheme[1]:
        url = "http:" + url if url.startswith("//") else "http://" + url
    try:
        parts = urlsplit(url.replace("\\", "/"))
        name, _, address = parts.netloc.rpartition("@")
    except ValueError:
        return None
    host = canonical_host(re.sub(r":\d*$", "", unquote(address)))
    if "@" in host:
        name, _, host = host.rpartition("@")
    if not host or parts.scheme.lower() not in {"http", "https", "ftp"}:
        return None
    query = tuple(parse_qsl(parts.query, keep_blank_values=True))
    return Target(
        parts.scheme.lower(), host, shown_host(host), unquote(parts.path), query, parts.fragment, unquote(name)
    )


def _mail(address: str) -> Target | None:
    name, at, host = unquote(address.partition("?")[0]).rpartition("@")
    host = canonical_host(host)
    return Target("mailto", host, shown_host(host), "", user=name) if at and host else None


def _dotted(label: str) -> str:
    """Write a host out that a translated page's address holds in one label: - for its dots, -- for its hyphens."""
    return label.replace("--", "\0").replace("-", ".").replace("\0", "-")


def _in_app(scheme: str, url: str) -> Target | None:
    host, key = APPS[scheme]
    parts = urlsplit(url)
    name = dict(parse_qsl(parts.query)).get(key, "") if key else parts.path.strip("/")
    return Target("https", host, host, "/" + name) if name else None


def _unwrapped(found: Target) -> Target | None:
    """Take off one wrapper; None where there is none."""
    inner = _in_query(found) or _in_path(found)
    if inner:
        return _read(re.sub(r"^(https?):/(?!/)", r"\1://", inner))
    if within(found.host, "translate.goog"):
        host = _dotted(found.host.removesuffix(".translate.goog"))
        return replace(found, host=host, shown=host)
    return None


def _in_query(found: Target) -> str:
    query = dict(found.query)
    for host, path, keys in WRAPPERS:
        if host.fullmatch(found.host) and path.fullmatch(found.path or "/"):
            inner = next((query[key] for key in keys if query.get(key)), "")
            if found.host.startswith("urldefense"):
                inner = unquote(inner.replace("-", "%").replace("_", "/"))
            if "." in inner:
                return inner
    return ""


def _in_path(found: Target) -> str:
    """Give the address that stands whole behind another's path."""
    for hosts, path in PATHS:
        kept = path.match(found.path) if any(within(found.host, host) for host in hosts) else None
        inner = next(filter(None, kept.groups()), "") if kept else ""
        if "." in inner:
            return inner
    return ""
