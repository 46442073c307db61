"""What a mistake is called: in the author's words, with what could stand there instead."""

from __future__ import annotations

import pytest

from tests.syntax.reading import mistakes


def _one(text: str) -> tuple[str, str, str | None]:
    """Message, label and hint of the one mistake in *text*."""
    (found,) = mistakes(f"language 1 {text}")
    return found.message, found.labels[0].text, found.hint


def test_a_slip_in_a_keyword() -> None:
    assert _one("fact a: cuont {}") == (
        "`cuont` cannot stand here",
        "expected one of `count`, `days`, `working days`, `yes/no`",
        "did you mean `count`?",
    )


def test_vietnamese_marks_do_not_hide_what_was_meant() -> None:
    assert _one("tieu chi 1 {}")[2] == "did you mean `tiêu chí`?"
    assert _one("criterion 1 { toi da 1 }")[2] == "did you mean `tối đa`?"


def test_a_keyword_in_place_of_a_name() -> None:
    message, label, hint = _one('role total vi "x"')

    assert (message, label, hint) == ("`total` cannot stand here", "expected a name", None)


def test_kinds_of_words_come_before_keywords_and_signs() -> None:
    assert _one("criterion 1 { max ten }")[1].startswith("expected one of a number, `criterion`")


def test_what_resembles_nothing_gets_no_hint() -> None:
    assert _one("xyzzy")[2] is None


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("criterion 1 { max }", "max"),
        ("criterion 1 { award 1 when }", "when"),
        ('fact a: count { vi "x" asks }', "asks"),
        ("ruleset", "ruleset"),
        ("check a + b =", "="),
        ("criterion 1 { award 1 when a > # nghĩ thêm\n}", ">"),
    ],
)
def test_a_statement_that_stops(text: str, after: str) -> None:
    message, label, _ = _one(text)

    assert message == f"the statement stops after `{after}`"
    assert label.endswith("after this")
    assert label != "expected one of  after this"


def test_the_edition_of_the_language() -> None:
    (found,) = mistakes("ruleset x edition 1 {}")

    assert (found.code, found.span.text) == ("TCPL0107", "ruleset")
    assert found.labels[0].text == "expected `language 1` before this"


def test_a_letter_too_many_is_part_of_its_word() -> None:
    assert _one("criterion 1 { max 10x }")[0] == "`10x` cannot stand here"
    assert _one("criterion 1 { cite L point basis }")[0] == "`basis` cannot stand here"


@pytest.mark.parametrize(
    ("number", "digits"),
    [("9" * 31, 31), ("9" * 5000, 5000), ("9" * 40 + "%", 40), ("9" * 31 + "a", 31)],
)
def test_a_number_of_too_many_digits(number: str, digits: int) -> None:
    message = (
        f"`9999999999…` has `{digits}` digits in a row; a number has at most `30` before its "
        "point, and as many after it"
    )
    for text in (f"criterion 1 {{ max {number} }}", f"criterion {number} {{ max 1 }}"):
        assert _one(text) == (message, "too many digits", None)


def test_decimals_of_too_many_digits() -> None:
    (found,) = mistakes(f"language 1 criterion 1 {{ max 0.{'0' * 30}1 }}")

    assert (found.code, found.span.text) == ("TCPL0116", f"0.{'0' * 30}1")


def test_as_many_digits_as_may_be() -> None:
    assert mistakes(f"language 1 criterion 1 {{ max {'9' * 30}.{'9' * 30} }}") == ()


def test_a_header_over_two_lines_is_one_mistake() -> None:
    """The deeper line and the block go with the misspelt keyword before them."""
    text = 'language 1\nchi tieu 2 vi "a"\n    en "b" {\n  max 1\n}\ncriterion 1 "a" { max 1 }\n'

    assert len(mistakes(text)) == 1


def test_a_decimal_comma() -> None:
    """Vietnamese writes 0,25; the language writes 0.25."""
    found = mistakes('language 1\ncriterion 1 "a" {\n  max 0,25\n}\n')

    assert [one.hint for one in found] == ["write the number with a point: `0.25`"]
