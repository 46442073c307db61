"""A file that cannot be a case is refused at once, and it is said why."""

from __future__ import annotations

import base64
import io
import zipfile
from collections.abc import Callable

import pytest

from tcpl_rules.calculator.saved.file_content import (
    RefusedError,
    other_kind,
    suffix_of,
    text_in,
    texts_in_archive,
    unpacked_bytes,
    workbook_in,
)


def _refusal(work: Callable[[], object]) -> str:
    with pytest.raises(RefusedError) as refused:
        work()
    (text,) = refused.value.texts
    return text.vi


def _archive(name: str, content: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return made.getvalue()


_LARGE = b"0" * 8_000_001


def test_bytes_come_out_of_base64() -> None:
    assert unpacked_bytes(base64.b64encode(b"abc").decode(), "a.toml") == b"abc"
    assert "không đọc được" in _refusal(lambda: unpacked_bytes("!", "a.toml"))


def test_a_file_that_is_empty_or_large_is_named() -> None:
    large = base64.b64encode(_LARGE).decode()
    assert _refusal(lambda: unpacked_bytes("", "a.toml")) == "tệp “a.toml” không có nội dung"
    assert _refusal(lambda: unpacked_bytes(large, "a.toml")).startswith("tệp “a.toml” quá lớn")


def test_text_is_utf_8_and_says_something() -> None:
    assert text_in(b"\xef\xbb\xbfa = 1", "a.toml") == "a = 1"
    assert "UTF-8" in _refusal(lambda: text_in(b"\xff", "a.toml"))
    assert "không có nội dung" in _refusal(lambda: text_in(b" \n", "a.toml"))


def test_an_archive_holds_completions_that_fit() -> None:
    assert texts_in_archive(_archive("a.tcpl", b"language 1"), "a.zip") == ("language 1",)
    assert "không mở được ở đây" in _refusal(
        lambda: texts_in_archive(_archive("a.txt", b"x"), "a.zip")
    )
    assert "quá lớn" in _refusal(lambda: texts_in_archive(_archive("a.tcpl", _LARGE), "a.zip"))
    assert "không đọc được" in _refusal(lambda: texts_in_archive(b"no archive", "a.zip"))


def test_a_workbook_that_unpacks_to_much_is_refused() -> None:
    small = _archive("sheet.xml", b"x")
    assert workbook_in(small, "a.xlsx") == small
    assert workbook_in(b"no archive", "a.xlsx") == b"no archive"
    assert "quá lớn" in _refusal(lambda: workbook_in(_archive("sheet.xml", _LARGE), "a.xlsx"))


def test_how_a_name_ends() -> None:
    assert suffix_of("Hồ sơ.XLSX") == ".xlsx"
    assert suffix_of("hồ sơ") == ""
    assert "“a.png” không mở được ở đây" in other_kind("a.png").texts[0].vi
