"""How the command line speaks: product on stdout, talk on stderr, one line of progress on a terminal, exit codes.

0 done · 1 the data failed a check · 2 bad call or unreadable input · 3 a fault of the program · 130 interrupted
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TextIO

from kg.errors import KgError

if TYPE_CHECKING:
    from kg.model.table import Table

INTERRUPTED = 130
FAULT = (
    "KG-X000: 程序内部出错，不是您的文件的问题 · a fault of the program, not of your file: {error}\n"
    "  → 请附上命令与文件报告此问题；设 KG_DEBUG=1 可看详情 · please report it; KG_DEBUG=1 shows the details"
)


def utf8() -> None:
    """Make the standard streams UTF-8, whatever the locale: Chinese help fails under ``LC_ALL=C`` otherwise."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")


def say(text: str) -> None:
    """Tell the person something, on stderr."""
    print(text, file=sys.stderr)


def put(text: str) -> None:
    """Put a piece of the product on stdout."""
    print(text, file=sys.stdout)


def put_bytes(data: bytes) -> None:
    """Put a product of exact bytes on stdout."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)


class Format(StrEnum):
    """How rows are shown."""

    table = "table"
    json = "json"
    csv = "csv"


def show(table: Table, shape: Format) -> None:
    """Put a table on stdout."""
    put({Format.table: table.text, Format.json: table.json, Format.csv: table.csv}[shape]().rstrip("\n"))


def guarded(run: Callable[..., Any]) -> int:
    """Run a typer app and turn whatever happens into an exit code and words."""
    utf8()
    try:
        return _run(run)
    except KgError as error:
        say(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        say("已中断，原有输出未变 · interrupted; what stood in the output folder is unchanged")
        return INTERRUPTED
    except BrokenPipeError:
        _close(sys.stdout)
        return 0
    except Exception as error:
        if os.environ.get("KG_DEBUG"):
            raise
        say(FAULT.format(error=f"{type(error).__name__}: {error}"))
        return 3


def _run(run: Callable[..., Any]) -> int:
    import typer

    # typer carries its own copy of click since 0.26, so the common base of its complaints is found, not imported
    bad_call: type[Exception] = next(c for c in typer.BadParameter.__mro__ if c.__name__ == "ClickException")
    try:
        result = run(standalone_mode=False, prog_name="kg")
    except typer.Exit as leave:
        return leave.exit_code
    except typer.Abort as abort:
        raise KeyboardInterrupt from abort
    except bad_call as error:
        error.show(sys.stderr)  # type: ignore[attr-defined]
        return 2
    if result == INTERRUPTED:  # typer turns Ctrl-C into this exit code by itself
        raise KeyboardInterrupt
    return result if isinstance(result, int) else 0


def _close(stream: TextIO) -> None:
    """Point a stream whose reader went away at nothing, so that Python's own flush at exit is silent."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


class Progress:
    """A progress bar on stderr, only where that is a terminal and nothing asked for plain output."""

    def __init__(self, title: str, total: int) -> None:
        self._bar: Any = None
        if sys.stderr.isatty() and total > 1:
            from rich.console import Console
            from rich.progress import Progress as Bar

            self._bar = Bar(console=Console(stderr=True), transient=True)
            self._task = self._bar.add_task(title, total=total)
            self._bar.start()

    def step(self) -> None:
        """One unit is done."""
        if self._bar:
            self._bar.advance(self._task)

    def close(self) -> None:
        """Take the bar away."""
        if self._bar:
            self._bar.stop()
