"""The reports of a world as texts: who says what where, in which wording and layout."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from scripts.made_corpus import phrases
from scripts.made_corpus.damage import Damage, damaged
from scripts.made_corpus.draft import Draft, Mention
from scripts.made_corpus.names import Namer
from scripts.made_corpus.plan import Plan
from scripts.made_corpus.pools import GIVEN, SURNAMES
from scripts.made_corpus.review import Review
from scripts.made_corpus.world import Story, World

NUMERALS = "零一二三四五六七八九十"
LAYOUTS = ("plain", "markdown", "indented")
WHOLE = Damage()
Line = tuple[int, str]


@dataclass(frozen=True)
class Text:
    """A report as printed; ``start`` is where its body begins, below title, meeting, speaker and commission."""

    name: str
    story: Story
    year: int
    digest: bool
    text: str
    mentions: tuple[Mention, ...]
    start: int


def texts(world: World, seed: int, damage: Damage = WHOLE) -> list[Text]:
    """All reports of a world and a newspaper digest of one of each committee, in the order of committee and year."""
    found: list[Text] = []
    for story in world.stories:
        for year in story.committee.years:
            found.append(_report(world, story, year, False, seed))
            if (story.committee.slug, year) in world.digests:
                found.append(_report(world, story, year, True, seed))
    return [_scanned(text, damage, seed) for text in found]


def _scanned(text: Text, damage: Damage, seed: int) -> Text:
    rng = Random(f"{seed}-{text.name}-{damage.share}")  # noqa: S311
    content, mentions = damaged(text.text, list(text.mentions), damage, text.start, rng)
    return replace(text, text=content, mentions=tuple(mentions))


def _report(world: World, story: Story, year: int, digest: bool, seed: int) -> Text:
    slug = story.committee.slug
    rng = Random(f"{seed}-{slug}-{year}-{digest}")  # noqa: S311
    draft = Draft()
    how = (draft, story, year, rng, world.plants.get((slug, year)), _quiet(world, story, year))
    review = Review(*how)
    head = "\n\n".join(_masthead(review, digest))
    lines = _digest(review) if digest else [*_review(review), *_plan(Plan(*how))]
    layout = LAYOUTS[sum(map(ord, slug)) % len(LAYOUTS)]
    body = "\n\n".join(_laid_out(line, layout) for line in lines)
    content, mentions = draft.finish(f"{head}\n\n{body}\n")
    name = f"{slug}-{year}{'-digest' if digest else ''}.txt"
    return Text(name, story, year, digest, content, tuple(mentions), len(head))


def _quiet(world: World, story: Story, year: int) -> bool:
    """Whether the change of the rate is left unsaid, for a rate beside it is wrong on purpose or unknown."""
    near = {world.plants.get((story.committee.slug, y)) for y in (year - 1, year)}
    return "percent_of_fraction" in near or year - 1 not in story.figures


def _laid_out(line: Line, layout: str) -> str:
    level, text = line
    if level and layout == "markdown":
        return f"{'#' * level} {text}"
    return f"　　{text}" if layout == "indented" and not level else text


def _masthead(w: Namer, digest: bool) -> list[str]:
    c = w.story.committee
    number, first = c.term_of(w.year)
    sitting = (number + 1, 1) if w.year == first + 4 else (number, w.year - first + 2)
    date = f"{w.year + 1}年1月{w.rng.randint(6, 28)}日"
    meeting = f"{c.place}第{chinese(sitting[0])}届人民代表大会第{chinese(sitting[1])}次会议"
    speaker = f"{c.place}人大常委会主任 {w.rng.choice(SURNAMES)}{w.rng.choice(GIVEN)}"
    lines = [f"{c.body}工作报告{'（摘要）' if digest else ''}", f"——{date}在{meeting}上", speaker]
    if digest:
        return lines
    commission = w.say(phrases.COMMISSION, t=f"{c.place}第{chinese(number)}届")
    return [*lines, w.say(phrases.SALUTATION), commission]


def chinese(number: int) -> str:
    """A numeral below 100 in Chinese."""
    tens, ones = divmod(number, 10)
    head = ("" if tens == 1 else NUMERALS[tens]) + "十" if tens else ""
    return head + (NUMERALS[ones] if ones or not tens else "")


def _review(w: Review) -> Iterator[Line]:
    yield 1, w.say(phrases.DONE_HEAD)
    yield 0, w.opening()
    parts = {"politics": w.politics, "laws": w.laws, "oversight": w.oversight, "deputies": w.deputies, "own": w.own}
    written = [(key, paragraphs) for key, write in parts.items() if (paragraphs := list(write()))]
    for number, (key, paragraphs) in enumerate(written, 1):
        yield 2, f"{NUMERALS[number]}、{w.say(phrases.HEADS[key])}"
        yield from ((0, paragraph) for paragraph in paragraphs)
    if term := w.term():
        yield 0, term
    yield 0, w.say(phrases.PROBLEMS)


def _plan(w: Plan) -> Iterator[Line]:
    ahead = str(w.year + 1)
    yield 1, w.say(phrases.PLAN_HEAD, y=ahead)
    yield 0, w.say(phrases.PLAN_OPENING, y=ahead)
    yield from ((0, paragraph) for paragraph in w.paragraphs())
    yield 0, w.say(phrases.CLOSING)


def _digest(w: Review) -> Iterator[Line]:
    yield 1, w.say(phrases.DONE_HEAD[:3])
    yield 0, w.opening()
    yield from ((0, paragraph) for paragraph in w.in_short())
