"""Whether two entities are one: typed keys first, then clues, then what a person wrote in the ledger.

The rules are a table. The first whose clues are all there, and none of those it must lack, decides; where none does,
nothing speaks for one thing, and the two are different. ``unsure`` keeps two apart and lists them for review.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from kg.model import ids
from kg.model.entities import AnyEntity
from kg.model.insight import Decision, Feature, Judgement
from kg.model.ledger import Entry
from kg.resolve.features import CLUES
from kg.resolve.known import Known, Pair

LEDGER = "ledger"
THINGS = frozenset({"platform", "document", "meeting", "award", "day", "place", "indicator"})
# claims shown of each side
SHOWN = 3


class Rule(NamedTuple):
    """A rule: its name, what it answers, the clues it ``needs`` and ``lacks``, and the kinds it is for (all: none)."""

    name: str
    judgement: Judgement
    needs: tuple[str, ...]
    kinds: frozenset[str] = frozenset()
    lacks: tuple[str, ...] = ()


LAW, BODY, PERSON = frozenset({"law"}), frozenset({"body"}), frozenset({"person"})
RULES: tuple[Rule, ...] = (
    # typed keys
    Rule("other_kind", "different", ("other_kind",)),
    Rule("typed_key", "different", ("other_key",)),
    Rule("renamed_in_text", "same", ("renamed_in_text",), lacks=("other_place",)),
    Rule("numerals", "different", ("other_numerals",)),
    Rule("level", "different", ("other_level",)),
    # laws
    Rule("official_list", "same", ("official_list",), LAW),
    Rule("jurisdiction", "different", ("other_place",), LAW),
    Rule("type_word", "different", ("other_type_word",), LAW, lacks=("correction_printed",)),
    Rule("correction", "same", ("same_place", "correction_printed"), LAW | THINGS),
    Rule("topic_became_law", "same", ("same_place", "topic_of_title", "only_title"), LAW),
    Rule("full_title_beside", "same", ("equal_name", "place_unknown", "named_together"), LAW),
    Rule("draft_and_law", "same", ("same_place", "equal_but_for_stage"), LAW),
    Rule("double_lost", "same", ("same_place", "lost_double"), LAW),
    Rule(
        "misprint_between_steps", "same",
        ("same_place", "one_character_apart", "look_alike_character", "next_step"), LAW,
    ),
    # bodies
    Rule("place", "different", ("other_place",), BODY | THINGS),
    Rule("renamed_in_turn", "same", ("same_place", "renamed_in_list", "names_in_turn"), BODY),
    Rule("renamed_in_list", "unsure", ("renamed_in_list",), BODY),
    Rule("equal_marks_aside", "same", ("same_place", "equal_name"), BODY),
    # people
    Rule("office_all_year", "same", ("same_office", "all_year", "only_holder"), PERSON),
    Rule("office_at_session", "same", ("same_office", "same_session"), PERSON),
    Rule("office_open", "unsure", ("same_office",), PERSON),
    Rule("two_places_at_once", "different", ("same_name", "two_posts_at_once"), PERSON),
    Rule("namesakes", "unsure", ("same_name",), PERSON),
    # named things of one place
    Rule("other_body", "different", ("other_body",), THINGS),
    Rule("equal_marks_aside", "same", ("same_place", "equal_name"), THINGS),
    Rule("equal_without_owner", "same", ("same_place", "equal_without_owner"), THINGS),
    Rule("double_lost", "same", ("same_place", "lost_double"), THINGS),
    # what a person must look at
    *(
        Rule(f"open_{clue}", "unsure", (clue,), BODY | THINGS if clue == "near_name" else BODY | LAW | THINGS)
        for clue in (
            "equal_name", "topic_of_title", "equal_but_for_stage", "one_character_apart", "same_core", "short_of_full",
            "equal_but_for_filler", "near_name", "renamed_in_text",
        )
    ),
)  # fmt: skip
BY_KEY = ("other_kind", "typed_key")
NOTHING = Rule("nothing_in_common", "different", ())


def judge(left: AnyEntity, right: AnyEntity, known: Known) -> Decision:
    """The decision on two entities by key and clues, whatever their order."""
    pair = Pair(*sorted((left, right), key=lambda e: e.id))
    features = tuple(Feature(clue.__name__, says) for clue in CLUES if (says := clue(pair, known)) is not None)
    found = {feature.name for feature in features}
    rule = next((r for r in RULES if _applies(r, pair, found)), NOTHING)
    return Decision(
        id=ids.decision(pair.left.id, pair.right.id),
        left=pair.left.id,
        right=pair.right.id,
        judgement=rule.judgement,
        method=rule.name,
        features=features,
        claims=evidence(pair, known),
        labels=(pair.left.label, pair.right.label),
    )


def _applies(rule: Rule, pair: Pair, found: set[str]) -> bool:
    kinds = {pair.left.kind, pair.right.kind}
    return (not rule.kinds or kinds <= rule.kinds) and set(rule.needs) <= found and not set(rule.lacks) & found


def evidence(pair: Pair, known: Known) -> tuple[str, ...]:
    """The claims that a decision rests on: those that say a renaming, and the first of each side."""
    said = known.renamings.get((pair.left.id, pair.right.id))
    first = [c.id for e in pair for c in known.uses.get(e.id, ())[:SHOWN]]
    return tuple(dict.fromkeys((*(said.claims if said else ()), *first)))


def overruled(decision: Decision, entry: Entry) -> Decision:
    """A decision with the word of a person put in its place; the clues stay to be seen."""
    return replace(
        decision, judgement=entry.judgement or decision.judgement, method=LEDGER,
        who=entry.who, why=entry.why, when=entry.when,
    )  # fmt: skip


def decide(pairs: set[tuple[str, str]], words: Mapping[tuple[str, str], Entry], known: Known) -> tuple[Decision, ...]:
    """The decisions on the pairs worth judging and on those of the ledger, by ids.

    A pair of which nothing speaks for one thing is left out: that is no proof of two, and forbids nothing.
    """
    made = []
    for left, right in sorted(pairs | set(words)):
        decision = judge(known.entities[left], known.entities[right], known)
        word = words.get((left, right))
        if word is None and decision.method == NOTHING.name:
            continue
        made.append(decision if word is None or against_key(decision, word) else overruled(decision, word))
    return tuple(made)


def against_key(decision: Decision, entry: Entry) -> bool:
    """Whether a person would join what kind or typed key tell apart; no one's word does that."""
    return decision.method in BY_KEY and entry.judgement == "same"
