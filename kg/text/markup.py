"""HTML left in a text, blanked out one character for one: tags and entities become what they stand for, padded."""

from __future__ import annotations

import re
from html import unescape

TAG = re.compile(
    r"</?(?P<name>p|div|br|hr|tr|table|tbody|li|ul|ol|h[1-6]|td|th|span|strong|em|b|i|u|a|font|img|center|section|o:p)"
    r"\b[^<>\n]{0,400}>",
    re.IGNORECASE,
)
ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#x[0-9a-fA-F]{2,5});")
BLOCKS = frozenset({"p", "div", "br", "hr", "tr", "table", "li", "ul", "ol", "center", "section"})
PAD = "\u200b"  # dropped by the fold, and no blank


def blank_markup(text: str) -> str:
    """The text without tags and entities, as long as before."""
    if "<" in text:
        text = TAG.sub(_tag, text)
    return ENTITY.sub(_entity, text) if "&" in text else text


def _tag(m: re.Match[str]) -> str:
    name = m["name"].lower()
    breaks = name in BLOCKS or name.startswith("h")
    return ("\n" if breaks else PAD) + PAD * (len(m[0]) - 1)


def _entity(m: re.Match[str]) -> str:
    char = unescape(m[0])
    return char + PAD * (len(m[0]) - 1) if len(char) == 1 else m[0]
