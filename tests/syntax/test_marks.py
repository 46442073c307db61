"""Comments, texts and braces, found without parsing."""

from __future__ import annotations

from tcpl_rules.syntax.marks import MOST_OPEN, find_marks, likely_unclosed, too_deep


def test_a_remark_in_a_text_is_text_and_a_quote_in_a_remark_is_remark() -> None:
    marks = find_marks('"a # b" # c "d\n"e"')

    assert marks.comments == ((8, 14),)
    assert marks.open_texts == ()


def test_braces_in_texts_and_remarks_do_not_count() -> None:
    marks = find_marks('{ "}" # }\n}')

    assert marks.pairs == {0: 10}
    assert (marks.unopened, marks.unclosed) == ((), ())


def test_braces_without_a_partner() -> None:
    marks = find_marks("} { { }")

    assert (marks.unopened, marks.unclosed) == ((0,), (2,))
    assert marks.pairs == {4: 6}


def test_a_text_ends_with_its_line() -> None:
    assert find_marks('vi "abc\n"d" "').open_texts == ((3, 7), (12, 13))


def test_one_quote_alone_is_open() -> None:
    assert find_marks('"').open_texts == ((0, 1),)
    assert find_marks('""').open_texts == ()


def test_the_brace_that_indentation_suggests() -> None:
    text = "a {\n  b {\n    c\n}\n"

    assert likely_unclosed(text, find_marks(text)) == text.index("b {") + 2


def test_else_the_last_open_brace() -> None:
    text = "a {\n"

    assert likely_unclosed(text, find_marks(text)) == 2


def test_braces_and_parentheses_nest_together() -> None:
    outer = "{" * (MOST_OPEN - 2)

    assert too_deep(outer + "(()())") is None
    assert too_deep(outer + "((())") == MOST_OPEN
    assert too_deep(outer + '(("(" # (\n') is None


def test_parentheses_left_open_end_with_their_block() -> None:
    assert too_deep("{ ( }" * (MOST_OPEN + 1)) is None


def test_a_statement_over_two_lines_is_indented_as_its_first() -> None:
    """The formatter puts `en` on a deeper line of its own; the block still begins above it."""
    text = 'a vi "x"\n    en "y" {\n  b vi "x"\n      en "y" {\n    c\n  }\n'
    marks = find_marks(text)

    assert likely_unclosed(text, marks) == text.index("{")
