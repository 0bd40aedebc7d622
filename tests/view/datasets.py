"""Folders of pages whose shared data are changed: more of it, less of it, or of another kind."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from kg.view.data.everything import script

HEAD, TAIL = "self.KG=JSON.parse('", "');\n"


def data_of(folder: Path) -> dict[str, Any]:
    """The shared data of a folder of pages."""
    text = (folder / "assets" / "data.js").read_text("utf-8")
    assert text.startswith(HEAD) and text.endswith(TAIL)
    found: dict[str, Any] = json.loads(text[len(HEAD) : -len(TAIL)].replace("\\'", "'").replace("\\\\", "\\"))
    return found


def with_data(folder: Path, new: Path, **changed: object) -> Path:
    """A copy of a folder with parts of its shared data changed."""
    shutil.copytree(folder, new)
    (new / "assets" / "data.js").write_text(script("KG", data_of(folder) | changed), encoding="utf-8")
    return new
