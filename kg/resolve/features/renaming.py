"""What texts and the list of renamings say of a new name."""

from __future__ import annotations

from kg.lexicon.renamings import committee_renamings
from kg.model.entities import BodyEntity
from kg.resolve.known import Known, Pair


def renamed_in_text(pair: Pair, known: Known) -> str | None:
    """A sentence says that the one was renamed to the other (更名为, 原名)."""
    said = known.renamings.get((pair.left.id, pair.right.id))
    return f"原文：{said.says} · the text says so" if said else None


def renamed_in_list(pair: Pair, known: Known) -> str | None:
    """The list of renamings of committees has the two names, and only what it renames differs."""
    if not all(isinstance(e, BodyEntity) for e in pair):
        return None
    for row in committee_renamings():
        for old, new in ((pair.left.label, pair.right.label), (pair.right.label, pair.left.label)):
            if new == replaced(old, row.before, row.after):
                return f"{row.year}年起{row.before}委员会改称{row.after}委员会 · in the list of renamings"
    return None


def names_in_turn(pair: Pair, known: Known) -> str | None:
    """No report that looks back on a time after the first with the new name still uses the old one."""
    new = newer(pair, known)
    if new is None:
        return None
    old = pair.right if new is pair.left else pair.left
    before, after = known.years_of(old.id), known.years_of(new.id)
    if before and after and before[1] <= after[0] and not known.reports_of(old.id) & known.reports_of(new.id):
        return f"旧名至 {before[1]} 年、新名自 {after[0]} 年 · one name after the other"
    return None


def replaced(label: str, before: str, after: str) -> str | None:
    """The name of a committee with its topic replaced; None where the topic is no whole one (法律, 宪法和法律)."""
    for opening in ("人民代表大会", "常务委员会", "委员会"):
        for ending in ("委员会", "工作委员会"):
            if label.endswith(opening + before + ending):
                return label.removesuffix(before + ending) + after + ending
    return None


def newer(pair: Pair, known: Known) -> BodyEntity | None:
    """Which of two committees bears the name that the list of renamings gives as the new one."""
    for one, two in (pair, (pair.right, pair.left)):
        if isinstance(two, BodyEntity) and any(
            two.label == replaced(one.label, row.before, row.after) for row in committee_renamings()
        ):
            return two
    return None
