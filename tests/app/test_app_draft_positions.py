from hypothesis import given
from hypothesis import strategies as st

from placet.app.models.positions import Positions, shown


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def test_an_emoji_before_the_match_moves_it_by_one_unit() -> None:
    text = "🎉 Harper Government"
    positions = Positions(text)
    assert positions.units(text.index("Harper")) == 3
    assert positions.code_points(3) == text.index("Harper")


def test_a_position_between_the_halves_of_an_emoji_is_its_start() -> None:
    assert Positions("a🎉b").code_points(2) == 1


@given(st.text(max_size=60))
def test_positions_come_back_unharmed(text: str) -> None:
    positions = Positions(text)
    for at in range(len(text) + 1):
        assert positions.units(at) == units(text[:at])
        assert positions.code_points(positions.units(at)) == at


@given(st.text(alphabet=st.characters(), max_size=60))
def test_what_qt_shows_has_as_many_units_as_the_text(text: str) -> None:
    assert units(shown(text)) == units(text)
    assert len(shown(text)) == len(text)


def test_line_ends_inside_a_passage_stay_inside_their_block() -> None:
    assert shown("a\nb\r\nc\u2029d\te") == "a\u2028b\u2028\u2028c\u2028d\te"
    assert shown("well\ufffeknown \ufdd0\ufffc\ud800") == "well‐known \ufffd\ufffd\ufffd"
