"""Links: blocked hosts, shorteners, words that show another address, look-alikes, and every disguise."""

import pytest
from matching_pieces import draft, find, words

from placet.domain.finding import Variation
from placet.domain.rule import Level, LinkRule
from placet.matching.canonical import canonical_host, target

LINKS = LinkRule(
    id="links",
    level=Level.ERROR,
    blocked=("party.ca", "parti-québécois.example"),
    allowed=("canada.ca", "gc.ca", "inside.party.ca"),
    shorteners=Level.WARNING,
    mismatch=Level.WARNING,
    look_alike=Level.ERROR,
)


def kinds(address: str, text: str = "our page") -> list[str]:
    found = find(draft(f"See {text} today", links=[(text, address)]), LINKS)
    return [trait.variation.value for each in found for trait in each.explanation.traits]


@pytest.mark.parametrize(
    "address",
    [
        "https://party.ca",
        "https://www.party.ca/join",
        "HTTPS://2019.PARTY.CA./x",
        "//party.ca/x",
        "https://p%61rty.ca/",
        "https://party。ca/",
        "https://user:word@party.ca:443/",
        "https://xn--parti-qubcois-ihbb.example/",
        "https://PARTI-QUÉBÉCOIS.example/",
        "mailto:info@party.ca",
    ],
)
def test_a_blocked_host_is_found_in_every_spelling(address: str) -> None:
    assert kinds(address) == ["address"]


@pytest.mark.parametrize(
    "address",
    [
        "https://can01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.party.ca%2F&data=05",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fparty.ca&h=1",
        "https://www.google.ca/url?sa=t&url=https%3A%2F%2Fparty.ca%2Fx",
        "https://urldefense.com/v3/__https://party.ca/join__;!!abc",
        "https://www.youtube.com/redirect?q=https%3A%2F%2Fparty.ca",
        "https://web.archive.org/web/20250101000000/http://party.ca/join",
        "https://web.archive.org/web/2025id_/party.ca",
        "https://wayback.archive-it.org/1234/20240101000000/http://party.ca/",
        "https://archive.ph/20250101/https://party.ca/x",
        "https://links-1.govdelivery.com/CL0/https:%2F%2Fparty.ca%2Fx/1/0101018f/abc=1",
        "https://secure-web.cisco.com/1aBcDeFgH/https%3A%2F%2Fparty.ca%2Fx",
        "https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fparty.ca&c=E",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__party.ca_join&d=x",
        "https://duckduckgo.com/l/?uddg=https%3A%2F%2Fparty.ca",
        "https://translate.google.com/translate?sl=en&u=https://party.ca",
        "https://www-party-ca.translate.goog/join",
        "https://www.google.com/amp/s/party.ca/join",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fparty.ca",
    ],
)
def test_a_blocked_host_is_found_behind_wrappers(address: str) -> None:
    assert kinds(address) == ["address", "redirect"]


@pytest.mark.parametrize(
    "address",
    [
        "https://www.canada.ca/party.ca",
        "https://notparty.ca/",
        "https://inside.party.ca/",
        "https://tbs-sct.gc.ca/x",
        "https://example.org/?u=party.ca",
        "#bookmark",
        "javascript:void(0)",
        "https://[bad",
    ],
)
def test_other_addresses_are_let_pass(address: str) -> None:
    assert kinds(address) == []


@pytest.mark.parametrize(
    "address", ["https://bit.ly/3abc", "http://t.co/x", "https://tinyurl.com/a", "https://ow.ly/x"]
)
def test_a_shortener_hides_its_target(address: str) -> None:
    (found,) = find(draft("See our page", links=[("our page", address)]), LINKS)
    assert (found.level, found.explanation.traits[0].variation) == (Level.WARNING, Variation.SHORTENER)


@pytest.mark.parametrize(
    ("shown", "address"),
    [
        ("www.canada.ca/families", "https://example.org/families"),
        ("https://canada.ca", "https://can01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org"),
        ("x.com/ESDC_GC", "https://www.instagram.com/esdc"),
        ("info@canada.ca", "mailto:info@example.org"),
    ],
)
def test_words_that_show_another_address_are_found(shown: str, address: str) -> None:
    assert kinds(address, shown) == ["mismatch"]


@pytest.mark.parametrize(
    ("shown", "address"),
    [
        ("canada.ca/families", "https://www.canada.ca/en/families.html"),
        ("Canada.ca", "https://can01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.canada.ca"),
        ("twitter.com/ESDC_GC", "https://x.com/ESDC_GC"),
        ("our page", "https://example.org"),
        ("info@canada.ca", "mailto:info@canada.ca"),
    ],
)
def test_words_that_show_where_the_link_leads_are_let_pass(shown: str, address: str) -> None:
    assert kinds(address, shown) == []


def test_a_name_before_the_at_sign_poses_as_the_host() -> None:
    assert kinds("https://canada.ca@example.org/x") == ["mismatch"]
    assert words(find("See https://canada.ca@example.org/x now", LINKS)) == ["https://canada.ca@example.org/x"]


@pytest.mark.parametrize(
    "address",
    [
        "https://cаnada.ca/",
        "https://xn--cnada-4ve.ca/",
        "https://canada.ca.example.org/login",
        "https://canada-ca.example.org/",
        "https://rnobile.gc.ca.example.org/",
        "https://faceb00k.com/x",
    ],
)
def test_a_look_alike_of_a_known_host_is_found(address: str) -> None:
    assert kinds(address) == ["look-alike"]


@pytest.mark.parametrize("address", ["https://canadian.ca/", "https://facebooks.org/", "https://acanada.ca/"])
def test_a_host_that_is_only_near_is_let_pass(address: str) -> None:
    assert kinds(address) == []


def test_an_address_in_the_words_counts_like_a_link() -> None:
    assert words(find("Sign up at www.party.ca/join.", LINKS)) == ["www.party.ca/join"]


def test_a_link_that_shows_its_own_address_is_one_finding() -> None:
    document = draft("Go to https://party.ca/a now", links=[("https://party.ca/a", "https://party.ca/a")])
    assert words(find(document, LINKS)) == ["https://party.ca/a"]


def test_checks_that_are_off_find_nothing() -> None:
    assert find("https://bit.ly/x https://canada.ca@example.org https://canada.ca.evil.org", LinkRule(id="l")) == ()


@pytest.mark.parametrize(
    ("host", "canonical"),
    [("WWW.Canada.CA.", "www.canada.ca"), ("québec.ca", "xn--qubec-csa.ca"), ("c%61nada.ca", "canada.ca")],
)
def test_a_host_has_one_canonical_form(host: str, canonical: str) -> None:
    assert canonical_host(host) == canonical


def test_a_target_knows_its_plain_host() -> None:
    found = target("https://www.m.facebook.com/x")
    assert found is not None
    assert found.plain_host == "facebook.com"


BROKEN = "github.com\r\n/families/app\r\n(https://github.c\r\nom/families/a\r\npp)"


@pytest.mark.parametrize(
    ("shown", "address", "expected"),
    [
        (BROKEN, "https://github.com/families/app", []),
        ("https://www.cana\nda.ca/families", "https://www.canada.ca/families", []),
        (BROKEN, "https://example.org/families/app", ["mismatch"]),
        ("canada.ca\nfor families", "https://www.canada.ca/families", []),
        ("canada.ca\nfor families", "https://example.org/families", ["mismatch"]),
    ],
)
def test_an_address_broken_over_lines_is_read_whole(shown: str, address: str, expected: list[str]) -> None:
    assert kinds(address, shown) == expected


@pytest.mark.parametrize(
    "address",
    [
        "https://canada.ca-login.example/",
        "https://www-canada-ca.example/",
        "https://cra-arc-gc.ca/",
        "https://canada.ca.example.org/",
    ],
)
def test_a_host_that_carries_a_known_one_is_a_look_alike(address: str) -> None:
    assert "look-alike" in kinds(address)


@pytest.mark.parametrize("address", ["https://canada.cambridge.org/", "https://x-com.example/", "https://tocanada.ca/"])
def test_a_host_that_only_begins_or_ends_alike_is_none(address: str) -> None:
    assert kinds(address) == []


def test_two_allowed_hosts_are_one_site() -> None:
    assert kinds("https://www.tbs-sct.gc.ca/policy", "canada.ca/policy") == []
    assert kinds("https://www.tbs-sct.gc.ca/policy", "example.org/policy") == ["mismatch"]


def test_a_letter_pair_that_looks_like_another_letter_is_a_look_alike() -> None:
    assert "look-alike" in kinds("https://www.canacla.ca/")


def test_a_link_that_ends_within_a_word_shows_the_whole_word() -> None:
    document = draft("See http://www.families.org today", links=[("http://www.families.or", "http://www.families.org")])
    assert find(document, LINKS) == ()


def test_a_link_may_show_the_wrapper_it_leads_through() -> None:
    assert kinds("https://web.archive.org/web/2001/http://families.org/", "web.archive.org") == []
