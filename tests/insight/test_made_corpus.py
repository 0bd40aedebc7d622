"""Reports of invented committees with known truth: how much of it comes back, with and without damage."""

from __future__ import annotations

import functools
from collections import Counter

import pytest

from scripts.made_corpus.corpus import Text, texts
from scripts.made_corpus.damage import Damage
from scripts.made_corpus.draft import Draft, Fact
from scripts.made_corpus.pools import COMMITTEES, YEARS
from scripts.made_corpus.score import Scores
from scripts.made_corpus.truth import truth
from scripts.made_corpus.world import world
from scripts.measure_insight import measure

SEED = 1
# what issue 4 asks for, by damage
FLOORS = {
    (0.0, "promise links, precision"): 0.95,
    (0.0, "promise links, recall"): 0.90,
    (0.02, "promise links, precision"): 0.90,
    (0.02, "promise links, recall"): 0.80,
    (0.0, "contradictions found"): 0.95,
}
NONE = (
    (0.0, "false alarms, consistent reports"),
    (0.0, "wrong merges of laws"),
    (0.0, "wrong merges of bodies"),
    (0.02, "wrong merges of laws"),
    (0.02, "wrong merges of bodies"),
)

scores = functools.cache(measure)


@functools.cache
def clean() -> list[Text]:
    return texts(world(SEED), SEED)


@pytest.mark.parametrize(("damage", "name"), list(FLOORS))
def test_enough_of_the_truth_comes_back(damage: float, name: str) -> None:
    found: Scores = scores(Damage(damage))
    assert found.ratios[name].value >= FLOORS[damage, name], f"{name} at {damage:.0%}: {found.ratios[name]}"


@pytest.mark.parametrize(("damage", "name"), NONE)
def test_nothing_untrue_is_told(damage: float, name: str) -> None:
    found: Scores = scores(Damage(damage))
    assert found.counts[name] == 0, {k: v for k, v in found.wrong.items() if k.startswith(("alarm", "merged"))}


@pytest.mark.parametrize("seed", [2, 3])
def test_no_two_laws_or_bodies_are_one_in_other_worlds(seed: int) -> None:
    found: Scores = scores(Damage(), seed)
    assert (found.counts["wrong merges of laws"], found.counts["wrong merges of bodies"]) == (0, 0), [
        row for kind, rows in found.wrong.items() if kind.startswith("merged") for row in rows
    ]


def test_every_committee_reports_eight_years_running() -> None:
    full = Counter(text.story.committee.slug for text in clean() if not text.digest)
    assert full == {committee.slug: YEARS for committee in COMMITTEES}
    assert all(1_000 < len(text.text) < 3_000 for text in clean() if not text.digest)


def test_one_seed_gives_the_same_texts_and_another_seed_other_ones() -> None:
    assert [t.text for t in texts(world(SEED), SEED)] == [t.text for t in clean()]
    assert [t.text for t in texts(world(2), 2)] != [t.text for t in clean()]


@pytest.mark.parametrize("damage", [0.0, 0.02])
def test_marked_facts_stand_where_the_truth_says(damage: float) -> None:
    for text in texts(world(SEED), SEED, Damage(damage)):
        for fact, start, end in text.mentions:
            assert 0 < start <= end <= len(text.text)
            if damage == 0 and fact.kind == "number":
                assert text.text[start:end].startswith(f"{fact.value:g}")


def test_damage_spares_the_masthead_and_hits_the_stated_share() -> None:
    for before, after in zip(clean(), texts(world(SEED), SEED, Damage(0.02)), strict=True):
        assert after.text.startswith(before.text[: before.start])
    length = sum(len(text.text) for text in clean())
    assert abs(sum(len(text.text) for text in texts(world(SEED), SEED, Damage(0.02))) - length) < 0.02 * length


def test_each_kind_of_contradiction_is_planted_several_times_and_most_reports_are_consistent() -> None:
    planted = truth(world(SEED), clean()).planted
    assert min(Counter(row.code for row in planted).values()) >= 4
    assert len({report for row in planted for report in row.reports}) < len(clean()) / 2
    assert all(row.values for row in planted)


def test_every_outcome_of_a_promise_occurs() -> None:
    outcomes = Counter(promise.outcome for promise in truth(world(SEED), clean()).promises)
    assert len(outcomes) == 6
    assert min(outcomes.values()) >= 10


def test_marks_are_taken_out_and_may_nest() -> None:
    draft = Draft()
    law, vote = (Fact("law", what, "甲市城市供水条例", "done", 2020) for what in ("approve", "enact"))
    text, mentions = draft.finish(f"制定{draft.mark(draft.mark('城市供水条例', law), vote)}。")
    assert text == "制定城市供水条例。"
    assert {(fact.what, text[start:end]) for fact, start, end in mentions} == {
        ("approve", "城市供水条例"),
        ("enact", "城市供水条例"),
    }
