"""A time limit for work that cannot be interrupted: the engine knows no way to stop a query."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

from kg.errors import UsageError

Result = TypeVar("Result")


def within(seconds: float | None, work: Callable[[], Result]) -> Result:
    """The result of some work, or what it raises; UsageError (KG-U016) where it takes longer than ``seconds``.

    It is then given up, not ended: its thread goes on until it is done or the process ends, which it does not hold up.
    """
    if seconds is None:
        return work()
    future: Future[Result] = Future()
    Thread(target=_settle, args=(future, work), daemon=True).start()
    try:
        return future.result(seconds)
    except TimeoutError as error:
        if future.done():
            raise  # the work's own
        words = f"查询超过 {seconds:g} 秒 · the query took longer than {seconds:g} seconds"
        raise UsageError("KG-U016", words, "SPARQL") from error


def _settle(future: Future[Result], work: Callable[[], Result]) -> None:
    try:
        future.set_result(work())
    except BaseException as error:  # handed on to who waits
        future.set_exception(error)
