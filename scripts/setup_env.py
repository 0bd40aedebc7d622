"""Make the project's own environment in ``.venv``: what both commands of the README begin with.

Uses nothing but the standard library, Python 3.11 or later with pip and venv.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "constraints.txt"


def python_in(folder: Path) -> Path:
    """The interpreter of a virtual environment."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def ensure(extra: str = "") -> Path:
    """Make or update the environment with the locked dependencies; gives its interpreter.

    What was installed is remembered by a hash of the lock and the project file, so a second run is quick.
    """
    if sys.version_info < (3, 11):
        sys.exit("需要 Python 3.11 或更高版本 · Python 3.11 or later is needed")
    folder = ROOT / ".venv"
    python = python_in(folder)
    if not python.exists():
        print("建立环境 · making .venv …", file=sys.stderr)
        venv.create(folder, with_pip=True)
    wanted = hashlib.sha256(LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    mark = folder / f"installed-{extra or 'base'}"
    marks = {mark, folder / "installed-dev"}  # what the tests need holds what the main job needs
    if not any(m.exists() and m.read_text("utf-8") == wanted for m in marks):
        print("安装依赖 · installing what constraints.txt names …", file=sys.stderr)
        target = f"{ROOT}[{extra}]" if extra else str(ROOT)
        command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*command, "--constraint", str(LOCK), "--editable", target], check=True)
        mark.write_text(wanted, "utf-8")
    return python
