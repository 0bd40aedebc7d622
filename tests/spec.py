"""Marked-up reports: the expected facts stand in the text as tags, so no offset is ever typed.

    # kinds: number law_event
    # about: 县人大常委会工作报告, 1990s wording

    去年，常委会<law_event law=渔业法 event=inspect status=done>检查了渔业法的实施情况</law_event>……

The kinds named are marked completely: a fact of such a kind not marked is wrong, a marked one not found is missed.
Tags nest; several facts on one quote are nested tags; a value with blanks stands in double quotes; a value that holds
several alternatives or members (coordinated bodies: one fact each) separates them with ``|``. Only the attributes
given are compared. A tag with ``n=2`` asks for two facts.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from kg.model.facts import KINDS, Fact
from kg.pipeline import read_document

TAG = re.compile(rf"<(/?)({'|'.join(KINDS)})((?:\s+\w+=(?:\"[^\"]*\"|[^\s>\"]*))*)\s*>")
ATTRIBUTE = re.compile(r"(\w+)=(?:\"([^\"]*)\"|([^\s>\"]*))")
FOLD = re.compile(r"[\s《》〈〉“”\"'‘’()（）,，、。:：;；]+")


@dataclass(frozen=True)
class Expected:
    """A marked fact: its kind, where its quote stands, and the attributes asked for."""

    kind: str
    start: int
    end: int
    keys: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Spec:
    """A report without its marks, the kinds it marks completely, and the facts it expects."""

    name: str
    kinds: frozenset[str]
    text: str
    expected: tuple[Expected, ...]


def read_spec(path: Path) -> Spec:
    """Read one spec; raises ValueError on a tag that does not close."""
    lines = path.read_text("utf-8").split("\n")
    head = [line for line in lines if line.startswith("# kinds:")]
    kinds = frozenset(head[0].removeprefix("# kinds:").split()) if head else frozenset()
    marked = "\n".join(line for line in lines if not re.match(r"# (kinds|about):", line)).strip("\n") + "\n"
    text, expected, open_tags, at = "", [], [], 0
    for m in TAG.finditer(marked):
        text += marked[at : m.start()]
        at = m.end()
        if not m[1]:
            keys = tuple((k, a or b) for k, a, b in ATTRIBUTE.findall(m[3]))
            open_tags.append((m[2], len(text), keys))
            continue
        kind, start, keys = open_tags.pop()
        if kind != m[2]:
            raise ValueError(f"{path.name}: <{kind}> closed by </{m[2]}>")
        expected.append(Expected(kind, start, len(text), keys))
    if open_tags:
        raise ValueError(f"{path.name}: <{open_tags[-1][0]}> is not closed")
    return Spec(path.stem, kinds, text + marked[at:], tuple(expected))


def plain(value: object) -> str:
    """A value as compared: width, blanks and punctuation folded, whole floats as integers."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return FOLD.sub("", unicodedata.normalize("NFKC", str(value)))


def same(expected: Expected, fact: Fact) -> bool:
    """Whether a fact is the one marked: same kind, overlapping place, every attribute asked for."""
    if fact.kind != expected.kind or fact.start >= expected.end or expected.start >= fact.end:
        return False
    record = fact.record()
    for key, value in expected.keys:
        if key == "n":
            continue
        got = record.get(key, "")
        ours = {plain(v) for v in (got if isinstance(got, (list, tuple)) else [got])}
        if not ours & {plain(v) for v in value.split("|")}:
            return False
    return True


def check(spec: Spec) -> list[str]:
    """What is missed and what is wrong, one line each; empty when the spec holds."""
    facts = [f for f in read_document(spec.text.encode(), spec.name).facts if f.kind in spec.kinds]
    taken: set[int] = set()
    lines = []
    for e in sorted(spec.expected, key=lambda e: (e.end - e.start, e.start)):
        keys = dict(e.keys)
        count = int(keys.get("n", 0)) or (len(keys["name"].split("|")) if e.kind == "body" else 1)
        hits = [i for i, f in enumerate(facts) if i not in taken and same(e, f)][:count]
        taken.update(hits)
        if len(hits) < count:
            lines.append(f"MISSED {e.kind} {keys} in {spec.text[e.start : e.end]!r}")
    for e in spec.expected:  # bodies and places may be given once a name, or at every mention
        taken.update(i for i, f in enumerate(facts) if f.kind in ("body", "place", "person") and same(e, f))
    lines += [f"WRONG {f.json_line()}" for i, f in enumerate(facts) if i not in taken]
    return lines
