"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.talk import Format

LEDGER = Path("ledger.jsonl")
BuildFolder = Annotated[Path, typer.Option("--build", "-b", help="kg build 的输出文件夹 · folder of a build")]
Shape = Annotated[Format, typer.Option("--format", "-f", help="输出格式 · format")]
AsJson = Annotated[bool, typer.Option("--json", help="同 --format json")]
Ledger = Annotated[Path, typer.Option("--ledger", "-l", help="裁决簿 · the ledger")]
