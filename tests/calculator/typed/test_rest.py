"""What no field shows goes through JSON and comes back exactly."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.calculator.typed.rest import frozen_rest, merged, put, thawed, without

_VALUES = st.recursive(
    st.one_of(
        st.booleans(),
        st.integers(-999, 999),
        st.text(max_size=4),
        st.dates(),
        st.decimals(-9, 9, places=2).filter(lambda number: number != 0),
        st.fractions(-9, 9, max_denominator=7).filter(lambda number: number.denominator in (3, 7)),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=2), st.dictionaries(st.text("abc", max_size=2), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(st.dictionaries(st.text("abc", min_size=1, max_size=2), _VALUES, max_size=3))
def test_a_document_comes_back_as_it_was(document: dict[str, object]) -> None:
    carried = json.loads(json.dumps(frozen_rest(document)))
    assert thawed(carried) == document


def test_days_and_decimals_keep_their_kind() -> None:
    document = {"a": date(2024, 1, 2), "b": Decimal("13.50"), "c": Fraction(80, 3), "d": "13.5"}
    back = thawed(json.loads(json.dumps(frozen_rest(document))))
    assert [type(value) for value in back.values()] == [date, Decimal, Fraction, str]


@pytest.mark.parametrize("written", [{"#date": "nie"}, {"#number": "x"}, {"#number": "1/0"}])
def test_what_another_wrote_there_is_text(written: dict[str, object]) -> None:
    assert isinstance(thawed({"a": written})["a"], str)


def test_the_upper_document_stands_and_lists_are_joined() -> None:
    below = {"a": {"x": 1, "y": 2}, "l": [3], "s": 1}
    above = {"a": {"y": 5}, "l": [4], "s": {"t": 1}}
    assert merged(below, above) == {"a": {"x": 1, "y": 5}, "l": [4, 3], "s": {"t": 1}}
    assert below["a"] == {"x": 1, "y": 2}


def test_a_value_on_the_way_gives_way() -> None:
    document: dict[str, object] = {"a": 1}
    put(document, ("a", "b", "c"), 2)
    assert document == {"a": {"b": {"c": 2}}}


def test_what_is_left_empty_goes_too() -> None:
    document = {"a": {"b": {"c": 1}}, "l": [{"n": 1}, {"n": 2, "m": 3}]}
    assert without(document, ("a", "b", "c")) == {"l": document["l"]}
    assert without(document, ("l", "1", "n"))["l"] == [{"n": 1}, {"m": 3}]
    assert without(document, ("l", "0"))["l"] == [{"n": 2, "m": 3}]
    assert without(document, ("x", "y")) == document
    assert without({"a": 1}, ("a", "b")) == {"a": 1}
