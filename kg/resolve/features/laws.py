"""What titles of laws and the events told of them say."""

from __future__ import annotations

from kg.lexicon.laws import law_named
from kg.model import ids
from kg.model.entities import LawEntity
from kg.model.facts import DocumentFact, LawEventFact
from kg.resolve import names
from kg.resolve.features.keys import place_of
from kg.resolve.known import Known, Pair
from kg.resolve.names import name_of
from kg.resolve.steps import consecutive


def equal_but_for_stage(pair: Pair, known: Known) -> str | None:
    """The titles are equal but for (草案), (修订草案): the law in the making."""
    one, two = (names.STAGE.sub("", e.label) for e in pair)
    staged = (one, two) != (pair.left.label, pair.right.label)
    same = names.bare_title(one, place_of(pair.left)) == names.bare_title(two, place_of(pair.right))
    return "只差“草案”等字样 · one is the draft of the other" if staged and same else None


def other_type_word(pair: Pair, known: Known) -> str | None:
    """Both titles end in a word for their type, and these differ: 条例, 办法."""
    one, two = (names.type_word(name_of(e)) for e in pair)
    return f"体例不同 · other types: {one} / {two}" if one and two and one != two else None


def topic_of_title(pair: Pair, known: Known) -> str | None:
    """One is the topic of a plan, the other's title is these words and the word for its type."""
    topic, law = _topic_and_law(pair)
    if topic and law and name_of(topic) == names.stem(law):
        return f"计划事项“{name_of(topic)}”即该法规名称 · the topic of a plan is the title"
    return None


def only_title(pair: Pair, known: Known) -> str | None:
    """No other law of the place bears the words of that topic."""
    topic, law = _topic_and_law(pair)
    if topic and law and known.stems.get((str(topic.place), name_of(topic)), frozenset()) == {law.id}:
        return "当地没有另一部同名法规 · no other law of the place bears these words"
    return None


def same_core(pair: Pair, known: Known) -> str | None:
    """Titles alike but for closing words such as 管理, 发展, where one at least is only a topic."""
    one, two = name_of(pair.left), name_of(pair.right)
    topics = [e for e in pair if isinstance(e, LawEntity) and names.is_topic(e)]
    if topics and one != two and names.core(one) == names.core(two):
        return f"主题词相同：{names.core(one)} · the same topic word"
    return None


def official_list(pair: Pair, known: Known) -> str | None:
    """The list of national laws knows both as names of one law: 代表法 and its official title."""
    national = [e for e in pair if isinstance(e, LawEntity) and e.place == ids.NATION]
    laws = [law_named(name_of(e)) or law_named(e.label) for e in national]
    found = len(laws) == 2 and laws[0] is not None and laws[0] == laws[1]
    return f"国家法律目录中为同一部：{laws[0].title} · one law in the list" if found and laws[0] else None


def named_together(pair: Pair, known: Known) -> str | None:
    """Every report that names the law of unknown jurisdiction names one other law of that title: this one."""
    vague = next((e for e in pair if isinstance(e, LawEntity) and not e.place), None)
    if vague is None:
        return None
    other = pair.right if vague is pair.left else pair.left
    meant = [known.named.get((report, name_of(vague)), frozenset()) for report in known.reports_of(vague.id)]
    if meant and all(meant) and frozenset().union(*meant) == {other.id}:
        return "提到它的每份报告也写明了全称 · each report that names it gives the full title too"
    return None


def correction_printed(pair: Pair, known: Known) -> str | None:
    """A statement about the one is corrected to the name of the other (``norm``)."""
    for entity, other in ((pair.left, pair.right), (pair.right, pair.left)):
        for claim in known.uses.get(entity.id, ()):
            norm = claim.fact.norm if isinstance(claim.fact, (LawEventFact, DocumentFact)) else None
            if norm and name_of(entity) != name_of(other) == names.bare_title(norm, place_of(other)):
                return f"更正为：{norm} · corrected in the record"
    return None


def next_step(pair: Pair, known: Known) -> str | None:
    """One was read and no more, the other goes on with the very next step, by the same body, later."""
    return consecutive(known.uses.get(pair.left.id, ()), known.uses.get(pair.right.id, ()), known.reports)


def _topic_and_law(pair: Pair) -> tuple[LawEntity | None, LawEntity | None]:
    laws = [e for e in pair if isinstance(e, LawEntity)]
    topic = next((e for e in laws if names.is_topic(e)), None)
    law = next((e for e in laws if not names.is_topic(e)), None)
    return topic, law
