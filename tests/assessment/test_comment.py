"""A comment is one for TOML, however long and whatever stands in it."""

from __future__ import annotations

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.assessment.comment import comment


@given(st.text())
def test_any_text_can_be_one(text: str) -> None:
    assert tomllib.loads("\n".join(comment(text))) == {}


def test_a_long_one_is_laid_out_on_lines() -> None:
    lines = comment("một dòng dài " * 20)

    assert len(lines) > 1
    assert all(len(line) <= 96 for line in lines)
    assert all(line.startswith("#   ") for line in lines[1:])
