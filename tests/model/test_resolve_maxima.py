"""Derived maxima are sums of the maxima that they name."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.model.texts import found, model_of

TREE = """
criterion 1 vi "a" {{
  max 10
  indicator 1 vi "b" {{ max {first} }}
  indicator 2 vi "c" {{ max {second} }}
  indicator 3 vi "d" {{ max {third} }}
}}
"""


def tree(first: str, second: str = "1", third: str = "1") -> str:
    """A criterion of 10 points and its three indicators."""
    return TREE.format(first=first, second=second, third=third)


def maxima(text: str) -> dict[str, Fraction | None]:
    """The value of every maximum."""
    return {node.key: node.maximum.value for node in model_of(text).walk()}


@pytest.mark.parametrize(
    ("first", "second", "third", "values"),
    [
        ("3", "criterion.max - indicator 1.max", "1", (3, 7, 1)),
        ("3", "2.5", "criterion.max - indicator 1.max - indicator 2.max", (3, "2.5", "4.5")),
        ("indicator 2.max", "indicator 3.max", "4", (4, 4, 4)),
        ("3", "indicator 1.max + 0.5", "20 - criterion.max", (3, "3.5", 10)),
    ],
)
def test_values(
    first: str, second: str, third: str, values: tuple[int | str, int | str, int | str]
) -> None:
    """A derived maximum may rest on another derived one, before or after it."""
    made = maxima(tree(first, second, third))

    assert [made["1.1"], made["1.2"], made["1.3"]] == [Fraction(value) for value in values]


def test_of_another_criterion() -> None:
    text = tree("3") + 'criterion 2 vi "e" { max criterion 1.max + 5 }'

    assert maxima(text)["2"] == 15


def test_what_it_was_computed_from_is_kept() -> None:
    node = model_of(tree("3", "criterion.max - indicator 1.max")).nodes[0].children[1]

    assert [(term.key, term.sign) for term in node.maximum.terms] == [("1", 1), ("1.1", -1)]


def test_an_unread_maximum_has_no_value() -> None:
    assert maxima(tree("unread"))["1.1"] is None


def test_derived_from_an_unread_one() -> None:
    """The unread one is shown as the cause, and what rests on this says no more."""
    text = tree("unread", "criterion.max - indicator 1.max", "indicator 2.max")

    assert [code for code, _ in found(text)] == ["TCPL0303"]


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("indicator 1.max", "1", "1"),
        ("indicator 2.max", "indicator 1.max", "1"),
        ("indicator 2.max + 1", "indicator 3.max + 1", "indicator 1.max + 1"),
    ],
)
def test_circles(first: str, second: str, third: str) -> None:
    """A circle is one finding, however many stand in it."""
    assert [code for code, _ in found(tree(first, second, third))] == ["TCPL0402"]


def test_two_circles_are_two_findings() -> None:
    assert [code for code, _ in found(tree("indicator 1.max", "indicator 2.max"))] == [
        "TCPL0402",
        "TCPL0402",
    ]


def test_of_what_is_not_there() -> None:
    assert [code for code, _ in found(tree("3", "indicator 9.max"))] == ["TCPL0201"]
