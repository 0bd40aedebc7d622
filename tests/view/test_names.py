"""What an entity may be searched by: other names, and initials of the pinyin as it is read in the word."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from kg.lexicon.divisions import divisions
from kg.model.facts import ADAPTER, AnyFact
from kg.model.graph import Graph, Ref
from kg.model.insight import Decision
from kg.view.data.names import MISREAD, MOST, aliases, initials
from tests.view.graphs import Builder

READ = {
    "郑州市城市更新条例": "zzscsgxtl", "重庆市": "cqs", "长沙市": "css", "会计法": "kjf", "行长": "hz",
    "银行行长": "yhhz",
    "人大常委会": "rdcwh", "调研": "dy", "乐山市": "lss", "调整方案": "tzfa", "重大事项": "zdsx", "重新修订": "cxxd",
    "行政复议法": "xzfyf", "音乐家": "yyj", "会长": "hz", "长江保护法": "cjbhf", "参与": "cy", "数据条例": "sjtl",
    "湖南省长沙市": "hnscss", "山西省长治市": "sxsczs", "乡长": "xz", "人民检察院检察长工作报告": "rmjcyjczgzbg",
    "区长工作": "qzgz",
    "漯河市": "lhs", "涡阳县": "gyx", "朝阳区": "cyq", "朝阳县": "cyx", "民乐县": "mlx", "博乐市": "bls", "多重": "dc",
    "2023年": "2023n", "“AI＋”行动": "aixd", "": "", "·": "",
}  # fmt: skip


@pytest.mark.parametrize("name", READ)
def test_initials_as_read_in_the_word(name: str) -> None:
    assert initials(name) == READ[name]


def test_a_surname_is_read_as_a_surname_in_names_of_people_alone() -> None:
    assert (initials("曾庆华", "person"), initials("单位"), initials("长孙明", "person")) == ("zqh", "dw", "zsm")


def test_a_character_without_a_reading_has_no_letter() -> None:
    assert initials("人\ufa0e\U00030000大长治市") == "rdczs", "and the corrections stay in their places"


@pytest.mark.parametrize("word", MISREAD)
def test_every_correction_is_needed(word: str) -> None:
    from pypinyin import Style, lazy_pinyin

    texts = [f"{before}{word}" for before in ("", "省", "市")]
    assert any("".join(lazy_pinyin(text, style=Style.FIRST_LETTER)) != initials(text) for text in texts)


def test_places_of_the_table_of_divisions_are_read_wholly() -> None:
    names = sorted({d.name for d in divisions()})
    assert [n for n in names if len(initials(n)) != len(n)] == []


def test_initials_of_twenty_thousand_names_take_no_time() -> None:
    names = sorted({d.name for d in divisions()})
    labels = [
        f"{name}{word}条例"
        for name in names
        for word in ("城市更新", "优化营商环境", "地方立法", "大气污染防治", "养老服务")
    ]
    initials(labels[0])
    start = time.process_time()
    for label in labels[:20_000]:
        initials(label)
    assert time.process_time() - start < 2


def fact(kind: str, quote: str, **known: object) -> AnyFact:
    """A fact of a text that is its quote."""
    made: AnyFact = ADAPTER.validate_python(
        {"kind": kind, "doc": "", "quote": quote, "start": 0, "end": len(quote), "rule": "r", "confidence": 1} | known
    )
    return made


def law(title: str) -> AnyFact:
    """A law in the words of a text."""
    return fact("law_event", title, law=title, full="郑州市城市更新条例", event="enact", status="done")


def body(words: str, name: str) -> AnyFact:
    """A body in the words of a text."""
    return fact("body", words, surface=words, name=name, type="standing_committee")


def graph_of(*facts: AnyFact) -> Graph:
    """One source a fact."""
    builder = Builder()
    head = fact("report", "报告", title="报告", body="郑州市人民代表大会常务委员会", period="2023")
    for n, each in enumerate(facts):
        builder.add(f"{n}.txt", each.quote, [head, each])
    return builder.graph()


def names_of(graph: Graph, label: str) -> list[str]:
    """The other names of an entity."""
    return aliases(graph).get(next(e.id for e in graph.entities if e.label == label), [])


def test_words_of_the_texts_without_their_line_ends_and_not_the_label_itself() -> None:
    graph = graph_of(law("城市更\n新条例"), law("郑州市城市更新条例"), law("城市更新条例"))
    assert names_of(graph, "郑州市城市更新条例") == ["城市更新条例"]


def test_damaged_variants_are_kept_up_to_a_limit_those_used_first() -> None:
    damaged = [f"城市更新{c}例" for c in "茶奈条倏柰杀杂杰极杈枭查查柰条木术本札"]
    names = names_of(graph_of(*map(law, damaged)), "郑州市城市更新条例")
    assert names == list(dict.fromkeys(damaged))[:MOST] and len(names) == MOST


def test_the_words_of_a_coordinated_name_are_no_name_of_either() -> None:
    graph = graph_of(body("开封、许昌市人大常委会", "开封市人民代表大会常务委员会"))
    (claim,) = (c for c in graph.claims if c.fact.kind == "body")
    other = next(e.id for e in graph.entities if e.label == "郑州市人民代表大会常务委员会")
    joined = replace(graph, claims=(replace(claim, refs=(*claim.refs, Ref("denotes", other))),))
    assert names_of(graph, "开封市人民代表大会常务委员会") == ["开封、许昌市人大常委会"], (
        "as long as it denotes one body"
    )
    assert aliases(joined) == {}


def test_a_name_joined_by_a_decision_is_searchable() -> None:
    graph = graph_of(law("城市更新条例"))
    id_ = next(e.id for e in graph.entities if e.kind == "law")
    same = Decision("decision/1", id_, "law/gone", "same", "title", labels=("郑州市城市更新条例", "郑州市城市改造条例"))
    unsure = Decision("decision/2", id_, "law/near", "unsure", "title", labels=("郑州市城市更新条例", "城市条例"))
    assert names_of(replace(graph, decisions=(same, unsure)), "郑州市城市更新条例") == [
        "城市更新条例",
        "郑州市城市改造条例",
    ]
