"""Which claim of a graph says which fact of the truth: by place, kind of act and, in lists, by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from kg.insight.corpus import Corpus
from kg.model.graph import Claim
from scripts.made_corpus.corpus import Text
from scripts.made_corpus.draft import Fact, Mention

# kinds of claims that may say a fact of a kind
MAY_SAY = {
    "law": ("law_event", "activity"),
    "activity": ("activity",),
    "thing": ("platform", "document", "law_event"),
    "number": ("number",),
    "body": ("body",),
}
NAMES = ("norm", "law", "object", "name")


@dataclass(frozen=True)
class Aligned:
    """The fact of each claim that says one, and the text of each claim."""

    facts: dict[str, Fact]
    texts: dict[str, Text]

    def place(self, claim: str) -> tuple[str, int]:
        """The committee and the year told of by the report of a claim."""
        text = self.texts[claim]
        return text.story.committee.slug, text.year


def align(corpus: Corpus, texts: Iterable[Text]) -> Aligned:
    """The facts of all claims of a corpus."""
    by_doc: dict[str, list[Claim]] = defaultdict(list)
    for claim in corpus.graph.claims:
        by_doc[corpus.sources[claim.fact.doc].path].append(claim)
    facts: dict[str, Fact] = {}
    where: dict[str, Text] = {}
    for text in texts:
        for claim in by_doc[text.name]:
            where[claim.id] = text
            if (fact := _fact(claim, text)) is not None:
                facts[claim.id] = fact
    return Aligned(facts, where)


def _fact(claim: Claim, text: Text) -> Fact | None:
    start, end = _place(claim)
    best: tuple[tuple[bool, float, float], Fact] | None = None
    for mention in text.mentions:
        if mention.end <= start or end <= mention.start or claim.fact.kind not in MAY_SAY[mention.fact.kind]:
            continue
        if mention.fact.kind == "body" and not _legible(mention, text):
            continue
        shared = min(end, mention.end) - max(start, mention.start)
        alike = _alike(claim, text.text[mention.start : mention.end])
        rank = (_same_act(claim, mention), alike, shared / (mention.end - mention.start))
        if best is None or rank > best[0]:
            best = rank, mention.fact
    return best[1] if best else None


def _legible(mention: Mention, text: Text) -> bool:
    """Whether a scan left the one character that tells the bodies of two levels apart: 省 and 市."""
    own = text.story.committee.short
    return any(c in text.text[mention.start : mention.end] for c in ("省市" if mention.fact.what == "above" else own))


def _place(claim: Claim) -> tuple[int, int]:
    start = getattr(claim.fact, "surface_start", None)
    if start is None:
        return claim.fact.start, claim.fact.end
    return start, start + len(getattr(claim.fact, "surface", None) or "x")


def _same_act(claim: Claim, mention: Mention) -> bool:
    fact = claim.fact
    what = getattr(fact, "event", None) or getattr(fact, "type", None)
    wanted = mention.fact.what
    planned = getattr(fact, "status", None) == "plan"
    return what in (wanted, "执法检查" if wanted == "inspect" else wanted) and planned == (
        mention.fact.status == "plan"
    )


def _alike(claim: Claim, words: str) -> float:
    name = next((n for key in NAMES if (n := getattr(claim.fact, key, None))), None)
    return SequenceMatcher(None, str(name), words.strip("《》")).ratio() if name else 1.0
