"""Short reports made up for tests of what reports say together: real names of places, contents invented."""

from __future__ import annotations

from kg.insight.corpus import Corpus
from kg.pipeline import read_document
from kg.resolve import resolve

HEAD = """{city}人民代表大会常务委员会工作报告

——{year}年1月18日在{city}第七届人民代表大会第{nth}次会议上

{city}人大常委会主任 李明远

各位代表:

受{city}人民代表大会常务委员会的委托,我向大会报告工作,请予审议。

# {told}年工作回顾

{done}

# {year}年主要任务

{plan}
"""
NTH = "一二三四五六七八九"


def report(told: int, done: str, plan: str, city: str = "益阳市") -> str:
    """The report of one year, given at the start of the next."""
    return HEAD.format(city=city, told=told, year=told + 1, nth=NTH[told - 2017], done=done, plan=plan)


def corpus(*texts: str) -> Corpus:
    """The graph of some reports, read as a build reads them."""
    documents = [read_document(text.encode(), f"{i}.txt") for i, text in enumerate(texts)]
    return Corpus(resolve(documents))
