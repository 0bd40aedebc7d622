"""The pairs worth judging, found by keys that both share; never all pairs of anything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from kg.lexicon.laws import law_named
from kg.lexicon.likeness import NUMERALS, shared
from kg.lexicon.renamings import committee_renamings
from kg.model import ids
from kg.model.entities import AnyEntity, BodyEntity, LawEntity
from kg.resolve import names, offices
from kg.resolve.features.renaming import replaced
from kg.resolve.features.spelling import NEAR
from kg.resolve.known import Known
from kg.resolve.names import name_of

# kinds whose entities have names of their own, that scans and writers vary
SCOPED = frozenset({"law", "body", "platform", "document", "meeting", "award", "day"})
# names shorter than these may well differ in one character and be two things (消防条例, 消费条例)
LOOK_ALIKE = {"law": 9, "document": 8, "platform": 8, "meeting": 8, "award": 8, "body": 8}
# characters in a row that two near names share, and how many names may share them before they tell nothing
SHINGLE, COMMON = 6, 8
# the end of a name that is a name by itself
TAIL = 6
Ids = tuple[str, str]


def candidates(known: Known) -> set[Ids]:
    """All pairs worth judging, ids in order."""
    found: set[Ids] = set(known.renamings)
    for group in _groups(known).values():
        found |= _in_group(group)
    for source in (_topics, _unplaced, _listed, _committees, _namesakes, _offices):
        found |= set(source(known))
    return found


def _groups(known: Known) -> dict[tuple[str, str], list[AnyEntity]]:
    """The entities by kind and place (or other scope), each group by id; a law of unknown jurisdiction is in the group
    of the place whose reports name it."""
    groups: dict[tuple[str, str], list[AnyEntity]] = defaultdict(list)
    for _, entity in sorted(known.entities.items()):
        if entity.kind in SCOPED and not names.numbered(entity):
            for scope in _homes(entity, known) or {names.scope(entity)}:
                groups[entity.kind, scope].append(entity)
    return groups


def _homes(entity: AnyEntity, known: Known) -> set[str]:
    if not isinstance(entity, LawEntity) or entity.place:
        return set()
    return {ids.tail(place) for r in known.reports_of(entity.id) if (place := known.reports[r].place)}


def _in_group(group: Sequence[AnyEntity]) -> set[Ids]:
    """Equal names, names one character apart, names that end in another, near names."""
    keys: dict[str, list[AnyEntity]] = defaultdict(list)
    for entity in group:
        for key in set(_keys(entity)):
            keys[key].append(entity)
    found = set()
    for key, bucket in keys.items():
        for one, two in _pairs(bucket, key):
            if key[0] != "~" or shared(names.telling(one.label), names.telling(two.label)) >= NEAR:
                found.add(_ids(one, two))
    return found


def _keys(entity: AnyEntity) -> Iterator[str]:
    name = name_of(entity)
    yield f"={names.folded(name)}"
    if entity.kind == "law":
        yield f"={names.bare_title(names.STAGE.sub('', entity.label), getattr(entity, 'place', None))}"
        yield f"@{names.core(name)}"
    elif entity.kind != "body":
        yield f"={names.own_name(entity.label, getattr(entity, 'place', None))}"
        yield f"={names.unfilled(entity.label)}"
    if len(name) >= LOOK_ALIKE.get(entity.kind, len(name) + 1):
        yield from _holes(name)
    if entity.kind in ("law", "document"):
        yield f"^{name}"
        yield from (f"^{name[i:]}" for i in range(1, len(name) - TAIL + 1))
    if entity.kind in ("document", "platform", "meeting"):
        yield from (f"~{name[i : i + SHINGLE]}" for i in range(len(name) - SHINGLE + 1))


def _holes(name: str) -> Iterator[str]:
    """The name with each character but numerals replaced by a hole, and with each left out."""
    yield f"-{name}"
    for i, c in enumerate(name):
        if not NUMERALS.fullmatch(c):
            yield f"*{name[:i]}*{name[i + 1 :]}"
            yield f"-{name[:i]}{name[i + 1 :]}"


def _pairs(bucket: Sequence[AnyEntity], key: str) -> Iterator[tuple[AnyEntity, AnyEntity]]:
    """The pairs of a bucket; of a large one those of neighbours only, of what too many share none."""
    if key[0] == "^":
        # a tail means something only where it is a whole name
        whole = [e for e in bucket if name_of(e) == key[1:]]
        yield from ((w, e) for w in whole[:1] for e in bucket if e.id != w.id)
    elif key[0] == "@":
        yield from (
            p
            for p in combinations(bucket[:COMMON], 2)
            if any(isinstance(e, LawEntity) and names.is_topic(e) for e in p)
        )
    elif len(bucket) <= COMMON:
        yield from combinations(bucket, 2)
    elif key[0] in "=*-":
        yield from pairwise(bucket)


def _ids(one: AnyEntity, two: AnyEntity) -> Ids:
    return min(one.id, two.id), max(one.id, two.id)


def _topics(known: Known) -> Iterator[Ids]:
    """The topic of a plan and the laws of its place whose titles are these words."""
    for law in known.laws:
        if law.place and names.is_topic(law):
            for other in known.stems.get((law.place, name_of(law)), ()):
                yield min(law.id, other), max(law.id, other)


def _unplaced(known: Known) -> Iterator[Ids]:
    """A law of unknown jurisdiction and those of its title that it can be: of the place of its reports or above."""
    for law in known.laws:
        if law.place is None:
            homes = {p for r in known.reports_of(law.id) if (p := known.reports[r].place)}
            meant = homes | {a for home in homes for a in offices.above(home, known)}
            named = {o for r in known.reports_of(law.id) for o in known.named.get((r, name_of(law)), ())}
            for other in known.titles.get(name_of(law), ()):
                if getattr(known.entities[other], "place", None) in meant or other in named:
                    yield min(law.id, other), max(law.id, other)


def _listed(known: Known) -> Iterator[Ids]:
    """National laws under two names of the list."""
    by_row: dict[str, list[str]] = defaultdict(list)
    for law in known.laws:
        row = law_named(name_of(law)) or law_named(law.label) if law.place == ids.NATION else None
        if row:
            by_row[row.title].append(law.id)
    for bucket in by_row.values():
        yield from combinations(bucket, 2)


def _committees(known: Known) -> Iterator[Ids]:
    """Committees of one place under the two names of the list of renamings."""
    by_name = {e.label: e for _, e in sorted(known.entities.items()) if isinstance(e, BodyEntity)}
    for label, body in by_name.items():
        for row in committee_renamings():
            if (new := replaced(label, row.before, row.after)) in by_name:
                yield _ids(body, by_name[str(new)])


def _namesakes(known: Known) -> Iterator[Ids]:
    """People of one name of a place and of a place above it."""
    for _, person in sorted(known.entities.items()):
        if person.kind == "person" and not offices.is_office(person):
            for place in offices.above(str(getattr(person, "place", None)), known):
                if (other := ids.person(place, person.label)) in known.entities:
                    yield _ids(person, known.entities[other])


def _offices(known: Known) -> Iterator[Ids]:
    """A person known by office alone and those named in that office."""
    for _, person in sorted(known.entities.items()):
        for named in offices.named_in(person, known):
            yield min(person.id, named), max(person.id, named)


def look_alikes(pairs: Iterable[Ids], known: Known) -> Iterator[tuple[AnyEntity, AnyEntity]]:
    """Of some pairs the laws whose titles are of one length and differ in one character."""
    for left, right in sorted(pairs):
        one, two = known.entities[left], known.entities[right]
        laws = isinstance(one, LawEntity) and isinstance(two, LawEntity)
        if laws and names.substitution(name_of(one), name_of(two)) is not None:
            yield one, two
