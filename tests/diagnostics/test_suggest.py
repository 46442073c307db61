"""The name that was probably meant."""

from __future__ import annotations

import unicodedata

import pytest

from tcpl_rules.diagnostics.suggest import fold, nearest


@pytest.mark.parametrize(
    ("text", "folded"), [("Tiêu chí", "tieu chi"), ("ĐIỂM", "diem"), ("đường", "duong")]
)
def test_fold_drops_vietnamese_marks(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


def test_nearest() -> None:
    assert nearest("heads_diciplined", ["heads_disciplined", "heads_prosecuted"]) == (
        "heads_disciplined"
    )
    assert nearest("tieu chi", ["tiêu chí", "chỉ tiêu"]) == "tiêu chí"


def test_no_hint_rather_than_a_guess() -> None:
    assert nearest("files", ["heads_disciplined"]) is None
    assert nearest("files", []) is None


def test_the_same_answer_in_any_order() -> None:
    assert nearest("abcd", ["abce", "abcf"]) == nearest("abcd", ["abcf", "abce"])
