"""Bytes → Source: the encoding is found and no character moves."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError
from kg.text.read import decode

REPORT = "受市人大常委会委托，我向大会报告工作。\r\n一年来，听取审议专项工作报告１２个，开展执法检查3次。\r\n" * 3


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "gbk", "utf-16-le", "utf-16-be"])
def test_encodings_without_a_mark(encoding: str) -> None:
    assert decode(REPORT.encode(encoding), "a.txt").text == REPORT


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_byte_order_mark_is_kept_as_a_character(encoding: str) -> None:
    text = "\ufeff" + REPORT
    assert decode(text.encode(encoding), "a.txt").text == text


def test_big5_is_found_by_the_last_resort() -> None:
    text = "受縣人大常委會委託，我向大會報告工作，請予審議。一年來，聽取和審議專項工作報告十二個。" * 5
    assert decode(text.encode("big5"), "a.txt").text == text


def test_a_few_broken_bytes_do_not_turn_the_text_into_another_encoding() -> None:
    data = b"\xb9\xa4\xd7" + REPORT.encode() + b"\xe4\xbb"
    source = decode(data, "a.txt")
    assert source.encoding == "utf-8"
    assert source.text == data.decode("utf-8", errors="replace")


def test_identity_is_the_hash_of_the_bytes() -> None:
    source = decode(REPORT.encode(), "dir/a.txt")
    assert source.sha256 == hashlib.sha256(REPORT.encode()).hexdigest()
    assert source.id == source.sha256[:12]
    assert source.path == "dir/a.txt"


@pytest.mark.parametrize("data", [b"%PDF-1.7\n...", b"PK\x03\x04docx", b"\x89PNG\r\n", bytes(range(256)) * 20])
def test_binary_files_are_refused(data: bytes) -> None:
    with pytest.raises(InputError) as error:
        decode(data, "report.pdf")
    assert error.value.code == "KG-I101"
    assert "report.pdf" in str(error.value)


def test_an_empty_file_is_an_empty_text() -> None:
    assert decode(b"", "a.txt").text == ""


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=200))
def test_utf8_is_decoded_exactly(text: str) -> None:
    data = text.encode()
    if not data.startswith((b"PK\x03\x04", b"%PDF", b"GIF8", b"Rar!")):
        assert decode(data, "a.txt").text == data.decode("utf-8", errors="replace")
