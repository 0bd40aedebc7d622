"""A chart as a picture drawn on this machine: no script and no request in the notebook that shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kg.notebook.need import need

# fonts that have Chinese on Linux, Windows and macOS
FONT = "Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, PingFang SC, sans-serif"
SCALE = 2


@dataclass(frozen=True)
class Picture:
    """A chart of altair (``chart``, to change as you like) that shows itself as SVG.

    altair's own display fetches its program from the network; this one draws before it shows. ``alt`` says what it is.
    """

    chart: Any
    alt: str

    def svg(self) -> str:
        """The picture as SVG text. Raises UsageError (KG-U060) without the extra ``charts``."""
        svg: str = need("vl_convert").vegalite_to_svg(self._spec(), vl_version=_version(), allowed_base_urls=[])
        return svg

    def png(self) -> bytes:
        """The picture as PNG, twice as fine as a screen. Raises UsageError (KG-U060) without the extra ``charts``."""
        convert = need("vl_convert").vegalite_to_png
        made: bytes = convert(self._spec(), vl_version=_version(), scale=SCALE, allowed_base_urls=[])
        return made

    def _spec(self) -> dict[str, Any]:
        fonts = {"font": FONT, "background": "white"}
        spec: dict[str, Any] = self.chart.to_dict()
        return {**spec, "config": {**spec.get("config", {}), **fonts}}

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return {"image/svg+xml": self.svg(), "text/plain": repr(self)}

    def __repr__(self) -> str:
        return f"<kg picture: {self.alt}>"


def _version() -> str | None:
    """The version of the language that altair writes where vl-convert has it (``v6.1.0``: ``6.1``), else the latest."""
    major, minor = need("altair").SCHEMA_VERSION.lstrip("v").split(".")[:2]
    return f"{major}.{minor}" if f"{major}.{minor}" in need("vl_convert").get_vegalite_versions() else None
