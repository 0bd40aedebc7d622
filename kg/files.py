"""The edge to the disk: which files are meant, their bytes, and output that is whole or not there at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InputError, OutputError, UsageError

SUFFIXES = (".txt", ".md")


@dataclass(frozen=True, slots=True)
class Inputs:
    """The bytes of the files read, by path in a fixed order, and the errors of those that were not."""

    files: tuple[tuple[Path, bytes], ...]
    errors: tuple[InputError, ...]


def find_files(paths: Iterable[str | Path]) -> list[Path]:
    """The files meant by files, folders (their ``.txt`` and ``.md``, at any depth) and globs, each once, sorted.

    A README of a folder is not a report and is passed over. Raises UsageError where a path means nothing at all.
    """
    found: set[Path] = set()
    for given in paths:
        path = Path(given)
        if path.is_dir():
            found.update(p for p in path.rglob("*") if _is_report_file(p))
        elif path.exists():
            found.add(path)
        elif matches := [p for p in _glob(path) if p.is_file()]:
            found.update(matches)
        else:
            raise UsageError("KG-U002", f"找不到文件 · no such file or folder: {given}", str(given))
    return sorted(found, key=lambda p: (p.name, str(p)))


def _is_report_file(path: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.parts[-2:])
    return path.is_file() and path.suffix.lower() in SUFFIXES and path.stem.upper() != "README" and not hidden


def _glob(pattern: Path) -> Iterable[Path]:
    anchor = Path(pattern.anchor or ".")
    return anchor.glob(str(pattern.relative_to(anchor) if pattern.anchor else pattern))


def read_files(paths: Iterable[Path], max_bytes: int) -> Inputs:
    """Read each file once; one that cannot be read, is empty or too large becomes an error beside the others."""
    files, errors = [], []
    for path in paths:
        try:
            files.append((path, _read(path, max_bytes)))
        except InputError as error:
            errors.append(error)
    return Inputs(tuple(files), tuple(errors))


def _read(path: Path, max_bytes: int) -> bytes:
    try:
        size = path.stat().st_size
        if size > max_bytes:
            limit = max_bytes // (1024 * 1024)
            raise InputError("KG-I005", f"文件过大 · file too large: {size} bytes, limit {limit} MiB", str(path))
        data = path.read_bytes()
    except OSError as error:
        raise InputError("KG-I006", f"无法读取 · cannot be read: {error.strerror}", str(path)) from error
    if not data.strip(b"\xef\xbb\xbf \t\r\n\x00"):
        raise InputError("KG-I007", "空文件 · the file is empty", str(path))
    return data


def publish(folder: Path, outputs: Mapping[str, bytes | Iterable[bytes]]) -> None:
    """Write all files of a build aside, then move them into place; what stood there before stays whole on any failure.

    A name may hold folders, a file may come in pieces. The last name of ``outputs`` is moved last, so it can vouch
    for the others. Raises OutputError.
    """
    aside: Path | None = None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(prefix=".kg-", dir=folder))
        for name, data in outputs.items():
            (aside / name).parent.mkdir(parents=True, exist_ok=True)
            with (aside / name).open("wb") as f:
                f.writelines([data] if isinstance(data, bytes) else data)
                f.flush()
                os.fsync(f.fileno())
        for name in outputs:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (aside / name).replace(folder / name)
    except OSError as error:
        raise OutputError("KG-O001", f"无法写入 · cannot write: {error.strerror}", str(folder)) from error
    finally:
        if aside is not None:
            shutil.rmtree(aside, ignore_errors=True)


def read_ledger(path: Path) -> bytes:
    """The bytes of a ledger; nothing where there is no such file yet. Raises InputError."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise InputError("KG-I006", f"无法读取 · cannot be read: {error.strerror}", str(path)) from error


def append_line(path: Path, line: str) -> None:
    """Add one line to the end of a file, whole and at once; what stands there is never changed. Raises OutputError."""
    data = f"{line}\n".encode()
    try:
        with path.open("ab+") as f:
            if f.seek(0, os.SEEK_END) > 0:
                f.seek(-1, os.SEEK_END)
                data = data if f.read(1) == b"\n" else b"\n" + data
            f.write(data)
            f.flush()
            os.fsync(f.fileno())
    except OSError as error:
        raise OutputError("KG-O001", f"无法写入 · cannot write: {error.strerror}", str(path)) from error
