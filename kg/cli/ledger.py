"""``kg ledger``"""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import LEDGER, BuildFolder, Ledger
from kg.cli.talk import put, say

ledger = typer.Typer(
    help="裁决簿：两个名称是不是同一个，由人裁决；只增不改，可以撤回。\n\n"
    "The ledger: a person's word on whether two names are one thing; only added to, and words can be taken back.\n\n"
    "例 · Example: kg ledger review",
    no_args_is_help=True,
    rich_markup_mode=None,
)
STATES = {
    "in_force": "有效 in force",
    "overruled": "已被后一条取代 overruled",
    "taken_back": "已撤回 taken back",
    "takes_back": "撤回 takes back",
}
Who = Annotated[str, typer.Option("--who", help="裁决人 · who decides")]
Reason = Annotated[str, typer.Option("--why", help="理由 · why")]
When = Annotated[str | None, typer.Option("--when", help="时间，照录 · when, as you write it")]
AsJson = Annotated[bool, typer.Option("--json", help="以 JSON 给出 · as JSON")]


class Answer(StrEnum):
    """What can be said of two names."""

    same = "same"
    different = "different"
    unsure = "unsure"


@ledger.command("list")
def list_(file: Ledger = LEDGER, as_json: AsJson = False) -> None:
    """列出裁决簿的每一条及其效力。

    Every line of the ledger with what became of it.

    例 · Example: kg ledger list
    """
    from kg import api

    lines = api.ledger_lines(file)
    if as_json:
        rows = [{**entry.model_dump(exclude_none=True), "state": state} for entry, state in lines]
        put(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for entry, state in lines:
        what = f"{entry.left} {entry.judgement} {entry.right}" if entry.takes_back is None else entry.takes_back
        when = f" {entry.when}" if entry.when else ""
        put(f"{entry.id}  {STATES[state]}  {what}  {entry.who}{when}：{entry.why}")
    say(f"{len(lines)} 条 lines · {file}")


@ledger.command("add")
def add_(  # noqa: PLR0913, PLR0917 - each is an argument or an option of the command
    left: Annotated[str, typer.Argument(help="编号、IRI 或名称 · an id, IRI or name")],
    right: Annotated[str, typer.Argument(help="另一个 · the other")],
    judgement: Annotated[Answer, typer.Argument(help="同一、不同、待定 · what they are")],
    who: Who,
    why: Reason,
    when: When = None,
    file: Ledger = LEDGER,
    build: BuildFolder = Path("output"),
) -> None:
    """加一条裁决：两个名称是同一个、不同，或待定。下次 kg build 起生效。

    Add a decision on two names of the last build; it takes effect at the next.

    例 · Example: kg ledger add 内务司法工作委员会 监察和司法工作委员会 same --who 王五 --why 2018年更名
    """
    from kg import api

    graph = api.load(build)
    ids = graph.entity(left), graph.entity(right)
    entry = api.ledger_add(file, *ids, judgement.value, who, why, when)
    put(entry.id)
    say(f"已记入 · added to {file}: {entry.left} {entry.judgement} {entry.right}")


@ledger.command("take-back")
def take_back(
    line: Annotated[str, typer.Argument(help="要撤回的编号 · the id of the line")],
    who: Who,
    why: Reason,
    when: When = None,
    file: Ledger = LEDGER,
) -> None:
    """撤回一条裁决；原来的一条仍留在裁决簿中。

    Take a decision back; its line stays in the ledger.

    例 · Example: kg ledger take-back 0a1b2c3d4e --who 王五 --why 误记
    """
    from kg import api

    entry = api.ledger_take_back(file, line, who, why, when)
    put(entry.id)
    say(f"已撤回 · taken back in {file}: {line}")


@ledger.command()
def review(build: BuildFolder = Path("output"), as_json: AsJson = False) -> None:
    """列出上次构建中待定的名称：线索、原句，以及可以照抄的裁决命令。

    The pairs of the last build that stay open, with clues and sentences and the command that decides each.

    例 · Example: kg ledger review
    """
    from kg import api

    rows = api.load(build).review()
    if as_json:
        put("[" + ",\n".join(row.json() for row in rows) + "]")
        return
    for row in rows:
        put(row.text())
        for decision in row.decisions:
            put(f"  kg ledger add {decision.left} {decision.right} same|different --who … --why …\n")
    say(f"{len(rows)} 对待定 · pairs open")


def add(app: typer.Typer) -> None:
    """Add the commands."""
    app.add_typer(ledger, name="ledger")
