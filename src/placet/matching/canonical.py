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
    (re.compile(r"urldefense\.proofpoint\.com|urldefense\.com"), re.compile(r"/.*"), ("u",)),
)
ARCHIVED = re.compile(r"/web/\d+(?:[a-z]{2}_)?/(?P<url>.+)|/\d{4,14}/(?P<bare>https?:.+)")
"""A page that an archive of the web keeps: its own address follows the date."""
ARCHIVES = ("archive.org", "archive-it.org", "archive.ph", "archive.today")
PROOFPOINT = re.compile(r"/v3/__(?P<url>.+?)__;")
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


def _unwrapped(found: Target) -> Target | None:
    if found.host in {"urldefense.com", "urldefense.us"}:
        wrapped = PROOFPOINT.match(found.path)
        return _read(re.sub(r"^(https?):/(?!/)", r"\1://", wrapped["url"])) if wrapped else None
    query = dict(found.query)
    for host, path, keys in WRAPPERS:
        if host.fullmatch(found.host) and path.fullmatch(found.path or "/"):
            inner = next((query[key] for key in keys if query.get(key)), "")
            if found.host.startswith("urldefense"):
                inner = unquote(inner.replace("-", "%").replace("_", "/"))
            if "." in inner:
                return _read(inner)
    kept = ARCHIVED.fullmatch(found.path) if any(within(found.host, host) for host in ARCHIVES) else None
    if kept and "." in (inner := kept["url"] or kept["bare"]):
        return _read(re.sub(r"^(https?):/(?!/)", r"\1://", inner))
    if found.path.startswith("/amp/s/") and within(found.host, "google.com"):
        return _read(found.path.removeprefix("/amp/s/"))
    return None
