"""The paper examples of docs/decisions/0009 fit the grammar as it is now."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from unittest.mock import patch

import pytest
from lark import Lark
from lark.exceptions import UnexpectedInput

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.source import SourceText
from tcpl_rules.syntax.grammar import grammar_text
from tcpl_rules.syntax.keywords import Keyword, keywords
from tcpl_rules.syntax.parse import parse

_PAGE = Path(__file__).parents[2] / "docs/decisions/0009-later-forms.md"
_FORMS = _PAGE.read_text("utf-8").split("\n## ")[1:]


def _fences(text: str, kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


@cache
def _later_parser() -> Lark:
    rules: list[str] = []
    words = dict(keywords())
    for form in _FORMS:
        rules += _fences(form, "lark")
        for fence in _fences(form, "toml"):
            words |= {name: Keyword(*pair) for name, pair in tomllib.loads(fence).items()}
    with patch("tcpl_rules.syntax.grammar.keywords", return_value=words):
        text = "\n".join([grammar_text(), *rules, ""])
    return Lark(text, parser="lalr", lexer="contextual", start="file")


@pytest.mark.parametrize("form", _FORMS, ids=lambda form: form.splitlines()[0])
class TestLaterForm:
    def test_is_complete(self, form: str) -> None:
        assert [len(_fences(form, kind)) for kind in ("tcpl", "lark", "toml")] == [1, 1, 1]

    def test_parses_with_its_rules(self, form: str) -> None:
        (example,) = _fences(form, "tcpl")
        try:
            _later_parser().parse(f"language 2\n{example}")
        except UnexpectedInput as mistake:
            pytest.fail(f"{mistake}\n{mistake.get_context(example)}")

    def test_edition_1_does_not_have_it(self, form: str) -> None:
        (example,) = _fences(form, "tcpl")
        findings = Findings()
        assert parse(SourceText("example", f"language 1\n{example}"), findings) is None
        assert findings.listed()
