"""Every code is in the index, under one kind, and its page speaks the language of the site."""

from __future__ import annotations

import re

from tcpl_rules.diagnostics.catalogue import CODES
from tcpl_rules.quantities import Language
from tcpl_rules.reference.codes import _KINDS, code_page, code_pages


def _index(lang: Language) -> str:
    (page,) = code_pages(lang)
    return page.text


def test_every_code_is_listed_once() -> None:
    listed = re.findall(r"errors/(TCPL\d{4})\.md", _index("en"))

    assert sorted(listed) == sorted(CODES)


def test_every_code_has_a_kind() -> None:
    assert [code for code in CODES if not code.startswith(tuple(_KINDS))] == []


def test_vietnamese_lists_what_is_told_in_vietnamese() -> None:
    listed = re.findall(r"errors/(TCPL\d{4})\.md", _index("vi"))

    assert listed == [code for code in dict.fromkeys(listed) if code_page(code, "vi")]
    assert "TCPL0805" in listed


def test_a_page_in_vietnamese_has_no_english() -> None:
    text = code_page("TCPL0805", "vi")

    assert text.startswith("# TCPL0805\n")
    assert "No case has such a key" not in text
    assert "Hồ sơ không có mục nào mang tên này" in text
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == ["Ý nghĩa", "Ví dụ", "Cách sửa"]
    assert "# lỗi: TCPL0805" in text


def test_a_page_in_english_has_no_vietnamese() -> None:
    text = code_page("TCPL0805", "en")

    assert text.startswith("# TCPL0805: unknown key in a case\n")
    assert "Hồ sơ không có mục nào" not in text
    assert "# error: TCPL0805" in text
