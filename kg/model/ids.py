"""Identity: ASCII paths below the base IRI, made of codes, fixed words and hashes, never of spelled-out Chinese.

The same key gives the same id in every run and on every machine; two keys give two ids.
A path never depends on text that a scan may garble, save through the hash of a resolved name.
"""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache

from kg.model.facts import Fact

NATION = "place/cn"
NO_PART_OF_A_TITLE = re.compile(r"[\s《》〈〉<>“”‘’\"']+")
# a letter a kind of claim; name uses have ids of their own, see name_use_id
LETTERS = {
    "report": "h", "number": "n", "law_event": "l", "activity": "e", "person": "t", "day": "d", "award": "w",
    "platform": "f", "meeting": "m", "document": "o", "place": "g", "proposal": "p", "noise": "q",
}  # fmt: skip


@lru_cache(maxsize=1 << 16)
def digest(*key: str, length: int = 10) -> str:
    """The first ``length`` hex digits of the SHA-1 of a key; the parts of the key are kept apart."""
    data = "\x1f".join(key).encode()
    return hashlib.sha1(data, usedforsecurity=False).hexdigest()[:length]


def compact(title: str) -> str:
    """A title without blanks, book brackets and quotation marks, as its key is made of."""
    return NO_PART_OF_A_TITLE.sub("", title)


def tail(entity: str | None) -> str:
    """The last step of an id (``410100`` of ``place/410100``); ``x`` where there is no entity."""
    return entity.rpartition("/")[2] if entity else "x"


def coded_place(code: str) -> str:
    """``place/410100``: a division with its code."""
    return f"place/{code}"


def named_place(path: str) -> str:
    """``place/x-…``: a place the table has no code for, by its full name."""
    return f"place/x-{digest(path)}"


def organ_body(place: str, organ: str) -> str:
    """``body/410100/npc-sc``: a standard organ of a place."""
    return f"body/{tail(place)}/{organ}"


def named_body(place: str | None, name: str) -> str:
    """``body/410100/x-…``: any other body, by its full official name."""
    return f"body/{tail(place)}/x-{digest(name)}"


def law(place: str | None, title: str) -> str:
    """``law/410100-…``: a law by jurisdiction and title (compact, without the name of the jurisdiction)."""
    return f"law/{tail(place)}-{digest(compact(title))}"


def person(place: str | None, name: str) -> str:
    """``person/410100/…``: a person by place and name, so that namesakes elsewhere stay apart."""
    return f"person/{tail(place)}/{digest(name, length=8)}"


def scoped(kind: str, scope: str, name: str) -> str:
    """``platform/410100-…``: a named thing of a place (``scope`` is the last step of its id) or of a body."""
    return f"{kind}/{scope}-{digest(compact(name))}"


def period(text: str) -> str:
    """``period/2023``, ``period/2018-2022``: a closed interval as the records write it (``2018/2022``)."""
    return f"period/{text.replace('/', '-')}"


def term(place: str, organ: str, number: int) -> str:
    """``term/410100/npc/16``: the numbered term of an organ."""
    return f"term/{tail(place)}/{organ}/{number}"


def meeting(place: str, organ: str, term_number: int, number: int) -> str:
    """``meeting/410100/npc/16/2``: an identified sitting."""
    return f"meeting/{tail(place)}/{organ}/{term_number}/{number}"


def document(source: str) -> str:
    """``doc/4bff169a13ef``: the text of a file."""
    return f"doc/{source}"


def report(source: str, index: int) -> str:
    """``doc/4bff169a13ef/r1``: a report of a file; ``index`` counts from 0, the path from 1."""
    return f"doc/{source}/r{index + 1}"


def section(report_id: str, order: int) -> str:
    """``…/r1/s3``: a heading of a report."""
    return f"{report_id}/s{order}"


def span(source: str, start: int, end: int) -> str:
    """``doc/4bff169a13ef/c/120-134``: a run of characters (code points, end exclusive)."""
    return f"doc/{source}/c/{start}-{end}"


def claim(report_id: str, fact: Fact, nth: int = 1) -> str:
    """``…/r1/n2786``: a claim by kind and place; ``-2`` and so on where several share both."""
    return f"{report_id}/{LETTERS[fact.kind]}{fact.start}" + (f"-{nth}" if nth > 1 else "")


def name_use(report_id: str, surface: str, nth: int = 1) -> str:
    """``…/r1/u-1f3a…``: what a surface form denotes in a report."""
    return f"{report_id}/u-{digest(surface, length=8)}" + (f"-{nth}" if nth > 1 else "")


def promise(claim_id: str) -> str:
    """``promise/…``: the promise that a planned act makes."""
    return f"promise/{digest(claim_id)}"


def apart(left: str, right: str) -> str:
    """``apart/…``: why two series may not be joined."""
    return f"apart/{digest(left, right)}"


def decision(left: str, right: str) -> str:
    """``decision/…``: whether two entities are one; the same for a pair in either order."""
    return f"decision/{digest(*sorted((left, right)))}"


def finding(code: str, *claims: str) -> str:
    """``finding/…``: a sum checked, by its code and the claims compared."""
    return f"finding/{digest(code, *claims)}"


def chain(*acts: str) -> str:
    """``chain/…``: an act of oversight (by its claims) and what came of it."""
    return f"chain/{digest(*acts)}"


def absence(kind: str, claim_id: str) -> str:
    """``absence/…``: that no later report speaks of what a claim planned or enacted."""
    return f"absence/{digest(kind, claim_id)}"


def series(indicator: str, unit: str, subject: str, *kind: str) -> str:
    """``series/…``: figures of one indicator, unit and subject; ``kind`` is scope and what else keeps them apart."""
    return f"series/{digest(indicator, unit, subject, *kind)}"
