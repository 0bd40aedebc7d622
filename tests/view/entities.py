"""What the tests of entity pages share: an invented city of three reports, and how to walk from page to page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import kg
from tests.view.browsing import Tab

Open = Callable[..., Tab]
LAW = "law/410100-358c60ff1a"
BODY = "body/410100/npc-sc"
REPORTS = {
    2021: "2021年，市人大常委会一审《开封市河道管理条例》，制定《开封市文明行为促进条例》。全年接待群众来访近600人次，"
    "受理群众来信300余件，备案审查规范性文件40件。听取审议市政府关于环境保护情况的报告。建成代表联络站120个。\n\n"
    "2022年工作安排\n\n制定《开封市河道管理条例》。计划建成代表联络站150个。开展食品安全法执法检查。",
    2022: "2022年，市人大常委会制定《开封市河道管理条例》。《开封市文明行为促进条例》自2022年3月1日起施行。"
    "全年接待群众来访700余人次，受理群众来信280件，备案审查规范性文件45件。开展食品安全法执法检查。建成代表联络站150个。",
    2024: "2024年，市人大常委会开展开封市河道管理条例执法检查。全年接待群众来访800至900人次，受理群众来信310件，"
    "备案审查规范性文件52件。听取审议市政府关于环境保护情况的报告。建成代表联络站180个。",
}  # fmt: skip
RIVER = "开封市河道管理条例"
CITY = "开封市人民代表大会常务委员会"
OPENED = "document.querySelectorAll('details').forEach((each) => { each.open = true; })"
CELLS = """(table) => [...table.querySelectorAll('tbody tr')].map((row) =>
  [...row.children].map((cell) => cell.textContent.trim()))"""


def write_city(folder: Path) -> None:
    """Write the reports of the city."""
    for year, text in REPORTS.items():
        head = f"{CITY}工作报告\n——{year + 1}年1月10日在开封市第十六届人民代表大会第{year - 2020}次会议上\n"
        whole = f"{head}开封市人大常委会主任 王大明\n\n各位代表：\n\n{year}年工作回顾\n\n{text}\n"
        (folder / f"{year}.txt").write_text(whole, encoding="utf-8")


def visit(tab: Tab, id_: str) -> None:
    """Follow a link to another entity; the page draws before this listener is called."""
    tab.page.evaluate(
        """(to) => new Promise((moved) => {
        if (decodeURIComponent(location.hash.slice(1)) === to) return moved();
        addEventListener('hashchange', () => moved(), { once: true }); location.hash = to; })""",
        id_,
    )


def section(tab: Tab, code: str) -> Any:
    """A section of the page by its code."""
    return tab.page.locator(f'[data-section="entity.{code}"]')


def labelled(graph: kg.Graph, label: str) -> str:
    """The id of the entity of a label."""
    return next(e.id for e in graph.data.entities if e.label == label)
