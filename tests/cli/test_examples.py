"""The worked cases that come with the library are found by name."""

from __future__ import annotations

from collections import Counter

from tcpl_rules.cli.examples import example, example_names
from tests.shipped import CASES, name_of


def test_each_shipped_case_has_one_name() -> None:
    names = example_names()
    stems = Counter(path.stem for path in CASES)

    assert len(set(names)) == len(names) == len(CASES)
    assert sorted(names) == sorted(
        path.stem if stems[path.stem] == 1 else name_of(path) for path in CASES
    )


def test_by_name() -> None:
    case = example("dong-huong-2024")

    assert case is not None
    assert case.document["year"] == 2024


def test_with_its_ruleset() -> None:
    """Always, and needed where two rulesets have a case of that name."""
    assert example("qd-25-2021/dong-huong-2024") == example("dong-huong-2024")
    for name in (name for name in example_names() if "/" in name):
        found = example(name)
        assert found is not None
        assert found.document["ruleset"] == name.partition("/")[0]
        assert example(name.partition("/")[2]) is None


def test_unknown() -> None:
    assert example("dong-huong-2024.expected") is None
