"""The grammar is LALR(1) without conflicts, and the parser is built once, on first use."""

from __future__ import annotations

import logging
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TYPE_CHECKING

from lark import Lark, logger

from tcpl_rules.syntax import grammar
from tcpl_rules.syntax.grammar import grammar_text, parser
from tcpl_rules.syntax.keywords import keywords
from tests.syntax.reading import tree_of

if TYPE_CHECKING:
    import pytest


def test_no_conflict(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> None:
    # lark raises on a conflict of two reductions, and tells one with a shift at debug level only.
    monkeypatch.setattr(logger, "handlers", [caplog.handler])
    monkeypatch.setattr(logger, "level", logging.DEBUG)
    Lark(grammar_text(), parser="lalr", lexer="contextual", start="file", debug=True)

    assert [r.getMessage() for r in caplog.records if "onflict" in r.getMessage()] == []


def test_a_conflict_would_be_told(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logger, "handlers", [caplog.handler])
    monkeypatch.setattr(logger, "level", logging.DEBUG)
    dangling = 'start: "if" start ("else" start)? | "x"'
    Lark(dangling, parser="lalr", debug=True)

    assert [r.getMessage() for r in caplog.records if "onflict" in r.getMessage()] != []


def test_the_grammar_uses_every_keyword_and_its_own_words_and_no_others() -> None:
    rules = re.findall(r"^\??[a-z_]+:[^\n]*(?:\n +\|[^\n]*)*", grammar_text(), re.MULTILINE)
    written = set(re.findall(r"\b[A-Z][A-Z_]+\b", re.sub(r"\"[^\"]*\"", "", "\n".join(rules))))
    own = set(re.findall(r"^([A-Z_]+)(?:\.\d+)?:", grammar_text(), re.MULTILINE))

    assert written == own - {"COMMENT", "WHITESPACE"}
    assert set(keywords()) <= written


def test_threads_share_one_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grammar, "_built", [])
    start = Barrier(8)

    def first_use(_: int) -> object:
        start.wait()
        return parser()

    with ThreadPoolExecutor(8) as pool:
        parsers = list(pool.map(first_use, range(8)))

    assert len({id(one) for one in parsers}) == 1


def test_threads_parse_at_the_same_time() -> None:
    texts = [f'language 1 criterion {n} "x" {{ max {n} }}' for n in range(40)]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(tree_of, texts))

    assert together == [tree_of(text) for text in texts]


def test_importing_the_package_loads_no_parser() -> None:
    code = "import sys, tcpl_rules, tcpl_rules.syntax.parse; sys.exit('lark' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
