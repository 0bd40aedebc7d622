"""The other entities: periods, people, units, indicators, platforms, documents, awards, days, places."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from kg.lexicon.core_indicators import core_indicator, counted
from kg.lexicon.likeness import plain
from kg.lexicon.unit_names import unit_names
from kg.model import ids
from kg.model.entities import (
    AwardEntity,
    DayEntity,
    DocumentEntity,
    IndicatorEntity,
    PeriodEntity,
    PersonEntity,
    PlaceEntity,
    PlatformEntity,
    UnitEntity,
)  # fmt: skip
from kg.resolve import places
from kg.resolve.meetings import numeral
from kg.resolve.registry import Registry

PERIOD = re.compile(r"(\d{4})(?:/(\d{4}))?")
DATED_PERIOD = re.compile(r"(\d{4}-\d\d(?:-\d\d)?)(?:/(\d{4}-\d\d(?:-\d\d)?))?")
NATIONWIDE = re.compile(r"^[“\"]?(?:全国|国家|中国|中华|联合国|世界|国际)")
SOLAR_DAY = re.compile(r"(?:(\d{1,2})月(\d{1,2})日|(?:\d{4}-)?(\d\d)-(\d\d))")
LUNAR_DAY = re.compile(r"农历([正一二三四五六七八九十冬腊]{1,2})月初?([一二三四五六七八九十廿]{1,3})")
QUOTED = frozenset({("“", "”"), ("‘", "’"), ("《", "》"), ('"', '"')})
LUNAR_MONTHS = {"正": 1, "冬": 11, "腊": 12}
# a name of this length or more tells what it is about; a shorter one (议事规则, 代表座谈会) is one of every body's
OWN_NAME = 12


def add_period(text: str | None, registry: Registry) -> str | None:
    """``2023``, ``2018/2022`` or dated ends → a closed interval; None where the text is no period."""
    match = PERIOD.fullmatch(text or "")
    if match:
        first, last = match[1], match[2] or match[1]
        year = int(first) if first == last else None
        label = f"{first}年" if year else f"{first}—{last}年"
        ends = f"{first}-01-01", f"{last}-12-31"
        return _period(registry, first if year else f"{first}/{last}", label, ends, year)
    match = DATED_PERIOD.fullmatch(text or "")
    if not match or not text:
        return None
    try:
        ends = _end(match[1], last=False), _end(match[2] or match[1], last=True)
    except ValueError:
        return None
    return _period(registry, text, text.replace("/", "—"), ends, None)


def _period(registry: Registry, key: str, label: str, ends: tuple[str, str], year: int | None) -> str | None:
    period = ids.period(key)
    if period in registry:
        return period
    if ends[0] > ends[1]:
        return None
    return registry.add(PeriodEntity(id=period, label=label, start=ends[0], end=ends[1], year=year))


def _end(text: str, *, last: bool) -> str:
    """The first or last day of ``YYYY-MM`` or ``YYYY-MM-DD``; ValueError where there is no such day."""
    if len(text) == 10:
        return date.fromisoformat(text).isoformat()
    first = date.fromisoformat(f"{text}-01")
    if not last:
        return first.isoformat()
    after = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return date.fromordinal(after.toordinal() - 1).isoformat()


def year_before(text: str | None) -> str | None:
    """The calendar year before a calendar year."""
    return str(int(text) - 1) if text and re.fullmatch(r"\d{4}", text) else None


def add_person(name: str, place: str | None, registry: Registry) -> str:
    """A person of a place."""
    return registry.add(PersonEntity(id=ids.person(place, name), label=name, place=place))


def add_unit(name: str, registry: Registry) -> str:
    """A unit, by its fixed word or its hash."""
    row = unit_names().get(name)
    unit = f"unit/{row.slug}" if row else f"unit/x-{ids.digest(name)}"
    if unit in registry:
        return unit
    english, qudt = (row.english, row.qudt) if row else (None, None)
    return registry.add(UnitEntity(id=unit, label=name, english=english, qudt=qudt))


def add_indicator(what: str, unit: str, registry: Registry) -> str:
    """What a number counts, with its unit: one of the shared indicators, or the words of the report.

    Words that do not tell one count from another (开展, 组织, 共, 依法; marks, blanks) make no other indicator.
    """
    row = core_indicator(what, unit)
    if row:
        return registry.add(IndicatorEntity(id=row.id, label=row.name, english=row.english))
    unit_id, label = add_unit(unit, registry), counted(what)
    return registry.add(IndicatorEntity(id=f"indicator/x-{ids.digest(plain(label), unit)}", label=label, unit=unit_id))


def bare(name: str) -> str:
    """A name without quotation marks or book brackets around the whole of it."""
    inside = name[1:-1]
    whole = len(name) > 2 and (name[0], name[-1]) in QUOTED and not any(mark in inside for mark in name[0] + name[-1])
    return inside if whole else name


def body_scope(name: str, scope: str, body: str | None) -> str:
    """The scope of a name: the place, and the body as well where the name is one that every body uses."""
    return f"{scope}-{ids.tail(body)}" if body and len(name) < OWN_NAME else scope


def add_platform(name: str, scope: str, place: str | None, registry: Registry) -> str:
    """A platform of a place; ``scope`` stands for the place in the id."""
    return registry.add(PlatformEntity(id=ids.scoped("platform", scope, name), label=bare(name), place=place))


def add_document(name: str, scope: str, place: str | None, body: str | None, registry: Registry) -> str:
    """A document of a place, or of a body where the name alone could be any body's."""
    narrow = body_scope(name, scope, body)
    entity = DocumentEntity(
        id=ids.scoped("document", narrow, name),
        label=bare(name),
        place=place,
        body=body if narrow != scope else None,
    )
    return registry.add(entity)


def add_award(name: str, scope: str, registry: Registry) -> str:
    """An honour: one for the whole nation if it says so, else of the place of the report."""
    scope = "cn" if NATIONWIDE.match(name) else scope
    return registry.add(AwardEntity(id=ids.scoped("award", scope, name), label=bare(name)))


def add_day(name: str, when: str | None, scope: str, registry: Registry) -> str:
    """A named day or week, with its rule as far as the text gives one."""
    scope = "cn" if NATIONWIDE.match(name) else scope
    calendar, month, day = day_rule(when or "")
    extent: Literal["day", "week"] = "week" if name.endswith("周") or "周" in (when or "") else "day"
    entity = DayEntity(
        id=ids.scoped("day", scope, name), label=bare(name), calendar=calendar, month=month, day=day,
        extent=extent if name.endswith(("周", "日")) or when else None,
    )  # fmt: skip
    return registry.add(entity)


def day_rule(text: str) -> tuple[Literal["gregorian", "chinese-lunar"] | None, int | None, int | None]:
    """Calendar, month and day of ``05-10``, ``每年5月10日`` or ``农历三月初三``."""
    if lunar := LUNAR_DAY.search(text):
        month = LUNAR_MONTHS.get(lunar[1]) or numeral(lunar[1])
        return "chinese-lunar", month, numeral(lunar[2].replace("廿", "二十"))
    if solar := SOLAR_DAY.search(text):
        return "gregorian", int(solar[1] or solar[3]), int(solar[2] or solar[4])
    return None, None, None


def add_place(name: str, scope: str, registry: Registry, near: str | None) -> str:
    """A division, with or without its last word (``郑州``), or another geographic name of the reports of one place."""
    division = places.division(name, near)
    if division:
        return places.add_division(division, registry)
    return registry.add(PlaceEntity(id=ids.named_place(f"{scope}/{name}"), label=name, level=places.level(name)))
