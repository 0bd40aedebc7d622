"""A build served to people and programs, until they stop."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.api.building import load
from kg.errors import UsageError

if TYPE_CHECKING:
    pass


def serve(
    path: str | Path = "output",
    *,
    address: str = "127.0.0.1",
    port: int = 8765,
    origin: str | None = None,
    ready: Callable[[str], None] = lambda url: None,
    **limits: Any,
) -> None:
    """Serve a build's folder, or a file of triples, over HTTP on this machine only, until interrupted.

    ``ready`` is told the URL, ``origin`` is a site whose pages may ask, ``limits`` are fields of
    :class:`kg.serve.messages.Limits`. Raises UsageError.
    """
    try:
        from kg.serve.messages import Limits
        from kg.serve.run import serve as run
    except ModuleNotFoundError as error:
        raise UsageError("KG-U042", f"缺少 · not installed: {error.name}", "renda-kg[serve]") from error
    run(Path(path), address=address, port=port, origin=origin, ready=ready, limits=Limits(**limits))


def mcp(folder: str | Path = "output", **limits: Any) -> None:
    """Serve a build to agents as tools of the Model Context Protocol, on stdin and stdout, until stdin is closed.

    ``limits`` are fields of :class:`kg.serve.messages.Limits`. Raises UsageError.
    """
    from kg.export.manifest import VERSION

    graph = load(folder)
    try:
        from kg.mcp.run import serve as run
        from kg.serve.messages import Limits
    except ModuleNotFoundError as error:
        raise UsageError("KG-U043", f"缺少 · not installed: {error.name}", "renda-kg[mcp]") from error
    path = Path(folder) if Path(folder).is_dir() else Path(folder).parent
    held: dict[str, Any] = {"workers": 1, "answer_bytes": 16 * 1024 * 1024, **limits}
    run(graph, path / "graph.ttl", Limits(**held), VERSION)
