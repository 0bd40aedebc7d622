"""Evidence cannot be wrong: the quote is cut from the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model.source import Source, Span
from kg.model.view import View


def source(text: str) -> Source:
    return Source(id="0" * 12, path="x.txt", sha256="0" * 64, encoding="utf-8", text=text)


@given(st.text(min_size=1), st.data())
def test_quote_is_its_span(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    evidence = source(text).evidence((start, end))
    assert text[evidence.start : evidence.end] == evidence.quote
    assert evidence.parts is None


@pytest.mark.parametrize("run", [(0, 0), (2, 1), (-1, 2), (0, 99)])
def test_a_run_outside_the_text_is_refused(run: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="no such run"):
        source("常委会").evidence(run)


def test_a_seam_splits_the_evidence() -> None:
    """执法检查4 ⟂ 次: two runs, the first is the quote."""
    text = "执法检查4\n大局\n次、测评"
    view = View(source(text), "执法检查4次、测评", [0, 1, 2, 3, 4, 9, 10, 11, 12], seams=(5,))
    evidence = view.evidence(0, 6)
    assert (evidence.quote, evidence.parts) == ("执法检查4", (Span(0, 5), Span(9, 10)))
    assert view.evidence(5, 6).parts is None
    assert view.evidence(0, 5).parts is None


def test_a_gap_is_a_closed_blank() -> None:
    view = View(source("记者 景静"), "记者景静", [0, 1, 3, 4])
    assert [view.gap(i) for i in range(4)] == [False, False, True, False]
    assert view.raw(0, 4) == "记者 景静"


def test_a_name_is_given_in_the_script_of_its_text() -> None:
    view = View(source("聽取 報告"), "听取报告", [0, 1, 3, 4])
    assert view.folded_script()
    assert view.written(0, 4) == "聽取報告"
    assert not View(source("听取，报告"), "听取,报告", [0, 1, 2, 3, 4]).folded_script()
