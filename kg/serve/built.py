"""The files of a build that its manifest names, and no others."""

from __future__ import annotations

import json
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response

from kg.errors import UsageError

INDEX = "index.html"
MEDIA = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".ttl": "text/turtle; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
OTHER = "application/octet-stream"


def named(folder: Path) -> frozenset[str]:
    """The files that a build's manifest names; none where there is no manifest. Raises UsageError (KG-G003)."""
    manifest = folder / "manifest.json"
    try:
        return frozenset(json.loads(manifest.read_bytes()).get("outputs", ()))
    except FileNotFoundError:
        return frozenset()
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise UsageError("KG-G003", f"清单不可读 · the manifest cannot be read: {error}", str(manifest)) from error


class Built:
    """Answers with the files of a folder: a path is looked up among the names, never put together from a request."""

    def __init__(self, folder: Path, names: frozenset[str]) -> None:
        self._folder, self._names = folder.resolve(), names

    async def file(self, request: Request) -> Response:
        """The file of a path below ``/pages/``; 404 where the manifest names none, or names what lies elsewhere."""
        name = request.path_params["path"] or INDEX
        if name in self._names:
            file = (self._folder / name).resolve()
            if file.is_file() and file.is_relative_to(self._folder):
                return FileResponse(file, headers={"Content-Type": MEDIA.get(file.suffix, OTHER)})
        return PlainTextResponse("构建中没有此文件 · not a file of this build\n", 404)
