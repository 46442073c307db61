"""Every fence of the standard, of the error pages and of the suites here says what is true."""

from __future__ import annotations

import tomllib
from fractions import Fraction

import pytest

from tcpl_rules.diagnostics.render_text import render_text
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.pipeline import check_sources
from tcpl_rules.quantities import plain
from tcpl_rules.syntax.format import format_tree
from tests.inequalities import Range
from tests.literate import ROOT, Example, amended, examples, findings, found, laid
from tests.oracle import Verdict, evaluate
from tests.oracle_guards import PlainCase
from tests.syntax.reading import parsed

_PAGES = [
    *sorted((ROOT / "grammar/standard").glob("*.md")),
    *sorted((ROOT / "docs/errors").glob("*.md")),
    *sorted((ROOT / "tests/conformance").rglob("*.md")),
]
_EXAMPLES = list(examples(_PAGES))


def _name(value: object) -> str:
    return value.name if isinstance(value, Example) else ""


def _followed_by(language: str) -> list[tuple[Example, str]]:
    return [(example, text) for example in _EXAMPLES for text in example.followed_by(language)]


@pytest.mark.parametrize("example", _EXAMPLES, ids=_name)
def test_findings(example: Example) -> None:
    assert found(findings(example)) == example.expected


@pytest.mark.parametrize(("example", "drawn"), _followed_by("diagnostics"), ids=_name)
def test_drawn(example: Example, drawn: str) -> None:
    assert render_text(findings(example)) == drawn


@pytest.mark.parametrize(("example", "formatted"), _followed_by("formatted"), ids=_name)
def test_formatted(example: Example, formatted: str) -> None:
    source = example.sources[-1]

    assert format_tree(parsed(source), source) == formatted


@pytest.mark.parametrize(("example", "text"), _followed_by("consolidated"), ids=_name)
def test_consolidated(example: Example, text: str) -> None:
    assert text in "".join(source.text for source in amended(example).sources)


@pytest.mark.parametrize("example", [e for e in _EXAMPLES if e.followed_by("case")], ids=_name)
def test_results(example: Example) -> None:
    ruleset = _ruleset(example)
    results = zip(example.followed_by("case"), example.followed_by("result"), strict=True)
    for case, result in results:
        verdict = evaluate(ruleset, _plain_case(ruleset, case))
        expected = dict(line.split(": ") for line in result.splitlines())

        assert {name: _said(ruleset, verdict, name) for name in expected} == expected


def _ruleset(example: Example) -> Ruleset:
    if example.lies_over:
        return laid(example).ruleset.model
    checked = amended(example).checked if example.changes else check_sources(example.sources)
    return checked.model


def _plain_case(ruleset: Ruleset, text: str) -> PlainCase:
    given = tomllib.loads(text, parse_float=str)
    entries = {key: _entry(value) for key, value in given.get("entries", {}).items()}
    return PlainCase(
        kind=given.get("kind", ruleset.kinds[0].id),
        facts={name: int(value) for name, value in given.get("facts", {}).items()},
        entries=entries,
        left_out=frozenset(given.get("left_out", ())),
        class_=given.get("class", ruleset.classes[0].id if ruleset.classes else ""),
        met=given.get("met", {}),
        conditions=given.get("conditions", {}),
    )


def _entry(value: object) -> tuple[Fraction, Fraction | None]:
    if isinstance(value, list):
        points, maximum = value
        return Fraction(points), Fraction(maximum)
    return Fraction(str(value)), None


def _said(ruleset: Ruleset, verdict: Verdict, name: str) -> str:
    """What *verdict* says of a node, of the total, of a condition or of the outcome."""
    if name == "outcome":
        return verdict.outcome
    if name in verdict.conditions:
        return verdict.conditions[name]
    if not ruleset.by_points:
        return _met(ruleset, verdict, name)
    return _range(verdict.total if name == "total" else verdict.scores[name])


def _met(ruleset: Ruleset, verdict: Verdict, key: str) -> str:
    """Whether all contents of the node at *key* are met; those left out are not in *verdict*."""
    node = next(node for node in ruleset.walk() if node.key == key)
    contents = [n for n in node.walk() if not n.children and n.key in verdict.scores]
    found = verdict.scores[key]
    if found.most < len(contents):
        return "not_met"
    return "met" if found.least == len(contents) else "open"


def _range(found: Range) -> str:
    """``2``, ``0 to 2``, or ``0 to under 2`` where the end is not attained."""
    if found.least == found.most:
        return plain(found.least)
    least = plain(found.least) if found.least_attained else f"over {plain(found.least)}"
    most = plain(found.most) if found.most_attained else f"under {plain(found.most)}"
    return f"{least} to {most}"
