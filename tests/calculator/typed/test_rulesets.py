"""Rulesets are compiled once for each set of completions; what is wrong is told, not raised."""

from __future__ import annotations

from tcpl_rules.calculator.typed.rulesets import Refused, compiled
from tcpl_rules.compiled import CompiledRuleset


def test_a_shipped_ruleset_is_compiled_once() -> None:
    found = compiled("qd-25-2021")
    assert isinstance(found, CompiledRuleset)
    assert compiled("qd-25-2021") is found


def test_a_completion_in_error_is_refused_with_its_line() -> None:
    found = compiled("qd-25-2021", ("language 1\nrubbish",))
    assert isinstance(found, Refused)
    assert found.lines[0].vi.startswith("dòng 2: ")
    assert compiled("qd-25-2021", ("language 1\nrubbish",)) is found


def test_a_ruleset_that_is_not_there_is_refused() -> None:
    found = compiled("nix")
    assert isinstance(found, Refused)
    assert "nix" in found.lines[0].vi
