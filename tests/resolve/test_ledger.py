"""The ledger: a person's word joins and keeps apart, can be taken back, and leaves no trace then."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError, OutputError, UsageError
from kg.export.dump import dump
from kg.files import append_line, read_ledger
from kg.model.graph import Graph
from kg.model.insight import Decision, Judgement
from kg.model.ledger import Entry, entry
from kg.resolve.clusters import clusters
from kg.resolve.ledger import in_force, lines, parse, standing
from tests.resolve.pairs import decided, graph_of, labels, report

TEXTS = (report("制定城市更新条例，制定城市供水条例，制定城市绿化条例。"), report("开展智慧社区管理立法调研。"))
NAMES = ("岳阳市城市更新条例", "岳阳市城市供水条例", "岳阳市城市绿化条例")
ANSWERS: tuple[Judgement, ...] = ("same", "different", "unsure")


def ids_of(graph: Graph) -> list[str]:
    by_label = {e.label: e.id for e in graph.entities}
    return [by_label[name] for name in NAMES]


PLAIN = graph_of(*TEXTS)
A, B, C = ids_of(PLAIN)


def word(left: str, right: str, judgement: Judgement, who: str = "王五") -> Entry:
    return entry(left=left, right=right, judgement=judgement, who=who, why="查过原件")


def back(line: Entry) -> Entry:
    return entry(takes_back=line.id, who="王五", why="误记")


def doubts(graph: Graph) -> list[str]:
    return [issue.code for issue in graph.issues if issue.code.startswith("KG-G")]


def test_a_word_joins_what_no_rule_joins() -> None:
    graph = graph_of(*TEXTS, ledger=[word(A, B, "same")])
    assert len(labels(graph, "law")) == len(labels(PLAIN, "law")) - 1
    decision = next(d for d in graph.decisions if d.method == "ledger")
    assert (decision.judgement, decision.who, decision.why, decision.when) == ("same", "王五", "查过原件", None)


def test_a_word_takes_apart_what_a_rule_joins() -> None:
    texts = (report("开展城市更新立法调研。", year=2022), report("制定城市更新条例。"))
    joined = graph_of(*texts)
    (decision,) = [d for d in joined.decisions if d.method == "topic_became_law"]
    apart = graph_of(*texts, ledger=[word(decision.left, decision.right, "different")])
    assert len(labels(apart, "law")) == len(labels(joined, "law")) + 1
    assert decided(apart, "different") == {("城市更新", "岳阳市城市更新条例"): "ledger"}


def test_the_last_word_on_a_pair_counts() -> None:
    first, second = word(A, B, "same"), word(B, A, "different", "赵六")
    assert in_force([first, second]) == (second,)
    assert in_force([first, second, back(second)]) == (first,)
    assert [line.state for line in lines([first, second])] == ["overruled", "in_force"]
    assert [line.state for line in lines([first, back(first)])] == ["taken_back", "takes_back"]


def test_a_word_added_again_after_it_was_taken_back_stands() -> None:
    first = word(A, B, "same")
    assert in_force([first, back(first), first]) == (first,)


def test_words_that_contradict_each_other_join_nothing_more_and_are_a_doubt() -> None:
    graph = graph_of(*TEXTS, ledger=[word(A, B, "same"), word(B, C, "same"), word(A, C, "different")])
    assert len(decided(graph, "same")) == 1
    assert len(decided(graph, "unsure")) >= 1
    assert doubts(graph) == ["KG-G006"]


def test_no_word_joins_what_a_key_tells_apart() -> None:
    graph = graph_of(report("在湖南省人大常委会指导下开展工作。"))
    npc, province = "body/430600/npc-sc", "body/430000/npc-sc"
    told = graph_of(report("在湖南省人大常委会指导下开展工作。"), ledger=[word(npc, province, "same")])
    assert labels(told, "body") == labels(graph, "body")
    assert doubts(told) == ["KG-G006"]


def test_a_word_on_what_is_not_here_is_said_and_changes_nothing() -> None:
    graph = graph_of(*TEXTS, ledger=[word("law/x-1", "law/x-2", "same")])
    assert graph.entities == PLAIN.entities
    assert doubts(graph) == ["KG-G005"]


@given(st.lists(st.tuples(st.sampled_from(((A, B), (A, C), (B, C))), st.sampled_from(ANSWERS)), max_size=5))
def test_adding_and_taking_back_gives_the_graph_before(said: list[tuple[tuple[str, str], Judgement]]) -> None:
    words = [word(*pair, judgement) for pair, judgement in said]
    distinct = list({w.id: w for w in words}.values())
    taken = [*words, *map(back, distinct)]
    assert dump(graph_of(*TEXTS, ledger=taken)) == dump(PLAIN)
    assert standing(taken) == ()


@given(st.lists(st.tuples(st.sampled_from(((A, B), (A, C), (B, C))), st.sampled_from(ANSWERS)), max_size=4))
def test_replaying_gives_the_same(said: list[tuple[tuple[str, str], Judgement]]) -> None:
    words = [word(*pair, judgement) for pair, judgement in said]
    data = "".join(f"{w.line()}\n" for w in words).encode()
    assert parse(data) == tuple(words)
    once = graph_of(*TEXTS, ledger=words)
    assert dump(graph_of(*TEXTS, ledger=parse(data))) == dump(once)
    assert dump(graph_of(*reversed(TEXTS), ledger=in_force(words))).count(b"\n") == dump(once).count(b"\n")


PAIRS = [(a, b) for a in "abcdef" for b in "abcdef" if a < b]
ROWS = st.tuples(st.sampled_from(PAIRS), st.sampled_from(ANSWERS), st.booleans())
DECISIONS = st.lists(ROWS, max_size=12, unique_by=lambda row: row[0])


@given(DECISIONS, st.randoms())
def test_clusters_do_not_depend_on_order_and_never_join_what_is_different(
    rows: list[tuple[tuple[str, str], Judgement, bool]], random: Random
) -> None:
    made = [Decision("x", a, b, judgement, "ledger" if spoken else "rule") for (a, b), judgement, spoken in rows]
    shuffled = list(made)
    random.shuffle(shuffled)
    joined, stands, conflicts = clusters(made)
    assert clusters(shuffled)[0].all() == joined.all()
    for d in stands:
        one = joined.find(d.left) == joined.find(d.right)
        assert one or d.judgement != "same"
        assert not one or d.judgement != "unsure" or d.method == "ledger"
        assert not one or d.judgement != "different" or d.method != "ledger"
    assert len(conflicts) == sum(d.judgement == "same" for d in made) - sum(d.judgement == "same" for d in stands)


# the file


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "JSON"),
        ('{"id": "1", "left": "a", "right": "b", "judgement": "same", "why": "x"}', "who"),
        ('{"id": "1", "left": "a", "right": "b", "judgement": "perhaps", "who": "x", "why": "x"}', "judgement"),
        (word(A, B, "same").line().replace("查过原件", "别的理由"), "edited"),
        (word(A, B, "same").line().replace('"who"', '"whom"'), "who"),
    ],
)
def test_a_bad_line_is_named_with_its_number(line: str, says: str) -> None:
    data = f"{word(A, C, 'same').line()}\n\n{line}\n".encode()
    if line == "{":
        says = "readable"
    with pytest.raises(UsageError, match="KG-U020") as caught:
        parse(data, "ledger.jsonl")
    assert caught.value.place == "ledger.jsonl:3"
    assert says in str(caught.value)
    assert caught.value.remedy


def test_bytes_that_are_no_text_are_an_error() -> None:
    with pytest.raises(UsageError, match="KG-U020"):
        parse(b"\xff\xfe\x00")


def test_lines_are_only_ever_added(tmp_path: Path) -> None:
    book = tmp_path / "ledger.jsonl"
    assert read_ledger(book) == b""
    append_line(book, "one")
    book.write_bytes(book.read_bytes().rstrip(b"\n"))  # an editor that drops the last line break
    append_line(book, "两")
    assert book.read_bytes() == "one\n两\n".encode()
    with pytest.raises(OutputError, match="KG-O001"):
        append_line(tmp_path, "x")
    with pytest.raises(InputError, match="KG-I006"):
        read_ledger(tmp_path)


def test_an_entry_is_a_line_of_plain_json() -> None:
    made = word(B, A, "same")
    assert made == word(A, B, "same")
    assert list(json.loads(made.line())) == ["id", "left", "right", "judgement", "who", "why"]
    with pytest.raises(ValueError, match="one entity"):
        word(A, A, "same")
