"""The worked cases that come with the library are found by name."""

from __future__ import annotations

from tcpl_rules.cli.examples import example, example_names
from tests.shipped import CASES


def test_each_shipped_case_has_one_name() -> None:
    assert sorted(example_names()) == sorted(path.stem for path in CASES)


def test_by_name() -> None:
    case = example("dong-huong-2024")

    assert case is not None
    assert case.document["year"] == 2024


def test_unknown() -> None:
    assert example("dong-huong-2024.expected") is None
