"""Numbers are read, written and rounded exactly, as decimal arithmetic has it."""

from __future__ import annotations

import decimal
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.quantities import Rounding, display, exact, from_decimal, plain, round_to

MODES = {
    Rounding.HALF_UP: decimal.ROUND_HALF_UP,
    Rounding.HALF_EVEN: decimal.ROUND_HALF_EVEN,
    Rounding.DOWN: decimal.ROUND_DOWN,
    Rounding.UP: decimal.ROUND_UP,
}
DECIMALS = st.decimals(-1000, 1000, places=4)


class TestExact:
    """Tests for `exact`."""

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("0", Fraction(0)),
            ("-0", Fraction(0)),
            ("13.5", Fraction(27, 2)),
            ("13.50", Fraction(27, 2)),
            ("007", Fraction(7)),
            ("80/3", Fraction(80, 3)),
            ("-2", Fraction(-2)),
            ("1.5/2", Fraction(3, 4)),
            ("1/010", Fraction(1, 10)),
            ("0." + "0" * 40 + "1", Fraction(1, 10**41)),
        ],
    )
    def test_accepts(self, text: str, value: Fraction) -> None:
        assert exact(text) == value

    @pytest.mark.parametrize(
        "text",
        [
            *("", " 1", "1 ", "1\n", "+1", ".5", "5.", "1,5", "1e3", "1_0", "nan", "inf", "--1"),
            *("1/0", "1/00", "1/-2", "1/2.5", "1/2/3", "0x1", "１", "٣"),
        ],
    )
    def test_refuses(self, text: str) -> None:
        """What is no number as we write it is named, never guessed at."""
        with pytest.raises(ValueError, match="not an exact number") as caught:
            exact(text)

        assert repr(text) in str(caught.value)

    @given(st.text(st.sampled_from("0123456789./-"), max_size=8))
    def test_gives_a_number_or_a_value_error(self, text: str) -> None:
        try:
            exact(text)
        except ValueError:
            return


class TestFromDecimal:
    """Tests for `from_decimal`."""

    def test_a_tenth_is_a_tenth(self) -> None:
        assert from_decimal(Decimal("0.1")) == Fraction(1, 10)

    @pytest.mark.parametrize("text", ["NaN", "sNaN", "Infinity", "-Infinity"])
    def test_refuses_what_is_not_finite(self, text: str) -> None:
        with pytest.raises(ValueError, match="not a finite number"):
            from_decimal(Decimal(text))


class TestRoundTo:
    """Tests for `round_to`."""

    @pytest.mark.parametrize(
        ("value", "half_up", "half_even", "down", "up"),
        [
            ("0.04", "0", "0", "0", "0.1"),
            ("0.05", "0.1", "0", "0", "0.1"),
            ("0.15", "0.2", "0.2", "0.1", "0.2"),
            ("0.1", "0.1", "0.1", "0.1", "0.1"),
            ("-0.05", "-0.1", "0", "0", "-0.1"),
            ("1.95", "2", "2", "1.9", "2"),
            ("1/3", "0.3", "0.3", "0.3", "0.4"),
        ],
    )
    def test_at_the_half(
        self, value: str, half_up: str, half_even: str, down: str, up: str
    ) -> None:
        """Each rounding acts on the distance from zero."""
        found = [plain(round_to(exact(value), 1, rounding)) for rounding in Rounding]

        assert found == [half_up, half_even, down, up]

    @pytest.mark.parametrize("rounding", Rounding)
    @given(value=DECIMALS, places=st.integers(0, 4))
    def test_agrees_with_decimal(self, rounding: Rounding, value: Decimal, places: int) -> None:
        expected = value.quantize(Decimal(1).scaleb(-places), MODES[rounding])

        assert round_to(Fraction(value), places, rounding) == Fraction(expected)

    @pytest.mark.parametrize("rounding", Rounding)
    @given(value=st.fractions(), places=st.integers(0, 4))
    def test_stays_within_a_step(self, rounding: Rounding, value: Fraction, places: int) -> None:
        """Rounding twice is rounding once, and it moves a number by less than one step."""
        rounded = round_to(value, places, rounding)

        assert round_to(rounded, places, rounding) == rounded
        assert abs(rounded - value) < Fraction(1, 10**places)


class TestPlain:
    """Tests for `plain` and `display`."""

    @pytest.mark.parametrize(
        ("value", "text"),
        [
            (Fraction(0), "0"),
            (Fraction(100), "100"),
            (Fraction(27, 2), "13.5"),
            (Fraction(1, 20), "0.05"),
            (Fraction(-1, 20), "-0.05"),
            (Fraction(-80, 3), "-80/3"),
            (Fraction(7, 1024), "0.0068359375"),
            (Fraction(1, 6), "1/6"),
        ],
    )
    def test_writes(self, value: Fraction, text: str) -> None:
        """Decimals without trailing zeros where they end, else a fraction."""
        assert plain(value) == text

    def test_displays_with_the_comma_of_the_language(self) -> None:
        assert display(Fraction(197, 2), "vi") == "98,5"
        assert display(Fraction(197, 2), "en") == "98.5"
        assert display(Fraction(80, 3), "vi") == "80/3"

    @given(st.fractions())
    def test_what_is_written_reads_back(self, value: Fraction) -> None:
        assert exact(plain(value)) == value

    @given(DECIMALS)
    def test_a_decimal_is_written_as_decimals(self, value: Decimal) -> None:
        assert Decimal(plain(Fraction(value))) == value
