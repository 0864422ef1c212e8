"""What rules say of themselves: the clause they rest on, in the reader's language."""

import pytest

from placet.domain.language import Language
from placet.domain.rule import PolicyReference

EN, FR = Language.ENGLISH, Language.FRENCH
BOTH = PolicyReference("Directive, 4.1", "2025-03-27", "https://a.example", "Directive, 4.1 (fr)", "https://b.example")


@pytest.mark.parametrize(("language", "named", "address"), [(EN, BOTH.ref, BOTH.url), (FR, BOTH.ref_fr, BOTH.url_fr)])
def test_a_clause_is_named_and_read_in_the_reader_s_language(language: Language, named: str, address: str) -> None:
    assert (BOTH.named(language), BOTH.address(language)) == (named, address)


def test_a_clause_named_once_is_named_so_in_both_languages() -> None:
    once = PolicyReference("Directive, 4.1", url="https://a.example")
    assert (once.named(FR), once.address(FR)) == (once.named(EN), once.address(EN)) == (once.ref, once.url)
