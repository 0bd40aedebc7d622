"""Documents become one graph, the same in any order."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model.entities import LawEntity
from kg.model.facts import BodyFact, LawEventFact, MeetingFact, ReportFact
from kg.model.graph import Claim, Graph
from kg.pipeline import Document
from kg.resolve import resolve
from kg.text.fold import fold
from kg.text.outline import outline
from tests.gold_documents import gold_document, gold_documents
from tests.invented import Maker, invented_document


@pytest.fixture(scope="module")
def graph() -> Graph:
    return resolve([*gold_documents(), invented_document()])


def document(text: str, *facts: tuple[type, str, dict[str, Any]]) -> Document:
    make = Maker(text)
    view = fold(make.source)
    made = tuple(make(cls, quote, **keys) for cls, quote, keys in facts)
    return Document(make.source, view, outline(view), made, ())


def claims(graph: Graph, kind: str, quote: str) -> list[Claim]:
    return [c for c in graph.claims if c.fact.kind == kind and c.fact.quote == quote]


def test_the_order_of_documents_does_not_matter(graph: Graph) -> None:
    other = resolve([invented_document(), *reversed(gold_documents())])
    assert other == graph


def test_a_document_given_twice_counts_once(graph: Graph) -> None:
    assert resolve([*gold_documents(), invented_document(), gold_document("000")]) == graph


def test_ids_are_unique_and_every_reference_has_its_entity(graph: Graph) -> None:
    names = [e.id for e in graph.entities]
    assert len(names) == len(set(names))
    assert len({c.id for c in graph.claims}) == len(graph.claims)
    assert {r.entity for c in graph.claims for r in c.refs} <= set(names)
    ends = (getattr(r, key) for r in graph.reports for key in ("body", "speaker", "meeting", "period", "plan_period"))
    assert {end for end in ends if end} <= set(names)


def test_every_fact_but_sections_and_other_numerals_is_a_claim(graph: Graph) -> None:
    facts = [f for d in (*gold_documents(), invented_document()) for f in d.facts]
    for kind in ("number", "law_event", "activity", "document", "platform", "noise", "award", "proposal"):
        assert sum(c.fact.kind == kind for c in graph.claims) == sum(f.kind == kind for f in facts), kind
    assert not [c for c in graph.claims if c.fact.kind in ("not_number", "section")]


def test_one_name_use_for_a_coordinated_form(graph: Graph) -> None:
    (use,) = claims(graph, "body", "益阳、常德市人大常委会")
    assert set(use.all("denotes")) == {"body/430700/npc-sc", "body/430900/npc-sc"}


def test_bodies_are_shared_between_files(graph: Graph) -> None:
    reports = {c.report.split("/")[1] for c in graph.claims if c.ref("actor") == "body/410100/npc-sc"}
    assert len(reports) == 2


def test_the_two_reports_of_one_file_have_frames_of_their_own(graph: Graph) -> None:
    bodies = {r.body for r in graph.reports if r.doc == gold_document("003").source.id}
    assert bodies == {"body/410103/npc-sc", "body/410103/cppcc-sc"}


def test_an_inspection_refers_to_its_law(graph: Graph) -> None:
    (activity,) = claims(graph, "activity", "检查湿地保护条例实施情况")
    (event,) = claims(graph, "law_event", "检查湿地保护条例实施情况")
    assert activity.ref("law") == event.ref("law")


def test_a_comparison_knows_its_baseline(graph: Graph) -> None:
    (number,) = claims(graph, "number", "代表建议解决率75.5%")
    assert number.ref("baseline") == "period/2024"
    assert number.ref("change_unit") == "unit/percentage-point"


def test_a_name_with_two_meanings_is_two_claims() -> None:
    text = "岳阳市人民代表大会常务委员会工作报告\n\n常委会审议了报告。\n\n政协的常 委会开会。\n"
    npc = {"name": "岳阳市人民代表大会常务委员会", "surface": "常委会", "type": "standing_committee"}
    cppcc = {"name": "中国人民政治协商会议岳阳市委员会常务委员会", "surface": "常委会", "type": "cppcc"}
    graph = resolve([document(text, (BodyFact, "常委会", npc), (BodyFact, "常 委会", cppcc))])
    assert sorted(c.id.rpartition("/u-")[2][8:] for c in graph.claims) == ["", "-2"]


def test_the_topic_of_a_plan_joins_the_law_it_became() -> None:
    body = {"body": "岳阳市人民代表大会常务委员会"}
    plan = document(
        "岳阳市人民代表大会常务委员会工作报告\n\n开展文明行为促进立法调研。\n",
        (ReportFact, "岳阳市人民代表大会常务委员会工作报告", {**body, "period": "2023"}),
        (LawEventFact, "开展文明行为促进立法调研", {"law": "文明行为促进", "event": "research", "status": "plan"}),
    )
    done = document(
        "岳阳市人民代表大会常务委员会工作报告\n\n制定文明行为促进条例。\n",
        (ReportFact, "岳阳市人民代表大会常务委员会工作报告", {**body, "period": "2024"}),
        (
            LawEventFact,
            "制定文明行为促进条例",
            {"law": "文明行为促进条例", "full": "岳阳市文明行为促进条例", "event": "enact"},
        ),
    )
    laws = list(resolve([plan, done]).of("law"))
    assert [law.label for law in laws] == ["岳阳市文明行为促进条例"]


def test_a_report_of_unknown_body_is_a_scope_of_its_own() -> None:
    graph = resolve(
        [
            document(
                "某地工作报告\n\n检查渔业条例。\n",
                (LawEventFact, "检查渔业条例", {"law": "渔业条例", "event": "inspect"}),
            )
        ]
    )
    (report,) = graph.reports
    assert (report.body, report.place) == (None, None)
    assert next(iter(graph.of("law"))).id.startswith("law/x-")


def laws_of(*events: tuple[str, dict[str, Any]]) -> Graph:
    body = "岳阳市人民代表大会常务委员会"
    text = body + "工作报告\n\n" + "。\n\n".join(quote for quote, _ in events) + "。\n"
    head = (ReportFact, body + "工作报告", {"body": body, "period": "2024"})
    return resolve([document(text, head, *((LawEventFact, quote, keys) for quote, keys in events))])


def test_a_law_named_twice_in_one_report_is_one() -> None:
    graph = laws_of(
        ("制定消防条例", {"law": "消防条例", "full": "岳阳市消防条例", "event": "enact"}),
        ("省人大常委会批准消防条例", {"law": "消防条例", "event": "approve", "actor": "湖南省人民代表大会常务委员会"}),
    )
    assert [law.label for law in graph.of("law")] == ["岳阳市消防条例"]


def test_a_law_named_once_without_its_place_stays_uncertain() -> None:
    graph = laws_of(
        ("检查消防条例", {"law": "消防条例", "event": "inspect"}),
        ("检查湖南省渔业条例", {"law": "湖南省渔业条例", "full": "湖南省渔业条例", "event": "inspect"}),
    )
    assert sorted(law.place or "" for law in graph.of("law") if isinstance(law, LawEntity)) == ["", "place/430000"]


def test_titles_that_differ_in_one_character_are_a_doubt_and_not_merged() -> None:
    graph = laws_of(
        ("制定社会治理网格化服务管理条例", {"law": "社会治理网格化服务管理条例", "event": "enact"}),
        ("审议社会治理网络化服务管理条例", {"law": "社会治理网络化服务管理条例", "event": "deliberate"}),
    )
    assert len(list(graph.of("law"))) == 2
    assert [i.code for i in graph.issues] == ["KG-G004"]


def test_meetings_that_every_body_holds_are_each_body_s_own() -> None:
    meetings = []
    for body in ("岳阳市人民代表大会常务委员会", "中国人民政治协商会议岳阳市委员会"):
        head = (ReportFact, body, {"body": body})
        held = (MeetingFact, "召开常委会会议", {"name": "常委会会议"})
        meetings.append(document(f"{body}\n\n召开常委会会议。\n", head, held))
    assert len(list(resolve(meetings).of("meeting"))) == 2


def test_a_township_reports_on_itself() -> None:
    body = "某某镇人民代表大会主席团"
    head = (ReportFact, body, {"body": body, "session": "某某镇第十八届人民代表大会第四次会议"})
    town = (BodyFact, "某某镇人民政府", {"name": "某某镇人民政府", "surface": "某某镇人民政府", "type": "government"})
    graph = resolve([document(f"{body}\n\n某某镇人民政府\n", head, town)])
    assert len(list(graph.of("place"))) == 1


@given(st.lists(st.integers(0, 10**6), max_size=40))
def test_any_selection_of_facts_makes_a_whole_graph(picks: list[int]) -> None:
    whole = gold_document("003")
    facts = tuple(whole.facts[i] for i in sorted({pick % len(whole.facts) for pick in picks}))
    graph = resolve([Document(whole.source, whole.view, whole.outline, facts, ())])
    names = {e.id for e in graph.entities}
    assert len({c.id for c in graph.claims}) == len(graph.claims)
    assert {r.entity for c in graph.claims for r in c.refs} <= names
    assert {c.report for c in graph.claims} <= {r.id for r in graph.reports}
