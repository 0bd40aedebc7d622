"""The edge to the disk: what is read, what is refused, and output that is whole or not there at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kg.errors import OutputError, UsageError
from kg.files import find_files, publish, read_files

LIMIT = 1024


def make(folder: Path, **texts: str) -> None:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")


def test_folders_files_and_globs_mean_each_file_once(tmp_path: Path) -> None:
    make(tmp_path, b="乙", a="甲")
    (tmp_path / "README.md").write_text("不是报告", "utf-8")
    (tmp_path / "name with blanks.txt").write_text("丙", "utf-8")
    found = find_files([tmp_path, tmp_path / "a.txt", str(tmp_path / "*.txt")])
    assert [p.name for p in found] == ["a.txt", "b.txt", "name with blanks.txt"]


def test_a_path_that_means_nothing_is_a_bad_call(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="KG-U002"):
        find_files([tmp_path / "no-such.txt"])


@pytest.mark.parametrize(("data", "code"), [(b"", "KG-I007"), (b"\xef\xbb\xbf\n", "KG-I007"), (b"x" * 2000, "KG-I005")])
def test_a_bad_file_does_not_stop_the_others(tmp_path: Path, data: bytes, code: str) -> None:
    make(tmp_path, good="常委会")
    (tmp_path / "bad.txt").write_bytes(data)
    inputs = read_files(find_files([tmp_path]), LIMIT)
    assert [p.name for p, _ in inputs.files] == ["good.txt"]
    assert [e.code for e in inputs.errors] == [code]
    assert inputs.errors[0].remedy


def test_output_is_moved_into_place(tmp_path: Path) -> None:
    publish(tmp_path / "out", {"a.txt": b"1", "manifest.json": b"{}"})
    publish(tmp_path / "out", {"a.txt": b"2", "manifest.json": b"{}"})
    assert (tmp_path / "out" / "a.txt").read_bytes() == b"2"
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["a.txt", "manifest.json"]


def test_an_unwritable_folder_is_an_error_of_output(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    with pytest.raises(OutputError, match="KG-O001"):
        publish(tmp_path / "file", {"a.txt": b"1"})


def test_a_failure_halfway_leaves_what_stood_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    publish(out, {"a.txt": b"old", "manifest.json": b"old"})

    def full_disk(fd: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(OutputError):
        publish(out, {"a.txt": b"new", "manifest.json": b"new"})
    assert (out / "a.txt").read_bytes() == b"old"
    assert len(list(out.iterdir())) == 2
