"""Accounts in one canonical form, each platform by its own rules; two accounts are one only when these are equal."""

import re
from collections.abc import Callable

from placet.domain.rule import Platform
from placet.matching.canonical import Target, within

Account = tuple[Platform, str]

NAMES = {
    Platform.X: "X",
    Platform.FACEBOOK: "Facebook",
    Platform.INSTAGRAM: "Instagram",
    Platform.YOUTUBE: "YouTube",
    Platform.LINKEDIN: "LinkedIn",
    Platform.TIKTOK: "TikTok",
    Platform.THREADS: "Threads",
    Platform.BLUESKY: "Bluesky",
    Platform.MASTODON: "Mastodon",
    Platform.TELEGRAM: "Telegram",
    Platform.FLICKR: "Flickr",
    Platform.SNAPCHAT: "Snapchat",
    Platform.WHATSAPP: "WhatsApp",
}
HOSTS = {
    "x.com": Platform.X,
    "twitter.com": Platform.X,
    "nitter.net": Platform.X,
    "facebook.com": Platform.FACEBOOK,
    "fb.com": Platform.FACEBOOK,
    "fb.me": Platform.FACEBOOK,
    "m.me": Platform.FACEBOOK,
    "instagram.com": Platform.INSTAGRAM,
    "instagr.am": Platform.INSTAGRAM,
    "youtube.com": Platform.YOUTUBE,
    "youtube-nocookie.com": Platform.YOUTUBE,
    "linkedin.com": Platform.LINKEDIN,
    "tiktok.com": Platform.TIKTOK,
    "threads.net": Platform.THREADS,
    "threads.com": Platform.THREADS,
    "bsky.app": Platform.BLUESKY,
    "t.me": Platform.TELEGRAM,
    "telegram.me": Platform.TELEGRAM,
    "flickr.com": Platform.FLICKR,
    "snapchat.com": Platform.SNAPCHAT,
    "wa.me": Platform.WHATSAPP,
    "whatsapp.com": Platform.WHATSAPP,
}
NO_ACCOUNT = {
    Platform.X: "home search hashtag i intent share explore settings login privacy tos messages notifications compose"
    " about jobs download who_to_follow logout signup account en fr",
    Platform.FACEBOOK: "groups events watch sharer sharer.php share dialog login help policies marketplace"
    " gaming hashtag photo photo.php video.php story.php permalink.php plugins reel business ads media l.php flx"
    " stories notes",
    Platform.INSTAGRAM: "p reel reels tv explore accounts about legal developer web direct share",
    Platform.YOUTUBE: "watch embed playlist results shorts feed live v redirect about hashtag premium gaming t ads"
    " supported_browsers attribution_link clip post creators trending",
    Platform.TIKTOK: "",
    Platform.TELEGRAM: "joinchat share addstickers proxy iv",
    Platform.FLICKR: "explore search groups about help",
}
RESERVED = {platform: frozenset(words.split()) for platform, words in NO_ACCOUNT.items()}
FEDIVERSE = re.compile(r"@(?P<name>[\w.-]+)(?:@(?P<host>[\w-]+(?:\.[\w-]+)+))?")
ELSEWHERE = ("medium.com", "substack.com", "flipboard.com", "pinterest.com", "google.com", "npmjs.com", "rumble.com")
"""Sites that write their accounts as Mastodon servers do, and are none."""
CHANNEL = re.compile(r"UC[\w-]{22}")


def listed(platform: str, name: str) -> tuple[Account, ...]:
    """Give the canonical forms under which an account of a rule may be met."""
    kind = Platform(platform)
    return tuple((kind, key) for key in LISTED.get(kind, _listed)(name.strip()))


def of_handle(platform: Platform, handle: str) -> Account:
    """Give the canonical form of an @handle (without the @) on a platform."""
    keys = LISTED.get(platform, _listed)(handle)
    return platform, keys[0]


def of_target(found: Target) -> Account | None:
    """Give the account that an address leads to; None where it leads to none."""
    if found.scheme == "mailto":
        return None
    platform = next((HOSTS[host] for host in _suffixes(found.host) if host in HOSTS), None)
    if platform is None:
        return _fediverse(found)
    key = LINKED[platform](found)
    return (platform, key) if key else None


def _suffixes(host: str) -> list[str]:
    labels = host.split(".")
    return [".".join(labels[index:]) for index in range(max(1, len(labels) - 1))]


# --- names as rule files write them ----------------------------------------------------------------------------------


def _listed(name: str) -> tuple[str, ...]:
    return (name.lstrip("@").lower(),)


def _listed_facebook(name: str) -> tuple[str, ...]:
    return (name if name.startswith("id:") else facebook_name(name.lstrip("@")),)


def facebook_name(name: str) -> str:
    """Fold a Facebook name: capitals and dots make no difference there."""
    return name.lower().replace(".", "")


def _listed_youtube(name: str) -> tuple[str, ...]:
    if name.startswith("channel:"):
        return ("channel:" + name.removeprefix("channel:"),)
    if CHANNEL.fullmatch(name):
        return ("channel:" + name,)
    kind, colon, rest = name.partition(":")
    return (rest.lower(),) if colon and kind in {"c", "user"} else (name.lstrip("@").lower(),)


def _listed_linkedin(name: str) -> tuple[str, ...]:
    kind, colon, rest = name.lower().partition(":")
    return (f"{kind}:{rest}",) if colon else (f"in:{kind.lstrip('@')}", f"company:{kind.lstrip('@')}")


def _listed_bluesky(name: str) -> tuple[str, ...]:
    name = name.lstrip("@").lower()
    return (name if "." in name or name.startswith("did:") else name + ".bsky.social",)


def _listed_whatsapp(name: str) -> tuple[str, ...]:
    digits = re.sub(r"[^\d]", "", name)
    return (digits if re.fullmatch(r"[+\d\s().-]+", name) else name.removeprefix("channel:"),)


LISTED: dict[Platform, Callable[[str], tuple[str, ...]]] = {
    Platform.FACEBOOK: _listed_facebook,
    Platform.YOUTUBE: _listed_youtube,
    Platform.LINKEDIN: _listed_linkedin,
    Platform.BLUESKY: _listed_bluesky,
    Platform.WHATSAPP: _listed_whatsapp,
}

# --- accounts in addresses -------------------------------------------------------------------------------------------


def _first(found: Target, platform: Platform, pattern: str = r"[\w.-]+") -> str:
    segment = found.segments[0].lstrip("@") if found.segments else ""
    good = re.fullmatch(pattern, segment) and segment.lower() not in RESERVED.get(platform, frozenset())
    return segment.lower() if good else ""


def _x(found: Target) -> str:
    query = {key.lower(): value for key, value in found.query}
    if found.segments[:1] in {("intent",), ("share",)} or found.segments[:2] == ("i", "user"):
        return query.get("screen_name", "").lstrip("@").lower()
    if not found.segments and found.fragment.startswith("!/"):
        return found.fragment[2:].partition("/")[0].lower()
    return _first(found, Platform.X, r"\w+")


def _facebook(found: Target) -> str:
    query = dict(found.query)
    parts = found.segments
    if parts[:1] in {("profile.php",), ("story.php",), ("permalink.php",)} and query.get("id", "").isdigit():
        return "id:" + query["id"]
    if len(parts) >= 2 and parts[0] in {"people", "pages", "p"}:
        number = re.search(r"(\d{6,})$", parts[-1])
        return "id:" + number[1] if number else facebook_name(parts[1])
    if parts[:1] == ("pg",) and len(parts) > 1:
        return facebook_name(parts[1])
    if parts and parts[0].isdigit():
        return "id:" + parts[0]
    return facebook_name(_first(found, Platform.FACEBOOK))


def _instagram(found: Target) -> str:
    parts = found.segments
    if parts[:1] == ("stories",) and len(parts) > 1 and parts[1] != "highlights":
        return parts[1].lower()
    if parts[:1] == ("_u",) and len(parts) > 1:
        return parts[1].lower()
    return "" if parts[:1] == ("stories",) else _first(found, Platform.INSTAGRAM)


def _youtube(found: Target) -> str:
    parts = found.segments
    if parts[:1] == ("channel",) and len(parts) > 1:
        return "channel:" + parts[1]
    if parts[:1] in {("c",), ("user",)} and len(parts) > 1:
        return parts[1].lower()
    return _first(found, Platform.YOUTUBE)


def _linkedin(found: Target) -> str:
    parts = found.segments
    kinds = {"in": "in", "pub": "in", "company": "company", "school": "company", "showcase": "company"}
    return f"{kinds[parts[0]]}:{parts[1].lower()}" if len(parts) > 1 and parts[0] in kinds else ""


def _at_name(found: Target) -> str:
    """Give the name of an address whose accounts carry their @."""
    return found.segments[0][1:].lower() if found.segments and found.segments[0].startswith("@") else ""


def _bluesky(found: Target) -> str:
    parts = found.segments
    return parts[1].lower() if parts[:1] == ("profile",) and len(parts) > 1 else ""


def _telegram(found: Target) -> str:
    parts = found.segments
    if parts[:1] == ("s",) and len(parts) > 1:
        return parts[1].lower()
    return _first(found, Platform.TELEGRAM, r"\w{4,}")


def _flickr(found: Target) -> str:
    parts = found.segments
    return parts[1].lower() if parts[:1] in {("photos",), ("people",)} and len(parts) > 1 else ""


def _snapchat(found: Target) -> str:
    parts = found.segments
    return parts[1].lower() if parts[:1] == ("add",) and len(parts) > 1 else _at_name(found)


def _whatsapp(found: Target) -> str:
    parts = found.segments
    if within(found.host, "wa.me"):
        return re.sub(r"\D", "", parts[0]) if parts else ""
    if parts[:1] == ("channel",) and len(parts) > 1:
        return parts[1]
    return re.sub(r"\D", "", dict(found.query).get("phone", ""))


LINKED: dict[Platform, Callable[[Target], str]] = {
    Platform.X: _x,
    Platform.FACEBOOK: _facebook,
    Platform.INSTAGRAM: _instagram,
    Platform.YOUTUBE: _youtube,
    Platform.LINKEDIN: _linkedin,
    Platform.TIKTOK: _at_name,
    Platform.THREADS: _at_name,
    Platform.BLUESKY: _bluesky,
    Platform.TELEGRAM: _telegram,
    Platform.FLICKR: _flickr,
    Platform.SNAPCHAT: _snapchat,
    Platform.WHATSAPP: _whatsapp,
}


def _fediverse(found: Target) -> Account | None:
    """Read an address of the kind that Mastodon servers give their accounts: host/@name, host/users/name.

    Behind the name comes nothing, or the number of a post.
    """
    parts = found.segments[1:] if found.segments[:1] == ("web",) else found.segments
    if any(within(found.host, host) for host in ELSEWHERE):
        return None
    users = len(parts) > 1 and parts[0] == "users"
    name, rest = ("@" + parts[1], parts[2:]) if users else (parts[0] if parts else "", parts[1:])
    match = FEDIVERSE.fullmatch(name)
    post = not rest or rest[-1].isdigit()
    if match is None or not post or not re.search(r"[^\W\d_]", match["name"]):
        return None
    return Platform.MASTODON, f"{match['name']}@{match['host'] or found.plain_host}".lower()


def guessed(found: Target) -> bool:
    """Tell whether only a list can say that an address is a Mastodon account: forums have host/users/name too."""
    return found.segments[:1] == ("users",)


def spoken(account: Account) -> str:
    """Name an account for people: the platform, then the name with its @."""
    platform, name = account
    kind, colon, rest = name.partition(":")
    if colon and kind in {"id", "channel", "did"}:
        return f"{NAMES[platform]} {name}"
    sign = "" if platform is Platform.WHATSAPP else "@"
    return f"{NAMES[platform]} {sign}{rest if colon else name}"
