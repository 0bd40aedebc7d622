"""Identity: ASCII, stable, and never the same for two keys."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.model import ids

NAMES = st.text(min_size=1, max_size=30)
PLACES = st.sampled_from([None, "place/cn", "place/410100", "place/x-0123456789"])


@given(NAMES, PLACES)
def test_ids_are_ascii_and_stable(name: str, place: str | None) -> None:
    for make in (ids.named_body, ids.law, ids.person):
        made = make(*((place, name)))
        assert made == make(place, name)
        assert made.isascii()
        assert " " not in made


@given(st.tuples(PLACES, NAMES), st.tuples(PLACES, NAMES))
def test_two_keys_have_two_ids(one: tuple[str | None, str], two: tuple[str | None, str]) -> None:
    for make in (ids.named_body, ids.person):
        assert (make(*one) == make(*two)) == (one == two)
    same_law = (one[0], ids.compact(one[1])) == (two[0], ids.compact(two[1]))
    assert (ids.law(*one) == ids.law(*two)) == same_law


@given(st.lists(NAMES, min_size=1, max_size=3), st.lists(NAMES, min_size=1, max_size=3))
def test_the_parts_of_a_key_are_kept_apart(one: list[str], two: list[str]) -> None:
    if all("\x1f" not in part for part in one + two):
        assert (ids.digest(*one) == ids.digest(*two)) == (one == two)


def test_the_ids_that_are_fixed_for_good() -> None:
    assert ids.organ_body("place/410100", "npc-sc") == "body/410100/npc-sc"
    assert ids.meeting("place/410100", "npc", 16, 2) == "meeting/410100/npc/16/2"
    assert ids.period("2018/2022") == "period/2018-2022"
    assert ids.span("4bff169a13ef", 120, 134) == "doc/4bff169a13ef/c/120-134"
    assert ids.law("place/410100", "《城市 更新条例》") == ids.law("place/410100", "城市更新条例")
    assert ids.law("place/410100", "城市更新条例") == "law/410100-358c60ff1a"
