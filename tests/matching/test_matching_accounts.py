"""Accounts in links, in addresses and as handles: exact once canonical, never merely near."""

import pytest
from matching_pieces import DOE, OFFICIAL, draft, find, words

from placet.domain.finding import Variation
from placet.domain.rule import Level, LinkRule, Platform
from placet.matching.canonical import target
from placet.matching.platforms import listed, of_target, spoken

ADDRESSES = [
    "twitter://user?screen_name=JaneDoeMP",
    "instagram://user?username=jane.doe.mp",
    "tg://resolve?domain=janedoemp",
    "whatsapp://send?phone=16135550199",
    "https://x.com/JaneDoeMP",
    "https://X.com/janedoemp/",
    "https://twitter.com/JaneDoeMP/status/123?s=20",
    "https://mobile.twitter.com/JaneDoeMP",
    "http://twitter.com/#!/JaneDoeMP",
    "https://twitter.com/intent/follow?screen_name=JaneDoeMP",
    "https://x.com/%4AaneDoeMP",
    "https://www.facebook.com/JaneDoeMP",
    "https://m.facebook.com/jane.doe.mp/posts/1",
    "https://fr-ca.facebook.com/j.a.n.e.doemp",
    "https://www.facebook.com/profile.php?id=100012345678901",
    "https://www.facebook.com/people/Jane-Doe/100012345678901/",
    "https://instagram.com/jane.doe.mp/",
    "https://www.instagram.com/stories/jane.doe.mp/1",
    "https://www.youtube.com/@JaneDoeMP/videos",
    "https://youtube.com/c/janedoemp",
    "https://www.youtube.com/user/JaneDoeMP",
    "https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv",
    "https://ca.linkedin.com/in/jane-doe",
    "https://www.tiktok.com/@janedoe.mp",
    "https://www.threads.net/@jane.doe.mp",
    "https://bsky.app/profile/janedoe.bsky.social",
    "https://mstdn.ca/@janedoe",
    "https://mastodon.social/@janedoe@mstdn.ca",
    "https://mstdn.ca/users/janedoe",
    "https://t.me/janedoemp",
    "https://t.me/s/janedoemp",
    "https://www.flickr.com/photos/janedoe/123",
    "https://www.snapchat.com/add/jane-doe",
    "https://wa.me/16135550199",
    "https://api.whatsapp.com/send?phone=16135550199",
    "https://l.facebook.com/l.php?u=https%3A%2F%2Fx.com%2FJaneDoeMP&h=AT0",
    "https://can01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fx.com%2FJaneDoeMP&data=05",
    "https://www.google.com/url?q=https://x.com/JaneDoeMP&sa=D",
]
OTHERS = [
    "https://x.com/JaneDoeMPs",
    "https://x.com/JaneDoe",
    "https://x.com/search?q=JaneDoeMP",
    "https://x.com/hashtag/JaneDoeMP",
    "https://notx.com/JaneDoeMP",
    "https://x.com.example.ca/JaneDoeMP",
    "https://www.instagram.com/janedoemp",
    "https://www.instagram.com/p/jane.doe.mp",
    "https://www.youtube.com/channel/UCABCDEFGHIJKLMNOPQRSTUV",
    "https://www.youtube.com/watch?v=janedoemp",
    "https://www.threads.net/@janedoemp",
    "https://mastodon.social/@janedoe",
    "https://bsky.app/profile/jane-doe.bsky.social",
    "https://www.facebook.com/groups/janedoemp",
    "https://example.ca/JaneDoeMP",
    "mailto:JaneDoeMP@x.com",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_account_is_found_behind_a_link(address: str) -> None:
    (found,) = find(draft("Follow the minister here.", links=[("the minister", address)]), DOE)
    assert found.quote.exact == "the minister"
    assert found.score == 100


@pytest.mark.parametrize("address", OTHERS)
def test_another_account_is_not(address: str) -> None:
    assert find(draft("Follow the minister here.", links=[("the minister", address)]), DOE) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See https://x.com/JaneDoeMP/status/1 today.", "https://x.com/JaneDoeMP/status/1"),
        ("Voir twitter.com/JaneDoeMP.", "twitter.com/JaneDoeMP"),
        ("Follow @JaneDoeMP for news", "@JaneDoeMP"),
        ("Suivez (@janedoemp), merci", "@janedoemp"),
        ("RT @JaneDoeMP: hello", "@JaneDoeMP"),
        ("Suivez ＠JaneDoeMP", "＠JaneDoeMP"),
        ("on Instagram: @jane.doe.mp.", "@jane.doe.mp"),
        ("on Mastodon @janedoe@mstdn.ca", "@janedoe@mstdn.ca"),
        ("sur Bluesky, @janedoe.bsky.social", "@janedoe.bsky.social"),
        ("@JaneDoeMP’s video", "@JaneDoeMP"),
    ],
)
def test_an_account_is_found_in_the_words(text: str, expected: str) -> None:
    assert words(find(text, DOE)) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Follow @JaneDoeMPs or @JaneDoe_MP or @JaneDoeM",
        "Write to media@JaneDoeMP.example or a@JaneDoeMP",
        "JaneDoeMP without the sign",
        "On Instagram: @JaneDoeMP",
        "Sur Instagram, suivez @JaneDoeMP",
        "on Mastodon @janedoe@mastodon.social",
    ],
)
def test_a_near_handle_belongs_to_somebody_else(text: str) -> None:
    assert find(text, DOE) == ()


def test_a_link_round_a_handle_says_on_which_platform_it_is() -> None:
    same = draft("Follow @JaneDoeMP now", links=[("@JaneDoeMP", "https://x.com/JaneDoeMP")])
    other = draft("Follow @JaneDoeMP now", links=[("@JaneDoeMP", "https://www.instagram.com/JaneDoeMP")])
    assert words(find(same, DOE)) == ["@JaneDoeMP"]
    assert find(other, DOE) == ()


def test_a_neighbouring_link_says_on_which_platform_a_handle_is() -> None:
    document = draft("Photos here, by @JaneDoeMP", links=[("here", "https://www.instagram.com/somebody")])
    assert find(document, DOE) == ()


def test_accounts_of_the_register_are_no_findings() -> None:
    assert find("Follow @FamiliesCanada, https://x.com/FamiliesCanada", DOE, OFFICIAL) == ()


def test_a_redirect_is_told() -> None:
    address = "https://l.facebook.com/l.php?u=https%3A%2F%2Fx.com%2FJaneDoeMP"
    (found,) = find(draft("See this", links=[("this", address)]), DOE)
    assert [(trait.variation, trait.detail) for trait in found.explanation.traits] == [
        (Variation.ADDRESS, "x.com"),
        (Variation.REDIRECT, "l.facebook.com"),
    ]
    assert found.explanation.reference == "X @JaneDoeMP"


def test_an_account_on_no_list_is_a_note() -> None:
    rule = LinkRule(id="links", unknown_account=LinkRule(id="x").level.lowered)
    document = draft(
        "Follow @SomebodyElse and this one and @FamiliesCanada", links=[("this one", "https://www.tiktok.com/@who")]
    )
    found = find(document, rule, DOE, OFFICIAL)
    assert [(each.rule_id, each.level.value, each.quote.exact) for each in found] == [
        ("links", "note", "@SomebodyElse"),
        ("links", "note", "this one"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "@media print and @param name and @Override",
        "anybody @families.gc.ca",
        "http://zotero.org/users/40613/items/A or https://forum.example/users/bob",
        "https://example.org/@types/node and https://medium.com/@who",
        "https://web.archive.org/web/20010302021630/http://www.families.gc.ca/",
    ],
)
def test_what_only_looks_like_an_account_is_no_unknown_one(text: str) -> None:
    assert find(text, LinkRule(id="links", unknown_account=Level.NOTE), DOE) == ()


def test_an_archived_page_of_an_account_leads_to_the_account() -> None:
    address = "https://web.archive.org/web/20250302021630/https://x.com/JaneDoeMP"
    (found,) = find(f"See {address} here", DOE)
    assert found.quote.exact == address
    assert found.explanation.traits[1].detail == "web.archive.org"


@pytest.mark.parametrize(("platform", "name"), DOE.accounts)
def test_every_platform_has_a_canonical_form_and_a_name(platform: str, name: str) -> None:
    for account in listed(platform, name):
        assert account[0] is Platform(platform)
        assert spoken(account)


def test_an_address_without_an_account_has_none() -> None:
    found = target("https://www.facebook.com/events/123")
    assert found is not None
    assert of_target(found) is None
