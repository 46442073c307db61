"""A completion in error is told of in Vietnamese, by line."""

from __future__ import annotations

import re

import pytest

from tcpl_rules.calculator.typed.finding_words import finding_words
from tcpl_rules.diagnostics.catalogue import CODES
from tcpl_rules.diagnostics.diagnostic import Diagnostic, Label
from tcpl_rules.source import SourceText, Span

_VIETNAMESE = re.compile(
    "[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]", re.IGNORECASE
)


def _found(code: str) -> Diagnostic:
    source = SourceText("1.tcpl", "language 1\nrubbish")
    return Diagnostic(code=code, message="it is wrong", labels=(Label(span=Span(source, 11, 18)),))


@pytest.mark.parametrize(
    "code", [code for code in CODES if code < "TCPL0800" or code >= "TCPL1000"]
)
def test_every_code_of_a_text_has_words(code: str) -> None:
    said = finding_words(_found(code))
    assert said.vi.startswith("dòng 2: ")
    assert said.vi.endswith(f"(mã {code})")
    assert _VIETNAMESE.search(said.vi.removeprefix("dòng 2: ").removesuffix(f"(mã {code})"))
    assert said.en == f"line 2: it is wrong (code {code})"
