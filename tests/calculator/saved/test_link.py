"""A link carries a whole sheet, and says clearly when it cannot."""

from __future__ import annotations

import base64
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.calculator.saved.link import LONGEST, fragment_of, sheet_of
from tcpl_rules.calculator.typed.sheet import Sheet
from tcpl_rules.model.standing import Text

_TEXTS = st.dictionaries(st.text(max_size=8), st.text(max_size=8), max_size=3)
_SHEETS = st.builds(
    Sheet,
    lang=st.sampled_from(("vi", "en")),
    year=st.text(max_size=4),
    fields=_TEXTS,
    unit=_TEXTS,
    filled=st.dictionaries(st.text(max_size=4), _TEXTS, max_size=2),
    completions=st.lists(st.text(max_size=9), max_size=2).map(tuple),
    nothing_arose=st.lists(st.text(max_size=3), max_size=2).map(tuple),
    accept_hearsay=st.booleans(),
    documents=st.lists(st.dictionaries(st.text(max_size=3), st.booleans()), max_size=2).map(tuple),
)


def _written(content: bytes) -> str:
    return "a" + base64.urlsafe_b64encode(zlib.compress(content)).decode().rstrip("=")


@given(_SHEETS)
def test_what_is_linked_is_opened(sheet: Sheet) -> None:
    fragment = fragment_of(sheet)

    assert isinstance(fragment, str)
    found = sheet_of(f"#{fragment}")
    assert isinstance(found, Sheet)
    assert found.to_json() == sheet.to_json()


def test_one_sheet_has_one_link() -> None:
    sheet = Sheet(unit={"name": "Xã Thử", "kind": "commune"}, year="2026")

    assert fragment_of(sheet) == fragment_of(Sheet.of(sheet.to_json()))


@pytest.mark.parametrize(
    "fragment",
    ["", "a", "a!", "aAAAA", "axxxx", _written(b"[1]"), _written(b"{"), _written(b"{}")[:-3],
     _written(b" " * 5_000_000), "a" * (LONGEST + 1), "ẵ"],
    ids=["nothing", "version alone", "other letters", "no archive", "no archive either",
         "no sheet", "no JSON", "cut short", "unpacks to too much", "too long", "not ASCII"],
)  # fmt: skip
def test_a_broken_link_says_so(fragment: str) -> None:
    said = sheet_of(fragment)

    assert isinstance(said, Text)
    assert said.vi.startswith("liên kết bị cắt hoặc bị đổi")


def test_a_link_of_another_version_says_so() -> None:
    said = sheet_of("b" + _written(b"{}")[1:])

    assert isinstance(said, Text)
    assert "một bản khác của chương trình" in said.vi


def test_a_case_too_long_for_a_link_says_so() -> None:
    noise = "".join(chr(0x4E00 + (n * n * 7919 + n * 104729) % 20000) for n in range(90_000))
    said = fragment_of(Sheet(year=noise))

    assert isinstance(said, Text)
    assert "quá dài" in said.vi
