"""人大、政协工作报告知识图谱 · knowledge graphs of people's-congress and CPPCC work reports.

import kg
g = kg.build("seeds")
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.api import Graph, build, diff, load, read

__all__ = ["Graph", "build", "diff", "load", "read"]


def __getattr__(name: str) -> Any:
    """Load the public names when first asked for, so that ``import kg`` costs nothing."""
    if name in __all__:
        from kg import api

        return getattr(api, name)
    raise AttributeError(f"module 'kg' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
