"""Bytes → Source: which encoding, decided by measure, and never a character moved."""

from __future__ import annotations

import codecs
import hashlib
import re

from kg.errors import InputError
from kg.model.source import Source

BINARY = (
    b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"Rar!", b"7z\xbc\xaf",
    b"\x1f\x8b",
)  # fmt: skip
# Byte order marks, the longer ones first: that of UTF-32 begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
# What a Chinese text is made of, and the characters that fill a fifth of any report.
CHINESE = re.compile(r"[\t\r\n -~　-〿\u4e00-\u9fff！-～“”‘’—…·]")
FREQUENT = re.compile(r"[的一是在人大会和工作了年市县国民发展代表法委員员會議议]")
CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
SAMPLE = 200_000


def decode(data: bytes, path: str) -> Source:
    """Decode one file into a Source; raises InputError for a binary file or bytes in no known encoding.

    UTF-8 is decoded with replacement characters where bytes are broken, and keeps a byte order mark as its first
    character, so that offsets are those of ``data.decode("utf-8", errors="replace")``.
    """
    encoding = _encoding(data, path)
    digest = hashlib.sha256(data).hexdigest()
    text = data.decode(encoding, errors="replace")
    return Source(id=digest[:12], path=path, sha256=digest, encoding=encoding, text=text)


def _encoding(data: bytes, path: str) -> str:
    if data.startswith(BINARY):
        raise InputError("KG-I101", "文件是二进制文件，不是文本 / the file is binary, not text", path)
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return encoding
    if _broken(data, "utf-8") < 0.1 and not _controls(data):
        return "utf-8"
    if wide := _utf16(data):
        return wide
    if _controls(data):
        raise InputError("KG-I101", "文件是二进制文件，不是文本 / the file is binary, not text", path)
    if _broken(data, "gb18030") < 0.02 and _share(FREQUENT, data, "gb18030") > 0.05:
        return "gb18030"
    return _guess(data, path)


def _broken(data: bytes, encoding: str) -> float:
    """The share of characters that do not decode."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
    else:
        return 0.0
    return text.count("\ufffd") / max(1, len(text))


def _controls(data: bytes) -> bool:
    """Whether control characters are so many that this is no text in a byte encoding."""
    sample = data[:SAMPLE]
    return len(CONTROL.findall(sample)) > len(sample) // 100


def _share(what: re.Pattern[str], data: bytes, encoding: str) -> float:
    """The share of characters of a kind at the head of the data read in an encoding."""
    text = data[:SAMPLE].decode(encoding, errors="replace")
    return len(what.findall(text)) / max(1, len(text))


def _utf16(data: bytes) -> str | None:
    """UTF-16 without a mark, where it is certain: nearly all is Chinese in one byte order only."""
    if len(data) % 2:
        return None
    little, big = (_share(CHINESE, data, f"utf-16-{order}") for order in ("le", "be"))
    if max(little, big) < 0.9 or min(little, big) > 0.5:
        return None
    return "utf-16-le" if little > big else "utf-16-be"


def _guess(data: bytes, path: str) -> str:
    """The last resort: a statistical guess over the head of the file."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE]).best()
    if best is None or _broken(data, best.encoding) >= 0.1:
        raise InputError("KG-I102", "无法判断文件的编码 / the encoding of the file is unknown", path)
    return best.encoding
