"""The commands, one file each. Nothing heavy is imported before a command runs."""

from __future__ import annotations

import typer

from kg.cli import (
    absences,
    audit,
    build,
    chains,
    diff,
    evaluate,
    explain,
    export,
    extract,
    issue,
    law,
    ledger,
    mcp,
    promises,
    query,
    series,
    serve,
    validate,
)  # fmt: skip

app = typer.Typer(
    name="kg",
    help="人大、政协工作报告知识图谱：每一条陈述都能追溯到原文。\n\n"
    "Knowledge graphs of people's-congress and CPPCC work reports; every statement traceable to its characters.\n\n"
    "例 · Example: kg build seeds",
    epilog="退出码 · Exit codes: 0 完成 done · 1 数据未过检查 check failed · 2 调用或输入有误 bad call or input · "
    "3 程序故障 fault",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
COMMANDS = (
    build, extract, law, promises, series, audit, chains, absences, diff, query, explain, export, ledger, validate,
    evaluate, issue, serve, mcp,
)  # fmt: skip
for command in COMMANDS:
    command.add(app)
