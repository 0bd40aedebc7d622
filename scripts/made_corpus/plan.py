"""What a report says of the year to come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scripts.made_corpus import phrases, words
from scripts.made_corpus.lives import Vow
from scripts.made_corpus.names import Namer
from scripts.made_corpus.pools import COURT_TOPICS, PLATFORMS
from scripts.made_corpus.world import ASK, HEAR, STUDY

CHOICES = {
    "enact": words.PLAN_ENACT, "amend": words.PLAN_AMEND, "research": words.PLAN_RESEARCH,
    "inspect": words.PLAN_INSPECT, HEAR: words.PLAN_HEAR, STUDY: words.PLAN_STUDY, ASK: words.PLAN_ASK,
}  # fmt: skip


class Plan(Namer):
    """Writes the part on the coming year, paragraph by paragraph."""

    def paragraphs(self) -> Iterator[str]:
        """Lawmaking, oversight, deputies, own building."""
        vows = self.story.vows[self.year]
        laws = [v for v in vows if v.kind == "law" and v.what != "inspect"]
        if laws:
            yield self.say(phrases.PLAN_HEADS["laws"]) + self.say(phrases.LAWMAKING) + self._planned(laws)
        acts = [v for v in vows if v.kind == "activity" or v.what == "inspect"]
        yield self.say(phrases.PLAN_HEADS["oversight"]) + self.say(phrases.PLAN_OVERSIGHT) + self._planned(acts)
        things = [v for v in vows if v.kind == "thing"]
        built = self._things(words.PLAN_MAKE, [v for v in things if v.key in PLATFORMS])
        yield self.say(phrases.PLAN_HEADS["deputies"]) + self.say(phrases.PLAN_DEPUTIES) + built
        systems = self._things(words.PLAN_SYSTEM, [v for v in things if v.key.endswith("制度")])
        rules = self._things(words.PLAN_RULE, [v for v in things if v.key not in PLATFORMS and v.key[-2:] != "制度"])
        yield self.say(phrases.PLAN_HEADS["own"]) + self.say(phrases.PLAN_OWN) + systems + rules

    def _things(self, choices: Sequence[str], vows: Sequence[Vow]) -> str:
        return "".join(f"{clause}。" for clause in self.acts(choices, vows, 1))

    def _planned(self, vows: Sequence[Vow]) -> str:
        clauses: list[str] = []
        for what in dict.fromkeys(v.what for v in vows):
            group = [v for v in vows if v.what == what]
            courts = [v for v in group if what == HEAR and v.key in COURT_TOPICS]
            clauses += [self.act(words.PLAN_HEAR_COURT, [v], o=self.court(v.key)) for v in courts]
            clauses += self.acts(CHOICES[what], [v for v in group if v not in courts], 1 if what == ASK else 3)
        self.rng.shuffle(clauses)
        return self.rng.choice(("；", "，", "。")).join(clauses) + "。" if clauses else ""
