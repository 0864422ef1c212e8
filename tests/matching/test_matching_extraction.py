"""Addresses and handles as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placet.matching.extraction import addresses, handles


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Go to www.canada.ca/families.", ["www.canada.ca/families"]),
        ("Visitez «canada.ca/familles» ou écrivez.", ["canada.ca/familles"]),
        ("(https://x.com/a_b), https://e.org/?q=1&r=2", ["https://x.com/a_b", "https://e.org/?q=1&r=2"]),
        ("mail media@families.example.org today", ["media@families.example.org"]),
        ("a sentence.Another one", []),
        ("No. 4.5 million, e.g. nothing", []),
        ("one.\u00a0Two and québec.ca here", ["québec.ca"]),
        ("x" * 5000 + " canada.ca", ["canada.ca"]),
        ("(https://%65.org/a), then", ["https://%65.org/a"]),
        ("https://canada.ca%40e.org/x.", ["https://canada.ca%40e.org/x"]),
        ("to canada[.]ca/x or hxxps://e[.]org.", ["canada[.]ca/x", "hxxps://e[.]org"]),
        ("go cana\u200bda.\u200bca\u00adda.ca now", ["cana\u200bda.\u200bca\u00adda.ca"]),
        ("WWW.CANADA.CA./a and www.canada.ca.", ["WWW.CANADA.CA./a", "www.canada.ca"]),
    ],
)
def test_addresses_are_found_whole(text: str, written: list[str]) -> None:
    assert [address.written for address in addresses(text)] == written


@given(st.text(st.sampled_from("abchtpsx.:/@%6 \n\u00a0\u200b\u00ad[]«»é-_?#"), max_size=60))
def test_an_address_stands_where_it_says(text: str) -> None:
    found = addresses(text)
    assert all(address.position.select(text) == address.written for address in found)
    assert [address.position for address in found] == sorted(address.position for address in found)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Follow @ESDC_GC, @jane.doe and ＠Finance.", ["ESDC_GC", "jane.doe", "Finance"]),
        ("media@families.ca and a@b", []),
        ("https://e.org/@name", []),
        ("RT @a_b: (@c-d)", ["a_b", "c-d"]),
        ("at 5 @ noon", []),
        (".@first and end.@none", ["first"]),
        ("👉@emoji", ["emoji"]),
        ("@Jane\u200bDoe.MP", ["JaneDoe.MP"]),
        ("{ed,mai}@families.gc.ca, lines ?@2D2", []),
    ],
)
def test_handles_are_found_and_mail_is_not(text: str, names: list[str]) -> None:
    assert [handle.name for handle in handles(text)] == names


def test_a_handle_may_name_its_server() -> None:
    (handle,) = handles("on @janedoe@mstdn.ca.")
    assert (handle.name, handle.host) == ("janedoe", "mstdn.ca")
