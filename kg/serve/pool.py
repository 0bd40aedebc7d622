"""Workers that answer, each in a process of its own; one that takes too long is ended and another takes its place."""

from __future__ import annotations

import asyncio
import multiprocessing
from pathlib import Path

from kg.errors import UsageError
from kg.serve.messages import Answer, Failed, Limits, Look, Query, Ready, refusal
from kg.serve.worker import run

RESTART = 5.0  # seconds that a worker needs, at most, to take the place of one that was ended
START = 600.0  # seconds that reading a large graph may take
SLOW = "查询超过 {0:g} 秒，已中止 · the query was ended after {0:g} seconds"
DIED = "查询用尽了内存或嵌套过深，已中止 · the query was ended: out of memory, or nested too deep"
BUSY = "正忙，请稍后再试 · busy, try again"


class Worker:
    """One process and the pipe to it. Not for two requests at once."""

    def __init__(self, graph: Path, limits: Limits) -> None:
        self._graph, self._limits, self._closed = graph, limits, False
        self._start()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")  # no thread of the server's is copied
        self._pipe, end = context.Pipe()
        self._process = context.Process(target=run, args=(end, self._graph, self._limits), daemon=True)
        self._process.start()
        end.close()
        self._ready: Ready | None = None

    def ready(self) -> Ready:
        """Wait until the graph is read; what is held. Raises UsageError where it cannot be read."""
        if self._ready is None:
            said = self._pipe.recv() if self._pipe.poll(START) else None
            if isinstance(said, Failed):
                raise UsageError(said.code, said.cause, said.place)
            if not isinstance(said, Ready):
                raise EOFError
            self._ready = said
        return self._ready

    def ask(self, request: Query | Look) -> Answer:
        """The answer of the process, or why it was ended. Blocks for the time limit at most."""
        try:
            self.ready()
            self._pipe.send(request)
            if self._pipe.poll(self._limits.seconds):
                answer: Answer = self._pipe.recv()
                return answer
        except (EOFError, OSError):
            self._again()
            return refusal(503, DIED)
        self._again()
        return refusal(503, SLOW.format(self._limits.seconds))

    def close(self) -> None:
        """End the process for good; a thread that waits for its answer hears that there is none."""
        self._closed = True
        self._process.kill()

    def _again(self) -> None:
        self._process.kill()
        self._process.join()
        self._pipe.close()
        if not self._closed:
            self._start()


class Pool:
    """A fixed number of workers; a request waits for a free one a little longer than it may run."""

    def __init__(self, graph: Path, limits: Limits, size: int) -> None:
        self._limits = limits
        self.workers = [Worker(graph, limits) for _ in range(size)]
        self._free: asyncio.Queue[Worker] = asyncio.Queue()
        for worker in self.workers:
            self._free.put_nowait(worker)

    async def ask(self, request: Query | Look) -> Answer:
        """The answer of a free worker; 503 where none gets free in time."""
        try:
            worker = await asyncio.wait_for(self._free.get(), self._limits.seconds + RESTART)
        except TimeoutError:
            return refusal(503, BUSY)
        # the worker is free when it is done, also where nobody waits for its answer any more
        answer = asyncio.get_running_loop().run_in_executor(None, worker.ask, request)
        answer.add_done_callback(lambda _: self._free.put_nowait(worker))
        return await asyncio.shield(answer)

    def close(self) -> None:
        """End all workers."""
        for worker in self.workers:
            worker.close()
